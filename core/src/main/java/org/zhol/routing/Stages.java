package org.zhol.routing;

import java.util.Arrays;

/// The graph on which the least that lies ahead is worked out: the vertices of a `Graph`, those of
/// the road split by what is still to come, for the quickest way ahead and the cheapest are often
/// of two kinds and a bound that mixes them tells little.
///
/// - A truck's wheel: `toDoor` if it is the last vehicle, `rested` the same with driving until the
///   next border counted with rests (`DriverRules.rate`), and the vertex itself if another vehicle
///   follows.
/// - A yard where cargo was just put down, which does not go straight back on: `aside`. At a road
///   place that is where another vehicle must follow; `atDoor` is where none does.
final class Stages {
  /// With more ways through a node than this, bridging them all costs more than searching the core.
  static final int MOST_WAYS = 1500;

  final Graph graph;
  final int nodes;

  final int[] toDoor;
  final int[] rested;
  final int[] aside;
  final int[] atDoor;

  /// Its arcs are those of the graph in their order, each as often as `copies` says.
  final Hierarchy hierarchy;

  private int count;

  Stages(Graph graph) {
    this(graph, MOST_WAYS);
  }

  /// @param mostWays see `Elimination`
  Stages(Graph graph, int mostWays) {
    this.graph = graph;
    count = graph.vertices;
    boolean[] putDown = new boolean[graph.vertices];
    boolean[] byTruck = new boolean[graph.vertices];
    for (int a = 0; a < graph.arcs; a++) {
      putDown[graph.head[a]] |= graph.kind[a] == Graph.ALIGHT;
      byTruck[graph.head[a]] |= graph.kind[a] == Graph.ALIGHT && graph.truck[graph.tail[a]];
    }
    toDoor = numbered(graph.truck);
    rested = numbered(graph.truck);
    aside = numbered(putDown);
    atDoor = numbered(byTruck);
    nodes = count;
    hierarchy = hierarchy(mostWays);
  }

  /// A node of its own for each of these vertices; the vertex itself for the others.
  private int[] numbered(boolean[] these) {
    int[] node = new int[graph.vertices];
    Arrays.setAll(node, v -> these[v] ? count++ : v);
    return node;
  }

  /// How many arcs between nodes stand for an arc of the graph.
  int copies(int a) {
    int tail = graph.tail[a];
    if (graph.truck[tail]) {
      return 3;
    }
    if (graph.kind[a] == Graph.ALIGHT) {
      return 1;
    }
    boolean either = aside[tail] != tail && graph.kind[a] != Graph.BOARD;
    return graph.truck[graph.head[a]] || either ? 2 : 1;
  }

  /// Whether a copy of an arc is driven with rests.
  boolean rests(int a, int copy) {
    return copy == 2 && graph.kind[a] == Graph.DRIVE;
  }

  /// The ends of all copies live only as long as this takes: they are a hundred megabytes at
  /// 200,000 places.
  private Hierarchy hierarchy(int mostWays) {
    int arcs = 0;
    for (int a = 0; a < graph.arcs; a++) {
      arcs += copies(a);
    }
    int[] tails = new int[arcs];
    int[] heads = new int[arcs];
    int at = 0;
    for (int a = 0; a < graph.arcs; a++) {
      for (int copy = 0; copy < copies(a); copy++) {
        tails[at] = tail(a, copy);
        heads[at++] = head(a, copy);
      }
    }
    return new Hierarchy(nodes, tails, heads, mostWays);
  }

  private int tail(int a, int copy) {
    int tail = graph.tail[a];
    if (graph.truck[tail]) {
      return copy == 0 ? tail : copy == 1 ? toDoor[tail] : rested[tail];
    }
    return copy == 0 || graph.truck[graph.head[a]] ? tail : aside[tail];
  }

  private int head(int a, int copy) {
    int head = graph.head[a];
    boolean putDown = graph.kind[a] == Graph.ALIGHT;
    if (copy == 0) {
      return putDown ? aside[head] : head;
    }
    if (!graph.truck[graph.tail[a]]) {
      return graph.truck[head] ? toDoor[head] : head;
    }
    return putDown ? atDoor[head] : rests(a, copy) ? rested[head] : toDoor[head];
  }
}
