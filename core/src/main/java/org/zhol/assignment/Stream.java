package org.zhol.assignment;

import java.util.List;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.network.Commodity;

/// A flow with the ways it can go.
///
/// @param usdPerTonneHour interest and loss of value of a tonne in an hour
/// @param limits of each route: where it takes room that can fill up, indexes of [Bottlenecks]
record Stream(
    Flow flow,
    Commodity commodity,
    double usdPerTonneHour,
    List<Route> routes,
    List<int[]> limits) {
  Stream {
    routes = List.copyOf(routes);
    limits = List.copyOf(limits);
  }

  boolean isEmpties() {
    return commodity.id().equals(Demand.EMPTY_BOX);
  }
}
