package org.zhol.queueing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Goods;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.network.Spread;
import org.zhol.network.Traffic;

/// How long the borders of a network keep you, from the dated records of its checkpoints.
///
/// The daily quota is the least of what lanes pass in the hours they work, what the other side
/// takes, the slot cap and a seventh of the week's permit blanks. Units wait in a queue that starts
/// from the latest queue record, a fluid in which chance lets more gather, or fewer (`QueueLaw`);
/// then the steps of both sides are worked through in the common hours. In bad weather the low end
/// of each quota and the high end of arrivals hold.
///
/// Answers depend on the arguments alone. Compiled records are kept for the next question; any
/// number of threads may ask.
public final class BorderModel {
  /// Grid of the tables. Opening hours begin at half hours; a stated time has no such edges.
  private static final int FINE_SECONDS = 1_800;

  private static final int COARSE_SECONDS = 3_600;

  /// Enough for all checkpoints at some dates; then the kept ones are dropped and made anew.
  private static final int KEPT = 512;

  private final Network network;
  private final Map<CalendarKey, BorderCalendar> calendars = new ConcurrentHashMap<>();
  private final Map<WorkKey, Work> works = new ConcurrentHashMap<>();

  private record CalendarKey(
      String checkpoint,
      Checkpoint.Direction direction,
      @Nullable LocalDate asOf,
      List<Traffic> kinds) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof CalendarKey key
          && checkpoint.equals(key.checkpoint)
          && direction == key.direction
          && Objects.equals(asOf, key.asOf)
          && kinds.equals(key.kinds);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * checkpoint.hashCode() + direction.ordinal()) + Objects.hashCode(asOf);
    }
  }

  private record WorkKey(String checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WorkKey key
          && checkpoint.equals(key.checkpoint)
          && direction == key.direction
          && cargo == key.cargo;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * checkpoint.hashCode() + direction.ordinal()) + cargo.ordinal();
    }
  }

  /// What must be done with a unit: steps, or a stated time, or neither, then nothing is known.
  ///
  /// @param simulated simulated times for days whose circumstances they were made for
  record Work(
      @Nullable StepTimes steps,
      long @Nullable [] seconds,
      boolean aroundTheClock,
      Lanes lanes,
      Passage.@Nullable Simulated simulated) {}

  public BorderModel(Network network) {
    this.network = network;
  }

  /// Exit instants of a cargo class whose commodity is not known.
  public Crossing crossing(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      CargoClass cargo,
      Instant from,
      int days,
      @Nullable LocalDate asOf) {
    return crossing(checkpoint, direction, Goods.of(cargo), from, days, asOf);
  }

  /// Exit instants for arrivals from `from` on, hourly or finer, for a number of days. Records that
  /// start after `asOf` are left out of account: they were not known then.
  ///
  /// While the status is closed or planned nobody passes; arrivals wait if the border reopens
  /// within the table, else they never leave.
  public Crossing crossing(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      Goods goods,
      Instant from,
      int days,
      @Nullable LocalDate asOf) {
    if (days < 1) {
      throw new IllegalArgumentException(
          "a crossing table of " + checkpoint.id() + " needs at least one day, asked for " + days);
    }
    Work work = work(checkpoint, direction, goods.cargo());
    int step = work.aroundTheClock ? COARSE_SECONDS : FINE_SECONDS;
    int points = days * (86_400 / step) + 1;
    long start = Math.floorDiv(from.getEpochSecond(), (long) step) * step;
    return Passage.crossing(
        calendar(checkpoint, direction, asOf, kinds(checkpoint, direction, goods)),
        work.seconds,
        work.aroundTheClock,
        work.lanes(),
        work.simulated(),
        start,
        step,
        points);
  }

  /// Whether a checkpoint keeps everybody for its stated time at any hour of any day: a gateway
  /// about which no hours, closures, limits or queues are on record.
  public static boolean steady(Checkpoint checkpoint) {
    return checkpoint.gateway()
        && checkpoint.stated() != null
        && checkpoint.hours().isEmpty()
        && checkpoint.closures().isEmpty()
        && checkpoint.statuses().isEmpty()
        && checkpoint.intakes().isEmpty()
        && checkpoint.queues().isEmpty()
        && checkpoint.permits().isEmpty();
  }

  /// Under what a checkpoint works on a border day, as far as simulated times rest on it.
  public Circumstances circumstances(
      Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo, LocalDate day) {
    return Circumstances.of(
        calendar(checkpoint, direction, null),
        Circumstances.steps(network, checkpoint, direction, cargo),
        work(checkpoint, direction, cargo).lanes(),
        day.toEpochDay());
  }

  /// Whether times on a day are those of the closed form though the sides do not share their hours.
  boolean lacksTimes(
      Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo, LocalDate day) {
    if (checkpoint.mode() != Mode.ROAD) {
      return false;
    }
    Circumstances now = circumstances(checkpoint, direction, cargo, day);
    Passage.Simulated simulated = work(checkpoint, direction, cargo).simulated();
    return !now.sharesHours() && (simulated == null || simulated.times().find(now) == null);
  }

  /// When the queue lets arrivals on a grid of half hours go: what is left of a crossing without
  /// its work and its waits by chance. The same in all weathers.
  public Crossing releases(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      CargoClass cargo,
      Instant from,
      int days) {
    long start = Math.floorDiv(from.getEpochSecond(), (long) FINE_SECONDS) * FINE_SECONDS;
    return Passage.releases(
        calendar(checkpoint, direction, null),
        work(checkpoint, direction, cargo).lanes(),
        start,
        FINE_SECONDS,
        days * (86_400 / FINE_SECONDS) + 1);
  }

  /// Seconds that no arrival can save, by weather: the work alone, less one for the rounding
  /// between grid points. Never more than an exit of `crossing` minus its arrival.
  public long[] leastSeconds(
      Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    long[] least = new long[Fifths.COUNT];
    Work work = work(checkpoint, direction, cargo);
    long[] seconds = work.seconds;
    Passage.Simulated simulated = work.simulated;
    for (int w = 0; w < least.length && seconds != null; w++) {
      double of =
          simulated == null
              ? seconds[w]
              : Math.min((double) seconds[w], simulated.times().leastSeconds(w));
      least[w] = Math.max(0, (long) of - 1);
    }
    return least;
  }

  /// What a checkpoint can pass of all traffic together in seven days from a border day on, and how
  /// long it keeps a unit that meets no other.
  public WeekIntake week(
      Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo, LocalDate from) {
    BorderCalendar calendar = calendar(checkpoint, direction, null);
    return WeekIntake.of(calendar, work(checkpoint, direction, cargo), from);
  }

  /// Permit blanks that trucks of all checkpoints between two countries share in seven days from a
  /// border day on, as the records of one of them tell it; infinite where none are needed or any
  /// number is issued.
  public double blanks(Checkpoint checkpoint, Checkpoint.Direction direction, LocalDate from) {
    DatedRecords records = calendar(checkpoint, direction, null).records;
    double blanks = 0;
    for (int d = 0; d < WeekIntake.DAYS; d++) {
      Limit permit = records.permit(from.plusDays(d));
      blanks += permit == null ? Double.POSITIVE_INFINITY : permit.perDay();
    }
    return blanks;
  }

  /// The same of one kind of traffic that the records tell apart: on days on which none is about
  /// it, what all traffic together may. Null where no record is about it in these days.
  public @Nullable WeekIntake week(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      CargoClass cargo,
      Traffic kind,
      LocalDate from) {
    BorderCalendar calendar = calendar(checkpoint, direction, null, List.of(kind));
    return calendar.records.tellApart(kind, from, WeekIntake.DAYS)
        ? WeekIntake.of(calendar, work(checkpoint, direction, cargo), from)
        : null;
  }

  /// Kinds of traffic that a checkpoint's records tell apart in a direction, as they stand there.
  public static List<Traffic> kinds(Checkpoint checkpoint, Checkpoint.Direction direction) {
    Set<Traffic> kinds = new LinkedHashSet<>();
    for (Checkpoint.Intake intake : checkpoint.intakes()) {
      if (intake.direction() == direction && !intake.traffic().isAll()) {
        kinds.add(intake.traffic());
      }
    }
    for (Checkpoint.Queue queue : checkpoint.queues()) {
      if (queue.direction() == direction && !queue.traffic().isAll()) {
        kinds.add(queue.traffic());
      }
    }
    return List.copyOf(kinds);
  }

  /// Those that some goods belong to.
  public static List<Traffic> kinds(
      Checkpoint checkpoint, Checkpoint.Direction direction, Goods goods) {
    return kinds(checkpoint, direction).stream().filter(kind -> kind.includes(goods)).toList();
  }

  /// The status board row of a checkpoint at an instant.
  public CheckpointState state(Checkpoint checkpoint, Instant at, @Nullable LocalDate asOf) {
    return new BoardRow(this, network, checkpoint, at, asOf).write();
  }

  /// Of all traffic together.
  BorderCalendar calendar(
      Checkpoint checkpoint, Checkpoint.Direction direction, @Nullable LocalDate asOf) {
    return calendar(checkpoint, direction, asOf, List.of());
  }

  BorderCalendar calendar(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      @Nullable LocalDate asOf,
      List<Traffic> kinds) {
    var key = new CalendarKey(checkpoint.id(), direction, asOf, kinds);
    BorderCalendar kept = calendars.get(key);
    if (kept != null && Objects.equals(kept.records.checkpoint, checkpoint)) {
      return kept;
    }
    if (calendars.size() >= KEPT) {
      calendars.clear();
    }
    Parameter wagons = network.findParameter("rail.wagons_per_train");
    double wagonsPerTrain = wagons == null ? DatedRecords.WAGONS_PER_TRAIN : wagons.value();
    var made = BorderCalendar.of(network, checkpoint, direction, asOf, kinds, wagonsPerTrain);
    calendars.put(key, made);
    return made;
  }

  Work work(Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    if (!Objects.equals(checkpoint, network.findCheckpoint(checkpoint.id()))) {
      return makeWork(checkpoint, direction, cargo);
    }
    return works.computeIfAbsent(
        new WorkKey(checkpoint.id(), direction, cargo),
        key -> makeWork(checkpoint, direction, cargo));
  }

  private Work makeWork(Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    Spread stated = checkpoint.stated();
    if (checkpoint.gateway() || (checkpoint.steps().isEmpty() && stated != null)) {
      long[] seconds =
          stated == null
              ? null
              : Fifths.lognormal((double) stated.medianSeconds(), (double) stated.p90Seconds());
      return new Work(null, seconds, true, Lanes.NONE, null);
    }
    StepTimes steps = StepTimes.of(checkpoint, direction, cargo);
    SimulatedTimes times = SimulatedTimes.of(network, checkpoint, direction);
    return new Work(
        steps,
        steps == null ? new long[Fifths.COUNT] : steps.fifthsSeconds(),
        false,
        Lanes.of(network, checkpoint, direction, cargo),
        times == null || steps == null
            ? null
            : new Passage.Simulated(
                times, Circumstances.steps(network, checkpoint, direction, cargo)));
  }
}
