package org.zhol.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/// Offsets of one zone from UTC as flat arrays, for looking up a clock in a hot loop.
///
/// `offsets[i]` seconds hold from `from[i]` epoch seconds until `from[i + 1]`. Covers 1990 to 2060.
final class Zones {
  private static final long START = 631_152_000L;
  private static final long END = 2_840_140_800L;

  private final long[] from;
  private final int[] offsets;

  Zones(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    long[] starts = new long[512];
    int[] seconds = new int[512];
    int n = 0;
    Instant at = Instant.ofEpochSecond(START);
    starts[n] = Long.MIN_VALUE;
    seconds[n++] = rules.getOffset(at).getTotalSeconds();
    ZoneOffsetTransition next = rules.nextTransition(at);
    while (next != null && next.toEpochSecond() < END && n < starts.length) {
      starts[n] = next.toEpochSecond();
      seconds[n++] = next.getOffsetAfter().getTotalSeconds();
      next = rules.nextTransition(next.getInstant());
    }
    from = Arrays.copyOf(starts, n);
    offsets = Arrays.copyOf(seconds, n);
  }

  /// Seconds to add to UTC at an instant.
  int offset(long epochSecond) {
    int i = Arrays.binarySearch(from, epochSecond);
    return offsets[i >= 0 ? i : -i - 2];
  }
}
