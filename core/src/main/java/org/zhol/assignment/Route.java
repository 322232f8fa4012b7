package org.zhol.assignment;

import java.util.List;
import org.zhol.routing.FreightNetwork;

/// A way of one chain between two places for one commodity, with its costs before any queue.
///
/// @param crossing the crossing it takes, an index of [Crossings]; -1 where it takes none
/// @param arcs arcs of the commodity's freight network, in order
/// @param links links run over, in order
/// @param stops places where it is loaded, unloaded, reloaded or transferred, each once
record Route(
    Chain chain,
    double hours,
    double usdPerTonne,
    double gramsPerTonne,
    int crossing,
    int[] arcs,
    List<FreightNetwork.Carried> links,
    List<String> stops) {
  Route {
    links = List.copyOf(links);
    stops = List.copyOf(stops);
  }
}
