package org.zhol.routing;

import java.util.function.IntPredicate;
import org.zhol.network.Service;

/// How the countries of a graph lie to each other by the arcs that one sort of cargo may use. As no
/// journey comes back to a country it has left, few of them are of use to one that is under way.
///
/// A country is a bit, as in `Graph.countryBit`.
final class Countries {
  private final int count;

  /// Countries to which an arc leads from each, and from which one leads to it.
  private final long[] next;

  private final long[] before;

  /// Countries touched on arcs from one to another, or within one: `through[from * count + to]`.
  private final long[] through;

  /// Countries to which an arc leads from each whose time depends on the clock.
  private final long[] clocked;

  Countries(Graph graph, IntPredicate open, Borders.View borders) {
    int most = 0;
    for (int country : graph.countryOf) {
      most = Math.max(most, country);
    }
    count = most + 1;
    next = new long[count];
    before = new long[count];
    through = new long[count * count];
    clocked = new long[count];
    for (int a = 0; a < graph.arcs; a++) {
      if (open.test(a)) {
        int from = graph.countryOf[graph.tail[a]];
        int to = graph.countryOf[graph.head[a]];
        next[from] |= 1L << to;
        before[to] |= 1L << from;
        through[from * count + to] |= graph.enters(a);
        if (!plain(graph, a, borders)) {
          clocked[from] |= 1L << to;
        }
      }
    }
  }

  /// Whether an arc takes as long at any time.
  private static boolean plain(Graph graph, int a, Borders.View borders) {
    if (graph.kind[a] != Graph.RIDE) {
      return graph.way[a] < 0 || borders.steady(graph.way[a]);
    }
    Graph.Ride ride = graph.rides.get(graph.ref[a]);
    for (int way : ride.crossings()) {
      if (!borders.steady(way)) {
        return false;
      }
    }
    return graph.services.get(ride.service()).departures() instanceof Service.Departures.Headway;
  }

  /// Countries that a journey may still come to, being in one, having left some and bound for
  /// others: those on a way between that touches neither what it left nor the same country twice.
  long useful(int here, long left, long goal) {
    long barred = left | 1L << here;
    long ends = Long.bitCount(goal) == 1 ? goal : 0;
    long ahead = spread(next, here, barred, ends);
    long back = 0;
    for (long rest = goal & (ahead | 1L << here); rest != 0; rest &= rest - 1) {
      int end = Long.numberOfTrailingZeros(rest);
      back |= 1L << end;
      if (end != here) {
        back |= spread(before, end, ~ahead, 0);
      }
    }
    long met = ahead & back;
    return (met | touched(met | 1L << here)) & ~barred;
  }

  /// Countries touched on the arcs between and within some.
  private long touched(long among) {
    long touched = 0;
    for (long rest = among; rest != 0; rest &= rest - 1) {
      int from = Long.numberOfTrailingZeros(rest);
      for (long to = (next[from] & among); to != 0; to &= to - 1) {
        touched |= through[from * count + Long.numberOfTrailingZeros(to)];
      }
    }
    return touched;
  }

  /// Countries reached by steps from one, none of them barred; from `ends` no step is taken, the
  /// first excepted.
  private static long spread(long[] step, int from, long barred, long ends) {
    if ((ends & 1L << from) != 0) {
      return 0;
    }
    long reached = 0;
    long fresh = step[from] & ~barred;
    while (fresh != 0) {
      reached |= fresh;
      long more = 0;
      for (long rest = fresh & ~ends; rest != 0; rest &= rest - 1) {
        more |= step[Long.numberOfTrailingZeros(rest)];
      }
      fresh = more & ~barred & ~reached;
    }
    return reached;
  }

  /// Whether every arc takes as long at any time that a journey may still come to, being in one
  /// country with these useful ones ahead.
  boolean steady(int here, long useful) {
    long among = useful | 1L << here;
    for (long rest = among; rest != 0; rest &= rest - 1) {
      if ((clocked[Long.numberOfTrailingZeros(rest)] & among) != 0) {
        return false;
      }
    }
    return true;
  }
}
