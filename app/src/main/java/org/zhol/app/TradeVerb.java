package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.packs.store.LoadedRelease;
import org.zhol.packs.store.StoreException;
import org.zhol.packs.store.TradeIngest;
import org.zhol.packs.store.TradeMeasure;
import org.zhol.packs.store.TradeStore;
import org.zhol.trade.HsConcordance.Mapping;
import org.zhol.trade.Mirror;
import org.zhol.trade.Period;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Answers about trade: which figure holds under which reporter, valuation and release.
@Command(
    customSynopsis = {
      "./zhol trade mirror A B [--by year|month|hs2] [--year YEAR]",
      "./zhol trade rank A [--year YEAR] [--flow turnover|export|import]",
      "./zhol trade structure A B [--flow export|import] [--period PERIOD]",
      "./zhol trade modes A B [--period PERIOD]",
      "./zhol trade growth A B [--flow FLOW]",
      "./zhol trade diff RELEASE RELEASE",
      "./zhol trade outliers | releases | series A B",
      "./zhol trade ingest FILE... [--as NAME] [--published WHEN] [--flow FLOW] [--revision"
          + " H0..H6]",
      "  of sheets: [--period YEAR|MONTH] [--unit usd|thousand|million] [--partner B]"
          + " [--valuation fob|cif] [--reporter A]",
      "./zhol trade tonnes A B --year YEAR [--like YEAR] [--reporter A] [--release ID] [--out"
          + " FILE]",
      "./zhol trade convert CODE... | --in FILE  --from H4 --to H6 [--table FILE]... [--keep]",
      "./zhol trade loaded | undo RELEASE | measure [--rows N]"
    },
    description = {
      "Trade as each side reports it. A and B are country codes (KZ, CN; WLD is the world).",
      "ingest reads UN Comtrade (API JSON, bulk text, old CSV), BACI, WITS (summaries and"
          + " downloads by",
      "product or partner), Chinese customs (GACC: queries and monthly tables by country), sheets"
          + " of",
      "Kazakhstan's bureau saved as CSV, and Parquet, as one dated release in the data folder.",
      "tonnes brings goods by HS code to the pack's commodities and towns; --out writes them as a",
      "scenario, so that ./zhol assign --scenario FILE puts them on the network.",
      "convert turns HS codes of one revision into those of another after tables that you have",
      "(the pack carries none), and tells the exact from the estimated; totals stay."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol trade mirror KZ CN --by year",
      "  ./zhol trade rank KZ --year 2021",
      "  ./zhol trade diff wits-2019 wits-2021",
      "  ./zhol trade ingest docs/examples/comtrade.json --as comtrade-example"
    })
final class TradeVerb extends Verb {
  private static final List<String> ACTIONS =
      List.of(
          "mirror",
          "rank",
          "structure",
          "modes",
          "growth",
          "diff",
          "outliers",
          "releases",
          "series",
          "tonnes",
          "convert",
          "ingest",
          "loaded",
          "undo",
          "measure");

  /// About 10 GB of text.
  private static final long MOST_ROWS = 200_000_000;

  @picocli.CommandLine.Parameters(index = "0", paramLabel = "WHAT", description = "See above.")
  String action = "";

  @picocli.CommandLine.Parameters(
      index = "1..*",
      paramLabel = "A B",
      description = "Country codes, or releases.")
  List<String> names = new ArrayList<>();

  @Option(names = "--by", paramLabel = "BY", description = "year (default), month or hs2.")
  Mirror.@Nullable By by;

  @Option(names = "--year", paramLabel = "YEAR", description = "Only this year.")
  @Nullable Integer year;

  @Option(names = "--period", paramLabel = "PERIOD", description = "Such as 2021 or 2021-04.")
  @Nullable String period;

  @Option(names = "--flow", paramLabel = "FLOW", description = "export, import or turnover.")
  @Nullable TradeFlow flow;

  @Option(names = "--release", paramLabel = "ID", description = "Only values of this release.")
  @Nullable String release;

  @Option(names = "--as", paramLabel = "NAME", description = "Name of the release to load.")
  @Nullable String as;

  @Option(names = "--published", paramLabel = "WHEN", description = "When it was published.")
  @Nullable String published;

  @Option(names = "--revision", paramLabel = "HX", description = "HS revision, H0 to H6.")
  @Nullable String revision;

  @Option(names = "--rows", paramLabel = "N", description = "Rows to measure with; 10000000.")
  long rows = 10_000_000;

  @Option(
      names = "--like",
      paramLabel = "YEAR",
      description = "Places as in the pack's flows of YEAR.")
  @Nullable Integer like;

  @Option(names = "--reporter", paramLabel = "A", description = "Whose figures are taken.")
  @Nullable String reporter;

  @Option(names = "--partner", paramLabel = "B", description = "Of a sheet without countries.")
  @Nullable String partner;

  @Option(names = "--unit", paramLabel = "U", description = "Of a sheet: usd, thousand, million.")
  @Nullable String unit;

  @Option(names = "--valuation", paramLabel = "V", description = "Of a sheet: fob or cif.")
  @Nullable String valuation;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write tonnes as a scenario, converted rows as CSV.")
  @Nullable Path out;

  @Option(names = "--from", paramLabel = "HX", description = "HS revision of the codes given.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "HX", description = "HS revision to turn them into.")
  @Nullable String to;

  @Option(names = "--in", paramLabel = "FILE", description = "CSV with a column hs and amounts.")
  @Nullable Path in;

  @Option(names = "--table", paramLabel = "FILE", description = "Table between HS revisions.")
  List<Path> tables = new ArrayList<>();

  @Option(names = "--keep", description = "Keep these tables in the data folder.")
  boolean keep;

  @Option(names = "--parquet", paramLabel = "OUT", description = "Write the table as Parquet too.")
  @Nullable Path parquet;

  @Option(names = "--data", paramLabel = "DIR", description = "Where releases are kept.")
  @Nullable Path data;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(names = "--csv", description = "Print CSV.")
  boolean csv;

  @Option(names = "--sources", description = "List the sources with address and date.")
  boolean sources;

  @Option(names = "--pack", paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  TradeVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!ACTIONS.contains(action)) {
      throw new BadInput(
          new Problem(
              "trade",
              action,
              "is nothing one can ask about trade",
              Nearest.hint(
                  Nearest.to(action, ACTIONS), "say one of " + String.join(", ", ACTIONS))));
    }
    if (action.equals("convert")) {
      return convert();
    }
    Pack read = World.read(pack);
    var loads = new TradeLoads(read, StoredTrade.folder(data));
    return switch (action) {
      case "ingest" -> loaded(List.of(loads.ingest(names, said(), console.clock().instant())));
      case "undo" -> {
        loads.undo(names.isEmpty() ? null : names.getFirst());
        console.out().println("release " + names.getFirst() + " is taken out");
        yield Main.DONE;
      }
      case "loaded" -> loaded(loads.loaded());
      case "measure" -> measure(loads);
      case "tonnes" -> tonnes(read, loads);
      default -> ask(read, loads);
    };
  }

  /// What the files to load do not say.
  private TradeIngest.Options said() {
    oneOf("unit", unit, "usd", "thousand", "million");
    oneOf("valuation", valuation, "fob", "cif");
    if (period != null && !period.matches("(19|20)\\d{2}(-(0[1-9]|1[0-2]))?")) {
      throw new BadInput(
          new Problem("period", period, "is no year or month", "say 2023 or 2023-04"));
    }
    if (flow == TradeFlow.TURNOVER) {
      throw new BadInput(
          new Problem("flow", "turnover", "is no flow to load", "say export or import"));
    }
    oneCountry("reporter", reporter);
    oneCountry("partner", partner);
    return new TradeIngest.Options(
        as,
        published,
        flow == null ? null : flow.name(),
        revision,
        period,
        unit,
        valuation,
        reporter,
        partner);
  }

  private static void oneOf(String option, @Nullable String value, String... all) {
    if (value != null && !List.of(all).contains(value)) {
      throw new BadInput(
          new Problem(option, value, "is unknown", "say one of " + String.join(", ", all)));
    }
  }

  private static void oneCountry(String option, @Nullable String value) {
    if (value != null && !TradeIngest.knows(value)) {
      throw new BadInput(
          new Problem(option, value, "is no country known", "say two letters, such as CN, or WLD"));
    }
  }

  private int loaded(List<LoadedRelease> releases) {
    Grid grid = TradeLoads.grid(releases);
    String text = releases.isEmpty() ? "No release is loaded.\n" : grid.text("");
    console.out().print(json ? Json.text(releases) : csv ? grid.csv() : text);
    return Main.DONE;
  }

  private int measure(TradeLoads loads) {
    if (rows < 1 || rows > MOST_ROWS) {
      String fix = "give 1 to " + MOST_ROWS + ", or leave it out for 10000000";
      throw new BadInput(new Problem("rows", String.valueOf(rows), "is out of range", fix));
    }
    TradeMeasure.Measured measured = loads.measure(rows, console.clock().instant());
    console
        .out()
        .print(
            json
                ? Json.text(measured)
                : String.format(
                    Locale.ROOT,
                    "%,d rows, %,d bytes%nDuckDB's bare read  %6.2f s  %,12.0f rows/s  %6.2f s of"
                        + " processors%nloaded, all checks %7.2f s  %,12.0f rows/s  %6.2f s of"
                        + " processors (%.1f times the bare read's processors)%nmirror by year and"
                        + " chapter %.2f s, %d rows%n",
                    measured.rows(),
                    measured.bytes(),
                    measured.bareSeconds(),
                    measured.bareRowsPerSecond(),
                    measured.bareProcessorSeconds(),
                    measured.loadSeconds(),
                    measured.loadRowsPerSecond(),
                    measured.loadProcessorSeconds(),
                    measured.loadProcessorSeconds() / measured.bareProcessorSeconds(),
                    measured.mirrorSeconds(),
                    measured.mirrorRows()));
    return Main.DONE;
  }

  private int tonnes(Pack read, TradeLoads loads) {
    Integer of = year;
    if (names.size() != 2 || of == null) {
      throw new BadInput(
          new Problem(
              "trade tonnes",
              String.join(" ", names),
              "needs two countries and a year",
              "say for instance ./zhol trade tonnes KZ CN --year 2023"));
    }
    String a = names.get(0).toUpperCase(Locale.ROOT);
    String b = names.get(1).toUpperCase(Locale.ROOT);
    String whose = reporter == null ? null : reporter.toUpperCase(Locale.ROOT);
    if (whose != null && !whose.equals(a) && !whose.equals(b)) {
      throw new BadInput(
          new Problem("reporter", whose, "is neither country", "say %s or %s".formatted(a, b)));
    }
    var asked = new TradeTonnes.Asked(a, b, of, whose, release, like);
    TradeTonnes tonnes = new TradeTonnes(read, asked);
    TradeTonnes.Answer answer = tonnes.answer(loads.goods(a, b, of));
    if (answer.directions().isEmpty()) {
      console.complain(
          "trade",
          "no release at hand has goods by HS code of %s and %s in %d; ./zhol trade ingest FILE adds one"
              .formatted(a, b, of));
      return Main.NO_ANSWER;
    }
    Grid grid = TradeTonnes.grid(answer);
    Path table = parquet;
    if (table != null) {
      write(grid, table);
    }
    Path scenario = out;
    if (scenario != null) {
      written(scenario, tonnes.scenario(answer, loads.loaded()));
    }
    console.out().print(json ? Json.text(answer) : csv ? grid.csv() : TradeTonnes.text(answer));
    return Main.DONE;
  }

  private int convert() {
    Path file = in;
    boolean both = file != null && !names.isEmpty();
    if (both || (file == null && names.isEmpty() && !keep)) {
      throw new BadInput(
          new Problem(
              "trade convert",
              String.join(" ", names),
              both ? "names codes beside --in" : "needs codes or --in FILE",
              "say for instance ./zhol trade convert 851712 --from H5 --to H6 --table FILE"));
    }
    TradeConvert convert = TradeConvert.of(from, to, tables, StoredTrade.folder(data), keep);
    TradeConvert.Answer answer = file == null ? convert.codes(names) : convert.file(file);
    Grid grid = TradeConvert.grid(answer);
    Path table = parquet;
    if (table != null) {
      write(grid, table);
    }
    Path target = out;
    if (target != null) {
      written(target, grid.csv());
    }
    console.out().print(json ? Json.text(answer) : csv ? grid.csv() : TradeConvert.text(answer));
    boolean listed = answer.rows().stream().anyMatch(row -> row.mapping() != Mapping.NOT_LISTED);
    return listed || answer.rows().isEmpty() ? Main.DONE : Main.NO_ANSWER;
  }

  private static void written(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new BadInput(
          new Problem("out", file.toString(), "cannot be written", "name another file"));
    }
  }

  /// What this question does not take, and what is no year or period, as over HTTP.
  private void refuseAsked() {
    List<Problem> problems = new ArrayList<>();
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("by", by);
    given.put("year", year);
    given.put("period", period);
    given.put("flow", flow);
    given.put("release", release);
    List<String> takes = TradeEndpoint.PARAMETERS.getOrDefault(action, List.of());
    given.forEach((name, value) -> {
      if (value != null && !takes.contains(name)) {
        List<String> options = takes.stream().filter(given::containsKey).map("--"::concat).toList();
        String fix =
            "leave it out" + (options.isEmpty() ? "" : "; it takes " + String.join(", ", options));
        problems.add(new Problem(name, value.toString(), "is not taken by trade " + action, fix));
      }
    });
    Integer of = year;
    if (of != null && (of < 1000 || of > 9999)) {
      problems.add(new Problem("year", of.toString(), "is no year", "write it as 2021"));
    }
    if (period != null && Period.find(period) == null) {
      String fix = "write it as 2021, 2021-04 or 2021-01..2021-04";
      problems.add(new Problem("period", period, "is no period", fix));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }

  private int ask(Pack read, TradeLoads loads) {
    refuseAsked();
    var asked =
        new TradeQuestion.Asked(
            action, names, by == null ? Mirror.By.YEAR : by, year, period, flow, release);
    TradeBook book = loads.book(asked);
    var posed = new TradeQuestion(asked, read.network(), loads.exports(asked));
    TradeQuestion.Reply reply = posed.answer(book);
    if (posed.isNothing(reply)) {
      console.complain(
          "trade",
          "nothing of that is at hand; ./zhol trade series A B lists what is, and ./zhol trade"
              + " ingest FILE adds more");
      return Main.NO_ANSWER;
    }
    var whole =
        TradeAnswer.of(reply.answer(), book, read.sources(), reply.releases(), reply.cited());
    Grid alone = TradeText.standingAlone(reply.grid(), whole.releases(), whole.sources());
    Path table = parquet;
    if (table != null) {
      write(alone, table);
    }
    if (json) {
      console.out().print(Json.text(whole));
    } else if (csv) {
      console.out().print(alone.csv());
    } else {
      String foot = TradeText.foot(whole.releases(), whole.sources(), sources);
      console.out().print(reply.text() + foot);
    }
    return Main.DONE;
  }

  /// By way of a CSV file beside it, which DuckDB turns over.
  private static void write(Grid grid, Path table) {
    try {
      Path folder = table.toAbsolutePath().getParent();
      Path between = Files.createTempFile(folder, ".zhol", ".csv");
      try {
        Files.writeString(between, grid.csv());
        TradeStore.parquet(between, table);
      } finally {
        Files.deleteIfExists(between);
      }
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    } catch (IOException unwritable) {
      throw new BadInput(
          new Problem("parquet", table.toString(), "cannot be written", "name another file"));
    }
  }
}
