package org.zhol.routing;

import java.util.BitSet;
import java.util.Locale;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;

/// Which arcs go by a name, in any case: those that enter a place, city or country of that name or
/// pass its checkpoint, terminal, service or mode (`mode:RAIL`, `checkpoint:nur-zholy`).
///
/// A list of the arcs of every name there is took longer to gather, and more memory, than all
/// questions of a large network that name something.
final class Named {
  private final Graph graph;
  private final BitSet places = new BitSet();
  private final BitSet ways = new BitSet();
  private final BitSet terminals = new BitSet();
  private final BitSet rides = new BitSet();
  private final int modes;

  Named(Graph graph, String given) {
    this.graph = graph;
    String name = given.toLowerCase(Locale.ROOT);
    Network network = graph.network;
    int bits = 0;
    for (Mode mode : Mode.values()) {
      bits |= is("mode:" + mode, name) ? 1 << mode.ordinal() : 0;
    }
    modes = bits;
    for (int i = 0; i < network.places().size(); i++) {
      Place place = network.places().get(i);
      places.set(i, is(place.id(), name) || is(place.city(), name) || is(place.country(), name));
    }
    for (int i = 0; i < graph.ways.size(); i++) {
      String id = graph.ways.get(i).checkpoint().id();
      ways.set(i, is(id, name) || is("checkpoint:" + id, name));
    }
    for (int i = 0; i < graph.terminals.size(); i++) {
      terminals.set(i, is(graph.terminals.get(i).id(), name));
    }
    for (int i = 0; i < graph.rides.size(); i++) {
      rides.set(i, fits(graph.rides.get(i), name));
    }
  }

  private static boolean is(String one, String name) {
    return one.toLowerCase(Locale.ROOT).equals(name);
  }

  private boolean fits(Graph.Ride ride, String name) {
    boolean fits = is(graph.services.get(ride.service()).id(), name);
    for (int crossing : ride.crossings()) {
      fits |= ways.get(crossing);
    }
    for (int signed : ride.links()) {
      Link link = graph.links.get(signed < 0 ? ~signed : signed);
      fits |= places.get(graph.place(link.from())) || places.get(graph.place(link.to()));
    }
    return fits;
  }

  /// Whether it is the name of a mode.
  boolean mode() {
    return modes != 0;
  }

  boolean fits(int a) {
    boolean transfer = graph.kind[a] == Graph.TRANSFER;
    int ref = graph.ref[a];
    return places.get(graph.placeOf[graph.head[a]])
        || (graph.way[a] >= 0 && ways.get(graph.way[a]))
        || (graph.kind[a] == Graph.RIDE && rides.get(ref))
        || (transfer && terminals.get(ref < 0 ? ~ref : ref))
        || (!transfer && (modes & 1 << graph.mode[a]) != 0);
  }
}
