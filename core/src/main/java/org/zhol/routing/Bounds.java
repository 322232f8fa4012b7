package org.zhol.routing;

import java.util.Arrays;

/// Least that still lies ahead: for each vertex, a lower bound on time, price and CO2e to the
/// destination, by backward Dijkstra over the part of each arc that no clock can shorten.
///
/// The time a truck stands is paid by the hour, so its least time on the road is part of the price
/// ahead. Only the sweeps that a question needs are run: the worst weather without a deadline, the
/// best with one, time alone where only the quickest way is sought.
final class Bounds {
  static final long FAR = Long.MAX_VALUE / 4;

  private static final byte OPEN = 1;
  private static final byte SHUT = 2;

  private final Graph graph;
  private final Weights weights;
  private final Charges charges;
  private final Rules rules;
  private final Ends destination;
  private final boolean dated;
  private final Sweep sweep;
  private final byte[] openness;

  /// Sum over the five weathers, seconds.
  final long[] sum;

  /// The worst weather, seconds; all zero with a deadline.
  long[] late = new long[0];

  /// The best weather, seconds; all zero without a deadline.
  long[] early = new long[0];

  /// Price in shares of a cent (`Moves.SHARES`).
  long[] shares = new long[0];

  long[] grams = new long[0];

  /// @param dated whether there is a deadline
  Bounds(
      Graph graph, Weights weights, Charges charges, Rules rules, Ends destination, boolean dated) {
    this.graph = graph;
    this.weights = weights;
    this.charges = charges;
    this.rules = rules;
    this.destination = destination;
    this.dated = dated;
    openness = new byte[graph.arcs];
    sweep = new Sweep();
    sum = sweep.run(Ends.Of.SUM);
  }

  /// Whether an arc may carry this cargo under the rules of the question.
  boolean open(int a) {
    byte known = openness[a];
    if (known == 0) {
      known = charges.usable(a) && !rules.barred(a) ? OPEN : SHUT;
      openness[a] = known;
    }
    return known == OPEN;
  }

  /// Asks the rules anew, for they have changed.
  void forget() {
    Arrays.fill(openness, (byte) 0);
  }

  /// Sweeps the other criteria too.
  void complete() {
    if (grams.length > 0) {
      return;
    }
    shares = sweep.run(Ends.Of.CENTS);
    grams = sweep.run(Ends.Of.GRAMS);
    if (dated) {
      early = sweep.run(Ends.Of.EARLY);
    } else {
      late = sweep.run(Ends.Of.LATE);
    }
  }

  private long weight(int a, Ends.Of what) {
    return switch (what) {
      case SUM -> weights.sum()[a];
      case LATE -> weights.late()[a];
      case EARLY -> weights.early()[a];
      case CENTS ->
          Moves.SHARES * charges.cents(a)
              + (graph.onTruck(a) ? charges.hourlyCents * weights.sum()[a] : 0);
      case GRAMS -> charges.wtwGrams(a);
    };
  }

  /// Least durations of each arc for a class of cargo, whatever the clock; made once per graph.
  record Weights(long[] sum, long[] late, long[] early) {
    static Weights of(Graph graph, Borders.View borders) {
      long[] sum = new long[graph.arcs];
      long[] late = new long[graph.arcs];
      long[] early = new long[graph.arcs];
      for (int a = 0; a < graph.arcs; a++) {
        long[] crossing = borders.least(a);
        for (int w = 0; w < 5; w++) {
          long seconds = graph.seconds[5 * a + w] + Departures.leastWait(graph, a, w);
          seconds += crossing == null ? 0 : crossing[w];
          sum[a] += seconds;
          late[a] = w == 4 ? seconds : late[a];
          early[a] = w == 0 ? seconds : early[a];
        }
      }
      return new Weights(sum, late, early);
    }
  }

  /// One backward sweep: a binary heap of vertices keyed by distance, with positions for decrease.
  private final class Sweep {
    private final int[] heap = new int[graph.vertices + 1];
    private final int[] position = new int[graph.vertices];
    private int size;

    long[] run(Ends.Of what) {
      long[] distance = new long[graph.vertices];
      Arrays.fill(distance, FAR);
      Arrays.fill(position, 0);
      size = 0;
      long scale = what == Ends.Of.CENTS ? Moves.SHARES : 1;
      for (int i = 0; i < destination.count(); i++) {
        lower(distance, destination.vertex(i), scale * destination.value(i, what));
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
          if (open(a)) {
            lower(distance, graph.tail[a], distance[v] + weight(a, what));
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
