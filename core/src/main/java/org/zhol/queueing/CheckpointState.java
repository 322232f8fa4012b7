package org.zhol.queueing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.quantity.Confidence;

/// A row of the status board: how a checkpoint stands at an instant, as its dated records tell.
///
/// `day` is the border day, the local date of side a, by which status, quotas and queues count.
/// Waits are for a dry container. Whatever the pack lacks is a null here and a remark in `missing`.
public record CheckpointState(
    String id,
    Names names,
    Mode mode,
    boolean gateway,
    OffsetDateTime at,
    LocalDate day,
    @Nullable LocalDate asOf,
    Checkpoint.State status,
    @Nullable LocalDate statusFrom,
    String statusReason,
    boolean openNow,
    Side a,
    Side b,
    List<Window> common,
    double commonHours,
    @Nullable Shut closure,
    @Nullable Shut nextClosure,
    @Nullable Double statedMedianHours,
    @Nullable Double statedP90Hours,
    Flow ab,
    Flow ba,
    List<String> sources,
    Confidence confidence,
    List<BorderRemark> missing) {

  /// One side: its country, facility, clock and date, and its opening hours as text, in its own
  /// clock and in the other side's (`08:30-12:00, 13:00-17:00`; `24 h`; `shut`; null if unknown).
  public record Side(
      String country,
      String place,
      Names placeNames,
      String zone,
      LocalDate day,
      @Nullable String hours,
      @Nullable String hoursInOtherClock,
      List<String> sources) {
    public Side {
      sources = List.copyOf(sources);
    }
  }

  /// A stretch of the border day in which both sides are open, in the clocks of a and of b.
  public record Window(
      OffsetDateTime from, OffsetDateTime to, String inClockOfA, String inClockOfB) {}

  /// A joint closure; days inclusive, in each side's own clock.
  public record Shut(LocalDate from, LocalDate to, String reason, List<String> sources) {
    public Shut {
      sources = List.copyOf(sources);
    }
  }

  /// One direction on the day.
  ///
  /// @param unit truck or train
  /// @param binding the limit that binds, null where the pack gives none
  /// @param perDay what passes in the day, middle of the range; null where unlimited for all we
  ///   know
  /// @param arrivalsPerDay units that arrive in the day; null where unknown
  /// @param waiting units waiting as the border day begins: the latest record carried forward
  /// @param record the queue record it rests on
  /// @param queueDays `waiting` over `perDay`: the plain figure
  /// @param now waiting for an arrival at `at`; `byHour` the same for each of the next 24 hours
  public record Flow(
      Checkpoint.Direction direction,
      String fromCountry,
      String toCountry,
      String unit,
      Limit.@Nullable Kind binding,
      @Nullable Double perDay,
      @Nullable Double lowPerDay,
      @Nullable Double highPerDay,
      List<Limit> limits,
      @Nullable Double arrivalsPerDay,
      @Nullable Double waiting,
      @Nullable QueueRecord record,
      @Nullable Double queueDays,
      Wait now,
      List<Wait> byHour) {
    public Flow {
      limits = List.copyOf(limits);
      byHour = List.copyOf(byHour);
    }
  }

  /// The latest queue record on or before the day; `unit` as published, `booked` if it counts
  /// bookings of the electronic queue and not trucks at the gate.
  public record QueueRecord(
      LocalDate date, double waiting, String unit, boolean booked, List<String> sources) {
    public QueueRecord {
      sources = List.copyOf(sources);
    }
  }

  /// Hours from arriving to being through; null where the border is never passed.
  public record Wait(
      OffsetDateTime arrival,
      @Nullable Double expectedHours,
      @Nullable Double p50Hours,
      @Nullable Double p90Hours) {}

  public CheckpointState {
    common = List.copyOf(common);
    sources = List.copyOf(sources);
    missing = List.copyOf(missing);
  }
}
