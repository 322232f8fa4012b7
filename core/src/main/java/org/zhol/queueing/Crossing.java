package org.zhol.queueing;

import java.util.Arrays;

/// The instant of leaving a border by the instant of reaching it, in each of the five weathers.
///
/// A table of exit instants on a regular grid of arrivals; between grid points the exit is
/// interpolated, but where the border shuts between them (an exit leaps by more than two steps) the
/// later one holds, in all weathers, so that a worse one is never faster. Exits never decrease
/// (first in, first out). Layout: exit of weather w at grid point i is `exits[w * points + i]`,
/// epoch seconds; `Long.MAX_VALUE` where the border is never passed. `leaps[i]` tells of a leap
/// between grid points i and i + 1. `openings` are the instants, ascending, at which the border
/// opens after `LONG_SECONDS` or more, as far as the table looks.
public record Crossing(
    long fromEpoch, int stepSeconds, int points, long[] exits, boolean[] leaps, long[] openings) {
  /// A night is no reason to order a truck for later, a day is: its driver rests for a night
  /// anyway.
  public static final long LONG_SECONDS = 86_400;

  /// Never leaves.
  public static final long NEVER = Long.MAX_VALUE;

  /// A table that marks its own leaps.
  static Crossing of(long fromEpoch, int stepSeconds, int points, long[] exits, long[] openings) {
    boolean[] leaps = new boolean[points];
    for (int w = 0; w < Fifths.COUNT; w++) {
      for (int i = 0; i < points - 1; i++) {
        int at = w * points + i;
        leaps[i] |= exits[at + 1] - exits[at] > 2L * stepSeconds;
      }
    }
    return new Crossing(fromEpoch, stepSeconds, points, exits, leaps, openings);
  }

  /// Exit instant for an arrival in a weather, epoch seconds. Arrivals before the grid wait for its
  /// first point; after it the last point's duration holds.
  public long exit(int weather, long arrival) {
    if (arrival == NEVER) {
      return NEVER;
    }
    long offset = arrival - fromEpoch;
    int base = weather * points;
    if (offset <= 0) {
      return exits[base];
    }
    long slot = offset / stepSeconds;
    if (slot >= points - 1) {
      long last = exits[base + points - 1];
      long lastArrival = fromEpoch + (long) (points - 1) * stepSeconds;
      return last == NEVER ? NEVER : last + (arrival - lastArrival);
    }
    int i = base + (int) slot;
    long low = exits[i];
    long part = offset - slot * stepSeconds;
    if (part == 0) {
      return low;
    }
    long high = exits[i + 1];
    if (low == NEVER || high == NEVER || leaps[(int) slot]) {
      return high;
    }
    return low + (high - low) * part / stepSeconds;
  }

  /// The last opening after a long spell that lies between arrival and exit: whoever comes then
  /// instead, with his place in the queue kept, leaves no later. The arrival itself where there is
  /// none.
  public long call(long arrival, long exit) {
    if (openings.length == 0) {
      return arrival;
    }
    int i = Arrays.binarySearch(openings, exit);
    int last = i >= 0 ? i : -i - 2;
    return last < 0 ? arrival : Math.max(arrival, openings[last]);
  }
}
