package org.zhol.assignment;

import java.util.Arrays;

/// Shortest-path trees, one for each source, kept from round to round: costs change little, so an
/// old tree relabelled and mended is had for a fraction of a search from nothing.
///
/// For each source: the link by which the tree enters each node (-1 at the origin and where nothing
/// leads) and the nodes in an order with parents first.
final class Trees {
  final int[][] parent;
  final int[][] order;

  /// Nodes that were found to be reached more cheaply when the tree was last mended.
  private final int[] stirred;

  Trees(int sources) {
    stirred = new int[sources];
    parent = new int[sources][];
    order = new int[sources][];
  }

  /// The scratch of one task: labels of the tree at hand. Not shared between threads.
  static final class Search {
    /// A tree is quiet when at most one in so many of its nodes changed the last time.
    private static final int QUIET = 4;

    final double[] label;

    private final FlatNetwork network;
    private final int[] queue; // a ring; as many places as nodes, for none stands in it twice
    private final boolean[] queued;
    private final int[] firstChild;
    private final int[] sibling;
    private final NodeHeap heap;

    Search(FlatNetwork network) {
      this.network = network;
      label = new double[network.nodes];
      queue = new int[network.nodes + 1];
      queued = new boolean[network.nodes];
      firstChild = new int[network.nodes];
      sibling = new int[network.nodes];
      heap = new NodeHeap(label);
    }

    /// Makes the tree of a source shortest at these costs and leaves its labels.
    void grow(Trees trees, int source, int origin, double[] cost) {
      int[] parent = trees.parent[source];
      if (parent == null) {
        plant(trees, source, origin, cost);
        return;
      }
      int[] order = trees.order[source];
      relabel(parent, order, cost);
      int waiting =
          trees.stirred[source] > network.nodes / QUIET
              ? relaxInOrder(parent, order, origin, cost)
              : relaxAcross(parent, origin, cost);
      trees.stirred[source] = waiting;
      if (waiting > 0) {
        mend(parent, origin, cost, waiting);
        trees.order[source] = reorder(parent, origin);
      }
    }

    /// Grows the tree of a source from nothing.
    void plant(Trees trees, int source, int origin, double[] cost) {
      int[] parent = new int[network.nodes];
      Arrays.fill(parent, -1);
      trees.parent[source] = parent;
      trees.order[source] = settle(parent, origin, cost);
      trees.stirred[source] = network.nodes;
    }

    /// Dijkstra's search, with a heap of nodes that knows where each stands.
    private int[] settle(int[] parent, int origin, double[] cost) {
      Arrays.fill(label, Double.POSITIVE_INFINITY);
      int[] order = new int[network.nodes];
      int settled = 0;
      heap.clear();
      label[origin] = 0;
      heap.lower(origin);
      while (!heap.isEmpty()) {
        int v = heap.pop();
        order[settled++] = v;
        if (!network.isThrough(v, origin)) {
          continue;
        }
        double here = label[v];
        for (int a = network.firstOut[v]; a < network.firstOut[v + 1]; a++) {
          int w = network.head[a];
          double there = here + cost[a];
          if (there < label[w]) {
            label[w] = there;
            parent[w] = a;
            heap.lower(w);
          }
        }
      }
      return Arrays.copyOf(order, settled);
    }

    private void relabel(int[] parent, int[] order, double[] cost) {
      int[] tail = network.tail;
      Arrays.fill(label, Double.POSITIVE_INFINITY);
      label[order[0]] = 0;
      for (int k = 1; k < order.length; k++) {
        int v = order[k];
        int a = parent[v];
        label[v] = label[tail[a]] + cost[a];
      }
    }

    /// Looks for links that beat the tree, node after node from the origin on, so that what is
    /// found runs on down the tree; returns how many nodes wait in the queue.
    private int relaxInOrder(int[] parent, int[] order, int origin, double[] cost) {
      int[] head = network.head;
      int waiting = 0;
      for (int v : order) {
        if (!network.isThrough(v, origin)) {
          continue;
        }
        double here = label[v];
        for (int a = network.firstOut[v]; a < network.firstOut[v + 1]; a++) {
          int w = head[a];
          double there = here + cost[a];
          if (there < label[w]) {
            label[w] = there;
            parent[w] = a;
            if (!queued[w]) {
              queued[w] = true;
              queue[waiting++] = w;
            }
          }
        }
      }
      return waiting;
    }

    /// The same for a tree that hardly changes: one run over all links, without a branch that
    /// depends on their number at each node. Links out of centroids come first and are not asked.
    private int relaxAcross(int[] parent, int origin, double[] cost) {
      int waiting = 0;
      if (origin < network.firstThrough) {
        waiting = relaxRun(network.firstOut[origin], network.firstOut[origin + 1], parent, cost, 0);
      }
      int first = network.firstOut[Math.min(network.firstThrough, network.nodes)];
      return relaxRun(first, network.links, parent, cost, waiting);
    }

    private int relaxRun(int from, int to, int[] parent, double[] cost, int waiting) {
      int[] tail = network.tail;
      int[] head = network.head;
      for (int a = from; a < to; a++) {
        double there = label[tail[a]] + cost[a];
        int w = head[a];
        if (there < label[w]) {
          label[w] = there;
          parent[w] = a;
          if (!queued[w]) {
            queued[w] = true;
            queue[waiting++] = w;
          }
        }
      }
      return waiting;
    }

    /// Label correction, first in first out.
    private void mend(int[] parent, int origin, double[] cost, int waiting) {
      int[] head = network.head;
      int from = 0;
      int to = waiting;
      while (from != to) {
        int v = queue[from];
        from = from + 1 == queue.length ? 0 : from + 1;
        queued[v] = false;
        if (!network.isThrough(v, origin)) {
          continue;
        }
        double here = label[v];
        for (int a = network.firstOut[v]; a < network.firstOut[v + 1]; a++) {
          int w = head[a];
          double there = here + cost[a];
          if (there < label[w]) {
            label[w] = there;
            parent[w] = a;
            if (!queued[w]) {
              queued[w] = true;
              queue[to] = w;
              to = to + 1 == queue.length ? 0 : to + 1;
            }
          }
        }
      }
    }

    /// The nodes of the tree, each before its children and its children next to it.
    private int[] reorder(int[] parent, int origin) {
      int reached = 0;
      Arrays.fill(firstChild, -1);
      for (int v = network.nodes - 1; v >= 0; v--) {
        if (v != origin && parent[v] >= 0) {
          int above = network.tail[parent[v]];
          sibling[v] = firstChild[above];
          firstChild[above] = v;
          reached++;
        }
      }
      int[] order = new int[reached + 1];
      int count = 0;
      int depth = 0;
      int[] stack = queue; // empty by now
      stack[depth++] = origin;
      while (depth > 0) {
        int v = stack[--depth];
        order[count++] = v;
        for (int child = firstChild[v]; child >= 0; child = sibling[child]) {
          stack[depth++] = child;
        }
      }
      return order;
    }
  }
}
