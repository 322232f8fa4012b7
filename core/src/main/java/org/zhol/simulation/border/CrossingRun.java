package org.zhol.simulation.border;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Course;
import org.zhol.simulation.Journal;
import org.zhol.simulation.OpenTimes;
import org.zhol.simulation.Stage;
import org.zhol.simulation.StageAreas;
import org.zhol.simulation.Stages;
import org.zhol.simulation.WaitBins;

/// One run of a checkpoint in one direction.
///
/// What a unit needs at a step, whether it is looked into and how punctual it is are drawn for its
/// number, not from a stream: the same truck is the same truck in every alternative. Whoever is
/// unloaded is also scanned (one number decides about both), so that the channels nest: green,
/// yellow for those scanned, red for those unloaded, by what the first side does.
final class CrossingRun implements Course {
  private static final long HOUR = 3_600_000;
  private static final int ARRIVES = 10;
  private static final int DAY_BEGINS = 11;
  private static final int BOOKED_COMES = 12;
  private static final int HOUR_STRIKES = 13;
  private static final int BREAKS = 14;
  private static final int IS_BACK = 15;
  private static final int CHANGES = 16;

  /// Channels, the classes of waits.
  static final int GREEN = 0;

  static final int YELLOW = 1;
  static final int RED = 2;

  /// What a run saw.
  ///
  /// @param queue units at the park as each hour of the days reported begins, and at their end
  /// @param inside units beyond the park at the same instants
  /// @param exits units that left within each day reported
  /// @param waits hours at the park, by channel, of units that came within the days reported
  /// @param through hours from arrival to exit, by channel
  /// @param came units that came within each day reported and got through
  /// @param throughMillis their time from arrival to exit, together
  /// @param unserved units that came within the days reported and never got through
  record Seen(
      int[] queue,
      int[] inside,
      int[] exits,
      WaitBins[] waits,
      WaitBins[] through,
      long[] came,
      long[] throughMillis,
      double[] use,
      double[] held,
      double[] waiting,
      long unserved,
      long events,
      long hash) {}

  private final CrossingPlan plan;
  private final @Nullable Through listener;
  private final long seed;
  private final Agenda agenda;
  private final Stages stages;
  private final PlanStage[] parts;

  /// The stages until the days reported, which `parts` are from then on.
  private final PlanStage[] partsBefore;

  private final OpenTimes[] times;
  private final long begin;
  private final long from;
  private final long end;
  private final double[] parkPerDay;
  private final double[] borderPerDay;
  private final double[] arrivalsPerDay;
  private final long[] serviceKey;
  private final long[] shareKey;
  private final double[] share;
  private final double[] shareBefore;
  private final Chance arrivals;
  private final Scanners scanners;
  private final long keepKey;
  private final boolean[] judges;

  /// The last stage that nobody is spared: no unit leaves before it.
  private int lastSure;

  private int day;
  private long numbers;
  private long outstanding;

  private final int[] queue;
  private final int[] inside;
  private final int[] exits;
  private final WaitBins[] waits = bins();
  private final WaitBins[] through = bins();
  private final long[] came;
  private final long[] throughMillis;
  private @Nullable StageAreas window;

  /// Milliseconds of work begun at each stage within the days reported.
  private final long[] work;

  private double[] use = {};
  private double[] held = {};
  private double[] waitingMean = {};

  /// Hears of every unit that came within the days reported and got through, epoch milliseconds.
  interface Through {
    void passed(long arrival, long exit);
  }

  CrossingRun(CrossingPlan plan, long seed, int days, @Nullable Journal journal) {
    this(plan, seed, days, journal, null);
  }

  CrossingRun(
      CrossingPlan plan,
      long seed,
      int days,
      @Nullable Journal journal,
      @Nullable Through listener) {
    this.plan = plan;
    this.listener = listener;
    this.seed = seed;
    parts = plan.stages().toArray(PlanStage[]::new);
    CrossingPlan before = plan.before();
    partsBefore = (before == null ? plan : before).stages().toArray(PlanStage[]::new);
    begin = SideHours.start(plan.zone(), plan.firstDay());
    from = SideHours.start(plan.zone(), plan.from());
    end = SideHours.start(plan.zone(), plan.from().plusDays(days));
    long[] storms = storms();
    int n = parts.length;
    times = new OpenTimes[n];
    List<Stage> all = new ArrayList<>();
    serviceKey = new long[n];
    work = new long[n];
    shareKey = new long[n];
    share = new double[n];
    shareBefore = new double[n];
    judges = new boolean[n];
    String judge = judge();
    parkPerDay = plan.parkGate().perDay(seed, plan.direction());
    borderPerDay = plan.borderGate().perDay(seed, plan.direction());
    for (int s = 0; s < n; s++) {
      PlanStage part = parts[s];
      times[s] =
          new OpenTimes(storms.length == 0 ? part.open() : SideHours.without(part.open(), storms));
      int servers = Math.max(part.servers(), partsBefore[s].servers());
      int room = Math.max(part.room(), partsBefore[s].room());
      all.add(new Stage(part.name(), servers, room, times[s]));
      serviceKey[s] = Chance.key(seed, "service " + plan.direction() + s);
      boolean looked = part.look() != Checkpoint.Look.USUAL;
      shareKey[s] = Chance.key(seed, looked ? "risk " + part.side() : "needs " + s);
      share[s] = level(part, s);
      shareBefore[s] = level(partsBefore[s], s);
      lastSure = Math.min(share[s], shareBefore[s]) >= 1 ? s : lastSure;
      judges[s] = part.side().equals(judge);
    }
    arrivalsPerDay = arrivals();
    arrivals = Chance.of(seed, "arrivals " + plan.direction(), 0);
    keepKey = Chance.key(seed, "keeps the slot");
    queue = new int[24 * days + 1];
    inside = new int[24 * days + 1];
    exits = new int[days];
    came = new long[days];
    throughMillis = new long[days];
    agenda = new Agenda(begin);
    stages = new Stages(agenda, all, this, 1, 0, journal);
    Chance failures = Chance.of(seed, "scanners " + plan.direction(), 0);
    scanners = new Scanners(plan.disturbances(), failures, agenda, stages, n, BREAKS, IS_BACK);
  }

  /// The side whose checks make the channel: the one that unloads, else the first.
  private String judge() {
    for (PlanStage part : parts) {
      if (part.look() == Checkpoint.Look.UNLOAD) {
        return part.side();
      }
    }
    return parts[0].side();
  }

  private static WaitBins[] bins() {
    return new WaitBins[] {new WaitBins(), new WaitBins(), new WaitBins()};
  }

  /// The share of units a step looks at in this run: one level in the stated range.
  private double level(PlanStage part, int s) {
    Checkpoint.Step step = part.step();
    if (step == null) {
      return 1;
    }
    double level = Chance.of(Chance.key(seed, "share of steps"), s);
    return step.shareLow() + (step.shareHigh() - step.shareLow()) * level;
  }

  private double[] arrivals() {
    CrossingPlan.Demand demand = plan.demand();
    double level = Chance.of(Chance.key(seed, "level of arrivals " + plan.direction()), 0);
    double[] perDay = new double[demand.low().length];
    for (int d = 0; d < perDay.length; d++) {
      perDay[d] = demand.low()[d] + (demand.high()[d] - demand.low()[d]) * level;
    }
    return perDay;
  }

  /// Stretches in which weather stops everything.
  private long[] storms() {
    long[] open = parts[0].open();
    long last = open.length == 0 ? begin : open[open.length - 1];
    return plan.disturbances().storms(seed, begin, last);
  }

  Seen run() {
    stages.begin(begin);
    if (plan.before() != null) {
      awaitChange();
    }
    for (int i = 0; i < plan.waiting(); i++) {
      enter();
    }
    agenda.at(begin, 0, DAY_BEGINS, 0);
    agenda.at(from, 5, HOUR_STRIKES, 0);
    for (int s = 0; s < parts.length; s++) {
      if (parts[s].look() == Checkpoint.Look.SCAN) {
        scanners.add(s, partsBefore[s].servers());
      }
    }
    long[] days = plan.parkGate().dayStart;
    long last = days[days.length - 1];
    while (agenda.next()) {
      if (!stages.handle()) {
        other();
      }
      boolean reportedOut = use.length > 0 && outstanding == 0;
      if (reportedOut || agenda.now() >= last) {
        break; // all who came within the days reported are through, or the records end
      }
    }
    return new Seen(
        queue,
        inside,
        exits,
        waits,
        through,
        came,
        throughMillis,
        use,
        held,
        waitingMean,
        outstanding,
        agenda.happened(),
        agenda.hash());
  }

  private void other() {
    int subject = agenda.subject();
    switch (agenda.kind()) {
      case DAY_BEGINS -> dayBegins(subject);
      case ARRIVES -> {
        // An arrival drawn for the day before its rate changed is drawn anew from midnight.
        if (subject == day) {
          enter();
          arriveLater(agenda.now());
        }
      }
      case BOOKED_COMES -> enter();
      case CHANGES -> change();
      case HOUR_STRIKES -> hourStrikes(subject);
      case BREAKS -> scanners.fails(subject);
      case IS_BACK -> scanners.isBack(subject);
      default -> throw new IllegalStateException("no event of kind " + agenda.kind());
    }
  }

  /// Servers that come with the days reported are away until then.
  private void awaitChange() {
    for (int s = 0; s < parts.length; s++) {
      for (int i = partsBefore[s].servers(); i < parts[s].servers(); i++) {
        stages.breakDown(s);
      }
    }
    agenda.at(from, 0, CHANGES, 0);
  }

  private void change() {
    for (int s = 0; s < parts.length; s++) {
      for (int i = partsBefore[s].servers(); i < parts[s].servers(); i++) {
        stages.repair(s);
      }
      for (int i = parts[s].servers(); i < partsBefore[s].servers(); i++) {
        stages.breakDown(s);
      }
      if (parts[s].look() == Checkpoint.Look.SCAN) {
        scanners.add(s, parts[s].servers() - partsBefore[s].servers());
      }
    }
  }

  private void enter() {
    int unit = stages.enter(numbers++, 0, 0);
    outstanding += unit != Stages.TURNED_AWAY && reported(unit) ? 1 : 0;
  }

  /// Came within the days reported; how long those of the first queue had waited nobody knows.
  private boolean reported(int unit) {
    long born = stages.born(unit);
    return stages.number(unit) >= plan.waiting() && born >= from && born < end;
  }

  private void dayBegins(int d) {
    day = d;
    if (d + 1 < arrivalsPerDay.length) {
      agenda.at(plan.parkGate().dayStart[d + 1], 0, DAY_BEGINS, d + 1);
    }
    if (plan.demand().booked()[d]) {
      comeBooked(d);
    } else {
      arriveLater(agenda.now());
    }
  }

  /// The next free arrival, Poisson at the day's rate; beyond midnight the next day draws its own.
  private void arriveLater(long now) {
    double perDay = arrivalsPerDay[day];
    long midnight = plan.parkGate().dayStart[day + 1];
    if (perDay > 0 && !plan.demand().booked()[day]) {
      long length = midnight - plan.parkGate().dayStart[day];
      long at = now + (long) (arrivals.exponential() * length / perDay + 0.5);
      if (at < midnight) {
        agenda.at(at, 3, ARRIVES, day);
      }
    }
  }

  /// Those who hold a slot of the day: slots lie evenly in the park's open time, and each comes so
  /// much before or after as punctuality says, or not at all.
  private void comeBooked(int d) {
    CrossingPlan.Punctuality keep = plan.demand().punctuality();
    double wanted = arrivalsPerDay[d] / (1 - keep.noShowShare());
    double slots = Math.min(parkPerDay[d], wanted);
    int booked = (int) (slots + Chance.of(keepKey ^ 1, d));
    long start = plan.parkGate().dayStart[d];
    long length = plan.parkGate().dayStart[d + 1] - start;
    OpenTimes park = times[0];
    long open = park.between(start, start + length);
    for (int i = 0; i < booked; i++) {
      long slot = open == 0 ? start : park.finish(start, open * (2L * i + 1) / (2L * booked));
      long key = 10_000L * d + i;
      boolean comes = Chance.of(keepKey, key) >= keep.noShowShare();
      double minutes =
          Chance.triangular(
              Chance.of(keepKey ^ 2, key), -keep.earlyMinutes(), 0, keep.lateMinutes());
      if (comes) {
        agenda.at(Math.max(agenda.now(), slot + (long) (minutes * 60_000)), 3, BOOKED_COMES, i);
      }
    }
  }

  private void hourStrikes(int hour) {
    int beyond = 0;
    for (int s = 1; s < parts.length; s++) {
      beyond += stages.here(s);
    }
    queue[hour] = stages.here(0);
    inside[hour] = beyond;
    if (hour == 0) {
      StageAreas areas = stages.areas();
      areas.reset();
      window = areas;
    }
    if (hour + 1 < queue.length) {
      agenda.at(from + (hour + 1) * HOUR, 5, HOUR_STRIKES, hour + 1);
    } else {
      readAreas();
    }
  }

  private void readAreas() {
    StageAreas areas = window == null ? stages.areas() : window;
    stages.areas();
    use = new double[parts.length];
    held = new double[parts.length];
    waitingMean = new double[parts.length];
    for (int s = 0; s < parts.length; s++) {
      double open = (double) times[s].between(from, end) / Math.max(1, end - from);
      double servers = parts[s].servers() * Math.max(1e-9, open);
      use[s] = Math.min(1, work[s] / (servers * Math.max(1, end - from)));
      held[s] = areas.meanHeld(s) / parts[s].servers();
      waitingMean[s] = areas.meanWaiting(s);
    }
  }

  @Override
  public int next(int unit, int stage) {
    long number = stages.number(unit);
    double[] asked = agenda.now() < from ? shareBefore : share;
    for (int s = stage + 1; s < parts.length; s++) {
      if (asked[s] >= 1 || Chance.of(shareKey[s], number) < asked[s]) {
        return s;
      }
    }
    return Stages.NOWHERE;
  }

  @Override
  public long service(int unit, int stage) {
    long millis = needed(unit, stage);
    if (agenda.now() >= from && agenda.now() < end) {
      work[stage] += millis;
    }
    return millis;
  }

  private long needed(int unit, int stage) {
    PlanStage part = parts[stage];
    return switch (part.kind()) {
      case PARK -> plan.parkGate().gap(day, parkPerDay[day]);
      case BORDER -> plan.borderGate().gap(day, borderPerDay[day]);
      case STEP -> {
        Checkpoint.Step step = java.util.Objects.requireNonNull(part.step());
        double level = Chance.of(serviceKey[stage], stages.number(unit));
        double minutes =
            Chance.triangular(level, step.minMinutes(), step.modeMinutes(), step.maxMinutes());
        yield (long) (minutes * 60_000 + 0.5);
      }
    };
  }

  @Override
  public void began(int unit, int stage, long waited) {
    // What is counted is when a unit leaves the park, not when it becomes the next to be called.
  }

  @Override
  public void left(int unit, int stage) {
    boolean counted = reported(unit);
    if (stage == 0 && counted) {
      waits[channel(stages.number(unit))].add(agenda.now() - stages.born(unit));
    }
    if (stage >= lastSure && next(unit, stage) == Stages.NOWHERE) {
      long now = agenda.now();
      if (now >= from && now < end) {
        exits[reportedDay(now)]++;
      }
      if (counted) {
        if (listener != null) {
          listener.passed(stages.born(unit), now);
        }
        int d = reportedDay(stages.born(unit));
        came[d]++;
        throughMillis[d] += now - stages.born(unit);
        through[channel(stages.number(unit))].add(now - stages.born(unit));
        outstanding--;
      }
    }
  }

  /// Index of the day reported that an instant lies in.
  private int reportedDay(long instant) {
    int d = java.util.Arrays.binarySearch(plan.parkGate().dayStart, instant);
    int ofPlan = d >= 0 ? d : -d - 2;
    return ofPlan - (int) (plan.from().toEpochDay() - plan.firstDay().toEpochDay());
  }

  private int channel(long number) {
    int channel = GREEN;
    for (int s = 0; s < parts.length; s++) {
      if (judges[s] && Chance.of(shareKey[s], number) < share[s]) {
        channel =
            switch (parts[s].look()) {
              case USUAL -> channel;
              case SCAN -> Math.max(channel, YELLOW);
              case UNLOAD -> RED;
            };
      }
    }
    return channel;
  }
}
