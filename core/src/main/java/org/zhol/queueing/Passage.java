package org.zhol.queueing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One table of crossings in the making: from the dated records to exit instants.
///
/// In each weather an arrival waits for the queue ahead, with what chance has let gather in it,
/// then the inspection steps go by the open clock: work stops when the border shuts and goes on
/// when it opens. The stated time of a gateway runs around the clock instead.
final class Passage {
  /// Units a day where the pack gives no limit: more than any queue, so that none forms.
  static final double UNLIMITED = 1e6;

  /// Days before the table from which the queue is followed if no record says where it starts: what
  /// a holiday leaves behind is worked off by then. From a saturated time it goes back further.
  static final int WARM_UP_DAYS = 45;

  /// Days before the table whose units may still be at work.
  private static final int WORK_DAYS = 7;

  /// Days a queue is followed past the table at first, and at most.
  private static final int FIRST_REACH_DAYS = 30;

  private static final int LAST_REACH_DAYS = 1_920;

  private final BorderCalendar calendar;
  private final long @Nullable [] work;
  private final boolean aroundTheClock;
  private final Lanes lanes;
  private final int fromDay;
  final BorderTape tape;

  /// By day; null where the closed form holds. None at all where it always does.
  private final SimulatedTimes.@Nullable Table @Nullable [] tables;

  /// When any side works, flat pairs of epoch seconds, where there are tables.
  private final long[] either;

  /// By day, whether each side works its own hours and the closed form holds; none if it never is
  /// so.
  private final boolean @Nullable [] apart;

  private final FluidQueue[] queues = new FluidQueue[Fifths.COUNT];

  private Passage(
      BorderCalendar calendar,
      long @Nullable [] work,
      boolean aroundTheClock,
      Lanes lanes,
      @Nullable Simulated simulated,
      BorderTape tape,
      int fromDay,
      boolean chance) {
    this.calendar = calendar;
    this.work = work;
    this.aroundTheClock = aroundTheClock;
    this.lanes = lanes;
    this.tape = tape;
    this.fromDay = fromDay;
    tables = simulated == null ? null : tables(simulated);
    either =
        tables == null
            ? new long[0]
            : calendar.either(tape.firstDay, tape.firstDay + tape.days - 1);
    apart = tables == null && work != null && !aroundTheClock ? apart() : null;
    for (int w = 0; w < Fifths.COUNT; w++) {
      double[] arrivals = arrivals(w);
      double[] capacities = capacities(w);
      QueueLaw.Day[] days =
          chance ? days(w, arrivals, capacities) : new QueueLaw.Day[] {QueueLaw.Day.PLAIN};
      queues[w] =
          new FluidQueue(
              tape,
              arrivals,
              capacities,
              hours(w),
              calendar.records.readings,
              chance ? new QueueLaw(w, days[0]) : null,
              days,
              chance && calendar.byPaths() ? Fifths.level(w) : 0);
    }
  }

  /// Simulated times and what of their inputs does not change with the day.
  record Simulated(SimulatedTimes times, String steps) {}

  private SimulatedTimes.@Nullable Table @Nullable [] tables(Simulated simulated) {
    SimulatedTimes.@Nullable Table[] found = new SimulatedTimes.@Nullable Table[tape.days];
    boolean any = false;
    long ahead = Long.MIN_VALUE;
    for (int d = 0; d < found.length; d++) {
      long day = tape.firstDay + d;
      long now = BorderCalendar.midnight(calendar.zoneB, day) - tape.dayStart[d];
      if (d > 0 && tape.span[d] == tape.span[d - 1] && now == ahead) {
        found[d] = found[d - 1];
      } else {
        Circumstances circumstances = Circumstances.of(calendar, simulated.steps, lanes, day);
        found[d] = circumstances.sharesHours() ? null : simulated.times.find(circumstances);
      }
      ahead = now;
      any |= found[d] != null;
    }
    return any ? found : null;
  }

  private boolean @Nullable [] apart() {
    boolean[] own = new boolean[tape.days];
    boolean any = false;
    long ahead = Long.MIN_VALUE;
    for (int d = 0; d < own.length; d++) {
      long now = BorderCalendar.midnight(calendar.zoneB, tape.firstDay + d) - tape.dayStart[d];
      boolean same = d > 0 && tape.span[d] == tape.span[d - 1] && now == ahead;
      own[d] =
          same ? own[d - 1] : !Circumstances.sharesHours(calendar.span(tape.span[d]), (int) -now);
      ahead = now;
      any |= own[d];
    }
    return any ? own : null;
  }

  /// The instant at which the queue lets each arrival of a regular grid go, the same in all
  /// weathers: the middle one's.
  static Crossing releases(BorderCalendar calendar, Lanes lanes, long from, int step, int points) {
    long lastDay = day(calendar, from + (long) (points - 1) * step);
    long fromDay = day(calendar, from);
    Passage passage =
        on(calendar, null, false, lanes, null, fromDay, lastDay + FIRST_REACH_DAYS, false);
    int[] segment = new int[points];
    long[] instant = new long[points];
    passage.queues[Fifths.COUNT / 2].release(from, step, points, segment, instant);
    long[] exits = new long[Fifths.COUNT * points];
    for (int w = 0; w < Fifths.COUNT; w++) {
      System.arraycopy(instant, 0, exits, w * points, points);
    }
    return Crossing.of(from, step, points, exits, new long[0]);
  }

  /// @param work seconds of work at the five levels; null where a gateway states none, which can
  ///   then not be passed
  static Crossing crossing(
      BorderCalendar calendar,
      long @Nullable [] work,
      boolean aroundTheClock,
      Lanes lanes,
      @Nullable Simulated simulated,
      long from,
      int step,
      int points) {
    long fromDay = day(calendar, from);
    long lastDay = day(calendar, from + (long) (points - 1) * step);
    long shut = calendar.shutForGood(lastDay);
    long[] exits = new long[Fifths.COUNT * points];
    long[] openings = new long[0];
    Arrays.fill(exits, Crossing.NEVER);
    if (work != null && shut > fromDay) {
      long furthest = Math.min(lastDay + LAST_REACH_DAYS, shut - 1);
      long end = Math.min(lastDay + FIRST_REACH_DAYS, furthest);
      while (true) {
        Passage passage = on(calendar, work, aroundTheClock, lanes, simulated, fromDay, end, true);
        openings = passage.tape.longAwaited();
        if (passage.fill(exits, from, step, points) || end == furthest) {
          break;
        }
        end = Math.min(end + Math.max(passage.daysLeft(), end - lastDay), furthest);
      }
    }
    return Crossing.of(from, step, points, exits, openings);
  }

  /// The passage over the days that decide about `fromDay`, and on to `lastDay`.
  static Passage on(
      BorderCalendar calendar,
      long @Nullable [] work,
      boolean aroundTheClock,
      Lanes lanes,
      @Nullable Simulated simulated,
      long fromDay,
      long lastDay,
      boolean chance) {
    var start = calendar.records.startingReading(java.time.LocalDate.ofEpochDay(fromDay));
    long first =
        start == null
            ? calendar.unsaturated(fromDay, WARM_UP_DAYS)
            : Math.min(fromDay - WORK_DAYS, start.date().toEpochDay());
    var tape = new BorderTape(calendar, first, (int) (lastDay - first + 1), lanes);
    return new Passage(
        calendar, work, aroundTheClock, lanes, simulated, tape, (int) (fromDay - first), chance);
  }

  static long day(BorderCalendar calendar, long epoch) {
    return Instant.ofEpochSecond(epoch).atZone(calendar.zoneA).toLocalDate().toEpochDay();
  }

  /// Units waiting as the first day of the table begins, in a weather.
  double waiting(int weather) {
    return queues[weather].waiting(fromDay);
  }

  private double[] arrivals(int weather) {
    double[] perDay = new double[tape.days];
    for (int d = 0; d < tape.days; d++) {
      double[] coming = calendar.span(tape.span[d]).arrivals();
      // Nobody drives to a border that is closed for more than a holiday.
      perDay[d] = coming == null || tape.shut[d] ? 0 : coming[weather];
    }
    return perDay;
  }

  private double[] capacities(int weather) {
    double[] perDay = new double[tape.days];
    for (int d = 0; d < tape.days; d++) {
      perDay[d] = tape.openSeconds[d] == 0 ? 0 : capacity(weather, d);
    }
    return perDay;
  }

  private double capacity(int weather, int d) {
    double quota = calendar.span(tape.span[d]).quota()[weather];
    Lanes.Lane lane = lanes.least(tape.openSeconds(d));
    double passing = lane == null ? UNLIMITED : lane.perDay(tape.openSeconds(d));
    return Math.min(UNLIMITED, Math.min(quota, passing));
  }

  /// The lanes that set the pace on a day in a weather; null where a quota does.
  private Lanes.@Nullable Lane pace(int weather, int d) {
    Lanes.Lane lane = lanes.least(tape.openSeconds(d));
    double quota = calendar.span(tape.span[d]).quota()[weather];
    return lane != null && lane.perDay(tape.openSeconds(d)) <= quota ? lane : null;
  }

  /// By day, whose hours what sets the pace works: lanes those of their side, a quota those in
  /// which units can cross from one to the other.
  private Lanes.Side[] hours(int weather) {
    Lanes.Side[] hours = new Lanes.Side[tape.days];
    for (int d = 0; d < tape.days; d++) {
      Lanes.Lane lane = pace(weather, d);
      hours[d] = lane == null ? Lanes.Side.BOTH : lane.side();
    }
    return hours;
  }

  /// For the law of a weather.
  private QueueLaw.Day[] days(int weather, double[] arrivals, double[] capacities) {
    QueueLaw.Day[] days = new QueueLaw.Day[tape.days];
    for (int d = 0; d < tape.days; d++) {
      boolean same =
          d > 0
              && tape.span[d] == tape.span[d - 1]
              && tape.alike(d, d - 1)
              && (tables == null || Objects.equals(tables[d], tables[d - 1]));
      days[d] = same ? days[d - 1] : day(weather, d, arrivals[d], capacities[d]);
    }
    return days;
  }

  private QueueLaw.Day day(int weather, int d, double coming, double capacity) {
    BorderCalendar.Span span = calendar.span(tape.span[d]);
    if (span.arrivals() == null || capacity <= 0 || capacity >= UNLIMITED) {
      return QueueLaw.Day.PLAIN;
    }
    Lanes.Lane lane = pace(weather, d);
    SimulatedTimes.Table table = tables == null ? null : tables[d];
    // A quota lets units in at an even pace: one server with a constant time.
    return QueueLaw.Day.of(
        weather,
        calendar.dispersion,
        lane == null ? 1 : lane.servers(),
        lane == null ? 0 : lane.squaredVariation(),
        capacity,
        span.crowding() * coming / capacity,
        table == null ? 0 : table.highestLoad());
  }

  /// Fills the table; false if some were still waiting as the tape ended.
  private boolean fill(long[] exits, long from, int step, int points) {
    int[] segment = new int[points];
    long[] instant = new long[points];
    boolean all = true;
    for (int w = 0; w < Fifths.COUNT; w++) {
      queues[w].release(from, step, points, segment, instant);
      all &=
          tables == null
              ? leave(w, from, step, segment, instant, exits, points)
              : leaveSimulated(w, segment, instant, exits, points);
    }
    for (int w = 1; w < Fifths.COUNT; w++) {
      for (int p = 0; p < points; p++) {
        int at = w * points + p;
        exits[at] = Math.max(exits[at], exits[at - points]);
      }
    }
    return all;
  }

  /// Days, on the safe side, that those still waiting need after the tape.
  private long daysLeft() {
    int worst = Fifths.COUNT - 1;
    double best = 1;
    for (int d = Math.max(0, tape.days - 7); d < tape.days; d++) {
      best = Math.max(best, tape.openSeconds[d] == 0 ? 0 : capacity(worst, d));
    }
    return FIRST_REACH_DAYS + (long) Math.ceil(1.1 * queues[worst].unserved() / best);
  }

  private boolean leave(
      int weather, long from, int step, int[] segment, long[] instant, long[] exits, int points) {
    long seconds = work == null ? 0 : work[weather];
    Arrays.fill(exits, weather * points, (weather + 1) * points, Crossing.NEVER);
    Sides sides = apart == null ? null : new Sides(weather, seconds);
    long last = Long.MIN_VALUE;
    int d = fromDay;
    int j = 0;
    for (int p = 0; p < points && segment[p] >= 0; p++) {
      int at = weather * points + p;
      long arrival = from + (long) p * step;
      while (tape.dayStart[d + 1] <= arrival) {
        d++;
      }
      if (aroundTheClock) {
        exits[at] = instant[p] + seconds;
        continue;
      }
      long exit;
      // By the day of the arrival: by that of its turn, more traffic could be faster.
      if (sides != null && sides.apart[d]) {
        exit = sides.exit(arrival, instant[p]);
      } else {
        long done = tape.openClock(segment[p], instant[p]) + seconds;
        while (j < tape.segments && tape.openBefore[j + 1] < done) {
          j++;
        }
        exit =
            j == tape.segments
                ? Crossing.NEVER
                : Math.max(instant[p], tape.at[j] + Math.max(0, done - tape.openBefore[j]));
      }
      // From a day of one kind to one of the other.
      last = Math.max(last, exit);
      if (last == Crossing.NEVER) {
        break;
      }
      exits[at] = last;
    }
    return exits[(weather + 1) * points - 1] != Crossing.NEVER;
  }

  /// Each side at work in its own hours, where a quota sets the pace at the border between them:
  /// papers of the side before it are made while a unit waits for its turn, what both do follows in
  /// the hours they share, then the side behind works.
  private final class Sides {
    final boolean[] apart = new boolean[tape.days];
    private final SideClock together = SideClock.together(tape);
    private final SideClock before;
    private final SideClock behind;
    private final long secondsBefore;
    private final long secondsTogether;
    private final long secondsBehind;

    Sides(int weather, long seconds) {
      Lanes.Share share = lanes.share();
      before = SideClock.of(calendar, tape, share.beforeA());
      behind = SideClock.of(calendar, tape, !share.beforeA());
      secondsBefore = Math.round(share.before() * seconds);
      secondsBehind = Math.round(share.behind() * seconds);
      secondsTogether = seconds - secondsBefore - secondsBehind;
      for (int d = 0; d < apart.length; d++) {
        apart[d] = Passage.this.apart != null && Passage.this.apart[d] && pace(weather, d) == null;
      }
    }

    long exit(long arrival, long turn) {
      long ready = secondsBefore == 0 ? arrival : before.done(arrival, secondsBefore);
      long crossing = Math.max(turn, ready);
      if (crossing != Crossing.NEVER) {
        crossing = together.done(crossing, secondsTogether);
      }
      return crossing == Crossing.NEVER || secondsBehind == 0
          ? crossing
          : behind.done(crossing, secondsBehind);
    }
  }

  // --- With simulated times
  // -----------------------------------------------------------------------------

  /// As `leave`, with simulated times on the days that have them.
  private boolean leaveSimulated(
      int weather, int[] segment, long[] instant, long[] exits, int points) {
    long[] held = held(weather);
    Arrays.fill(exits, weather * points, (weather + 1) * points, Crossing.NEVER);
    for (int p = 0; p < points; p++) {
      if (segment[p] < 0) {
        break;
      }
      long exit = exit(weather, segment[p], instant[p]);
      exits[weather * points + p] = Math.max(exit, held[tape.day[segment[p]]]);
    }
    return exits[(weather + 1) * points - 1] != Crossing.NEVER;
  }

  /// By day, when the last of the days before leave: nobody overtakes them, whichever of the two
  /// ways their time was found.
  private long[] held(int weather) {
    long[] held = new long[tape.days];
    held[0] = Long.MIN_VALUE;
    for (int d = 0; d + 1 < tape.days; d++) {
      held[d + 1] = held[d];
      if (tape.openSeconds[d] > 0) {
        int last = tape.firstSegment(d + 1) - 1;
        while (!queues[weather].serves(last)) {
          last--;
        }
        held[d + 1] = Math.max(held[d], exit(weather, last, tape.at[last + 1]));
      }
    }
    return held;
  }

  /// When a unit leaves that the queue lets go at an instant of a segment; never, as far as the
  /// tape goes, if that is beyond its end.
  private long exit(int weather, int segment, long instant) {
    int d = tape.day[segment];
    SimulatedTimes.Table table = tables == null ? null : tables[d];
    if (table != null) {
      return simulated(table, weather, d, instant);
    }
    long done = tape.openClock(segment, instant) + (work == null ? 0 : work[weather]);
    int low = 0;
    int high = tape.segments;
    while (low < high) {
      int middle = (low + high) / 2;
      if (tape.openBefore[middle + 1] < done) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == tape.segments
        ? Crossing.NEVER
        : Math.max(instant, tape.at[low] + Math.max(0, done - tape.openBefore[low]));
  }

  /// The time goes on through the nights, as the simulated one does, but not on days on which the
  /// border is closed, which the simulation did not have. Nobody leaves while no side works.
  private long simulated(SimulatedTimes.Table table, int weather, int ofDay, long instant) {
    double[] coming = calendar.span(tape.span[ofDay]).arrivals();
    double capacity = capacity(weather, ofDay);
    double crowding = calendar.span(tape.span[ofDay]).crowding();
    double load = coming == null || capacity <= 0 ? 0 : crowding * coming[weather] / capacity;
    long weekday = Math.floorMod(tape.firstDay + ofDay + 3, 7L);
    long sinceMonday = weekday * 86_400 + instant - tape.dayStart[ofDay];
    double left = table.seconds(weather, load, sinceMonday);
    long time = instant;
    int d = ofDay;
    while (d < tape.days && (closed(d) || left > tape.dayStart[d + 1] - time)) {
      left -= closed(d) ? 0 : tape.dayStart[d + 1] - time;
      time = tape.dayStart[++d];
    }
    return d == tape.days ? Crossing.NEVER : atWork(time + (long) Math.floor(left));
  }

  private boolean closed(int d) {
    return tape.shut[d] || calendar.closed(tape.firstDay + d);
  }

  /// This instant if a side works then, else when the next one begins.
  private long atWork(long instant) {
    int low = 0;
    int high = either.length / 2;
    while (low < high) {
      int middle = (low + high) / 2;
      if (either[2 * middle + 1] < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low == either.length ? Crossing.NEVER : Math.max(instant, either[2 * low]);
  }
}
