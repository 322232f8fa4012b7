package org.zhol.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.AllOrNothing;
import org.zhol.assignment.Assignment;
import org.zhol.assignment.Crew;
import org.zhol.assignment.Equilibrium;
import org.zhol.assignment.LinkTable;
import org.zhol.assignment.Options;
import org.zhol.assignment.Trips;
import org.zhol.assignment.Workers;
import org.zhol.packs.PackException;
import org.zhol.packs.tntp.TntpReader;

/// The equilibrium solver beside one all-or-nothing sweep and beside its slow twin, all on the same
/// network in the same run.
final class AssignBench {
  private static final String HELP =
      """
      Times equilibrium assignment on one core, warm, as a multiple of one all-or-nothing sweep
      (Dijkstra from every origin), and beside bi-conjugate Frank-Wolfe.

      Usage: ./zhol bench assign [NET TRIPS ...] [OPTIONS]

        NET TRIPS           files in TNTP format; without any, a drawn city
        --gap GAP           relative gap to reach (1e-12)
        --twin GAP          gap for the twin, 0 for no twin (1e-4)
        --toll-factor X     cost of a toll of 1 (as the files state, or 0)
        --distance-factor X cost of a length of 1 (likewise)
        --runs N            runs of each, the median counts (5)
        --threads N         threads of the parallel run (2)
        --width N           crossings along a side of the drawn city (64)

      Example: ./zhol bench assign --width 32
      """;

  private final PrintStream out;
  private final List<Path> files = new ArrayList<>();
  private double gap = 1e-12;
  private double twinGap = 1e-4;
  private @Nullable Double tollFactor;
  private @Nullable Double distanceFactor;
  private double runs = 5;
  private double threads = 2;
  private double width = 64;

  private AssignBench(PrintStream out) {
    this.out = out;
  }

  static void run(List<String> arguments, PrintStream out) {
    if (arguments.contains("--help")) {
      out.print(HELP);
      return;
    }
    AssignBench bench = new AssignBench(out);
    bench.read(arguments);
    out.println("./zhol bench assign " + String.join(" ", arguments));
    out.println(Machine.facts());
    bench.all();
  }

  private void read(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      if (!option.startsWith("--")) {
        files.add(Path.of(option));
        continue;
      }
      double value = number(option, ++i < arguments.size() ? arguments.get(i) : null);
      switch (option) {
        case "--gap" -> gap = value;
        case "--twin" -> twinGap = value;
        case "--toll-factor" -> tollFactor = value;
        case "--distance-factor" -> distanceFactor = value;
        case "--runs" -> runs = Math.clamp(value, 1, 1000);
        case "--threads" -> threads = Math.clamp(value, 1, 1024);
        case "--width" -> width = Math.clamp(value, 8, 1000);
        default ->
            throw new IllegalArgumentException(
                "option '" + option + "' unknown; see ./zhol bench assign --help");
      }
    }
    if (files.size() % 2 != 0) {
      throw new IllegalArgumentException(
          "a network without its trips; give NET TRIPS in pairs, see ./zhol bench assign --help");
    }
  }

  private static double number(String option, @Nullable String text) {
    try {
      double value = Double.parseDouble(text == null ? "" : text);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "option " + option + " needs a number; see ./zhol bench assign --help", e);
    }
    throw new IllegalArgumentException(
        "option " + option + " needs a number >= 0; see ./zhol bench assign --help");
  }

  private void all() {
    if (files.isEmpty()) {
      DrawnCity.Problem city = DrawnCity.of((int) width, 1);
      measure("drawn city, seed 1", city.links(), city.trips());
    }
    for (int i = 0; i < files.size(); i += 2) {
      TntpReader.Read read;
      try {
        read = TntpReader.read(files.get(i), files.get(i + 1));
      } catch (PackException bad) {
        throw new IllegalArgumentException(bad.getMessage(), bad);
      }
      double[] fixed =
          read.network()
              .fixedCosts(
                  tollFactor == null ? read.tollFactor() : tollFactor,
                  distanceFactor == null ? read.distanceFactor() : distanceFactor);
      measure(
          String.valueOf(files.get(i).getFileName()),
          read.network().table(),
          read.trips().trips(fixed));
    }
  }

  private void measure(String name, LinkTable links, Trips trips) {
    out.printf(
        Locale.ROOT,
        "%n%s: %,d nodes, %,d links, %,d trips in %,d pairs%n",
        name,
        links.nodes(),
        links.links(),
        Math.round(java.util.Arrays.stream(trips.flows()).sum()),
        trips.flows().length);
    List<Trips> classes = List.of(trips);
    AllOrNothing sweeps = new AllOrNothing(links, classes);
    Times sweepTimes = timed(sweeps::sweep);
    double sweep = sweepTimes.cpuMillis(0.5);
    out.printf(Locale.ROOT, "  %-38s %10.2f ms CPU%n", "one all-or-nothing sweep", sweep);
    Options options = Options.toGap(gap);
    Times pairs = timed(() -> Equilibrium.solve(links, classes, options));
    Assignment answer = Equilibrium.solve(links, classes, options);
    line("pairs", answer, pairs.cpuMillis(0.5), sweep);
    parallel(links, classes, options, answer, pairs.wallMillis(0.5));
    if (twinGap > 0) {
      Options slow = new Options(Options.Method.FRANK_WOLFE, twinGap, 20_000);
      Options same = Options.toGap(twinGap);
      Times fast = timed(() -> Equilibrium.solve(links, classes, same));
      line("pairs", Equilibrium.solve(links, classes, same), fast.cpuMillis(0.5), sweep);
      Times twin = new Times(1);
      Assignment[] found = new Assignment[1];
      twin.time(() -> found[0] = Equilibrium.solve(links, classes, slow));
      line("twin, Frank-Wolfe", found[0], twin.cpuMillis(0.5), sweep);
      out.printf(
          Locale.ROOT,
          "  to that gap the twin takes %.1f times the CPU time of pairs%n",
          twin.cpuMillis(0.5) / fast.cpuMillis(0.5));
    }
  }

  private void line(String what, Assignment answer, double millis, double sweep) {
    out.printf(
        Locale.ROOT,
        "  %-38s %10.2f ms CPU = %7.1f sweeps; %d rounds, objective %.15g%n",
        String.format(Locale.ROOT, "%s to gap %.1e", what, answer.last().relativeGap()),
        millis,
        millis / sweep,
        answer.rounds().size() - 1,
        answer.objective());
  }

  private void parallel(
      LinkTable links, List<Trips> classes, Options options, Assignment alone, double wall) {
    Assignment[] found = new Assignment[1];
    double millis;
    try (Crew crew = new Crew((int) threads)) {
      Workers workers = crew;
      millis =
          timed(() -> found[0] = Equilibrium.solve(links, classes, options, workers, round -> {}))
              .wallMillis(0.5);
    }
    out.printf(
        Locale.ROOT,
        "  %d threads: %.2f ms on the clock against %.2f, %.2f times as fast; the same bits: %s%n",
        (int) threads,
        millis,
        wall,
        wall / millis,
        java.util.Arrays.equals(found[0].flows(), alone.flows()) ? "yes" : "NO");
  }

  /// Each call timed, after ten seconds of warming up: a network that takes a fifth of a second is
  /// at half its speed after ten runs.
  private Times timed(Runnable call) {
    long begin = System.nanoTime();
    do {
      call.run();
    } while (System.nanoTime() - begin < 10_000_000_000L);
    Times times = new Times((int) runs);
    for (int i = 0; i < (int) runs; i++) {
      times.time(call);
    }
    return times;
  }
}
