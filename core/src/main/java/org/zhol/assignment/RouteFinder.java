package org.zhol.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.routing.Door;
import org.zhol.routing.FreightNetwork;

/// Finds, for one commodity, the best way of each chain between two places over each checkpoint,
/// and the best over none. Only checkpoints take much longer when more come, so these ways are all
/// that an equilibrium can use: whatever the queues, the best way of a chain is one of them. Only
/// pipes are planned to be full, so a way by pipe has others beside it; and a way by sea has the
/// best over each other port, for shippers do not all take the same one.
final class RouteFinder {
  /// More pipes than the corridor has side by side.
  private static final int BESIDES = 4;

  /// How many times the best way by sea one over another port may cost before nobody thinks of it.
  private static final double MOST = 1.25;

  private final FreightNetwork network;
  private final List<FreightNetwork.Arc> arcs;
  private final Crossings crossings;
  private final double usdPerTonneHour;
  private final ToDoubleFunction<String> pipeTonnes;
  private final PathTrees trees;
  private final PortPaths ports;
  private final List<Integer> gates = new ArrayList<>();

  /// @param pipeTonnes what a pipe carries in a week, by link; infinite where that is not stated
  RouteFinder(
      FreightNetwork network,
      Crossings crossings,
      double usdPerTonneHour,
      ToDoubleFunction<String> pipeTonnes) {
    this.network = network;
    this.pipeTonnes = pipeTonnes;
    this.crossings = crossings;
    this.usdPerTonneHour = usdPerTonneHour;
    arcs = network.arcs();
    trees = new PathTrees(network, usdPerTonneHour, a -> crossing(a) >= 0);
    ports = new PortPaths(trees);
    for (int a = 0; a < arcs.size(); a++) {
      if (crossing(a) >= 0) {
        gates.add(a);
      }
    }
  }

  private int crossing(int a) {
    FreightNetwork.Arc arc = arcs.get(a);
    String checkpoint = arc.checkpoint();
    var direction = arc.direction();
    return checkpoint == null || direction == null ? -1 : crossings.of(checkpoint, direction);
  }

  /// All ways worth choosing from door to door whose main haul is by a mode, if one is given, and
  /// that cross the border by it: a record of a mode counts there.
  List<Route> routes(Door from, Door to, @Nullable Mode main) {
    return new Ways(from, to)
        .found().stream()
            .filter(route -> main == null || (mainMode(route) == main && crossesBy(route, main)))
            .toList();
  }

  private boolean crossesBy(Route route, Mode mode) {
    return route.crossing() < 0 || crossings.get(route.crossing()).checkpoint().mode() == mode;
  }

  /// The mode of the most kilometres.
  private @Nullable Mode mainMode(Route route) {
    Map<Mode, Long> metres = new EnumMap<>(Mode.class);
    for (int a : route.arcs()) {
      FreightNetwork.Arc arc = arcs.get(a);
      Mode mode = arc.mode();
      if (mode != null) {
        metres.merge(mode, arc.metres(), Long::sum);
      }
    }
    return metres.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /// The ways of one flow.
  private final class Ways {
    final Door from;
    final Door to;
    final long within;
    final List<Route> routes = new ArrayList<>();
    private final Set<List<Integer>> seen = new HashSet<>();

    Ways(Door from, Door to) {
      this.from = from;
      this.to = to;
      within = from.country().equals(to.country()) ? network.country(from) : -1L; // none abroad
    }

    List<Route> found() {
      for (Chain chain : Chain.values()) {
        find(new PathTrees.Bounds(chain, within));
      }
      routes.sort(Comparator.comparingInt(Route::nest)); // ports beside each other
      return routes;
    }

    private void find(PathTrees.Bounds bounds) {
      PathTrees.Tree start = trees.from(from, bounds);
      int first = routes.size();
      List<Integer> over = new ArrayList<>(); // gates of these routes
      add(over, bounds, start, null, -1);
      if (bounds.chain().takes(Mode.PIPELINE)) {
        besides(bounds);
      }
      for (int gate : gates) {
        FreightNetwork.Arc arc = arcs.get(gate);
        boolean open =
            arc.mode() != null
                && bounds.chain().takes(arc.mode())
                && (arc.countries() & ~within) == 0
                && start.cost()[arc.from()] < Double.POSITIVE_INFINITY;
        if (open) {
          add(over, bounds, start, trees.from(arc.to(), bounds), gate);
        }
      }
      if (bounds.chain().takes(Mode.SEA)) {
        overPorts(bounds, over, List.copyOf(routes.subList(first, routes.size())));
      }
    }

    /// Ways beside full pipes: each avoids the narrowest pipe of the one before.
    private void besides(PathTrees.Bounds bounds) {
      int before = routes.size() - 1;
      for (int n = 0; n < BESIDES && routes.size() > before && !routes.isEmpty(); n++) {
        before = routes.size();
        String narrowest = narrowest(routes.getLast());
        if (routes.getLast().chain() != bounds.chain() || narrowest == null) {
          break;
        }
        trees.barred.add(narrowest);
        add(new ArrayList<>(), bounds, trees.fromAnew(from, bounds), null, -1);
      }
      trees.barred.clear();
    }

    /// The best way over each port, beside each way by sea.
    ///
    /// @param gates of these ways
    private void overPorts(PathTrees.Bounds bounds, List<Integer> gates, List<Route> ways) {
      double least = Double.POSITIVE_INFINITY;
      for (Route way : ways) {
        least = Math.min(least, way.usdPerTonne() + way.hours() * usdPerTonneHour);
      }
      for (int n = 0; n < ways.size(); n++) {
        Set<List<String>> changes = new HashSet<>();
        changes.add(ports.changes(Arrays.stream(ways.get(n).arcs()).boxed().toList()));
        for (String port : ports.ports()) {
          var path = ports.over(port, gates.get(n), MOST * least, bounds, from, to);
          if (path != null
              && bounds.chain().is(modes(path))
              && changes.add(ports.changes(path))
              && seen.add(List.copyOf(path))) {
            FreightNetwork.End first = end(from, true, arcs.get(path.getFirst()).from());
            FreightNetwork.End last = end(to, false, arcs.get(path.getLast()).to());
            routes.add(route(bounds.chain(), ways.get(n).nest(), path, gates.get(n), first, last));
          }
        }
      }
    }

    private void add(
        List<Integer> over,
        PathTrees.Bounds bounds,
        PathTrees.Tree start,
        PathTrees.@Nullable Tree beyond,
        int gate) {
      PathTrees.Tree last = beyond == null ? start : beyond;
      FreightNetwork.End best = null;
      double least = Double.POSITIVE_INFINITY;
      for (FreightNetwork.End end : network.ends(to, false)) {
        double cost = last.cost()[end.vertex()] + trees.cost(end);
        if (cost < least && !comesByTerminal(last, end.vertex(), to)) {
          least = cost;
          best = end;
        }
      }
      if (best == null) {
        return;
      }
      ArrayDeque<Integer> path = new ArrayDeque<>();
      int vertex = trees.before(last, best.vertex(), path);
      if (beyond != null) {
        path.addFirst(gate);
        vertex = trees.before(start, arcs.get(gate).from(), path);
      }
      if (bounds.chain().is(modes(path)) && seen.add(List.copyOf(path))) {
        over.add(gate);
        FreightNetwork.End first = end(from, true, vertex);
        routes.add(route(bounds.chain(), routes.size(), path, gate, first, best));
      }
    }
  }

  private @Nullable String narrowest(Route route) {
    String narrowest = null;
    double least = Double.POSITIVE_INFINITY;
    for (FreightNetwork.Carried carried : route.links()) {
      double tonnes = pipeTonnes.applyAsDouble(carried.link());
      if (tonnes < least) {
        least = tonnes;
        narrowest = carried.link();
      }
    }
    return narrowest;
  }

  private Set<Mode> modes(ArrayDeque<Integer> path) {
    Set<Mode> used = EnumSet.noneOf(Mode.class);
    path.forEach(a -> {
      Mode mode = arcs.get(a).mode();
      if (mode != null) {
        used.add(mode);
      }
    });
    return used;
  }

  /// Whether the way of a tree to a vertex ends by a terminal between facilities of the door.
  private boolean comesByTerminal(PathTrees.Tree tree, int vertex, Door door) {
    int by = tree.by()[vertex];
    while (by >= 0 && arcs.get(by).mode() == null) {
      if (network.dodgesDrayage(arcs.get(by), door)) {
        return true;
      }
      by = tree.by()[arcs.get(by).from()];
    }
    return false;
  }

  /// The cheapest end of a door at a vertex.
  private FreightNetwork.End end(Door door, boolean outward, int vertex) {
    return network.ends(door, outward).stream()
        .filter(end -> end.vertex() == vertex)
        .min(Comparator.comparingDouble(trees::cost))
        .orElseThrow();
  }

  private Route route(
      Chain chain,
      int nest,
      ArrayDeque<Integer> path,
      int gate,
      FreightNetwork.End first,
      FreightNetwork.End last) {
    double hours = first.hours() + last.hours();
    double cents = first.centsPerTonne() + last.centsPerTonne();
    double grams = first.gramsPerTonne() + last.gramsPerTonne();
    int[] run = new int[path.size()];
    int n = 0;
    for (int a : path) {
      FreightNetwork.Arc arc = arcs.get(a);
      hours += arc.hours();
      cents += arc.centsPerTonne();
      grams += arc.gramsPerTonne();
      run[n++] = a;
    }
    int crossing = gate < 0 ? -1 : crossing(gate);
    List<String> stops = stops(path, first, last);
    List<String> calls = stops.stream().filter(ports.ports()::contains).toList();
    return new Route(
        chain, nest, hours, cents / 100, grams, crossing, run, links(path), stops, calls);
  }

  private List<FreightNetwork.Carried> links(ArrayDeque<Integer> path) {
    List<FreightNetwork.Carried> links = new ArrayList<>();
    path.forEach(a -> links.addAll(arcs.get(a).links()));
    return links;
  }

  /// Where the path does something else than to move on.
  private List<String> stops(
      ArrayDeque<Integer> path, FreightNetwork.End first, FreightNetwork.End last) {
    Set<String> stops = new LinkedHashSet<>();
    stops.add(network.place(first.vertex()));
    for (int a : path) {
      if (arcs.get(a).mode() == null) {
        stops.add(network.place(arcs.get(a).from()));
        stops.add(network.place(arcs.get(a).to()));
      }
    }
    stops.add(network.place(last.vertex()));
    return List.copyOf(stops);
  }
}
