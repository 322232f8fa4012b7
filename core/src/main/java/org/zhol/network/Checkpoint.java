package org.zhol.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// A border crossing with two coupled sides, as dated records: hours, closures, status, intake,
/// queues, steps, permits and fees. `a` is the Kazakh (or first) side, `b` the other; `AB` runs
/// from a to b.
///
/// A gateway has only a stated crossing time (`stated`); a checkpoint's time is computed from its
/// records. `link` is the link that crosses the border.
public record Checkpoint(
    String id,
    Names names,
    Mode mode,
    boolean gateway,
    String a,
    String b,
    String link,
    @Nullable Spread stated,
    List<Hours> hours,
    List<Closure> closures,
    List<Status> statuses,
    List<Intake> intakes,
    List<Queue> queues,
    List<Step> steps,
    List<Permit> permits,
    List<Fee> fees,
    Evidence evidence,
    @Nullable String note) {
  /// Which way over the border.
  public enum Direction {
    AB,
    BA
  }

  /// Opening hours of one side (a country code) in its own clock; several windows a day.
  public record Hours(
      String side,
      Dates valid,
      Set<DayOfWeek> days,
      List<Window> windows,
      Evidence evidence,
      @Nullable String note) {
    public Hours {
      days = Set.copyOf(days);
      windows = List.copyOf(windows);
    }

    public Hours(
        String side, Dates valid, Set<DayOfWeek> days, List<Window> windows, Evidence evidence) {
      this(side, valid, days, windows, evidence, null);
    }
  }

  /// A window of a day, seconds after local midnight; `toSecond` 86,400 is the end of the day.
  public record Window(int fromSecond, int toSecond) {
    public Window {
      if (fromSecond < 0 || toSecond <= fromSecond || toSecond > 86_400) {
        throw new IllegalArgumentException(
            "window " + fromSecond + "-" + toSecond + " s is not inside a day");
      }
    }

    public static Window of(LocalTime from, LocalTime to) {
      return new Window(
          from.toSecondOfDay(), to.equals(LocalTime.MIDNIGHT) ? 86_400 : to.toSecondOfDay());
    }
  }

  /// Days on which both sides are shut, inclusive.
  ///
  /// @param side country code of the side that rests while the other works; null for both
  public record Closure(
      @Nullable String side,
      LocalDate from,
      LocalDate to,
      String reason,
      Evidence evidence,
      @Nullable String note) {
    public Closure(LocalDate from, LocalDate to, String reason, Evidence evidence) {
      this(null, from, to, reason, evidence, null);
    }

    /// Whether it holds on a day.
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// Open, limited, closed or planned from a day on, until the next record.
  public record Status(
      LocalDate from, State state, String reason, Evidence evidence, @Nullable String note) {
    public Status(LocalDate from, State state, String reason, Evidence evidence) {
      this(from, state, reason, evidence, null);
    }
  }

  /// The state of a checkpoint.
  public enum State {
    OPEN,
    LIMITED,
    CLOSED,
    PLANNED
  }

  /// How many pass or may pass a day in one direction, of all traffic or of one kind.
  public record Intake(
      Direction direction,
      Dates valid,
      Measure measure,
      double lowPerDay,
      double highPerDay,
      String unit,
      Traffic traffic,
      Evidence evidence,
      @Nullable String note) {
    /// Of all traffic.
    public Intake(
        Direction direction,
        Dates valid,
        Measure measure,
        double lowPerDay,
        double highPerDay,
        String unit,
        Evidence evidence,
        @Nullable String note) {
      this(direction, valid, measure, lowPerDay, highPerDay, unit, Traffic.ALL, evidence, note);
    }

    /// Middle of the published range.
    public double perDay() {
      return (lowPerDay + highPerDay) / 2;
    }
  }

  /// What an intake figure states.
  public enum Measure {
    /// What the other side in fact takes.
    ACCEPTED,
    /// What the two sides promised.
    AGREED,
    /// Slots the electronic queue gives out.
    CAP,
    /// What lanes, tracks and cranes can do.
    CAPACITY,
    /// Units that arrive: the demand.
    ARRIVALS
  }

  /// Units waiting on a day: booked in the electronic queue, or standing at the gate. `unit` is
  /// what is counted: truck, wagon or train.
  public record Queue(
      Direction direction,
      LocalDate date,
      double waiting,
      String unit,
      boolean booked,
      Traffic traffic,
      Evidence evidence,
      @Nullable String note) {
    /// Of all traffic.
    public Queue(
        Direction direction,
        LocalDate date,
        double waiting,
        String unit,
        boolean booked,
        Evidence evidence,
        @Nullable String note) {
      this(direction, date, waiting, unit, booked, Traffic.ALL, evidence, note);
    }
  }

  /// What a step looks into: a truck that is scanned went the yellow channel, one that is unloaded
  /// the red one, all others the green.
  public enum Look {
    /// Papers, weight, driver: what everybody meets.
    USUAL,
    /// X-ray.
    SCAN,
    /// Goods taken out and counted.
    UNLOAD
  }

  /// One inspection step: share of units (0..1) and triangular minutes.
  public record Step(
      String side,
      @Nullable Direction direction,
      int sequence,
      Names names,
      double shareLow,
      double shareHigh,
      double minMinutes,
      double modeMinutes,
      double maxMinutes,
      @Nullable Integer servers,
      Set<CargoClass> cargo,
      Look look,
      Evidence evidence,
      @Nullable String note) {
    public Step {
      cargo = Set.copyOf(cargo);
    }

    public Step(
        String side,
        @Nullable Direction direction,
        int sequence,
        Names names,
        double shareLow,
        double shareHigh,
        double minMinutes,
        double modeMinutes,
        double maxMinutes,
        @Nullable Integer servers,
        Set<CargoClass> cargo,
        Evidence evidence) {
      this(
          side,
          direction,
          sequence,
          names,
          shareLow,
          shareHigh,
          minMinutes,
          modeMinutes,
          maxMinutes,
          servers,
          cargo,
          Look.USUAL,
          evidence,
          null);
    }
  }

  /// Permit blanks delivered a week; missing with state `unlimited`, zero with `exhausted`.
  public record Permit(
      @Nullable Direction direction,
      Dates valid,
      @Nullable Double perWeek,
      String state,
      Evidence evidence,
      @Nullable String note) {}

  /// What one unit pays at the border, both sides together, in US cents; both directions where none
  /// is given. `unit` is what pays: truck, feu or t.
  public record Fee(
      @Nullable Direction direction,
      Dates valid,
      long cents,
      String unit,
      Evidence evidence,
      @Nullable String note) {}

  public Checkpoint {
    hours = List.copyOf(hours);
    closures = List.copyOf(closures);
    statuses = List.copyOf(statuses);
    intakes = List.copyOf(intakes);
    queues = List.copyOf(queues);
    steps = List.copyOf(steps);
    permits = List.copyOf(permits);
    fees = List.copyOf(fees);
  }

  /// The same checkpoint with other intakes and queues.
  public Checkpoint with(List<Intake> otherIntakes, List<Queue> otherQueues) {
    return new Checkpoint(
        id,
        names,
        mode,
        gateway,
        a,
        b,
        link,
        stated,
        hours,
        closures,
        statuses,
        otherIntakes,
        otherQueues,
        steps,
        permits,
        fees,
        evidence,
        note);
  }

  /// The fee of a direction on a day, missing where none is on record.
  public @Nullable Fee fee(Direction direction, LocalDate day) {
    for (Fee fee : fees) {
      if ((fee.direction() == null || fee.direction() == direction) && fee.valid().contains(day)) {
        return fee;
      }
    }
    return null;
  }
}
