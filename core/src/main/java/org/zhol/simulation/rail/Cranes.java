package org.zhol.simulation.rail;

import java.util.ArrayList;
import java.util.List;
import org.zhol.simulation.Load;
import org.zhol.simulation.OpenTimes;

/// The cranes of a yard on the trains at its fronts: whoever began first has as many as may work at
/// one front, the next what is left. A train's work is counted in crane-milliseconds; it is shared
/// out anew whenever a train begins or is done.
final class Cranes {
  /// A train being reloaded.
  private static final class Job {
    final int unit;
    long left;
    int cranes;

    Job(int unit, long left) {
      this.unit = unit;
      this.left = left;
    }
  }

  private int cranes;
  private int mostAtOne;
  private final OpenTimes open;
  private final List<Job> jobs = new ArrayList<>();
  private long since;

  /// Of the shares as they are now: an event entered for earlier shares is void.
  private int version;

  final Load busy = new Load();

  Cranes(YardPlan.Yard yard, long begin) {
    cranes = yard.cranes();
    mostAtOne = yard.mostCranes();
    open = new OpenTimes(yard.open());
    since = begin;
    busy.reset(begin);
  }

  /// Others work here from now on, or fewer.
  void become(YardPlan.Yard yard, long now) {
    advance(now);
    cranes = yard.cranes();
    mostAtOne = yard.mostCranes();
    share(now);
  }

  void begin(int unit, long work, long now) {
    advance(now);
    jobs.add(new Job(unit, Math.max(1, work)));
    share(now);
  }

  /// The train whose work is done now, taken off; -1 if none is.
  int done(long now) {
    advance(now);
    for (int i = 0; i < jobs.size(); i++) {
      if (jobs.get(i).left <= 0) {
        int unit = jobs.remove(i).unit;
        share(now);
        return unit;
      }
    }
    return -1;
  }

  int version() {
    return version;
  }

  /// When the next train is done as cranes are shared now.
  long next() {
    long first = OpenTimes.NEVER;
    for (Job job : jobs) {
      if (job.cranes > 0) {
        long span = Math.max(0, (job.left + job.cranes - 1) / job.cranes);
        first = Math.min(first, open.finish(since, span));
      }
    }
    return first;
  }

  private void advance(long now) {
    long span = open.between(since, now);
    for (Job job : jobs) {
      job.left -= job.cranes * span;
    }
    since = now;
  }

  private void share(long now) {
    int left = cranes;
    for (Job job : jobs) {
      job.cranes = Math.min(left, mostAtOne);
      left -= job.cranes;
    }
    busy.set(cranes - left, now);
    version++;
  }
}
