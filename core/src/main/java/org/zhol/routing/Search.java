package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Exact multi-criteria label setting from door to door.
///
/// A label is kept at a vertex unless another there is no worse in every one of: the five clocks,
/// price, CO2e, driving hours used, countries left and wishes fulfilled. Every move is first in,
/// first out and never cheaper for starting later, so that what is dropped can lead to nothing
/// better. Labels are taken in the order of expected arrival plus its lower bound; a label whose
/// bounds are already matched by an arrival at the door is dropped (after NAMOA*; Mandow and Perez
/// de la Cruz, 2010).
///
/// Layout: label l has clocks `clocks[5 * l + w]`; labels of a vertex form a list through `next`.
final class Search {
  /// More labels than this and the question is refused rather than the memory exhausted.
  private static final int MOST_LABELS = 20_000_000;

  private final Graph graph;
  private final Charges charges;
  private final Rules rules;
  private final Bounds bounds;
  private final Moves moves;
  private final Ends origin;
  private final Goal goal;
  private final int[] firstEndAt;
  private final int[] nextEnd;

  private int count;
  private int[] clocks = new int[5 * 1024];
  private int[] vertex = new int[1024];
  private int[] parent = new int[1024];
  private int[] arc = new int[1024];
  private int[] drive = new int[1024];
  private int[] next = new int[1024];
  private long[] price = new long[1024];
  private long[] grams = new long[1024];
  private long[] reached = new long[1024];
  private long[] left = new long[1024];
  private long[] wish = new long[1024];
  private boolean[] dead = new boolean[1024];
  private final int[] firstAt;
  private final LabelHeap heap = new LabelHeap();
  private int settled;

  Search(
      Graph graph,
      Charges charges,
      Rules rules,
      Bounds bounds,
      Moves moves,
      Ends origin,
      Goal goal) {
    this.graph = graph;
    this.charges = charges;
    this.rules = rules;
    this.bounds = bounds;
    this.moves = moves;
    this.origin = origin;
    this.goal = goal;
    firstAt = new int[graph.vertices];
    Arrays.fill(firstAt, -1);
    firstEndAt = new int[graph.vertices];
    Arrays.fill(firstEndAt, -1);
    nextEnd = new int[goal.ends().count()];
    for (int i = nextEnd.length - 1; i >= 0; i--) {
      nextEnd[i] = firstEndAt[goal.ends().vertex(i)];
      firstEndAt[goal.ends().vertex(i)] = i;
    }
  }

  /// A way found: arcs from first to last, and the ends used.
  record Found(int originEnd, int[] arcs, int destinationEnd) {}

  List<Found> run() {
    for (int i = 0; i < origin.count(); i++) {
      Ends.End end = origin.get(i);
      System.arraycopy(end.seconds(), 0, moves.clock, 0, 5);
      moves.drive = 0;
      moves.price = Moves.SHARES * end.cents();
      moves.grams = end.wtwGrams();
      offer(end.vertex(), -1, -1 - i, 0, 0);
    }
    while (heap.size() > 0) {
      int label = heap.poll();
      if (!dead[label] && !beaten(label)) {
        settled++;
        expand(label);
      }
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < goal.size(); i++) {
      found.add(trace(goal.label(i), goal.end(i)));
    }
    return found;
  }

  int settled() {
    return settled;
  }

  private Found trace(int label, int end) {
    Ints backwards = new Ints();
    int at = label;
    while (parent[at] >= 0) {
      backwards.add(arc[at]);
      at = parent[at];
    }
    int[] arcs = new int[backwards.size()];
    for (int i = 0; i < arcs.length; i++) {
      arcs[i] = backwards.get(arcs.length - 1 - i);
    }
    return new Found(-1 - arc[at], arcs, end);
  }

  private void load(int label) {
    for (int w = 0; w < 5; w++) {
      moves.clock[w] = clocks[5 * label + w];
    }
    moves.drive = drive[label];
    moves.price = price[label];
    moves.grams = grams[label];
  }

  private void expand(int label) {
    int v = vertex[label];
    for (int a = graph.firstOut[v]; a < graph.firstOut[v + 1]; a++) {
      if (!charges.usable()[a] || bounds.sum[graph.head[a]] == Bounds.FAR) {
        continue;
      }
      long nowLeft = rules.after(left[label], a);
      if (nowLeft == Rules.BARRED) {
        continue;
      }
      load(label);
      if (moves.over(a)) {
        long done = rules.wishes == 0 ? 0 : wish[label] | rules.touches[a];
        offer(graph.head[a], label, a, nowLeft, done);
      }
    }
  }

  /// Offers the state in `moves` as a label at a vertex and, where the door is near, as an arrival.
  private void offer(int v, int from, int byArc, long nowLeft, long done) {
    if (goal.timeOnly()) {
      moves.price = 0;
      moves.grams = 0;
    }
    if (bounds.sum[v] == Bounds.FAR || goal.beats(moves, bounds, v, graph.truck[v])) {
      return;
    }
    for (int other = firstAt[v]; other >= 0; other = next[other]) {
      if (noWorse(other, nowLeft, done)) {
        return;
      }
    }
    removeWorse(v, nowLeft, done);
    int label = append(v, from, byArc, nowLeft, done);
    if (done == rules.wishes) {
      for (int e = firstEndAt[v]; e >= 0; e = nextEnd[e]) {
        goal.arrive(moves, label, e);
      }
    }
    heap.add(label, reached[label] + bounds.sum[v]);
  }

  private boolean noWorse(int label, long nowLeft, long done) {
    if (goal.timeOnly()) {
      return reached[label] <= moves.nowSum() && (done & ~wish[label]) == 0;
    }
    int c = 5 * label;
    return clocks[c] <= moves.clock[0]
        && clocks[c + 1] <= moves.clock[1]
        && clocks[c + 2] <= moves.clock[2]
        && clocks[c + 3] <= moves.clock[3]
        && clocks[c + 4] <= moves.clock[4]
        && price[label] <= moves.price
        && grams[label] <= moves.grams
        && drive[label] <= moves.drive
        && (left[label] & ~nowLeft) == 0
        && (done & ~wish[label]) == 0;
  }

  private void removeWorse(int v, long nowLeft, long done) {
    int before = -1;
    for (int other = firstAt[v]; other >= 0; other = next[other]) {
      int c = 5 * other;
      boolean worse =
          !goal.timeOnly()
              && clocks[c] >= moves.clock[0]
              && clocks[c + 1] >= moves.clock[1]
              && clocks[c + 2] >= moves.clock[2]
              && clocks[c + 3] >= moves.clock[3]
              && clocks[c + 4] >= moves.clock[4]
              && price[other] >= moves.price
              && grams[other] >= moves.grams
              && drive[other] >= moves.drive
              && (nowLeft & ~left[other]) == 0
              && (wish[other] & ~done) == 0;
      if (!worse) {
        before = other;
      } else if (before < 0) {
        dead[other] = true;
        firstAt[v] = next[other];
      } else {
        dead[other] = true;
        next[before] = next[other];
      }
    }
  }

  private boolean beaten(int label) {
    load(label);
    return goal.beats(moves, bounds, vertex[label], graph.truck[vertex[label]]);
  }

  private int append(int v, int from, int byArc, long nowLeft, long done) {
    if (count == vertex.length) {
      grow();
    }
    int label = count++;
    for (int w = 0; w < 5; w++) {
      clocks[5 * label + w] = (int) moves.clock[w];
    }
    vertex[label] = v;
    parent[label] = from;
    arc[label] = byArc;
    drive[label] = (int) moves.drive;
    price[label] = moves.price;
    grams[label] = moves.grams;
    left[label] = nowLeft;
    wish[label] = done;
    reached[label] = moves.nowSum();
    next[label] = firstAt[v];
    firstAt[v] = label;
    return label;
  }

  private void grow() {
    int size = count * 2;
    if (size > MOST_LABELS) {
      throw new IllegalArgumentException(
          "this question has more than "
              + MOST_LABELS / 2
              + " partial journeys; name fewer modes, or places to avoid or pass");
    }
    clocks = Arrays.copyOf(clocks, 5 * size);
    vertex = Arrays.copyOf(vertex, size);
    parent = Arrays.copyOf(parent, size);
    arc = Arrays.copyOf(arc, size);
    drive = Arrays.copyOf(drive, size);
    next = Arrays.copyOf(next, size);
    price = Arrays.copyOf(price, size);
    grams = Arrays.copyOf(grams, size);
    reached = Arrays.copyOf(reached, size);
    left = Arrays.copyOf(left, size);
    wish = Arrays.copyOf(wish, size);
    dead = Arrays.copyOf(dead, size);
  }
}
