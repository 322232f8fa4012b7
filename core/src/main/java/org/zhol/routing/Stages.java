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

  /// The graph's arc that an arc between nodes stands for, and whether it is driven with rests.
  final int[] arc;

  final boolean[] rests;

  final Hierarchy hierarchy;

  private final Ints tails = new Ints();
  private final Ints heads = new Ints();
  private final Ints arcs = new Ints();
  private final Ints restArcs = new Ints();
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
    for (int a = 0; a < graph.arcs; a++) {
      if (graph.truck[graph.tail[a]]) {
        fromTruck(a);
      } else {
        fromGround(a);
      }
    }
    arc = arcs.toArray();
    rests = new boolean[arc.length];
    for (int i = 0; i < restArcs.size(); i++) {
      rests[restArcs.get(i)] = true;
    }
    hierarchy = new Hierarchy(nodes, tails.toArray(), heads.toArray(), mostWays);
  }

  /// A node of its own for each of these vertices; the vertex itself for the others.
  private int[] numbered(boolean[] these) {
    int[] node = new int[graph.vertices];
    Arrays.setAll(node, v -> these[v] ? count++ : v);
    return node;
  }

  private void add(int tail, int head, int a) {
    tails.add(tail);
    heads.add(head);
    arcs.add(a);
  }

  private void fromGround(int a) {
    int tail = graph.tail[a];
    int head = graph.head[a];
    if (graph.kind[a] == Graph.ALIGHT) {
      add(tail, aside[head], a);
      return;
    }
    add(tail, head, a);
    if (graph.truck[head]) {
      add(tail, toDoor[head], a);
    } else if (aside[tail] != tail && graph.kind[a] != Graph.BOARD) {
      add(aside[tail], head, a);
    }
  }

  private void fromTruck(int a) {
    int tail = graph.tail[a];
    int head = graph.head[a];
    switch (graph.kind[a]) {
      case Graph.DRIVE -> {
        add(tail, head, a);
        add(toDoor[tail], toDoor[head], a);
        restArcs.add(arcs.size());
        add(rested[tail], rested[head], a);
      }
      case Graph.ALIGHT -> {
        add(tail, aside[head], a);
        add(toDoor[tail], atDoor[head], a);
        add(rested[tail], atDoor[head], a);
      }
      default -> {
        add(tail, head, a);
        add(toDoor[tail], toDoor[head], a);
        add(rested[tail], toDoor[head], a);
      }
    }
  }
}
