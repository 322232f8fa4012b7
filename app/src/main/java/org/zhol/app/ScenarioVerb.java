package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.Finding;
import org.zhol.packs.Pack;
import org.zhol.packs.PackDifference;
import org.zhol.packs.PackException;
import org.zhol.packs.ScenarioResult;
import org.zhol.packs.ScenarioText;
import org.zhol.packs.ScenarioWriter;
import org.zhol.scenario.RowDifference;
import org.zhol.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists, checks and shows scenarios, and tells what they change.
@Command(
    customSynopsis = {
      "./zhol scenario list [--json]",
      "./zhol scenario check [--json] NAME|FILE...",
      "./zhol scenario show [--json] NAME|FILE",
      "./zhol scenario diff [--json] A [B]"
    },
    description = {
      "What-ifs over a pack: those built in, whether one can be applied, what it says, and the"
          + " rows",
      "it changes. A and B are names of built-in scenarios, files, or base."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol scenario list",
      "  ./zhol scenario check bakhty-ayagoz",
      "  ./zhol scenario diff base nur-zholy-650",
      "  ./zhol scenario show nur-zholy-650 > mine.yaml"
    })
final class ScenarioVerb extends Verb {
  static final String BASE = "base";
  private static final List<String> ACTIONS = List.of("list", "check", "show", "diff");

  @Parameters(index = "0", paramLabel = "list|check|show|diff", description = "What to do.")
  String action = "";

  @Parameters(index = "1..*", paramLabel = "NAME|FILE", description = "Scenarios.")
  List<String> named = new ArrayList<>();

  @Option(names = "--pack", paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  @Option(names = "--json", description = "Print JSON, as the API returns it.")
  boolean json;

  ScenarioVerb(Console console) {
    super(console);
  }

  /// A scenario in a list.
  record Listed(
      String name,
      @Nullable Names title,
      @Nullable String note,
      @Nullable Integer year,
      int changes,
      List<String> sources,
      String confidence,
      boolean own) {
    /// @param own whether a user of the server wrote it
    static Listed of(Scenario scenario, boolean own) {
      return new Listed(
          scenario.name(),
          scenario.title(),
          scenario.note(),
          scenario.year(),
          scenario.changes().size(),
          scenario.evidence(),
          scenario.confidence().name(),
          own);
    }
  }

  /// What the check of one scenario found.
  record Checked(
      String scenario,
      int changes,
      boolean applies,
      @Nullable String inputHash,
      List<Finding> findings) {}

  /// In what two scenarios, or a scenario and the base, differ.
  record Differences(String from, String to, List<RowDifference> rows) {}

  @Override
  public Integer call() {
    return switch (action) {
      case "list" -> list();
      case "check" -> check();
      case "show" -> show();
      case "diff" -> diff();
      default ->
          throw new BadInput(
              new Problem(
                  String.join("|", ACTIONS),
                  action,
                  "is nothing one can do with a scenario",
                  Nearest.hint(Nearest.to(action, ACTIONS), "say list, check, show or diff")));
    };
  }

  // --- List and show
  // ------------------------------------------------------------------------------

  static List<Listed> listed() {
    List<Listed> all = new ArrayList<>();
    for (String name : BuiltInScenarios.names()) {
      all.add(Listed.of(BuiltInScenarios.open(name).scenario(), false));
    }
    return all;
  }

  private int list() {
    List<Listed> all = listed();
    if (json) {
      console.out().print(Json.text(all));
      return Main.DONE;
    }
    var table = new TextTable("lrl");
    table.row("scenario", "year", "what");
    for (Listed one : all) {
      Names title = one.title();
      Integer year = one.year();
      table.row(one.name(), String.valueOf(year), title == null ? one.name() : title.en());
    }
    console.out().print(table.text(""));
    return Main.DONE;
  }

  private int show() {
    if (named.size() != 1) {
      throw new BadInput(
          new Problem(
              "show", String.join(" ", named), "needs one scenario", "see ./zhol scenario list"));
    }
    Scenario scenario = open(named.getFirst()).scenario();
    console
        .out()
        .print(json ? Json.text(ScenarioWriter.document(scenario)) : ScenarioWriter.text(scenario));
    return Main.DONE;
  }

  private static ScenarioText open(String nameOrFile) {
    try {
      return BuiltInScenarios.open(nameOrFile);
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    }
  }

  // --- Check
  // --------------------------------------------------------------------------------------

  private int check() {
    if (named.isEmpty()) {
      throw new BadInput(
          new Problem("check", "", "needs a scenario", "say ./zhol scenario check my.yaml"));
    }
    Pack base = World.read(pack);
    List<Checked> all = named.stream().map(name -> checked(base, name)).toList();
    if (json) {
      console.out().print(Json.text(all));
    } else {
      all.forEach(one -> console.out().print(text(one)));
    }
    return all.stream().allMatch(Checked::applies) ? Main.DONE : Main.BAD_INPUT;
  }

  static Checked checked(Pack base, String nameOrFile) {
    try {
      return checked(base, BuiltInScenarios.open(nameOrFile));
    } catch (PackException bad) {
      List<Finding> findings =
          bad.problems().stream()
              .map(problem -> new Finding(Finding.Level.PROBLEM, problem))
              .toList();
      return new Checked(nameOrFile, 0, false, null, findings);
    }
  }

  static Checked checked(Pack base, ScenarioText text) {
    ScenarioResult result = text.resolve(base);
    Pack patched = result.pack();
    return new Checked(
        text.scenario().name(),
        text.scenario().changes().size(),
        patched != null,
        patched == null ? null : patched.hash(),
        result.findings());
  }

  private static String text(Checked checked) {
    var text = new StringBuilder();
    checked.findings().forEach(finding -> text.append(finding).append('\n'));
    long problems =
        checked.findings().stream().filter(f -> f.level() == Finding.Level.PROBLEM).count();
    String hash = checked.inputHash();
    text.append(
        String.format(
            Locale.ROOT,
            "scenario %s: %d changes, %d problems, %d warnings%s%n",
            checked.scenario(),
            checked.changes(),
            problems,
            checked.findings().size() - problems,
            hash == null ? "" : "; input hash " + hash));
    return text.toString();
  }

  // --- Differences
  // --------------------------------------------------------------------------------

  private int diff() {
    if (named.isEmpty() || named.size() > 2) {
      throw new BadInput(
          new Problem(
              "diff",
              String.join(" ", named),
              "needs one or two scenarios",
              "say ./zhol scenario diff base nur-zholy-650"));
    }
    Pack base = World.read(pack);
    String from = named.size() == 2 ? named.getFirst() : BASE;
    String to = named.getLast();
    var differences =
        new Differences(from, to, PackDifference.between(patched(base, from), patched(base, to)));
    console.out().print(json ? Json.text(differences) : text(differences));
    return Main.DONE;
  }

  /// The base, or the base with a scenario.
  static Pack patched(Pack base, String name) {
    if (name.equals(BASE)) {
      return base;
    }
    try {
      return BuiltInScenarios.open(name).apply(base);
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    }
  }

  private static String text(Differences differences) {
    var text = new StringBuilder();
    String table = "";
    for (RowDifference row : differences.rows()) {
      if (!row.table().equals(table)) {
        table = row.table();
        text.append(table).append(".csv\n");
      }
      String sign =
          switch (row.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
          };
      text.append("  ").append(sign).append(' ').append(row.key()).append('\n');
      for (Map.Entry<String, RowDifference.Cell> cell : row.cells().entrySet()) {
        String before = cell.getValue().before();
        String after = cell.getValue().after();
        String change =
            switch (row.kind()) {
              case ADDED -> after;
              case REMOVED -> before;
              case CHANGED ->
                  (before.isEmpty() ? "nothing" : before)
                      + " -> "
                      + (after.isEmpty() ? "nothing" : after);
            };
        text.append("      ").append(cell.getKey()).append(": ").append(change).append('\n');
      }
    }
    text.append(
        "%d rows differ between %s and %s%n"
            .formatted(differences.rows().size(), differences.from(), differences.to()));
    return text.toString();
  }
}
