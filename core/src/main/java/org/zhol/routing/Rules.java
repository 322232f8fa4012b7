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
  private static final long OFF_TRUCK = 1L << 62;
  private static final long OFF_WAGON = 1L << 61;

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
    barTownTransfers(query);
    if (!query.avoid().isEmpty() || wishes != 0) {
      mark(graph, query);
    }
  }

  /// What a journey has left behind after an arc, or `BARRED`.
  ///
  /// `left` holds the countries left and, in its top bits, how the cargo was last put down. Taken
  /// off a truck it is not put on another before something else has carried it, and taken off a
  /// wagon not straight back on one: such relays only dodge the driver's rest and the train's wait.
  long after(long left, int a) {
    boolean road = graph.mode[a] == 0;
    boolean boards = graph.kind[a] == Graph.BOARD;
    long down = road ? OFF_TRUCK : OFF_WAGON;
    if (barred[a] || (left & enters[a]) != 0 || (boards && (left & down) != 0)) {
      return BARRED;
    }
    long there = 1L << graph.countryOf[graph.head[a]];
    long here = 1L << graph.countryOf[graph.tail[a]];
    boolean keeps = graph.kind[a] == Graph.TRANSFER && !graph.crossdock(a);
    long after = left & ~OFF_WAGON & (keeps ? -1L : ~OFF_TRUCK);
    if (here != there) {
      after |= enters[a] & ~there;
    }
    return graph.kind[a] == Graph.ALIGHT ? after | down : after;
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

  /// In the towns at both ends cargo goes between door and terminal by drayage, which pays the
  /// terminal as well; the transfer there between road and terminal would be the same thing twice.
  private void barTownTransfers(Query query) {
    Set<Integer> from = places(query.from());
    Set<Integer> to = places(query.to());
    for (int a = 0; a < graph.arcs; a++) {
      if (graph.kind[a] == Graph.TRANSFER) {
        int tail = graph.placeOf[graph.tail[a]];
        int head = graph.placeOf[graph.head[a]];
        barred[a] |= road(tail) && from.contains(tail) && from.contains(head);
        barred[a] |= road(head) && to.contains(tail) && to.contains(head);
      }
    }
  }

  private boolean road(int place) {
    return graph.network.places().get(place).mode() == Mode.ROAD;
  }

  private Set<Integer> places(Door door) {
    return door.accesses().stream()
        .map(access -> graph.place(access.place()))
        .collect(Collectors.toUnmodifiableSet());
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
      names.add("checkpoint:" + way.checkpoint().id());
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
        names.add("checkpoint:" + graph.ways.get(crossing).checkpoint().id());
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
