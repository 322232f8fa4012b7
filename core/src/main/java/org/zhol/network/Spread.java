package org.zhol.network;

/// A duration with spread: median and the value that nine of ten stay below, in whole seconds.
public record Spread(long medianSeconds, long p90Seconds) {
  public static final Spread NONE = new Spread(0, 0);

  public Spread {
    if (medianSeconds < 0 || p90Seconds < medianSeconds) {
      throw new IllegalArgumentException(
          "median " + medianSeconds + " s and p90 " + p90Seconds + " s do not make a spread");
    }
  }
}
