package org.zhol.assignment;

/// What one unit of flow pays on a link, as a function of the link's whole flow: continuous and
/// never falling. Cost and flow are in whatever units the network uses, the same for all links.
public sealed interface DelayCurve {
  /// Costs from here on count as this: sums and differences of them stay numbers, where a curve at
  /// many times its capacity would overflow and all that is reckoned with it. No flow that anyone
  /// would call served pays so much.
  double MOST = 1e100;

  /// Cost at a flow >= 0.
  double cost(double flow);

  /// Derivative of the cost by the flow, >= 0.
  double slope(double flow);

  /// Integral of the cost from 0 to the flow: the link's share of Beckmann's objective.
  double integral(double flow);

  /// The same cost at any flow.
  record Constant(double cost) implements DelayCurve {
    public Constant {
      require(cost >= 0 && cost < Double.POSITIVE_INFINITY, "cost", cost, "a number >= 0");
    }

    @Override
    public double cost(double flow) {
      return cost;
    }

    @Override
    public double slope(double flow) {
      return 0;
    }

    @Override
    public double integral(double flow) {
      return cost * flow;
    }
  }

  /// free (1 + b (flow / capacity)^power): Bureau of Public Roads, Traffic Assignment Manual, 1964.
  record Bpr(double free, double b, double capacity, double power) implements DelayCurve {
    public Bpr {
      require(free >= 0 && free < Double.POSITIVE_INFINITY, "free cost", free, "a number >= 0");
      require(b >= 0 && b < Double.POSITIVE_INFINITY, "b", b, "a number >= 0");
      require(capacity > 0 && capacity < Double.POSITIVE_INFINITY, "capacity", capacity, "> 0");
      require(power >= 0 && power < Double.POSITIVE_INFINITY, "power", power, "a number >= 0");
    }

    @Override
    public double cost(double flow) {
      return free + free * b * raise(flow / capacity, power);
    }

    @Override
    public double slope(double flow) {
      return power == 0 ? 0 : free * b * power / capacity * raise(flow / capacity, power - 1);
    }

    @Override
    public double integral(double flow) {
      return free * flow + free * b * flow / (power + 1) * raise(flow / capacity, power);
    }

    /// The usual powers by multiplication, which costs a tenth of `pow`.
    static double raise(double base, double power) {
      if (power == 4) {
        double square = base * base;
        return square * square;
      }
      if (power == 3) {
        return base * base * base;
      }
      return power == 1 ? base : Math.pow(base, power);
    }
  }

  /// free (2 + sqrt(a² (1-x)² + b²) - a (1-x) - b), x = flow / capacity, b = (2a-1) / (2a-2):
  /// Spiess, Conical volume-delay functions, Transportation Science 24(2), 1990.
  record Conical(double free, double capacity, double a) implements DelayCurve {
    public Conical {
      require(free >= 0 && free < Double.POSITIVE_INFINITY, "free cost", free, "a number >= 0");
      require(capacity > 0 && capacity < Double.POSITIVE_INFINITY, "capacity", capacity, "> 0");
      require(a > 1 && a < Double.POSITIVE_INFINITY, "a", a, "> 1");
    }

    private double b() {
      return (2 * a - 1) / (2 * a - 2);
    }

    @Override
    public double cost(double flow) {
      double u = a * (1 - flow / capacity);
      return free * (2 + Math.hypot(u, b()) - u - b());
    }

    @Override
    public double slope(double flow) {
      double u = a * (1 - flow / capacity);
      return free * a / capacity * (1 - u / Math.hypot(u, b()));
    }

    @Override
    public double integral(double flow) {
      double b = b();
      double from = a;
      double to = a * (1 - flow / capacity);
      double curved = (primitive(from, b) - primitive(to, b)) * capacity / a;
      double straight = a * flow * (1 - flow / (2 * capacity));
      return free * ((2 - b) * flow + curved - straight);
    }

    /// Of sqrt(u² + b²).
    private static double primitive(double u, double b) {
      double root = Math.hypot(u, b);
      double logarithm = u >= 0 ? Math.log((u + root) / b) : -Math.log((root - u) / b);
      return (u * root + b * b * logarithm) / 2;
    }
  }

  private static void require(boolean good, String what, double value, String wanted) {
    if (!good) {
      throw new IllegalArgumentException(
          "delay curve: " + what + " must be " + wanted + ", was " + value);
    }
  }
}
