package org.zhol.routing;

import java.util.Arrays;

/// Nodes of a directed graph in an order of elimination, with the arcs that stand for what was
/// eliminated: made once per graph, whatever the weights (customizable contraction hierarchy;
/// Dibbelt, Strasser and Wagner, 2016, here with arcs that keep their direction).
///
/// A node is known by its rank. Each path between two nodes has an equally long one over these arcs
/// that first climbs and then descends. `upHead[i]` for `firstUp[r] <= i < firstUp[r + 1]` are the
/// higher ends of the arcs that leave r upwards; `downTail[i]` for `firstDown[r] <= i` are the
/// higher starts of those that come down to r. Both are sorted. `slot[a]` is where the arc a of the
/// graph went: i for up, ~i for down.
final class Hierarchy {
  /// A loop goes nowhere.
  static final int NO_SLOT = Integer.MIN_VALUE;

  final int nodes;

  /// First rank of the core: its nodes have too many ways through them to be eliminated, and all
  /// arcs between them count as up.
  final int core;

  /// Arcs of the core by their heads: `coreIn[i]` for `firstIn[r - core] <= i` are slots of arcs
  /// into r, `coreTail[i]` where they come from.
  final int[] firstIn;

  final int[] coreIn;
  final int[] coreTail;
  final int[] rankOf;
  final int[] firstUp;
  final int[] upHead;
  final int[] firstDown;
  final int[] downTail;
  final int[] slot;

  /// For each node, each arc down to it and each arc up from it, in this order, the slot of the arc
  /// that bridges the two; `NO_SLOT` where they lead back to where they came from.
  final int[] bridges;

  Hierarchy(int nodes, int[] from, int[] to, int mostWays) {
    this.nodes = nodes;
    Elimination order = new Elimination(nodes, from, to, mostWays);
    core = order.core;
    rankOf = order.rankOf;
    firstUp = new int[nodes + 1];
    firstDown = new int[nodes + 1];
    upHead = ranked(order.up, firstUp, order);
    downTail = ranked(order.down, firstDown, order);
    slot = new int[from.length];
    for (int a = 0; a < from.length; a++) {
      slot[a] = slotOf(rankOf[from[a]], rankOf[to[a]]);
    }
    bridges = bridges();
    firstIn = new int[nodes - core + 1];
    int[] fill = new int[nodes - core + 1];
    coreIn = new int[firstUp[nodes] - firstUp[core]];
    coreTail = new int[coreIn.length];
    enter(fill);
  }

  /// Lists the arcs of the core by their heads.
  private void enter(int[] fill) {
    for (int u = firstUp[core]; u < firstUp[nodes]; u++) {
      firstIn[upHead[u] - core + 1]++;
    }
    for (int i = 0; i < nodes - core; i++) {
      firstIn[i + 1] += firstIn[i];
      fill[i] = firstIn[i];
    }
    for (int r = core; r < nodes; r++) {
      for (int u = firstUp[r]; u < firstUp[r + 1]; u++) {
        int at = fill[upHead[u] - core]++;
        coreIn[at] = u;
        coreTail[at] = r;
      }
    }
  }

  private static int[] ranked(int[][] lists, int[] first, Elimination order) {
    int total = 0;
    for (int[] list : lists) {
      total += list.length;
    }
    int[] flat = new int[total];
    int at = 0;
    for (int r = 0; r < lists.length; r++) {
      int[] list = lists[order.order[r]];
      for (int other : list) {
        flat[at++] = order.rankOf[other];
      }
      Arrays.sort(flat, first[r], at);
      first[r + 1] = at;
      lists[order.order[r]] = new int[0];
    }
    return flat;
  }

  private int slotOf(int from, int to) {
    if (from == to) {
      return NO_SLOT;
    }
    return from < to || to >= core
        ? Arrays.binarySearch(upHead, firstUp[from], firstUp[from + 1], to)
        : ~Arrays.binarySearch(downTail, firstDown[to], firstDown[to + 1], from);
  }

  private int[] bridges() {
    long count = 0;
    for (int r = 0; r < core; r++) {
      count += (long) (firstDown[r + 1] - firstDown[r]) * (firstUp[r + 1] - firstUp[r]);
    }
    int[] all = new int[Math.toIntExact(count)];
    int at = 0;
    for (int r = 0; r < core; r++) {
      for (int d = firstDown[r]; d < firstDown[r + 1]; d++) {
        for (int u = firstUp[r]; u < firstUp[r + 1]; u++) {
          all[at++] = slotOf(downTail[d], upHead[u]);
        }
      }
    }
    return all;
  }
}
