package org.zhol.assignment;

/// Flow by link and source: `row(a)[s]`. Rows lie by link because the segments that flow is shifted
/// between have few links and many sources. A row exists once the link is used.
final class SourceFlows {
  private final double[][] rows;
  private final int sources;

  SourceFlows(int links, int sources) {
    rows = new double[links][];
    this.sources = sources;
  }

  /// The row of a link, made if need be: once only, whoever asks first.
  double[] row(int link) {
    double[] row = rows[link];
    return row == null ? made(link) : row;
  }

  private synchronized double[] made(int link) {
    double[] row = rows[link];
    if (row == null) {
      row = new double[sources];
      rows[link] = row;
    }
    return row;
  }

  double flow(int link, int source) {
    double[] row = rows[link];
    return row == null ? 0 : row[source];
  }

  /// Flow of the sources `from` to `to` - 1 together: four sums side by side, for one addition
  /// would wait for the other.
  double sum(int link, int from, int to) {
    double[] row = rows[link];
    if (row == null) {
      return 0;
    }
    double one = 0;
    double two = 0;
    double three = 0;
    double four = 0;
    int s = from;
    for (; s + 3 < to; s += 4) {
      one += row[s];
      two += row[s + 1];
      three += row[s + 2];
      four += row[s + 3];
    }
    for (; s < to; s++) {
      one += row[s];
    }
    return (one + two) + (three + four);
  }

  double sum(int link) {
    return sum(link, 0, sources);
  }

  /// The least flow of each of n sources along the links, and all together.
  double least(int[] links, int from, int to, int[] members, int n, double[] into) {
    double[] row = row(links[from]);
    for (int m = 0; m < n; m++) {
      into[m] = row[members[m]];
    }
    for (int k = from + 1; k < to; k++) {
      row = row(links[k]);
      for (int m = 0; m < n; m++) {
        double flow = row[members[m]];
        into[m] = flow < into[m] ? flow : into[m];
      }
    }
    double sum = 0;
    for (int m = 0; m < n; m++) {
      sum += into[m];
    }
    return sum;
  }
}
