package org.zhol.simulation.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.ConservationException;
import org.zhol.simulation.Course;
import org.zhol.simulation.Journal;
import org.zhol.simulation.Load;
import org.zhol.simulation.OpenTimes;
import org.zhol.simulation.Stage;
import org.zhol.simulation.Stages;

/// One run of a terminal. Where a box goes on and how long a crane takes for it are drawn for its
/// number, so that the same box is the same box in every alternative.
///
/// Stages: the berths of each side, trucks that wait for room in the yard, gate in, the cranes that
/// serve trucks, gate out.
public final class TerminalRun implements Course {
  static final long HOUR = 3_600_000;
  private static final long MINUTE = 60_000;
  private static final int CALL = 10;
  private static final int CRANE = 11;
  private static final int TRUCK = 12;
  private static final int FETCH = 13;
  private static final int HOUR_STRIKES = 14;
  private static final int CHANGES = 15;

  /// Kinds of units: trucks that fetch, trucks that bring, calls of service c of side s from here
  /// on as `CALLS + c * sides + s`.
  private static final int FETCHES = 0;

  private static final int BRINGS = 1;
  private static final int CALLS = 2;

  private final TerminalPlan plan;

  /// The same terminal as it is equipped until the days reported; null where it stays so.
  private final @Nullable TerminalPlan then;

  /// Room of the yard now, and the most there ever was.
  private int room;

  private final int mostRoom;
  private final int road;
  private final Quay quay;
  private final Agenda agenda;
  private final Stages stages;
  private final Berths[] berths;
  private final Pile[] piles;
  private final Chance[][] headways;
  private final Chance trucks;
  private final long onwardKey;
  private final long craneKey;
  private final long dwellKey;
  private final long gateKey;
  private final TerminalCount count;
  private final List<Job> jobs = new ArrayList<>();
  private final List<Integer> freeJobs = new ArrayList<>();
  private final List<Integer> trucksForRoom = new ArrayList<>();
  private final Load slots = new Load();

  /// What trucks that fetch carry, by the number of their unit.
  private final Map<Long, Pile.Box> fetched = new HashMap<>();

  private long boxes;
  private long vehicles;
  private long came;
  private long left;

  /// Boxes that cranes hold, on their way off a call or onto it.
  private int held;

  private int onTrucks;

  /// A crane's move of a box: off a call where `box` is null, else onto it.
  private record Job(int side, Berths.Call call, long number, Pile.@Nullable Box box) {}

  /// A side that weather shuts at times: no call berths, goes, or has a box moved but those that a
  /// crane holds already.
  ///
  /// @param side -1 for none
  /// @param open null for always
  public record Quay(int side, @Nullable OpenTimes open) {
    public static final Quay ALWAYS = new Quay(-1, null);

    private boolean shut(int ofSide, long now) {
      return ofSide == side && open != null && !open.isOpen(now);
    }
  }

  public TerminalRun(TerminalPlan plan, long seed, @Nullable Journal journal) {
    this(plan, null, Quay.ALWAYS, seed, journal);
  }

  /// @param then the terminal as it is equipped until the days reported; null where it stays so
  public TerminalRun(
      TerminalPlan plan,
      @Nullable TerminalPlan then,
      Quay quay,
      long seed,
      @Nullable Journal journal) {
    this.plan = plan;
    this.then = then;
    this.quay = quay;
    TerminalPlan first = then == null ? plan : then;
    room = first.yardBoxes();
    mostRoom = Math.max(room, plan.yardBoxes());
    road = plan.sides().size();
    agenda = new Agenda(plan.begin());
    berths = new Berths[road];
    piles = new Pile[road + 1];
    headways = new Chance[road][];
    for (int s = 0; s <= road; s++) {
      piles[s] = new Pile();
    }
    for (int s = 0; s < road; s++) {
      TerminalPlan.Side side = plan.sides().get(s);
      berths[s] = new Berths(first.sides().get(s));
      headways[s] = new Chance[side.calls().size()];
      for (int c = 0; c < headways[s].length; c++) {
        headways[s][c] = Chance.of(seed, "headway " + side.calls().get(c).name(), c);
      }
    }
    trucks = Chance.of(seed, "trucks", 0);
    onwardKey = Chance.key(seed, "goes on to");
    craneKey = Chance.key(seed, "crane minutes");
    dwellKey = Chance.key(seed, "dwell");
    gateKey = Chance.key(seed, "gate minutes");
    stages = new Stages(agenda, stageList(plan, first, quay), this, 1, 0, journal);
    count = new TerminalCount(plan, stages, berths, piles, slots);
  }

  /// Names of the stages as the journal counts them.
  public static List<String> stages(TerminalPlan plan) {
    return stageList(plan, plan, Quay.ALWAYS).stream().map(Stage::name).toList();
  }

  /// With as many servers as there ever are.
  private static List<Stage> stageList(TerminalPlan plan, TerminalPlan then, Quay quay) {
    List<String> names = new ArrayList<>();
    for (TerminalPlan.Side side : plan.sides()) {
      names.add(side.berthsName());
    }
    names.add("waiting for room in the yard");
    names.add(TerminalPlan.GATE_IN);
    names.add(TerminalPlan.TRUCK_CRANES);
    names.add(TerminalPlan.GATE_OUT);
    List<Integer> here = servers(plan);
    List<Integer> there = servers(then);
    List<Stage> all = new ArrayList<>();
    for (int s = 0; s < names.size(); s++) {
      int most = Math.max(here.get(s), there.get(s));
      OpenTimes open = s == quay.side() ? quay.open() : null;
      all.add(new Stage(names.get(s), most, Stage.UNLIMITED, open));
    }
    return all;
  }

  /// Servers of each stage.
  private static List<Integer> servers(TerminalPlan plan) {
    List<Integer> servers = new ArrayList<>();
    plan.sides().forEach(side -> servers.add(side.berths()));
    TerminalPlan.Road road = plan.road();
    servers.addAll(List.of(1, road.lanes(), road.cranes(), road.lanesOut()));
    return servers;
  }

  /// Servers that come with the days reported are away until then; those that go are there.
  private void equip(TerminalPlan before, boolean begins) {
    List<Integer> servers = servers(plan);
    List<Integer> less = servers(before);
    for (int s = 0; s < servers.size(); s++) {
      int more = servers.get(s) - less.get(s);
      for (int i = 0; i < more; i++) {
        if (begins) {
          stages.breakDown(s);
        } else {
          stages.repair(s);
        }
      }
      for (int i = more; i < 0 && !begins; i++) {
        stages.breakDown(s);
      }
    }
    if (!begins) {
      room = plan.yardBoxes();
      for (int s = 0; s < road; s++) {
        berths[s].become(plan.sides().get(s));
      }
    }
  }

  public TerminalSeen run() {
    stages.begin(plan.begin());
    if (then != null) {
      equip(then, true);
      agenda.at(plan.from(), 6, CHANGES, 0); // after the first hour is read
    }
    for (int s = 0; s < road; s++) {
      for (int c = 0; c < headways[s].length; c++) {
        callLater(s, c, true);
      }
    }
    truckLater();
    agenda.at(plan.from(), 5, HOUR_STRIKES, 0);
    while (agenda.next()) {
      if (!stages.handle()) {
        other();
      }
      settle();
      conserve();
      if (agenda.now() >= plan.last() || count.read()) {
        break;
      }
    }
    return count.seen(agenda.happened(), agenda.hash());
  }

  private void other() {
    int subject = agenda.subject();
    switch (agenda.kind()) {
      case CALL -> {
        int s = subject % road;
        int c = subject / road;
        int brings = plan.sides().get(s).calls().get(c).brings();
        came += brings;
        count.comes(s, brings);
        stages.enter(3 * vehicles++, CALLS + subject, 0);
        callLater(s, c, false);
      }
      case CRANE -> craneDone(subject);
      case TRUCK -> {
        came++;
        onTrucks++;
        stages.enter(3 * boxes++ + 1, BRINGS, 0);
        truckLater();
      }
      case FETCH -> stages.enter(3L * subject + 2, FETCHES, 0);
      case CHANGES -> equip(Objects.requireNonNull(then), false);
      case HOUR_STRIKES -> {
        count.hour(subject, agenda.now());
        if (subject < count.hours()) {
          agenda.at(plan.from() + (subject + 1) * HOUR, 5, HOUR_STRIKES, subject + 1);
        }
      }
      default -> throw new IllegalStateException("no event of kind " + agenda.kind());
    }
  }

  /// The next call of a service; the first one at a chance time within its headway.
  private void callLater(int s, int c, boolean first) {
    TerminalPlan.Calls calls = plan.sides().get(s).calls().get(c);
    double gap = calls.headwayHours() * HOUR;
    Chance chance = headways[s][c];
    double wait = calls.regular() && !first ? gap : gap * chance.exponential();
    if (first && calls.regular()) {
      wait = gap * chance.uniform();
    }
    long at = agenda.now() + Math.max(1, (long) (wait + 0.5));
    if (at < plan.last()) {
      agenda.at(at, 3, CALL, c * road + s);
    }
  }

  private void truckLater() {
    double perDay = plan.road().perDay();
    if (perDay > 0) {
      long at = agenda.now() + (long) (24 * HOUR / perDay * trucks.exponential() + 0.5);
      if (at < plan.last()) {
        agenda.at(at, 3, TRUCK, 0);
      }
    }
  }

  private int share(List<Double> shares, long box) {
    double level = Chance.of(onwardKey, box);
    double sum = 0;
    for (int i = 0; i < shares.size(); i++) {
      sum += shares.get(i);
      if (level < sum) {
        return i;
      }
    }
    return shares.size() - 1;
  }

  private static double minutes(TerminalPlan.Minutes law, double level) {
    return Chance.triangular(level, law.min(), law.mode(), law.max());
  }

  // --- Cranes and yard --------------------------------------------------------------------------

  private void settle() {
    boolean again = true;
    while (again) {
      again = false;
      for (int s = 0; s < road; s++) {
        for (int i = 0; i < berths[s].calls.size(); i++) {
          again |= work(s, berths[s].calls.get(i));
        }
      }
      if (!trucksForRoom.isEmpty() && slots.now() < room) {
        slots.add(1, agenda.now());
        stages.finish(trucksForRoom.removeFirst());
        again = true;
      }
    }
  }

  /// Sets free cranes to a call, or lets it go if nothing is left to do; whether anything changed.
  private boolean work(int s, Berths.Call call) {
    Berths here = berths[s];
    if (quay.shut(s, agenda.now())) {
      return false;
    }
    boolean any = false;
    while (here.hasCrane(call)) {
      if (call.toDischarge > 0 && slots.now() < room) {
        slots.add(1, agenda.now());
        call.toDischarge--;
        start(s, call, boxes++, null);
      } else if (call.mayLoad > 0 && piles[s].size() > 0) {
        call.mayLoad--;
        slots.add(-1, agenda.now());
        Pile.Box box = piles[s].take();
        start(s, call, box.number(), box);
      } else {
        break;
      }
      any = true;
    }
    boolean mayGo = call.toDischarge == 0 && call.working == 0;
    if (mayGo && (call.mayLoad == 0 || piles[s].size() == 0)) {
      here.calls.remove(call);
      left += call.loaded;
      count.leaves(s, call.loaded, agenda.now());
      stages.finish(call.unit);
      return true;
    }
    return any;
  }

  private void start(int s, Berths.Call call, long number, Pile.@Nullable Box box) {
    Berths here = berths[s];
    call.working++;
    held++;
    here.busy.add(1, agenda.now());
    Job job = new Job(s, call, number, box);
    int slot = freeJobs.isEmpty() ? jobs.size() : freeJobs.removeLast();
    if (slot == jobs.size()) {
      jobs.add(job);
    } else {
      jobs.set(slot, job);
    }
    double level = Chance.of(craneKey, 2 * number + (box == null ? 0 : 1));
    long work = (long) (minutes(here.side.box(), level) * MINUTE + 0.5);
    agenda.at(agenda.now() + work, 1, CRANE, slot);
  }

  private void craneDone(int slot) {
    Job job = jobs.get(slot);
    freeJobs.add(slot);
    Berths.Call call = job.call();
    call.working--;
    held--;
    berths[job.side()].busy.add(-1, agenda.now());
    Pile.Box box = job.box();
    if (box == null) {
      int onward = share(berths[job.side()].side.onward(), job.number());
      stack(new Pile.Box(job.number(), agenda.now(), call.came, job.side()), onward);
    } else {
      call.loaded++;
      count.loaded(box, job.side(), agenda.now());
    }
  }

  private void stack(Pile.Box box, int onward) {
    piles[onward].add(box);
    if (onward == road) {
      double u = Math.min(0.999, Chance.of(dwellKey, box.number()));
      double slope = StrictMath.log(9);
      TerminalPlan.Road law = plan.road();
      double spread = StrictMath.log(law.dwellP90Hours() / law.dwellMedianHours()) / slope;
      double hours = law.dwellMedianHours() * StrictMath.pow(u / (1 - u), spread);
      agenda.at(agenda.now() + (long) (hours * HOUR), 3, FETCH, (int) box.number());
    }
  }

  private void conserve() {
    long inside = (long) held + onTrucks;
    int stacked = 0;
    for (Pile pile : piles) {
      stacked += pile.size();
    }
    inside += stacked;
    for (int s = 0; s < road; s++) {
      inside += berths[s].toDischarge() + berths[s].loaded();
      inside += count.afloat(s);
    }
    if (came - left != inside || slots.now() > mostRoom || stacked > slots.now()) {
      throw new ConservationException(
          "at %d ms %d boxes came and %d left, but %d are inside; %d of %d places in the yard"
              .formatted(agenda.now(), came, left, inside, slots.now(), mostRoom));
    }
  }

  // --- Course -----------------------------------------------------------------------------------

  @Override
  public int next(int unit, int stage) {
    int kind = stages.kind(unit);
    if (kind >= CALLS) {
      return stage == Stages.NOWHERE ? (kind - CALLS) % road : Stages.NOWHERE;
    }
    if (stage == Stages.NOWHERE) {
      return kind == BRINGS ? road : road + 1;
    }
    return stage == road + 3 ? Stages.NOWHERE : stage + 1;
  }

  @Override
  public long service(int unit, int stage) {
    if (stage <= road) {
      return Stages.UNTIL_TOLD;
    }
    TerminalPlan.Road law = plan.road();
    TerminalPlan.Minutes minutes = stage == road + 2 ? law.box() : law.gate();
    double level = Chance.of(gateKey + stage, stages.number(unit));
    return (long) (minutes(minutes, level) * MINUTE + 0.5);
  }

  @Override
  public void began(int unit, int stage, long waited) {
    if (stage < road) {
      int service = (stages.kind(unit) - CALLS) / road;
      TerminalPlan.Calls calls = plan.sides().get(stage).calls().get(service);
      count.berthed(stage, calls.brings());
      berths[stage].calls.add(
          new Berths.Call(unit, stages.born(unit), calls.brings(), calls.takes()));
      count.waited(stage, waited, agenda.now());
    } else if (stage == road) {
      trucksForRoom.add(unit);
    } else if (stage == road + 1) {
      count.waited(road, agenda.now() - stages.born(unit), agenda.now());
    }
  }

  @Override
  public void left(int unit, int stage) {
    boolean fetches = stages.kind(unit) == FETCHES;
    long number = stages.number(unit);
    if (stage == road + 2 && fetches) {
      fetched.put(number, piles[road].take(number / 3));
      slots.add(-1, agenda.now());
      onTrucks++;
    } else if (stage == road + 2) {
      onTrucks--;
      long box = number / 3;
      stack(
          new Pile.Box(box, agenda.now(), stages.born(unit), road),
          share(plan.road().onward(), box));
    } else if (stage == road + 3 && fetches) {
      Pile.Box box = Objects.requireNonNull(fetched.remove(number));
      count.loaded(box, road, agenda.now());
      count.leaves(road, 1, agenda.now());
      onTrucks--;
      left++;
    }
    if (stage < road || stage == road + 3) {
      int side = Math.min(stage, road);
      count.turned(side, stages.born(unit), agenda.now());
    }
  }
}
