package org.zhol.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.Assignment;
import org.zhol.assignment.Crew;
import org.zhol.assignment.Equilibrium;
import org.zhol.assignment.NoWayException;
import org.zhol.assignment.Options;
import org.zhol.assignment.Round;
import org.zhol.packs.PackException;
import org.zhol.packs.tntp.TntpLink;
import org.zhol.packs.tntp.TntpNetwork;
import org.zhol.packs.tntp.TntpReader;
import org.zhol.packs.tntp.TntpTrips;
import org.zhol.packs.tntp.TntpWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Solves a public test network to user equilibrium.
@Command(
    customSynopsis = "./zhol tntp solve NET TRIPS [OPTIONS]",
    description = {
      "Equilibrium flows of a road network and a trip table in TNTP format, certified by the gap.",
      "Cost of a link: its time + toll factor x toll + distance factor x length."
    },
    footer = {
      "",
      "Example (the network on which a new road makes every trip longer):",
      "  ./zhol tntp solve docs/examples/braess_net.tntp docs/examples/braess_trips.tntp",
    })
final class TntpVerb extends Verb {
  private static final int MOST_ROUNDS = 100_000;
  private static final int MOST_LOST = 20;

  @picocli.CommandLine.Parameters(index = "0", paramLabel = "solve", description = "What to do.")
  String action = "";

  @picocli.CommandLine.Parameters(index = "1", paramLabel = "NET", description = "Network file.")
  Path net = Path.of("");

  @picocli.CommandLine.Parameters(index = "2", paramLabel = "TRIPS", description = "Trip table.")
  Path trips = Path.of("");

  @Option(
      names = "--gap",
      paramLabel = "GAP",
      description = "Stop at this relative gap, TSTT/SPTT - 1; nothing else stops. Default: 1e-12.")
  double gap = 1e-12;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Give up after so many rounds (exit code 1). Default: ${DEFAULT-VALUE}.")
  int rounds = MOST_ROUNDS;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the flows are the same for any number. Default: 1.")
  int threads = 1;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "pairs (fast) or frank_wolfe (bi-conjugate, the slow twin). Default: pairs.")
  Options.Method method = Options.Method.PAIRS;

  @Option(
      names = "--toll-factor",
      paramLabel = "X",
      description = "Cost of a toll of 1. Default: as the files state, or 0.")
  @Nullable Double tollFactorGiven;

  @Option(
      names = "--distance-factor",
      paramLabel = "X",
      description = "Cost of a length of 1. Default: as the files state, or 0.")
  @Nullable Double distanceFactorGiven;

  @Option(
      names = "--flows",
      paramLabel = "OUT",
      description = "Write flows and costs by link, sorted by nodes, in TNTP format.")
  @Nullable Path flows;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  private double tollFactor;
  private double distanceFactor;
  private long startedAt;
  private double cpuAtStart;

  TntpVerb(Console console) {
    super(console);
  }

  /// A round and how long after the start of solving it was reached; CPU time is that of all
  /// threads, the JIT compiler's among them.
  private record TimedRound(Round state, double cpuSeconds, double wallSeconds) {}

  /// What was solved, how well, and what it took.
  ///
  /// @param statedTrips what the trip table says its trips add up to
  private record Solved(
      int zones,
      int nodes,
      int links,
      double trips,
      @Nullable Double statedTrips,
      Options.Method method,
      double tollFactor,
      double distanceFactor,
      double gapAsked,
      boolean converged,
      double relativeGap,
      double averageExcess,
      double objective,
      double totalCost,
      double leastCost,
      String flowsSha256,
      int threads,
      double readingCpuSeconds,
      double solvingCpuSeconds,
      double solvingWallSeconds,
      long peakHeapBytes,
      List<TimedRound> rounds) {}

  @Override
  public Integer call() {
    check();
    TntpReader.Read read = read();
    TntpNetwork network = read.network();
    say(head(read));
    List<TimedRound> timed = new ArrayList<>();
    startedAt = System.nanoTime();
    cpuAtStart = cpuSeconds();
    double[] fixed = network.fixedCosts(tollFactor, distanceFactor);
    Assignment answer;
    try (Crew crew = new Crew(threads)) {
      answer =
          Equilibrium.solve(
              network.table(),
              List.of(read.trips().trips(fixed)),
              new Options(method, gap, rounds),
              crew,
              round -> timed.add(told(round)));
    } catch (NoWayException lost) {
      throw new BadInput(lost(read));
    }
    double[] costs = answer.costs();
    for (int i = 0; i < costs.length; i++) {
      costs[i] += fixed[i];
    }
    String table = TntpWriter.flows(network, answer.flows(), costs);
    write(table);
    Solved solved = solved(read, answer, timed, sha256(table));
    console.out().print(json ? Json.text(solved) : foot(solved));
    if (!answer.overflowing().isEmpty()) {
      console.err().print(overflow(network, answer));
    }
    return answer.converged() ? Main.DONE : Main.NO_ANSWER;
  }

  private void check() {
    List<Problem> problems = new ArrayList<>();
    if (!action.equals("solve")) {
      problems.add(
          new Problem("tntp", action, "is nothing one can do with a network", "say tntp solve"));
    }
    if (!(gap >= 0)) {
      problems.add(new Problem("gap", "" + gap, "is no gap", "give a number >= 0, such as 1e-12"));
    }
    if (threads < 1 || threads > 1024) {
      problems.add(new Problem("threads", "" + threads, "is out of range", "give 1 to 1024"));
    }
    if (rounds < 0) {
      problems.add(new Problem("rounds", "" + rounds, "is negative", "give a number >= 0"));
    }
    factor(problems, "toll-factor", tollFactorGiven);
    factor(problems, "distance-factor", distanceFactorGiven);
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }

  private static void factor(List<Problem> problems, String field, @Nullable Double value) {
    if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      problems.add(new Problem(field, "" + value, "is no factor", "give a number >= 0"));
    }
  }

  private TntpReader.Read read() {
    TntpReader.Read read;
    try {
      read = TntpReader.read(net, trips);
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    }
    tollFactor = tollFactorGiven == null ? read.tollFactor() : tollFactorGiven;
    distanceFactor = distanceFactorGiven == null ? read.distanceFactor() : distanceFactorGiven;
    double[] fixed = read.network().fixedCosts(tollFactor, distanceFactor);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < fixed.length && problems.size() < 100; i++) {
      if (!(fixed[i] >= 0)) {
        var link = read.network().links().get(i);
        problems.add(
            new Problem(
                net.toString(),
                link.from() + " to " + link.to(),
                "has a negative or missing toll or length",
                "correct it, or say --toll-factor 0 --distance-factor 0"));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return read;
  }

  /// Every pair with trips and no way, as far as anyone would read on.
  private List<Problem> lost(TntpReader.Read read) {
    List<Problem> problems = new ArrayList<>();
    TntpTrips table = read.trips();
    Map<Integer, BitSet> reached = new HashMap<>();
    int more = 0;
    for (int i = 0; i < table.flows().length; i++) {
      int from = table.origins()[i];
      int to = table.destinations()[i];
      boolean led = reached.computeIfAbsent(from, read.network()::reached).get(to);
      if (led || table.flows()[i] == 0) {
        continue;
      }
      if (problems.size() < MOST_LOST) {
        problems.add(
            new Problem(
                trips.toString(),
                from + " to " + to,
                "no way leads there",
                "add a link to " + net + " or leave these trips out"));
      } else {
        more++;
      }
    }
    if (more > 0) {
      problems.add(
          new Problem(
              trips.toString(), more + " more pairs", "have no way", "mend those above first"));
    }
    return problems;
  }

  private void say(String text) {
    if (!json) {
      console.out().print(text);
      console.out().flush();
    }
  }

  private String head(TntpReader.Read read) {
    TntpNetwork network = read.network();
    TntpTrips table = read.trips();
    double sum = java.util.Arrays.stream(table.flows()).sum();
    long tolled = network.links().stream().filter(link -> link.toll() > 0).count();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d zones, %,d nodes, %,d links, through traffic from node %d on, %,.2f trips%n",
            network.zones(),
            network.nodes(),
            network.links().size(),
            network.firstThrough(),
            sum));
    if (Math.abs(table.statedTotal() - sum) > 1e-6 * sum) {
      text.append("note: the file states " + table.statedTotal() + " trips\n");
    }
    if (tolled > 0 && tollFactor == 0) {
      text.append("note: " + tolled + " links have a toll, which --toll-factor 0 leaves out\n");
    }
    if (tollFactor > 0 || distanceFactor > 0) {
      text.append("toll factor " + tollFactor + ", distance factor " + distanceFactor + "\n");
    }
    text.append("relative gap = TSTT/SPTT - 1; average excess cost = (TSTT - SPTT) / trips\n");
    text.append("round   relative gap  average excess            objective     CPU s    wall s\n");
    return text.toString();
  }

  private TimedRound told(Round round) {
    TimedRound timed =
        new TimedRound(round, cpuSeconds() - cpuAtStart, (System.nanoTime() - startedAt) / 1e9);
    say(
        String.format(
            Locale.ROOT,
            "%5d  %13.6e  %14.6e  %19.15g  %8.3f  %8.3f%n",
            round.number(),
            round.relativeGap(),
            round.averageExcess(),
            round.objective(),
            timed.cpuSeconds(),
            timed.wallSeconds()));
    return timed;
  }

  /// CPU time of the whole process since it began, reading and compiling among it.
  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }

  private void write(String table) {
    if (flows == null) {
      return;
    }
    try {
      Files.writeString(flows, table);
    } catch (IOException unwritable) {
      throw new BadInput(
          new Problem(
              "flows",
              flows.toString(),
              "cannot be written (" + unwritable.getMessage() + ")",
              "name a file in a folder that exists"));
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Solved solved(
      TntpReader.Read read, Assignment answer, List<TimedRound> timed, String hash) {
    Round last = answer.last();
    return new Solved(
        read.network().zones(),
        read.network().nodes(),
        read.network().links().size(),
        java.util.Arrays.stream(read.trips().flows()).sum(),
        Double.isNaN(read.trips().statedTotal()) ? null : read.trips().statedTotal(),
        method,
        tollFactor,
        distanceFactor,
        gap,
        answer.converged(),
        last.relativeGap(),
        last.averageExcess(),
        last.objective(),
        last.totalCost(),
        last.leastCost(),
        hash,
        threads,
        cpuAtStart,
        cpuSeconds() - cpuAtStart,
        (System.nanoTime() - startedAt) / 1e9,
        peakHeapBytes(),
        timed);
  }

  /// Where more wants to go than any figure can tell, a line each.
  private String overflow(TntpNetwork network, Assignment answer) {
    List<Integer> links = answer.overflowing();
    var text = new StringBuilder();
    for (int i : links.subList(0, Math.min(MOST_LOST, links.size()))) {
      TntpLink link = network.links().get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "zhol tntp: %s %d to %d: its cost overflows at a flow of %.6g, with no other way;"
                  + " check its capacity, power and the trips%n",
              net,
              link.from(),
              link.to(),
              answer.flows()[i]));
    }
    int more = links.size() - MOST_LOST;
    return more > 0 ? text + "zhol tntp: " + more + " more links overflow\n" : text.toString();
  }

  private static String foot(Solved solved) {
    return String.format(
        Locale.ROOT,
        "%s after %d rounds%nobjective %.15g, TSTT %.15g, SPTT %.15g%nflows sha256 %s%nCPU %.2f s"
            + " to start and read, %.2f s to solve (%.2f s on the clock), peak heap %d MB, threads"
            + " %d%n",
        solved.converged() ? "gap reached" : "GAP NOT REACHED",
        solved.rounds().size() - 1,
        solved.objective(),
        solved.totalCost(),
        solved.leastCost(),
        solved.flowsSha256(),
        solved.readingCpuSeconds(),
        solved.solvingCpuSeconds(),
        solved.solvingWallSeconds(),
        solved.peakHeapBytes() >> 20,
        solved.threads());
  }
}
