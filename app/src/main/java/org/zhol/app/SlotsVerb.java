package org.zhol.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.Interval;
import org.zhol.simulation.slots.SlotComparison;
import org.zhol.simulation.slots.SlotMarket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Rules of an electronic queue, side by side.
@Command(
    description = {
      "Rules of an electronic queue with the same carriers, hoarders and bots under each: honest",
      "waits, resale, what bots earn, unused slots, fairness. The rules and the market are the",
      "pack's parameters slots.…; compare without RULE takes all of them."
    },
    footer = {
      "",
      "Example:",
      "  ./zhol slots compare kz-2024-10 kz-2025-04 lottery --replications 5"
    })
final class SlotsVerb extends WorldVerb {
  @Parameters(arity = "1..*", paramLabel = "compare [RULE]", description = "The rules to compare.")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--bots",
      paramLabel = "SHARE",
      description = "Bots over the carriers of a day, such as 0.02; the pack's.")
  @Nullable String bots;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of all chance; 1.")
  @Nullable String seed;

  @Option(names = "--replications", paramLabel = "R", description = "Runs with own chance; 20.")
  @Nullable String replications;

  @Option(names = "--threads", paramLabel = "T", description = "Threads; the result is the same.")
  @Nullable String threads;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  SlotsVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("rules", words.subList(1, words.size()));
    put(values, "bots", bots);
    put(values, "seed", seed);
    put(values, "replications", replications);
    put(values, "threads", threads);
    var given = org.zhol.app.Parameters.of(values);
    int crew = given.whole("threads", Runtime.getRuntime().availableProcessors(), 1, 1024);
    if (!words.getFirst().equals("compare")) {
      given.wrong("slots", words.getFirst(), "is nothing slots can do", "write slots compare");
    }
    SlotComparison comparison = SlotQuestion.of(given, world().network()).answer(crew, done -> {});
    console.out().print(json ? Json.text(comparison) : text(comparison));
    return Main.DONE;
  }

  private static String text(SlotComparison comparison) {
    SlotMarket market = comparison.market();
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d slots and %.0f carriers a day, %d days ahead, %d bots, %.0f USD for a slot; %d runs"
                + " of seed %d, the same carriers for every rule%n%n",
            market.slotsPerDay(),
            market.carriersPerDay(),
            market.horizonDays(),
            Math.round(market.botShare() * market.carriersPerDay()),
            market.priceUsd(),
            comparison.replications(),
            comparison.seed()));
    var rows = new TextTable("lrrrrrrrrr");
    rows.row(
        "rule",
        "wait h",
        "p90 h",
        "longer h",
        "cost USD",
        "Gini",
        "left",
        "resold",
        "bots USD/day",
        "unused");
    for (SlotComparison.Row row : comparison.rows()) {
      rows.row(
          row.rule().name(),
          figure("%.1f", row.meanHours(), 1),
          figure("%.1f", row.p90Hours(), 1),
          figure("%+.1f", row.longerHours(), 1),
          figure("%.0f", row.costUsd(), 1),
          figure("%.2f", row.gini(), 1),
          figure("%.1f", row.leftShare(), 100) + " %",
          figure("%.1f", row.resoldShare(), 100) + " %",
          figure("%,.0f", row.profitUsdPerDay(), 1),
          figure("%.1f", row.unusedShare(), 100) + " %");
    }
    text.append(rows.text("")).append(measured(comparison)).append(sensitivity(comparison));
    for (SlotComparison.Row row : comparison.rows()) {
      String note = row.rule().note();
      if (note != null) {
        text.append("  ").append(row.rule().name()).append(": ").append(note).append('\n');
      }
    }
    return text.toString();
  }

  /// Whom the figures are about, and what it means where some are left waiting.
  private static String measured(SlotComparison comparison) {
    int days = comparison.followedDays();
    String told =
        String.format(
            Locale.ROOT,
            "Waits, their Gini and costs are of all honest carriers that come in %d days, each"
                + " followed for %d;%nwho has not crossed by then is left: it counts with %d h,"
                + " and what it would wait and lose later is not in the figures.%n",
            comparison.countedDays(),
            days,
            days * 24);
    boolean left =
        comparison.sensitivity().stream().anyMatch(one -> one.leftShare().mean() >= 0.01);
    return left
        ? told
            + "Where many are left, those who pay go at once: their wait turns into the price, and"
            + " a lower cost is no gain.\n"
        : told;
  }

  private static String sensitivity(SlotComparison comparison) {
    var text = new StringBuilder();
    text.append("\nBy the share of bots: wait h / cost USD of a carrier / bots USD a day\n")
        .append(
            byBots(
                comparison,
                one ->
                    String.format(
                        Locale.ROOT,
                        "%.1f / %.0f / %,.0f",
                        one.meanHours().mean(),
                        one.costUsd().mean(),
                        one.profit().mean())));
    text.append("\nMore than without bots, run by run: wait h / cost USD / left waiting\n")
        .append(
            byBots(
                comparison,
                one ->
                    figure("%+.1f", one.longerHours(), 1)
                        + " / "
                        + figure("%+.0f", one.dearerUsd(), 1)
                        + " / "
                        + String.format(Locale.ROOT, "%.1f %%", 100 * one.leftShare().mean())))
        .append('\n');
    return text.toString();
  }

  private static String byBots(
      SlotComparison comparison, Function<SlotComparison.Sensitivity, String> cell) {
    var shares = new TextTable("lrrrrr");
    String rule = "";
    List<String> cells = new ArrayList<>();
    for (SlotComparison.Sensitivity one : comparison.sensitivity()) {
      if (!one.rule().equals(rule)) {
        flush(shares, cells);
        rule = one.rule();
        cells.add(rule);
      }
      cells.add(String.format(Locale.ROOT, "%.1f %%: ", 100 * one.botShare()) + cell.apply(one));
    }
    flush(shares, cells);
    return shares.text("  ");
  }

  private static void flush(TextTable table, List<String> cells) {
    if (!cells.isEmpty()) {
      table.row(cells.toArray(String[]::new));
      cells.clear();
    }
  }

  /// The mean and half of its interval.
  private static String figure(String shape, Interval interval, double times) {
    return String.format(Locale.ROOT, shape, interval.mean() * times)
        + "±"
        + String.format(Locale.ROOT, shape.replace("+", ""), interval.half() * times);
  }
}
