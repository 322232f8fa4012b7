package org.zhol.routing;

import java.util.Arrays;

/// Least that still lies ahead: for each vertex, a lower bound on time, price and CO2e to the
/// destination, by backward Dijkstra over the part of each arc that no clock can shorten.
final class Bounds {
  static final long FAR = Long.MAX_VALUE / 4;

  /// Sum over the five weathers, seconds.
  final long[] sum;

  /// The worst weather, seconds.
  final long[] late;

  /// The best weather, seconds.
  final long[] early;

  final long[] cents;
  final long[] grams;

  Bounds(Graph graph, Weights weights, Charges charges, Ends destination) {
    Sweep sweep = new Sweep(graph, charges.usable());
    sum = sweep.run(weights.sum(), destination, Ends.Of.SUM);
    late = sweep.run(weights.late(), destination, Ends.Of.LATE);
    early = sweep.run(weights.early(), destination, Ends.Of.EARLY);
    cents = sweep.run(charges.cents(), destination, Ends.Of.CENTS);
    grams = sweep.run(charges.wtwGrams(), destination, Ends.Of.GRAMS);
  }

  /// Clock-free least durations of each arc, made once per graph.
  record Weights(long[] sum, long[] late, long[] early) {
    static Weights of(Graph graph) {
      long[] sum = new long[graph.arcs];
      long[] late = new long[graph.arcs];
      long[] early = new long[graph.arcs];
      for (int a = 0; a < graph.arcs; a++) {
        for (int w = 0; w < 5; w++) {
          long seconds = graph.seconds[5 * a + w] + Departures.leastWait(graph, a, w);
          sum[a] += seconds;
          late[a] = w == 4 ? seconds : late[a];
          early[a] = w == 0 ? seconds : early[a];
        }
      }
      return new Weights(sum, late, early);
    }
  }

  /// One backward sweep: a binary heap of vertices keyed by distance, with positions for decrease.
  private static final class Sweep {
    private final Graph graph;
    private final boolean[] usable;
    private final int[] heap;
    private final int[] position;
    private int size;

    Sweep(Graph graph, boolean[] usable) {
      this.graph = graph;
      this.usable = usable;
      heap = new int[graph.vertices + 1];
      position = new int[graph.vertices];
    }

    long[] run(long[] weight, Ends destination, Ends.Of what) {
      long[] distance = new long[graph.vertices];
      Arrays.fill(distance, FAR);
      Arrays.fill(position, 0);
      size = 0;
      for (int i = 0; i < destination.count(); i++) {
        lower(distance, destination.vertex(i), destination.value(i, what));
      }
      while (size > 0) {
        int v = heap[1];
        heap[1] = heap[size];
        position[heap[1]] = 1;
        size--;
        if (size > 0) {
          sink(distance);
        }
        for (int i = graph.firstIn[v]; i < graph.firstIn[v + 1]; i++) {
          int a = graph.inArcs[i];
          if (usable[a]) {
            lower(distance, graph.tail[a], distance[v] + weight[a]);
          }
        }
      }
      return distance;
    }

    private void lower(long[] distance, int v, long value) {
      if (value >= distance[v]) {
        return;
      }
      if (distance[v] == FAR) {
        heap[++size] = v;
        position[v] = size;
      }
      distance[v] = value;
      int i = position[v];
      while (i > 1 && distance[heap[i / 2]] > value) {
        heap[i] = heap[i / 2];
        position[heap[i]] = i;
        i /= 2;
      }
      heap[i] = v;
      position[v] = i;
    }

    private void sink(long[] distance) {
      int v = heap[1];
      int i = 1;
      while (2 * i <= size) {
        int child = 2 * i;
        if (child < size && distance[heap[child + 1]] < distance[heap[child]]) {
          child++;
        }
        if (distance[heap[child]] >= distance[v]) {
          break;
        }
        heap[i] = heap[child];
        position[heap[i]] = i;
        i = child;
      }
      heap[i] = v;
      position[v] = i;
    }
  }
}
