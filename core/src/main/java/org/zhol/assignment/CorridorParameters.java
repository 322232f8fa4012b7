package org.zhol.assignment;

import org.zhol.network.Network;

/// The general figures of the corridor's equilibrium; the pack's `assign.…` parameters.
///
/// @param chainScale dispersion of the choice of chain, per US dollar a tonne
/// @param routeScale dispersion of the choice among routes of a chain, per US dollar a tonne
/// @param holdScale dispersion of the choice to wait for the next week, per hour
/// @param tonnesPerTruck net, mean over what crosses
/// @param tonnesPerTrain net, mean over what crosses
/// @param truckVariation squared coefficient of variation of what arrives at a road checkpoint in a
///   bunch
/// @param trainVariation the same for trains
public record CorridorParameters(
    double chainScale,
    double routeScale,
    double holdScale,
    double tonnesPerTruck,
    double tonnesPerTrain,
    double truckVariation,
    double trainVariation) {
  public static CorridorParameters of(Network network) {
    return new CorridorParameters(
        network.parameter("assign.chain_scale"),
        network.parameter("assign.route_scale"),
        network.parameter("assign.hold_scale"),
        network.parameter("assign.tonnes_per_truck"),
        network.parameter("assign.tonnes_per_train"),
        network.parameter("assign.truck_variation"),
        network.parameter("assign.train_variation"));
  }

  double tonnesPerUnit(Crossings.Crossing crossing) {
    return crossing.byTruck() ? tonnesPerTruck : tonnesPerTrain;
  }

  /// Hours that (rho / (1 - rho)) is worth at a crossing of so many units a week:
  /// Pollaczek–Khinchine with the bunching of arrivals in place of the variation of service.
  double waitHours(Crossings.Crossing crossing, double unitsPerWeek) {
    double variation = crossing.byTruck() ? truckVariation : trainVariation;
    return (1 + variation) / 2 * 168 / unitsPerWeek;
  }
}
