package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The slow twin of `Search`: walks every way there is and keeps the arrivals that no other beats.
///
/// No label is dropped for being worse than another; a way only may not stand in the same yard
/// twice nor, between yards, on the same wheel. For small networks and for proofs.
///
/// Where a queue runs down, a truck that comes to it later stands there for less, and a way that
/// goes round in circles until then would cost less than one that goes straight on. Such a way is
/// no option: cargo that is there already may as well stand. `options` leaves out what is beaten so
/// under way; `run` does not.
final class Exhaustive {
  private final Graph graph;
  private final Charges charges;
  private final Rules rules;
  private final Moves moves;
  private final Ends origin;
  private final Goal goal;
  private final long mostMoves;
  private final boolean[] allowed;
  private final int[] visits;
  private long tried;
  private boolean complete = true;
  private final List<long[]> front = new ArrayList<>();
  private @Nullable Tracks tracks;
  private final Prospects prospects;

  /// @param allowed arcs to walk on
  /// @param mostMoves give up after so many moves
  Exhaustive(Planner.Task task, boolean[] allowed, long mostMoves) {
    graph = task.graph;
    charges = task.charges;
    rules = task.rules;
    moves = task.moves;
    origin = task.origin;
    goal = task.goal();
    prospects = task.bounds(goal).prospects();
    this.allowed = allowed;
    this.mostMoves = mostMoves;
    visits = new int[graph.vertices];
  }

  /// Criteria of the arrivals that no other beats, in order.
  List<long[]> run() {
    set();
    return front;
  }

  /// The same of the ways alone that none beats under way.
  List<long[]> options() {
    Tracks all = new Tracks(graph.vertices);
    tracks = all;
    set();
    return all.options();
  }

  /// Walks every way.
  private void set() {
    front.clear();
    tried = 0;
    for (int i = 0; i < origin.count(); i++) {
      Ends.End end = origin.get(i);
      long[] state = new long[8];
      System.arraycopy(end.seconds(), 0, state, 0, 5);
      state[6] = Moves.SHARES * end.cents();
      state[7] = end.wtwGrams();
      walk(end.vertex(), state, 0, 0, null);
    }
    front.sort(Arrays::compare);
  }

  /// Whether every way was walked.
  boolean complete() {
    return complete;
  }

  long tried() {
    return tried;
  }

  /// State: five clocks, driving, price, grams.
  private void load(long[] state) {
    System.arraycopy(state, 0, moves.clock, 0, 5);
    moves.drive = state[5];
    moves.price = state[6];
    moves.grams = state[7];
  }

  private long[] save() {
    long[] state = Arrays.copyOf(moves.clock, 8);
    state[5] = moves.drive;
    state[6] = moves.price;
    state[7] = moves.grams;
    return state;
  }

  private void walk(int v, long[] state, long left, long done, Tracks.@Nullable Track before) {
    if (tried > mostMoves) {
      complete = false;
      return;
    }
    visits[v]++;
    Tracks.Track here =
        tracks == null
            ? null
            : tracks.add(v, state, prospects.in(graph.countryOf[v], left), done, before);
    arrive(v, state, done, here);
    for (int a = graph.firstOut[v]; a < graph.firstOut[v + 1]; a++) {
      int to = graph.head[a];
      boolean again = visits[to] >= (graph.wheel[to] ? 2 : 1);
      long nowLeft = rules.after(left, a);
      if (!charges.usable(a) || !allowed[a] || again || nowLeft == Rules.BARRED) {
        continue;
      }
      load(state);
      tried++;
      if (moves.over(a)) {
        walk(to, save(), nowLeft, rules.wishes == 0 ? 0 : done | rules.touches(a), here);
      }
    }
    visits[v]--;
  }

  private void arrive(int v, long[] state, long done, Tracks.@Nullable Track here) {
    for (int e = 0; e < goal.ends().count(); e++) {
      if (goal.ends().vertex(e) == v && done == rules.wishes) {
        load(state);
        long[] values = new long[4];
        goal.measure(moves, goal.ends().get(e), values);
        keep(values);
        if (tracks != null && here != null) {
          tracks.arrive(values, here);
        }
      }
    }
  }

  private void keep(long[] values) {
    for (long[] other : front) {
      if (noWorse(other, values)) {
        return;
      }
    }
    front.removeIf(other -> noWorse(values, other));
    front.add(values);
  }

  static boolean noWorse(long[] a, long[] b) {
    return a[0] <= b[0] && a[1] <= b[1] && a[2] <= b[2] && a[3] <= b[3];
  }
}
