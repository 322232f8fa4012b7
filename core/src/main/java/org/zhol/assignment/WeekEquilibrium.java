package org.zhol.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Equilibrium of one week: who goes by which chain and route, who waits for the next week, and how
/// long each crossing's queue is.
///
/// The flows minimise a convex function, in tonne-hours:
///
/// P(f) = Σ f·cost + Σₖ ∫₀^vₖ w/(C−w)·hₖ dw + entropy of routes within chains, of chains, and of
/// going against waiting,
///
/// where vₖ is the flow over crossing k, Cₖ its capacity and hₖ the hours that ρ/(1−ρ) is worth
/// there. Its dual is a smooth concave function of the queue times t alone,
///
/// D(t) = Σ tonnes · composite(cost + t) − Σₖ Φ*ₖ(tₖ),
///
/// which Newton's method climbs. Flows of any t are those of the nested logit, so that P(f(t)) −
/// D(t) = Σₖ (Φₖ(vₖ) + Φ*ₖ(tₖ) − tₖ vₖ) >= 0 certifies how far they are from the equilibrium: the
/// gap.
final class WeekEquilibrium {
  /// Hours until the next week.
  static final double WEEK = 168;

  private static final int MOST_STEPS = 200;

  private final List<Choice> choices;
  private final double[] capacity;
  private final double[] hours;
  private final double holdScale;
  private final double[] holdCost;
  private final int crossings;

  /// @param capacity tonnes of the week by crossing; 0 where it is shut, infinite where unlimited
  /// @param hours what (rho / (1 - rho)) is worth at each
  WeekEquilibrium(List<Choice> choices, double[] capacity, double[] hours, double holdScale) {
    this.choices = choices;
    this.capacity = capacity;
    this.hours = hours;
    this.holdScale = holdScale;
    crossings = capacity.length;
    holdCost = new double[choices.size()];
    double[] none = new double[crossings];
    for (int i = 0; i < holdCost.length; i++) {
      Nest nest = new Nest(choices.get(i));
      nest.at(none);
      holdCost[i] = nest.going + WEEK;
    }
  }

  /// What came out.
  ///
  /// @param routes tonnes by choice and route
  /// @param held tonnes by choice that wait for the next week
  /// @param flow tonnes by crossing
  /// @param queueHours by crossing
  /// @param gap P - D in tonne-hours
  /// @param dual D in tonne-hours
  record Outcome(
      double[][] routes,
      double[] held,
      double[] flow,
      double[] queueHours,
      double gap,
      double dual,
      List<Double> gaps) {}

  Outcome solve(double relativeGap) {
    double[] t = new double[crossings];
    for (int k = 0; k < crossings; k++) {
      t[k] = limited(k) ? hours[k] : 0;
    }
    Point at = new Point(t);
    List<Double> gaps = new ArrayList<>();
    gaps.add(at.relativeGap());
    for (int step = 0; step < MOST_STEPS && !(at.relativeGap() <= relativeGap); step++) {
      Point next = at.climbed();
      if (next == at) {
        break; // as near as doubles allow
      }
      at = next;
      gaps.add(at.relativeGap());
    }
    return at.outcome(gaps);
  }

  private boolean limited(int k) {
    return capacity[k] > 0 && capacity[k] < Double.POSITIVE_INFINITY;
  }

  /// Probabilities of one choice at some queue times.
  private final class Nest {
    final Choice choice;
    final double[] route;
    final double[] chain;
    double going;

    Nest(Choice choice) {
      this.choice = choice;
      route = new double[choice.cost().length];
      chain = new double[choice.chains()];
    }

    /// Works out shares of routes within chains, of chains, and the composite hours of going.
    void at(double[] t) {
      double[] composite = new double[chain.length];
      for (int m = 0; m < chain.length; m++) {
        int from = choice.first()[m];
        int to = choice.first()[m + 1];
        for (int p = from; p < to; p++) {
          int k = choice.crossing()[p];
          boolean shut = k >= 0 && capacity[k] == 0;
          route[p] = shut ? Double.POSITIVE_INFINITY : choice.cost()[p] + (k < 0 ? 0 : t[k]);
        }
        composite[m] = share(route, from, to, choice.routeScale());
      }
      System.arraycopy(composite, 0, chain, 0, chain.length);
      going = share(chain, 0, chain.length, choice.chainScale());
    }
  }

  /// Turns costs into logit shares in place; their composite cost, infinite where all are.
  private static double share(double[] values, int from, int to, double scale) {
    double least = Double.POSITIVE_INFINITY;
    for (int p = from; p < to; p++) {
      least = Math.min(least, values[p]);
    }
    if (least == Double.POSITIVE_INFINITY) {
      Arrays.fill(values, from, to, 0);
      return least;
    }
    double sum = 0;
    for (int p = from; p < to; p++) {
      values[p] = Math.exp(-scale * (values[p] - least));
      sum += values[p];
    }
    for (int p = from; p < to; p++) {
      values[p] /= sum;
    }
    return least - Math.log(sum) / scale;
  }

  /// Everything at one vector of queue times.
  private final class Point {
    final double[] t;
    final double[] flow = new double[crossings];
    final double[][] curvature = new double[crossings][crossings];
    final double[][] routes = new double[choices.size()][];
    final double[] held = new double[choices.size()];
    double dual;
    double gap;
    double tonneHours;

    Point(double[] t) {
      this.t = t;
      for (int i = 0; i < choices.size(); i++) {
        load(i);
      }
      for (int k = 0; k < crossings; k++) {
        if (limited(k)) {
          double rho = t[k] / (t[k] + hours[k]);
          double conjugate = t[k] * capacity[k] * rho - used(k, capacity[k] * rho);
          dual -= conjugate;
          gap += used(k, flow[k]) + conjugate - t[k] * flow[k];
          curvature[k][k] += capacity[k] * hours[k] / ((t[k] + hours[k]) * (t[k] + hours[k]));
        }
      }
    }

    /// Integral of a crossing's wait up to a flow, tonne-hours; infinite from its capacity on.
    private double used(int k, double tonnes) {
      double rho = tonnes / capacity[k];
      return rho >= 1
          ? Double.POSITIVE_INFINITY
          : hours[k] * capacity[k] * (-rho - Math.log1p(-rho));
    }

    /// The gap as a share of all hours spent; rounding can make a tiny gap negative.
    double relativeGap() {
      return gap <= 0 || tonneHours == 0 ? 0 : gap / tonneHours;
    }

    /// A point higher up the dual in Newton's direction, itself where there is none. Steps stay
    /// where queue times are positive.
    Point climbed() {
      double[] towards = newton();
      double slope = 0;
      double size = 1;
      for (int k = 0; k < crossings; k++) {
        if (limited(k)) {
          slope += towards[k] * (flow[k] - through(k));
          size = towards[k] < 0 ? Math.min(size, -15 * t[k] / (16 * towards[k])) : size;
        }
      }
      for (int halving = 0; halving < 60; halving++, size /= 2) {
        double[] there = new double[crossings];
        for (int k = 0; k < crossings; k++) {
          there[k] = limited(k) ? t[k] + size * towards[k] : 0;
        }
        Point next = new Point(there);
        double rounding = 1e-13 * Math.abs(dual);
        boolean higher = next.dual >= dual + 1e-4 * size * slope && next.dual > dual;
        if (higher || (Math.abs(next.dual - dual) <= rounding && next.gap < gap)) {
          return next;
        }
      }
      return this;
    }

    /// What a crossing lets through when its queue takes t.
    private double through(int k) {
      return capacity[k] * t[k] / (t[k] + hours[k]);
    }

    private void load(int i) {
      Choice choice = choices.get(i);
      Nest nest = new Nest(choice);
      nest.at(t);
      double[] pair = {nest.going, holdCost[i]};
      double composite =
          nest.going == Double.POSITIVE_INFINITY && holdCost[i] == Double.POSITIVE_INFINITY
              ? Double.POSITIVE_INFINITY
              : share(pair, 0, 2, holdScale);
      if (composite == Double.POSITIVE_INFINITY) {
        pair[0] = 0;
        pair[1] = 1; // no way at all this week
      } else {
        dual += choice.tonnes() * composite;
      }
      double going = choice.tonnes() * pair[0];
      held[i] = choice.tonnes() * pair[1];
      routes[i] = new double[nest.route.length];
      tonneHours += composite < Double.POSITIVE_INFINITY ? held[i] * holdCost[i] : 0;
      if (going <= 0) {
        return;
      }
      double[] all = new double[crossings];
      for (int m = 0; m < choice.chains(); m++) {
        double[] own = new double[crossings];
        for (int p = choice.first()[m]; p < choice.first()[m + 1]; p++) {
          routes[i][p] = going * nest.chain[m] * nest.route[p];
          int k = choice.crossing()[p];
          tonneHours += routes[i][p] > 0 ? routes[i][p] * choice.cost()[p] : 0;
          if (k >= 0) {
            own[k] += nest.route[p];
            flow[k] += routes[i][p];
            curvature[k][k] += choice.routeScale() * routes[i][p];
          }
        }
        double inChain = going * nest.chain[m];
        add(own, inChain * (choice.chainScale() - choice.routeScale()));
        for (int k = 0; k < crossings; k++) {
          all[k] += nest.chain[m] * own[k];
        }
      }
      add(all, going * (holdScale * pair[1] - choice.chainScale()));
    }

    /// Adds weight times the outer product of x with itself.
    private void add(double[] x, double weight) {
      for (int k = 0; k < crossings; k++) {
        for (int l = 0; x[k] != 0 && l < crossings; l++) {
          curvature[k][l] += weight * x[k] * x[l];
        }
      }
    }

    /// Newton's step towards the top of the dual.
    double[] newton() {
      double[] step = new double[crossings];
      double[][] matrix = new double[crossings][];
      for (int k = 0; k < crossings; k++) {
        matrix[k] = curvature[k].clone();
        if (limited(k)) {
          step[k] = flow[k] - through(k);
        } else {
          Arrays.fill(matrix[k], 0);
          matrix[k][k] = 1; // its queue time stays 0
        }
      }
      return solve(matrix, step);
    }

    Outcome outcome(List<Double> gaps) {
      return new Outcome(routes, held, flow, t, gap, dual, List.copyOf(gaps));
    }
  }

  /// Gaussian elimination with pivots, in place.
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        if (Math.abs(matrix[r][c]) > Math.abs(matrix[pivot][c])) {
          pivot = r;
        }
      }
      double[] row = matrix[pivot];
      matrix[pivot] = matrix[c];
      matrix[c] = row;
      double value = right[pivot];
      right[pivot] = right[c];
      right[c] = value;
      for (int r = c + 1; r < n; r++) {
        double factor = matrix[r][c] / row[c];
        if (factor != 0) {
          for (int k = c; k < n; k++) {
            matrix[r][k] -= factor * row[k];
          }
          right[r] -= factor * right[c];
        }
      }
    }
    for (int r = n - 1; r >= 0; r--) {
      for (int k = r + 1; k < n; k++) {
        right[r] -= matrix[r][k] * right[k];
      }
      right[r] /= matrix[r][r];
    }
    return right;
  }
}
