package org.zhol.simulation;

/// Observations as their number, mean, variance and extremes, by Welford's recursion in the order
/// they come.
public final class Tally {
  private long count;
  private double mean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  public static Tally of(double... values) {
    Tally tally = new Tally();
    for (double value : values) {
      tally.add(value);
    }
    return tally;
  }

  public void add(double value) {
    count++;
    double step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  public long count() {
    return count;
  }

  public double mean() {
    return mean;
  }

  /// Of the sample, over n - 1; 0 below two observations.
  public double variance() {
    return count < 2 ? 0 : squares / (count - 1);
  }

  public double min() {
    return min;
  }

  public double max() {
    return max;
  }

  /// Where the mean of what is observed lies, by Student's t, if the observations are independent
  /// and about normal, as means of replications or of long batches are.
  ///
  /// @param level such as 0.95
  public Interval interval(double level) {
    double half =
        count < 2
            ? Double.POSITIVE_INFINITY
            : StudentT.quantile((1 + level) / 2, (double) (count - 1))
                * Math.sqrt(variance() / count);
    return new Interval(mean, half, level, count);
  }

  /// The difference of two alternatives run with the same chance, replication by replication: its
  /// interval is the narrower the more they have in common.
  public static Tally paired(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "pairs need as many of one as of the other; got " + one.length + " and " + other.length);
    }
    Tally tally = new Tally();
    for (int i = 0; i < one.length; i++) {
      tally.add(one[i] - other[i]);
    }
    return tally;
  }

  /// Means of `batches` equal stretches of a series, what is left over at its end dropped.
  public static Tally batches(double[] series, int batches) {
    int length = series.length / batches;
    if (batches < 2 || length == 0) {
      throw new IllegalArgumentException(
          series.length + " observations do not make " + batches + " batches");
    }
    Tally tally = new Tally();
    for (int b = 0; b < batches; b++) {
      double sum = 0;
      for (int i = 0; i < length; i++) {
        sum += series[b * length + i];
      }
      tally.add(sum / length);
    }
    return tally;
  }
}
