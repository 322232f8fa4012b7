package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.queueing.DatedRecords;

/// When the sides of a checkpoint work, as flat pairs of epoch milliseconds, ascending and apart.
final class SideHours {
  private static final int DAY_SECONDS = 86_400;

  private static final List<Checkpoint.Window> ALL_DAY =
      List.of(new Checkpoint.Window(0, DAY_SECONDS));

  private SideHours() {}

  /// The working time of one side over local days: its hours, without closures and days on which
  /// the checkpoint is closed or not yet built. A side whose hours nobody knows works all day.
  static long[] of(
      DatedRecords records, String side, ZoneId zone, LocalDate first, LocalDate last) {
    long[] edges = new long[64];
    int n = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (records.rests(side, day) || DatedRecords.shut(records.state(day))) {
        continue;
      }
      DatedRecords.HoursOnDay hours = records.hours(side, day, day.getDayOfWeek());
      List<Checkpoint.Window> windows = hours == null ? ALL_DAY : hours.windows();
      for (Checkpoint.Window window : windows) {
        if (n + 2 > edges.length) {
          edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        long from = instant(zone, day, window.fromSecond());
        n = add(edges, n, from, instant(zone, day, window.toSecond()));
      }
    }
    return Arrays.copyOf(edges, n);
  }

  /// Where both work.
  static long[] common(long[] a, long[] b) {
    long[] both = new long[a.length + b.length];
    int n = 0;
    int j = 0;
    for (int i = 0; i < a.length; i += 2) {
      while (j < b.length && b[j + 1] <= a[i]) {
        j += 2;
      }
      for (int k = j; k < b.length && b[k] < a[i + 1]; k += 2) {
        long from = Math.max(a[i], b[k]);
        long to = Math.min(a[i + 1], b[k + 1]);
        if (from < to) {
          n = add(both, n, from, to);
        }
      }
    }
    return Arrays.copyOf(both, n);
  }

  /// What is left of `open` outside `shut`.
  static long[] without(long[] open, long[] shut) {
    long[] left = new long[open.length + shut.length];
    int n = 0;
    int j = 0;
    for (int i = 0; i < open.length; i += 2) {
      long from = open[i];
      while (j < shut.length && shut[j + 1] <= from) {
        j += 2;
      }
      for (int k = j; k < shut.length && shut[k] < open[i + 1]; k += 2) {
        if (shut[k] > from) {
          n = add(left, n, from, shut[k]);
        }
        from = Math.max(from, shut[k + 1]);
      }
      if (from < open[i + 1]) {
        n = add(left, n, from, open[i + 1]);
      }
    }
    return Arrays.copyOf(left, n);
  }

  /// Milliseconds of `open` between two instants.
  static long between(long @Nullable [] open, long from, long to) {
    if (open == null) {
      return to - from;
    }
    long sum = 0;
    int i = Arrays.binarySearch(open, from);
    i = (i < 0 ? -i - 1 : i) & ~1;
    for (int k = Math.max(0, i - 2); k < open.length && open[k] < to; k += 2) {
      sum += Math.max(0, Math.min(to, open[k + 1]) - Math.max(from, open[k]));
    }
    return sum;
  }

  /// Epoch millisecond at which a local day begins.
  static long start(ZoneId zone, LocalDate day) {
    return 1_000 * day.atStartOfDay(zone).toEpochSecond();
  }

  private static long instant(ZoneId zone, LocalDate day, int second) {
    return second == DAY_SECONDS
        ? start(zone, day.plusDays(1))
        : 1_000 * day.atTime(LocalTime.ofSecondOfDay(second)).atZone(zone).toEpochSecond();
  }

  /// Appends a stretch; one that meets the last becomes part of it.
  private static int add(long[] edges, int n, long from, long to) {
    if (n > 0 && from <= edges[n - 1]) {
      edges[n - 1] = Math.max(edges[n - 1], to);
      return n;
    }
    edges[n] = from;
    edges[n + 1] = to;
    return n + 2;
  }
}
