package org.zhol.assignment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.routing.Door;
import org.zhol.routing.FreightNetwork;

/// Cheapest paths of one commodity by what takes the same time however many come: from a door or a
/// vertex on, or to one. No path in a tree crosses a border that fills up.
final class PathTrees {
  final FreightNetwork network;
  final List<FreightNetwork.Arc> arcs;
  private final double usdPerTonneHour;
  private final IntPredicate fillsUp;
  private final int[][] out;
  private final int[][] in;
  private final Map<String, Tree> kept = new HashMap<>();

  /// Pipes that no path may take for now.
  final Set<String> barred = new HashSet<>();

  /// Cheapest costs from the root to each vertex or from each vertex to it, US dollars a tonne, and
  /// the arc next to the vertex.
  record Tree(double[] cost, int[] by) {}

  /// What a path of a flow may use.
  ///
  /// @param within bits of the countries it stays in
  record Bounds(Chain chain, long within) {}

  PathTrees(FreightNetwork network, double usdPerTonneHour, IntPredicate fillsUp) {
    this.network = network;
    this.usdPerTonneHour = usdPerTonneHour;
    this.fillsUp = fillsUp;
    arcs = network.arcs();
    out = star(false);
    in = star(true);
  }

  /// Arcs by their tail, or by their head.
  private int[][] star(boolean byHead) {
    int[] count = new int[network.vertices()];
    for (FreightNetwork.Arc arc : arcs) {
      count[byHead ? arc.to() : arc.from()]++;
    }
    int[][] star = new int[count.length][];
    for (int v = 0; v < star.length; v++) {
      star[v] = new int[count[v]];
    }
    Arrays.fill(count, 0);
    for (int a = 0; a < arcs.size(); a++) {
      int v = byHead ? arcs.get(a).to() : arcs.get(a).from();
      star[v][count[v]++] = a;
    }
    return star;
  }

  /// Generalised cost of an arc, US dollars a tonne.
  double cost(int a) {
    FreightNetwork.Arc arc = arcs.get(a);
    return arc.centsPerTonne() / 100 + arc.hours() * usdPerTonneHour;
  }

  double cost(FreightNetwork.End end) {
    return end.centsPerTonne() / 100 + end.hours() * usdPerTonneHour;
  }

  /// From a door on.
  Tree from(Door door, Bounds bounds) {
    return kept("o " + door.key() + " " + bounds, () -> fromAnew(door, bounds));
  }

  /// The same, not kept: with what is barred for now.
  Tree fromAnew(Door door, Bounds bounds) {
    return grow(ends(door, true), bounds, door, false);
  }

  /// To a door.
  Tree to(Door door, Bounds bounds) {
    return kept(
        "d " + door.key() + " " + bounds, () -> grow(ends(door, false), bounds, door, true));
  }

  /// From a vertex on.
  Tree from(int vertex, Bounds bounds) {
    return kept("f " + vertex + " " + bounds, () -> grow(only(vertex), bounds, null, false));
  }

  /// To a vertex.
  Tree to(int vertex, Bounds bounds) {
    return kept("t " + vertex + " " + bounds, () -> grow(only(vertex), bounds, null, true));
  }

  private Tree kept(String key, Supplier<Tree> grown) {
    return kept.computeIfAbsent(key, _ -> grown.get());
  }

  private double[] ends(Door door, boolean outward) {
    double[] cost = only(-1);
    for (FreightNetwork.End end : network.ends(door, outward)) {
      cost[end.vertex()] = Math.min(cost[end.vertex()], cost(end));
    }
    return cost;
  }

  private double[] only(int vertex) {
    double[] cost = new double[network.vertices()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    if (vertex >= 0) {
      cost[vertex] = 0;
    }
    return cost;
  }

  /// Dijkstra from the vertices that have a cost already.
  ///
  /// @param door where the flow begins or ends, if this tree does so too
  private Tree grow(double[] cost, Bounds bounds, @Nullable Door door, boolean backwards) {
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
      for (int a : backwards ? in[v] : out[v]) {
        int next = backwards ? arcs.get(a).from() : arcs.get(a).to();
        double reached = cost[v] + cost(a);
        if (reached < cost[next] && open(a, bounds, door)) {
          cost[next] = reached;
          by[next] = a;
          heap.lower(next);
        }
      }
    }
    return new Tree(cost, by);
  }

  private boolean open(int a, Bounds bounds, @Nullable Door door) {
    FreightNetwork.Arc arc = arcs.get(a);
    Mode mode = arc.mode();
    return (mode == null || bounds.chain().takes(mode))
        && (arc.countries() & ~bounds.within()) == 0
        && !fillsUp.test(a)
        && (door == null || !network.dodgesDrayage(arc, door))
        && (barred.isEmpty() || arc.links().stream().noneMatch(one -> barred.contains(one.link())));
  }

  /// Puts the arcs that lead from the root to a vertex before the path; where they begin.
  int before(Tree from, int vertex, ArrayDeque<Integer> path) {
    int at = vertex;
    while (from.by[at] >= 0) {
      path.addFirst(from.by[at]);
      at = arcs.get(from.by[at]).from();
    }
    return at;
  }

  /// Puts the arcs that lead from a vertex to the root behind the path; where they end.
  int behind(Tree to, int vertex, ArrayDeque<Integer> path) {
    int at = vertex;
    while (to.by[at] >= 0) {
      path.addLast(to.by[at]);
      at = arcs.get(to.by[at]).to();
    }
    return at;
  }
}
