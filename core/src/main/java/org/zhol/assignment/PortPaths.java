package org.zhol.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.routing.Door;
import org.zhol.routing.FreightNetwork;

/// The cheapest paths of one commodity over each port: by any ship that leaves or reaches it.
final class PortPaths {
  private final PathTrees trees;
  private final List<FreightNetwork.Arc> arcs;

  /// Arcs of ships that leave or reach each port, in order of the ports' names.
  private final Map<String, List<Integer>> ships = new TreeMap<>();

  PortPaths(PathTrees trees) {
    this.trees = trees;
    arcs = trees.arcs;
    for (int a = 0; a < arcs.size(); a++) {
      if (arcs.get(a).mode() == Mode.SEA) {
        for (int end : new int[] {arcs.get(a).from(), arcs.get(a).to()}) {
          ships.computeIfAbsent(trees.network.place(end), _ -> new ArrayList<>()).add(a);
        }
      }
    }
  }

  Set<String> ports() {
    return ships.keySet();
  }

  /// The cheapest path over a port that changes between land and ship there and comes by no place
  /// twice; null where there is none, or it costs too much.
  ///
  /// @param gate an arc to pass before or behind the port, -1 for none
  /// @param most US dollars a tonne
  @Nullable ArrayDeque<Integer> over(
      String port, int gate, double most, PathTrees.Bounds bounds, Door from, Door to) {
    ArrayDeque<Integer> path =
        gate < 0
            ? over(port, most, bounds, from, to)
            : over(port, arcs.get(gate), gate, most, bounds, from, to);
    return path == null || comesTwice(path) || !changes(path).contains(port) ? null : path;
  }

  private @Nullable ArrayDeque<Integer> over(
      String port, double most, PathTrees.Bounds bounds, Door from, Door to) {
    PathTrees.Tree start = trees.from(from, bounds);
    PathTrees.Tree end = trees.to(to, bounds);
    Best best = best(port, start, end, most);
    return best == null ? null : path(start, best.ship(), end);
  }

  private @Nullable ArrayDeque<Integer> over(
      String port,
      FreightNetwork.Arc border,
      int gate,
      double most,
      PathTrees.Bounds bounds,
      Door from,
      Door to) {
    PathTrees.Tree start = trees.from(from, bounds);
    PathTrees.Tree end = trees.to(to, bounds);
    PathTrees.Tree before = trees.to(border.from(), bounds);
    PathTrees.Tree beyond = trees.from(border.to(), bounds);
    double since = start.cost()[border.from()] + trees.cost(gate);
    double till = trees.cost(gate) + end.cost()[border.to()];
    Best portFirst = best(port, start, before, most - till);
    double less = portFirst == null ? most : portFirst.cost() + till;
    Best gateFirst = best(port, beyond, end, less - since);
    if (gateFirst != null) {
      ArrayDeque<Integer> path = path(beyond, gateFirst.ship(), end);
      path.addFirst(gate);
      trees.before(start, border.from(), path);
      return path;
    }
    if (portFirst != null) {
      ArrayDeque<Integer> path = path(start, portFirst.ship(), before);
      path.addLast(gate);
      trees.behind(end, border.to(), path);
      return path;
    }
    return null;
  }

  /// The ship of a port that is cheapest to take between two trees.
  private record Best(int ship, double cost) {}

  private @Nullable Best best(String port, PathTrees.Tree start, PathTrees.Tree end, double most) {
    int best = -1;
    double least = most;
    for (int a : ships.getOrDefault(port, List.of())) {
      double cost = start.cost()[arcs.get(a).from()] + trees.cost(a) + end.cost()[arcs.get(a).to()];
      if (cost < least) {
        least = cost;
        best = a;
      }
    }
    return best < 0 ? null : new Best(best, least);
  }

  private ArrayDeque<Integer> path(PathTrees.Tree start, int ship, PathTrees.Tree end) {
    ArrayDeque<Integer> path = new ArrayDeque<>();
    trees.before(start, arcs.get(ship).from(), path);
    path.addLast(ship);
    trees.behind(end, arcs.get(ship).to(), path);
    return path;
  }

  /// Ports where a path changes between land and ship, or begins or ends, in order.
  List<String> changes(Iterable<Integer> path) {
    List<String> ports = new ArrayList<>();
    String ship = null; // the port where it is, if at one
    for (int a : path) {
      for (int v : new int[] {arcs.get(a).from(), arcs.get(a).to()}) {
        String place = trees.network.place(v);
        String port = ships.containsKey(place) ? place : null;
        if (port != null && ship == null) {
          ports.add(port);
        } else if (port == null && ship != null) {
          ports.add(ship);
        }
        ship = port;
      }
    }
    if (ship != null) {
      ports.add(ship);
    }
    return ports;
  }

  private boolean comesTwice(Iterable<Integer> path) {
    Set<String> been = new HashSet<>();
    String at = null;
    for (int a : path) {
      for (int v : new int[] {arcs.get(a).from(), arcs.get(a).to()}) {
        String place = trees.network.place(v);
        if (!place.equals(at) && !been.add(place)) {
          return true;
        }
        at = place;
      }
    }
    return false;
  }
}
