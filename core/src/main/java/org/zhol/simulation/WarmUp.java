package org.zhol.simulation;

/// How much of a series still bears the mark of its beginning, by MSER-5: the cut, in batches of
/// five, after which the mean has the least standard error; looked for in the first half only
/// (White, *Simulation* 69(6), 1997; White, Cobb and Spratt 2000).
public final class WarmUp {
  private static final int BATCH = 5;

  private WarmUp() {}

  /// Observations to drop from the front of the series.
  public static int length(double[] series) {
    int batches = series.length / BATCH;
    double[] mean = new double[batches];
    for (int b = 0; b < batches; b++) {
      double sum = 0;
      for (int i = 0; i < BATCH; i++) {
        sum += series[b * BATCH + i];
      }
      mean[b] = sum / BATCH;
    }
    double sum = 0;
    double squares = 0;
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cut = batches - 1; cut >= 0; cut--) {
      sum += mean[cut];
      squares += mean[cut] * mean[cut];
      int kept = batches - cut;
      double error = (squares - sum * sum / kept) / ((double) kept * kept);
      if (cut <= batches / 2 && error <= least) {
        least = error;
        best = cut;
      }
    }
    return best * BATCH;
  }
}
