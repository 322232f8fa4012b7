package org.zhol.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.packs.Pack;
import org.zhol.packs.PackReader;
import org.zhol.routing.Effort;
import org.zhol.routing.Places;
import org.zhol.routing.Planner;
import org.zhol.routing.Query;

/// Questions to the planner, timed one by one on one thread once everything is warm.
final class PlanBench {
  private static final String HELP =
      """
      Times the planner on random door-to-door questions, one thread, warm, four criteria.

      Usage: ./zhol bench plan [--queries N] [--seed S] [--race SECONDS]
             ./zhol bench plan --scale [--queries N] [--seed S]

        --queries N     questions (1000)
        --seed S        of the random questions (1)
        --scale         on a drawn corridor of 200,000 places instead (240 questions by distance)
        --race SECONDS  wall time for the library on the static part (60; 0 for none)
      """;

  private static final int MOST_QUERIES = 1_000_000;

  private final PrintStream out;
  private final long seed;

  private PlanBench(PrintStream out, long seed) {
    this.out = out;
    this.seed = seed;
  }

  static void run(List<String> arguments, PrintStream out) {
    if (arguments.contains("--help")) {
      out.print(HELP);
      return;
    }
    boolean scale = arguments.contains("--scale");
    List<String> valued = arguments.stream().filter(a -> !a.equals("--scale")).toList();
    long queries = scale ? 240 : 1000;
    long seed = 1;
    long race = 60;
    for (int i = 0; i < valued.size(); i += 2) {
      long value = number(valued.get(i), i + 1 < valued.size() ? valued.get(i + 1) : null);
      switch (valued.get(i)) {
        case "--queries" -> queries = Math.clamp(value, 1, MOST_QUERIES);
        case "--seed" -> seed = value;
        case "--race" -> race = value;
        default ->
            throw new IllegalArgumentException(
                "option '" + valued.get(i) + "' unknown; see ./zhol bench plan --help");
      }
    }
    PlanBench bench = new PlanBench(out, seed);
    out.printf(
        "./zhol bench plan%s --queries %d --seed %d%n", scale ? " --scale" : "", queries, seed);
    out.println(Machine.facts());
    if (scale) {
      new ScaleBench(out, seed).run((int) queries, seed);
      return;
    }
    bench.builtIn((int) queries, (int) race);
  }

  private static long number(String option, @Nullable String text) {
    try {
      return Long.parseLong(text == null ? "" : text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "option " + option + " needs a whole number; see ./zhol bench plan --help", e);
    }
  }

  private void builtIn(int count, int race) {
    Pack pack = PackReader.builtIn();
    List<Query> queries = DrawnQueries.of(pack.network(), Places.over(pack.network()), count, seed);
    questions(pack.network(), pack.manifest().name(), queries, 2);
    if (race > 0) {
      out.println();
      new StillRace(pack.network(), out).run(queries, race);
    }
  }

  /// Times all questions after `rounds` of all of them to warm up.
  private void questions(Network network, String name, List<Query> queries, int rounds) {
    Planner planner = Planner.over(network, name, "", "");
    for (int round = 0; round < rounds; round++) {
      queries.forEach(planner::options);
    }
    Times times = new Times(queries.size());
    for (Query query : queries) {
      times.time(() -> planner.options(query));
    }
    long options = 0;
    long labels = 0;
    int none = 0;
    for (Query query : queries) {
      Effort effort = planner.effort(query);
      options += effort.options();
      labels += effort.labels();
      none += effort.options() == 0 ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "Planner on pack %s: %,d places, %,d links, %,d questions, legs written, no reasons%n%s",
        name,
        network.places().size(),
        network.links().size(),
        queries.size(),
        times.table());
    out.printf(
        Locale.ROOT,
        "  options mean %.1f, labels mean %,.0f, without a way %d%n",
        options / (double) queries.size(),
        labels / (double) queries.size(),
        none);
  }
}
