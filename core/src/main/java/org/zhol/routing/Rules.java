package org.zhol.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.network.Service;

/// What a question allows: modes, things to avoid or to touch, and the two border rules. Freight
/// within one country stays in it; no journey comes back to a country it has left.
///
/// `via` wishes are bits of a `long`: `touches[a]` are those an arc fulfils.
final class Rules {
  static final long BARRED = -1;
  private static final long OFF_TRUCK = 1L << 62;
  private static final long OFF_WAGON = 1L << 61;

  /// Beside `Prospects.STEADY`, and above the bits of countries (`GraphBuilder.MOST_COUNTRIES`).
  private static final long OFF_RAILS = 1L << 59;

  private static final long UNCARRIED = 1L << 58;

  /// The bits that say how the cargo was last put down.
  static final long PUT_DOWN = OFF_TRUCK | OFF_WAGON | OFF_RAILS | UNCARRIED;

  private final Graph graph;
  private final boolean[] modeBarred = new boolean[Mode.values().length];

  /// The country of a domestic journey as a bit, 0 for one between countries.
  private final long home;

  private final int[] fromPlaces;
  private final int[] toPlaces;

  /// Arcs barred by name; empty where none is.
  private boolean[] named = new boolean[0];

  final long[] touches;
  final long wishes;

  Rules(Graph graph, Query query, Network network) {
    this.graph = graph;
    touches = new long[query.via().isEmpty() ? 0 : graph.arcs];
    wishes = query.via().isEmpty() ? 0 : (1L << query.via().size()) - 1;
    fromPlaces = places(query.from());
    toPlaces = places(query.to());
    boolean domestic = query.from().country().equals(query.to().country());
    home = domestic ? graph.countryBit(query.from().accesses().getFirst().place()) : 0;
    for (Mode mode : Mode.values()) {
      modeBarred[mode.ordinal()] =
          (!query.modes().isEmpty() && !query.modes().contains(mode))
              || CargoRules.forbids(query.cargo(), mode, network) != null;
    }
    if (!query.avoid().isEmpty() || wishes != 0) {
      mark(graph, query);
    }
  }

  /// No rule at all.
  private Rules(Graph graph) {
    this.graph = graph;
    touches = new long[0];
    wishes = 0;
    home = 0;
    fromPlaces = new int[0];
    toPlaces = new int[0];
  }

  static Rules none(Graph graph) {
    return new Rules(graph);
  }

  /// Whether an arc may not be used at all, whatever came before.
  boolean barred(int a) {
    if (graph.kind[a] == Graph.TRANSFER) {
      return townTransfer(a) || (home != 0 && graph.enters[a] != home) || namedBarred(a);
    }
    return modeBarred[graph.mode[a]] || (home != 0 && graph.enters[a] != home) || namedBarred(a);
  }

  /// Modes that the question or the cargo bars, as bits.
  int shutModes() {
    int bits = 0;
    for (int m = 0; m < modeBarred.length; m++) {
      bits |= modeBarred[m] ? 1 << m : 0;
    }
    return bits;
  }

  /// Whether cargo in this state of `left` may not be put straight back on at the yard it is in.
  boolean putDown(long left, int v) {
    return (left & (graph.modeAt(v) == Mode.ROAD ? OFF_TRUCK : OFF_WAGON)) != 0;
  }

  private boolean namedBarred(int a) {
    return named.length > 0 && named[a];
  }

  /// In the towns at both ends cargo goes between door and terminal by drayage, which pays the
  /// terminal as well; a transfer there from one facility to another would be the same thing twice,
  /// or take the cargo to a train that it does not go by.
  private boolean townTransfer(int a) {
    int tail = graph.placeOf[graph.tail[a]];
    int head = graph.placeOf[graph.head[a]];
    return tail != head
        && ((has(fromPlaces, tail) && has(fromPlaces, head))
            || (has(toPlaces, tail) && has(toPlaces, head)));
  }

  private static boolean has(int[] places, int place) {
    for (int one : places) {
      if (one == place) {
        return true;
      }
    }
    return false;
  }

  /// Bars all arcs but some, until `restore` is given what this returns.
  boolean[] confine(boolean[] allowed) {
    boolean[] before = named;
    boolean[] now = new boolean[graph.arcs];
    for (int a = 0; a < graph.arcs; a++) {
      now[a] = namedBarred(a) || !allowed[a];
    }
    named = now;
    return before;
  }

  void restore(boolean[] before) {
    named = before;
  }

  /// What a journey has left behind after an arc, or `BARRED`.
  ///
  /// `left` holds the countries left and, in its top bits, how the cargo was last put down. Taken
  /// off a truck it is not put on another before something else has carried it, and taken off a
  /// wagon not straight back on one: such relays only dodge the driver's rest and the train's wait.
  /// Nor does a terminal put cargo on rails that came off them by a terminal and that nothing has
  /// carried since: by the truck side of a yard with both gauges it would dodge the gauge change.
  /// Nor is cargo brought by a terminal to a train, ship or aircraft and taken away again without
  /// it; a road place of a town alone lies between its other facilities.
  long after(long left, int a) {
    return barred(a) ? BARRED : onward(left, a);
  }

  /// The same for an arc that is known not to be barred.
  long onward(long left, int a) {
    boolean road = graph.mode[a] == 0;
    boolean boards = graph.kind[a] == Graph.BOARD;
    long down = road ? OFF_TRUCK : OFF_WAGON;
    if ((left & graph.enters[a]) != 0 || (boards && (left & down) != 0)) {
      return BARRED;
    }
    long there = 1L << graph.countryOf[graph.head[a]];
    long here = 1L << graph.countryOf[graph.tail[a]];
    boolean lifts = graph.kind[a] == Graph.TRANSFER;
    boolean keeps = lifts && !graph.crossdock(a);
    long after = left & ~OFF_WAGON & (keeps ? -1L : ~OFF_TRUCK);
    if (!lifts) {
      after &= ~(OFF_RAILS | UNCARRIED);
    } else {
      Mode off = graph.modeAt(graph.tail[a]);
      Mode on = graph.modeAt(graph.head[a]);
      if (off != on) {
        if ((left & UNCARRIED) != 0 || (on == Mode.RAIL && (left & OFF_RAILS) != 0)) {
          return BARRED;
        }
        after |= (off == Mode.RAIL ? OFF_RAILS : 0) | (on == Mode.ROAD ? 0 : UNCARRIED);
      }
    }
    if (here != there) {
      after |= graph.enters[a] & ~there;
    }
    return graph.kind[a] == Graph.ALIGHT ? after | down : after;
  }

  private int[] places(Door door) {
    return door.accesses().stream().mapToInt(access -> graph.place(access.place())).toArray();
  }

  private void mark(Graph graph, Query query) {
    named = new boolean[query.avoid().isEmpty() ? 0 : graph.arcs];
    for (String avoid : query.avoid()) {
      for (int a : graph.named(avoid.toLowerCase(Locale.ROOT))) {
        named[a] = true;
      }
    }
    for (int i = 0; i < query.via().size(); i++) {
      for (int a : graph.named(query.via().get(i).toLowerCase(Locale.ROOT))) {
        touches[a] |= 1L << i;
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
