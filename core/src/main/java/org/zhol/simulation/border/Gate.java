package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhol.network.Checkpoint;
import org.zhol.queueing.DatedRecords;
import org.zhol.queueing.Limit;
import org.zhol.simulation.Chance;

/// Where a daily number sets the pace: one unit after another, evenly over the open time of the
/// day. At the park it is slots and permits, at the border what the other side takes.
///
/// Layout: day d is the local day of side a that begins at `dayStart[d]`; at most so many pass on
/// it, from `low` to `high` by what the record states; infinite where it states nothing.
final class Gate {
  /// Limits that hold trucks at the park, and those that hold them at the border itself.
  static final Set<Limit.Kind> AT_PARK = EnumSet.of(Limit.Kind.CAP, Limit.Kind.PERMITS);

  static final Set<Limit.Kind> AT_BORDER = EnumSet.of(Limit.Kind.ACCEPTED, Limit.Kind.AGREED);

  final long[] dayStart;
  private final Limit[][] limits;
  private final long[] openMillis;

  private Gate(long[] dayStart, Limit[][] limits, long[] openMillis) {
    this.dayStart = dayStart;
    this.limits = limits;
    this.openMillis = openMillis;
  }

  static Gate of(
      DatedRecords records,
      Set<Limit.Kind> kinds,
      ZoneId zone,
      LocalDate first,
      int days,
      long[] open) {
    long[] start = new long[days + 1];
    Limit[][] limits = new Limit[days][];
    long[] openMillis = new long[days];
    for (int d = 0; d <= days; d++) {
      start[d] = SideHours.start(zone, first.plusDays(d));
    }
    for (int d = 0; d < days; d++) {
      List<Limit> here = new ArrayList<>();
      for (Limit limit : records.quotas(first.plusDays(d))) {
        if (limit.counted() && kinds.contains(limit.kind())) {
          here.add(limit);
        }
      }
      limits[d] = here.toArray(Limit[]::new);
      openMillis[d] = SideHours.between(open, start[d], start[d + 1]);
    }
    return new Gate(start, limits, openMillis);
  }

  /// Units a day where a run's chance stands in the stated range: one level for each kind of limit
  /// and run, for what is stated is the range of the mean, not of days.
  double[] perDay(long seed, Checkpoint.Direction direction) {
    long key = Chance.key(seed, "level of " + direction);
    double[] most = new double[limits.length];
    for (int d = 0; d < most.length; d++) {
      most[d] = Double.POSITIVE_INFINITY;
      for (Limit limit : limits[d]) {
        double level = Chance.of(key, limit.kind().ordinal());
        double range = limit.highPerDay() - limit.lowPerDay();
        most[d] = Math.min(most[d], limit.lowPerDay() + range * level);
      }
    }
    return most;
  }

  /// Open milliseconds between two units on a day; 0 where nothing limits it.
  long gap(int day, double perDay) {
    return Double.isInfinite(perDay) ? 0 : (long) (openMillis[day] / perDay + 0.5);
  }

  /// Days on which nothing may pass, flat pairs of epoch milliseconds.
  long[] shutDays() {
    long[] shut = new long[2 * limits.length];
    int n = 0;
    for (int d = 0; d < limits.length; d++) {
      boolean none = false;
      for (Limit limit : limits[d]) {
        none |= limit.highPerDay() <= 0;
      }
      if (none) {
        shut[n++] = dayStart[d];
        shut[n++] = dayStart[d + 1];
      }
    }
    return Arrays.copyOf(shut, n);
  }
}
