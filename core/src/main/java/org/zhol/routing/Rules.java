package org.zhol.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Network;

/// What a question allows: modes, things to avoid or to touch, the two border rules and how far
/// round freight flies (`AirDetour`). Freight within one country stays in it; no journey comes back
/// to a country it has left.
///
/// `via` wishes are bits of a `long`: `touches(a)` are those an arc fulfils.
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

  /// What to avoid and what to pass.
  private final List<Named> avoided = new ArrayList<>();

  private final List<Named> wished = new ArrayList<>();

  /// The only arcs allowed; all where it is empty.
  private boolean[] allowed = new boolean[0];

  /// Missing where freight may fly as far round as there are flights.
  private @Nullable AirDetour detour;

  final long wishes;

  Rules(Graph graph, Query query, Network network) {
    this.graph = graph;
    wishes = query.via().isEmpty() ? 0 : (1L << query.via().size()) - 1;
    fromPlaces = places(query.from());
    toPlaces = places(query.to());
    home = query.domestic() ? graph.countryBit(query.from().accesses().getFirst().place()) : 0;
    for (Mode mode : Mode.values()) {
      modeBarred[mode.ordinal()] =
          (!query.modes().isEmpty() && !query.modes().contains(mode))
              || CargoRules.forbids(query.cargo(), mode, network) != null;
    }
    query.avoid().forEach(name -> avoided.add(new Named(graph, name)));
    query.via().forEach(name -> wished.add(new Named(graph, name)));
    detour = AirDetour.of(graph, query, network);
  }

  /// Lets freight fly as far round as there are flights.
  void flyAnywhere() {
    detour = null;
  }

  /// No rule at all.
  private Rules(Graph graph) {
    this.graph = graph;
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
      return townTransfer(a) || (home != 0 && graph.enters(a) != home) || namedBarred(a);
    }
    return modeBarred[graph.mode[a]]
        || (home != 0 && graph.enters(a) != home)
        || namedBarred(a)
        || tooFarRound(a);
  }

  /// Whoever asks for a way over a place or by a flight takes it however far round.
  private boolean tooFarRound(int a) {
    if (detour == null || !detour.tooFar(a)) {
      return false;
    }
    for (int i = 0; i < wished.size(); i++) {
      if (!wished.get(i).mode() && wished.get(i).fits(a)) {
        return false;
      }
    }
    return true;
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
    if (allowed.length > 0 && !allowed[a]) {
      return true;
    }
    for (int i = 0; i < avoided.size(); i++) {
      if (avoided.get(i).fits(a)) {
        return true;
      }
    }
    return false;
  }

  /// Wishes that an arc fulfils, as bits.
  long touches(int a) {
    long bits = 0;
    for (int i = 0; i < wished.size(); i++) {
      bits |= wished.get(i).fits(a) ? 1L << i : 0;
    }
    return bits;
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

  /// Bars all arcs but these, until it is given what it returns.
  boolean[] confine(boolean[] these) {
    boolean[] before = allowed;
    allowed = these;
    return before;
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
    if ((left & graph.enters(a)) != 0 || (boards && (left & down) != 0)) {
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
      after |= graph.enters(a) & ~there;
    }
    return graph.kind[a] == Graph.ALIGHT ? after | down : after;
  }

  private int[] places(Door door) {
    return door.accesses().stream().mapToInt(access -> graph.place(access.place())).toArray();
  }
}
