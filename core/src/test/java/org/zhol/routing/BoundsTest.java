package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.Crossing;

/// No bound may promise less than what a journey then takes.
class BoundsTest {
  @Test
  void hopesNeverExceedWhatAnOptionComesTo() {
    int held = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Planner.Task task = planner.task(world.query(Places.over(network), seed));
      for (Search.Found way : task.search(task.goal())) {
        held += replay(task, way, seed);
      }
    }
    assertThat(held).isGreaterThan(5_000);
  }

  /// Walks an option and holds the hopes at each vertex against its four criteria.
  private static int replay(Planner.Task task, Search.Found way, long seed) {
    Moves moves = task.moves;
    long[] criteria = new long[4];
    walk(task, way, way.arcs().length);
    Goal goal = task.goal();
    goal.measure(moves, goal.ends().get(way.destinationEnd()), criteria);
    Bounds bounds = task.bounds(goal);
    for (int steps = 0; steps <= way.arcs().length; steps++) {
      long left = walk(task, way, steps);
      int v =
          steps == 0 ? task.origin.vertex(way.originEnd()) : task.graph.head[way.arcs()[steps - 1]];
      boolean putDown = !task.graph.wheel[v] && task.rules.putDown(left, v);
      moves.read(task.graph.truck[v]);
      long[] hopes = new long[Labels.HOPES];
      assertThat(goal.hopes(moves, bounds, v, putDown, hopes, 0)).as("seed " + seed).isTrue();
      double green = criteria[2] + bounds.greenRate() * criteria[0];
      assertThat(within(hopes, 0, criteria, green) || within(hopes, Goal.EACH, criteria, green))
          .as(
              "seed %d step %d: %s, came to %s",
              seed, steps, Arrays.toString(hopes), Arrays.toString(criteria))
          .isTrue();
    }
    return way.arcs().length;
  }

  private static boolean within(long[] hopes, int at, long[] criteria, double green) {
    boolean all = hopes[at] != Goal.GONE && hopes[at + 4] <= green + 1;
    for (int i = 0; i < 4; i++) {
      all &= hopes[at + i] <= criteria[i];
    }
    return all;
  }

  /// Puts the state after the first arcs of a way into the task's moves; gives what it has left.
  private static long walk(Planner.Task task, Search.Found way, int steps) {
    Ends.End start = task.origin.get(way.originEnd());
    Moves moves = task.moves;
    System.arraycopy(start.seconds(), 0, moves.clock, 0, 5);
    moves.drive = 0;
    moves.price = Moves.SHARES * start.cents();
    moves.grams = start.wtwGrams();
    long left = 0;
    for (int i = 0; i < steps; i++) {
      left = task.rules.onward(left, way.arcs()[i]);
      assertThat(moves.over(way.arcs()[i])).isTrue();
    }
    return left;
  }

  /// Where the search takes a border's time for the same at any hour, it is.
  @Test
  void steadyBordersKeepEverybodyAsLong() {
    int steady = 0;
    int others = 0;
    for (long seed = 0; seed < 100; seed++) {
      Network network = RandomNetwork.of(seed).network();
      BorderModel model = new BorderModel(network);
      for (Checkpoint checkpoint : network.checkpoints()) {
        Crossing table =
            model.crossing(
                checkpoint,
                Checkpoint.Direction.AB,
                CargoClass.CONTAINER,
                Instant.parse("2025-03-05T00:00:00Z"),
                Borders.BLOCK_DAYS,
                null);
        boolean same = keepsTheSame(table, new Random(seed));
        if (BorderModel.steady(checkpoint)) {
          assertThat(same).as("seed %d, %s", seed, checkpoint.id()).isTrue();
          steady++;
        } else {
          others += same ? 0 : 1;
        }
      }
    }
    assertThat(steady).isGreaterThan(50);
    assertThat(others).isGreaterThan(20);
  }

  private static boolean keepsTheSame(Crossing table, Random random) {
    for (int w = 0; w < 5; w++) {
      long first = table.exit(w, table.fromEpoch()) - table.fromEpoch();
      for (int i = 0; i < 200; i++) {
        long arrival = table.fromEpoch() + random.nextInt((int) Borders.BLOCK_SECONDS);
        if (table.exit(w, arrival) - arrival != first) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void restsAtTheFullRateLessTheSlackNeverExceedTheRests() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      long spell = 3_600L + random.nextInt(20_000);
      long day = spell + random.nextInt(50_000);
      DriverRules rules =
          new DriverRules(spell, random.nextInt(4_000), day, random.nextInt(50_000));
      for (int j = 0; j < 200; j++) {
        long driving = random.nextInt(400_000);
        assertThat(rules.rate() * driving - rules.slack())
            .as("%s, %d s", rules, driving)
            .isLessThanOrEqualTo(rules.elapsed(driving) + 1e-6);
      }
    }
  }

  /// The hierarchy gives the same distances however much of it is left as the core.
  @Test
  void theCoreChangesNoBound() {
    for (long seed = 0; seed < 200; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Planner.Task task = planner.task(world.query(Places.over(network), seed));
      Bounds whole = task.bounds(task.goal());
      Bounds core = task.bounds(task.goal(), new Stages(task.graph, 2));
      for (int node = 0; node < whole.stages.nodes; node++) {
        assertThat(core.read(node)).as("seed " + seed).isEqualTo(whole.read(node));
        assertThat(core.sum).as("seed " + seed).isEqualTo(whole.sum);
      }
    }
  }
}
