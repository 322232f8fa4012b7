package org.zhol.appraisal;

import org.zhol.assignment.WeekDetail;

/// How far a week's flows and queues can be from the exact equilibrium, given its duality gap.
///
/// The programme of a week is convex, and strictly so through its entropy: with G = P(f) − D in
/// tonne-hours, f* the optimum, q what wants to go, X what goes and s the shares of its routes,
///
/// G ≥ Σ (q/θₕ) KL(going ‖ going*) + Σ (X/θ) KL(s ‖ s*),
///
/// θ the largest of the dispersions of routes, chains and, where they differ, ports. From Pinsker's
/// inequality and that of Cauchy and Schwarz follow the bounds below; from the strict concavity of
/// the dual in each queue time follows the last one (decision 0010).
final class GapBound {
  private final double gap;
  private final double holdScale;

  /// @param rounding what the gap itself may be off by, tonne-hours
  private GapBound(double gap, double holdScale, double rounding) {
    this.gap = Math.max(0, gap) + rounding;
    this.holdScale = holdScale;
  }

  static GapBound of(WeekDetail week) {
    double paid = 0;
    for (WeekDetail.LimitState one : week.limits()) {
      paid += one.tonnes() * one.queueHours();
    }
    double scale = 0;
    for (WeekDetail.FlowDetail flow : week.flows()) {
      scale = Math.max(scale, flow.holdScale());
    }
    return new GapBound(week.gapTonneHours(), scale, 1e-15 * paid);
  }

  /// Tonnes by which what is held can be off, of flows that hold so many: D ≤ θₕG + √((θₕG)² +
  /// 2θₕGH), since KL(h ‖ h*) ≥ d²/(2(h + d)).
  double held(double tonnes) {
    double x = holdScale * gap;
    return x + Math.sqrt(x * x + 2 * x * tonnes);
  }

  /// By how much a sum over route flows can be off for what goes being split otherwise: √(G/2 · Σ
  /// r² θ X), r the range of the sum's coefficients over the routes of a flow.
  double split(double weighted) {
    return Math.sqrt(gap / 2 * weighted);
  }

  /// The weight r² θ X of a flow in [#split].
  static double weight(WeekDetail.FlowDetail flow, double range) {
    double theta = Math.max(flow.routeScale(), flow.chainScale());
    if (flow.choosesPort()) {
      theta = Math.max(theta, flow.portScale());
    }
    return range * range * theta * Math.max(0, flow.wanted() - flow.held());
  }

  /// Hours by which the queue of a limit can be off: the farthest s with Φ*(t) − Φ*(s) − Φ*'(s)(t −
  /// s) ≤ G, Φ*(t) = C (t − (1 − free) h ln(1 + t/h)). A limit that stays below what is free even
  /// if as many more come as can be has no queue.
  ///
  /// @param more tonnes by which its flow can be off
  double queueHours(WeekDetail.LimitState limit, double more) {
    double capacity = limit.capacity();
    boolean none = limit.queueHours() == 0 && limit.tonnes() + more <= limit.free() * capacity;
    if (!(capacity > 0) || capacity == Double.POSITIVE_INFINITY || gap == 0 || none) {
      return 0;
    }
    double t = limit.queueHours();
    double h = limit.scaleHours();
    double budget = gap / (capacity * (1 - limit.free()));
    double step = Math.max(1e-9, 1e-6 * (t + h));
    while (distance(t, t + step, h) < budget && step < 1e9) {
      step *= 2;
    }
    double above = nearest(t, step, h, budget);
    double below = distance(t, 0, h) <= budget ? t : nearest(t, -t, h, budget);
    return Math.max(above, below);
  }

  /// The distance from t, towards t + reach, at which the divergence meets the budget; rounded up.
  private static double nearest(double t, double reach, double h, double budget) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (distance(t, t + middle * reach, h) < budget) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.abs(high * reach);
  }

  /// The Bregman divergence of t − h ln(1 + t/h), from s to t: h (ln((s + h)/(t + h)) + (t + h)/(s
  /// + h) − 1), written so that near values do not cancel.
  static double distance(double t, double s, double h) {
    double u = (t - s) / (s + h);
    double small = u - Math.log1p(u);
    return h * small;
  }
}
