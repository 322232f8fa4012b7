package org.zhol.simulation.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Tally;

/// Terminals so plain that the answer is known in closed form, and others of which something must
/// hold.
class TerminalRunTest {
  private static final long DAY = 86_400_000;
  private static final TerminalPlan.Minutes QUICK = new TerminalPlan.Minutes(0, 0, 0);

  /// Ships that bring boxes for trains and trucks, trains that bring boxes for ships.
  private static final class World {
    int days = 60;
    double shipHours = 24;
    int shipBrings = 100;
    int shipTakes = 200;
    double trainHours = 12;
    int trainBrings = 20;
    int trainTakes = 50;
    int berths = 1;
    int cranes = 2;
    int most = 2;
    int tracks = 2;
    TerminalPlan.Minutes box = new TerminalPlan.Minutes(2, 3, 5);
    double trucks = 20;
    double toRoad = 0.4;
    int lanes = 2;
    TerminalPlan.Minutes gate = new TerminalPlan.Minutes(2, 4, 8);
    int truckCranes = 3;
    double dwell = 24;
    int yard = 5_000;

    TerminalSeen run(long seed) {
      var sea =
          new TerminalPlan.Side(
              "sea",
              List.of(new TerminalPlan.Calls("ships", shipHours, false, shipBrings, shipTakes)),
              berths,
              cranes,
              most,
              box,
              List.of(0.0, 1 - toRoad, toRoad));
      var rail =
          new TerminalPlan.Side(
              "rail",
              List.of(new TerminalPlan.Calls("trains", trainHours, false, trainBrings, trainTakes)),
              tracks,
              2,
              2,
              box,
              List.of(1.0, 0.0, 0.0));
      var road =
          new TerminalPlan.Road(
              trucks,
              List.of(1.0, 0.0, 0.0),
              lanes,
              lanes,
              gate,
              truckCranes,
              box,
              dwell,
              2 * dwell);
      // Ten days to fill the yard.
      return new TerminalRun(
              new TerminalPlan(
                  0,
                  10 * DAY,
                  (10L + days) * DAY,
                  (20L + days) * DAY,
                  List.of(sea, rail),
                  road,
                  yard),
              seed,
              null)
          .run();
    }
  }

  private static TerminalSeen.Use use(TerminalSeen seen, String name) {
    return seen.uses().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void shipsOfOneBoxAtOneCraneAreTheQueueOfPollaczekAndKhinchine() {
    for (double load : new double[] {0.4, 0.8}) {
      World world = new World();
      world.days = 400;
      world.box = new TerminalPlan.Minutes(60, 60, 60);
      world.shipHours = 1 / load;
      world.shipBrings = 1;
      world.shipTakes = 0;
      world.cranes = 1;
      world.most = 1;
      world.toRoad = 0;
      world.trucks = 0;
      world.trainHours = 1_000;
      world.yard = 1_000_000;
      Tally wait = new Tally();
      for (int r = 0; r < 20; r++) {
        wait.add(world.run(Chance.key(1, "run " + r)).waits()[0].meanHours());
      }
      double theory = load / (2 * (1 - load));
      assertThat(wait.interval(0.999).contains(theory)).as("%s: %s", theory, wait.mean()).isTrue();
    }
  }

  @Test
  void boxesForTrucksStandInTheYardAsLittleSays() {
    World world = new World();
    world.toRoad = 1;
    world.days = 300;
    world.truckCranes = 100;
    world.lanes = 100;
    world.gate = QUICK;
    world.shipHours = 12;
    Tally stand = new Tally();
    for (int r = 0; r < 20; r++) {
      TerminalSeen seen = world.run(Chance.key(2, "run " + r));
      double sum = 0;
      for (int h : seen.queue()[2]) {
        sum += h;
      }
      double perHour = seen.out()[2] / (24.0 * world.days);
      stand.add(sum / seen.queue()[2].length / (perHour * seen.yardHours()[0][2].meanHours()));
    }
    assertThat(stand.mean()).isCloseTo(1, offset(0.02));
    // Log-logistic of median 24 h and ninetieth percentile 48 h: mean 24 pi b / sin(pi b).
    double b = Math.PI * Math.log(2) / Math.log(9);
    double hours = world.run(1).yardHours()[0][2].meanHours();
    assertThat(hours).isCloseTo(24 * b / Math.sin(b), offset(1.0));
  }

  @Test
  void whatComesGoes() {
    World world = new World();
    world.days = 200;
    TerminalSeen seen = world.run(3);
    // Of the ships' boxes 60 % go on by train and 40 % by truck; 40 a day come by train, 20 by
    // truck.
    double byShip = seen.turn()[0].units() / 200.0 * 100;
    assertThat(byShip).isCloseTo(100, offset(25.0));
    assertThat(seen.out()[1] / 200.0).isCloseTo(0.6 * byShip, offset(3.0));
    assertThat(seen.out()[2] / 200.0).isCloseTo(0.4 * byShip, offset(3.0));
    assertThat(seen.out()[0] / 200.0).isCloseTo(60, offset(6.0));
  }

  @Test
  void aFullYardHoldsShipsAndTrucks() {
    World small = new World();
    small.yard = 150;
    World large = new World();
    TerminalSeen full = small.run(4);
    assertThat(use(full, "yard").use()).isGreaterThan(0.5);
    assertThat(full.waits()[0].meanHours()).isGreaterThan(large.run(4).waits()[0].meanHours() + 1);
    for (int h = 0; h < full.queue()[0].length; h++) {
      assertThat(full.queue()[0][h] + full.queue()[1][h] + full.queue()[2][h])
          .isLessThanOrEqualTo(150);
    }
  }

  @Test
  void moreCranesNeverMakeShipsWaitLonger() {
    for (long seed = 0; seed < 20; seed++) {
      double last = Double.POSITIVE_INFINITY;
      for (int cranes = 1; cranes <= 4; cranes++) {
        World world = new World();
        world.shipHours = 9;
        world.shipTakes = 0;
        world.box = new TerminalPlan.Minutes(3, 3, 3);
        world.trainHours = 4;
        world.trainBrings = 0;
        world.trucks = 0;
        world.cranes = cranes;
        world.most = cranes;
        double now = world.run(seed).waits()[0].meanHours();
        assertThat(now).as("cranes %s seed %s", cranes, seed).isLessThanOrEqualTo(last + 1e-9);
        last = now;
      }
    }
  }

  @Test
  void theSameSeedIsTheSameRun() {
    World world = new World();
    assertThat(world.run(7).hash()).isEqualTo(world.run(7).hash());
    assertThat(world.run(7).hash()).isNotEqualTo(world.run(8).hash());
  }
}
