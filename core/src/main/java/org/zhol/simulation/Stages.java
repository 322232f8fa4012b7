package org.zhol.simulation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Units passing through stages with servers, finite room, opening times and priorities, in the
/// events of an `Agenda`.
///
/// A unit that is done but finds the next stage full stays where it is, keeps its server, and moves
/// on when a place falls free, first come first served: so a full buffer blocks back. Within a
/// stage those of the lower level are served first, equals as they came. That units which entered
/// are those that left and those inside is checked after every event, stage by stage; a breach
/// stops the run.
///
/// Layout: unit u is at stage `at[u]` since `since[u]`; `after[u]` is the next in the queue it
/// stands in. Queue q = stage * levels + level runs from `first[q]` to `last[q]`; those held for a
/// stage stand in the queue after all of these.
public final class Stages {
  public static final int NOWHERE = -1;

  /// What `enter` gives for a unit that found the first stage full and was turned away.
  public static final int TURNED_AWAY = -2;

  /// What a course gives as service where the model itself tells by `finish` when a unit is done:
  /// it waits for a path, a crane, wagons.
  public static final long UNTIL_TOLD = Long.MAX_VALUE;

  /// At one instant: what a model puts first (0), then who is done, then who opens, then the rest.
  private static final int DONE_PRIORITY = 1;

  private static final int OPENS_PRIORITY = 2;

  private static final int DONE = 0;
  private static final int OPENS = 1;

  private final Agenda agenda;
  private final Course course;
  private final @Nullable Journal journal;
  private final int kindBase;
  private final int levels;
  private final Stage[] stages;
  private final @Nullable OpenTimes[] times;

  private final int[] idle;
  private final int[] owed;
  private final int[] here;
  private final int[] waiting;
  private final int[] serving;
  private final int[] held;
  private final int[] first;
  private final int[] last;

  private long[] number = new long[256];
  private long[] born = new long[256];
  private long[] since = new long[256];
  private int[] kind = new int[256];
  private int[] level = new int[256];
  private int[] at = new int[256];
  private int[] after = new int[256];
  private int free = NOWHERE;
  private int used;

  private long entered;
  private long gone;
  private long turnedAway;
  private final StageAreas areas;

  /// @param kindBase the agenda's kinds `kindBase` and `kindBase + 1` are events of the stages
  /// @param levels priority levels 0 to `levels - 1`
  public Stages(
      Agenda agenda,
      List<Stage> stages,
      Course course,
      int levels,
      int kindBase,
      @Nullable Journal journal) {
    this.agenda = agenda;
    this.course = course;
    this.levels = levels;
    this.kindBase = kindBase;
    this.journal = journal;
    int n = stages.size();
    this.stages = stages.toArray(Stage[]::new);
    times = new @Nullable OpenTimes[n];
    idle = new int[n];
    owed = new int[n];
    here = new int[n];
    waiting = new int[n];
    serving = new int[n];
    held = new int[n];
    first = new int[n * (levels + 1)];
    last = new int[n * (levels + 1)];
    Arrays.fill(first, NOWHERE);
    Arrays.fill(last, NOWHERE);
    areas = new StageAreas(n);
    for (int s = 0; s < n; s++) {
      idle[s] = this.stages[s].servers();
      times[s] = this.stages[s].open();
    }
  }

  /// Enters the openings of the stages into the agenda; once, before the first unit.
  public void begin(long time) {
    areas.begin(time);
    for (int s = 0; s < stages.length; s++) {
      OpenTimes open = times[s];
      if (open != null && open.opensAfter(time) < OpenTimes.NEVER) {
        agenda.at(open.opensAfter(time), OPENS_PRIORITY, kindBase + OPENS, s);
      }
    }
  }

  /// A unit comes in. Returns its index, or `TURNED_AWAY`.
  public int enter(long itsNumber, int itsKind, int itsLevel) {
    int unit = unit();
    number[unit] = itsNumber;
    kind[unit] = itsKind;
    level[unit] = itsLevel;
    born[unit] = agenda.now();
    int to = course.next(unit, NOWHERE);
    if (here[to] >= stages[to].room()) {
      after[unit] = free;
      free = unit;
      turnedAway++;
      return TURNED_AWAY;
    }
    entered++;
    arrive(unit, to);
    check();
    return unit;
  }

  /// Handles the event that is happening, if it is one of the stages'.
  public boolean handle() {
    int event = agenda.kind() - kindBase;
    if (event == DONE) {
      done(agenda.subject());
    } else if (event == OPENS) {
      opens(agenda.subject());
    } else {
      return false;
    }
    check();
    return true;
  }

  /// A unit that is worked on until told is done, and goes on if the next stage has room.
  public void finish(int unit) {
    done(unit);
    check();
  }

  /// A server of a stage goes out of order; one that is working finishes first.
  public void breakDown(int stage) {
    areas.touch(stage, agenda.now(), waiting, serving, held);
    if (idle[stage] > 0) {
      idle[stage]--;
    } else {
      owed[stage]++;
    }
  }

  /// A server of a stage is back.
  public void repair(int stage) {
    if (owed[stage] > 0) {
      owed[stage]--;
    } else {
      idle[stage]++;
      startWaiting(stage);
    }
  }

  private void done(int unit) {
    int stage = at[unit];
    touch(stage);
    serving[stage]--;
    int to = course.next(unit, stage);
    if (to == NOWHERE || here[to] < stages[to].room()) {
      move(unit, stage, to);
    } else {
      held[stage]++;
      tell(Journal.Move.HELD, unit, stage);
      append(unit, to * (levels + 1) + levels);
    }
  }

  private void move(int unit, int from, int to) {
    course.left(unit, from);
    here[from]--;
    if (to == NOWHERE) {
      gone++;
      tell(Journal.Move.LEAVES, unit, from);
      after[unit] = free;
      free = unit;
    } else {
      arrive(unit, to);
    }
    vacate(from);
  }

  /// A server and a place of a stage fall free: those held for it come in, then who waits begins.
  private void vacate(int stage) {
    if (owed[stage] > 0) {
      owed[stage]--;
    } else {
      idle[stage]++;
    }
    int queue = stage * (levels + 1) + levels;
    while (first[queue] != NOWHERE && here[stage] < stages[stage].room()) {
      int unit = poll(queue);
      int from = at[unit];
      touch(from);
      held[from]--;
      move(unit, from, stage);
    }
    startWaiting(stage);
  }

  private void arrive(int unit, int stage) {
    touch(stage);
    here[stage]++;
    waiting[stage]++;
    at[unit] = stage;
    since[unit] = agenda.now();
    tell(Journal.Move.ARRIVES, unit, stage);
    append(unit, stage * (levels + 1) + level[unit]);
    startWaiting(stage);
  }

  private void startWaiting(int stage) {
    while (idle[stage] > 0 && waiting[stage] > 0) {
      OpenTimes open = times[stage];
      if (open != null && !open.isOpen(agenda.now())) {
        return;
      }
      int queue = stage * (levels + 1);
      while (first[queue] == NOWHERE) {
        queue++;
      }
      start(poll(queue), stage, open);
    }
  }

  private void start(int unit, int stage, @Nullable OpenTimes open) {
    touch(stage);
    idle[stage]--;
    waiting[stage]--;
    serving[stage]++;
    long now = agenda.now();
    tell(Journal.Move.BEGINS, unit, stage);
    course.began(unit, stage, now - since[unit]);
    long work = course.service(unit, stage);
    if (work == UNTIL_TOLD) {
      return;
    }
    long end = open == null ? now + work : open.finish(now, work);
    if (end < OpenTimes.NEVER) {
      agenda.at(end, DONE_PRIORITY, kindBase + DONE, unit);
    }
  }

  private void opens(int stage) {
    startWaiting(stage);
    OpenTimes open = times[stage];
    if (open != null && open.opensAfter(agenda.now()) < OpenTimes.NEVER) {
      agenda.at(open.opensAfter(agenda.now()), OPENS_PRIORITY, kindBase + OPENS, stage);
    }
  }

  private void check() {
    balance(stages, here, waiting, serving, held, entered - gone, agenda.now());
  }

  /// Throws unless each stage's units are those waiting, worked on and held there, no more than it
  /// has room for, and all of them together are `inside`, those that entered and have not left.
  static void balance(
      Stage[] stages, int[] here, int[] waiting, int[] serving, int[] held, long inside, long now) {
    long sum = 0;
    for (int s = 0; s < stages.length; s++) {
      sum += here[s];
      if (here[s] != waiting[s] + serving[s] + held[s] || here[s] > stages[s].room()) {
        throw new ConservationException(
            "stage %s at %d ms: %d units, of them %d waiting, %d worked on, %d held, room for %d"
                .formatted(
                    stages[s].name(),
                    now,
                    here[s],
                    waiting[s],
                    serving[s],
                    held[s],
                    stages[s].room()));
      }
    }
    if (sum != inside) {
      throw new ConservationException(
          "at %d ms the units that entered less those that left are %d, but %d are inside"
              .formatted(now, inside, sum));
    }
  }

  private int unit() {
    int unit = free;
    if (unit != NOWHERE) {
      free = after[unit];
      return unit;
    }
    if (used == at.length) {
      int more = 2 * used;
      number = Arrays.copyOf(number, more);
      born = Arrays.copyOf(born, more);
      since = Arrays.copyOf(since, more);
      kind = Arrays.copyOf(kind, more);
      level = Arrays.copyOf(level, more);
      at = Arrays.copyOf(at, more);
      after = Arrays.copyOf(after, more);
    }
    return used++;
  }

  private void append(int unit, int queue) {
    after[unit] = NOWHERE;
    if (first[queue] == NOWHERE) {
      first[queue] = unit;
    } else {
      after[last[queue]] = unit;
    }
    last[queue] = unit;
  }

  private int poll(int queue) {
    int unit = first[queue];
    first[queue] = after[unit];
    return unit;
  }

  private void touch(int stage) {
    areas.touch(stage, agenda.now(), waiting, serving, held);
  }

  private void tell(Journal.Move move, int unit, int stage) {
    if (journal != null) {
      journal.hear(agenda.now(), move, number[unit], stage);
    }
  }

  public long number(int unit) {
    return number[unit];
  }

  public int kind(int unit) {
    return kind[unit];
  }

  /// When a unit came in, ms.
  public long born(int unit) {
    return born[unit];
  }

  public int here(int stage) {
    return here[stage];
  }

  public int waiting(int stage) {
    return waiting[stage];
  }

  public int serving(int stage) {
    return serving[stage];
  }

  /// Units at a stage that are done and find the next one full.
  public int held(int stage) {
    return held[stage];
  }

  public long entered() {
    return entered;
  }

  public long gone() {
    return gone;
  }

  public long turnedAway() {
    return turnedAway;
  }

  /// Means over time since `begin`, or since the last `reset` of it.
  public StageAreas areas() {
    for (int s = 0; s < stages.length; s++) {
      touch(s);
    }
    return areas;
  }
}
