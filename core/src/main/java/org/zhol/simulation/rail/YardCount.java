package org.zhol.simulation.rail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhol.simulation.OpenTimes;
import org.zhol.simulation.StageAreas;
import org.zhol.simulation.Stages;
import org.zhol.simulation.WaitBins;

/// What a run counts: trains by the hour, waits, and the use of everything within the days
/// reported.
final class YardCount {
  private static final long HOUR = YardRun.HOUR;
  private static final int KINDS = TrainKind.values().length;

  /// More than any railway passes: no limit in these days.
  private static final double NO_LIMIT = 1e9;

  private final YardPlan plan;
  private final Stages stages;
  private final WayState[] ways;
  private final int hours;
  private final int[][][] queue;
  private final int[][][] inside;
  private final int[][][] exits;
  private final WaitBins[][] waits = new WaitBins[2][KINDS];
  private final WaitBins[][] through = new WaitBins[2][KINDS];
  private final long[][] outstanding = new long[2][KINDS];
  private final List<List<YardSeen.Use>> uses = new ArrayList<>();

  /// By unit: when it came, how long it stood on the line, since when it is ready to cross, and
  /// whether it is reported.
  private long[] arrived = new long[256];

  private long[] waited = new long[256];
  private long[] since = new long[256];

  private boolean[] reported = new boolean[256];
  private long open;

  /// Trains inside, and those ready to cross, by way and kind.
  private final int[] here = new int[2 * KINDS];

  private final int[] readyNow = new int[2 * KINDS];

  YardCount(YardPlan plan, Stages stages, WayState[] ways) {
    this.plan = plan;
    this.stages = stages;
    this.ways = ways;
    hours = (int) ((plan.end() - plan.from()) / HOUR);
    int days = 0;
    for (long start : plan.dayStart()) {
      days += start >= plan.from() && start < plan.end() ? 1 : 0;
    }
    queue = new int[2][KINDS][hours + 1];
    inside = new int[2][KINDS][hours + 1];
    exits = new int[2][days][KINDS];
    for (int w = 0; w < 2; w++) {
      for (int k = 0; k < KINDS; k++) {
        waits[w][k] = new WaitBins();
        through[w][k] = new WaitBins();
      }
    }
  }

  int hours() {
    return hours;
  }

  /// Whether the last hour has been read.
  boolean read() {
    return !uses.isEmpty();
  }

  long outstanding() {
    return open;
  }

  void entered(int unit, boolean stood) {
    if (unit >= arrived.length) {
      int more = Math.max(unit + 1, 2 * arrived.length);
      arrived = Arrays.copyOf(arrived, more);
      waited = Arrays.copyOf(waited, more);
      since = Arrays.copyOf(since, more);
      reported = Arrays.copyOf(reported, more);
    }
    long born = stages.born(unit);
    arrived[unit] = born;
    reported[unit] = !stood && born >= plan.from() && born < plan.end();
    if (reported[unit]) {
      int kind = stages.kind(unit);
      outstanding[kind / KINDS][kind % KINDS]++;
      open++;
    }
    here[stages.kind(unit)]++;
  }

  void left(int unit, int stage, WayState way, long now) {
    int kind = stages.kind(unit);
    int k = kind % KINDS;
    if (way.isLine(stage)) {
      waited[unit] = now - arrived[unit];
    } else if (stage == way.ready) {
      readyNow[kind]--;
      if (reported[unit]) {
        waits[way.index][k].add(waited[unit] + now - since[unit]);
      }
    } else if (stage == way.onward) {
      here[kind]--;
      if (now >= plan.from() && now < plan.end()) {
        exits[way.index][dayOf(now)][k]++;
      }
      if (reported[unit]) {
        through[way.index][k].add(now - arrived[unit]);
        outstanding[way.index][k]--;
        open--;
      }
    }
  }

  private int dayOf(long now) {
    int at = Arrays.binarySearch(plan.dayStart(), now);
    int first = Arrays.binarySearch(plan.dayStart(), plan.from());
    return (at >= 0 ? at : -at - 2) - first;
  }

  void hour(int hour, long now) {
    for (WayState way : ways) {
      for (int k = 0; k < KINDS; k++) {
        int kind = KINDS * way.index + k;
        // Those being worked on at home are inside; those ready stand in one queue of both kinds.
        int waiting = stages.here(way.first + k) + readyNow[kind];
        queue[way.index][k][hour] = waiting;
        inside[way.index][k][hour] = here[kind] - waiting;
      }
    }
    if (hour == 0) {
      stages.areas().reset();
      for (WayState way : ways) {
        way.reset(now);
      }
    }
    if (hour == hours) {
      for (WayState way : ways) {
        uses.add(uses(way, now));
      }
    }
  }

  /// A train is ready to cross.
  void ready(int unit, long now) {
    readyNow[stages.kind(unit)]++;
    since[unit] = now;
  }

  private List<YardSeen.Use> uses(WayState way, long now) {
    List<YardSeen.Use> rows = new ArrayList<>();
    StageAreas areas = stages.areas();
    YardPlan.Way plan = way.way;
    for (int k = 0; k < KINDS; k++) {
      Pace quota = way.quota[k];
      if (quota != null && quota.most(this.plan.from(), this.plan.end()) < NO_LIMIT) {
        String name = TrainKind.values()[k].name().toLowerCase(java.util.Locale.ROOT);
        double waiting = areas.meanHere(way.first + k);
        rows.add(pace(name + " trains taken", quota, way.quotaBefore[k], waiting));
      }
    }
    double line = areas.meanHere(way.first) + areas.meanHere(way.first + 1);
    rows.add(
        tracks(
            YardPlan.TRACKS_BEFORE,
            YardSeen.Place.HOME,
            plan.homeTracks(),
            way.homeTracks.mean(now),
            line));
    work(way.first + KINDS, plan.before(), YardSeen.Place.HOME, areas, rows);
    double ready = areas.meanHere(way.ready);
    if (!plan.takes().isEmpty()) {
      rows.add(pace("trains taken", way.takes, way.takesBefore, ready));
    }
    if (plan.paths() != null) {
      double offered = Math.max(1, way.pathsOffered);
      rows.add(
          new YardSeen.Use(
              "paths over the border",
              YardSeen.Place.BORDER,
              1,
              way.pathsUsed / offered,
              way.pathsBlocked / offered,
              ready,
              true));
    }
    rows.add(
        tracks(
            YardPlan.TRACKS_BEYOND,
            YardSeen.Place.BEYOND,
            plan.receptionTracks(),
            way.receptionTracks.mean(now),
            0));
    work(way.border + 1, plan.after(), YardSeen.Place.BEYOND, areas, rows);
    beyond(way, areas, now, rows);
    return rows;
  }

  private void beyond(WayState way, StageAreas areas, long now, List<YardSeen.Use> rows) {
    YardPlan.Way plan = way.way;
    for (int y = 0; y < way.cranes.length; y++) {
      yard(way, y, areas, now, rows);
    }
    YardPlan.Wagons wagons = plan.wagons();
    if (wagons != null) {
      double used = 1 - way.wagonsAtHand.mean(now) / wagons.base();
      double waiting = way.waitsForWagons.mean(now);
      rows.add(
          new YardSeen.Use(
              "empty wagons", YardSeen.Place.BEYOND, wagons.base(), used, 0, waiting, true));
    }
    if (!Double.isInfinite(plan.onward())) {
      rows.add(
          new YardSeen.Use(
              "paths onward",
              YardSeen.Place.BEYOND,
              1,
              (double) way.onwardUsed / Math.max(1, way.onwardOffered),
              0,
              areas.meanHere(way.onward),
              true));
    }
  }

  private void yard(WayState way, int y, StageAreas areas, long now, List<YardSeen.Use> rows) {
    YardPlan.Yard yard = way.way.yards().get(y);
    int s = way.fronts + y;
    double held = way.waitsForTrack[y].mean(now) / yard.fronts();
    rows.add(
        new YardSeen.Use(
            YardPlan.frontsOf(yard),
            YardSeen.Place.BEYOND,
            yard.fronts(),
            areas.meanServing(s) / yard.fronts(),
            held,
            areas.meanWaiting(s),
            true));
    if (yard.units() > 1) {
      rows.add(
          new YardSeen.Use(
              YardPlan.cranesOf(yard),
              YardSeen.Place.BEYOND,
              yard.cranes(),
              way.cranes[y].busy.mean(now) / yard.cranes(),
              0,
              0,
              true));
    }
  }

  private static YardSeen.Use tracks(
      String name, YardSeen.Place place, int tracks, double mean, double waiting) {
    return new YardSeen.Use(name, place, tracks, mean / tracks, 0, waiting, false);
  }

  private YardSeen.Use pace(String name, Pace pace, long before, double waiting) {
    double most = pace.most(plan.from(), plan.end());
    double share = most > 0 ? Math.min(1, (pace.taken() - before) / most) : 0;
    return new YardSeen.Use(name, YardSeen.Place.BORDER, 1, share, 0, waiting, true);
  }

  private void work(
      int first,
      List<YardPlan.Work> works,
      YardSeen.Place place,
      StageAreas areas,
      List<YardSeen.Use> rows) {
    for (int i = 0; i < works.size(); i++) {
      YardPlan.Work work = works.get(i);
      OpenTimes times = new OpenTimes(work.open());
      double open = (double) times.between(plan.from(), plan.end()) / (plan.end() - plan.from());
      double use = areas.meanServing(first + i) / work.servers() / Math.max(1e-9, open);
      rows.add(
          new YardSeen.Use(
              work.name(),
              place,
              work.servers(),
              Math.min(1, use),
              0,
              areas.meanWaiting(first + i),
              true));
    }
  }

  YardSeen seen(long events, long hash) {
    List<YardSeen.Way> seen = new ArrayList<>();
    for (int w = 0; w < 2; w++) {
      seen.add(
          new YardSeen.Way(
              queue[w],
              inside[w],
              exits[w],
              waits[w],
              through[w],
              outstanding[w],
              uses.isEmpty() ? List.of() : uses.get(w)));
    }
    return new YardSeen(seen, events, hash);
  }
}
