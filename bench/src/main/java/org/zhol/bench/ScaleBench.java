package org.zhol.bench;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.zhol.network.Network;
import org.zhol.packs.PackReader;
import org.zhol.routing.CargoText;
import org.zhol.routing.Door;
import org.zhol.routing.Effort;
import org.zhol.routing.Places;
import org.zhol.routing.Planner;
import org.zhol.routing.Query;

/// The planner on a drawn corridor of 200,000 places and 500,000 links: questions by straight
/// distance, each band timed by itself, and all together; legs written, no reasons.
final class ScaleBench {
  private static final int PLACES = 200_000;
  private static final int LINKS = 500_000;
  private static final List<String> CARGOES = List.of("1x40HC", "20t:general");
  private static final Instant READY = Instant.parse("2025-06-02T06:00:00Z");

  /// Straight kilometres up to which a band reaches; the last has no bound.
  private static final double[] BANDS = {100, 300, 1000, Double.MAX_VALUE};

  /// No question of a band is begun after so many seconds of it.
  private static final int BAND_SECONDS = 90;

  private final PrintStream out;
  private final RandomGenerator chance;

  ScaleBench(PrintStream out, long seed) {
    this.out = out;
    chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
  }

  void run(int count, long seed) {
    long start = System.nanoTime();
    Network network = DrawnCorridor.of(PackReader.builtIn().network(), PLACES, LINKS, seed);
    out.printf(
        Locale.ROOT,
        "Drawn in %.0f s: %,d places, %,d links, %,d terminals, %,d services, %d checkpoints%n",
        seconds(start),
        network.places().size(),
        network.links().size(),
        network.terminals().size(),
        network.services().size(),
        network.checkpoints().size());
    Places places = Places.over(network);
    List<String> towns = network.places().stream().map(p -> p.city()).distinct().toList();
    Planner planner = Planner.over(network, "drawn", "", "");
    start = System.nanoTime();
    for (int i = 0; i < 2 * CARGOES.size(); i++) {
      planner.effort(question(network, places, towns, BANDS[0], i));
    }
    out.printf(
        Locale.ROOT, "Prepared in %.0f s with the first question of each cargo%n", seconds(start));
    Times all = new Times(count);
    for (double band : BANDS) {
      List<Query> queries = new ArrayList<>();
      for (int i = 0; i < count / BANDS.length; i++) {
        queries.add(question(network, places, towns, band, i));
      }
      band(planner, queries, band, all);
    }
    out.printf("All %d together:%n%s", all.count(), all.table());
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    out.printf(
        Locale.ROOT,
        "Heap: %,d MB in use at the end, %,d MB allowed%n",
        used,
        runtime.maxMemory() >> 20);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void band(Planner planner, List<Query> queries, double band, Times all) {
    for (int i = 0; band == BANDS[0] && i < queries.size(); i++) {
      planner.effort(queries.get(i));
    }
    Times times = new Times(queries.size());
    List<Effort> efforts = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BAND_SECONDS);
    int refused = 0;
    for (Query query : queries) {
      if (System.nanoTime() < end) {
        try {
          times.time(() -> planner.options(query));
          all.add(times);
          efforts.add(planner.effort(query));
        } catch (IllegalArgumentException tooMany) {
          refused++;
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%s: %d of %d questions (%d refused for the heap), %.0f %% complete, options mean %.1f,"
            + " labels mean %,.0f, most %,d%n%s",
        band == Double.MAX_VALUE
            ? "Any distance"
            : String.format(Locale.ROOT, "Up to %.0f km", band),
        efforts.size(),
        queries.size(),
        refused,
        100.0 * efforts.stream().filter(Effort::complete).count() / Math.max(1, efforts.size()),
        efforts.stream().mapToInt(Effort::options).average().orElse(0),
        efforts.stream().mapToInt(Effort::labels).average().orElse(0),
        efforts.stream().mapToInt(Effort::labels).max().orElse(0),
        times.table());
  }

  private Query question(
      Network network, Places places, List<String> towns, double kilometres, int number) {
    while (true) {
      Door from = places.door(towns.get(chance.nextInt(towns.size())));
      Door to = places.door(towns.get(chance.nextInt(towns.size())));
      double metres =
          DrawnTown.metres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
      if (!from.key().equals(to.key()) && metres <= 1000 * kilometres) {
        boolean dated = number / CARGOES.size() % 2 == 1;
        String cargo = CARGOES.get(number % CARGOES.size());
        return new Query(
            from,
            to,
            CargoText.parse(cargo, network, null),
            READY.plusSeconds(chance.nextInt(30 * 86_400)),
            dated ? READY.plusSeconds((35L + chance.nextInt(20)) * 86_400) : null,
            List.of(),
            Set.of(),
            Set.of(),
            0,
            Query.Sort.TIME,
            null,
            1,
            false,
            false);
      }
    }
  }
}
