package org.zhol.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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
/// pipes are planned to be full, so a way by pipe has others beside it.
final class RouteFinder {
  /// More pipes than the corridor has side by side.
  private static final int BESIDES = 4;

  private final FreightNetwork network;
  private final List<FreightNetwork.Arc> arcs;
  private final Crossings crossings;
  private final double usdPerTonneHour;
  private final ToDoubleFunction<String> pipeTonnes;
  private final Set<String> barred = new HashSet<>();
  private final int[][] out;
  private final List<Integer> gates = new ArrayList<>();
  private final Map<String, Tree> trees = new HashMap<>();

  /// Cheapest costs from some vertices, and the arc that leads to each.
  private record Tree(double[] cost, int[] by) {}

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
    int[] count = new int[network.vertices()];
    for (FreightNetwork.Arc arc : arcs) {
      count[arc.from()]++;
    }
    out = new int[network.vertices()][];
    for (int v = 0; v < out.length; v++) {
      out[v] = new int[count[v]];
    }
    Arrays.fill(count, 0);
    for (int a = 0; a < arcs.size(); a++) {
      int from = arcs.get(a).from();
      out[from][count[from]++] = a;
      if (crossing(a) >= 0) {
        gates.add(a);
      }
    }
  }

  /// Generalised cost of an arc, US dollars a tonne.
  private double cost(int a) {
    FreightNetwork.Arc arc = arcs.get(a);
    return arc.centsPerTonne() / 100 + arc.hours() * usdPerTonneHour;
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
    return routes(from, to).stream()
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

  private List<Route> routes(Door from, Door to) {
    long within =
        from.country().equals(to.country()) ? network.country(from) : -1L; // no transit abroad
    List<Route> routes = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    for (Chain chain : Chain.values()) {
      Tree start = tree("o " + from.key() + " " + chain + " " + within, chain, within, from);
      add(routes, seen, chain, start, null, -1, from, to);
      if (chain.takes(Mode.PIPELINE)) {
        besides(routes, seen, chain, within, from, to);
      }
      for (int gate : gates) {
        FreightNetwork.Arc arc = arcs.get(gate);
        boolean open =
            arc.mode() != null
                && chain.takes(arc.mode())
                && (arc.countries() & ~within) == 0
                && start.cost[arc.from()] < Double.POSITIVE_INFINITY;
        if (open) {
          Tree beyond = tree("g " + gate + " " + chain + " " + within, chain, within, arc.to());
          add(routes, seen, chain, start, beyond, gate, from, to);
        }
      }
    }
    return List.copyOf(routes);
  }

  /// Ways beside full pipes: each avoids the narrowest pipe of the one before.
  private void besides(
      List<Route> routes, Set<List<Integer>> seen, Chain chain, long within, Door from, Door to) {
    int before = routes.size() - 1;
    for (int n = 0; n < BESIDES && routes.size() > before && !routes.isEmpty(); n++) {
      before = routes.size();
      String narrowest = narrowest(routes.getLast());
      if (routes.getLast().chain() != chain || narrowest == null) {
        break;
      }
      barred.add(narrowest);
      Tree start = tree(from, chain, within);
      add(routes, seen, chain, start, null, -1, from, to);
    }
    barred.clear();
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

  private void add(
      List<Route> routes,
      Set<List<Integer>> seen,
      Chain chain,
      Tree start,
      @Nullable Tree beyond,
      int gate,
      Door from,
      Door to) {
    Tree last = beyond == null ? start : beyond;
    FreightNetwork.End best = null;
    double least = Double.POSITIVE_INFINITY;
    for (FreightNetwork.End end : network.ends(to, false)) {
      double cost =
          last.cost[end.vertex()] + end.centsPerTonne() / 100 + end.hours() * usdPerTonneHour;
      if (cost < least && !comesByTerminal(last, end.vertex(), to)) {
        least = cost;
        best = end;
      }
    }
    if (best == null) {
      return;
    }
    ArrayDeque<Integer> path = new ArrayDeque<>();
    int vertex = back(last, best.vertex(), path);
    if (beyond != null) {
      path.addFirst(gate);
      vertex = back(start, arcs.get(gate).from(), path);
    }
    Set<Mode> used = EnumSet.noneOf(Mode.class);
    path.forEach(a -> {
      Mode mode = arcs.get(a).mode();
      if (mode != null) {
        used.add(mode);
      }
    });
    if (chain.is(used) && seen.add(List.copyOf(path))) {
      routes.add(route(chain, path, gate, origin(from, vertex), best));
    }
  }

  /// Whether the way of a tree to a vertex ends by a terminal between facilities of the door.
  private boolean comesByTerminal(Tree tree, int vertex, Door door) {
    int by = tree.by[vertex];
    while (by >= 0 && arcs.get(by).mode() == null) {
      if (network.dodgesDrayage(arcs.get(by), door)) {
        return true;
      }
      by = tree.by[arcs.get(by).from()];
    }
    return false;
  }

  private FreightNetwork.End origin(Door from, int vertex) {
    return network.ends(from, true).stream()
        .filter(end -> end.vertex() == vertex)
        .findFirst()
        .orElseThrow();
  }

  private Route route(
      Chain chain,
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
    return new Route(
        chain, hours, cents / 100, grams, crossing, run, links(path), stops(path, first, last));
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

  /// Puts the arcs that lead to a vertex before the path; the vertex where they begin.
  private int back(Tree tree, int vertex, ArrayDeque<Integer> path) {
    int at = vertex;
    while (tree.by[at] >= 0) {
      path.addFirst(tree.by[at]);
      at = arcs.get(tree.by[at]).from();
    }
    return at;
  }

  private Tree tree(String key, Chain chain, long within, Door from) {
    return trees.computeIfAbsent(key, _ -> tree(from, chain, within));
  }

  private Tree tree(Door from, Chain chain, long within) {
    double[] start = new double[network.vertices()];
    Arrays.fill(start, Double.POSITIVE_INFINITY);
    for (FreightNetwork.End end : network.ends(from, true)) {
      double cost = end.centsPerTonne() / 100 + end.hours() * usdPerTonneHour;
      start[end.vertex()] = Math.min(start[end.vertex()], cost);
    }
    return grow(start, chain, within, from);
  }

  private Tree tree(String key, Chain chain, long within, int vertex) {
    return trees.computeIfAbsent(
        key,
        _ -> {
          double[] start = new double[network.vertices()];
          Arrays.fill(start, Double.POSITIVE_INFINITY);
          start[vertex] = 0;
          return grow(start, chain, within, null);
        });
  }

  /// Dijkstra over what takes the same time however many come.
  ///
  /// @param from the door where the flow begins, if this tree does so too
  private Tree grow(double[] cost, Chain chain, long within, @Nullable Door from) {
    int[] by = new int[cost.length];
    Arrays.fill(by, -1);
    NodeHeap heap = new NodeHeap(cost);
    for (int v = 0; v < cost.length; v++) {
      if (cost[v] < Double.POSITIVE_INFINITY) {
        heap.lower(v);
      }
    }
    while (!heap.isEmpty()) {
      int v = heap.pop();
      for (int a : out[v]) {
        FreightNetwork.Arc arc = arcs.get(a);
        Mode mode = arc.mode();
        boolean open =
            (mode == null || chain.takes(mode))
                && (arc.countries() & ~within) == 0
                && crossing(a) < 0
                && (from == null || !network.dodgesDrayage(arc, from))
                && (barred.isEmpty()
                    || arc.links().stream().noneMatch(one -> barred.contains(one.link())));
        double reached = cost[v] + cost(a);
        if (open && reached < cost[arc.to()]) {
          cost[arc.to()] = reached;
          by[arc.to()] = a;
          heap.lower(arc.to());
        }
      }
    }
    return new Tree(cost, by);
  }

  List<FreightNetwork.Arc> arcs() {
    return arcs;
  }
}
