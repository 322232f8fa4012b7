package org.zhol.simulation.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.quantity.Dates;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Replications;

/// How long a checkpoint keeps those that some weeks bring, if it is simulated through all of these
/// weeks in a row: what one week leaves behind the next finds before it.
public final class WeekDelays {
  private static final int WEEK = 7;

  private WeekDelays() {}

  /// Mean hours from arrival to exit of those who come in each week; NaN in a week in which nobody
  /// comes, or none of those who do gets through. Units come evenly through a week, by a Poisson
  /// stream or as slots are given; the checkpoint is empty when the first week begins.
  ///
  /// @param first day of the first week
  /// @param unitsPerWeek trucks or trains
  public static double[] meanHours(
      Network network,
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      LocalDate first,
      double[] unitsPerWeek,
      long seed,
      int replications,
      int threads) {
    Checkpoint asked = withArrivals(checkpoint, direction, first, unitsPerWeek);
    BorderQuestion question =
        new BorderQuestion(
            asked,
            Set.of(direction),
            null,
            first,
            WEEK * unitsPerWeek.length,
            seed,
            replications,
            threads,
            null,
            null);
    CrossingPlan plan = CrossingPlan.of(network, question, direction);
    List<CrossingRun.Seen> runs =
        Replications.of(
            replications,
            threads,
            r -> {
              long own = Chance.key(seed, "replication " + r);
              return new CrossingRun(plan, own, question.days(), null).run();
            });
    double[] hours = new double[unitsPerWeek.length];
    for (int w = 0; w < hours.length; w++) {
      long units = 0;
      long millis = 0;
      for (CrossingRun.Seen run : runs) {
        units += Arrays.stream(run.came(), WEEK * w, WEEK * (w + 1)).sum();
        millis += Arrays.stream(run.throughMillis(), WEEK * w, WEEK * (w + 1)).sum();
      }
      hours[w] = units == 0 ? Double.NaN : millis / 3_600_000.0 / units;
    }
    return hours;
  }

  /// The checkpoint with these arrivals in place of those on record, and without its queues.
  private static Checkpoint withArrivals(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      LocalDate first,
      double[] unitsPerWeek) {
    List<Checkpoint.Intake> intakes = new ArrayList<>();
    for (Checkpoint.Intake intake : checkpoint.intakes()) {
      boolean coming = intake.measure() == Checkpoint.Measure.ARRIVALS;
      if (!coming || intake.direction() != direction) {
        intakes.add(intake);
      }
    }
    for (int w = 0; w < unitsPerWeek.length; w++) {
      LocalDate begins = first.plusDays((long) WEEK * w);
      double perDay = Math.max(0, unitsPerWeek[w]) / WEEK;
      intakes.add(
          new Checkpoint.Intake(
              direction,
              new Dates(begins, begins.plusDays(WEEK - 1)),
              Checkpoint.Measure.ARRIVALS,
              perDay,
              perDay,
              "units_per_day",
              checkpoint.evidence(),
              null));
    }
    return checkpoint.with(intakes, List.of());
  }
}
