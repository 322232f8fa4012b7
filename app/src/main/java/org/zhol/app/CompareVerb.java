package org.zhol.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhol.appraisal.Comparison;
import org.zhol.assignment.Workers;
import org.zhol.demand.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A year's freight with and without a scenario.
@Command(
    description = {
      "A year's freight at equilibrium on two networks side by side: flows by checkpoint, mode and",
      "pipeline, time, price and CO2e by commodity, what saturates and when; each difference with",
      "the error that the solver's gap leaves. BASE and SCENARIO are base, the name of a built-in",
      "scenario, or a file; the year is the scenario's own unless one is given."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol compare base bakhty-ayagoz",
      "  ./zhol compare base dostyk-closed --year 2024 --json",
      "  ./zhol compare nur-zholy-650 nur-zholy-1500 --year 2026 --growth 0.05"
    })
final class CompareVerb extends Verb {
  /// Tasks write to places of their own, so that the answer is the same on any number of threads.
  static final Workers ALL_PROCESSORS =
      (tasks, task) -> IntStream.range(0, tasks).parallel().forEach(task);

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "BASE",
      description = "base, a scenario's name or file.")
  String base = "";

  @CommandLine.Parameters(
      index = "1",
      paramLabel = "SCENARIO",
      description = "What to hold against it.")
  String scenario = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Default: the scenario's own year. Beyond the record demand is grown.")
  @Nullable String year;

  @Option(
      names = "--gap",
      paramLabel = "GAP",
      description = "Relative gap at which a week is solved; 1e-12.")
  @Nullable String gap;

  @Option(
      names = "--growth",
      paramLabel = "RATE",
      description = "Growth of all demand a year, such as 0.05. Default: growth.csv of the pack.")
  @Nullable String growth;

  @Option(
      names = "--recheck",
      description = "Solve both again to a hundredth of the gap and tell how far figures moved.")
  boolean recheck;

  @Option(names = "--out", paramLabel = "DIR", description = "Write the tables as CSV too.")
  @Nullable Path out;

  @Option(names = "--json", description = "Print JSON, as the API returns it.")
  boolean json;

  @Option(names = "--pack", paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  CompareVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("base", List.of(base));
    values.put("scenario", List.of(scenario));
    put(values, "year", year);
    put(values, "gap", gap);
    put(values, "growth", growth);
    put(values, "recheck", recheck ? "true" : null);
    ComparisonQuestion question =
        ComparisonQuestion.of(Parameters.of(values), World.read(pack))
            .completed(network -> MadeTimes.complete(network, console));
    Comparison comparison;
    try (Progress progress =
        new Progress(console, "solving " + question.year(), question.runs() * Profile.WEEKS)) {
      comparison = question.answer(progress::done, ALL_PROCESSORS);
    }
    Path folder = out;
    if (folder != null) {
      ComparisonText.write(comparison, folder);
    }
    String notReached = ComparisonText.notReached(comparison, question.gap());
    console
        .out()
        .print(json ? Json.text(comparison) : ComparisonText.text(comparison) + notReached);
    return notReached.isEmpty() ? Main.DONE : Main.NO_ANSWER;
  }
}
