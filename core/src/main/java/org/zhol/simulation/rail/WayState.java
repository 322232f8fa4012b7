package org.zhol.simulation.rail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Load;
import org.zhol.simulation.OpenTimes;
import org.zhol.simulation.Stage;
import org.zhol.simulation.Stages;

/// One direction of a run: where its stages stand among all, what waits for what, and the counts.
///
/// Layout of its stages, from `first`: one line for each kind of train, the work before the border,
/// the wait for a path, the border, the work beyond, the fronts of each yard, the wait for a path
/// onward.
final class WayState {
  private static final int KINDS = TrainKind.values().length;

  final YardPlan.Way way;

  /// As it is equipped until the days reported.
  private final YardPlan.Way then;

  final int index;
  final int first;
  final int ready;
  final int border;
  final int fronts;
  final int onward;

  /// Tracks now, at home and beyond.
  int homeTracksNow;

  int receptionTracksNow;

  /// Trains at home take no more tracks than this, so that those reloaded there find one.
  int homeLimit;

  /// Queues on record that are still to come, by kind.
  final List<List<Integer>> standing = List.of(new ArrayList<>(), new ArrayList<>());

  final int[] lineHead = new int[KINDS];
  int readyHead = -1;
  int onwardHead = -1;
  final @Nullable Pace[] quota = new @Nullable Pace[KINDS];
  final Pace takes;
  final double[] pathsPerDay;
  final double[][] comingPerDay = new double[KINDS][];
  final Chance[] arrivals = new Chance[KINDS];
  final Cranes[] cranes;
  final long[] serviceKey;
  final long[] shareKey;
  final @Nullable WagonPool pool;

  /// Trains at a front that wait for wagons, and those reloaded that wait for a track, in order; of
  /// the latter the load by yard.
  final List<Integer> unladen = new ArrayList<>();

  final List<Integer> reloaded = new ArrayList<>();

  /// When the next look at a quota, and at what the other side takes, is entered in the agenda.
  final long[] wakeAt = new long[KINDS + 1];

  final long[] numbers = new long[KINDS];

  final Load waitsForWagons = new Load();
  final Load[] waitsForTrack;
  final Load homeTracks = new Load();
  final Load receptionTracks = new Load();
  final Load wagonsAtHand = new Load();
  final long[] quotaBefore = new long[KINDS];
  long takesBefore;
  long onwardOffered;
  long onwardUsed;
  long pathsOffered;
  long pathsUsed;
  long pathsBlocked;
  long entered;
  long reloadedCount;
  long gone;

  /// @param then the same way as it is equipped until the days reported
  WayState(
      YardPlan plan,
      YardPlan.Way then,
      int index,
      int first,
      List<Stage> stages,
      Agenda agenda,
      long seed) {
    this.way = plan.ways().get(index);
    this.then = then;
    this.index = index;
    this.first = first;
    for (TrainKind kind : TrainKind.values()) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT);
      stages.add(new Stage(name + " trains held on the line", 1, Stage.UNLIMITED, null));
    }
    add(way.before(), then.before(), stages);
    ready = stages.size();
    stages.add(new Stage("waiting for a path", 1, Stage.UNLIMITED, null));
    border = stages.size();
    stages.add(new Stage("the border", YardPlan.UNLIMITED, Stage.UNLIMITED, null));
    add(way.after(), then.after(), stages);
    fronts = stages.size();
    for (int y = 0; y < way.yards().size(); y++) {
      YardPlan.Yard yard = way.yards().get(y);
      int most = Math.max(yard.fronts(), then.yards().get(y).fronts());
      stages.add(new Stage(YardPlan.frontsOf(yard), most, Stage.UNLIMITED, null));
    }
    onward = stages.size();
    stages.add(new Stage("waiting for a path onward", 1, Stage.UNLIMITED, null));
    tracks(then);
    takes = Pace.of(way.takes(), plan, way.borderOpen(), seed);
    YardPlan.Range paths = way.paths();
    pathsPerDay = paths == null ? new double[0] : Pace.level(paths, seed);
    for (int k = 0; k < KINDS; k++) {
      lineHead[k] = -1;
      YardPlan.Coming coming = way.coming().get(k);
      YardPlan.Range limit = coming.quota();
      quota[k] = limit == null ? null : Pace.of(List.of(limit), plan, way.borderOpen(), seed);
      comingPerDay[k] = Pace.level(coming.perDay(), seed);
      arrivals[k] = Chance.of(seed, "arrivals " + way.name() + k, 0);
    }
    cranes = new Cranes[way.yards().size()];
    waitsForTrack = new Load[cranes.length];
    for (int y = 0; y < cranes.length; y++) {
      waitsForTrack[y] = new Load();
      cranes[y] = new Cranes(then.yards().get(y), plan.begin());
    }
    int n = stages.size() - first;
    serviceKey = new long[n];
    shareKey = new long[n];
    for (int s = 0; s < n; s++) {
      serviceKey[s] = Chance.key(seed, "service " + way.name() + s);
      shareKey[s] = Chance.key(seed, "needs " + way.name() + s);
    }
    YardPlan.Wagons wagons = way.wagons();
    pool = wagons == null ? null : new WagonPool(wagons, agenda, YardRun.WAGONS_COME, index, seed);
  }

  private static void add(List<YardPlan.Work> works, List<YardPlan.Work> then, List<Stage> stages) {
    for (int i = 0; i < works.size(); i++) {
      YardPlan.Work work = works.get(i);
      int most = Math.max(work.servers(), then.get(i).servers());
      stages.add(new Stage(work.name(), most, Stage.UNLIMITED, new OpenTimes(work.open())));
    }
  }

  private void tracks(YardPlan.Way as) {
    homeTracksNow = as.homeTracks();
    receptionTracksNow = as.receptionTracks();
    homeLimit =
        homeTracksNow == YardPlan.UNLIMITED
            ? homeTracksNow
            : homeTracksNow - Math.max(1, homeTracksNow / 4);
  }

  /// How many more servers a stage has in the days reported than before: works and fronts.
  private int more(int stage) {
    if (stage >= first + KINDS && stage < ready) {
      int i = stage - first - KINDS;
      return way.before().get(i).servers() - then.before().get(i).servers();
    }
    if (stage > border && stage < fronts) {
      int i = stage - border - 1;
      return way.after().get(i).servers() - then.after().get(i).servers();
    }
    if (isFront(stage)) {
      int y = stage - fronts;
      return way.yards().get(y).fronts() - then.yards().get(y).fronts();
    }
    return 0;
  }

  /// Servers that come with the days reported are away until then.
  void await(Stages stages) {
    for (int s = first; s <= onward; s++) {
      for (int i = 0; i < more(s); i++) {
        stages.breakDown(s);
      }
    }
  }

  /// The days reported begin: what stands there is what the plan has.
  void change(Stages stages, long now) {
    for (int s = first; s <= onward; s++) {
      int more = more(s);
      for (int i = 0; i < Math.abs(more); i++) {
        if (more > 0) {
          stages.repair(s);
        } else {
          stages.breakDown(s);
        }
      }
    }
    tracks(way);
    for (int y = 0; y < cranes.length; y++) {
      cranes[y].become(way.yards().get(y), now);
    }
  }

  /// The work at a stage; null where it is no such stage.
  YardPlan.@Nullable Work work(int stage) {
    if (stage >= first + KINDS && stage < ready) {
      return way.before().get(stage - first - KINDS);
    }
    if (stage > border && stage < fronts) {
      return way.after().get(stage - border - 1);
    }
    return null;
  }

  boolean isLine(int stage) {
    return stage >= first && stage < first + KINDS;
  }

  boolean isFront(int stage) {
    return stage >= fronts && stage < onward;
  }

  /// What a train finds beyond a stage: the next work that it is not spared, or the next place.
  int following(int stage, long number) {
    for (int s = stage + 1; ; s++) {
      YardPlan.Work work = work(s);
      if (work == null
          || work.share() >= 1
          || Chance.of(shareKey[s - first], number) < work.share()) {
        return s;
      }
    }
  }

  void reset(long now) {
    for (Load load : List.of(waitsForWagons, homeTracks, receptionTracks, wagonsAtHand)) {
      load.reset(now);
    }
    for (Load load : waitsForTrack) {
      load.reset(now);
    }
    for (int k = 0; k < KINDS; k++) {
      Pace limit = quota[k];
      quotaBefore[k] = limit == null ? 0 : limit.taken();
    }
    takesBefore = takes.taken();
    onwardOffered = 0;
    onwardUsed = 0;
    for (Cranes one : cranes) {
      one.busy.reset(now);
    }
    pathsOffered = 0;
    pathsUsed = 0;
    pathsBlocked = 0;
  }
}
