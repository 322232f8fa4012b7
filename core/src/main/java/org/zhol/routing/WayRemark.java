package org.zhol.routing;

import java.time.LocalDate;
import org.zhol.quantity.Remark;

/// Why a mode or a checkpoint is in no option, and what else is to be known of a way.
public sealed interface WayRemark extends Remark {
  /// The question leaves out this mode.
  record NotAskedFor() implements WayRemark {}

  /// The question avoids this checkpoint.
  record Avoided() implements WayRemark {}

  /// No chain of links, terminals and priced services carries this cargo by this mode.
  record NoChain() implements WayRemark {}

  /// Its quickest way goes so far, where the straight line is so long: more than so many times as
  /// far round freight does not fly.
  record FarRoundByAir(double hours, double km, double straightKm, double most)
      implements WayRemark {}

  /// No priced chain leads through this checkpoint.
  record NoChainThrough() implements WayRemark {}

  /// An option is no worse in anything than the quickest way through: what that way takes and
  /// costs, and what the option saves.
  record Beaten(double hours, long priceCents, int option, double savedHours, long savedCents)
      implements WayRemark {}

  /// The same, by an option that was found but is not among those returned.
  record BeatenByFurther(double hours, long priceCents, double savedHours, long savedCents)
      implements WayRemark {}

  /// The quickest way through would do, but its parts do better on other ways.
  record BeatenInParts(double hours, long priceCents) implements WayRemark {}

  /// The question is too large to look for the quickest way through.
  record NotLookedFor() implements WayRemark {}

  /// A pipeline carries crude, products or gas.
  record PipelineForLiquids() implements WayRemark {}

  /// Gas travels by pipeline.
  record GasByPipeline() implements WayRemark {}

  /// Oversize cargo needs a ship of its own.
  record OversizeBySea() implements WayRemark {}

  /// Oversize cargo does not fit an aircraft's door.
  record OversizeByAir() implements WayRemark {}

  /// Dangerous goods are not planned by air.
  record DangerousByAir() implements WayRemark {}

  /// Sea containers do not fly; the cargo must be stated in kg or t.
  record BoxesByAir() implements WayRemark {}

  /// Heavier than what is planned by air.
  record TooHeavyByAir(double mostTonnes) implements WayRemark {}

  /// The border ahead is shut for a day or more: the truck is ordered for later, to come as it
  /// opens, by so many hours in expectation; the day is that of the opening, at the border.
  record OrderedForOpening(double waitHours, LocalDate opens) implements WayRemark {}

  /// The queue at the border ahead runs down: a truck ordered so many hours later costs so much
  /// less up to there and leaves the border so many hours later. Storage of the cargo is not
  /// counted.
  record LaterTruck(double holdHours, long savedCents, double leavesLaterHours)
      implements WayRemark {}

  /// More trucks than are planned as one consignment.
  record TooManyTrucks(double trucks, double most) implements WayRemark {}

  /// Trucks have two drivers and the pack has no wage: they are priced as with one.
  record NoCrewWage() implements WayRemark {}

  /// The way between a free point and its first or last facility: the straight line and what it was
  /// multiplied by. Whether a road leads there the pack cannot tell.
  record StraightLine(double km, double detour) implements WayRemark {}

  /// The same where water or another country lies on the straight line: the way round it on land.
  record WayRound(double km, double straightKm, double detour) implements WayRemark {}

  /// The two facilities of a terminal lie so far apart, and the pack has no truck between them.
  record FacilitiesApart(double km) implements WayRemark {}
}
