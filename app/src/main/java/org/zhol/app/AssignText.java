package org.zhol.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.zhol.assignment.Calibration;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.Selection;
import org.zhol.assignment.Validation;
import org.zhol.demand.Demand;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;

/// A year's flows as tables for people.
final class AssignText {
  private static final int MOST_LINKS = 40;

  /// Below this what never went is told in one line.
  private static final double FEW_TONNES = 100;

  private AssignText() {}

  static String text(CorridorFlows flows, Network network, double wantedGap) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d: %,.0f t wanted to go, %,.0f never did; worst relative gap of %d weeks %.1e%n%s%n",
            flows.year(),
            flows.tonnes(),
            flows.unservedTonnes(),
            flows.weeks().size(),
            flows.gap(),
            notReached(flows, wantedGap)));
    var borders = new TextTable("llrrrrrrr");
    borders.row(
        "checkpoint",
        "to",
        "t",
        "trucks or trains",
        "a day",
        "of it empty",
        "fullest week",
        "mean wait h",
        "one more a day, USD a week");
    for (CorridorFlows.CrossingFlow first : flows.weeks().getFirst().crossings()) {
      borders.row(sum(flows, first, network));
    }
    text.append(borders.text("")).append('\n');
    text.append(permits(flows));
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
    if (!flows.ports().isEmpty()) {
      text.append('\n').append(ports(flows));
    }
    if (!flows.missing().isEmpty()) {
      text.append('\n').append(missing(flows));
    }
    if (!flows.unserved().isEmpty()) {
      text.append('\n').append(unserved(flows));
    }
    return text.toString();
  }

  /// The permit blanks that checkpoints share, over the weeks in which they are limited.
  private static String permits(CorridorFlows flows) {
    Map<String, List<CorridorFlows.PermitFlow>> groups = new TreeMap<>();
    for (CorridorFlows.Week week : flows.weeks()) {
      for (CorridorFlows.PermitFlow one : week.permits()) {
        groups.computeIfAbsent(one.from() + " to " + one.to(), _ -> new ArrayList<>()).add(one);
      }
    }
    var table = new TextTable("lrrrrr");
    table.row(
        "permit blanks, shared",
        "weeks limited",
        "trucks a week",
        "fullest week",
        "mean wait h",
        "one more blank, USD");
    groups.forEach((name, weeks) -> {
      double trucks = 0;
      double waited = 0;
      double fullest = 0;
      double worth = 0;
      for (CorridorFlows.PermitFlow one : weeks) {
        trucks += one.trucks();
        waited += one.trucks() * one.queueHours();
        fullest = Math.max(fullest, one.blanks() == 0 ? 0 : one.trucks() / one.blanks());
        worth = Math.max(worth, one.usdPerBlank());
      }
      table.row(
          name,
          String.valueOf(weeks.size()),
          String.format(Locale.ROOT, "%,.0f", trucks / weeks.size()),
          String.format(Locale.ROOT, "%.0f %%", fullest * 100),
          trucks == 0 ? "–" : String.format(Locale.ROOT, "%.1f", waited / trucks),
          String.format(Locale.ROOT, "%,.0f", worth));
    });
    return groups.isEmpty() ? "" : table.text("") + "\n";
  }

  /// Which weeks were given up, and where; nothing where all reached the gap.
  static String notReached(CorridorFlows flows, double wantedGap) {
    List<CorridorFlows.Week> weeks = flows.above(wantedGap);
    if (weeks.isEmpty()) {
      return "";
    }
    CorridorFlows.Week worst =
        weeks.stream().max(Comparator.comparingDouble(CorridorFlows.Week::gap)).orElseThrow();
    return String.format(
        Locale.ROOT,
        "GAP NOT REACHED: %.1e asked for, not met in %d of %d weeks; the worst, from %s, stands at"
            + " %.1e after %d rounds; ask for a larger --gap%n",
        wantedGap,
        weeks.size(),
        flows.weeks().size(),
        worst.from(),
        worst.gap(),
        worst.rounds());
  }

  private static String ports(CorridorFlows flows) {
    var ports = new TextTable("lrr");
    ports.row("port", "t", "TEU");
    for (CorridorFlows.PortFlow port : flows.ports()) {
      if (port.tonnes() >= 1) {
        ports.row(
            port.place(),
            String.format(Locale.ROOT, "%,.0f", port.tonnes()),
            String.format(Locale.ROOT, "%,.0f", port.teu()));
      }
    }
    return ports.text("");
  }

  private static String missing(CorridorFlows flows) {
    var missing = new TextTable("lllr");
    missing.row("not in the demand of " + flows.year(), "by", "year that has it", "t in that year");
    for (Demand.Missing one : flows.missing()) {
      Mode mode = one.mode();
      missing.row(
          one.commodity(),
          mode == null ? "any mode" : words(mode.name()),
          String.valueOf(one.otherYear()),
          String.format(Locale.ROOT, "%,.0f", one.tonnes()));
    }
    return missing.text("");
  }

  private static String unserved(CorridorFlows flows) {
    var unserved = new TextTable("lllr");
    unserved.row("never went", "from", "to", "t");
    List<CorridorFlows.Unserved> most =
        flows.unserved().stream()
            .sorted((one, other) -> Double.compare(other.tonnes(), one.tonnes()))
            .toList();
    double rest = flows.unservedTonnes();
    for (CorridorFlows.Unserved one : most) {
      if (one.tonnes() >= FEW_TONNES) {
        rest -= one.tonnes();
        unserved.row(
            one.commodity(),
            one.from(),
            one.to(),
            String.format(Locale.ROOT, "%,.0f", one.tonnes()));
      }
    }
    unserved.row(
        "less than 100 t each", "", "", String.format(Locale.ROOT, "%,.0f", Math.max(0, rest)));
    return unserved.text("");
  }

  /// A checkpoint's year in one direction.
  private static String[] sum(
      CorridorFlows flows, CorridorFlows.CrossingFlow first, Network network) {
    Checkpoint checkpoint = Objects.requireNonNull(network.findCheckpoint(first.checkpoint()));
    String towards = first.direction() == Checkpoint.Direction.AB ? checkpoint.b() : checkpoint.a();

    double days = 7.0 * flows.weeks().size();
    double tonnes = 0;
    double units = 0;
    double empty = 0;
    double fullest = 0;
    double waited = 0;
    double worth = 0;
    for (CorridorFlows.Week week : flows.weeks()) {
      for (CorridorFlows.CrossingFlow one : week.crossings()) {
        if (one.checkpoint().equals(first.checkpoint()) && one.direction() == first.direction()) {
          tonnes += one.tonnes();
          units += one.units();
          empty += one.emptyUnits();
          waited += one.units() * one.queueHours();
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
      String.format(Locale.ROOT, "%,.0f", units / days),
      String.format(Locale.ROOT, "%,.0f", empty / days),
      String.format(Locale.ROOT, "%.0f %%", fullest * 100),
      units == 0 ? "–" : String.format(Locale.ROOT, "%.1f", waited / units),
      String.format(Locale.ROOT, "%,.0f", worth)
    };
  }

  static String text(Validation validation) {
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

  static String text(Selection selection) {
    var text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "%s: %,.1f t%n%n", selection.what(), selection.tonnes()));
    var uses = new TextTable("lllllr");
    uses.row("flow", "commodity", "from", "to", "chain", "t");
    for (Selection.Use use : selection.uses()) {
      if (use.tonnes() >= 0.5) {
        uses.row(
            use.flow(),
            use.commodity(),
            use.from(),
            use.to(),
            words(use.chain().name()),
            String.format(Locale.ROOT, "%,.0f", use.tonnes()));
      }
    }
    text.append(uses.text("")).append('\n');
    var links = new TextTable("llr");
    links.row("they run over", "", "t");
    selection.links().stream()
        .sorted((a, b) -> Double.compare(b.tonnes(), a.tonnes()))
        .limit(MOST_LINKS)
        .forEach(link ->
            links.row(
                link.link(),
                link.forward() ? "forward" : "back",
                String.format(Locale.ROOT, "%,.0f", link.tonnes())));
    return text + links.text("");
  }

  /// A round of the calibration in a line, and on lines of their own the figures it stands at.
  static String text(Calibration.Round round) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT, "round %d: objective %.6f%n", round.number(), round.objective()));
    round
        .figures()
        .forEach((name, value) ->
            text.append(String.format(Locale.ROOT, "  %-24s %.6g%n", name, value)));
    return text.toString();
  }
}
