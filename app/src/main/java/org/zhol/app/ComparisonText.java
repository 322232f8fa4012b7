package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhol.appraisal.Comparison;
import org.zhol.appraisal.Measure;
import org.zhol.network.Checkpoint;

/// A comparison as tables for people, and as CSV.
final class ComparisonText {
  /// Rows of what never went; the JSON has all.
  private static final int MOST_ROWS = 40;

  /// Below this what never went is told in one line.
  private static final double FEW_TONNES = 100;

  private ComparisonText() {}

  static String text(Comparison comparison) {
    var text = new StringBuilder();
    Comparison.Case base = comparison.base();
    Comparison.Case scenario = comparison.scenario();
    text.append(
        String.format(
            Locale.ROOT,
            "%d: %s against %s; %,.1f Mt want to go%s; gaps %.1e and %.1e%n",
            comparison.year(),
            scenario.name(),
            base.name(),
            comparison.tonnes() / 1e6,
            comparison.demandYear() == comparison.year()
                ? ""
                : ", demand grown from " + comparison.demandYear(),
            base.gap(),
            scenario.gap()));
    Measure shown = null;
    TextTable table = null;
    for (Comparison.Difference one : comparison.differences()) {
      if (one.measure() != shown || table == null) {
        append(text, table);
        shown = one.measure();
        table = new TextTable("lrrrrl");
        table.row(
            title(shown) + ", " + one.unit(), base.name(), scenario.name(), "difference", "±", "");
      }
      if (!isNothing(one)) {
        table.row(
            one.of() + towards(one.direction()),
            figure(one.measure(), one.base()),
            figure(one.measure(), one.scenario()),
            signed(one.measure(), one.difference()),
            error(one.uncertainty()),
            one.certain() || isSame(one) ? "" : "within the error of the gap");
      }
    }
    append(text, table);
    saturation(comparison, text);
    unserved(comparison, text);
    surplus(comparison, text);
    footer(comparison, text);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable TextTable table) {
    if (table != null) {
      text.append('\n').append(table.text(""));
    }
  }

  private static boolean isNothing(Comparison.Difference one) {
    Double base = one.base();
    Double scenario = one.scenario();
    return (base == null || base == 0) && (scenario == null || scenario == 0);
  }

  private static boolean isSame(Comparison.Difference one) {
    Double by = one.difference();
    return by == null || by == 0;
  }

  private static String title(Measure measure) {
    return switch (measure) {
      case CHECKPOINT_TONNES -> "over checkpoints";
      case CHECKPOINT_FULLEST -> "load in the fullest week";
      case CHECKPOINT_QUEUE_HOURS -> "mean wait for a turn";
      case MODE_TONNES -> "over all checkpoints of a mode";
      case CHAIN_TONNES -> "by chain of modes";
      case PORT_TONNES -> "over ports";
      case PIPELINE_TONNES -> "by pipeline";
      case HOURS_MEAN -> "mean time";
      case HOURS_P90 -> "time of nine in ten tonnes";
      case USD_PER_TONNE -> "mean price";
      case CO2E_KG_PER_TONNE -> "mean CO2e";
      case UNSERVED_TONNES -> "still waiting at the end of the year";
    };
  }

  private static String towards(Checkpoint.@Nullable Direction direction) {
    return switch (direction) {
      case null -> "";
      case AB -> " a to b";
      case BA -> " b to a";
    };
  }

  private static String figure(Measure measure, @Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return switch (measure) {
      case CHECKPOINT_TONNES,
          MODE_TONNES,
          CHAIN_TONNES,
          PORT_TONNES,
          PIPELINE_TONNES,
          UNSERVED_TONNES ->
          String.format(Locale.ROOT, "%,.0f", value);
      case CHECKPOINT_FULLEST -> String.format(Locale.ROOT, "%.3f", value);
      case CHECKPOINT_QUEUE_HOURS, HOURS_MEAN, HOURS_P90, USD_PER_TONNE, CO2E_KG_PER_TONNE ->
          String.format(Locale.ROOT, "%,.2f", value);
    };
  }

  private static String signed(Measure measure, @Nullable Double value) {
    String text = figure(measure, value);
    return value != null && value > 0 ? "+" + text : text;
  }

  private static String error(double error) {
    return error == 0 ? "0" : String.format(Locale.ROOT, error >= 100 ? "%,.0f" : "%.1g", error);
  }

  private static void saturation(Comparison comparison, StringBuilder text) {
    var table = new TextTable("llrrrr");
    table.row(
        "full (95 %) checkpoints",
        "",
        "weeks, " + comparison.base().name(),
        "weeks, " + comparison.scenario().name(),
        "all year from, " + comparison.base().name(),
        "all year from, " + comparison.scenario().name());
    for (Comparison.Saturation one : comparison.saturation()) {
      table.row(
          one.checkpoint(),
          towards(one.direction()).strip(),
          String.valueOf(one.weeksFullBase()),
          String.valueOf(one.weeksFullScenario()),
          year(comparison, one.limitedBase(), one.yearBase()),
          year(comparison, one.limitedScenario(), one.yearScenario()));
    }
    append(text, table);
  }

  private static String year(Comparison comparison, boolean limited, @Nullable Integer year) {
    if (year == null) {
      return limited ? "not by " + comparison.lastYear() : "–";
    }
    return year == comparison.year() ? year + " or before" : year.toString();
  }

  /// What never went, by commodity and place.
  private static void unserved(Comparison comparison, StringBuilder text) {
    var table = new TextTable("lllrr");
    table.row(
        "never went, t", "from", "to", comparison.base().name(), comparison.scenario().name());
    double base = 0;
    double scenario = 0;
    int shown = 0;
    for (Comparison.Unserved one : comparison.unserved()) {
      if (shown < MOST_ROWS && Math.max(one.base(), one.scenario()) >= FEW_TONNES) {
        table.row(
            one.commodity(), one.from(), one.to(), tonnes(one.base()), tonnes(one.scenario()));
        shown++;
      } else {
        base += one.base();
        scenario += one.scenario();
      }
    }
    if (base + scenario > 0) {
      table.row("all others", "", "", tonnes(base), tonnes(scenario));
    }
    if (!comparison.unserved().isEmpty()) {
      append(text, table);
    }
  }

  private static String tonnes(double tonnes) {
    return String.format(Locale.ROOT, "%,.0f", tonnes);
  }

  /// Which side was given up farther from the optimum than asked for; nothing where none was.
  static String notReached(Comparison comparison, double wantedGap) {
    var text = new StringBuilder();
    for (Comparison.Case one : List.of(comparison.base(), comparison.scenario())) {
      if (!(one.gap() <= wantedGap)) {
        text.append(
            String.format(
                Locale.ROOT,
                "GAP NOT REACHED: %.1e asked for, %s stands at %.1e in its worst week; ask for a"
                    + " larger --gap%n",
                wantedGap,
                one.name(),
                one.gap()));
      }
    }
    return text.toString();
  }

  private static void surplus(Comparison comparison, StringBuilder text) {
    var table = new TextTable("lrr");
    table.row("gain of shippers (rule of half), USD a year", "", "±");
    for (Comparison.Surplus one : comparison.surplus()) {
      table.row(
          one.commodity(),
          String.format(Locale.ROOT, "%,.0f", one.usd()),
          error(one.uncertaintyUsd()));
    }
    table.row(
        "all",
        String.format(Locale.ROOT, "%,.0f", comparison.surplusUsd()),
        error(comparison.surplusUncertaintyUsd()));
    append(text, table);
  }

  private static void footer(Comparison comparison, StringBuilder text) {
    text.append('\n');
    if (comparison.differences().stream().allMatch(ComparisonText::isSame)) {
      text.append(
          "nothing differs in %d; the scenario may begin later, or change nothing that freight uses%n"
              .formatted(comparison.year()));
    }
    if (comparison.withinError() > 0) {
      text.append(
          "%d differences are smaller than the error of the gap: ask for a smaller --gap%n"
              .formatted(comparison.withinError()));
    }
    for (Comparison.Case one : List.of(comparison.base(), comparison.scenario())) {
      Double shift = one.recheckShift();
      text.append("input hash of %s %s".formatted(one.name(), one.inputHash()));
      text.append(
          shift == null
              ? "\n"
              : String.format(
                  Locale.ROOT,
                  "; at a hundredth of the gap figures move by at most %.2g of their bound%n",
                  shift));
    }
  }

  // --- Files
  // --------------------------------------------------------------------------------------

  static void write(Comparison comparison, Path folder) {
    var rows = new StringBuilder("measure,unit,of,direction,base,scenario,difference,");
    rows.append("uncertainty,certain\n");
    for (Comparison.Difference one : comparison.differences()) {
      rows.append(
          String.join(
              ",",
              one.measure().name().toLowerCase(Locale.ROOT),
              one.unit(),
              one.of(),
              one.direction() == null
                  ? ""
                  : String.valueOf(one.direction()).toLowerCase(Locale.ROOT),
              cell(one.base()),
              cell(one.scenario()),
              cell(one.difference()),
              String.valueOf(one.uncertainty()),
              one.certain() ? "1" : "0"));
      rows.append('\n');
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("comparison.csv"), rows);
      Files.writeString(folder.resolve("comparison.json"), Json.text(comparison));
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

  private static String cell(@Nullable Double value) {
    return value == null ? "" : value.toString();
  }
}
