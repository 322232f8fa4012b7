package org.zhol.app;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.RoundTrip;
import org.zhol.assignment.Workers;
import org.zhol.demand.Demand;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.simulation.border.WeekDelays;

/// Runs and words a round trip between assignment and simulation.
final class RoundTripAnswer {
  /// All road checkpoints.
  static final String ROADS = "roads";

  private static final int MOST_ROUNDS = 60;
  private static final int REPLICATIONS = 5;
  private static final long SEED = 1;

  /// A half, where a pack says nothing: the usual middle between speed and swinging.
  private static final double USUAL_DAMPING = 0.5;

  private RoundTripAnswer() {}

  /// Which checkpoints a word means.
  static Predicate<Checkpoint> which(String word) {
    return word.equals(ROADS)
        ? checkpoint -> checkpoint.mode() == Mode.ROAD
        : checkpoint -> checkpoint.id().equals(word);
  }

  static RoundTrip.Result of(
      Network network,
      Demand demand,
      int year,
      String word,
      double gap,
      Workers workers,
      int threads,
      Consumer<RoundTrip.Round> watcher) {
    Parameter damping = network.findParameter("wait.damping");
    Corridor corridor = Corridor.of(network, demand, year, workers);
    RoundTrip trip =
        new RoundTrip(
            corridor,
            CorridorParameters.of(network),
            gap,
            damping == null ? USUAL_DAMPING : damping.value(),
            workers,
            which(word),
            (checkpoint, direction, first, units) ->
                WeekDelays.meanHours(
                    network, checkpoint, direction, first, units, SEED, REPLICATIONS, threads));
    return trip.run(MOST_ROUNDS, watcher);
  }

  /// A round as soon as it is done: it may take a minute.
  static String text(RoundTrip.Round round) {
    return String.format(
        Locale.ROOT,
        "round %2d: %6.2f %% of tonnes moved, assigned and simulated %6.2f h apart, delay changed"
            + " %5.2f h%n",
        round.number(),
        100 * round.movedShare(),
        round.hoursApart(),
        round.changeHours());
  }

  static String text(RoundTrip.Result result) {
    var text = new StringBuilder("\n");
    var rows = new TextTable("llrrrrrr");
    rows.row(
        "checkpoint",
        "",
        "units before",
        "after",
        "full weeks",
        "delay h before",
        "after",
        "simulated");
    for (RoundTrip.Row row : result.crossings()) {
      rows.row(
          row.checkpoint(),
          row.direction().name().toLowerCase(Locale.ROOT),
          String.format(Locale.ROOT, "%,.0f", row.unitsBefore()),
          String.format(Locale.ROOT, "%,.0f", row.units()),
          String.valueOf(row.fullWeeks()),
          String.format(Locale.ROOT, "%.1f", row.hoursBefore()),
          String.format(Locale.ROOT, "%.1f", row.hours()),
          String.format(Locale.ROOT, "%.1f", row.simulatedHours()));
    }
    text.append(rows.text(""));
    RoundTrip.Round last = result.rounds().getLast();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%d: %s after %d rounds; in the last one %.3f %% of the tonnes moved and the delay"
                + " changed by %.3f h%n",
            result.year(),
            result.converged() ? "converged" : "NOT CONVERGED",
            result.rounds().size(),
            100 * last.movedShare(),
            last.changeHours()));
    return text.toString();
  }
}
