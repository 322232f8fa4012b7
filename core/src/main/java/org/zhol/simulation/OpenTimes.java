package org.zhol.simulation;

import java.util.Arrays;

/// Stretches in which something is open, ascending and apart. Layout: stretch i runs from
/// `edges[2i]` to `edges[2i + 1]`, ms.
public final class OpenTimes {
  /// Later than anything that happens.
  public static final long NEVER = Long.MAX_VALUE / 4;

  private final long[] edges;

  public OpenTimes(long... edges) {
    for (int i = 1; i < edges.length; i++) {
      if (edges[i] <= edges[i - 1]) {
        throw new IllegalArgumentException(
            "open times must ascend; " + edges[i] + " ms comes after " + edges[i - 1] + " ms");
      }
    }
    if (edges.length % 2 != 0) {
      throw new IllegalArgumentException("open times are pairs; got " + edges.length + " edges");
    }
    this.edges = edges.clone();
  }

  public boolean isOpen(long time) {
    return (edgesUpTo(time) & 1) == 1;
  }

  /// The next instant at or after this one at which it is open; `NEVER` if there is none.
  public long nextOpen(long time) {
    int i = edgesUpTo(time);
    return (i & 1) == 1 ? time : i < edges.length ? edges[i] : NEVER;
  }

  /// The next opening after this instant; `NEVER` if there is none.
  public long opensAfter(long time) {
    int i = edgesUpTo(time);
    int opening = i + (i & 1);
    return opening < edges.length ? edges[opening] : NEVER;
  }

  /// When work of this length is done that begins at `time` and rests while shut.
  public long finish(long time, long work) {
    int i = edgesUpTo(time);
    long from = time;
    if ((i & 1) == 0) {
      if (i == edges.length) {
        return NEVER;
      }
      from = edges[i++];
    }
    long rest = work;
    while (true) {
      long span = edges[i] - from;
      if (rest <= span) {
        return from + rest;
      }
      rest -= span;
      if (++i == edges.length) {
        return NEVER;
      }
      from = edges[i++];
    }
  }

  /// Open ms between two instants.
  public long between(long from, long to) {
    long sum = 0;
    for (int i = 0; i < edges.length; i += 2) {
      sum += Math.max(0, Math.min(to, edges[i + 1]) - Math.max(from, edges[i]));
    }
    return sum;
  }

  /// Edges at or before an instant: odd while open.
  private int edgesUpTo(long time) {
    int found = Arrays.binarySearch(edges, time);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
