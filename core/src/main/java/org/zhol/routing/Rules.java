package org.zhol.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Place;
import org.zhol.network.Service;

/// What a question allows: modes, things to avoid or to touch, and the two border rules. Freight
/// within one country stays in it; no journey comes back to a country it has left.
///
/// Countries and `via` wishes are bits of a `long`: `enters[a]` are the countries an arc touches,
/// `touches[a]` the wishes it fulfils.
final class Rules {
  static final long BARRED = -1;
  private static final long PUT_DOWN = 1L << 62;

  private final Graph graph;
  final boolean[] barred;
  final long[] enters;
  final long[] touches;
  final long wishes;

  Rules(Graph graph, Query query) {
    this.graph = graph;
    int n = graph.arcs;
    barred = new boolean[n];
    enters = countries(graph);
    touches = new long[query.via().isEmpty() ? 0 : n];
    wishes = query.via().isEmpty() ? 0 : (1L << query.via().size()) - 1;
    boolean domestic = query.from().country().equals(query.to().country());
    long home = domestic ? bitOf(graph, query.from().country()) : 0;
    for (int a = 0; a < n; a++) {
      Mode mode = Mode.values()[graph.mode[a]];
      boolean carries = graph.kind[a] != Graph.TRANSFER;
      barred[a] =
          (domestic && enters[a] != home)
              || (carries && !query.modes().isEmpty() && !query.modes().contains(mode));
    }
    if (!query.avoid().isEmpty() || wishes != 0) {
      mark(graph, query);
    }
  }

  /// What a journey has left behind after an arc, or `BARRED`. `left` holds the countries left and, in
  /// its top bit, whether the cargo was just put down by a truck or wagon: it is not put straight back
  /// on another, which would only dodge the driver's rest.
  long after(long left, int a) {
    boolean boards = graph.kind[a] == Graph.BOARD;
    if (barred[a] || (left & enters[a]) != 0 || (boards && (left & PUT_DOWN) != 0)) {
      return BARRED;
    }
    long there = 1L << graph.countryOf[graph.head[a]];
    long here = 1L << graph.countryOf[graph.tail[a]];
    long countries = left & ~PUT_DOWN;
    if (here != there) {
      countries |= enters[a] & ~there;
    }
    return graph.kind[a] == Graph.ALIGHT ? countries | PUT_DOWN : countries;
  }

  private static long bitOf(Graph graph, String country) {
    for (int v = 0; v < graph.vertices; v++) {
      if (graph.network.places().get(graph.placeOf[v]).country().equals(country)) {
        return 1L << graph.countryOf[v];
      }
    }
    return 0;
  }

  private static long[] countries(Graph graph) {
    long[] bits = new long[graph.arcs];
    for (int a = 0; a < graph.arcs; a++) {
      bits[a] = 1L << graph.countryOf[graph.tail[a]] | 1L << graph.countryOf[graph.head[a]];
      if (graph.kind[a] == Graph.RIDE) {
        for (int signed : graph.rides.get(graph.ref[a]).links()) {
          Link link = graph.links.get(signed < 0 ? ~signed : signed);
          bits[a] |= bit(graph, link.from()) | bit(graph, link.to());
        }
      }
    }
    return bits;
  }

  private static long bit(Graph graph, String placeId) {
    int place = graph.place(placeId);
    for (int g = 0; g < 3; g++) {
      int yard = graph.yardOf[3 * place + g];
      if (yard >= 0) {
        return 1L << graph.countryOf[yard];
      }
    }
    return 0;
  }

  private void mark(Graph graph, Query query) {
    for (int a = 0; a < graph.arcs; a++) {
      Set<String> names = graph.names(a);
      for (String avoid : query.avoid()) {
        barred[a] |= names.contains(avoid.toLowerCase(Locale.ROOT));
      }
      for (int i = 0; i < query.via().size(); i++) {
        if (names.contains(query.via().get(i).toLowerCase(Locale.ROOT))) {
          touches[a] |= 1L << i;
        }
      }
    }
  }

  /// Everything by which an arc can be named: places, cities and countries entered, checkpoint,
  /// terminal, service, mode.
  static Set<String> names(Graph graph, int a) {
    List<String> names = new ArrayList<>();
    if (graph.kind[a] != Graph.TRANSFER) {
      names.add("mode:" + Mode.values()[graph.mode[a]]);
    }
    name(names, graph.network.places().get(graph.placeOf[graph.head[a]]));
    Graph.Way way = graph.wayOf(a);
    if (way != null) {
      names.add(way.checkpoint().id());
    }
    if (graph.kind[a] == Graph.TRANSFER) {
      names.add(graph.terminals.get(graph.ref[a] < 0 ? ~graph.ref[a] : graph.ref[a]).id());
    }
    if (graph.kind[a] == Graph.RIDE) {
      Graph.Ride ride = graph.rides.get(graph.ref[a]);
      Service service = graph.services.get(ride.service());
      names.add(service.id());
      for (int crossing : ride.crossings()) {
        names.add(graph.ways.get(crossing).checkpoint().id());
      }
      for (int signed : ride.links()) {
        Link link = graph.links.get(signed < 0 ? ~signed : signed);
        name(names, graph.network.place(link.from()));
        name(names, graph.network.place(link.to()));
      }
    }
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void name(List<String> names, Place place) {
    names.add(place.id());
    names.add(place.city());
    names.add(place.country());
  }
}
