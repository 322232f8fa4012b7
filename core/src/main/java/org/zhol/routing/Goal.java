package org.zhol.routing;

import java.util.Arrays;

/// The arrivals at the door that no other beats on the four criteria: expected arrival (as the sum
/// of the five clocks), price with stock in transit, CO2e, and lateness.
///
/// Lateness is the clock of the worst weather or, with a deadline, minus the chance of keeping it
/// in millionths. All four never fall when a clock, price or emission rises, which is what lets
/// bounds prune.
final class Goal {
  /// Longs of hopes for each kind of way ahead: the four criteria and `Ends.Of.GREEN`.
  static final int EACH = 5;

  private static final int PIECES = 6;

  /// In place of a hope that is gone: later than any.
  static final long GONE = Long.MAX_VALUE;

  private final Ends ends;
  private final long deadline;
  private final double stockCentsPerSecond;
  private final boolean timeOnly;
  private double greenRate;
  private int changes;
  private final Front front = new Front();
  private final long[] other = new long[EACH];
  private final long[] candidate = new long[4];
  private final long[] clock = new long[5];

  /// @param deadline seconds after ready, negative for none
  /// @param stockCentsPerSecond price of the goods' time on the way, 0 when it is not asked for
  /// @param timeOnly whether only the earliest expected arrival is sought
  Goal(Ends ends, long deadline, double stockCentsPerSecond, boolean timeOnly) {
    this.timeOnly = timeOnly;
    this.ends = ends;
    this.deadline = deadline;
    this.stockCentsPerSecond = stockCentsPerSecond;
  }

  boolean timeOnly() {
    return timeOnly;
  }

  Ends ends() {
    return ends;
  }

  /// The arrivals so far.
  Front front() {
    return front;
  }

  /// How often an arrival has been taken in.
  int changes() {
    return changes;
  }

  /// Price of stock in transit until the clocks stand at this sum, whole cents.
  long stock(long clockSum) {
    return (long) Math.floor(stockCentsPerSecond * clockSum / 5);
  }

  /// The best that the state in `moves`, as last read, can still become, for each of the two kinds
  /// of way ahead (`Stages`): the four criteria if the truck it is on is the last vehicle, or it
  /// stands at the door, into `into[at..at + 4]` with the mixed one, else into the five after them.
  /// A kind that leads nowhere or is no better than an arrival is marked `GONE`. False where both
  /// are.
  ///
  /// @param putDown whether the state stands in a yard and must not go straight back on
  boolean hopes(Moves moves, Bounds bounds, int v, boolean putDown, long[] into, int at) {
    Stages stages = bounds.stages;
    greenRate = bounds.greenRate();
    boolean first;
    boolean second;
    if (stages.graph.truck[v]) {
      first = onTruck(moves, bounds, stages.toDoor[v], stages.rested[v], into, at);
      second = onTruck(moves, bounds, v, v, into, at + EACH);
    } else {
      int node = putDown ? stages.aside[v] : v;
      second = onGround(moves, bounds, node, into, at + EACH);
      first =
          putDown && stages.atDoor[v] != v && onGround(moves, bounds, stages.atDoor[v], into, at);
    }
    if (!first) {
      into[at] = GONE;
    }
    if (!second) {
      into[at + EACH] = GONE;
    }
    return first || second;
  }

  private boolean onGround(Moves moves, Bounds bounds, int node, long[] into, int at) {
    if (!bounds.read(node)) {
      return false;
    }
    hope(moves.nowSum, moves.now, moves, bounds, false, into, at);
    return open(into, at);
  }

  /// A truck has two bounds: its run so far and what lies ahead, and its whole run with rests at
  /// the full rate, less those that its last day may save. The better of each criterion holds.
  private boolean onTruck(Moves moves, Bounds bounds, int plain, int rested, long[] into, int at) {
    if (!bounds.read(plain)) {
      return false;
    }
    hope(moves.nowSum, moves.now, moves, bounds, true, into, at);
    if (plain != rested && bounds.read(rested)) {
      moves.readRested();
      hope(moves.restedSum, moves.rested, moves, bounds, true, other, 0);
      for (int i = 0; i < EACH; i++) {
        into[at + i] = Math.max(into[at + i], other[i]);
      }
    }
    return open(into, at);
  }

  /// Whether the state with these hopes can lead to an arrival that none so far is no worse than.
  boolean promising(long[] hopes, int at) {
    return (hopes[at] != GONE && open(hopes, at))
        || (hopes[at + EACH] != GONE && open(hopes, at + EACH));
  }

  /// What labels are taken in the order of: an arrival that is no worse than a label's hopes never
  /// has a higher key, nor have those that cover what the label leaves open (`open`).
  long key(long[] hopes, int at) {
    int which = timeOnly ? 0 : 4;
    long first = hopes[at] == GONE ? GONE : hopes[at + which];
    long second = hopes[at + EACH] == GONE ? GONE : hopes[at + EACH + which];
    return Math.min(first, second);
  }

  /// Whether no arrivals cover what these hopes leave open.
  ///
  /// The quickest way ahead and the greenest are seldom the same. With `GREEN` known a slower way
  /// may emit less only at a fixed rate: what is open is cut by that slope. It is covered in pieces
  /// of time, each with the least emissions that are possible up to its end.
  private boolean open(long[] of, int at) {
    long first = of[at];
    if (front.beats(first, of[at + 1], of[at + 2], of[at + 3])) {
      return false;
    }
    double slack = timeOnly ? 0 : of[at + 4] - greenRate * first - of[at + 2];
    if (slack <= 0) {
      return true;
    }
    long step = (long) (slack / greenRate / PIECES) + 1;
    for (int piece = 0; piece < PIECES; piece++) {
      long from = first + piece * step;
      long grams = (long) Math.floor(of[at + 4] - greenRate * (from + step)) - 1;
      if (!front.beats(from, of[at + 1], Math.max(of[at + 2], grams), of[at + 3])) {
        return true;
      }
    }
    return !front.beats(first + PIECES * step, of[at + 1], of[at + 2], of[at + 3]);
  }

  private void hope(
      long clockSum,
      long[] clocks,
      Moves moves,
      Bounds bounds,
      boolean truck,
      long[] into,
      int at) {
    long sum = clockSum + bounds.sum;
    into[at] = sum;
    if (timeOnly) {
      into[at + 1] = moves.nowSum;
      Arrays.fill(into, at + 2, at + EACH, 0);
      return;
    }
    long standing = truck ? moves.standing(clockSum - moves.clockSum()) : 0;
    into[at + 1] = Math.floorDiv(moves.price + standing + bounds.shares, Moves.SHARES) + stock(sum);
    into[at + 2] = moves.grams + bounds.grams;
    into[at + 4] = (long) Math.floor(moves.grams + greenRate * clockSum) + bounds.green;
    if (deadline < 0) {
      into[at + 3] = clocks[4] + bounds.seconds[4];
      return;
    }
    for (int w = 0; w < 5; w++) {
      clock[w] = clocks[w] + bounds.seconds[w];
    }
    into[at + 3] = -Chance.millionths(clock, deadline);
  }

  /// The four criteria of the state in `moves`, which stands in a yard, once drayed to the door.
  void measure(Moves moves, Ends.End end, long[] into) {
    long sum = 0;
    for (int w = 0; w < 5; w++) {
      clock[w] = moves.clock[w] + end.seconds()[w];
      sum += clock[w];
    }
    into[0] = sum;
    if (timeOnly) {
      Arrays.fill(into, 1, 4, 0);
      return;
    }
    into[1] = Math.floorDiv(moves.price, Moves.SHARES) + end.cents() + stock(sum);
    into[2] = moves.grams + end.wtwGrams();
    into[3] = deadline < 0 ? clock[4] : -Chance.millionths(clock, deadline);
  }

  /// Takes in an arrival at a door's yard unless another is no worse.
  void arrive(Moves moves, int label, int end) {
    measure(moves, ends.get(end), candidate);
    if (front.beats(candidate[0], candidate[1], candidate[2], candidate[3])) {
      return;
    }
    changes++;
    front.add(candidate, label, end);
  }
}
