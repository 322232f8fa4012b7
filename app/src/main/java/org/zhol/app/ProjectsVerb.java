package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.packs.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The register of joint projects.
@Command(
    customSynopsis = {
      "./zhol projects list [--stage STAGE] [--sector SECTOR] [--on LIST]",
      "./zhol projects show ID | history [ID] | lists | totals | diff LIST LIST",
      "./zhol projects effect ID [--year YEAR] [--gap GAP] [--from PLACE --to PLACE]",
      "./zhol projects check | delays",
      "./zhol projects add ID FIELD=VALUE... --source WHERE [--author NAME]",
      "./zhol projects edit ID FIELD=VALUE... [--source WHERE] [--author NAME]",
      "./zhol projects undo NUMBER [--author NAME]",
      "./zhol projects import FILE.csv | export [--csv|--json|--geojson]"
    },
    description = {
      "Joint projects: where they stand, what was claimed for the lists they are on, who changed",
      "what, and what one that changes the network does to plans and flows."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol projects totals",
      "  ./zhol projects show zhanatas",
      "  ./zhol projects list --stage under_construction",
      "  ./zhol projects effect bakhty-ayagoz"
    })
final class ProjectsVerb extends Verb {
  private static final List<String> ACTIONS =
      List.of(
          "list", "show", "effect", "history", "lists", "totals", "diff", "check", "delays", "add",
          "edit", "undo", "import", "export");

  private static final List<String> WHOLE =
      List.of("list", "lists", "totals", "check", "delays", "export");

  @picocli.CommandLine.Parameters(index = "0", paramLabel = "WHAT", description = "See above.")
  String action = "";

  @picocli.CommandLine.Parameters(
      index = "1..*",
      paramLabel = "ID",
      description = "Project, list, file, or FIELD=VALUE.")
  List<String> names = new ArrayList<>();

  @Option(names = "--stage", paramLabel = "STAGE", description = "Only projects of this stage.")
  @Nullable String stage;

  @Option(names = "--sector", paramLabel = "SECTOR", description = "Only those of this sector.")
  @Nullable String sector;

  @Option(names = "--on", paramLabel = "LIST", description = "Only those on this list.")
  @Nullable String on;

  @Option(names = "--author", paramLabel = "NAME", description = "Who changes. Default: the user.")
  @Nullable String author;

  @Option(names = "--source", paramLabel = "WHERE", description = "Where it says so, an address.")
  @Nullable String source;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(names = "--csv", description = "Print CSV.")
  boolean csv;

  @Option(names = "--geojson", description = "Print GeoJSON (export).")
  boolean geojson;

  @Option(names = "--sources", description = "List the sources with address and date.")
  boolean sources;

  @Option(names = "--year", paramLabel = "YEAR", description = "Effect in it. Default: its own.")
  @Nullable String year;

  @Option(names = "--gap", paramLabel = "GAP", description = "Gap at which a week is solved; 1e-6.")
  @Nullable String gap;

  @Option(names = "--from", paramLabel = "PLACE", description = "Effect on plans from here alone …")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "PLACE", description = "… to here.")
  @Nullable String to;

  @Option(names = "--pack", paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  @Option(names = "--data", paramLabel = "DIR", description = "Where changes are kept.")
  @Nullable Path data;

  ProjectsVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!ACTIONS.contains(action)) {
      throw new BadInput(
          new Problem(
              "projects",
              action,
              "is nothing one can do with projects",
              Nearest.hint(
                  Nearest.to(action, ACTIONS), "say one of " + String.join(", ", ACTIONS))));
    }
    refuseNames();
    Pack read = World.read(pack);
    try {
      var answers = new ProjectAnswers(read, StoredTrade.folder(data));
      if (action.equals("effect")) {
        var its = answers.project(one("the id of a project"));
        EffectRun run = EffectRun.of(its, answers.register().projects(), read, year, gap);
        console.out().print(run.answer(from, to, console, json));
        return Main.DONE;
      }
      ProjectAnswers.Reply reply =
          switch (action) {
            case "list", "export" ->
                answers.list(new ProjectAnswers.Wanted(stage, sector, on), action.equals("export"));
            case "show" -> answers.show(one("the id of a project"));
            case "history" -> answers.history(names.isEmpty() ? null : names.getFirst());
            case "lists" -> answers.lists();
            case "totals" -> answers.totals();
            case "diff" -> answers.diff(two().getFirst(), two().get(1));
            case "check" -> answers.check();
            case "delays" -> answers.delays();
            default ->
                new ProjectEdits(answers, console.clock().instant(), who(), source)
                    .apply(action, names);
          };
      print(read, reply);
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
    return Main.DONE;
  }

  private String one(String what) {
    if (names.isEmpty()) {
      throw new BadInput(new Problem("projects " + action, "", "needs " + what, "name it"));
    }
    return names.getFirst();
  }

  private List<String> two() {
    if (names.size() != 2) {
      String given = String.join(" ", names);
      String fix = "name them as in ./zhol projects diff 2016-02 2022-09; lists has their names";
      throw new BadInput(new Problem("projects diff", given, "needs two lists", fix));
    }
    return names;
  }

  /// Questions about all projects take no name, and only the list is narrowed.
  private void refuseNames() {
    boolean narrowed = action.equals("list") || action.equals("export");
    refuse(narrowed, "stage", stage);
    refuse(narrowed, "sector", sector);
    refuse(narrowed, "on", on);
    boolean effect = action.equals("effect");
    refuse(effect, "year", year);
    refuse(effect, "gap", gap);
    refuse(effect, "from", from);
    refuse(effect, "to", to);
    if (WHOLE.contains(action) && !names.isEmpty()) {
      String fix = "leave it out, or say ./zhol projects show " + names.getFirst();
      throw new BadInput(
          new Problem("projects " + action, String.join(" ", names), "is about all projects", fix));
    }
  }

  private void refuse(boolean taken, String option, @Nullable String value) {
    if (!taken && value != null) {
      throw new BadInput(
          new Problem(option, value, "is not taken by projects " + action, "leave it out"));
    }
  }

  private String who() {
    String named = author;
    return named == null || named.isBlank() ? System.getProperty("user.name", "unknown") : named;
  }

  private void print(Pack read, ProjectAnswers.Reply reply) {
    var whole =
        TradeAnswer.of(reply.answer(), read.trade(), read.sources(), List.of(), reply.cited());
    if (geojson) {
      console.out().print(Json.text(reply.geo()));
    } else if (json) {
      console.out().print(Json.text(whole));
    } else if (csv || action.equals("export")) {
      // What is exported is read again: nothing stands below it.
      console.out().print(reply.grid().csv());
    } else {
      console.out().print(reply.text() + TradeText.foot(List.of(), whole.sources(), sources));
    }
  }
}
