package org.zhol.assignment;

/// What one class of users wants: `flows[i]` from node `origins[i]` to node `destinations[i]`.
///
/// `fixedCosts` is what the class pays on each link on top of the link's delay, in the same unit
/// (tolls, distance); positive infinity bars the class from the link, empty means nothing. Flows
/// are in units of load, so a class of lorries that count double gives twice their number.
public record Trips(
    String name, double[] fixedCosts, int[] origins, int[] destinations, double[] flows) {
  public Trips {
    fixedCosts = fixedCosts.clone();
    origins = origins.clone();
    destinations = destinations.clone();
    flows = flows.clone();
    if (origins.length != destinations.length || origins.length != flows.length) {
      throw new IllegalArgumentException(
          "trips of %s: %d origins, %d destinations and %d flows; give one of each"
              .formatted(name, origins.length, destinations.length, flows.length));
    }
    for (int i = 0; i < flows.length; i++) {
      if (!(flows[i] >= 0 && flows[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "trips of %s from %d to %d: flow must be a number >= 0, was %s"
                .formatted(name, origins[i], destinations[i], flows[i]));
      }
    }
    for (double cost : fixedCosts) {
      if (!(cost >= 0)) {
        throw new IllegalArgumentException(
            "trips of %s: fixed costs must be >= 0, one was %s".formatted(name, cost));
      }
    }
  }
}
