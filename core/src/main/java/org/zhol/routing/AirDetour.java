package org.zhol.routing;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.network.Place;

/// How far round freight flies: a flight is used only if the great circles from the first door to
/// its airport of departure and from its airport of arrival to the last door, with what it flies
/// between, come to no more than `air.detour` times the great circle from door to door. No chain
/// with that flight in it can be shorter, so a chain of one or two flights from door to door is
/// never longer than that, as in routing guides of airlines.
///
/// It tells of each flight by itself, whatever came before, and so is no part of what a journey
/// carries with it.
final class AirDetour {
  private final Graph graph;
  private final Door from;
  private final Door to;
  private final double mostMetres;

  /// @param factor how many times the great circle from door to door
  private AirDetour(Graph graph, Door from, Door to, double factor) {
    this.graph = graph;
    this.from = from;
    this.to = to;
    mostMetres = factor * straightMetres(from, to);
  }

  /// Null where the pack has no such figure: then freight flies as far round as it may.
  static @Nullable AirDetour of(Graph graph, Query query, Network network) {
    Parameter factor = factor(network);
    return factor == null ? null : new AirDetour(graph, query.from(), query.to(), factor.value());
  }

  static @Nullable Parameter factor(Network network) {
    return network.findParameter("air.detour");
  }

  static double straightMetres(Door from, Door to) {
    return Places.metres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
  }

  /// Whether an arc is a flight too far round.
  boolean tooFar(int a) {
    return graph.kind[a] == Graph.RIDE
        && graph.mode[a] == Mode.AIR.ordinal()
        && leastMetres(a) > mostMetres;
  }

  /// No journey from door to door with this flight is shorter.
  private double leastMetres(int a) {
    Place start = graph.network.places().get(graph.placeOf[graph.tail[a]]);
    Place end = graph.network.places().get(graph.placeOf[graph.head[a]]);
    return Places.metres(from.latitude(), from.longitude(), start)
        + graph.rides.get(graph.ref[a]).lengthMetres()
        + Places.metres(to.latitude(), to.longitude(), end);
  }
}
