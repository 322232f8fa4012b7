package org.zhol.simulation.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Checkpoint.Direction;
import org.zhol.network.Checkpoint.Intake;
import org.zhol.network.Checkpoint.Measure;
import org.zhol.network.Network;
import org.zhol.network.Observation;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;
import org.zhol.simulation.Tally;

/// The crises that can be replayed. Each takes its inputs from the network's records, replaces none
/// silently, and says which of them were themselves found from the figure they are held against.
public final class Episodes {
  public static final List<String> IDS =
      List.of("nur-zholy-2025-11", "nur-zholy-2021-12", "dostyk-2024-09");

  private final Network network;
  private final List<Observation> observations;
  private final int replications;
  private final long seed;
  private final int threads;

  /// Of the first queue that is modelled.
  private List<BorderForecast.Hour> hours = List.of();

  private Episodes(
      Network network, List<Observation> observations, int replications, long seed, int threads) {
    this.network = network;
    this.observations = List.copyOf(observations);
    this.replications = replications;
    this.seed = seed;
    this.threads = threads;
  }

  /// Null where there is no such episode.
  public static @Nullable Replay replay(
      Network network,
      List<Observation> observations,
      String id,
      int replications,
      long seed,
      int threads) {
    Episodes episodes = new Episodes(network, observations, replications, seed, threads);
    return switch (id) {
      case "nur-zholy-2025-11" -> episodes.november2025();
      case "nur-zholy-2021-12" -> episodes.december2021();
      case "dostyk-2024-09" -> episodes.dostyk2024();
      default -> null;
    };
  }

  /// Works at Dulata send the trucks of Kalzhat to Nur Zholy, where China takes fewer than
  /// promised.
  private Replay november2025() {
    LocalDate begin = LocalDate.of(2025, 11, 5);
    LocalDate last = LocalDate.of(2025, 11, 11); // the day of the notice, and of the works' end
    LocalDate after = last.plusDays(1);
    Checkpoint nurZholy = checkpoint("nur-zholy");
    Checkpoint kalzhat = checkpoint("kalzhat");
    Intake promised = intake(nurZholy, Measure.AGREED, begin);
    Intake before = intake(kalzhat, Measure.ARRIVALS, begin.minusDays(1));
    Intake during = intake(kalzhat, Measure.ARRIVALS, begin);
    double diverted = before.perDay() - during.perDay();
    double coming = promised.perDay() + diverted;
    List<Replay.Input> inputs = novemberInputs(nurZholy, kalzhat, begin, after);
    Checkpoint.Queue reported = queue(nurZholy, after);
    Checkpoint fresh =
        replaced(
            nurZholy,
            List.of(
                came(coming, promised, new Dates(begin, last)),
                came(promised.perDay(), promised, new Dates(after, after))),
            begin,
            after);
    Checkpoint fitted = replaced(nurZholy, List.of(), begin, after);
    List<Replay.Row> rows = new ArrayList<>();
    rows.add(
        queueRow(
            new ReplayRemark.QueueComing(after, coming), fresh, begin, last, reported, null, true));
    rows.add(
        queueRow(new ReplayRemark.QueueOwnArrivals(), fitted, begin, last, reported, null, false));
    Observation wait = observation("road-nzh-queue-2025-11");
    if (wait != null) {
      rows.add(waitRow(new ReplayRemark.MeanDays(after), fresh, after, wait, true));
    }
    return new Replay(
        "nur-zholy-2025-11",
        "Nur Zholy, November 2025: 1,500 trucks before the gate",
        nurZholy.id(),
        replications,
        seed,
        inputs,
        rows,
        List.of(
            new ReplayRemark.ComingUnknown(promised.perDay()),
            new ReplayRemark.StartEstimated(),
            new ReplayRemark.DaysUnexplained()),
        hours);
  }

  private static List<Replay.Input> novemberInputs(
      Checkpoint nurZholy, Checkpoint kalzhat, LocalDate begin, LocalDate after) {
    List<Replay.Input> inputs = new ArrayList<>();
    inputs.add(input(new ReplayRemark.SlotsPromised(), intake(nurZholy, Measure.AGREED, begin)));
    inputs.add(
        input(
            new ReplayRemark.ComingBefore(kalzhat.names()),
            intake(kalzhat, Measure.ARRIVALS, begin.minusDays(1))));
    inputs.add(
        input(
            new ReplayRemark.ComingMeanwhile(kalzhat.names()),
            intake(kalzhat, Measure.ARRIVALS, begin)));
    inputs.add(input(new ReplayRemark.TakenByChina(), intake(nurZholy, Measure.ACCEPTED, begin)));
    inputs.add(input(new ReplayRemark.TakenByChina(), intake(nurZholy, Measure.ACCEPTED, after)));
    inputs.add(
        input(
            new ReplayRemark.SlotsFrom(after.plusDays(1)),
            intake(nurZholy, Measure.CAP, after.plusDays(1))));
    inputs.add(input(queue(nurZholy, begin)));
    return inputs;
  }

  /// Arrivals known apart from the queue that they made.
  private static Intake came(double coming, Intake promised, Dates dates) {
    return new Intake(
        Direction.AB,
        dates,
        Measure.ARRIVALS,
        coming,
        coming,
        promised.unit(),
        promised.evidence(),
        "slots promised and trucks diverted from Kalzhat");
  }

  /// The electronic queue of December 2021, with 50 trucks a day let through.
  private Replay december2021() {
    LocalDate begin = LocalDate.of(2021, 11, 24);
    LocalDate last = LocalDate.of(2021, 12, 8);
    Checkpoint nurZholy = checkpoint("nur-zholy");
    Checkpoint.Queue reported = queue(nurZholy, last.plusDays(1));
    List<Replay.Input> inputs = new ArrayList<>();
    inputs.add(input(new ReplayRemark.PassesPerDay(), intake(nurZholy, Measure.ACCEPTED, begin)));
    inputs.add(input(new ReplayRemark.BookingsPerDay(), intake(nurZholy, Measure.ARRIVALS, begin)));
    inputs.add(input(queue(nurZholy, begin)));
    Checkpoint patched = replaced(nurZholy, List.of(), begin, last.plusDays(1));
    return new Replay(
        "nur-zholy-2021-12",
        "Nur Zholy, December 2021: 11,642 trucks in the electronic queue",
        nurZholy.id(),
        replications,
        seed,
        inputs,
        List.of(
            queueRow(
                new ReplayRemark.Booked(last.plusDays(1)),
                patched,
                begin,
                last,
                reported,
                null,
                false)),
        List.of(
            new ReplayRemark.BookingsUnknown(),
            new ReplayRemark.BookingsDoubled(),
            new ReplayRemark.NoWaitReported()),
        hours);
  }

  /// Container trains that China did not take from August to November 2024.
  private Replay dostyk2024() {
    LocalDate begin = LocalDate.of(2024, 8, 1);
    LocalDate last = LocalDate.of(2024, 9, 25);
    Checkpoint dostyk = checkpoint("dostyk-rail");
    Checkpoint.Queue reported = queue(dostyk, last.plusDays(1));
    List<Replay.Input> inputs = new ArrayList<>();
    inputs.add(input(new ReplayRemark.BoxTrainsTaken(), special(dostyk, Measure.ACCEPTED, begin)));
    inputs.add(input(new ReplayRemark.BoxTrainsComing(), special(dostyk, Measure.ARRIVALS, begin)));
    Checkpoint patched = replaced(dostyk, List.of(), begin, last.plusDays(1));
    return new Replay(
        "dostyk-2024-09",
        "Dostyk, September 2024: 55 container trains held",
        dostyk.id(),
        replications,
        seed,
        inputs,
        List.of(
            queueRow(
                new ReplayRemark.TrainsWaiting(last.plusDays(1)),
                patched,
                begin,
                last,
                reported,
                CargoClass.CONTAINER,
                false)),
        List.of(new ReplayRemark.TrainsUnknown(), new ReplayRemark.BoxesWaited()),
        hours);
  }

  private Checkpoint checkpoint(String id) {
    Checkpoint found = network.findCheckpoint(id);
    if (found == null) {
      throw new IllegalArgumentException("the pack has no checkpoint " + id + " to replay");
    }
    return found;
  }

  private @Nullable Observation observation(String id) {
    return observations.stream().filter(o -> o.id().equals(id)).findFirst().orElse(null);
  }

  private static Intake intake(Checkpoint checkpoint, Measure measure, LocalDate day) {
    return intake(checkpoint, measure, day, false);
  }

  private static Intake special(Checkpoint checkpoint, Measure measure, LocalDate day) {
    return intake(checkpoint, measure, day, true);
  }

  private static Intake intake(
      Checkpoint checkpoint, Measure measure, LocalDate day, boolean special) {
    for (Intake row : checkpoint.intakes()) {
      if (row.direction() == Direction.AB
          && row.measure() == measure
          && row.valid().contains(day)
          && row.traffic().isAll() != special) {
        return row;
      }
    }
    throw new IllegalArgumentException(
        "%s has no figure '%s' on %s to replay"
            .formatted(checkpoint.id(), measure.name().toLowerCase(Locale.ROOT), day));
  }

  private static Checkpoint.Queue queue(Checkpoint checkpoint, LocalDate day) {
    for (Checkpoint.Queue row : checkpoint.queues()) {
      if (row.direction() == Direction.AB && row.date().equals(day)) {
        return row;
      }
    }
    throw new IllegalArgumentException(
        checkpoint.id() + " has no queue on record on " + day + " to replay");
  }

  private static Replay.Input input(ReplayRemark what, Intake row) {
    String range =
        row.lowPerDay() == row.highPerDay()
            ? String.format(Locale.ROOT, "%s", row.lowPerDay())
            : String.format(Locale.ROOT, "%s-%s", row.lowPerDay(), row.highPerDay());
    String days = row.valid().from() + " – " + Objects.requireNonNullElse(row.valid().to(), "");
    Evidence evidence = row.evidence();
    return new Replay.Input(what, range, days, evidence.confidence(), evidence.sources());
  }

  private static Replay.Input input(Checkpoint.Queue row) {
    Evidence evidence = row.evidence();
    return new Replay.Input(
        new ReplayRemark.QueueAtStart(),
        String.format(Locale.ROOT, "%.0f", row.waiting()),
        row.date().toString(),
        evidence.confidence(),
        evidence.sources());
  }

  /// The checkpoint without the queues that the replay is to find, and with other arrivals.
  private static Checkpoint replaced(
      Checkpoint checkpoint, List<Intake> arrivals, LocalDate begin, LocalDate end) {
    List<Checkpoint.Queue> queues = new ArrayList<>();
    for (Checkpoint.Queue row : checkpoint.queues()) {
      boolean sought = row.date().isAfter(begin) && !row.date().isAfter(end);
      if (!sought) {
        queues.add(row);
      }
    }
    List<Intake> intakes = new ArrayList<>();
    for (Intake row : checkpoint.intakes()) {
      boolean other =
          !arrivals.isEmpty()
              && row.direction() == Direction.AB
              && row.measure() == Measure.ARRIVALS
              && row.valid().contains(begin);
      if (!other) {
        intakes.add(row);
      }
    }
    intakes.addAll(arrivals);
    return checkpoint.with(intakes, queues);
  }

  private BorderForecast.Way run(
      Checkpoint checkpoint, LocalDate from, int days, @Nullable CargoClass cargo) {
    BorderQuestion question = question(checkpoint, from, days, cargo);
    return BorderSimulation.run(network, question, null).ways().getFirst();
  }

  private BorderQuestion question(
      Checkpoint checkpoint, LocalDate from, int days, @Nullable CargoClass cargo) {
    return new BorderQuestion(
        checkpoint,
        Set.of(Direction.AB),
        cargo,
        from,
        days,
        seed,
        replications,
        threads,
        null,
        null);
  }

  private Replay.Row queueRow(
      ReplayRemark what,
      Checkpoint checkpoint,
      LocalDate begin,
      LocalDate last,
      Checkpoint.Queue reported,
      @Nullable CargoClass cargo,
      boolean independent) {
    int days = (int) (last.toEpochDay() - begin.toEpochDay()) + 1;
    List<BorderForecast.Hour> modelled = run(checkpoint, begin, days, cargo).hours();
    hours = hours.isEmpty() ? modelled : hours;
    BorderForecast.Hour end = modelled.getLast();
    return Replay.Row.of(
        what,
        last,
        reported.waiting(),
        reported.evidence().confidence(),
        end.queueMean(),
        end.queueP10(),
        end.queueP90(),
        independent);
  }

  private Replay.Row waitRow(
      ReplayRemark what,
      Checkpoint checkpoint,
      LocalDate day,
      Observation reported,
      boolean independent) {
    double[] hoursThrough = BorderSimulation.meanHours(network, question(checkpoint, day, 1, null));
    Confidence confidence = reported.evidence().confidence();
    return Replay.Row.of(
        what,
        day,
        (reported.low() + reported.high()) / 2,
        confidence,
        Tally.of(hoursThrough).mean() / 24,
        BorderSimulation.quantile(hoursThrough, 0.1) / 24,
        BorderSimulation.quantile(hoursThrough, 0.9) / 24,
        independent);
  }
}
