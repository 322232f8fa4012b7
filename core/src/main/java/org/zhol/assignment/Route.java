package org.zhol.assignment;

import java.util.List;
import org.zhol.routing.FreightNetwork;

/// A way of one chain between two places for one commodity, with its costs before any queue.
///
/// @param nest the same number for ways that differ by the port alone
/// @param crossing the crossing it takes, an index of [Crossings]; -1 where it takes none
/// @param arcs arcs of the commodity's freight network, in order
/// @param links links run over, in order
/// @param stops places where it is loaded, unloaded, reloaded or transferred, each once
/// @param ports those of them where a ship takes it or leaves it
record Route(
    Chain chain,
    int nest,
    double hours,
    double usdPerTonne,
    double gramsPerTonne,
    int crossing,
    int[] arcs,
    List<FreightNetwork.Carried> links,
    List<String> stops,
    List<String> ports) {
  Route {
    links = List.copyOf(links);
    stops = List.copyOf(stops);
    ports = List.copyOf(ports);
  }
}
