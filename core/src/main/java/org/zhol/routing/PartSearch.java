package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Remark;

/// Answers a question that is too large to be searched whole: with all journeys that no other beats
/// on a part of the network.
///
/// The part is made of the ways of a few quick searches, each for the best there is on one
/// criterion or for some way that is good on a blend of them, and of the vertices they settled
/// first. Within it the search is exact. It is widened level by level as long as the budget lasts;
/// the last level that was searched whole is the answer. The quick searches also say how good an
/// option could be at best, on each criterion, on the whole network.
final class PartSearch {
  /// How many times its bound what lies ahead counts. Borders and timetables make long ways take
  /// two to three times their bound of time, so that less haste finds no way at all in a few
  /// thousand labels.
  private static final double HASTE = 3;

  private static final double HASTE_FOR_TIME = 4;

  private final Planner.Task task;
  private final Budget budget;
  private final Search search;
  private final List<Ints> settled = new ArrayList<>();
  private final BitSet ways = new BitSet();

  /// The best of each criterion found so far, and the least that any journey can come to.
  private final long[] best = new long[4];

  private final long[] least = new long[4];
  private int labels;

  /// @param search that was stopped; its arrivals' ways are in the part
  PartSearch(Planner.Task task, Budget budget, Search search) {
    this.task = task;
    this.budget = budget;
    this.search = search;
    Arrays.fill(best, Long.MAX_VALUE);
    Arrays.fill(least, Long.MIN_VALUE);
  }

  /// What was found: the ways within the part and their criteria in `goal`.
  ///
  /// @param within vertices of the part
  /// @param labels kept by all searches for and in the part
  /// @param least of each criterion that any journey on the whole network can come to
  record Found(List<Search.Found> ways, Goal goal, BitSet within, int labels, long[] least) {
    /// Best of a criterion among the ways.
    private long best(Aim.Criterion of) {
      return goal.front().least(of.ordinal());
    }

    private long least(Aim.Criterion of) {
      return least[of.ordinal()];
    }

    /// The same in units for people.
    ///
    /// @param all labels kept for the question
    /// @param places of the part
    /// @param dated whether there is a deadline
    Plan.Part part(int all, int places, boolean dated) {
      double hours = least(Aim.Criterion.TIME) / (5 * 3600.0);
      long cents = least(Aim.Criterion.CENTS);
      long grams = least(Aim.Criterion.GRAMS);
      long late = least(Aim.Criterion.LATE);
      Plan.AtBest atBest =
          new Plan.AtBest(
              hours, cents, grams, dated ? null : late / 3600.0, dated ? -late / 1e6 : null);
      long foundLate = best(Aim.Criterion.LATE);
      Remark promise =
          dated
              ? new PartRemark.OnTimeAtBest(-late / 1e4, -foundLate / 1e4)
              : new PartRemark.P90AtBest(late / 3600.0, foundLate / 3600.0);
      List<Remark> remarks =
          List.of(
              new PartRemark.SearchedPart(all, places),
              new PartRemark.AtBest(
                  hours,
                  best(Aim.Criterion.TIME) / (5 * 3600.0),
                  cents,
                  best(Aim.Criterion.CENTS),
                  grams / 1e3,
                  best(Aim.Criterion.GRAMS) / 1e3),
              promise);
      return new Plan.Part(all, places, atBest, remarks);
    }
  }

  Found run(Goal cutShort) {
    search.markWays(ways);
    take(cutShort, true);
    scout(Aim.best(Aim.Criterion.CENTS), Aim.Criterion.CENTS, budget.proof());
    scout(Aim.best(Aim.Criterion.GRAMS), Aim.Criterion.GRAMS, budget.proof());
    scout(Aim.best(Aim.Criterion.TIME), Aim.Criterion.TIME, budget.proof());
    scout(Aim.best(Aim.Criterion.LATE), Aim.Criterion.LATE, budget.proof());
    scout(Aim.quick(Aim.Criterion.TIME, HASTE_FOR_TIME), null, budget.proof());
    scout(Aim.quick(Aim.Criterion.GREEN, HASTE), null, budget.proof());
    scout(Aim.quick(blend(1, 1, 0), HASTE), null, budget.scout());
    scout(Aim.quick(blend(0, 1, 1), HASTE), null, budget.scout());
    scout(Aim.quick(blend(1, 3, 0), HASTE), null, budget.scout());
    if (ways.isEmpty()) {
      // Whatever it takes: an answer that finds no way where there is one would be wrong.
      scout(Aim.best(Aim.Criterion.CENTS), Aim.Criterion.CENTS, Integer.MAX_VALUE);
    }
    return widen();
  }

  /// Weights by which the best found so far of time, price and CO2e count for so much.
  private Aim.Weights blend(double time, double cents, double grams) {
    return new Aim.Weights(
        share(time, Aim.Criterion.TIME),
        share(cents, Aim.Criterion.CENTS),
        share(grams, Aim.Criterion.GRAMS),
        0,
        0);
  }

  private double share(double weight, Aim.Criterion of) {
    long found = best[of.ordinal()];
    return found <= 0 || found == Long.MAX_VALUE ? 0 : 1e6 * weight / found;
  }

  /// Searches for one aim until its best is proven, where `what` is that criterion, or a way is
  /// found, and as many vertices are settled as the widest part takes.
  private void scout(Aim aim, Aim.@Nullable Criterion what, int most) {
    Goal goal = task.goal();
    search.restart(goal, new Search.Limits(most, null, aim));
    int reach = aim.clocksOnly() ? 0 : budget.reach().getLast();
    Ints order = new Ints();
    BitSet seen = new BitSet();
    int changes = -1;
    long found = Long.MAX_VALUE;
    while (true) {
      if (changes != goal.changes()) {
        changes = goal.changes();
        found = found(goal, what);
      }
      if (order.size() >= reach && search.ahead() >= found) {
        break;
      }
      int v = search.next();
      if (v < 0) {
        break;
      }
      if (!seen.get(v)) {
        seen.set(v);
        order.add(v);
      }
    }
    labels += search.made();
    search.markWays(ways);
    take(goal, !aim.clocksOnly());
    if (what != null) {
      int c = what.ordinal();
      least[c] = Math.max(least[c], Math.min(best[c], search.ahead()));
    }
    if (!aim.clocksOnly()) {
      settled.add(order);
    }
  }

  /// The key at which a search is over: that of the best so far or, where nothing is to be proven,
  /// any once there is a way.
  private long found(Goal goal, Aim.@Nullable Criterion what) {
    if (what == null) {
      return goal.front().size() > 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return Math.min(best[what.ordinal()], goal.front().least(what.ordinal()));
  }

  /// Takes in the best of some arrivals.
  ///
  /// @param all whether price and CO2e are theirs too
  private void take(Goal goal, boolean all) {
    for (int c = 0; c < best.length; c++) {
      boolean clocks = c == Aim.Criterion.TIME.ordinal() || c == Aim.Criterion.LATE.ordinal();
      if (all || clocks) {
        best[c] = Math.min(best[c], goal.front().least(c));
      }
    }
  }

  /// Searches the part whole, level by level; the ways alone first, however much it takes.
  private Found widen() {
    Found last = level(budget.reach().getFirst(), Integer.MAX_VALUE);
    for (int reach : budget.reach().subList(1, budget.reach().size())) {
      int rest = budget.part() - labels;
      Found wider = rest > 0 ? level(reach, rest) : last;
      if (search.cut()) {
        break;
      }
      last = wider;
    }
    return new Found(last.ways(), last.goal(), last.within(), labels, least);
  }

  private Found level(int reach, int most) {
    BitSet within = (BitSet) ways.clone();
    for (Ints order : settled) {
      for (int i = 0; i < Math.min(reach, order.size()); i++) {
        within.set(order.get(i));
      }
    }
    Goal goal = task.goal();
    search.restart(goal, new Search.Limits(most, within, null));
    List<Search.Found> found = search.finish();
    labels += search.made();
    return new Found(found, goal, within, labels, least);
  }
}
