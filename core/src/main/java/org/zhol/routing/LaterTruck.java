package org.zhol.routing;

import org.jspecify.annotations.Nullable;

/// What ordering a truck later saves where the queue at the border ahead runs down: its cargo
/// stands where it is loaded, the truck stands less.
///
/// Holds of six hours and more, to two weeks, are tried. An hour by which the border is left later
/// is held against half an hour of the truck; told is the hold that saves most over that.
final class LaterTruck {
  private static final int STEP_HOURS = 6;
  private static final int MOST_STEPS = 14 * 24 / STEP_HOURS;

  /// Less than this is not worth a word.
  private static final long LEAST_CENTS = 5_000;

  private final Graph graph;
  private final Moves moves;

  LaterTruck(Graph graph, Moves moves) {
    this.graph = graph;
    this.moves = moves;
  }

  /// @param cross where the border stands among the arcs of a way
  /// @param board where the truck is taken, in this state
  WayRemark.@Nullable LaterTruck find(int[] arcs, int board, int cross, Moves.State yard) {
    if (graph.kind[arcs[board]] != Graph.BOARD || !graph.truck[graph.head[arcs[board]]]) {
      return null;
    }
    Moves.State present = moves.state();
    WayRemark.LaterTruck best = null;
    double most = LEAST_CENTS;
    long cents = 0;
    long out = 0;
    for (int step = 0; step <= MOST_STEPS; step++) {
      moves.set(yard, step * (3600L * STEP_HOURS));
      boolean through = true;
      for (int i = board; i <= cross && through; i++) {
        through = moves.over(arcs[i]);
      }
      long standing = moves.standing(moves.waitSum - moves.sparedSum) / Moves.SHARES;
      if (!through || (step == 0 && standing < LEAST_CENTS)) {
        break;
      }
      if (step == 0) {
        cents = moves.price / Moves.SHARES;
        out = moves.clockSum();
      }
      long saved = cents - moves.price / Moves.SHARES;
      long later = moves.clockSum() - out;
      double worth = saved - moves.standing(later) / 2.0 / Moves.SHARES;
      if (worth > most) {
        most = worth;
        best = new WayRemark.LaterTruck(step * (double) STEP_HOURS, saved, later / (5 * 3600.0));
      }
    }
    moves.set(present, 0);
    return best;
  }
}
