package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Observation;
import org.zhol.routing.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Compares the model with what was published.
@Command(
    description = {
      "The model against every published transit time, price and border time of the pack.",
      "Inside means within the published range, or within 25 %% of a single published value."
    },
    footer = {"", "Example:", "  ./zhol observations --mode rail"})
final class ObservationsVerb extends WorldVerb {
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "Only road, rail, sea, air, pipeline.")
  @Nullable String mode;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  ObservationsVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "mode", mode);
    Parameters given = Parameters.of(values);
    Mode only = given.oneOf("mode", given.text("mode"), Mode.values());
    given.refuseIfWrong();
    World world = world();
    List<Observation> seen = world.pack().observations();
    Agreement agreement;
    try (Progress progress = new Progress(console, "comparing", seen.size())) {
      agreement =
          Agreement.of(
              seen, only, world.planner(), world.places(), world.borders(), progress::done);
    }
    console.out().print(json ? Json.text(agreement) : text(agreement));
    return agreement.shares().isEmpty() ? Main.NO_ANSWER : Main.DONE;
  }

  private static String text(Agreement agreement) {
    var table = new TextTable("lllllrrll");
    table.row("", "mode", "lane", "date", "scope", "published", "modelled", "unit", "source");
    for (Agreement.Comparison one : agreement.comparisons()) {
      String published =
          one.low() == one.high()
              ? number(one.low())
              : number(one.low()) + "–" + number(one.high());
      String lane =
          one.from()
              + (one.to() == null ? "" : " – " + one.to())
              + (one.via() == null ? "" : " (" + one.via() + ")");
      table.row(
          one.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          one.mode() == null ? "any" : one.mode().name().toLowerCase(Locale.ROOT),
          lane,
          one.date().toString(),
          one.measure().substring(0, one.measure().indexOf('_')) + ", " + one.scope(),
          published,
          number(one.modelled()),
          one.unit(),
          String.join(" ", one.sources()) + (one.modelled() == null ? "; " + one.why() : ""));
    }
    var shares = new TextTable("lrrr");
    shares.row("", "judged", "inside", "mean error");
    for (Agreement.Share share : agreement.shares()) {
      Double error = share.meanError();
      shares.row(
          share.group(),
          String.valueOf(share.judged()),
          String.format(Locale.ROOT, "%d = %.0f %%", share.inside(), share.insideShare() * 100),
          error == null ? "–" : String.format(Locale.ROOT, "%.0f %%", error * 100));
    }
    return table.text("") + "\n" + shares.text("");
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.1f", value);
  }
}
