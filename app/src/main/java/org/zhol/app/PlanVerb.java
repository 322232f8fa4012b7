package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.routing.Plan;
import org.zhol.routing.Query;
import org.zhol.routing.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Plans a consignment from door to door.
@Command(
    description = "Every way for a cargo that no other beats on time, price, CO2e and reliability.",
    footer = {
      "",
      "Examples:",
      "  ./zhol plan Lianyungang Almaty --cargo 2x40HC --ready 2025-11-07 --by 2025-11-25",
      "  ./zhol plan Almaty Urumqi --cargo 20t:food --modes road --ready 2021-12-09 --explain",
      "  ./zhol plan Atyrau Alashankou --cargo 50000t:crude --ready 2025-11-07 --json"
    })
final class PlanVerb extends WorldVerb {
  /// Moves that a proof may take: a few seconds.
  private static final long MOST_MOVES = 5_000_000;

  /// Places of a pack on which options are proven: each proof searches the whole network many
  /// times, to the end.
  static final int MOST_PROVEN_PLACES = 20_000;

  @picocli.CommandLine.Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "Where the cargo is: a name, id, UN/LOCODE or lat,lon.")
  @Nullable String from;

  @picocli.CommandLine.Parameters(index = "1", paramLabel = "TO", description = "Where it must go.")
  @Nullable String to;

  @Option(
      names = "--cargo",
      required = true,
      paramLabel = "CARGO",
      description = "As 2x40HC, 1x20:machinery, 50000t:crude or 800kg:electronics.")
  @Nullable String cargo;

  @Option(
      names = "--ready",
      paramLabel = "DATE|TIME",
      description = "When it can be collected, at the clock there. Default: today.")
  @Nullable String ready;

  @Option(
      names = {"--by", "--arrive-by"},
      paramLabel = "DATE|TIME",
      description = "Deadline at the destination; a day means its end.")
  @Nullable String by;

  @Option(names = "--via", paramLabel = "X", description = "City, checkpoint, service … to touch.")
  @Nullable List<String> via;

  @Option(names = "--avoid", paramLabel = "X", description = "The same, or a country, to avoid.")
  @Nullable List<String> avoid;

  @Option(names = "--modes", paramLabel = "A,B", description = "Of road,rail,sea,air,pipeline.")
  @Nullable List<String> modes;

  @Option(names = "--max", paramLabel = "N", description = "Most options. Default: 0, all.")
  @Nullable String max;

  @Option(names = "--sort", paramLabel = "BY", description = "time, cost, co2e or reliability.")
  @Nullable String sort;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was known that day.")
  @Nullable String asOf;

  @Option(names = "--drivers", paramLabel = "1|2", description = "Drivers to a truck. Default: 1.")
  @Nullable String drivers;

  @Option(names = "--inventory", description = "Add the cost of stock in transit.")
  boolean inventory;

  @Option(
      names = "--exact",
      description = "Search the whole network, however large the question is.")
  boolean exact;

  @Option(names = "--value", paramLabel = "USD", description = "Value of the goods.")
  @Nullable String value;

  @Option(names = "--explain", description = "List what was left out and why, and the sources.")
  boolean explain;

  @Option(
      names = "--verify",
      description = "Prove the options by walking every way on their part of the network.")
  boolean verify;

  @Option(names = "--json", description = "Print JSON, as the API returns it.")
  boolean json;

  @Option(
      names = "--chart",
      paramLabel = "FILE.svg",
      description = "Also draw the time–cost–distance chart of an option.")
  @Nullable Path chart;

  @Option(names = "--option", paramLabel = "K", description = "Option to draw. Default: 1.")
  int drawn = 1;

  @Option(names = "--lang", paramLabel = "LANG", description = "Table in en, ru, kk or zh.")
  @Nullable String language;

  PlanVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Words words = Words.in(Languages.of(language));
    World world = world();
    if (verify) {
      provable(world.network().places().size());
    }
    Query query = PlanQuestion.parse(parameters(), world, console.clock());
    Plan plan = PlanQuestion.plan(world, query);
    if (verify) {
      return verified(plan, world.planner().verify(query, MOST_MOVES), words, world);
    }
    console
        .out()
        .print(
            json
                ? Json.text(Cited.of(plan, world))
                : new PlanText(words, world).text(plan, explain));
    if (chart != null && !plan.options().isEmpty()) {
      draw(plan, words, chart);
    }
    return plan.options().isEmpty() ? Main.NO_ANSWER : Main.DONE;
  }

  static void provable(int places) {
    if (places > MOST_PROVEN_PLACES) {
      throw new BadInput(
          new Problem(
              "verify",
              "",
              String.format(
                  Locale.ROOT,
                  "the pack has %,d places, and options are proven on at most %,d",
                  places,
                  MOST_PROVEN_PLACES),
              "leave --verify out; 'complete' in the JSON says whether the whole network was"
                  + " searched"));
    }
  }

  /// A plan with its proof, as JSON.
  record Verified(Cited<Plan> plan, Verification verification) {}

  private int verified(Plan plan, Verification proof, Words words, World world) {
    if (json) {
      console.out().print(Json.text(new Verified(Cited.of(plan, world), proof)));
    } else {
      console.out().print(new PlanText(words, world).text(plan, explain));
      console
          .out()
          .printf(
              Locale.ROOT,
              "%nverified: %s. Every way walked on %d arcs (those of %d of %d options and of the"
                  + " quickest ways through other checkpoints, %,d moves): %d options by the"
                  + " search, %d by walking, %s%s%n",
              proof.complete() && proof.agrees() ? "yes" : "NO",
              proof.arcs(),
              proof.optionsCovered(),
              proof.options(),
              proof.moves(),
              proof.bySearch(),
              proof.byEnumeration(),
              proof.agrees() ? "the same on all four criteria" : "which differ",
              proof.beatenUnderWay() == 0
                  ? ""
                  : " but for "
                      + proof.beatenUnderWay()
                      + " that another journey beats on their way, where it could let its cargo"
                      + " stand until the queue has run down");
    }
    return proof.agrees() ? Main.DONE : Main.NO_ANSWER;
  }

  private Parameters parameters() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "from", from);
    put(values, "to", to);
    put(values, "cargo", cargo);
    put(values, "ready", ready);
    put(values, "by", by);
    put(values, "max", max);
    put(values, "sort", sort);
    put(values, "asOf", asOf);
    put(values, "drivers", drivers);
    put(values, "inventory", inventory ? "true" : null);
    put(values, "value", value);
    put(values, "exact", exact ? "true" : null);
    putAll(values, "via", via);
    putAll(values, "avoid", avoid);
    putAll(values, "modes", modes);
    return Parameters.of(values);
  }

  private static void putAll(
      Map<String, List<String>> values, String name, @Nullable List<String> given) {
    if (given != null) {
      values.put(name, given);
    }
  }

  private void draw(Plan plan, Words words, Path file) {
    if (drawn < 1 || drawn > plan.options().size()) {
      throw new BadInput(
          new Problem(
              "option",
              String.valueOf(drawn),
              "is none of the " + plan.options().size() + " options",
              "give one from 1 to " + plan.options().size()));
    }
    try {
      Files.writeString(
          file, TimeCostDistanceChart.svg(plan, plan.options().get(drawn - 1), words));
    } catch (IOException unwritable) {
      throw new BadInput(
          new Problem(
              "chart",
              file.toString(),
              "cannot be written (" + unwritable.getClass().getSimpleName() + ")",
              "name a file in a folder that exists"));
    }
  }
}
