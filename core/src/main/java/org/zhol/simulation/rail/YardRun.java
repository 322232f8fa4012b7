package org.zhol.simulation.rail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.ConservationException;
import org.zhol.simulation.Course;
import org.zhol.simulation.Journal;
import org.zhol.simulation.OpenTimes;
import org.zhol.simulation.Stage;
import org.zhol.simulation.Stages;

/// One run of a crossing, both directions. What a train needs is drawn for its number, so that the
/// same train is the same train in every alternative.
public final class YardRun implements Course {
  static final long HOUR = 3_600_000;
  static final long MINUTE = 60_000;
  private static final int KINDS = TrainKind.values().length;

  static final int COMES = 10;
  static final int DAY_BEGINS = 11;
  static final int PATH = 12;
  static final int WAGONS_COME = 13;
  private static final int RELOADED = 14;
  static final int ONWARD_PATH = 15;
  private static final int WAKE = 16;
  private static final int HOUR_STRIKES = 17;
  private static final int STAND = 18;
  private static final int CHANGES = 19;

  /// Yards of a way that an event's subject can tell apart.
  private static final int YARDS = 64;

  private final YardPlan plan;

  /// The same crossing as it is equipped until the days reported; null where it stays so.
  private final @Nullable YardPlan then;

  private final Agenda agenda;
  private final Stages stages;
  private final WayState[] ways = new WayState[2];
  private final YardCount count;
  private final Timetable timetable;
  private final long sizeKey;

  /// By unit: the yard it will be reloaded at.
  private int[] yardOf = new int[256];

  public YardRun(YardPlan plan, long seed, @Nullable Journal journal) {
    this(plan, null, seed, journal);
  }

  /// @param then the crossing as it is equipped until the days reported; null where it stays so
  public YardRun(YardPlan plan, @Nullable YardPlan then, long seed, @Nullable Journal journal) {
    this.plan = plan;
    this.then = then;
    agenda = new Agenda(plan.begin());
    List<Stage> all = new ArrayList<>();
    for (int w = 0; w < 2; w++) {
      YardPlan.Way before = (then == null ? plan : then).ways().get(w);
      ways[w] = new WayState(plan, before, w, all.size(), all, agenda, seed);
    }
    timetable = new Timetable(plan, ways, agenda, seed);
    sizeKey = Chance.key(seed, "crane minutes");
    stages = new Stages(agenda, all, this, 1, 0, journal);
    count = new YardCount(plan, stages, ways);
  }

  /// Names of all stages as the journal counts them, those of the first way before the second's.
  public static List<List<String>> stages(YardPlan plan) {
    List<List<String>> names = new ArrayList<>();
    List<Stage> all = new ArrayList<>();
    for (int w = 0; w < 2; w++) {
      int first = all.size();
      var _ = new WayState(plan, plan.ways().get(w), w, first, all, new Agenda(plan.begin()), 0);
      names.add(all.subList(first, all.size()).stream().map(Stage::name).toList());
    }
    return names;
  }

  public YardSeen run() {
    stages.begin(plan.begin());
    if (then != null) {
      for (WayState way : ways) {
        way.await(stages);
      }
      agenda.at(plan.from(), 6, CHANGES, 0); // after the first hour is read
    }
    for (WayState way : ways) {
      way.reset(plan.begin());
      for (int k = 0; k < KINDS; k++) {
        for (YardPlan.Standing one : way.way.coming().get(k).standing()) {
          way.standing.get(k).add(one.trains());
          agenda.at(Math.max(plan.begin(), one.time()), 0, STAND, KINDS * way.index + k);
        }
      }
      timetable.slots(way, 0);
    }
    agenda.at(plan.begin(), 0, DAY_BEGINS, 0);
    agenda.at(plan.from(), 5, HOUR_STRIKES, 0);
    settle();
    long last = plan.dayStart()[plan.dayStart().length - 1];
    while (agenda.next()) {
      if (!stages.handle()) {
        other();
      }
      settle();
      conserve();
      if (agenda.now() >= last || (count.read() && count.outstanding() == 0)) {
        break;
      }
    }
    return count.seen(agenda.happened(), agenda.hash());
  }

  private void other() {
    int subject = agenda.subject();
    switch (agenda.kind()) {
      case DAY_BEGINS -> timetable.dayBegins(subject);
      case COMES -> comes(subject);
      case STAND -> stand(ways[subject / KINDS], subject % KINDS);
      case PATH -> path(ways[subject]);
      case WAGONS_COME -> {
        WagonPool pool = ways[subject / 2].pool;
        Objects.requireNonNull(pool).come(subject % 2 == 0);
      }
      case RELOADED -> reloaded(subject);
      case ONWARD_PATH -> goOnward(ways[subject]);
      case WAKE -> {}
      case CHANGES -> {
        for (WayState way : ways) {
          way.change(stages, agenda.now());
          for (int y = 0; y < way.cranes.length; y++) {
            nextDone(way, y);
          }
        }
      }
      case HOUR_STRIKES -> {
        count.hour(subject, agenda.now());
        if (subject < count.hours()) {
          agenda.at(plan.from() + (subject + 1) * HOUR, 5, HOUR_STRIKES, subject + 1);
        }
      }
      default -> throw new IllegalStateException("no event of kind " + agenda.kind());
    }
  }

  // --- Trains that come -------------------------------------------------------------------------

  private void comes(int subject) {
    WayState way = ways[subject / KINDS];
    int k = subject % KINDS;
    enter(way, k, false);
    timetable.after(way, k);
  }

  /// A queue on record: the trains that the run lacks come, nobody knows since when.
  private void stand(WayState way, int k) {
    int missing = way.standing.get(k).removeFirst() - stages.here(way.first + k);
    for (int i = 0; i < missing; i++) {
      enter(way, k, true);
    }
  }

  private void enter(WayState way, int k, boolean waited) {
    int kind = KINDS * way.index + k;
    way.entered++;
    int unit = stages.enter(2L * KINDS * way.numbers[k]++ + kind, kind, 0);
    count.entered(unit, waited);
  }

  // --- Trains that go on ------------------------------------------------------------------------

  /// Lets everything go on that may, until nothing can.
  private void settle() {
    boolean again = true;
    while (again) {
      again = false;
      for (WayState way : ways) {
        again |= admit(way);
        again |= way.way.paths() == null && path(way);
        again |= load(way);
        again |= clear(way);
        again |= Double.isInfinite(way.way.onward()) && goOnward(way);
      }
    }
    for (WayState way : ways) {
      way.homeTracks.set(home(way) + stages.here(ways[1 - way.index].onward), agenda.now());
      way.receptionTracks.set(beyond(way), agenda.now());
    }
  }

  /// From the line to a track at home, first come first served; a kind that the other side takes
  /// few of keeps its pace here and does not hold up the others.
  private boolean admit(WayState way) {
    boolean any = false;
    while (home(way) < way.homeLimit
        && home(way) + stages.here(ways[1 - way.index].onward) < way.homeTracksNow) {
      int first = -1;
      for (int k = 0; k < KINDS; k++) {
        int unit = way.lineHead[k];
        boolean mayGo = unit >= 0 && withinQuota(way, k);
        if (mayGo && (first < 0 || stages.born(unit) < stages.born(way.lineHead[first]))) {
          first = k;
        }
      }
      if (first < 0) {
        break;
      }
      Pace quota = way.quota[first];
      if (quota != null) {
        quota.take(agenda.now());
      }
      int unit = way.lineHead[first];
      way.lineHead[first] = -1;
      stages.finish(unit);
      any = true;
    }
    return any;
  }

  private boolean withinQuota(WayState way, int k) {
    Pace quota = way.quota[k];
    if (quota == null) {
      return true;
    }
    long at = quota.next(agenda.now());
    if (at > agenda.now()) {
      wake(way, k, at);
    }
    return at <= agenda.now();
  }

  private void wake(WayState way, int what, long at) {
    if (at < OpenTimes.NEVER && at != way.wakeAt[what]) {
      way.wakeAt[what] = at;
      agenda.at(at, 4, WAKE, 0);
    }
  }

  /// Over the border, if a track beyond is free and the other side still takes a train.
  private boolean path(WayState way) {
    long now = agenda.now();
    boolean table = way.way.paths() != null;
    way.pathsOffered++;
    int unit = way.readyHead;
    if (unit < 0) {
      return false;
    }
    if (beyond(way) >= way.receptionTracksNow) {
      way.pathsBlocked++;
      return false;
    }
    long at = way.takes.next(now);
    if (at > now) {
      if (!table) {
        wake(way, KINDS, at);
      }
      return false;
    }
    way.takes.take(now);
    way.pathsUsed++;
    way.readyHead = -1;
    stages.finish(unit);
    return true;
  }

  /// Trains at a front begin to be reloaded, those with boxes as wagons come.
  private boolean load(WayState way) {
    boolean any = false;
    boolean none = false;
    for (int i = 0; i < way.unladen.size(); ) {
      int unit = way.unladen.get(i);
      WagonPool pool = kindOf(unit) == TrainKind.CONTAINER ? way.pool : null;
      none |= pool != null && (none || !pool.take());
      if (pool != null && none) {
        i++;
        continue;
      }
      way.unladen.remove(/* index */ i);
      int y = yardOf[unit];
      way.cranes[y].begin(unit, work(way.way.yards().get(y), unit), agenda.now());
      nextDone(way, y);
      any = true;
    }
    way.waitsForWagons.set(way.unladen.size(), agenda.now());
    WagonPool pool = way.pool;
    way.wagonsAtHand.set(pool == null ? 0 : pool.spare(), agenda.now());
    return any;
  }

  private TrainKind kindOf(int unit) {
    return TrainKind.values()[stages.kind(unit) % KINDS];
  }

  private long work(YardPlan.Yard yard, int unit) {
    double level = Chance.of(sizeKey, stages.number(unit));
    double minutes =
        Chance.triangular(level, yard.minMinutes(), yard.modeMinutes(), yard.maxMinutes());
    return (long) (yard.units() * minutes * MINUTE + 0.5);
  }

  private void nextDone(WayState way, int y) {
    long at = way.cranes[y].next();
    if (at < OpenTimes.NEVER) {
      int subject = (way.cranes[y].version() * 2 + way.index) * YARDS + y;
      agenda.at(at, 1, RELOADED, subject);
    }
  }

  private void reloaded(int subject) {
    int y = subject % YARDS;
    WayState way = ways[subject / YARDS % 2];
    Cranes cranes = way.cranes[y];
    if (cranes.version() != subject / YARDS / 2) {
      return; // shared out anew since
    }
    int unit = cranes.done(agenda.now());
    if (unit >= 0) {
      way.reloaded.add(unit);
      way.waitsForTrack[y].add(1, agenda.now());
      WagonPool other = ways[1 - way.index].pool;
      if (other != null && kindOf(unit) == TrainKind.CONTAINER) {
        other.emptied();
      }
    }
    nextDone(way, y);
  }

  /// From the fronts to a track of the other gauge.
  private boolean clear(WayState way) {
    WayState back = ways[1 - way.index];
    boolean any = false;
    while (!way.reloaded.isEmpty() && home(back) + stages.here(way.onward) < back.homeTracksNow) {
      int unit = way.reloaded.removeFirst();
      way.waitsForTrack[yardOf[unit]].add(-1, agenda.now());
      stages.finish(unit);
      any = true;
    }
    return any;
  }

  private boolean goOnward(WayState way) {
    int unit = way.onwardHead;
    way.onwardOffered++;
    if (unit < 0) {
      return false;
    }
    way.onwardHead = -1;
    way.onwardUsed++;
    stages.finish(unit);
    return true;
  }

  /// Trains on tracks before the border that will cross it.
  private int home(WayState way) {
    int sum = 0;
    for (int s = way.first + KINDS; s <= way.ready; s++) {
      sum += stages.here(s);
    }
    return sum;
  }

  /// Trains on reception tracks beyond, those on the way to them included, those at a front not.
  private int beyond(WayState way) {
    int sum = 0;
    for (int s = way.border; s < way.fronts; s++) {
      sum += stages.here(s);
    }
    for (int s = way.fronts; s < way.onward; s++) {
      sum += stages.waiting(s);
    }
    return sum;
  }

  private void conserve() {
    for (WayState way : ways) {
      long before = 0;
      for (int s = way.first; s < way.onward; s++) {
        before += stages.here(s);
      }
      long reloaded = stages.here(way.onward);
      boolean trains =
          before == way.entered - way.reloadedCount && reloaded == way.reloadedCount - way.gone;
      WagonPool pool = way.pool;
      if (!trains || (pool != null && !pool.balanced())) {
        throw new ConservationException(
            "%s at %d ms: %d trains came, %d were reloaded, %d went on, but %d and %d are inside%s"
                .formatted(
                    way.way.name(),
                    agenda.now(),
                    way.entered,
                    way.reloadedCount,
                    way.gone,
                    before,
                    reloaded,
                    pool == null ? "" : "; " + pool.state()));
      }
    }
  }

  // --- Course -----------------------------------------------------------------------------------

  private WayState way(int stage) {
    return stage < ways[1].first ? ways[0] : ways[1];
  }

  @Override
  public int next(int unit, int stage) {
    if (stage == Stages.NOWHERE) {
      int kind = stages.kind(unit);
      return ways[kind / KINDS].first + kind % KINDS;
    }
    WayState way = way(stage);
    if (stage == way.onward) {
      return Stages.NOWHERE;
    }
    if (way.isFront(stage)) {
      return way.onward;
    }
    int from = way.isLine(stage) ? way.first + KINDS - 1 : stage;
    int to = way.following(from, stages.number(unit));
    if (to == way.ready) {
      count.ready(unit, agenda.now());
    }
    return to == way.fronts ? front(way, unit) : to;
  }

  /// The front at which it would be reloaded soonest, by the crane work that stands before it.
  private int front(WayState way, int unit) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int y = 0; y < way.cranes.length; y++) {
      YardPlan.Yard yard = way.way.yards().get(y);
      int trains = stages.here(way.fronts + y) + 1;
      double each = yard.units() * yard.modeMinutes() / yard.cranes();
      if (yard.kinds().contains(kindOf(unit)) && trains * each < least) {
        least = trains * each;
        best = y;
      }
    }
    if (best < 0) {
      throw new IllegalStateException(
          way.way.name() + " has no yard for a " + kindOf(unit) + " train");
    }
    if (unit >= yardOf.length) {
      yardOf = java.util.Arrays.copyOf(yardOf, Math.max(unit + 1, 2 * yardOf.length));
    }
    yardOf[unit] = best;
    WagonPool pool = way.pool;
    if (pool != null && kindOf(unit) == TrainKind.CONTAINER) {
      pool.ask();
    }
    return way.fronts + best;
  }

  @Override
  public long service(int unit, int stage) {
    WayState way = way(stage);
    YardPlan.Work work = way.work(stage);
    if (work != null) {
      double level = Chance.of(way.serviceKey[stage - way.first], stages.number(unit));
      double minutes =
          Chance.triangular(level, work.minMinutes(), work.modeMinutes(), work.maxMinutes());
      return (long) (minutes * MINUTE + 0.5);
    }
    return stage == way.border ? way.way.runMillis() : Stages.UNTIL_TOLD;
  }

  @Override
  public void began(int unit, int stage, long waited) {
    WayState way = way(stage);
    if (way.isLine(stage)) {
      way.lineHead[stage - way.first] = unit;
    } else if (stage == way.ready) {
      way.readyHead = unit;
    } else if (way.isFront(stage)) {
      way.unladen.add(unit);
    } else if (stage == way.onward) {
      way.onwardHead = unit;
    }
  }

  @Override
  public void left(int unit, int stage) {
    WayState way = way(stage);
    if (way.isFront(stage)) {
      way.reloadedCount++;
    } else if (stage == way.onward) {
      way.gone++;
    }
    count.left(unit, stage, way, agenda.now());
  }
}
