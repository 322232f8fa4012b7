package org.zhol.queueing;

/// Levels of Brownian motion that begins at nothing and is reflected there. After a drift m and a
/// variance v, summed up, the chance to be at most y is (Harrison, *Brownian Motion and Stochastic
/// Flow Systems*, 1985, §1.8; Abate and Whitt 1987)
///
/// Φ((y - m) / √v) - exp(2 m y / v) Φ((-y - m) / √v),
///
/// so that a level over √v hangs on m / √v alone.
///
/// Layout: `SCALED[s][w][i]` is that of weather w at x = |m| / √v of i / PER_UNIT, falling (s = 0)
/// or rising, between by a straight line; `LEVELS` is x times it, the level over v / |m|, which
/// grows with x.
final class ReflectedMotion {
  private static final int PER_UNIT = 12;
  private static final int CELLS = 6 * PER_UNIT;

  private static final double[][][] SCALED = new double[2][Fifths.COUNT][CELLS + 1];
  private static final double[][][] LEVELS = new double[2][Fifths.COUNT][CELLS + 1];

  /// Of the steady level, from where on it counts as reached.
  private static final double REACHED = 1 - 1e-6;

  static {
    for (int w = 0; w < Fifths.COUNT; w++) {
      for (int s = 0; s < 2; s++) {
        double last = 1;
        for (int i = 0; i <= CELLS; i++) {
          double x = (double) i / PER_UNIT;
          last = level(s == 0 ? -x : x, Fifths.level(w), last);
          SCALED[s][w][i] = last;
          LEVELS[s][w][i] = x * last;
        }
      }
    }
  }

  private ReflectedMotion() {}

  /// The level on which a falling motion settles: that of the exponential law with mean variance /
  /// (2 |drift|).
  static double steady(int weather, double drift, double variance) {
    return variance / (-2 * drift) * -Math.log(1 - Fifths.level(weather));
  }

  /// A level, at most where it settles, after a further drift and variance: that of the motion
  /// which with the same ratio of both has come to the level now.
  static double next(int weather, double level, double drift, double variance) {
    if (variance <= 0) {
      return Math.max(0, level + drift);
    }
    double age = drift * drift / variance;
    if (age < 1e-12) {
      return Math.hypot(level, SCALED[0][weather][0] * Math.sqrt(variance));
    }
    double unit = variance / Math.abs(drift);
    if (drift > 0) {
      double x = whence(1, weather, level / unit);
      return unit * level(1, weather, Math.sqrt(x * x + age));
    }
    double steady = steady(weather, drift, variance);
    if (level >= REACHED * steady) {
      return steady;
    }
    double x = whence(0, weather, level / unit);
    return Math.min(steady, unit * level(0, weather, Math.sqrt(x * x + age)));
  }

  /// The level over variance / |drift| at x.
  private static double level(int rising, int weather, double x) {
    double place = x * PER_UNIT;
    if (place >= CELLS) {
      double far = (double) CELLS / PER_UNIT;
      double last = LEVELS[rising][weather][CELLS];
      return rising == 0 ? last : last + (x - far) * (x + far + Fifths.normal(weather));
    }
    int cell = (int) place;
    double[] scaled = SCALED[rising][weather];
    return x * (scaled[cell] + (place - cell) * (scaled[cell + 1] - scaled[cell]));
  }

  /// The x at which there is a level.
  private static double whence(int rising, int weather, double level) {
    double[] levels = LEVELS[rising][weather];
    double far = (double) CELLS / PER_UNIT;
    if (level >= levels[CELLS]) {
      double z = Fifths.normal(weather);
      double more = level - levels[CELLS] + far * (far + z);
      return rising == 0 ? far : (-z + Math.sqrt(z * z + 4 * more)) / 2;
    }
    int low = 0;
    int high = CELLS;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (levels[middle] <= level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double[] scaled = SCALED[rising][weather];
    double slope = (scaled[high] - scaled[low]) * PER_UNIT;
    double constant = scaled[low] - slope * low / PER_UNIT;
    return 2 * level / (constant + Math.sqrt(Math.max(0, constant * constant + 4 * slope * level)));
  }

  // --- Exactly
  // -----------------------------------------------------------------------------

  /// Chance to be at most y after a drift m and a variance of one.
  static double within(double y, double m) {
    return 1 - tail(y - m) - back(y, m);
  }

  private static double back(double y, double m) {
    return y + m > 3 ? density(y - m) / fraction(y + m) : Math.exp(2 * m * y) * tail(y + m);
  }

  /// By Newton's method from a level near, and by halves where that leaves what is known.
  private static double level(double m, double level, double near) {
    double low = 0;
    double high = Math.max(0, m) + 4;
    double y = near;
    for (int i = 0; i < 60; i++) {
      double back = back(y, m);
      double off = 1 - tail(y - m) - back - level;
      low = off < 0 ? y : low;
      high = off < 0 ? high : y;
      double next = y - off / (2 * density(y - m) - 2 * m * back);
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - y) < 1e-12) {
        return next;
      }
      y = next;
    }
    return y;
  }

  /// Chance that a standard normal number is larger: by a series up to three, by Laplace's
  /// continued fraction beyond.
  static double tail(double x) {
    if (x < 0) {
      return 1 - tail(-x);
    }
    if (x > 3) {
      return density(x) / fraction(x);
    }
    double term = x;
    double sum = x;
    for (int k = 3; term > 1e-17 * sum; k += 2) {
      term *= x * x / k;
      sum += term;
    }
    return 0.5 - density(x) * sum;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /// The density over the tail.
  private static double fraction(double x) {
    double fraction = x;
    for (int k = 40; k > 0; k--) {
      fraction = x + k / fraction;
    }
    return fraction;
  }
}
