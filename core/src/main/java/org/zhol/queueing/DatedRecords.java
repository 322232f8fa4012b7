package org.zhol.queueing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Traffic;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// What a checkpoint's records say about a day, one direction, as known at a date.
///
/// Of several rows for one thing the one for the narrowest traffic holds, of these the one that
/// starts last. `kinds` are the kinds of traffic that what is asked for belongs to: their rows
/// count besides those of all traffic. Where the hours or the other side's intake are no longer
/// known, the last known ones are held and marked so.
public final class DatedRecords {
  /// Wagons of a block train, the upper end of the published 45 to 55, used where the pack has no
  /// `rail.wagons_per_train`.
  public static final double WAGONS_PER_TRAIN = 55;

  /// A queue record counts for a year; what waited before says nothing any more.
  static final int RECORD_DAYS = 365;

  final Checkpoint checkpoint;
  final Checkpoint.Direction direction;
  final List<Checkpoint.Hours> hours;
  final List<Checkpoint.Closure> closures;
  final List<Checkpoint.Status> statuses;
  final List<Checkpoint.Intake> intakes;
  public final List<Reading> readings;
  private final List<Checkpoint.Permit> permits;
  private final double wagonsPerTrain;

  /// Hours of a side on a day; `held` if they are the last known ones and no longer vouched for.
  public record HoursOnDay(
      List<Checkpoint.Window> windows,
      boolean held,
      @Nullable LocalDate known,
      Evidence evidence) {}

  /// A queue record in units of the checkpoint (trucks or trains).
  public record Reading(LocalDate date, double units, Checkpoint.Queue row) {}

  private DatedRecords(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      @Nullable LocalDate asOf,
      List<Traffic> kinds,
      double wagonsPerTrain) {
    this.checkpoint = checkpoint;
    this.direction = direction;
    this.wagonsPerTrain = wagonsPerTrain;
    hours = checkpoint.hours().stream().filter(h -> known(h.valid(), asOf)).toList();
    closures =
        checkpoint.closures().stream()
            .filter(c -> known(c.from(), asOf))
            .sorted((a, b) -> a.from().compareTo(b.from()))
            .toList();
    statuses =
        checkpoint.statuses().stream()
            .filter(s -> known(s.from(), asOf))
            .sorted((a, b) -> a.from().compareTo(b.from()))
            .toList();
    intakes =
        checkpoint.intakes().stream()
            .filter(i -> i.direction() == direction && known(i.valid(), asOf))
            .filter(i -> i.traffic().isAll() || kinds.contains(i.traffic()))
            .toList();
    permits =
        checkpoint.permits().stream()
            .filter(p -> p.direction() == null || p.direction() == direction)
            .filter(p -> known(p.valid(), asOf))
            .toList();
    readings = readings(asOf, kinds);
  }

  /// Of all traffic together.
  public static DatedRecords of(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      @Nullable LocalDate asOf,
      double wagonsPerTrain) {
    return of(checkpoint, direction, asOf, List.of(), wagonsPerTrain);
  }

  public static DatedRecords of(
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      @Nullable LocalDate asOf,
      List<Traffic> kinds,
      double wagonsPerTrain) {
    return new DatedRecords(checkpoint, direction, asOf, kinds, wagonsPerTrain);
  }

  private static boolean known(Dates valid, @Nullable LocalDate asOf) {
    LocalDate from = valid.from();
    return from == null || known(from, asOf);
  }

  private static boolean known(LocalDate from, @Nullable LocalDate asOf) {
    return asOf == null || !from.isAfter(asOf);
  }

  /// By date; of two records of one day the larger, for a booking list holds those at the gate too.
  private List<Reading> readings(@Nullable LocalDate asOf, List<Traffic> kinds) {
    List<Reading> all = new ArrayList<>();
    for (Checkpoint.Queue queue : checkpoint.queues()) {
      boolean ours = queue.traffic().isAll() || kinds.contains(queue.traffic());
      if (ours && queue.direction() == direction && known(queue.date(), asOf)) {
        all.add(new Reading(queue.date(), units(queue.waiting(), queue.unit()), queue));
      }
    }
    all.sort((a, b) ->
        a.date().equals(b.date())
            ? Double.compare(a.units(), b.units())
            : a.date().compareTo(b.date()));
    List<Reading> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i + 1 == all.size() || !all.get(i + 1).date().equals(all.get(i).date())) {
        kept.add(all.get(i));
      }
    }
    return List.copyOf(kept);
  }

  /// Units of the checkpoint in one of what a record counts: wagons make trains at a rail
  /// checkpoint; anything else is counted as it is.
  public double unitsIn(String unit) {
    return checkpoint.mode() == Mode.RAIL && unit.startsWith("wagon") ? 1 / wagonsPerTrain : 1;
  }

  private double units(double count, String unit) {
    return count * unitsIn(unit);
  }

  /// The reading from which a day's queue is carried forward: the latest in the year before. A
  /// count at the gate does not replace a booking list, so the list is gone back to.
  public @Nullable Reading startingReading(LocalDate day) {
    Reading latest = null;
    Reading booked = null;
    for (Reading reading : readings) {
      if (!reading.date().isAfter(day) && !reading.date().isBefore(day.minusDays(RECORD_DAYS))) {
        latest = reading;
        booked = reading.row().booked() ? reading : booked;
      }
    }
    return booked == null ? latest : booked;
  }

  /// The latest reading in the year before.
  public @Nullable Reading latestReading(LocalDate day) {
    Reading latest = null;
    for (Reading reading : readings) {
      if (!reading.date().isAfter(day) && !reading.date().isBefore(day.minusDays(RECORD_DAYS))) {
        latest = reading;
      }
    }
    return latest;
  }

  Checkpoint.@Nullable Status status(LocalDate day) {
    Checkpoint.Status found = null;
    for (Checkpoint.Status status : statuses) {
      if (!status.from().isAfter(day)) {
        found = status;
      }
    }
    return found;
  }

  public Checkpoint.State state(LocalDate day) {
    Checkpoint.Status status = status(day);
    return status == null ? Checkpoint.State.OPEN : status.state();
  }

  public static boolean shut(Checkpoint.State state) {
    return state == Checkpoint.State.CLOSED || state == Checkpoint.State.PLANNED;
  }

  /// On which nothing crosses: of both sides or of one.
  public Checkpoint.@Nullable Closure closure(LocalDate day) {
    for (Checkpoint.Closure closure : closures) {
      if (closure.covers(day)) {
        return closure;
      }
    }
    return null;
  }

  /// Whether a side rests on its day, alone or with the other.
  public boolean rests(String side, LocalDate day) {
    for (Checkpoint.Closure closure : closures) {
      String only = closure.side();
      if (closure.covers(day) && (only == null || only.equals(side))) {
        return true;
      }
    }
    return false;
  }

  /// Hours of a side for a day's validity and a day of the week; null where none were ever known.
  public @Nullable HoursOnDay hours(String side, LocalDate day, DayOfWeek weekday) {
    Checkpoint.Hours best = null;
    boolean held = false;
    for (Checkpoint.Hours row : hours) {
      if (row.side().equals(side) && row.valid().contains(day)) {
        best = best == null || starts(row.valid()).isAfter(starts(best.valid())) ? row : best;
      }
    }
    if (best == null) {
      held = true;
      for (Checkpoint.Hours row : hours) {
        LocalDate to = row.valid().to();
        if (row.side().equals(side) && to != null && to.isBefore(day)) {
          best = best == null || to.isAfter(ends(best.valid())) ? row : best;
        }
      }
    }
    if (best == null) {
      return null;
    }
    List<Checkpoint.Window> windows = new ArrayList<>();
    for (Checkpoint.Hours row : hours) {
      // A schedule may take several rows, one for each set of days.
      if (row.side().equals(side)
          && row.valid().equals(best.valid())
          && row.days().contains(weekday)) {
        windows.addAll(row.windows());
      }
    }
    windows.sort((a, b) -> Integer.compare(a.fromSecond(), b.fromSecond()));
    return new HoursOnDay(windows, held, best.valid().to(), best.evidence());
  }

  private static LocalDate starts(Dates valid) {
    LocalDate from = valid.from();
    return from == null ? LocalDate.MIN : from;
  }

  private static LocalDate ends(Dates valid) {
    LocalDate to = valid.to();
    return to == null ? LocalDate.MAX : to;
  }

  private Checkpoint.@Nullable Intake valid(Checkpoint.Measure measure, LocalDate day) {
    Checkpoint.Intake best = null;
    for (Checkpoint.Intake row : intakes) {
      if (row.measure() == measure && row.valid().contains(day)) {
        best = best == null || holdsBefore(row, best) ? row : best;
      }
    }
    return best;
  }

  /// Whether a row holds rather than one read before it: the narrower, then the later one.
  private static boolean holdsBefore(Checkpoint.Intake row, Checkpoint.Intake other) {
    int rank = row.traffic().rank();
    int others = other.traffic().rank();
    return rank > others
        || (rank == others && !starts(row.valid()).isBefore(starts(other.valid())));
  }

  private Checkpoint.@Nullable Intake lastEnded(Checkpoint.Measure measure, LocalDate day) {
    Checkpoint.Intake best = null;
    for (Checkpoint.Intake row : intakes) {
      boolean all = row.traffic().isAll();
      if (all && row.measure() == measure && ends(row.valid()).isBefore(day)) {
        best = best == null || ends(row.valid()).isAfter(ends(best.valid())) ? row : best;
      }
    }
    return best;
  }

  public Checkpoint.@Nullable Intake arrivals(LocalDate day) {
    return valid(Checkpoint.Measure.ARRIVALS, day);
  }

  /// Whether some of these days have an intake of just this kind of traffic.
  boolean tellApart(Traffic kind, LocalDate from, int days) {
    for (Checkpoint.Intake row : intakes) {
      boolean limits = row.measure() != Checkpoint.Measure.ARRIVALS && row.traffic().equals(kind);
      for (int d = 0; limits && d < days; d++) {
        if (row.valid().contains(from.plusDays(d))) {
          return true;
        }
      }
    }
    return false;
  }

  /// The last known intake of the other side where neither it nor an agreement holds on the day.
  Checkpoint.@Nullable Intake heldIntake(LocalDate day) {
    return valid(Checkpoint.Measure.ACCEPTED, day) == null
            && valid(Checkpoint.Measure.AGREED, day) == null
        ? lastEnded(Checkpoint.Measure.ACCEPTED, day)
        : null;
  }

  /// The middle of the least daily quota of a day that counts; infinite where none is on record.
  public double leastQuota(LocalDate day) {
    double least = Double.POSITIVE_INFINITY;
    for (Limit limit : quotas(day)) {
      least = limit.counted() ? Math.min(least, limit.perDay()) : least;
    }
    return least;
  }

  /// Units a day that the checkpoint is sized for: the middle of what it is stated to pass, else
  /// somewhat more than the most that any record of the day has.
  ///
  /// @param stated whether a capacity is on record
  public record Sized(double perDay, boolean stated) {}

  /// What lanes and the room between them are sized for on a day.
  public Sized sized(LocalDate day) {
    double most = 0;
    for (Limit limit : quotas(day)) {
      if (limit.kind() == Limit.Kind.CAPACITY) {
        return new Sized(limit.perDay(), true);
      }
      most = Math.max(most, limit.highPerDay());
    }
    Checkpoint.Intake coming = arrivals(day);
    if (coming != null) {
      most = Math.max(most, coming.highPerDay() * unitsIn(coming.unit()));
    }
    return new Sized(Math.max(1, 1.25 * most), false);
  }

  /// The daily quotas of a day, those for comparison included; lanes are not among them.
  public List<Limit> quotas(LocalDate day) {
    List<Limit> limits = new ArrayList<>();
    Checkpoint.Intake capacity = valid(Checkpoint.Measure.CAPACITY, day);
    if (capacity != null) {
      limits.add(limit(Limit.Kind.CAPACITY, capacity, true, null));
    }
    Checkpoint.Intake accepted = valid(Checkpoint.Measure.ACCEPTED, day);
    Checkpoint.Intake agreed = valid(Checkpoint.Measure.AGREED, day);
    Checkpoint.Intake held = heldIntake(day);
    if (held != null) {
      limits.add(limit(Limit.Kind.ACCEPTED, held, true, held.valid().to()));
    }
    if (accepted != null) {
      limits.add(limit(Limit.Kind.ACCEPTED, accepted, true, null));
    }
    if (agreed != null) {
      limits.add(limit(Limit.Kind.AGREED, agreed, accepted == null, null));
    }
    Checkpoint.Intake cap = valid(Checkpoint.Measure.CAP, day);
    if (cap != null) {
      limits.add(limit(Limit.Kind.CAP, cap, true, null));
    }
    Limit permit = permit(day);
    if (permit != null) {
      limits.add(permit);
    }
    return limits;
  }

  private Limit limit(
      Limit.Kind kind, Checkpoint.Intake row, boolean counted, @Nullable LocalDate known) {
    return new Limit(
        kind,
        units(row.perDay(), row.unit()),
        units(row.lowPerDay(), row.unit()),
        units(row.highPerDay(), row.unit()),
        counted,
        false,
        row.evidence().sources(),
        row.evidence().confidence(),
        row.note(),
        known == null ? List.of() : List.of(new BorderRemark.LastKnown(known)));
  }

  /// A seventh of the week's blanks; null where they are unlimited or unknown.
  @Nullable Limit permit(LocalDate day) {
    Checkpoint.Permit best = null;
    for (Checkpoint.Permit row : permits) {
      if (row.valid().contains(day)) {
        best = best == null || !starts(row.valid()).isBefore(starts(best.valid())) ? row : best;
      }
    }
    if (best == null) {
      return null;
    }
    Double perWeek = best.perWeek();
    if (perWeek == null && !best.state().equals("exhausted")) {
      return null;
    }
    double perDay = perWeek == null ? 0 : perWeek / 7;
    Evidence evidence = best.evidence();
    return new Limit(
        Limit.Kind.PERMITS,
        perDay,
        perDay,
        perDay,
        true,
        false,
        evidence.sources(),
        evidence.confidence(),
        best.note(),
        perDay == 0 ? List.of() : List.of(new BorderRemark.SharedBlanks(7 * perDay)));
  }

  /// Days, since the epoch, on which anything but a closure may change; ascending.
  long[] changes() {
    Set<Long> days = new TreeSet<>();
    statuses.forEach(s -> days.add(s.from().toEpochDay()));
    hours.forEach(h -> add(days, h.valid()));
    intakes.forEach(i -> add(days, i.valid()));
    permits.forEach(p -> add(days, p.valid()));
    return days.stream().mapToLong(Long::longValue).toArray();
  }

  private static void add(Set<Long> days, Dates valid) {
    LocalDate from = valid.from();
    if (from != null) {
      days.add(from.toEpochDay());
    }
    LocalDate to = valid.to();
    if (to != null) {
      days.add(to.toEpochDay() + 1);
    }
  }
}
