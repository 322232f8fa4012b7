package org.zhol.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Equilibrium of one week: who goes by which chain and route, who waits for the next week, and how
/// long whatever fills up keeps those that pass it.
///
/// The flows minimise a convex function, in tonne-hours:
///
/// P(f) = Σ f·cost + Σₖ ∫₀^vₖ tₖ(w) dw + entropy of ports within routes, of routes within chains,
/// of chains, and of going against waiting,
///
/// where vₖ = Σ aₖ f is what comes to limit k, aₖ >= 0 the room that a tonne of a route takes
/// there, and tₖ its time ([FillingUp]): sums of convex functions of linear ones. The dual is a
/// smooth concave function of the queue times t alone,
///
/// D(t) = Σ tonnes · composite(cost + Σₖ aₖ tₖ) − Σₖ Φ*ₖ(tₖ),
///
/// which Newton's method climbs over the limits that are felt: a limit that takes no time up to a
/// share of its capacity is left out while no more comes. Flows of any t are those of the nested
/// logit, so that P(f(t)) − D(t) = Σₖ (Φₖ(vₖ) + Φ*ₖ(tₖ) − tₖ vₖ) >= 0 certifies how far they are
/// from the equilibrium: the gap.
final class WeekEquilibrium {
  /// Hours until the next week.
  static final double WEEK = 168;

  /// More than ten times what a usual week takes.
  static final int MOST_STEPS = 200;

  /// Less bends nothing, and its reciprocal overflows.
  private static final double LEAST_TONNES = 1e-200;

  /// By how much the curvature of each limit by itself is stressed, one after the other.
  private static final double[] STRESSES = {0, 1e-6, 1e-3, 1, 1e3};

  /// Choices that one task loads; their sums are added up in order, whoever did them.
  private static final int BLOCK = 32;

  private final List<Choice> choices;
  private final FillingUp[] limits;
  private final double holdScale;
  private final double weekHours;
  private final Workers workers;
  private final double[] holdCost;

  WeekEquilibrium(List<Choice> choices, List<FillingUp> limits, double holdScale, Workers workers) {
    this(choices, limits, holdScale, WEEK, workers);
  }

  /// @param weekHours what waiting for the next week costs
  WeekEquilibrium(
      List<Choice> choices,
      List<FillingUp> limits,
      double holdScale,
      double weekHours,
      Workers workers) {
    this.choices = choices;
    this.limits = limits.toArray(FillingUp[]::new);
    this.holdScale = holdScale;
    this.weekHours = weekHours;
    this.workers = workers;
    holdCost = new double[choices.size()];
    double[] none = new double[limits.size()];
    for (int i = 0; i < holdCost.length; i++) {
      Nest nest = new Nest(choices.get(i));
      nest.at(none);
      holdCost[i] = nest.going + weekHours;
    }
  }

  /// What came out.
  ///
  /// @param routes tonnes by choice and route
  /// @param held tonnes by choice that wait for the next week
  /// @param flow what comes to each limit, in tonnes of its room
  /// @param queueHours by limit
  /// @param gap P - D in tonne-hours
  /// @param tonneHours of what passes anything limited
  /// @param gaps after each step, as a share of the tonne-hours of what passes anything limited
  /// @param duals after each step, which rises: D less what it were if all waited
  record Outcome(
      double[][] routes,
      double[] held,
      double[] flow,
      double[] queueHours,
      double gap,
      double tonneHours,
      List<Double> gaps,
      List<Double> duals) {
    /// Some tonne-hours as a share of all that the gap is a share of.
    double share(double some) {
      return some == 0 ? 0 : some / tonneHours;
    }

    /// The same with another gap, steps before it included.
    Outcome told(double otherGap, List<Double> allGaps, List<Double> allDuals) {
      return new Outcome(
          routes,
          held,
          flow,
          queueHours,
          otherGap,
          tonneHours,
          List.copyOf(allGaps),
          List.copyOf(allDuals));
    }
  }

  Outcome solve(double relativeGap) {
    return solve(relativeGap, new double[limits.length]);
  }

  /// Begins at some queue times, such as those of the week before.
  Outcome solve(double relativeGap, double[] start) {
    double[] t = new double[limits.length];
    for (int k = 0; k < t.length; k++) {
      boolean always = limits[k].limited() && limits[k].free() == 0;
      t[k] = !limits[k].limited() ? 0 : start[k] > 0 || !always ? start[k] : limits[k].hours();
    }
    Point at = new Point(t);
    List<Double> gaps = new ArrayList<>();
    List<Double> duals = new ArrayList<>();
    gaps.add(at.relativeGap());
    duals.add(at.saved);
    for (int step = 0; step < MOST_STEPS && !(at.relativeGap() <= relativeGap); step++) {
      Point next = at.climbed();
      if (next == at) {
        break; // as near as doubles allow
      }
      at = next;
      gaps.add(at.relativeGap());
      duals.add(at.saved);
    }
    return at.outcome(gaps, duals);
  }

  /// Probabilities of one choice at some queue times.
  private final class Nest {
    final Choice choice;
    final double[] route;
    final double[] nest;
    final double[] chain;
    double going;

    Nest(Choice choice) {
      this.choice = choice;
      route = new double[choice.cost().length];
      nest = new double[choice.nests().length - 1];
      chain = new double[choice.chains()];
    }

    /// Works out shares of routes within nests, of nests within chains, of chains, and the
    /// composite hours of going.
    void at(double[] t) {
      for (int p = 0; p < route.length; p++) {
        double cost = choice.cost()[p];
        int[] passed = choice.limits()[p];
        for (int j = 0; j < passed.length; j++) {
          double share = choice.shares()[p][j];
          boolean shut = share > 0 && limits[passed[j]].shut();
          cost += shut ? Double.POSITIVE_INFINITY : share * t[passed[j]];
        }
        route[p] = cost;
      }
      shares(route, choice.nests(), choice.portScale(), nest);
      shares(nest, choice.first(), choice.routeScale(), chain);
      going = share(chain, 0, chain.length, choice.chainScale());
    }
  }

  /// Turns the costs of each group into shares of it, and gives its composite cost.
  private static void shares(double[] values, int[] first, double scale, double[] composite) {
    for (int n = 0; n < composite.length; n++) {
      composite[n] = share(values, first[n], first[n + 1], scale);
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

  /// Composite hours of going or waiting, less those of waiting alone; to the last digit where next
  /// to nothing goes, or next to nothing waits.
  private double savedHours(double going, double waiting) {
    double dearer = going - waiting;
    return Math.min(0, dearer) - Math.log1p(Math.exp(-holdScale * Math.abs(dearer))) / holdScale;
  }

  /// Sums of a block of choices.
  private final class Part {
    final double[] flow = new double[limits.length];
    double saved;
    double tonneHours;
  }

  /// Everything at one vector of queue times.
  private final class Point {
    final double[] t;
    final double[] flow = new double[limits.length];
    final double[][] routes = new double[choices.size()][];
    final double[] held = new double[choices.size()];

    /// D less what it were if all waited: in an overfull week the small rest of two large figures.
    double saved;

    double gap;
    double tonneHours;

    /// Hours by which a queue time may change in the next step at first.
    double reach = weekHours;

    Point(double[] t) {
      this.t = t;
      Part[] parts = new Part[(choices.size() + BLOCK - 1) / BLOCK];
      workers.each(
          parts.length,
          task -> {
            Part part = new Part();
            int end = Math.min(choices.size(), (task + 1) * BLOCK);
            for (int i = task * BLOCK; i < end; i++) {
              load(i, part);
            }
            parts[task] = part;
          });
      for (Part part : parts) {
        saved += part.saved;
        tonneHours += part.tonneHours;
        for (int k = 0; k < flow.length; k++) {
          flow[k] += part.flow[k];
        }
      }
      for (int k = 0; k < flow.length; k++) {
        if (limits[k].limited()) {
          double conjugate = limits[k].conjugate(t[k]);
          saved -= conjugate;
          gap += limits[k].used(flow[k]) + conjugate - t[k] * flow[k];
        }
      }
    }

    /// The gap as a share of the tonne-hours of what passes anything that can fill up, however much
    /// waits or goes elsewhere beside it; rounding can make a tiny gap negative.
    double relativeGap() {
      return gap <= 0 ? 0 : tonneHours == 0 ? gap : gap / tonneHours;
    }

    /// A point higher up the dual, itself where doubles know none. Newton's direction is tried
    /// first; far from the top, where ten times as much wants to go as can, the dual is all but
    /// linear and Newton's matrix all but singular, so each limit's own curvature is stressed more
    /// and more until a step leads upwards (Levenberg and Marquardt).
    Point climbed() {
      int[] felt = felt();
      double[][] matrix = curvature(felt);
      for (double stress : STRESSES) {
        double[][] stressed = new double[felt.length][];
        double[] missing = new double[felt.length];
        for (int f = 0; f < felt.length; f++) {
          stressed[f] = matrix[f].clone();
          stressed[f][f] *= 1 + stress;
          missing[f] = flow[felt[f]] - limits[felt[f]].through(t[felt[f]]);
        }
        Point next = climbed(felt, Dense.solve(stressed, missing));
        if (next != this) {
          return next;
        }
      }
      return this;
    }

    /// The first point higher up on the way, which is begun from no farther than what waiting for
    /// the next week costs, or from farther and farther while that proves too near. A queue time
    /// that would fall to nothing falls to a sixteenth, or to 0 where that is a time it can have.
    private Point climbed(int[] felt, double[] towards) {
      double farthest = 0;
      for (double each : towards) {
        farthest = Math.max(farthest, Math.abs(each));
      }
      boolean bounded = farthest > reach;
      double size = bounded ? reach / farthest : 1;
      for (int halving = 0; halving < 40; halving++, size /= 2) {
        double[] there = new double[t.length];
        double slope = 0;
        for (int f = 0; f < felt.length; f++) {
          int k = felt[f];
          double least = limits[k].free() == 0 ? t[k] / 16 : 0;
          there[k] = Math.max(least, t[k] + size * towards[f]);
          slope += (there[k] - t[k]) * (flow[k] - limits[k].through(t[k]));
        }
        if (!(slope > 0)) {
          continue; // held at its bounds it leads downhill
        }
        Point next = new Point(there);
        double rounding = 1e-13 * Math.abs(saved);
        boolean higher = next.saved >= saved + 1e-4 * slope && next.saved > saved;
        if (higher || (Math.abs(next.saved - saved) <= rounding && next.gap < gap)) {
          next.reach = bounded && halving == 0 ? 4 * reach : weekHours;
          return next;
        }
      }
      return this;
    }

    /// Limits whose time may have to change: all but those that stay below what is free.
    private int[] felt() {
      int[] felt = new int[limits.length];
      int n = 0;
      for (int k = 0; k < limits.length; k++) {
        if (limits[k].limited() && (t[k] > 0 || flow[k] > limits[k].through(0))) {
          felt[n++] = k;
        }
      }
      return Arrays.copyOf(felt, n);
    }

    private void load(int i, Part part) {
      Choice choice = choices.get(i);
      Nest nest = new Nest(choice);
      nest.at(t);
      double[] pair = {nest.going, holdCost[i]};
      if (nest.going == Double.POSITIVE_INFINITY) {
        pair[0] = 0;
        pair[1] = 1; // no way at all this week
      } else {
        part.saved += choice.tonnes() * savedHours(nest.going, holdCost[i]);
        share(pair, 0, 2, holdScale);
      }
      double going = choice.tonnes() * pair[0];
      held[i] = choice.tonnes() * pair[1];
      routes[i] = new double[nest.route.length];
      for (int m = 0; going > 0 && m < choice.chains(); m++) {
        for (int n = choice.first()[m]; n < choice.first()[m + 1]; n++) {
          double inNest = going * nest.chain[m] * nest.nest[n];
          for (int p = choice.nests()[n]; p < choice.nests()[n + 1]; p++) {
            routes[i][p] = inNest * nest.route[p];
            load(choice, p, routes[i][p], part);
          }
        }
      }
    }

    private void load(Choice choice, int p, double tonnes, Part part) {
      if (tonnes > 0) {
        int[] passed = choice.limits()[p];
        boolean limited = false;
        for (int j = 0; j < passed.length; j++) {
          part.flow[passed[j]] += choice.shares()[p][j] * tonnes;
          limited |= limits[passed[j]].limited();
        }
        part.tonneHours += limited ? tonnes * choice.cost()[p] : 0;
      }
    }

    /// How the dual bends in the times of the felt limits.
    private double[][] curvature(int[] felt) {
      int[] at = new int[limits.length];
      Arrays.fill(at, -1);
      for (int f = 0; f < felt.length; f++) {
        at[felt[f]] = f;
      }
      double[][][] parts = new double[(choices.size() + BLOCK - 1) / BLOCK][][];
      workers.each(
          parts.length,
          task -> {
            double[][] part = new double[felt.length][felt.length];
            int end = Math.min(choices.size(), (task + 1) * BLOCK);
            for (int i = task * BLOCK; i < end; i++) {
              curve(i, at, part);
            }
            parts[task] = part;
          });
      double[][] matrix = new double[felt.length][felt.length];
      for (int f = 0; f < felt.length; f++) {
        for (double[][] part : parts) {
          for (int g = 0; g < felt.length; g++) {
            matrix[f][g] += part[f][g];
          }
        }
        matrix[f][f] += limits[felt[f]].slope(t[felt[f]]);
      }
      return matrix;
    }

    /// Adds how the flows of a choice give way to the times of the felt limits (at which rows).
    private void curve(int i, int[] at, double[][] matrix) {
      Choice choice = choices.get(i);
      double[] all = new double[matrix.length];
      double going = 0;
      for (int m = 0; m < choice.chains(); m++) {
        double[] own = new double[matrix.length];
        double inChain = 0;
        for (int n = choice.first()[m]; n < choice.first()[m + 1]; n++) {
          inChain += curve(i, n, at, matrix, own);
        }
        if (inChain > LEAST_TONNES) {
          Dense.add(matrix, own, (choice.chainScale() - choice.routeScale()) / inChain);
          going += inChain;
          for (int f = 0; f < all.length; f++) {
            all[f] += own[f];
          }
        }
      }
      if (going > LEAST_TONNES) {
        double waiting = held[i] / choice.tonnes();
        Dense.add(matrix, all, (holdScale * waiting - choice.chainScale()) / going);
      }
    }

    /// The same of a nest; adds the room that it takes to that of its chain.
    ///
    /// @return tonnes in the nest
    private double curve(int i, int n, int[] at, double[][] matrix, double[] inChain) {
      Choice choice = choices.get(i);
      double[] own = new double[matrix.length];
      double inNest = 0;
      for (int p = choice.nests()[n]; p < choice.nests()[n + 1]; p++) {
        double tonnes = routes[i][p];
        inNest += tonnes;
        int[] passed = choice.limits()[p];
        double[] share = choice.shares()[p];
        for (int j = 0; tonnes > 0 && j < passed.length; j++) {
          int row = at[passed[j]];
          if (row < 0) {
            continue;
          }
          own[row] += share[j] * tonnes;
          for (int l = 0; l < passed.length; l++) {
            if (at[passed[l]] >= 0) {
              matrix[row][at[passed[l]]] += choice.portScale() * share[j] * share[l] * tonnes;
            }
          }
        }
      }
      if (inNest > LEAST_TONNES) {
        Dense.add(matrix, own, (choice.routeScale() - choice.portScale()) / inNest);
        for (int f = 0; f < own.length; f++) {
          inChain[f] += own[f];
        }
      }
      return inNest;
    }

    Outcome outcome(List<Double> gaps, List<Double> duals) {
      return new Outcome(
          routes, held, flow, t, gap, tonneHours, List.copyOf(gaps), List.copyOf(duals));
    }
  }
}
