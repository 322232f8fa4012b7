package org.zhol.simulation;

/// Student's t distribution (1908), by the regularised incomplete beta function's continued
/// fraction (Lentz) and bisection; `StrictMath` throughout, so the same bits everywhere.
public final class StudentT {
  private static final double TINY = 1e-300;

  private StudentT() {}

  /// The value that a share `level` in (0, 1) stays below, with this many degrees of freedom.
  public static double quantile(double level, double freedom) {
    if (!(level > 0 && level < 1) || !(freedom >= 1)) {
      throw new IllegalArgumentException(
          "Student's t needs a level in (0, 1) and freedom >= 1; got " + level + ", " + freedom);
    }
    if (level < 0.5) {
      return -quantile(1 - level, freedom);
    }
    double low = 0;
    double high = 1;
    while (below(high, freedom) < level) {
      high *= 2;
    }
    for (int i = 0; i < 100 && high - low > 1e-13 * high; i++) {
      double middle = (low + high) / 2;
      if (below(middle, freedom) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// Chance of staying below t >= 0: 1 - I(v / (v + t^2); v/2, 1/2) / 2.
  static double below(double t, double freedom) {
    return 1 - beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  }

  private static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double scale =
        StrictMath.exp(
            logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log(1 - x));
    return x < (a + 1) / (a + b + 2)
        ? scale * fraction(x, a, b) / a
        : 1 - scale * fraction(1 - x, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < 10_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) < 1e-15) {
        break;
      }
    }
    return value;
  }

  private static double away(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /// Stirling's series after shifting the argument above 20.
  static double logGamma(double x) {
    double shift = 0;
    double y = x;
    while (y < 20) {
      shift += StrictMath.log(y);
      y++;
    }
    double z = 1 / (y * y);
    double series = (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z / 1680))) / y;
    return (y - 0.5) * StrictMath.log(y) - y + 0.5 * StrictMath.log(2 * Math.PI) + series - shift;
  }
}
