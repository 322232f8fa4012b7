package org.zhol.assignment;

/// How to solve, and when to stop: at the gap, or after so many rounds without reaching it.
public record Options(Method method, double gap, int rounds) {
  /// @see SegmentPairs
  public enum Method {
    /// Paired alternative segments: fast, to any gap above about 1e-15.
    PAIRS,
    /// Bi-conjugate Frank–Wolfe: simple and slow, the twin that the fast method is held to.
    FRANK_WOLFE
  }

  public Options {
    if (!(gap >= 0)) {
      throw new IllegalArgumentException("gap must be a number >= 0, was " + gap);
    }
    if (rounds < 0) {
      throw new IllegalArgumentException("rounds must be >= 0, were " + rounds);
    }
  }

  public static Options toGap(double gap) {
    return new Options(Method.PAIRS, gap, 10_000);
  }
}
