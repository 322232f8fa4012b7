package org.zhol.queueing;

import java.util.Arrays;

/// Five equally likely weathers of a journey: the quantiles 10, 30, 50, 70 and 90 of a time.
///
/// They are the midpoints of five strata of a fifth each, so that their plain mean is the expected
/// value (midpoint rule) and the first, middle and last are p10, p50 and p90. All parts of a
/// journey meet the same weather (comonotone), which is the cautious reading: delays come together.
public final class Fifths {
  /// Number of weathers.
  public static final int COUNT = 5;

  private static final double[] LEVELS = {0.1, 0.3, 0.5, 0.7, 0.9};

  /// Standard normal quantiles at the levels.
  private static final double[] NORMAL = {
    -1.2815515655446004, -0.5244005127080407, 0, 0.5244005127080407, 1.2815515655446004
  };

  private Fifths() {}

  public static double level(int weather) {
    return LEVELS[weather];
  }

  /// Standard normal quantile of a weather.
  public static double normal(int weather) {
    return NORMAL[weather];
  }

  /// Whole seconds at each level of the lognormal law with this median and p90.
  public static long[] lognormal(double medianSeconds, double p90Seconds) {
    long[] seconds = new long[COUNT];
    double sigma =
        medianSeconds > 0 ? Math.log(Math.max(1, p90Seconds / medianSeconds)) / NORMAL[4] : 0;
    for (int i = 0; i < COUNT; i++) {
      seconds[i] = Math.round(medianSeconds * Math.exp(sigma * NORMAL[i]));
    }
    return seconds;
  }

  /// Expected value: the plain mean, in whole seconds, rounded half up.
  public static long mean(long[] fifths) {
    return Math.round(Arrays.stream(fifths).sum() / (double) COUNT);
  }
}
