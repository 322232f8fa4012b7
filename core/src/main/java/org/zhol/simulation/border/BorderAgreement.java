package org.zhol.simulation.border;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Goods;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.Crossing;
import org.zhol.queueing.Fifths;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Replications;
import org.zhol.simulation.Tally;
import org.zhol.simulation.WaitBins;

/// The delay model of `queueing` beside the simulation: hours from arrival to exit over all who
/// come in some days, mean, p50 and p90 of both.
///
/// What the simulation says is known to an interval, from sections of its replications (Asmussen
/// and Glynn, *Stochastic Simulation*, 2007, III.5a). The delay model agrees if the difference, its
/// interval included, is within a fifth of what is simulated or within half an hour.
public final class BorderAgreement {
  /// Share of the simulated hours that a difference may have.
  public static final double TOLERANCE = 0.2;

  /// Hours that it may have where that share is less: a step of the delay model's tables.
  public static final double LEAST_TOLERANCE = 0.5;

  private static final double LEVEL = 0.95;
  private static final int SECTIONS = 10;

  /// Levels at which an arrival's law, known at five, is read: the middles of so many strata.
  private static final int STRATA = 20;

  /// Days of the pack's checkpoints: limits, their end, round the clock, and today.
  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2021, 12, 1),
          LocalDate.of(2022, 10, 3),
          LocalDate.of(2023, 6, 5),
          LocalDate.of(2024, 6, 3),
          LocalDate.of(2025, 6, 2),
          LocalDate.of(2025, 11, 17),
          LocalDate.of(2026, 3, 2));

  private static final int PACK_DAYS = 14;

  private final long seed;
  private final int replications;
  private final int threads;

  /// @param replications at least two for each section
  public BorderAgreement(long seed, int replications, int threads) {
    if (replications < 2 * SECTIONS) {
      throw new IllegalArgumentException(
          "at least " + 2 * SECTIONS + " replications, got " + replications);
    }
    this.seed = seed;
    this.replications = replications;
    this.threads = threads;
  }

  /// Whether the delay model is good, is not, or more replications must tell.
  public enum Verdict {
    GOOD,
    OFF,
    UNCLEAR
  }

  /// One figure of both, hours.
  ///
  /// @param difference delay model less simulation
  /// @param half of the interval of the simulation and so of the difference, at 95 %
  public record Figure(
      double analytic, double simulated, double difference, double half, Verdict verdict) {
    static Figure of(double analytic, double simulated, double half) {
      double difference = analytic - simulated;
      double allowed = Math.max(LEAST_TOLERANCE, TOLERANCE * simulated);
      Verdict verdict =
          Math.abs(difference) + half <= allowed
              ? Verdict.GOOD
              : Math.abs(difference) - half > allowed ? Verdict.OFF : Verdict.UNCLEAR;
      return new Figure(analytic, simulated, difference, half, verdict);
    }
  }

  /// One checkpoint under one load.
  ///
  /// @param checkpoint `drawn` if it is not of the pack
  /// @param cell what is special about it
  /// @param load arrivals over what can pass, the middle of both; missing where nothing limits it
  public record Row(
      String checkpoint,
      Checkpoint.Direction direction,
      LocalDate from,
      String cell,
      @Nullable Double load,
      Figure mean,
      Figure p50,
      Figure p90,
      Verdict verdict) {}

  /// The drawn checkpoints.
  ///
  /// @param done told after each how many are
  public List<Row> drawn(IntConsumer done) {
    List<Row> rows = new ArrayList<>();
    for (AgreementGrid.Cell cell : AgreementGrid.cells()) {
      rows.add(row(cell));
      done.accept(rows.size());
    }
    return rows;
  }

  /// One of them.
  Row row(AgreementGrid.Cell cell) {
    return row(AgreementGrid.network(cell), cell);
  }

  /// The same, with what its network may hold beside.
  Row row(Network network, AgreementGrid.Cell cell) {
    return row(
        network,
        network.checkpoints().getFirst(),
        Checkpoint.Direction.AB,
        AgreementGrid.FROM,
        AgreementGrid.DAYS,
        cell.words(),
        cell.load());
  }

  /// How many those are.
  public static int drawnCount() {
    return AgreementGrid.cells().size();
  }

  /// The road checkpoints of a network on some days of theirs; those with nothing to compare, such
  /// as no arrivals on record or a border that is closed, are left out.
  public List<Row> roads(Network network, IntConsumer done) {
    List<Row> rows = new ArrayList<>();
    int tried = 0;
    for (Checkpoint checkpoint : network.checkpoints()) {
      boolean road = checkpoint.mode() == Mode.ROAD && !checkpoint.gateway();
      for (LocalDate from : road ? DATES : List.<LocalDate>of()) {
        for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
          Load load = Load.of(network, checkpoint, direction, from);
          if (load.arrivals() > 0) {
            rows.add(row(network, checkpoint, direction, from, PACK_DAYS, "", load.share()));
          }
          done.accept(++tried);
        }
      }
    }
    return rows;
  }

  /// How many `roads` tries.
  public static int roadCount(Network network) {
    long roads =
        network.checkpoints().stream()
            .filter(one -> one.mode() == Mode.ROAD && !one.gateway())
            .count();
    return (int) roads * DATES.size() * Checkpoint.Direction.values().length;
  }

  private Row row(
      Network network,
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      LocalDate from,
      int days,
      String cell,
      @Nullable Double load) {
    double[] analytic = analytic(network, checkpoint, direction, from, days);
    List<WaitBins> sections = simulated(network, checkpoint, direction, from, days);
    WaitBins all = new WaitBins();
    sections.forEach(all::addAll);
    double mean = mean(analytic);
    Arrays.sort(analytic);
    Figure ofMean = Figure.of(mean, all.meanHours(), half(sections, WaitBins::meanHours));
    Figure p50 = quantile(analytic, all, sections, 0.5);
    Figure p90 = quantile(analytic, all, sections, 0.9);
    Verdict verdict = Verdict.GOOD;
    for (Figure figure : List.of(ofMean, p50, p90)) {
      boolean worse = figure.verdict() == Verdict.OFF || verdict == Verdict.GOOD;
      verdict = worse ? figure.verdict() : verdict;
    }
    return new Row(checkpoint.id(), direction, from, cell, load, ofMean, p50, p90, verdict);
  }

  private static Figure quantile(
      double[] analytic, WaitBins all, List<WaitBins> sections, double level) {
    return Figure.of(
        BorderSimulation.quantile(analytic, level),
        all.quantileHours(level),
        half(sections, section -> section.quantileHours(level)));
  }

  private static double half(
      List<WaitBins> sections, java.util.function.ToDoubleFunction<WaitBins> of) {
    Tally tally = new Tally();
    for (WaitBins section : sections) {
      tally.add(of.applyAsDouble(section));
    }
    return tally.interval(LEVEL).half();
  }

  // --- The two sides
  // -----------------------------------------------------------------------------

  /// Hours of arrivals spread evenly over the days, each in the strata of its law, which is read
  /// from the five weathers by straight lines.
  static double[] analytic(
      Network network,
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      LocalDate from,
      int days) {
    ZoneId zone = network.country(network.place(checkpoint.a()).country()).zone();
    Instant start = from.atStartOfDay(zone).toInstant();
    Crossing crossing =
        new BorderModel(network)
            .crossing(checkpoint, direction, Goods.of(CargoClass.CONTAINER), start, days, null);
    int step = 1_800;
    int arrivals = days * 86_400 / step;
    double[] hours = new double[arrivals * STRATA];
    int n = 0;
    for (int i = 0; i < arrivals; i++) {
      long arrival = start.getEpochSecond() + (long) step * i + step / 2;
      double[] law = new double[Fifths.COUNT];
      for (int w = 0; w < law.length; w++) {
        long exit = crossing.exit(w, arrival);
        law[w] = exit == Crossing.NEVER ? Double.NaN : (exit - arrival) / 3_600.0;
      }
      for (int s = 0; s < STRATA && !Double.isNaN(law[law.length - 1]); s++) {
        hours[n++] = at(law, (s + 0.5) / STRATA);
      }
    }
    return Arrays.copyOf(hours, n);
  }

  private static double at(double[] law, double level) {
    double place = Math.clamp((level - Fifths.level(0)) * Fifths.COUNT, 0, law.length - 1);
    int low = Math.min((int) place, law.length - 2);
    return law[low] + (place - low) * (law[low + 1] - law[low]);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private List<WaitBins> simulated(
      Network network,
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      LocalDate from,
      int days) {
    BorderQuestion question =
        new BorderQuestion(
            checkpoint,
            Set.of(direction),
            CargoClass.CONTAINER,
            from,
            days,
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
              return new CrossingRun(plan, own, days, null).run();
            });
    List<WaitBins> sections = new ArrayList<>();
    for (int s = 0; s < SECTIONS; s++) {
      WaitBins section = new WaitBins();
      int end = (s + 1) * runs.size() / SECTIONS;
      for (int r = s * runs.size() / SECTIONS; r < end; r++) {
        for (WaitBins channel : runs.get(r).through()) {
          section.addAll(channel);
        }
      }
      sections.add(section);
    }
    return sections;
  }

  /// Units a day that come and that can pass in the mean of a week, middles of their ranges, as a
  /// record says them of the first day.
  private record Load(double arrivals, double most) {
    static Load of(
        Network network, Checkpoint checkpoint, Checkpoint.Direction direction, LocalDate day) {
      var model = new BorderModel(network);
      var state =
          model.state(
              checkpoint,
              day.atTime(12, 0)
                  .atZone(network.country(network.place(checkpoint.a()).country()).zone())
                  .toInstant(),
              null);
      var flow =
          switch (direction) {
            case AB -> state.ab();
            case BA -> state.ba();
          };
      Double coming = flow.arrivalsPerDay();
      Double passing = flow.perDay();
      // Of the open days of a week, as the tables' loads.
      int open = model.circumstances(checkpoint, direction, CargoClass.CONTAINER, day).openDays();
      return new Load(
          coming == null ? 0 : coming, passing == null ? Double.NaN : passing * open / 7);
    }

    @Nullable Double share() {
      return most > 0 ? (Double) (arrivals / most) : null;
    }
  }
}
