package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.Validation;
import org.zhol.demand.Demand;
import org.zhol.demand.Profile;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Puts a year's freight on the network.
@Command(
    description = {
      "A year's freight on the corridor at certified equilibrium: who goes by which chain, route"
          + " and",
      "checkpoint, week by week, what waits and what one more slot would be worth."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol assign --year 2024",
      "  ./zhol assign --year 2024 --validate",
      "  ./zhol assign --year 2024 --scenario nur-zholy-650"
    })
final class AssignVerb extends WorldVerb {
  private static final double USUAL_GAP = 1e-6;

  @Option(names = "--year", paramLabel = "YEAR", description = "A year of the pack's demand.")
  @Nullable String year;

  @Option(
      names = "--gap",
      paramLabel = "GAP",
      description = "Relative gap at which a week is solved; 1e-6.")
  @Nullable String gap;

  @Option(names = "--validate", description = "Hold the flows of all years against the counts.")
  boolean validate;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the flows as CSV tables and GeoJSON too.")
  @Nullable Path out;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  AssignVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    World world = world();
    Demand demand = world.pack().demand();
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "year", year);
    put(values, "gap", gap);
    Parameters given = Parameters.of(values);
    double wanted = gap(given);
    List<Integer> years = demand.years();
    if (years.isEmpty()) {
      given.wrong("pack", "", "holds no demand", "add demand.csv and profile.csv to it");
      given.refuseIfWrong();
    }
    Integer one = year(given, years);
    if (validate && out != null) {
      given.wrong("out", out.toString(), "is for flows", "leave out --validate or --out");
    }
    given.refuseIfWrong();
    if (validate) {
      List<CorridorFlows> all = new ArrayList<>();
      for (int each : one == null ? years : List.of(one)) {
        all.add(solve(world, demand, each, wanted));
      }
      Validation validation = Validation.of(world.pack().network(), all, demand.counts());
      console.out().print(json ? Json.text(validation) : text(validation));
      return Main.DONE;
    }
    CorridorFlows flows = solve(world, demand, one == null ? years.getLast() : one, wanted);
    Path folder = out;
    if (folder != null) {
      write(flows, world.pack().network(), folder);
    }
    console.out().print(json ? Json.text(flows) : text(flows, world.pack().network()));
    return Main.DONE;
  }

  private double gap(Parameters given) {
    String text = gap;
    if (text == null) {
      return USUAL_GAP;
    }
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException notOne) {
      // told below
    }
    given.wrong("gap", text, "is no gap", "use a number above 0 and below 1, such as 1e-6");
    return USUAL_GAP;
  }

  private @Nullable Integer year(Parameters given, List<Integer> years) {
    String text = year;
    if (text == null) {
      return null;
    }
    for (int each : years) {
      if (String.valueOf(each).equals(text.strip())) {
        return each;
      }
    }
    String known = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    given.wrong("year", text, "has no demand in the pack", "use one of " + known);
    return null;
  }

  private CorridorFlows solve(World world, Demand demand, int of, double wanted) {
    var network = world.pack().network();
    try (Progress progress = new Progress(console, "solving " + of, Profile.WEEKS)) {
      return Corridor.solve(
          network, CorridorParameters.of(network), demand, of, wanted, progress::done);
    }
  }

  // --- Text
  // ---------------------------------------------------------------------------------------

  private static String text(CorridorFlows flows, Network network) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d: %,.0f t wanted to go; worst relative gap P/D - 1 of %d weeks %.1e%n%n",
            flows.year(),
            flows.tonnes(),
            flows.weeks().size(),
            flows.gap()));
    var borders = new TextTable("llrrrrr");
    borders.row(
        "checkpoint",
        "to",
        "t",
        "trucks or trains",
        "fullest week",
        "mean wait h",
        "one more a day, USD a week");
    for (CorridorFlows.CrossingFlow first : flows.weeks().getFirst().crossings()) {
      borders.row(sum(flows, first, network));
    }
    text.append(borders.text("")).append('\n');
    var chains = new TextTable("llrrrr");
    chains.row("commodity", "chain", "t", "hours", "USD/t", "CO2e kg/t");
    for (CorridorFlows.ChainFlow chain : flows.chains()) {
      if (chain.tonnes() >= 1) {
        chains.row(
            chain.commodity(),
            words(chain.chain().name()),
            String.format(Locale.ROOT, "%,.0f", chain.tonnes()),
            String.format(Locale.ROOT, "%.0f", chain.hours()),
            String.format(Locale.ROOT, "%.0f", chain.usd()),
            String.format(Locale.ROOT, "%.0f", chain.grams() / 1000));
      }
    }
    text.append(chains.text(""));
    if (!flows.unserved().isEmpty()) {
      var unserved = new TextTable("lllr");
      unserved.row("never went", "from", "to", "t");
      for (CorridorFlows.Unserved one : flows.unserved()) {
        unserved.row(
            one.commodity(),
            one.from(),
            one.to(),
            String.format(Locale.ROOT, "%,.0f", one.tonnes()));
      }
      text.append('\n').append(unserved.text(""));
    }
    return text.toString();
  }

  /// A checkpoint's year in one direction.
  private static String[] sum(
      CorridorFlows flows, CorridorFlows.CrossingFlow first, Network network) {
    Checkpoint checkpoint = Objects.requireNonNull(network.findCheckpoint(first.checkpoint()));
    String towards = first.direction() == Checkpoint.Direction.AB ? checkpoint.b() : checkpoint.a();

    double tonnes = 0;
    double units = 0;
    double fullest = 0;
    double waited = 0;
    double worth = 0;
    for (CorridorFlows.Week week : flows.weeks()) {
      for (CorridorFlows.CrossingFlow one : week.crossings()) {
        if (one.checkpoint().equals(first.checkpoint()) && one.direction() == first.direction()) {
          tonnes += one.tonnes();
          units += one.units();
          waited += one.tonnes() * one.queueHours();
          worth = Math.max(worth, one.usdPerUnit());
          Double most = one.capacityUnits();
          fullest = most == null || most == 0 ? fullest : Math.max(fullest, one.units() / most);
        }
      }
    }
    return new String[] {
      first.checkpoint(),
      network.place(towards).country(),
      String.format(Locale.ROOT, "%,.0f", tonnes),
      String.format(Locale.ROOT, "%,.0f", units),
      String.format(Locale.ROOT, "%.0f %%", fullest * 100),
      tonnes == 0 ? "–" : String.format(Locale.ROOT, "%.1f", waited / tonnes),
      String.format(Locale.ROOT, "%,.0f", worth)
    };
  }

  private static String text(Validation validation) {
    var rows = new TextTable("lllllrrr");
    rows.row("year", "use", "what", "to", "unit", "counted", "modelled", "error");
    for (Validation.Row row : validation.rows()) {
      Double modelled = row.modelled();
      Double error = row.error();
      String direction = row.direction();
      rows.row(
          String.valueOf(row.year()),
          words(row.use()),
          row.what(),
          direction == null ? "both" : direction.equals("AB") ? "b" : "a",
          row.unit().toLowerCase(Locale.ROOT),
          row.low() == row.high()
              ? String.format(Locale.ROOT, "%,.0f", row.low())
              : String.format(Locale.ROOT, "%,.0f–%,.0f", row.low(), row.high()),
          modelled == null ? "–" : String.format(Locale.ROOT, "%,.0f", modelled),
          error == null ? "–" : String.format(Locale.ROOT, "%+.0f %%", error * 100));
    }
    var shares = new TextTable("lrrr");
    shares.row("", "counts", "mean error", "R²");
    for (Validation.Share share : validation.shares()) {
      Double r2 = share.determination();
      shares.row(
          words(share.group()),
          String.valueOf(share.counts()),
          String.format(Locale.ROOT, "%.0f %%", share.meanError() * 100),
          r2 == null ? "–" : String.format(Locale.ROOT, "%.3f", r2));
    }
    return rows.text("") + "\n" + shares.text("");
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  // --- Files
  // --------------------------------------------------------------------------------------

  private static void write(CorridorFlows flows, Network network, Path folder) {
    try {
      Files.createDirectories(folder);
      FlowTables.write(flows, network, folder);
    } catch (IOException failed) {
      throw new BadInput(
          List.of(
              new Problem(
                  "out",
                  folder.toString(),
                  "cannot be written (" + failed.getClass().getSimpleName() + ")",
                  "name a folder that you may write")));
    }
  }
}
