package org.zhol.assignment;

import org.zhol.network.Network;

/// The general figures of the corridor's equilibrium; the pack's `assign.…` parameters.
///
/// @param chainScale dispersion of the choice of chain, per US dollar a tonne
/// @param routeScale dispersion of the choice among routes of a chain, per US dollar a tonne
/// @param holdScale dispersion of the choice to wait for the next week, per hour
/// @param tonnesPerTruck net, mean over what crosses
/// @param tonnesPerTrainAb net, from side a to side b (ores, grain and metals to China)
/// @param tonnesPerTrainBa net, from side b to side a (boxes to Kazakhstan and beyond)
/// @param roadUsdPerTonne what shippers count against a chain by road alone beyond its price
/// @param railRoadUsdPerTonne the same of rail and road together
/// @param truckVariation squared coefficient of variation of what arrives at a road checkpoint in a
///   bunch
/// @param trainVariation the same for trains
public record CorridorParameters(
    double chainScale,
    double routeScale,
    double holdScale,
    double tonnesPerTruck,
    double tonnesPerTrainAb,
    double tonnesPerTrainBa,
    double roadUsdPerTonne,
    double railRoadUsdPerTonne,
    double truckVariation,
    double trainVariation) {
  public static CorridorParameters of(Network network) {
    return new CorridorParameters(
        network.parameter("assign.chain_scale"),
        network.parameter("assign.route_scale"),
        network.parameter("assign.hold_scale"),
        network.parameter("assign.tonnes_per_truck"),
        network.parameter("assign.tonnes_per_train_ab"),
        network.parameter("assign.tonnes_per_train_ba"),
        network.parameter("assign.road_usd_t"),
        network.parameter("assign.rail_road_usd_t"),
        network.parameter("assign.truck_variation"),
        network.parameter("assign.train_variation"));
  }

  double tonnesPerUnit(Crossings.Crossing crossing) {
    if (crossing.byTruck()) {
      return tonnesPerTruck;
    }
    return switch (crossing.direction()) {
      case AB -> tonnesPerTrainAb;
      case BA -> tonnesPerTrainBa;
    };
  }

  double usdPerTonne(Chain chain) {
    return switch (chain) {
      case ROAD -> roadUsdPerTonne;
      case RAIL_ROAD -> railRoadUsdPerTonne;
      case RAIL, SEA, AIR, PIPELINE, RAIL_PIPELINE -> 0;
    };
  }

  /// Hours that (rho / (1 - rho)) is worth at a crossing of so many units a week:
  /// Pollaczek–Khinchine with the bunching of arrivals in place of the variation of service.
  double waitHours(Crossings.Crossing crossing, double unitsPerWeek) {
    double variation = crossing.byTruck() ? truckVariation : trainVariation;
    return (1 + variation) / 2 * 168 / unitsPerWeek;
  }
}
