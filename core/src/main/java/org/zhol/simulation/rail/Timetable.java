package org.zhol.simulation.rail;

import org.jspecify.annotations.Nullable;
import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.OpenTimes;

/// When trains come and paths are there, day by day: so many evenly over the day, each somewhat
/// before or after its time; or by chance alone.
final class Timetable {
  private static final int KINDS = TrainKind.values().length;

  private final YardPlan plan;
  private final WayState[] ways;
  private final Agenda agenda;
  private final long scatterKey;
  private final long pathKey;
  private int day;

  Timetable(YardPlan plan, WayState[] ways, Agenda agenda, long seed) {
    this.plan = plan;
    this.ways = ways;
    this.agenda = agenda;
    scatterKey = Chance.key(seed, "scatter");
    pathKey = Chance.key(seed, "scatter of paths");
  }

  /// Enters the trains and paths of a day, and the timetable's trains of the next.
  void dayBegins(int d) {
    day = d;
    long[] start = plan.dayStart();
    if (d + 2 < start.length) {
      agenda.at(start[d + 1], 0, YardRun.DAY_BEGINS, d + 1);
    }
    for (WayState way : ways) {
      if (Double.isInfinite(way.way.scatterHours())) {
        for (int k = 0; k < KINDS; k++) {
          byChance(way, k);
        }
      } else if (d + 2 < start.length) {
        slots(way, d + 1);
      }
      if (way.way.paths() != null) {
        spread(YardRun.PATH, way, way.pathsPerDay[d], d, new OpenTimes(way.way.borderOpen()));
      }
      if (!Double.isInfinite(way.way.onward())) {
        spread(YardRun.ONWARD_PATH, way, way.way.onward(), d, null);
      }
    }
  }

  /// So many events over the open time of a day; what a fraction leaves over comes on a later day.
  private void spread(int kind, WayState way, double perDay, int d, @Nullable OpenTimes open) {
    long start = plan.dayStart()[d];
    long end = plan.dayStart()[d + 1];
    long span = open == null ? end - start : open.between(start, end);
    int n = whole(perDay, d);
    double scatter = kind == YardRun.PATH ? way.way.pathScatterMinutes() : 0;
    for (int i = 0; i < n && span > 0; i++) {
      long within = span * (2L * i + 1) / (2L * n);
      long at = open == null ? start + within : open.finish(start, within);
      double level = Chance.of(pathKey ^ (kind + 31L * way.index), 1_000L * d + i);
      long late = (long) (Chance.triangular(level, -scatter, 0, scatter) * YardRun.MINUTE);
      agenda.at(Math.max(agenda.now(), at + late), 4, kind, way.index);
    }
  }

  private static int whole(double perDay, int d) {
    return (int) (Math.floor(perDay * (d + 1)) - Math.floor(perDay * d));
  }

  /// The timetable's trains of a day, each somewhat before or after its slot.
  void slots(WayState way, int d) {
    double hours = way.way.scatterHours();
    if (Double.isInfinite(hours)) {
      return;
    }
    long start = plan.dayStart()[d];
    long span = plan.dayStart()[d + 1] - start;
    for (int k = 0; k < KINDS; k++) {
      int n = whole(way.comingPerDay[k][d], d);
      for (int i = 0; i < n; i++) {
        double level = Chance.of(scatterKey ^ (7 + k + 4L * way.index), 1_000L * d + i);
        long late = (long) (Chance.triangular(level, -hours, 0, hours) * YardRun.HOUR);
        long at = start + span * (2L * i + 1) / (2L * n) + late;
        agenda.at(Math.max(agenda.now(), at), 3, YardRun.COMES, KINDS * way.index + k);
      }
    }
  }

  /// The next train by chance alone; beyond midnight the next day draws its own.
  private void byChance(WayState way, int k) {
    double perDay = way.comingPerDay[k][day];
    long midnight = plan.dayStart()[day + 1];
    if (perDay > 0) {
      double gap = (midnight - plan.dayStart()[day]) / perDay;
      long at = agenda.now() + (long) (way.arrivals[k].exponential() * gap + 0.5);
      if (at < midnight) {
        agenda.at(at, 3, YardRun.COMES, KINDS * way.index + k);
      }
    }
  }

  /// A train has come: where they come by chance, the next one is drawn.
  void after(WayState way, int k) {
    if (Double.isInfinite(way.way.scatterHours())) {
      byChance(way, k);
    }
  }
}
