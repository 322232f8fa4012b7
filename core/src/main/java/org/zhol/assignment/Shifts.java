package org.zhol.assignment;

/// Moves flow from the dearer to the cheaper segment of pairs, for all sources of a pair at once.
/// Each source gives in proportion to what it can, which keeps its flow conserved and non-negative.
///
/// Asking every source what it can give is most of the work, see `Promises` for a way around it.
final class Shifts {
  private final SourceFlows flows;
  private final SegmentPairs pairs;
  private final Steps steps;
  private double[] movable = new double[64];

  Shifts(SourceFlows flows, SegmentPairs pairs, Steps steps) {
    this.flows = flows;
    this.pairs = pairs;
    this.steps = steps;
  }

  /// One pass over all pairs; returns the excess it found on them, movable flow times difference.
  double pass() {
    double excess = 0;
    for (int p = 0; p < pairs.count; p++) {
      excess += even(p);
    }
    return excess;
  }

  private double even(int p) {
    double difference = steps.difference(p);
    if (difference == 0) {
      return 0;
    }
    boolean fromFirst = difference > 0;
    int start = fromFirst ? pairs.first[p] : pairs.second[p];
    int stop = fromFirst ? pairs.second[p] : pairs.end[p];
    double most = movable(p, start, stop);
    if (most <= 0) {
      return 0;
    }
    double step = steps.step(p, difference, most);
    give(p, start, stop, step / most);
    return most * Math.abs(difference);
  }

  /// Lets the sources move an amount from side 0 to side 1, the links' flows being so already;
  /// false, and nothing done, if they cannot.
  boolean pay(int p, double amount) {
    int start = amount > 0 ? pairs.first[p] : pairs.second[p];
    int stop = amount > 0 ? pairs.second[p] : pairs.end[p];
    double most = movable(p, start, stop);
    double step = Math.abs(amount);
    if (step > most) {
      return false;
    }
    give(p, start, stop, step / most);
    return true;
  }

  /// What the members could move off a side, each in `movable`, and all together.
  private double movable(int p, int from, int to) {
    int n = pairs.memberCount[p];
    if (movable.length < n) {
      movable = new double[2 * n];
    }
    return flows.least(pairs.pool, from, to, pairs.members[p], n, movable);
  }

  private void give(int p, int from, int to, double share) {
    int[] members = pairs.members[p];
    int n = pairs.memberCount[p];
    if (share < 1) {
      for (int m = 0; m < n; m++) {
        movable[m] *= share;
      }
    }
    for (int k = pairs.first[p]; k < pairs.end[p]; k++) {
      double[] row = flows.row(pairs.pool[k]);
      boolean gives = k >= from && k < to;
      for (int m = 0; m < n; m++) {
        double flow = gives ? row[members[m]] - movable[m] : row[members[m]] + movable[m];
        row[members[m]] = flow < 0 ? 0 : flow;
      }
    }
  }
}
