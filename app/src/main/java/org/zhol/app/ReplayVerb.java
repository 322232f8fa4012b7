package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.simulation.border.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A crisis on record, run again.
@Command(
    description = {
      "A crisis on record, run again from public inputs: modelled beside reported, with band and",
      "error, the inputs with their sources, and what is not known. Episodes: nur-zholy-2025-11,",
      "nur-zholy-2021-12, dostyk-2024-09."
    },
    footer = {"", "Example:", "  ./zhol replay nur-zholy-2025-11 --replications 20"})
final class ReplayVerb extends WorldVerb {
  @Parameters(paramLabel = "EPISODE", description = "One of the episodes.")
  @Nullable String episode;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of all chance; 1.")
  @Nullable String seed;

  @Option(names = "--replications", paramLabel = "R", description = "Runs with own chance; 100.")
  @Nullable String replications;

  @Option(names = "--threads", paramLabel = "T", description = "Threads; the result is the same.")
  @Nullable String threads;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  ReplayVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "episode", episode);
    put(values, "seed", seed);
    put(values, "replications", replications);
    put(values, "threads", threads);
    var given = org.zhol.app.Parameters.of(values);
    int crew = given.whole("threads", Runtime.getRuntime().availableProcessors(), 1, 1024);
    Replay replay = ReplayQuestion.of(given).answer(world().pack(), crew);
    console.out().print(json ? Json.text(replay) : text(replay));
    return Main.DONE;
  }

  private static String text(Replay replay) {
    RemarkText words = RemarkText.in("en");
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s; %d runs of seed %d%n%n",
            replay.title(),
            replay.replications(),
            replay.seed()));
    var rows = new TextTable("lrlrrrll");
    rows.row("what", "reported", "", "modelled", "p10–p90", "error", "±20 %", "inputs");
    for (Replay.Row row : replay.rows()) {
      rows.row(
          words.text(row.what()),
          figure(row.reported()),
          row.confidence().name(),
          figure(row.modelled()),
          figure(row.p10()) + "–" + figure(row.p90()),
          String.format(Locale.ROOT, "%+.0f %%", 100 * row.error()),
          row.within() ? "within" : "OUTSIDE",
          row.independent() ? "independent" : "found from the reported figure");
    }
    text.append(rows.text("")).append("\nInputs\n");
    var inputs = new TextTable("lrlll");
    for (Replay.Input input : replay.inputs()) {
      inputs.row(
          words.text(input.what()),
          input.value(),
          input.days(),
          input.confidence().name(),
          String.join(" ", input.sources()));
    }
    text.append(inputs.text("  ")).append("\nNot known\n");
    replay.unknown().forEach(one -> text.append("  ").append(words.text(one)).append('\n'));
    return text.toString();
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 20 ? "%.1f" : "%,.0f", value);
  }
}
