package org.zhol.simulation.border;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.quantity.Remark;

/// Something that the record does not hold and the simulation needs, or that was changed: what was
/// taken instead, and why.
public sealed interface Assumption extends Remark {
  // --- Figures of the pack that are estimates, and those it lacks -------------------------------

  /// @param note the pack's own words
  record FigureTaken(
      String parameter, double value, String inUnit, String grade, @Nullable String note)
      implements Assumption {}

  record FigureMissing(String parameter, double value) implements Assumption {}

  /// So many closures a year by weather, each an exponential time of this mean, as was asked.
  record StormsTaken(double perYear, double meanHours) implements Assumption {}

  /// No pack states how often weather shuts a checkpoint.
  record StormsMissing() implements Assumption {}

  /// The same of a quay: ships stop, trains and trucks do not.
  record QuayStormsTaken(double perYear, double meanHours) implements Assumption {}

  /// Nor a terminal's quay, cranes or gate.
  record StormsMissingHere() implements Assumption {}

  // --- Road checkpoints -------------------------------------------------------------------------

  record ArrivalsMissing() implements Assumption {}

  /// @param times what may pass in these days
  record ServersNotCounted(double perDay, double times) implements Assumption {}

  record RoomNotMeasured(double minutes) implements Assumption {}

  record CapacityTaken(double perDay) implements Assumption {}

  // --- Yards of railways ------------------------------------------------------------------------

  record TrainsAtRandom() implements Assumption {}

  record CranesForTrains(Names yard, int cranes, double trainsPerDay) implements Assumption {}

  record CranesForTeu(Names yard, int cranes, double teuPerYear) implements Assumption {}

  record FrontsTaken(Names yard, int fronts) implements Assumption {}

  record WagonFronts(Names yard, int fronts, double trainsPerDay) implements Assumption {}

  record WagonsNeverShort() implements Assumption {}

  record CrewsNotCounted(String country, double times, double trainsPerDay) implements Assumption {}

  record TracksNotCounted(
      Names yard, int tracks, String millimetres, double trainsPerDay, double stay)
      implements Assumption {}

  /// A yard without cranes on record beside others that have them.
  record NoBoxTrains(Names yard) implements Assumption {}

  record NoWagonYard() implements Assumption {}

  // --- Container terminals ----------------------------------------------------------------------

  record EquipmentTaken(Thing thing, int count) implements Assumption {}

  record BoxesOfCall(double boxes) implements Assumption {}

  record YardRoom(double teu) implements Assumption {}

  /// What a terminal works with.
  enum Thing {
    QUAY_CRANES,
    RAIL_CRANES,
    BERTHS,
    TRACKS,
    GATE_LANES,
    TRUCK_CRANES
  }

  // --- What if ----------------------------------------------------------------------------------

  record OtherLanes(int percent) implements Assumption {}

  record OtherHours(int perDay) implements Assumption {}

  record OtherIntake(int perDay) implements Assumption {}

  record OtherArrivals(int perDay) implements Assumption {}

  record OtherShare(int percent) implements Assumption {}

  record OtherServers(Names stage, String side, int count) implements Assumption {}
}
