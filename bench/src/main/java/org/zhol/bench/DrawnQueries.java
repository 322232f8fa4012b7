package org.zhol.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.routing.CargoText;
import org.zhol.routing.Door;
import org.zhol.routing.Places;
import org.zhol.routing.Query;

/// Questions drawn at random, the same for the same seed: two cities of the pack, a cargo of the
/// usual mix, a day of 2024 to 2026, every second time a deadline.
final class DrawnQueries {
  /// Each as likely as the others; boxes make most of the trade, so they are most of the list.
  private static final List<String> CARGOES =
      List.of(
          "1x40HC",
          "2x40HC",
          "1x20",
          "10x40HC",
          "1x40HC:electronics",
          "2x20:machinery",
          "1x40RF",
          "3t:parts",
          "800kg:electronics",
          "20t:general",
          "22t:fruit",
          "2000t:grain");

  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-12-31T00:00:00Z");

  private DrawnQueries() {}

  static List<Query> of(Network network, Places places, int count, long seed) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Set<String> names = new TreeSet<>();
    network.places().stream().map(Place::city).forEach(names::add);
    List<String> cities = List.copyOf(names);
    List<Query> queries = new ArrayList<>();
    while (queries.size() < count) {
      Door from = places.door(cities.get(chance.nextInt(cities.size())));
      Door to = places.door(cities.get(chance.nextInt(cities.size())));
      if (!from.key().equals(to.key())) {
        String cargo = CARGOES.get(chance.nextInt(CARGOES.size()));
        Instant ready =
            FIRST.plusSeconds(chance.nextLong(Duration.between(FIRST, LAST).toSeconds()));
        boolean dated = chance.nextBoolean();
        Instant by = ready.plus(Duration.ofHours(5 * 24 + chance.nextInt(40 * 24)));
        queries.add(
            new Query(
                from,
                to,
                CargoText.parse(cargo, network, null),
                ready,
                dated ? by : null,
                List.of(),
                Set.of(),
                Set.of(),
                0,
                Query.Sort.TIME,
                null,
                1 + chance.nextInt(2),
                false,
                false));
      }
    }
    return queries;
  }
}
