package org.zhol.packs.tntp;

import org.zhol.assignment.Trips;

/// A trip table: `flows[i]` trips from zone `origins[i]` to zone `destinations[i]`, zones from 1.
///
/// @param statedTotal what the file says its flows add up to; NaN if it does not say
public record TntpTrips(
    int zones, double statedTotal, int[] origins, int[] destinations, double[] flows) {
  public TntpTrips {
    origins = origins.clone();
    destinations = destinations.clone();
    flows = flows.clone();
  }

  /// The trips for the engine, whose nodes count from 0.
  public Trips trips(double[] fixedCosts) {
    int[] from = origins.clone();
    int[] to = destinations.clone();
    for (int i = 0; i < from.length; i++) {
      from[i]--;
      to[i]--;
    }
    return new Trips("all", fixedCosts, from, to, flows);
  }
}
