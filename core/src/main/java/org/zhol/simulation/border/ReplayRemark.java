package org.zhol.simulation.border;

import java.time.LocalDate;
import org.zhol.network.Names;
import org.zhol.quantity.Remark;

/// What the figures of a replay are, and what the record does not tell of its crisis.
public sealed interface ReplayRemark extends Remark {
  // --- Figures held against the record ----------------------------------------------------------

  /// Queue at the start of a day, with so many trucks coming a day.
  record QueueComing(LocalDate day, double perDay) implements ReplayRemark {}

  /// The same queue with the arrivals of the pack, which were found from it.
  record QueueOwnArrivals() implements ReplayRemark {}

  /// Mean days of those who come on a day.
  record MeanDays(LocalDate day) implements ReplayRemark {}

  /// Trucks booked at the start of a day.
  record Booked(LocalDate day) implements ReplayRemark {}

  /// Trains waiting at the start of a day.
  record TrainsWaiting(LocalDate day) implements ReplayRemark {}

  // --- Figures that go in -----------------------------------------------------------------------

  record SlotsPromised() implements ReplayRemark {}

  /// Arrivals at another checkpoint before it was half shut.
  record ComingBefore(Names checkpoint) implements ReplayRemark {}

  /// Arrivals there meanwhile.
  record ComingMeanwhile(Names checkpoint) implements ReplayRemark {}

  record TakenByChina() implements ReplayRemark {}

  record SlotsFrom(LocalDate day) implements ReplayRemark {}

  record PassesPerDay() implements ReplayRemark {}

  record BookingsPerDay() implements ReplayRemark {}

  record BoxTrainsTaken() implements ReplayRemark {}

  record BoxTrainsComing() implements ReplayRemark {}

  record QueueAtStart() implements ReplayRemark {}

  // --- What the record does not tell ------------------------------------------------------------

  /// Trucks that came a day.
  record ComingUnknown(double slots) implements ReplayRemark {}

  /// When the works began and that nothing stood before the gate then.
  record StartEstimated() implements ReplayRemark {}

  /// The days that drivers told of do not follow from the trucks that the customs counted.
  record DaysUnexplained() implements ReplayRemark {}

  record BookingsUnknown() implements ReplayRemark {}

  record BookingsDoubled() implements ReplayRemark {}

  record NoWaitReported() implements ReplayRemark {}

  record TrainsUnknown() implements ReplayRemark {}

  record BoxesWaited() implements ReplayRemark {}
}
