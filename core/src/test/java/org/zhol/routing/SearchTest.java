package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhol.network.Link;
import org.zhol.network.Network;
import org.zhol.network.Place;

class SearchTest {
  /// Worlds compared with the twin; `-Dzhol.worlds=100000` for more.
  private static final long WORLDS = Long.getLong("zhol.worlds", 10_000);

  private static List<long[]> front(Planner.Task task) {
    Goal goal = task.goal();
    task.search(goal);
    return goal.front().sorted();
  }

  private static String text(List<long[]> front) {
    StringBuilder text = new StringBuilder();
    front.forEach(values -> text.append(Arrays.toString(values)).append('\n'));
    return text.toString();
  }

  private static Planner planner(Network network) {
    return Planner.over(network, "random", "1", "");
  }

  private static Planner.Task task(RandomNetwork world, long seed) {
    Network network = world.network();
    return planner(network).task(world.query(Places.over(network), seed));
  }

  /// The twin on all of a world.
  private static Exhaustive twin(Planner.Task task, long mostMoves) {
    boolean[] everywhere = new boolean[task.graph.arcs];
    Arrays.fill(everywhere, true);
    return new Exhaustive(task, everywhere, mostMoves);
  }

  @Test
  void equalsWalkingEveryWayOnRandomNetworks() {
    int several = 0;
    int reached = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      Planner.Task task = task(RandomNetwork.of(seed), seed);
      List<long[]> fast = front(task);
      Exhaustive twin = twin(task, 300_000);
      List<long[]> slow = twin.run();
      if (twin.complete()) {
        assertThat(text(fast)).as("seed " + seed).isEqualTo(text(slow));
        several += fast.size() > 1 ? 1 : 0;
        reached += fast.isEmpty() ? 0 : 1;
      }
    }
    assertThat(reached).isGreaterThan((int) (WORLDS / 2));
    assertThat(several).isGreaterThan((int) (WORLDS / 10));
  }

  /// Where queues form and run down, what walking every way finds beyond the options is beaten
  /// under way by a journey that could let its cargo stand; there are such ways, and no others.
  @Test
  void equalsWalkingEveryWayThatNoneBeatsUnderWayWhereQueuesRunDown() {
    int beaten = 0;
    int reached = 0;
    long worlds = WORLDS / 2;
    for (long seed = 0; seed < worlds; seed++) {
      Planner.Task task = task(RandomNetwork.withQueues(seed), seed);
      List<long[]> fast = front(task);
      Exhaustive twin = twin(task, 100_000);
      List<long[]> slow = twin.run();
      if (!twin.complete()) {
        continue;
      }
      reached += fast.isEmpty() ? 0 : 1;
      if (!text(fast).equals(text(slow))) {
        beaten++;
        List<long[]> options = twin.options();
        assertThat(Proof.agree(fast, options))
            .as("seed " + seed + "\n" + text(fast) + "\n" + text(options))
            .isTrue();
      }
    }
    assertThat(reached).isGreaterThan((int) (worlds / 2));
    assertThat(beaten).isGreaterThan((int) (worlds / 100));
  }

  @Test
  void legsAddUpExactly() {
    for (long seed = 0; seed < 500; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = planner(network);
      Query query = world.query(Places.over(network), seed);
      List<long[]> front = front(planner.task(query));
      List<Plan.Option> options = planner.options(query);
      assertThat(options).hasSameSizeAs(front);
      for (Plan.Option option : options) {
        Cost cost = Cost.ZERO;
        long grams = 0;
        for (Plan.Leg leg : option.legs()) {
          cost = cost.plus(leg.cost());
          grams += leg.co2e().wtwGrams();
        }
        assertThat(cost).as("seed " + seed).isEqualTo(option.cost());
        long total = option.totalCents();
        assertThat(front).as("seed " + seed).anyMatch(v -> v[1] == total);
        assertThat(grams).isEqualTo(option.co2e().wtwGrams());
        assertThat(option.legs().getLast().end()).isEqualTo(option.arrival());
      }
    }
  }

  @Test
  void startingLaterNeverArrivesEarlier() {
    for (long seed = 0; seed < 500; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = planner(network);
      Query early = world.query(Places.over(network), seed);
      Instant later = early.ready().plusSeconds(1 + new Random(seed).nextInt(400_000));
      Query late = RandomNetwork.query(early.from(), early.to(), later, null);
      Query first = RandomNetwork.query(early.from(), early.to(), early.ready(), null);
      List<long[]> a = front(planner.task(first));
      List<long[]> b = front(planner.task(late));
      if (!a.isEmpty() && !b.isEmpty()) {
        long delay = 5 * (later.getEpochSecond() - early.ready().getEpochSecond());
        assertThat(b.getFirst()[0] + delay)
            .as("seed " + seed)
            .isGreaterThanOrEqualTo(a.getFirst()[0]);
      }
    }
  }

  @Test
  void orderOfRowsChangesNothing() {
    for (long seed = 0; seed < 300; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      List<Place> places = new ArrayList<>(network.places());
      List<Link> links = new ArrayList<>(network.links());
      Collections.shuffle(places, new Random(seed));
      Collections.shuffle(links, new Random(seed));
      Network shuffled = world.network(places, links);
      Query query = world.query(Places.over(network), seed);
      assertThat(text(front(planner(shuffled).task(query))))
          .as("seed " + seed)
          .isEqualTo(text(front(planner(network).task(query))));
    }
  }

  @Test
  void bestOnEachCriterionIsInTheFront() {
    for (long seed = 0; seed < 300; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner.Task task = planner(network).task(world.query(Places.over(network), seed));
      List<long[]> front = front(task);
      Plan.Option quickest = task.quickest().option();
      if (quickest != null) {
        assertThat(Math.round(front.getFirst()[0] / 5.0))
            .as("seed " + seed)
            .isEqualTo(Math.round(quickest.expectedHours() * 3600));
      }
    }
  }
}
