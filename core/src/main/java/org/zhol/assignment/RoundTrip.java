package org.zhol.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.zhol.demand.Profile;
import org.zhol.network.Checkpoint;
import org.zhol.queueing.WeekIntake;

/// Flows make delays and delays make flows: a year is assigned, the weeks of its crossings are
/// simulated, the mean delays go back into the assignment, and so on until neither changes.
///
/// What goes back is the hours of each crossing and week that, at the flow just simulated, make the
/// assignment's delay the simulated one. Of a new estimate a share is taken over, by the logarithm:
/// at first the pack's `wait.damping`, later less and less, as chance would else keep the flows
/// swinging (Robbins and Monro, Annals of Mathematical Statistics 22, 1951).
///
/// In a week in which more want to cross than can, the assignment holds some back and its delay is
/// what a place in that week is worth. Nobody stands for it at the border, so the simulation knows
/// nothing of it: such full weeks are told apart.
public final class RoundTrip {
  /// Share of the tonnes over the crossings that may still move in the last round.
  public static final double ENOUGH_MOVED = 0.001;

  /// How far the two delays may lie apart, as a share of the simulated one, means over all that
  /// cross in weeks that are not full.
  public static final double ENOUGH_APART = 0.02;

  /// Share of what can pass from which a week is full.
  private static final double FULL = 0.99;

  /// Rounds before a new estimate begins to count less.
  private static final int FIRST_ROUNDS = 6;

  /// Least h, hours: some delay is needed that grows without bound before what can pass.
  private static final double LEAST_HOURS = 1e-4;

  /// Simulates the weeks of a crossing in a row.
  @FunctionalInterface
  public interface Border {
    /// Mean hours from arrival to exit by week; NaN where nobody gets through.
    double[] meanHours(
        Checkpoint checkpoint,
        Checkpoint.Direction direction,
        LocalDate first,
        double[] unitsPerWeek);
  }

  /// A round.
  ///
  /// @param movedShare tonnes that changed place or week, as a share of all over these crossings
  /// @param hoursApart assigned less simulated delay, mean of the absolute values over all units
  ///   that cross in weeks that are not full, at the flows with which the round began
  /// @param changeHours by how much the assigned delay of a unit changed in the round, the same
  ///   mean
  public record Round(int number, double movedShare, double hoursApart, double changeHours) {}

  /// A crossing over the year, means over its units.
  ///
  /// @param unitsBefore with the delays of the closed form
  /// @param fullWeeks weeks in which no more could cross
  /// @param hoursBefore delays of the closed form
  /// @param hours those of the last round in weeks that are not full
  /// @param simulatedHours in the same weeks
  public record Row(
      String checkpoint,
      Checkpoint.Direction direction,
      double unitsBefore,
      double units,
      int fullWeeks,
      double hoursBefore,
      double hours,
      double simulatedHours) {}

  /// What came out.
  ///
  /// @param converged whether the last round was still enough
  public record Result(int year, boolean converged, List<Round> rounds, List<Row> crossings) {
    public Result {
      rounds = List.copyOf(rounds);
      crossings = List.copyOf(crossings);
    }
  }

  private final Corridor corridor;
  private final CorridorParameters parameters;
  private final double gap;
  private final double damping;
  private final Workers workers;
  private final Border border;
  private final List<Integer> ours = new ArrayList<>();
  private final Delays delays;

  /// @param damping share of a new estimate that a round takes over
  public RoundTrip(
      Corridor corridor,
      CorridorParameters parameters,
      double gap,
      double damping,
      Workers workers,
      Predicate<Checkpoint> which,
      Border border) {
    this.corridor = corridor;
    this.parameters = parameters;
    this.gap = gap;
    this.damping = damping;
    this.workers = workers;
    this.border = border;
    int crossings = corridor.crossings().size();
    for (int k = 0; k < crossings; k++) {
      if (which.test(corridor.crossings().get(k).checkpoint())) {
        ours.add(k);
      }
    }
    delays = Delays.none(crossings, Profile.WEEKS);
  }

  /// Flows and delays at our crossings, by crossing and week.
  private record Seen(
      double[][] units, double[][] unloaded, double[][] queue, double[][] h, boolean[][] full) {
    static Seen empty(int crossings, int weeks) {
      return new Seen(
          new double[crossings][weeks],
          new double[crossings][weeks],
          new double[crossings][weeks],
          new double[crossings][weeks],
          new boolean[crossings][weeks]);
    }

    double hours(int i, int w) {
      return unloaded[i][w] + queue[i][w];
    }
  }

  /// @param most rounds at most
  /// @param watcher told of every round
  public Result run(int most, Consumer<Round> watcher) {
    Seen first = seen(solve());
    Seen now = first;
    double[][] simulated = simulate(now);
    List<Round> rounds = new ArrayList<>();
    boolean converged = false;
    while (!converged && rounds.size() < most) {
      double apart = apart(now, simulated);
      int late = Math.max(FIRST_ROUNDS, rounds.size() + 1);
      feedBack(now, simulated, damping * FIRST_ROUNDS / late);
      Seen next = seen(solve());
      double moved = moved(now, next);
      Round round = new Round(rounds.size() + 1, moved, apart, changed(now, next));
      rounds.add(round);
      watcher.accept(round);
      now = next;
      simulated = simulate(now);
      double enough = ENOUGH_APART * apart(now, new double[ours.size()][Profile.WEEKS]);
      converged = moved <= ENOUGH_MOVED && apart(now, simulated) <= enough;
    }
    return new Result(corridor.year(), converged, rounds, rows(first, now, simulated));
  }

  private CorridorYear solve() {
    return corridor.watch(parameters, gap, workers, (weeks, reached) -> {}, delays);
  }

  private Seen seen(CorridorYear year) {
    int weeks = year.weeks().size();
    Seen seen = Seen.empty(ours.size(), weeks);
    for (int w = 0; w < weeks; w++) {
      CorridorYear.SolvedWeek week = year.weeks().get(w);
      for (int i = 0; i < ours.size(); i++) {
        int k = ours.get(i);
        double perUnit = parameters.tonnesPerUnit(corridor.crossings().get(k));
        double tonnes = Math.max(0, week.outcome().flow()[k]);
        WeekIntake intake = week.limits().intakes().get(k);
        FillingUp limit = week.limits().limits().get(k);
        seen.units[i][w] = tonnes / perUnit;
        seen.unloaded[i][w] = limit.shut() ? Double.NaN : intake.unloadedHours();
        seen.queue[i][w] = limit.shut() ? 0 : week.outcome().queueHours()[k];
        seen.h[i][w] = limit.hours();
        seen.full[i][w] = limit.limited() && tonnes >= FULL * limit.capacity();
      }
    }
    return seen;
  }

  private double[][] simulate(Seen now) {
    double[][] hours = new double[ours.size()][];
    LocalDate first = LocalDate.of(corridor.year(), 1, 1);
    for (int i = 0; i < hours.length; i++) {
      Crossings.Crossing crossing = corridor.crossings().get(ours.get(i));
      hours[i] = border.meanHours(crossing.checkpoint(), crossing.direction(), first, now.units[i]);
    }
    return hours;
  }

  /// The h that would have made the simulated delay of the flow, taken over in part.
  private void feedBack(Seen now, double[][] simulated, double share) {
    for (int i = 0; i < ours.size(); i++) {
      int k = ours.get(i);
      for (int w = 0; w < simulated[i].length; w++) {
        double wanted = simulated[i][w];
        double queue = now.queue[i][w];
        // A week that is shut, or unlimited, or in which nobody comes, has nothing to learn from.
        if (Double.isNaN(wanted) || Double.isNaN(now.unloaded[i][w]) || queue <= 0) {
          continue;
        }
        double free = Math.min(now.unloaded[i][w], wanted);
        double unloaded = now.unloaded[i][w] + share * (free - now.unloaded[i][w]);
        double h = now.h[i][w];
        double target = Math.max(LEAST_HOURS, h * (wanted - free) / queue);
        delays.unloadedHours()[k][w] = unloaded;
        delays.queueHours()[k][w] = h * Math.pow(target / h, share);
      }
    }
  }

  // --- How far apart
  // -----------------------------------------------------------------------------

  private static double moved(Seen before, Seen after) {
    double moved = 0;
    double all = 0;
    for (int i = 0; i < before.units.length; i++) {
      for (int w = 0; w < before.units[i].length; w++) {
        moved += Math.abs(after.units[i][w] - before.units[i][w]);
        all += before.units[i][w];
      }
    }
    return all == 0 ? 0 : moved / all;
  }

  private static double changed(Seen before, Seen after) {
    double[][] hours = new double[before.units.length][];
    for (int i = 0; i < hours.length; i++) {
      hours[i] = new double[before.units[i].length];
      for (int w = 0; w < hours[i].length; w++) {
        hours[i][w] = before.hours(i, w);
      }
    }
    return apart(after, hours);
  }

  /// Mean over units of how far a delay lies from another, without full weeks and those that only
  /// one of them knows.
  private static double apart(Seen seen, double[][] other) {
    double hours = 0;
    double units = 0;
    for (int i = 0; i < other.length; i++) {
      for (int w = 0; w < other[i].length; w++) {
        double apart = Math.abs(seen.hours(i, w) - other[i][w]);
        if (!Double.isNaN(apart) && !seen.full[i][w]) {
          hours += apart * seen.units[i][w];
          units += seen.units[i][w];
        }
      }
    }
    return units == 0 ? 0 : hours / units;
  }

  private List<Row> rows(Seen first, Seen last, double[][] simulated) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      Crossings.Crossing crossing = corridor.crossings().get(ours.get(i));
      double[] before = new double[simulated[i].length];
      double[] after = new double[simulated[i].length];
      double[] border = new double[simulated[i].length];
      int full = 0;
      for (int w = 0; w < before.length; w++) {
        before[w] = first.hours(i, w);
        after[w] = last.full[i][w] ? Double.NaN : last.hours(i, w);
        border[w] = last.full[i][w] ? Double.NaN : simulated[i][w];
        full += last.full[i][w] ? 1 : 0;
      }
      rows.add(
          new Row(
              crossing.checkpoint().id(),
              crossing.direction(),
              sum(first.units[i]),
              sum(last.units[i]),
              full,
              mean(before, first.units[i]),
              mean(after, last.units[i]),
              mean(border, last.units[i])));
    }
    return rows;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /// Over the units of the weeks whose hours are known.
  private static double mean(double[] hours, double[] units) {
    double sum = 0;
    double all = 0;
    for (int w = 0; w < hours.length; w++) {
      if (!Double.isNaN(hours[w])) {
        sum += hours[w] * units[w];
        all += units[w];
      }
    }
    return all == 0 ? 0 : sum / all;
  }
}
