package org.zhol.simulation.rail;

import java.util.Arrays;
import java.util.List;
import org.zhol.simulation.Chance;
import org.zhol.simulation.OpenTimes;

/// So many a day, evenly over the open time of the day: after one has gone the next may go a gap
/// later. What was not used is not made up for, but for one.
final class Pace {
  private final double[] perDay;
  private final long[] dayStart;
  private final OpenTimes open;
  private long allowed;
  private long taken;

  private Pace(double[] perDay, long[] dayStart, OpenTimes open) {
    this.perDay = perDay;
    this.dayStart = dayStart;
    this.open = open;
    allowed = dayStart[0];
  }

  /// The least of several ranges, each at a level of this run's chance; infinite without any.
  static Pace of(List<YardPlan.Range> ranges, YardPlan plan, long[] open, long seed) {
    double[] least = new double[plan.dayStart().length - 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (YardPlan.Range range : ranges) {
      double[] here = level(range, seed);
      for (int d = 0; d < least.length; d++) {
        least[d] = Math.min(least[d], here[d]);
      }
    }
    return new Pace(least, plan.dayStart(), new OpenTimes(open));
  }

  /// The numbers of a range at the level that a run's chance gives it.
  static double[] level(YardPlan.Range range, long seed) {
    double level = Chance.of(Chance.key(seed, "level of " + range.name()), 0);
    double[] values = new double[range.low().length];
    for (int d = 0; d < values.length; d++) {
      values[d] = range.low()[d] + (range.high()[d] - range.low()[d]) * level;
    }
    return values;
  }

  int day(long now) {
    int found = Arrays.binarySearch(dayStart, now);
    return Math.min(perDay.length - 1, found >= 0 ? found : -found - 2);
  }

  /// When one may go, at `now` or later; a day on which none may is waited out.
  long next(long now) {
    long at = open.nextOpen(Math.max(now, allowed));
    while (at < OpenTimes.NEVER) {
      int d = day(at);
      if (perDay[d] > 0) {
        return at;
      }
      if (d + 1 == perDay.length) {
        return OpenTimes.NEVER;
      }
      at = open.nextOpen(dayStart[d + 1]);
    }
    return at;
  }

  /// One goes.
  void take(long now) {
    taken++;
    double rate = perDay[day(now)];
    if (Double.isInfinite(rate)) {
      return;
    }
    int d = day(now);
    long day = open.between(dayStart[d], dayStart[d + 1]);
    long gap = (long) (day / rate + 0.5);
    // The one before may be made up for, so that a train a little late costs none after it.
    allowed = open.finish(Math.max(allowed, now - gap), gap);
  }

  long taken() {
    return taken;
  }

  /// How many may go between two instants.
  double most(long from, long to) {
    double sum = 0;
    for (int d = day(from); d < perDay.length && dayStart[d] < to; d++) {
      long day = open.between(dayStart[d], dayStart[d + 1]);
      long within = open.between(Math.max(from, dayStart[d]), Math.min(to, dayStart[d + 1]));
      sum += day == 0 ? 0 : perDay[d] * within / day;
    }
    return sum;
  }
}
