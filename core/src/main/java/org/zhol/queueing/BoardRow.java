package org.zhol.queueing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Goods;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Traffic;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// Writes a row of the status board: reads off the model what it uses on a day, with sources and
/// gaps.
final class BoardRow {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int HOURS_AHEAD = 24;

  /// Whose limits and waits the board tells.
  private static final Goods BOX = Goods.of(CargoClass.CONTAINER);

  private final BorderModel model;
  private final Network network;
  private final Checkpoint checkpoint;
  private final Instant at;
  private final @Nullable LocalDate asOf;
  private final BorderCalendar calendar;
  private final DatedRecords records;
  private final LocalDate day;
  private final Set<String> sources = new TreeSet<>();
  private Confidence confidence = Confidence.A;
  private final List<BorderRemark> missing = new ArrayList<>();

  BoardRow(
      BorderModel model,
      Network network,
      Checkpoint checkpoint,
      Instant at,
      @Nullable LocalDate asOf) {
    this.model = model;
    this.network = network;
    this.checkpoint = checkpoint;
    this.at = at;
    this.asOf = asOf;
    calendar = model.calendar(checkpoint, Checkpoint.Direction.AB, asOf);
    records = calendar.records;
    day = at.atZone(calendar.zoneA).toLocalDate();
  }

  CheckpointState write() {
    Checkpoint.Status status = records.status(day);
    if (status == null) {
      missing.add(new BorderRemark.NoStatus(day));
    } else {
      use(status.evidence());
    }
    CheckpointState.Side a = side(checkpoint.a(), calendar.zoneA, calendar.zoneB);
    CheckpointState.Side b = side(checkpoint.b(), calendar.zoneB, calendar.zoneA);
    List<CheckpointState.Window> common = common();
    CheckpointState.Shut closure = closure();
    CheckpointState.Flow ab = flow(Checkpoint.Direction.AB);
    CheckpointState.Flow ba = flow(Checkpoint.Direction.BA);
    var stated = checkpoint.stated();
    if (checkpoint.gateway()) {
      use(checkpoint.evidence());
      if (stated == null) {
        missing.add(new BorderRemark.NoStatedTime());
      }
    }
    return new CheckpointState(
        checkpoint.id(),
        checkpoint.names(),
        checkpoint.mode(),
        checkpoint.gateway(),
        at.atZone(calendar.zoneA).toOffsetDateTime(),
        day,
        asOf,
        records.state(day),
        status == null ? null : status.from(),
        status == null ? "" : status.reason(),
        common.stream().anyMatch(this::includesNow),
        a,
        b,
        common,
        hours(common),
        closure,
        nextClosure(),
        stated == null ? null : round(stated.medianSeconds() / 3600.0),
        stated == null ? null : round(stated.p90Seconds() / 3600.0),
        ab,
        ba,
        List.copyOf(sources),
        confidence,
        missing);
  }

  private void use(Evidence evidence) {
    use(evidence.sources(), evidence.confidence());
  }

  private void use(List<String> from, Confidence trust) {
    sources.addAll(from);
    confidence = trust.compareTo(confidence) > 0 ? trust : confidence;
  }

  private CheckpointState.Side side(String placeId, ZoneId zone, ZoneId other) {
    var place = network.place(placeId);
    String country = place.country();
    Names names = place.names();
    LocalDate local = at.atZone(zone).toLocalDate();
    var hours = records.hours(country, local, local.getDayOfWeek());
    if (hours == null) {
      // A gateway's stated time holds around the clock; there nothing is missing.
      if (!checkpoint.gateway()) {
        missing.add(new BorderRemark.NoHours(country));
      }
    } else {
      use(hours.evidence());
      LocalDate known = hours.known();
      if (hours.held() && known != null) {
        missing.add(new BorderRemark.HoursHeld(country, known));
      }
    }
    return new CheckpointState.Side(
        country,
        placeId,
        names,
        zone.getId(),
        local,
        hours == null ? null : text(hours.windows(), local, zone, zone),
        hours == null ? null : text(hours.windows(), local, zone, other),
        hours == null ? List.of() : hours.evidence().sources());
  }

  private static String text(
      List<Checkpoint.Window> windows, LocalDate local, ZoneId zone, ZoneId shown) {
    if (windows.isEmpty()) {
      return "shut";
    }
    List<String> parts = new ArrayList<>();
    for (Checkpoint.Window window : windows) {
      if (window.fromSecond() == 0 && window.toSecond() == 86_400) {
        return "24 h";
      }
      Instant from = instant(local, window.fromSecond(), zone);
      Instant to = instant(local, window.toSecond(), zone);
      parts.add(span(from, to, shown));
    }
    return String.join(", ", parts);
  }

  private static Instant instant(LocalDate local, int second, ZoneId zone) {
    return second == 86_400
        ? local.plusDays(1).atStartOfDay(zone).toInstant()
        : local.atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
  }

  private static String span(Instant from, Instant to, ZoneId zone) {
    String end = CLOCK.format(to.atZone(zone));
    return CLOCK.format(from.atZone(zone)) + "-" + (end.equals("00:00") ? "24:00" : end);
  }

  private List<CheckpointState.Window> common() {
    List<CheckpointState.Window> windows = new ArrayList<>();
    if (!DatedRecords.shut(records.state(day))) {
      long[] pairs = calendar.common(day.toEpochDay(), day.toEpochDay());
      // Stretches that meet, as at the other side's midnight, are one.
      for (int i = 0; i < pairs.length; ) {
        int j = i;
        while (j + 2 < pairs.length && pairs[j + 2] == pairs[j + 1]) {
          j += 2;
        }
        windows.add(window(Instant.ofEpochSecond(pairs[i]), Instant.ofEpochSecond(pairs[j + 1])));
        i = j + 2;
      }
    }
    return windows;
  }

  private CheckpointState.Window window(Instant from, Instant to) {
    return new CheckpointState.Window(
        from.atZone(calendar.zoneA).toOffsetDateTime(),
        to.atZone(calendar.zoneA).toOffsetDateTime(),
        span(from, to, calendar.zoneA),
        span(from, to, calendar.zoneB));
  }

  private boolean includesNow(CheckpointState.Window window) {
    return !at.isBefore(window.from().toInstant()) && at.isBefore(window.to().toInstant());
  }

  private static double hours(List<CheckpointState.Window> common) {
    double seconds = 0;
    for (CheckpointState.Window window : common) {
      seconds += window.to().toEpochSecond() - window.from().toEpochSecond();
    }
    return round(seconds / 3600);
  }

  private CheckpointState.@Nullable Shut closure() {
    Checkpoint.Closure closure = records.closure(day);
    if (closure == null) {
      return null;
    }
    use(closure.evidence());
    return shut(closure);
  }

  private static CheckpointState.Shut shut(Checkpoint.Closure closure) {
    return new CheckpointState.Shut(
        closure.from(), closure.to(), closure.reason(), closure.evidence().sources());
  }

  private CheckpointState.@Nullable Shut nextClosure() {
    for (Checkpoint.Closure closure : records.closures) {
      if (closure.from().isAfter(day)) {
        return shut(closure);
      }
    }
    return null;
  }

  private CheckpointState.Flow flow(Checkpoint.Direction direction) {
    List<Traffic> kinds = BorderModel.kinds(checkpoint, direction, BOX);
    BorderCalendar ours = model.calendar(checkpoint, direction, asOf, kinds);
    var work = model.work(checkpoint, direction, BOX.cargo());
    long epochDay = day.toEpochDay();
    Passage passage =
        Passage.on(
            ours,
            work.seconds(),
            work.aroundTheClock(),
            work.lanes(),
            null,
            epochDay,
            epochDay,
            false);
    Lanes.OpenSeconds open = passage.tape.openSeconds(passage.tape.dayOf(day));
    List<Limit> limits = new Limits(ours.records, day, open, work.lanes()).all();
    Limit binding = limits.stream().filter(Limit::binds).findFirst().orElse(null);
    limits.stream().filter(Limit::counted).forEach(l -> use(l.sources(), l.confidence()));
    Checkpoint.Intake arrivals = ours.records.arrivals(day);
    DatedRecords.Reading reading = ours.records.latestReading(day);
    if (!checkpoint.gateway()) {
      gaps(direction, ours.records, limits, work.steps());
    }
    if (arrivals != null) {
      use(arrivals.evidence());
    }
    boolean known = reading != null || arrivals != null;
    boolean limited = binding != null && binding.perDay() > 0;
    Double waiting = known && (limited || !checkpoint.gateway()) ? passage.waiting(2) : null;
    List<CheckpointState.Wait> waits = waits(direction);
    String from = network.place(checkpoint.a()).country();
    String to = network.place(checkpoint.b()).country();
    boolean out = direction == Checkpoint.Direction.AB;
    return new CheckpointState.Flow(
        direction,
        out ? from : to,
        out ? to : from,
        checkpoint.mode() == Mode.RAIL ? "train" : "truck",
        binding == null ? null : binding.kind(),
        binding == null ? null : round(binding.perDay()),
        least(limits, Limit::lowPerDay),
        least(limits, Limit::highPerDay),
        limits,
        arrivals == null ? null : round(arrivals.perDay() * ours.records.unitsIn(arrivals.unit())),
        waiting == null ? null : round(waiting),
        reading == null ? null : record(reading),
        waiting == null || binding == null || !limited ? null : round(waiting / binding.perDay()),
        waits.getFirst(),
        waits);
  }

  private static @Nullable Double least(List<Limit> limits, ToDoubleFunction<Limit> figure) {
    var least = limits.stream().filter(Limit::counted).mapToDouble(figure).min();
    return least.isEmpty() ? null : round(least.getAsDouble());
  }

  private CheckpointState.QueueRecord record(DatedRecords.Reading reading) {
    Checkpoint.Queue row = reading.row();
    use(row.evidence());
    return new CheckpointState.QueueRecord(
        row.date(), row.waiting(), row.unit(), row.booked(), row.evidence().sources());
  }

  /// What the pack lacks for a direction of a checkpoint.
  private void gaps(
      Checkpoint.Direction direction,
      DatedRecords ours,
      List<Limit> limits,
      @Nullable StepTimes steps) {
    boolean shut = DatedRecords.shut(records.state(day));
    boolean out = direction == Checkpoint.Direction.AB;
    String from = network.place(out ? checkpoint.a() : checkpoint.b()).country();
    String to = network.place(out ? checkpoint.b() : checkpoint.a()).country();
    if (steps == null) {
      missing.add(new BorderRemark.NoSteps(from, to));
    } else {
      checkpoint.steps().forEach(s -> use(s.evidence()));
    }
    if (shut) {
      return;
    }
    if (limits.stream().noneMatch(Limit::counted)) {
      missing.add(new BorderRemark.NoIntake(from, to));
    }
    Checkpoint.Intake held = ours.heldIntake(day);
    LocalDate known = held == null ? null : held.valid().to();
    if (known != null) {
      missing.add(new BorderRemark.IntakeHeld(from, to, known));
    }
    if (ours.arrivals(day) == null) {
      missing.add(new BorderRemark.NoArrivals(from, to));
    }
    if (ours.startingReading(day) == null) {
      missing.add(new BorderRemark.NoQueueRecord(from, to));
    }
    if (steps != null && model.lacksTimes(checkpoint, direction, BOX.cargo(), day)) {
      missing.add(new BorderRemark.NoSimulatedTimes(from, to));
    }
  }

  private List<CheckpointState.Wait> waits(Checkpoint.Direction direction) {
    Crossing crossing = model.crossing(checkpoint, direction, BOX, at, HOURS_AHEAD / 24 + 1, asOf);
    List<CheckpointState.Wait> waits = new ArrayList<>();
    for (int h = 0; h < HOURS_AHEAD; h++) {
      long arrival = at.getEpochSecond() + 3_600L * h;
      double sum = 0;
      for (int w = 0; w < Fifths.COUNT; w++) {
        long exit = crossing.exit(w, arrival);
        sum += exit == Crossing.NEVER ? Double.NaN : (exit - arrival) / 3600.0;
      }
      waits.add(
          new CheckpointState.Wait(
              Instant.ofEpochSecond(arrival).atZone(calendar.zoneA).toOffsetDateTime(),
              Double.isNaN(sum) ? null : round(sum / Fifths.COUNT),
              hours(crossing.exit(2, arrival), arrival),
              hours(crossing.exit(4, arrival), arrival)));
    }
    return waits;
  }

  private static @Nullable Double hours(long exit, long arrival) {
    return exit == Crossing.NEVER ? null : round((exit - arrival) / 3600.0);
  }

  /// Hundredths are enough on a board.
  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
