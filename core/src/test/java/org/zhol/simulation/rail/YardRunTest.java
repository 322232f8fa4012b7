package org.zhol.simulation.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Tally;

/// Yards so plain that the answer is known in closed form, and others of which something must hold.
class YardRunTest {
  private static final long DAY = 86_400_000;

  /// One direction of a world, all of it plain: nothing takes time but reloading.
  private static final class World {
    int days = 100;
    double boxTrains = 10;
    double otherTrains;
    double scatter = Double.POSITIVE_INFINITY;
    int home = YardPlan.UNLIMITED;
    int reception = YardPlan.UNLIMITED;
    List<YardPlan.Work> before = List.of();
    List<YardPlan.Work> after = List.of();
    double takes = Double.POSITIVE_INFINITY;
    double paths = Double.POSITIVE_INFINITY;
    double boxQuota = Double.POSITIVE_INFINITY;
    int fronts = 1;
    int cranes = 1;
    int mostCranes = 1;
    int boxes = 50;
    double minutes = 2;
    YardPlan.@Nullable Wagons wagons;
    double onward = Double.POSITIVE_INFINITY;
    double back;

    YardPlan plan() {
      // A year more than is reported, so that all who came get through.
      long[] start = new long[days + 366];
      Arrays.setAll(start, d -> d * DAY);
      return new YardPlan(
          0, 0, days * DAY, start, List.of(way("out", start), with(back, "back", start)));
    }

    private YardPlan.Way with(double trains, String name, long[] start) {
      World other = new World();
      other.days = days;
      other.boxTrains = trains;
      other.boxes = boxes;
      other.scatter = scatter;
      return other.way(name, start);
    }

    private YardPlan.Way way(String name, long[] start) {
      int n = start.length - 1;
      return new YardPlan.Way(
          name,
          List.of(
              new YardPlan.Coming(
                  range(name + " boxes", boxTrains, n),
                  List.of(),
                  Double.isInfinite(boxQuota) ? null : range(name + " quota", boxQuota, n)),
              new YardPlan.Coming(range(name + " others", otherTrains, n), List.of(), null)),
          scatter,
          home,
          reception,
          before,
          after,
          new long[] {0, n * DAY},
          Double.isInfinite(takes) ? List.of() : List.of(range(name + " takes", takes, n)),
          Double.isInfinite(paths) ? null : range(name + " paths", paths, n),
          20,
          0,
          List.of(
              new YardPlan.Yard(
                  "yard",
                  Set.of(TrainKind.values()),
                  fronts,
                  cranes,
                  mostCranes,
                  boxes,
                  minutes,
                  minutes,
                  minutes,
                  new long[] {0, n * DAY})),
          wagons,
          onward);
    }

    private static YardPlan.Range range(String name, double perDay, int days) {
      double[] same = new double[days];
      Arrays.fill(same, perDay);
      return new YardPlan.Range(name, same, same);
    }

    YardSeen.Way run(long seed) {
      return new YardRun(plan(), seed, null).run().ways().getFirst();
    }

    /// Mean hours from arrival to going onward, replications of a long run.
    Tally throughHours(int runs) {
      Tally tally = new Tally();
      for (int r = 0; r < runs; r++) {
        tally.add(run(Chance.key(1, "run " + r)).through()[0].meanHours());
      }
      return tally;
    }
  }

  private static YardSeen.Use use(YardSeen.Way way, String name) {
    return way.uses().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void oneCraneIsTheQueueOfPollaczekAndKhinchine() {
    for (double load : new double[] {0.3, 0.6, 0.8}) {
      World world = new World();
      world.days = 1_500;
      world.boxTrains = load * 24 * 60 / 100; // a train takes 100 minutes
      Tally through = world.throughHours(20);
      double hours = 100 / 60.0 * (1 + load / (2 * (1 - load)));
      assertThat(through.interval(0.999).contains(hours))
          .as("load %s: theory %s, %s", load, hours, through.interval(0.999))
          .isTrue();
      assertThat(use(world.run(1), "cranes of yard").use()).isCloseTo(load, offset(0.03));
    }
  }

  @Test
  void cranesThatAllWorkOnTheFirstTrainAreOneFastCrane() {
    World one = new World();
    one.boxTrains = 9;
    World three = new World();
    three.boxTrains = 9;
    three.fronts = 3;
    three.cranes = 3;
    three.mostCranes = 3;
    three.minutes = 6;
    assertThat(three.run(5).through()[0].meanHours())
        .isCloseTo(one.run(5).through()[0].meanHours(), offset(1e-6));
  }

  @Test
  void emptyWagonsAreABaseStockByPalm() {
    // Orders take 12 h, 6 trains a day: 3 on order on average, Poisson; four trains' worth is kept.
    World world = new World();
    world.days = 3_000;
    world.boxTrains = 6;
    world.fronts = 1_000;
    world.cranes = 1_000;
    world.minutes = 0;
    world.wagons = new YardPlan.Wagons(50, 200, 12, 12, 12, 0);
    double atHand = 0;
    double p = StrictMath.exp(-3);
    double backlog = 3;
    for (int n = 0; n < 4; n++) {
      atHand += (4 - n) * p;
      backlog -= n * p;
      p *= 3.0 / (n + 1);
    }
    double less = 0;
    p = StrictMath.exp(-3);
    for (int n = 0; n < 4; n++) {
      less += p;
      p *= 3.0 / (n + 1);
    }
    backlog -= 4 * (1 - less); // E[(N - 4)+]
    Tally free = new Tally();
    Tally wait = new Tally();
    for (int r = 0; r < 20; r++) {
      YardSeen.Use use = use(world.run(Chance.key(3, "run " + r)), "empty wagons");
      free.add(4 * (1 - use.use()));
      wait.add(use.waiting());
    }
    assertThat(free.interval(0.999).contains(atHand)).as("%s %s", atHand, free.mean()).isTrue();
    assertThat(wait.interval(0.999).contains(backlog)).as("%s %s", backlog, wait.mean()).isTrue();
  }

  @Test
  void wagonsEmptiedOnTheOtherSideSpareOrders() {
    World world = new World();
    world.wagons = new YardPlan.Wagons(50, 150, 48, 48, 48, 4);
    world.boxTrains = 6;
    world.fronts = 100;
    double alone = use(world.run(2), "empty wagons").waiting();
    world.back = 6;
    double fed = use(world.run(2), "empty wagons").waiting();
    assertThat(alone).isGreaterThan(5);
    assertThat(fed).isLessThan(alone / 2);
  }

  @Test
  void noMoreCrossThanTheOtherSideTakesAndTheRestStands() {
    World world = new World();
    world.days = 40;
    world.boxTrains = 10;
    world.cranes = 2;
    world.mostCranes = 2;
    world.takes = 7;
    YardSeen.Way way = world.run(1);
    for (int[] exits : way.exits()) {
      assertThat(exits[0]).isBetween(5, 8);
    }
    assertThat(way.queue()[0][24 * 40]).isCloseTo(40 * 3, offset(70));
    assertThat(use(way, "trains taken").use()).isGreaterThan(0.97);
  }

  @Test
  void aConventionOnBoxTrainsHoldsThoseAndNotTheOthers() {
    World world = new World();
    world.days = 30;
    world.boxTrains = 3;
    world.otherTrains = 6;
    world.cranes = 4;
    world.mostCranes = 4;
    world.boxQuota = 1;
    YardSeen.Way way = world.run(4);
    assertThat(way.queue()[0][24 * 30]).isCloseTo(60, offset(25));
    assertThat(way.queue()[1][24 * 30]).isLessThan(3);
    assertThat(use(way, "container trains taken").use()).isGreaterThan(0.95);
  }

  @Test
  void fullReceptionTracksLeavePathsUnused() {
    World world = new World();
    world.days = 60;
    world.boxTrains = 20; // the crane passes 14.4
    world.paths = 24;
    world.reception = 3;
    YardSeen.Way way = world.run(1);
    YardSeen.Use paths = use(way, "paths over the border");
    assertThat(paths.held()).isGreaterThan(0.3);
    assertThat(paths.use()).isCloseTo(14.4 / 24, offset(0.02));
    assertThat(use(way, "reception tracks").use()).isGreaterThan(0.8);
    assertThat(use(way, "cranes of yard").use()).isGreaterThan(0.98);
  }

  @Test
  void moreOfAnythingNeverMakesALongerWait() {
    for (long seed = 0; seed < 20; seed++) {
      double last = Double.POSITIVE_INFINITY;
      for (int cranes = 1; cranes <= 4; cranes++) {
        World world = busy();
        world.cranes = cranes;
        world.mostCranes = 2;
        double now = world.run(seed).through()[0].meanHours();
        assertThat(now).as("cranes %s seed %s", cranes, seed).isLessThanOrEqualTo(last);
        last = now;
      }
      last = Double.POSITIVE_INFINITY;
      for (int tracks = 2; tracks <= 10; tracks += 2) {
        World world = busy();
        world.reception = tracks;
        double now = world.run(seed).through()[0].meanHours();
        assertThat(now).as("tracks %s seed %s", tracks, seed).isLessThanOrEqualTo(last + 1e-9);
        last = now;
      }
    }
  }

  private static World busy() {
    World world = new World();
    world.days = 30;
    world.boxTrains = 13;
    world.scatter = 8;
    world.fronts = 2;
    world.cranes = 2;
    world.mostCranes = 2;
    world.minutes = 3;
    world.reception = 6;
    world.after =
        List.of(new YardPlan.Work("papers", "KZ", 3, 1, 60, 120, 240, new long[] {0, 395 * DAY}));
    world.paths = 24;
    return world;
  }

  @Test
  void nothingEverStandsForGoodHoweverFewTheTracks() {
    for (long seed = 0; seed < 200; seed++) {
      Chance chance = Chance.of(seed, "world", 0);
      World world = new World();
      world.days = 10;
      world.boxTrains = 4 + 6 * chance.uniform();
      world.otherTrains = 3 * chance.uniform();
      world.back = 5 * chance.uniform();
      world.scatter = chance.uniform() < 0.5 ? 6 : Double.POSITIVE_INFINITY;
      world.home = 2 + (int) (4 * chance.uniform());
      world.reception = 1 + (int) (4 * chance.uniform());
      world.fronts = 1 + (int) (3 * chance.uniform());
      world.cranes = 1 + (int) (4 * chance.uniform());
      world.mostCranes = 1 + (int) (world.cranes * chance.uniform());
      world.paths = 15 + 10 * chance.uniform();
      world.takes = 10 + 10 * chance.uniform();
      world.onward = 12 + 10 * chance.uniform();
      world.wagons = new YardPlan.Wagons(50, 100, 4, 8, 20, 6);
      YardSeen.Way way = world.run(seed);
      assertThat(way.unserved()).as("seed " + seed).containsExactly(0, 0);
    }
  }

  @Test
  void theSameSeedIsTheSameRun() {
    YardPlan plan = busy().plan();
    assertThat(new YardRun(plan, 7, null).run().hash())
        .isEqualTo(new YardRun(plan, 7, null).run().hash())
        .isNotEqualTo(new YardRun(plan, 8, null).run().hash());
  }

  @Test
  void theJournalHearsAllStagesByName() {
    List<String> moves = new ArrayList<>();
    List<List<String>> names = YardRun.stages(busy().plan());
    List<String> all = new ArrayList<>(names.getFirst());
    all.addAll(names.getLast());
    new YardRun(
            busy().plan(),
            1,
            (time, move, number, stage) -> {
              if (number == 0) {
                moves.add(move + " " + all.get(stage));
              }
            })
        .run();
    assertThat(moves)
        .startsWith("ARRIVES container trains held on the line")
        .contains("BEGINS papers", "BEGINS fronts of yard")
        .endsWith("BEGINS waiting for a path onward", "LEAVES waiting for a path onward");
  }
}
