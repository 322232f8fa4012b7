package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhol.network.Network;

/// What is promised of an answer to a question too large for the whole search, on random worlds
/// whose every question is too large.
class PartSearchTest {
  private static final long WORLDS = Long.getLong("zhol.worlds", 2_000);

  /// Enough to prove the best of each criterion, but not to search these worlds whole.
  private static final Budget SMALL = new Budget(5, 5_000, 5_000, List.of(0, 2, 5), 100_000);

  /// Enough for hardly anything.
  private static final Budget STARVED = new Budget(1, 4, 4, List.of(0, 1), 1);

  private static Planner.Task task(long seed, Budget budget) {
    RandomNetwork world = RandomNetwork.of(seed);
    Network network = world.network();
    Planner planner = Planner.over(network, "random", "1", "");
    return planner.task(world.query(Places.over(network), seed), budget);
  }

  private static String text(List<long[]> front) {
    return String.join("\n", front.stream().map(Arrays::toString).toList());
  }

  private static long best(List<long[]> front, int criterion) {
    return front.stream().mapToLong(values -> values[criterion]).min().orElseThrow();
  }

  /// What walking every way within some vertices finds, or everywhere; null if it takes too long.
  private static @Nullable List<long[]> walked(Planner.Task task, @Nullable BitSet within) {
    boolean[] allowed = new boolean[task.graph.arcs];
    for (int a = 0; a < allowed.length; a++) {
      allowed[a] =
          within == null || (within.get(task.graph.tail[a]) && within.get(task.graph.head[a]));
    }
    Exhaustive twin = new Exhaustive(task, allowed, 300_000);
    List<long[]> front = twin.run();
    return twin.complete() ? front : null;
  }

  @Test
  void optionsAreAllThatNoOtherBeatsWithinThePart() {
    int compared = 0;
    int narrower = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      for (Budget budget : List.of(SMALL, STARVED)) {
        Planner.Task task = task(seed, budget);
        Planner.Answer answer = task.answer();
        BitSet within = answer.within();
        List<long[]> slow = within == null ? null : walked(task, within);
        if (within != null && slow != null) {
          compared++;
          narrower += within.cardinality() < task.graph.vertices ? 1 : 0;
          assertThat(text(answer.goal().front().sorted())).as("seed " + seed).isEqualTo(text(slow));
        }
      }
    }
    assertThat(compared).isGreaterThan((int) WORLDS / 2);
    assertThat(narrower).isGreaterThan((int) WORLDS / 2);
  }

  @Test
  void theBestOfEachCriterionIsAmongTheOptionsAndProven() {
    int compared = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      Planner.Task task = task(seed, SMALL);
      Planner.Answer answer = task.answer();
      Plan.Part part = answer.part();
      List<long[]> everywhere = part == null ? null : walked(task, null);
      if (part == null || everywhere == null) {
        continue;
      }
      compared++;
      List<long[]> found = answer.goal().front().sorted();
      for (int c = 0; c < 4; c++) {
        assertThat(best(found, c))
            .as("seed " + seed + " criterion " + c)
            .isEqualTo(best(everywhere, c));
      }
      Plan.AtBest atBest = part.atBest();
      assertThat(atBest.expectedHours()).isEqualTo(best(everywhere, 0) / 18_000.0);
      assertThat(atBest.totalCents()).as("seed " + seed).isEqualTo(best(everywhere, 1));
      assertThat(atBest.wtwGrams()).as("seed " + seed).isEqualTo(best(everywhere, 2));
    }
    assertThat(compared).isGreaterThan((int) WORLDS / 3);
  }

  @Test
  void noJourneyIsBetterThanWhatIsSaidToBeBest() {
    int loose = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      Planner.Task task = task(seed, STARVED);
      Plan.Part part = task.answer().part();
      List<long[]> everywhere = part == null ? null : walked(task, null);
      if (part == null || everywhere == null) {
        continue;
      }
      Plan.AtBest atBest = part.atBest();
      double quickest = best(everywhere, 0) / 18_000.0;
      loose += atBest.expectedHours() < quickest ? 1 : 0;
      assertThat(atBest.expectedHours()).as("seed " + seed).isLessThanOrEqualTo(quickest);
      assertThat(atBest.totalCents()).isLessThanOrEqualTo(best(everywhere, 1));
      assertThat(atBest.wtwGrams()).isLessThanOrEqualTo(best(everywhere, 2));
      Double p90 = atBest.p90Hours();
      Double onTime = atBest.onTime();
      if (p90 != null) {
        assertThat(p90).isLessThanOrEqualTo(best(everywhere, 3) / 3600.0);
      } else {
        assertThat(onTime).isNotNull().isGreaterThanOrEqualTo(-best(everywhere, 3) / 1e6);
      }
    }
    assertThat(loose).as("worlds where the quickest is not proven").isPositive();
  }

  @Test
  void aQuestionThatIsNotTooLargeIsAnsweredWhole() {
    for (long seed = 0; seed < 200; seed++) {
      Planner.Task task = task(seed, Budget.NONE);
      Planner.Answer answer = task.answer();
      assertThat(answer.part()).isNull();
      Goal goal = task.goal();
      task.search(goal);
      assertThat(text(answer.goal().front().sorted())).isEqualTo(text(goal.front().sorted()));
    }
  }
}
