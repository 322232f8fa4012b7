package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Exact multi-criteria label setting from door to door; within limits, if it is given some.
///
/// A label is kept at a vertex unless another there is no worse in every one of: the five clocks,
/// price, CO2e, driving hours used, countries left and wishes fulfilled; where no time ahead
/// depends on the clock, sum and last of the clocks stand for the five. Every move is first in,
/// first out and, but for a queue on the road that runs down, never cheaper for starting later;
/// there what is dropped could still be had by letting the cargo stand (`Tracks`, `LaterTruck`). So
/// what is dropped can lead to nothing better. Labels are taken in the order of expected arrival
/// plus its lower bound; a label whose bounds are already matched by an arrival at the door is
/// dropped (after NAMOA*; Mandow and Perez de la Cruz, 2010).
final class Search {
  /// Labels settled between two looks whether whoever asked has called the search off.
  private static final int LOOK = 256;

  private final Graph graph;
  private final Rules rules;
  private final Bounds bounds;
  private final Moves moves;
  private final Ends origin;
  private final Labels labels;
  private final Prospects prospects;
  private final int[] firstEndAt;
  private final int[] nextEnd;
  private final LabelHeap heap = new LabelHeap();
  private Goal goal;

  /// The limits now in force.
  private int mostLabels;

  private @Nullable BitSet within;
  private @Nullable Aim aim;
  private int settled;
  private int looks;
  private boolean cut;

  /// How far a search goes.
  ///
  /// @param labels kept, after which it stops
  /// @param within vertices that it stays within; all if missing
  /// @param aim what it looks for first; everything if missing
  record Limits(int labels, @Nullable BitSet within, @Nullable Aim aim) {
    static final Limits NONE = new Limits(Integer.MAX_VALUE, null, null);

    static Limits of(int labels) {
      return new Limits(labels, null, null);
    }
  }

  Search(
      Graph graph, Rules rules, Bounds bounds, Moves moves, Ends origin, Goal goal, Limits limits) {
    mostLabels = limits.labels;
    within = limits.within;
    aim = limits.aim;
    this.graph = graph;
    this.rules = rules;
    this.bounds = bounds;
    this.moves = moves;
    this.origin = origin;
    this.goal = goal;
    labels = new Labels(graph.vertices, goal.timeOnly());
    prospects = bounds.prospects();
    firstEndAt = new int[graph.vertices];
    Arrays.fill(firstEndAt, -1);
    nextEnd = new int[goal.ends().count()];
    for (int i = nextEnd.length - 1; i >= 0; i--) {
      nextEnd[i] = firstEndAt[goal.ends().vertex(i)];
      firstEndAt[goal.ends().vertex(i)] = i;
    }
  }

  /// A way found: arcs from first to last, and the ends used.
  record Found(int originEnd, int[] arcs, int destinationEnd) {
    /// Ways that begin alike beside each other.
    static final Comparator<Found> ALIKE =
        (a, b) ->
            a.originEnd != b.originEnd
                ? Integer.compare(a.originEnd, b.originEnd)
                : Arrays.compare(a.arcs, b.arcs);
  }

  List<Found> run() {
    begin();
    return finish();
  }

  /// Goes on until nothing is left or the limit is reached.
  List<Found> finish() {
    int vertex = next();
    while (vertex >= 0) {
      vertex = next();
    }
    return found();
  }

  /// Sets out again for another goal at the same door, with other limits; what was found is
  /// forgotten. To be followed by `next` or `finish`.
  void restart(Goal other, Limits others) {
    labels.clear();
    heap.clear();
    goal = other;
    mostLabels = others.labels;
    within = others.within;
    aim = others.aim;
    settled = 0;
    cut = false;
    begin();
  }

  private void begin() {
    for (int i = 0; i < origin.count(); i++) {
      Ends.End end = origin.get(i);
      if (within != null && !within.get(end.vertex())) {
        continue;
      }
      System.arraycopy(end.seconds(), 0, moves.clock, 0, 5);
      moves.drive = 0;
      moves.price = Moves.SHARES * end.cents();
      moves.grams = end.wtwGrams();
      offer(end.vertex(), -1, -1 - i, prospects.in(graph.countryOf[end.vertex()], 0), 0);
    }
  }

  /// Settles the next label and gives its vertex; -1 where none is left or the limit is reached.
  int next() {
    while (heap.size() > 0) {
      if (looks++ % LOOK == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the search was stopped; ask again");
      }
      if (labels.count > mostLabels) {
        cut = true;
        return -1;
      }
      int label = heap.poll();
      boolean held = labels.changed[label] == goal.changes();
      if (!labels.dead[label] && (held || goal.promising(labels.hopes, Labels.HOPES * label))) {
        settled++;
        expand(label);
        return labels.vertex[label];
      }
    }
    return -1;
  }

  /// Whether the limit of labels stopped it.
  boolean cut() {
    return cut;
  }

  /// The least key of what is not settled yet; `Long.MAX_VALUE` where nothing is left.
  long ahead() {
    return heap.size() == 0 ? Long.MAX_VALUE : heap.leastKey();
  }

  /// The ways to the arrivals so far.
  List<Found> found() {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < goal.front().size(); i++) {
      found.add(trace(goal.front().label(i), goal.front().end(i)));
    }
    return found;
  }

  /// Adds the vertices that the ways to the arrivals so far pass.
  void markWays(BitSet into) {
    for (int i = 0; i < goal.front().size(); i++) {
      for (int at = goal.front().label(i); at >= 0; at = labels.parent[at]) {
        into.set(labels.vertex[at]);
      }
    }
  }

  int settled() {
    return settled;
  }

  /// Labels ever kept.
  int made() {
    return labels.count;
  }

  private Found trace(int label, int end) {
    Ints backwards = new Ints();
    int at = label;
    while (labels.parent[at] >= 0) {
      backwards.add(labels.arc[at]);
      at = labels.parent[at];
    }
    int[] arcs = new int[backwards.size()];
    for (int i = 0; i < arcs.length; i++) {
      arcs[i] = backwards.get(arcs.length - 1 - i);
    }
    return new Found(-1 - labels.arc[at], arcs, end);
  }

  private void expand(int label) {
    int v = labels.vertex[label];
    int cameBy = labels.arc[label];
    boolean ran =
        cameBy >= 0
            && (graph.kind[cameBy] == Graph.DRIVE || graph.kind[cameBy] == Graph.ROLL)
            && rules.wishes == 0;
    // A run that only undoes the one before is beaten by the label before that; a wish may be
    // fulfilled on it, so that with wishes it counts.
    int back = ran ? graph.tail[cameBy] : -1;
    // A wagon that carries nothing anywhere would only let one truck follow another.
    boolean boarded = cameBy >= 0 && graph.kind[cameBy] == Graph.BOARD;
    for (int a = graph.firstOut[v]; a < graph.firstOut[v + 1]; a++) {
      if (!bounds.open(a)
          || (graph.head[a] == back && graph.kind[a] == graph.kind[cameBy])
          || (boarded && graph.kind[a] == Graph.ALIGHT)
          || (within != null && !within.get(graph.head[a]))) {
        continue;
      }
      long nowLeft = rules.onward(labels.left[label], a);
      if (nowLeft == Rules.BARRED) {
        continue;
      }
      labels.load(label, moves);
      if (moves.over(a)) {
        if (graph.countryOf[graph.head[a]] != graph.countryOf[v]) {
          nowLeft = prospects.in(graph.countryOf[graph.head[a]], nowLeft);
        }
        long done = rules.wishes == 0 ? 0 : labels.wish[label] | rules.touches(a);
        offer(graph.head[a], label, a, nowLeft, done);
      }
    }
  }

  /// Offers the state in `moves` as a label at a vertex and, where the door is near, as an arrival.
  private void offer(int v, int from, int byArc, long nowLeft, long done) {
    if (goal.timeOnly() || (aim != null && aim.clocksOnly())) {
      moves.price = 0;
      moves.grams = 0;
    }
    labels.room();
    // The cheaper question first; most of those that are hopeless are beaten as well.
    if (!goal.timeOnly() && labels.beaten(v, moves, nowLeft, done)) {
      return;
    }
    if (aim != null && aim.oneEach() && labels.holds(v, done)) {
      return;
    }
    boolean truck = graph.truck[v];
    boolean putDown = !graph.wheel[v] && rules.putDown(nowLeft, v);
    moves.read(truck);
    if (!goal.hopes(moves, bounds, v, putDown, labels.hopes, Labels.HOPES * labels.count)
        || (goal.timeOnly() && labels.later(v, done))) {
      return;
    }
    int label = labels.keep(v, moves, from, byArc, nowLeft, done);
    labels.changed[label] = goal.changes();
    if (done == rules.wishes) {
      for (int e = firstEndAt[v]; e >= 0; e = nextEnd[e]) {
        goal.arrive(moves, label, e);
      }
    }
    int at = Labels.HOPES * label;
    heap.add(
        label,
        aim == null
            ? goal.key(labels.hopes, at)
            : aim.key(labels.hopes, at, moves, bounds.greenRate()));
  }
}
