package org.zhol.routing;

import java.util.Arrays;

/// Takes the nodes out of a directed graph one by one, those with the fewest ways through them
/// first, and joins what each joined; those that are left have too many ways through each.
final class Elimination {
  final int[] rankOf;

  /// Node of each rank.
  final int[] order;

  /// First rank of the nodes that were left.
  final int core;

  /// Heads of the arcs that a node had when its turn came, and tails of those that led to it.
  final int[][] up;

  final int[][] down;

  private final int[] outs;
  private final int[] ins;
  private final int[] level;
  private final int[] mark;
  private int stamp;
  private final int[] heap;
  private final int[] position;
  private final long[] key;
  private int size;

  /// @param mostWays nodes with more ways through them than this are left
  Elimination(int nodes, int[] from, int[] to, int mostWays) {
    rankOf = new int[nodes];
    order = new int[nodes];
    up = new int[nodes][4];
    down = new int[nodes][4];
    outs = new int[nodes];
    ins = new int[nodes];
    level = new int[nodes];
    mark = new int[nodes];
    heap = new int[nodes + 1];
    position = new int[nodes];
    key = new long[nodes];
    for (int a = 0; a < from.length; a++) {
      if (from[a] != to[a] && !leads(from[a], to[a])) {
        join(from[a], to[a]);
      }
    }
    for (int v = 0; v < nodes; v++) {
      key[v] = key(v);
      heap[++size] = v;
      position[v] = size;
      rise(size);
    }
    int rank = 0;
    for (; size > 0 && ways(heap[1]) <= mostWays; rank++) {
      int v = heap[1];
      move(heap[size--], 1);
      if (size > 0) {
        sink(1);
      }
      rankOf[v] = rank;
      order[rank] = v;
      up[v] = Arrays.copyOf(up[v], outs[v]);
      down[v] = Arrays.copyOf(down[v], ins[v]);
      eliminate(v);
    }
    core = rank;
    keep(rank);
  }

  private long ways(int v) {
    return (long) ins[v] * outs[v];
  }

  /// Gives the nodes that are left the ranks that are left. Their arcs all count as up.
  private void keep(int firstRank) {
    int rank = firstRank;
    int[] left = Arrays.copyOfRange(heap, 1, size + 1);
    Arrays.sort(left);
    for (int v : left) {
      rankOf[v] = rank;
      order[rank++] = v;
      up[v] = Arrays.copyOf(up[v], outs[v]);
      down[v] = new int[0];
    }
  }

  /// Fewest ways through; among equals those that stand on little that is gone already, so that the
  /// hierarchy stays low.
  private long key(int v) {
    return (ways(v) - ins[v] - outs[v]) * 4 + level[v];
  }

  private boolean leads(int from, int to) {
    for (int i = 0; i < outs[from]; i++) {
      if (up[from][i] == to) {
        return true;
      }
    }
    return false;
  }

  private void join(int from, int to) {
    if (outs[from] == up[from].length) {
      up[from] = Arrays.copyOf(up[from], 2 * outs[from]);
    }
    up[from][outs[from]++] = to;
    if (ins[to] == down[to].length) {
      down[to] = Arrays.copyOf(down[to], 2 * ins[to]);
    }
    down[to][ins[to]++] = from;
  }

  private static int without(int[] list, int size, int what) {
    for (int i = 0; i < size; i++) {
      if (list[i] == what) {
        list[i] = list[size - 1];
        return size - 1;
      }
    }
    return size;
  }

  private void eliminate(int v) {
    for (int u : down[v]) {
      outs[u] = without(up[u], outs[u], v);
    }
    for (int w : up[v]) {
      ins[w] = without(down[w], ins[w], v);
    }
    for (int u : down[v]) {
      stamp++;
      for (int i = 0; i < outs[u]; i++) {
        mark[up[u][i]] = stamp;
      }
      for (int w : up[v]) {
        if (w != u && mark[w] != stamp) {
          join(u, w);
        }
      }
    }
    for (int u : down[v]) {
      touch(u, level[v] + 1);
    }
    for (int w : up[v]) {
      touch(w, level[v] + 1);
    }
  }

  private void touch(int v, int atLeast) {
    level[v] = Math.max(level[v], atLeast);
    long now = key(v);
    long before = key[v];
    key[v] = now;
    if (now < before) {
      rise(position[v]);
    } else if (now > before) {
      sink(position[v]);
    }
  }

  private boolean less(int a, int b) {
    return key[a] < key[b] || (key[a] == key[b] && a < b);
  }

  private void move(int v, int to) {
    heap[to] = v;
    position[v] = to;
  }

  private void rise(int from) {
    int i = from;
    int v = heap[i];
    while (i > 1 && less(v, heap[i / 2])) {
      move(heap[i / 2], i);
      i /= 2;
    }
    move(v, i);
  }

  private void sink(int from) {
    int i = from;
    int v = heap[i];
    while (2 * i <= size) {
      int child = 2 * i;
      if (child < size && less(heap[child + 1], heap[child])) {
        child++;
      }
      if (!less(heap[child], v)) {
        break;
      }
      move(heap[child], i);
      i = child;
    }
    move(v, i);
  }
}
