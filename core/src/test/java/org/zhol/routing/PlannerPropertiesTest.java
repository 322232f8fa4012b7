package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.quantity.Dates;

class PlannerPropertiesTest {
  private static List<long[]> front(Network network, RandomNetwork world, long seed) {
    Planner planner = Planner.over(network, "random", "1", "");
    return front(planner, world.query(Places.over(network), seed));
  }

  private static List<long[]> front(Planner planner, Query query) {
    Planner.Task task = planner.task(query);
    Goal goal = task.goal();
    task.search(goal);
    return goal.front().sorted();
  }

  private static boolean covers(List<long[]> front, long[] point) {
    return front.stream()
        .anyMatch(
            v -> v[0] <= point[0] && v[1] <= point[1] && v[2] <= point[2] && v[3] <= point[3]);
  }

  @Test
  void anAddedDepartureNeverWorsensTheFront() {
    for (long seed = 0; seed < 300; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      List<long[]> before = front(world.network(), world, seed);
      List<Place> rails =
          world.places.stream()
              .filter(place -> place.mode() == Mode.RAIL && place.gauges().contains(Gauge.MM1520))
              .toList();
      if (rails.size() < 2) {
        continue;
      }
      world.services.add(
          new Service(
              "extra",
              "extra",
              Mode.RAIL,
              Gauge.MM1520,
              new Service.Departures.Headway(6),
              List.of(
                  new Service.Stop(rails.getFirst().id(), null, 0),
                  new Service.Stop(rails.getLast().id(), null, 0)),
              RandomNetwork.BOXES,
              null,
              null,
              1,
              0,
              "rail",
              Dates.ALWAYS,
              RandomNetwork.GUESS,
              null));
      List<long[]> after = front(world.network(), world, seed);
      for (long[] point : before) {
        assertThat(covers(after, point)).as("seed " + seed).isTrue();
      }
    }
  }

  @Test
  void everyThreadGetsTheSameAnswer() throws Exception {
    RandomNetwork world = RandomNetwork.of(11);
    Network network = world.network();
    Planner planner = Planner.over(network, "random", "1", "");
    Query query = world.query(Places.over(network), 11);
    String alone = Planner.over(network, "random", "1", "").plan(query).toString();
    List<Callable<String>> asks = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      asks.add(() -> planner.plan(query).toString());
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(asks)) {
        assertThat(lines(answer.get())).isEqualTo(lines(alone));
      }
    }
  }

  /// Journeys east and west share what does not depend on prices, whichever was asked first.
  @Test
  void aQuestionBackChangesNoAnswer() {
    for (long seed = 0; seed < 100; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Places places = Places.over(network);
      Query there = world.query(places, seed);
      Query back = RandomNetwork.query(there.to(), there.from(), there.ready(), there.by());
      Planner planner = Planner.over(network, "random", "1", "");
      String first = planner.options(there).toString();
      String second = planner.options(back).toString();
      Planner fresh = Planner.over(network, "random", "1", "");
      assertThat(lines(second)).as("seed " + seed).isEqualTo(lines(fresh.options(back).toString()));
      assertThat(lines(first)).as("seed " + seed).isEqualTo(lines(fresh.options(there).toString()));
    }
  }

  /// Arrays print their address; everything else must be equal.
  private static String lines(String plan) {
    return plan.replaceAll("\\[D@[0-9a-f]+", "[D");
  }

  @Test
  void avoidedPlacesAndModesAreNotTouched() {
    for (long seed = 0; seed < 200; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Query any = world.query(Places.over(network), seed);
      for (Plan.Option option :
          planner.options(with(any, List.of(), Set.of(), Set.of(Mode.ROAD)))) {
        assertThat(option.modes()).as("seed " + seed).containsOnly(Mode.ROAD);
      }
      for (Plan.Option option : planner.options(with(any, List.of(), Set.of("road1"), Set.of()))) {
        assertThat(option.legs())
            .as("seed " + seed)
            .noneMatch(leg -> leg.path().subList(1, leg.path().size()).contains("road1"));
      }
    }
  }

  @Test
  void viaIsPassedByEveryOption() {
    int passed = 0;
    for (long seed = 0; seed < 200; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      Query any = world.query(Places.over(network), seed);
      for (Plan.Option option : planner.options(with(any, List.of("road1"), Set.of(), Set.of()))) {
        passed++;
        assertThat(option.legs()).as("seed " + seed).anyMatch(leg -> leg.path().contains("road1"));
      }
    }
    assertThat(passed).isPositive();
  }

  private static Query with(Query q, List<String> via, Set<String> avoid, Set<Mode> modes) {
    return new Query(
        q.from(), q.to(), q.cargo(), q.ready(), q.by(), via, avoid, modes, 0, q.sort(), null, 1,
        false, false);
  }

  @Test
  void noJourneyComesBackToACountryItHasLeft() {
    for (long seed = 0; seed < 500; seed++) {
      RandomNetwork world = RandomNetwork.of(seed);
      Network network = world.network();
      Planner planner = Planner.over(network, "random", "1", "");
      for (Plan.Option option : planner.options(world.query(Places.over(network), seed))) {
        List<String> countries = new ArrayList<>();
        for (Plan.Leg leg : option.legs()) {
          for (String id : leg.path()) {
            Place place = network.findPlace(id);
            if (place != null
                && (countries.isEmpty() || !countries.getLast().equals(place.country()))) {
              countries.add(place.country());
            }
          }
        }
        assertThat(countries).as("seed " + seed).doesNotHaveDuplicates();
      }
    }
  }
}
