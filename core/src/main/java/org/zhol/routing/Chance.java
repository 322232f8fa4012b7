package org.zhol.routing;

import org.zhol.queueing.Fifths;

/// The chance of arriving by a deadline, from the five quantiles of arrival.
///
/// Between quantiles the chance runs straight; beyond them it fades exponentially on a tenth of the
/// journey's length. It never rises when any quantile gets later, so it can serve as a criterion.
final class Chance {
  private Chance() {}

  /// Chance in millionths; clocks and deadline in seconds after ready.
  static long millionths(long[] clock, long deadline) {
    if (deadline < clock[0]) {
      double early = clock[0] <= 0 ? 0 : (clock[0] - deadline) / (clock[0] / 10.0);
      return Math.round(100_000 * Math.exp(-early));
    }
    if (deadline >= clock[4]) {
      double spare = (deadline - clock[4]) / Math.max(1, clock[4] / 10.0);
      return Math.round(900_000 + 100_000 * (1 - Math.exp(-spare)));
    }
    int i = 3;
    while (clock[i] > deadline) {
      i--;
    }
    double part = (double) (deadline - clock[i]) / (clock[i + 1] - clock[i]);
    return Math.round(1e6 * (Fifths.level(i) + part * (Fifths.level(i + 1) - Fifths.level(i))));
  }
}
