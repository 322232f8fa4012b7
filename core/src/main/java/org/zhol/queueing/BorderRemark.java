package org.zhol.queueing;

import java.time.LocalDate;
import org.zhol.network.Checkpoint;
import org.zhol.network.Names;
import org.zhol.quantity.Remark;

/// What the dated records of a checkpoint say of a day, and what they lack. Countries are ISO
/// codes, units are `truck` or `train`.
public sealed interface BorderRemark extends Remark {
  /// Its status and since when; the note is the record's reason.
  record Status(Checkpoint.State status, LocalDate since, String note) implements BorderRemark {}

  /// Shut on the day by a joint closure, days inclusive.
  record Shut(LocalDate from, LocalDate to, String note) implements BorderRemark {}

  /// Will be shut soon after, days inclusive.
  record WillBeShut(LocalDate from, LocalDate to, String note) implements BorderRemark {}

  /// What passes in one direction in a day, and the limit that lets no more pass.
  record Passes(String fromCountry, String toCountry, double perDay, String unit, Limit.Kind limit)
      implements BorderRemark {}

  /// Units that wait in one direction, and the days that they take to pass.
  record Queue(String fromCountry, String toCountry, double waiting, String unit, double queueDays)
      implements BorderRemark {}

  /// Units that wait in one direction while nothing passes.
  record Stuck(String fromCountry, String toCountry, double waiting, String unit)
      implements BorderRemark {}

  /// No status on or before the day: taken as open.
  record NoStatus(LocalDate day) implements BorderRemark {}

  /// A gateway without a stated time: it cannot be passed.
  record NoStatedTime() implements BorderRemark {}

  /// No opening hours of a side: taken as open all day.
  record NoHours(String country) implements BorderRemark {}

  /// Opening hours of a side are unknown after a day: the last known are held.
  record HoursHeld(String country, LocalDate known) implements BorderRemark {}

  /// No inspection steps: their time is left out.
  record NoSteps(String fromCountry, String toCountry) implements BorderRemark {}

  /// No intake or capacity: taken as unlimited.
  record NoIntake(String fromCountry, String toCountry) implements BorderRemark {}

  /// What the other side accepts is unknown after a day: the last known is held.
  record IntakeHeld(String fromCountry, String toCountry, LocalDate known)
      implements BorderRemark {}

  /// The last number known, held after that day for want of a later one.
  record LastKnown(LocalDate known) implements BorderRemark {}

  /// Permit blanks a week, for all checkpoints between the two countries together: a seventh of
  /// them is the most that one of them could pass in a day.
  record SharedBlanks(double perWeek) implements BorderRemark {}

  /// The step that passes fewest, and how many units its servers work on at once.
  record AtATime(Names step, int servers) implements BorderRemark {}

  /// No arrivals: the wait by chance is left out, the queue only runs down.
  record NoArrivals(String fromCountry, String toCountry) implements BorderRemark {}

  /// No queue record in the year before: the queue is reckoned from arrivals and intake alone.
  record NoQueueRecord(String fromCountry, String toCountry) implements BorderRemark {}

  /// The sides work different hours and the pack has no simulated times for them: reckoned by the
  /// closed form, which is too long where hours are not shared.
  record NoSimulatedTimes(String fromCountry, String toCountry) implements BorderRemark {}
}
