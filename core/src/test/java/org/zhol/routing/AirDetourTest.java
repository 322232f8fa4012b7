package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.Mode;
import org.zhol.network.Network;

class AirDetourTest {
  private static final int WORLDS = 2_000;

  private static Query question(RandomNetwork world, Network network, long seed) {
    return RandomFlights.loose(world.query(Places.over(network), seed));
  }

  private static List<long[]> front(Planner.Task task) {
    Goal goal = task.goal();
    task.search(goal);
    return goal.front().sorted();
  }

  private static List<long[]> twin(Planner.Task task) {
    boolean[] everywhere = new boolean[task.graph.arcs];
    Arrays.fill(everywhere, true);
    Exhaustive twin = new Exhaustive(task, everywhere, 200_000);
    List<long[]> front = twin.run();
    return twin.complete() ? front : List.of();
  }

  private static String text(List<long[]> front) {
    StringBuilder text = new StringBuilder();
    front.forEach(values -> text.append(Arrays.toString(values)).append('\n'));
    return text.toString();
  }

  /// Kilometres from door to door with this leg in a straight line before and behind it.
  private static double least(Query query, Network network, Plan.Leg leg) {
    Door from = query.from();
    Door to = query.to();
    return Places.metres(from.latitude(), from.longitude(), network.place(leg.from().id()))
        + leg.distanceMetres()
        + Places.metres(to.latitude(), to.longitude(), network.place(leg.to().id()));
  }

  @Test
  void searchAndTwinKeepToItOnRandomNetworksWithFlights() {
    int flown = 0;
    int otherwise = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      RandomNetwork world = RandomFlights.world(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Query query = question(world, network, seed);
      List<long[]> fast = front(planner.task(query));
      List<long[]> slow = twin(planner.task(query));
      if (!slow.isEmpty()) {
        assertThat(text(fast)).as("seed " + seed).isEqualTo(text(slow));
      }
      double most = 1.5 * AirDetour.straightMetres(query.from(), query.to());
      for (Plan.Option option : planner.options(query)) {
        for (Plan.Leg leg : option.legs()) {
          if (leg.mode() == Mode.AIR && leg.kind() == Plan.Kind.HAUL) {
            flown++;
            assertThat(least(query, network, leg)).as("seed " + seed).isLessThanOrEqualTo(most);
          }
        }
      }
      Planner.Task free = planner.task(query);
      free.rules.flyAnywhere();
      otherwise += text(front(free)).equals(text(fast)) ? 0 : 1;
    }
    assertThat(flown).isGreaterThan(WORLDS / 4);
    assertThat(otherwise).isGreaterThan(WORLDS / 20);
  }

  /// Whoever asks for a way over a place flies there however far round.
  @Test
  void aWishIsFlownToHoweverFarRound() {
    int round = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomNetwork world = RandomFlights.world(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Query query = question(world, network, seed);
      double most = 1.5 * AirDetour.straightMetres(query.from(), query.to());
      for (String place : List.of("air0", "air1", "air2")) {
        for (Plan.Option option : planner.options(query.through(place))) {
          round +=
              option.legs().stream()
                      .filter(leg -> leg.kind() == Plan.Kind.HAUL)
                      .anyMatch(leg -> least(query, network, leg) > most)
                  ? 1
                  : 0;
        }
      }
    }
    assertThat(round).isPositive();
  }

  @Test
  void explainsWhatIsTooFarRound() {
    int told = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomNetwork world = RandomFlights.world(seed);
      Network network = world.network();
      Query query = question(world, network, seed);
      for (Plan.Excluded excluded :
          Planner.over(network, "random", "1", "").plan(query).excluded()) {
        for (var remark : excluded.remarks()) {
          if (remark instanceof WayRemark.FarRoundByAir round) {
            told++;
            assertThat(excluded.subject()).isEqualTo("AIR");
            assertThat(round.most()).isEqualTo(1.5);
            assertThat(round.km()).isGreaterThan(1.5 * round.straightKm());
          }
        }
      }
    }
    assertThat(told).isPositive();
  }
}
