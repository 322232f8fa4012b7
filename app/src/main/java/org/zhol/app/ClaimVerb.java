package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.claim.Terms;
import org.zhol.trade.claim.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Holds claims against the data under every reporter, release and definition at hand.
@Command(
    customSynopsis = {
      "./zhol claim check FILE [OPTIONS]",
      "./zhol claim check --text \"KZ CN turnover 2021 about 25 bn\"",
      "./zhol claim check --builtin 2022-09-13",
      "./zhol claim list | form"
    },
    description = {
      "What the data say to a claim, under every reporter, valuation, release and definition."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol claim check --builtin 2022-09-13",
      "  ./zhol claim check --text \"KZ CN turnover 2021 about 25 bn\"",
      "  ./zhol claim check docs/examples/claim.yaml"
    })
final class ClaimVerb extends Verb {
  private static final String CHECK = "check";
  private static final List<String> ACTIONS = List.of(CHECK, "list", "form");
  private static final RemarkText REMARKS = RemarkText.in("en");
  private static final int MOST_BYTES = 1 << 20;

  @picocli.CommandLine.Parameters(
      index = "0",
      paramLabel = "check|list|form",
      description = "What to do.")
  String action = "";

  @picocli.CommandLine.Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Claims as key: value forms.")
  @Nullable Path file;

  @Option(names = "--text", paramLabel = "TEXT", description = "One claim in a fixed grammar.")
  @Nullable String text;

  @Option(names = "--said", paramLabel = "DAY", description = "When TEXT was said. Default: today.")
  @Nullable LocalDate said;

  @Option(names = "--builtin", paramLabel = "NAME", description = "Claims of the pack by name.")
  @Nullable String builtin;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(names = "--csv", description = "Print the cases as CSV.")
  boolean csv;

  @Option(names = "--sources", description = "List the sources with address and date.")
  boolean sources;

  @Option(names = "--pack", paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where changes and releases are kept.")
  @Nullable Path data;

  ClaimVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    return switch (action) {
      case CHECK -> check();
      case "list" -> list();
      case "form" -> form();
      default ->
          throw new BadInput(
              new Problem(
                  "claim",
                  action,
                  "is nothing one can do with a claim",
                  Nearest.hint(Nearest.to(action, ACTIONS), "say check, list or form")));
    };
  }

  private int list() {
    Pack read = World.read(pack);
    Grid grid = new Grid("collection", "claim", "said", "text", "terms");
    for (Claim claim : read.claims()) {
      grid.row(
          claim.collection(),
          claim.id(),
          claim.said(),
          claim.text(),
          String.join(" ", claim.terms()));
    }
    console.out().print(json ? Json.text(read.claims()) : csv ? grid.csv() : grid.text(""));
    return Main.DONE;
  }

  private int form() {
    console
        .out()
        .print(
            "A file of claims holds forms of 'key: value' lines (YAML), divided by '---'. Keys:\n"
                + "said (a day), measure, the terms of the measure; id, by, text and source if you"
                + " like.\nWhat a measure takes (? may be left out):\n  "
                + String.join("\n  ", Terms.grammar())
                + "\nExample:\n  said: 2022-09-13\n  measure: amount\n  pair: KZ-CN\n"
                + "  flow: turnover\n  period: 2021\n  is: about\n  value: 25\n  unit: usd_bn\n"
                + "--text takes one of\n"
                + ClaimForm.GRAMMAR.indent(2)
                + "  amount pair=KZ-CN flow=turnover period=2021 is=about value=25 unit=usd_bn\n");
    return Main.DONE;
  }

  private int check() {
    Pack read = World.read(pack);
    List<Claim> claims = claims(read);
    var facts = StoredTrade.facts(read, data);
    var whole = CheckedClaims.of(claims, facts, read.sources());
    List<Verdict> verdicts = whole.answer().verdicts();
    if (json) {
      console.out().print(Json.text(whole));
    } else if (csv) {
      console.out().print(grid(verdicts).csv());
    } else {
      verdicts.forEach(verdict -> console.out().print(text(verdict)));
      console.out().print(TradeText.foot(whole.releases(), whole.sources(), sources));
    }
    return Main.DONE;
  }

  private List<Claim> claims(Pack read) {
    int ways = (file == null ? 0 : 1) + (text == null ? 0 : 1) + (builtin == null ? 0 : 1);
    Path named = file;
    String sentence = text;
    String collection = builtin;
    if (ways == 1 && sentence != null) {
      LocalDate day =
          said == null ? LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC) : said;
      return List.of(ClaimForm.sentence(sentence, day));
    }
    if (ways == 1 && named != null) {
      return ClaimForm.file(named.toString(), content(named));
    }
    if (ways == 1 && collection != null) {
      return ofPack(read, collection);
    }
    throw new BadInput(
        new Problem(
            "claim check",
            "",
            "needs one of FILE, --text and --builtin",
            "say ./zhol claim check --builtin 2022-09-13"));
  }

  private static List<Claim> ofPack(Pack read, String collection) {
    List<Claim> claims =
        read.claims().stream().filter(claim -> claim.collection().equals(collection)).toList();
    if (claims.isEmpty()) {
      Set<String> known =
          read.claims().stream()
              .map(Claim::collection)
              .collect(Collectors.toCollection(TreeSet::new));
      throw new BadInput(
          new Problem(
              "builtin",
              collection,
              "is no collection of claims in the pack",
              "use one of " + String.join(", ", known)));
    }
    return claims;
  }

  private static String content(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new BadInput(
            new Problem(file.toString(), "", "is larger than a megabyte", "name a file of claims"));
      }
      return Files.readString(file);
    } catch (java.nio.charset.CharacterCodingException notText) {
      throw new BadInput(new Problem(file.toString(), "", "is no UTF-8 text", "save it as UTF-8"));
    } catch (IOException unreadable) {
      throw new BadInput(
          new Problem(file.toString(), "", "cannot be read", "check the name and the rights"));
    }
  }

  private static Grid grid(List<Verdict> verdicts) {
    Grid grid =
        new Grid(
            "claim",
            "outcome",
            "definition",
            "reporter",
            "release",
            "valuation",
            "number",
            "said",
            "unit",
            "holds",
            "confidence",
            "sources",
            "note");
    for (Verdict verdict : verdicts) {
      verdict.cases().forEach(one -> row(grid, verdict, one));
    }
    return grid;
  }

  private static void row(Grid grid, Verdict verdict, Verdict.Case one) {
    Boolean holds = one.holds();
    grid.row(
        verdict.claim(),
        verdict.outcome(),
        one.definition(),
        one.reporter(),
        one.release(),
        one.valuation(),
        one.number(),
        one.against(),
        one.unit(),
        holds == null ? "open" : holds ? "yes" : "no",
        one.confidence(),
        String.join(" ", one.sources()),
        one.note());
  }

  private static String text(Verdict verdict) {
    Grid grid =
        new Grid(
            "holds",
            "definition",
            "reporter",
            "number",
            "said",
            "unit",
            "release",
            "conf",
            "sources",
            "note");
    for (Verdict.Case one : verdict.cases()) {
      Boolean holds = one.holds();
      grid.row(
          holds == null ? "open" : holds ? "yes" : "no",
          one.definition(),
          one.reporter(),
          one.number(),
          one.against(),
          one.unit(),
          one.release(),
          one.confidence(),
          String.join(" ", one.sources()),
          about(one));
    }
    String outcome = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String under = verdict.under().isEmpty() ? "" : ": " + String.join("; ", verdict.under());
    Double least = verdict.least();
    Double most = verdict.most();
    String spread =
        least == null || most == null
            ? ""
            : "  spread %s to %s %s\n".formatted(Grid.cell(least), Grid.cell(most), verdict.unit());
    String missing =
        verdict.missing().stream()
            .map(each -> "  missing: " + REMARKS.text(each) + "\n")
            .collect(Collectors.joining());
    return "%s (%s)\n  %s\n  VERDICT: %s%s\n  rule: %s\n%s%s%s\n"
        .formatted(
            verdict.claim(),
            verdict.said(),
            verdict.text(),
            outcome,
            under,
            REMARKS.text(verdict.rule()),
            spread,
            grid.isEmpty() ? "" : grid.text("    "),
            missing);
  }

  /// What is to be known of a figure, then the data's own words.
  private static @Nullable String about(Verdict.Case one) {
    String said = REMARKS.all(one.remarks());
    String note = one.note();
    return said.isEmpty() ? note : note == null ? said : said + "; " + note;
  }
}
