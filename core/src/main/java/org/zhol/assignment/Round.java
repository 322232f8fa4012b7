package org.zhol.assignment;

/// The state at the beginning of a round, all of it measured against shortest paths at the costs of
/// the moment.
///
/// @param number from 0
/// @param totalCost TSTT: what all flow pays
/// @param leastCost SPTT: what it would pay on shortest paths at the same costs
/// @param excessCost TSTT - SPTT, summed as non-negative terms where the method allows
/// @param relativeGap excess cost / SPTT, that is TSTT/SPTT - 1
/// @param averageExcess excess cost / flow of all trips: average excess cost of a trip
/// @param objective Beckmann's, with fixed costs
public record Round(
    int number,
    double totalCost,
    double leastCost,
    double excessCost,
    double relativeGap,
    double averageExcess,
    double objective) {

  static Round of(int number, double least, double excess, double trips, double objective) {
    return new Round(
        number,
        least + excess,
        least,
        excess,
        least > 0 ? excess / least : 0,
        trips > 0 ? excess / trips : 0,
        objective);
  }
}
