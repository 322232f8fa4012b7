package org.zhol.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.network.CrossingTime;
import org.zhol.packs.Finding;
import org.zhol.packs.Pack;
import org.zhol.packs.PackCheck;
import org.zhol.packs.PackWriter;
import org.zhol.simulation.border.CrossingTables;
import org.zhol.simulation.border.WantedTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a data pack, or writes out the built-in one.
@Command(
    customSynopsis = {
      "./zhol pack check [--json] [--scenario NAME|FILE]... [FILE|DIR]",
      "./zhol pack write [--pack FILE|DIR] [--scenario NAME|FILE]... DIR",
      "./zhol pack times DIR"
    },
    description = {
      "Check a data pack and report every problem, write the built-in pack, or simulate the times",
      "of crossing its road borders whose sides do not share their hours (crossing_time.csv)."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol pack check",
      "  ./zhol pack write my-pack && ./zhol pack check my-pack",
      "  ./zhol pack times my-pack"
    })
final class PackVerb extends Verb {
  @Parameters(index = "0", paramLabel = "check|write|times", description = "What to do.")
  String action = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "The pack, or where.")
  @Nullable Path path;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "The pack to write. Default: built in.")
  @Nullable Path pack;

  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      description = "A scenario over the pack; may be given several times.")
  List<String> scenarios = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  PackVerb(Console console) {
    super(console);
  }

  /// The demand of a year: its flows and their tonnes, empty boxes by their own weight.
  private record YearDemand(int year, int flows, double tonnes) {
    static List<YearDemand> of(Demand demand) {
      return demand.years().stream()
          .map(year ->
              new YearDemand(year, demand.flows(year).size(), demand.total(year, flow -> true)))
          .toList();
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d: %.2f Mt in %,d flows", year, tonnes / 1e6, flows);
    }
  }

  /// What a check found, and how large the pack is.
  private record Checked(
      String name,
      String version,
      String inputHash,
      int places,
      int links,
      int terminals,
      int services,
      int checkpoints,
      int observations,
      int sources,
      List<YearDemand> demand,
      int counts,
      List<Finding> findings) {}

  @Override
  public Integer call() {
    return switch (action) {
      case "check" -> check();
      case "write" -> write();
      case "times" -> times();
      default ->
          throw new BadInput(
              new Problem(
                  "check|write|times",
                  action,
                  "is nothing one can do with a pack",
                  Nearest.hint(
                      Nearest.to(action, List.of("check", "write", "times")),
                      "say check, write or times")));
    };
  }

  private int check() {
    Pack read = World.read(path == null ? pack : path, scenarios);
    List<Finding> findings = PackCheck.check(read);
    var network = read.network();
    var checked =
        new Checked(
            read.manifest().name(),
            read.manifest().version(),
            read.hash(),
            network.places().size(),
            network.links().size(),
            network.terminals().size(),
            network.services().size(),
            network.checkpoints().size(),
            read.observations().size(),
            read.sources().size(),
            YearDemand.of(read.demand()),
            read.demand().counts().size(),
            findings);
    console.out().print(json ? Json.text(checked) : text(checked));
    boolean sound = findings.stream().noneMatch(f -> f.level() == Finding.Level.PROBLEM);
    return sound ? Main.DONE : Main.BAD_INPUT;
  }

  private static String text(Checked checked) {
    var text = new StringBuilder();
    checked.findings().forEach(finding -> text.append(finding).append('\n'));
    long problems =
        checked.findings().stream().filter(f -> f.level() == Finding.Level.PROBLEM).count();
    text.append(
        String.format(
            Locale.ROOT,
            "pack %s %s: %,d places, %,d links, %,d terminals, %,d services, %,d checkpoints and"
                + " gateways, %,d observations, %,d sources%n",
            checked.name(),
            checked.version(),
            checked.places(),
            checked.links(),
            checked.terminals(),
            checked.services(),
            checked.checkpoints(),
            checked.observations(),
            checked.sources()));
    if (!checked.demand().isEmpty()) {
      String years =
          checked.demand().stream().map(YearDemand::toString).collect(Collectors.joining(", "));
      text.append("demand %s; %d counts%n".formatted(years, checked.counts()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%,d problems, %,d warnings; input hash %s%n",
            problems,
            checked.findings().size() - problems,
            checked.inputHash()));
    return text.toString();
  }

  private int write() {
    if (path == null) {
      throw new BadInput(
          new Problem("pack write", "", "needs a folder", "say ./zhol pack write my-pack"));
    }
    Pack read = World.read(pack, scenarios);
    try {
      PackWriter.write(read, path);
    } catch (UncheckedIOException unwritable) {
      throw new BadInput(
          new Problem(
              "pack write",
              path.toString(),
              "cannot be written (" + unwritable.getMessage() + ")",
              "name a folder that can be made or is empty"));
    }
    console.out().println("wrote pack " + read.manifest().name() + " to " + path);
    return Main.DONE;
  }

  /// Of the simulated times: the same pack has the same ones.
  static final long SEED = 1;

  private int times() {
    Path folder = path;
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BadInput(
          new Problem(
              "pack times",
              folder == null ? "" : folder.toString(),
              "needs a pack in a folder",
              "say ./zhol pack write my-pack, then ./zhol pack times my-pack"));
    }
    Pack read = World.read(folder);
    List<CrossingTables.Wanted> wanted = WantedTables.of(read.network());
    List<CrossingTime> times;
    try (Progress progress = new Progress(console, "simulating", wanted.size())) {
      int[] done = {0};
      times =
          CrossingTables.build(
              read.network(),
              wanted,
              SEED,
              Runtime.getRuntime().availableProcessors(),
              one -> progress.done(done[0]++));
    }
    try {
      PackWriter.write(read.with(times), folder);
    } catch (UncheckedIOException unwritable) {
      throw new BadInput(
          new Problem(
              "pack times",
              folder.toString(),
              "cannot be written (" + unwritable.getMessage() + ")",
              "name a folder that you may write"));
    }
    console
        .out()
        .printf(
            Locale.ROOT,
            "wrote %,d simulated times in %d tables to %s%n",
            times.size(),
            wanted.size(),
            folder.resolve("crossing_time.csv"));
    return Main.DONE;
  }
}
