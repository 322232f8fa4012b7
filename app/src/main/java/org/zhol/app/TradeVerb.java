package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.trade.Growth;
import org.zhol.trade.Margin;
import org.zhol.trade.Mirror;
import org.zhol.trade.Outliers;
import org.zhol.trade.Period;
import org.zhol.trade.Ranking;
import org.zhol.trade.ReleaseDiff;
import org.zhol.trade.Reported;
import org.zhol.trade.Structure;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeValue;
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
      "./zhol trade outliers | releases | series A B"
    },
    description = {
      "Trade as each side reports it. A and B are country codes (KZ, CN; WLD is the world)."
    },
    footer = {
      "",
      "Examples:",
      "  ./zhol trade mirror KZ CN --by year",
      "  ./zhol trade rank KZ --year 2021",
      "  ./zhol trade diff wits-2019 wits-2021"
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
          "series");

  @picocli.CommandLine.Parameters(index = "0", paramLabel = "WHAT", description = "See above.")
  String action = "";

  @picocli.CommandLine.Parameters(
      index = "1..*",
      paramLabel = "A B",
      description = "Country codes, or releases.")
  List<String> names = new ArrayList<>();

  @Option(names = "--by", paramLabel = "BY", description = "year (default), month or hs2.")
  Mirror.By by = Mirror.By.YEAR;

  @Option(names = "--year", paramLabel = "YEAR", description = "Only this year.")
  @Nullable Integer year;

  @Option(names = "--period", paramLabel = "PERIOD", description = "Such as 2021 or 2021-04.")
  @Nullable String period;

  @Option(names = "--flow", paramLabel = "FLOW", description = "export, import or turnover.")
  @Nullable TradeFlow flow;

  @Option(names = "--release", paramLabel = "ID", description = "Only values of this release.")
  @Nullable String release;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(names = "--csv", description = "Print CSV.")
  boolean csv;

  @Option(names = "--sources", description = "List the sources with address and date.")
  boolean sources;

  @Option(names = "--pack", paramLabel = "DIR", description = "A pack instead of the built-in one.")
  @Nullable Path pack;

  private final Set<String> releases = new HashSet<>();
  private final Set<String> cited = new HashSet<>();

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
    Pack read = World.read(pack);
    TradeBook all = read.trade();
    checkRelease(all);
    TradeBook book = all.only(release);
    return switch (action) {
      case "mirror" -> mirror(read, book);
      case "rank" -> rank(read, book);
      case "structure" -> structure(read, book);
      case "modes" -> modes(read, book);
      case "growth" -> growth(read, book);
      case "diff" -> diff(read, all);
      case "outliers" -> outliers(read, book);
      case "releases" -> releases(read, all);
      default -> series(read, book);
    };
  }

  private void checkRelease(TradeBook book) {
    List<String> wanted = new ArrayList<>();
    if (release != null) {
      wanted.add(release);
    }
    if (action.equals("diff")) {
      need(2, "two releases, as in ./zhol trade diff wits-2019 wits-2021");
      wanted.addAll(names);
    }
    for (String id : wanted) {
      if (book.find(id) == null) {
        List<String> known = book.releases().stream().map(each -> each.id()).toList();
        throw new BadInput(
            new Problem(
                "release",
                id,
                "is no release at hand",
                Nearest.hint(Nearest.to(id, known), "./zhol trade releases lists them")));
      }
    }
  }

  private void need(int count, String what) {
    if (names.size() != count) {
      throw new BadInput(new Problem("trade " + action, "", "needs " + what, "name them"));
    }
  }

  /// The code of a country of which the book has something.
  private String country(int index, TradeBook book) {
    String typed = names.get(index).toUpperCase(Locale.ROOT);
    Set<String> known = new java.util.TreeSet<>();
    for (TradeValue value : book.values()) {
      known.add(value.series().reporter());
      known.add(value.series().partner());
    }
    if (!known.contains(typed)) {
      throw new BadInput(
          new Problem(
              "trade " + action,
              names.get(index),
              "is no country of which there are figures"
                  + (release == null ? "" : " in " + release),
              "use one of " + String.join(", ", known)));
    }
    return typed;
  }

  private int mirror(Pack read, TradeBook book) {
    need(2, "two countries, as in ./zhol trade mirror KZ CN");
    String a = country(0, book);
    String b = country(1, book);
    TradeBook years = book.where(v -> wanted(v.period()));
    Mirror mirror = Mirror.of(years, a, b, by, Margin.of(read.network()));
    if (mirror.rows().isEmpty()) {
      console.complain(
          "trade",
          "no values of %s and %s by %s are at hand; ./zhol trade ingest FILE adds them"
              .formatted(a, b, by.name().toLowerCase(Locale.ROOT)));
      return Main.NO_ANSWER;
    }
    cited.addAll(mirror.margin().sources());
    Grid grid =
        new Grid(
            "key",
            "flow",
            "reporter",
            "chosen",
            "usd_bn",
            "sum",
            "valuation",
            "bound",
            "release",
            "published",
            "confidence",
            "sources",
            "gap_bn",
            "gap_share",
            "cif_fob_bn",
            "cif_fob_most_bn",
            "rest_bn",
            "note");
    for (Mirror.Row row : mirror.rows()) {
      flat(grid, row.key(), "turnover", row.turnover());
      flat(grid, row.key(), a + "-" + b, row.aToB());
      flat(grid, row.key(), b + "-" + a, row.bToA());
    }
    return answer(read, mirror, grid, TradeText.mirror(mirror));
  }

  private void flat(Grid grid, String key, String flow, Mirror.Direction direction) {
    List<Reported> all = new ArrayList<>();
    for (Reported chosen : new Reported[] {direction.first(), direction.second()}) {
      if (chosen != null) {
        all.add(chosen);
      }
    }
    int chosen = all.size();
    all.addAll(direction.others());
    for (int i = 0; i < all.size(); i++) {
      Reported value = all.get(i);
      cite(value);
      Mirror.Gap gap = i < chosen ? direction.gap() : null;
      grid.row(
          key,
          flow,
          value.reporter(),
          i < chosen ? "1" : "0",
          value.usdBn(),
          value.sum() ? "1" : "0",
          value.valuation(),
          value.bound(),
          value.release(),
          value.published(),
          value.confidence(),
          String.join(" ", value.sources()),
          gap == null ? null : gap.usdBn(),
          gap == null ? null : gap.share(),
          gap == null ? null : gap.cifFobBn(),
          gap == null ? null : gap.cifFobMostBn(),
          gap == null ? null : gap.restBn(),
          value.note());
    }
  }

  private void cite(Reported value) {
    releases.add(value.release());
    cited.addAll(value.sources());
  }

  private int rank(Pack read, TradeBook book) {
    need(1, "a country, as in ./zhol trade rank KZ --year 2021");
    String reporter = country(0, book);
    TradeFlow of = flow == null ? TradeFlow.TURNOVER : flow;
    List<Integer> years =
        year == null
            ? book.where(v -> v.series().reporter().equals(reporter) && v.series().isTotal())
                .years()
            : List.of(year);
    List<Ranking> rankings = new ArrayList<>();
    Grid grid =
        new Grid(
            "year",
            "rank",
            "partner",
            "usd_bn",
            "share",
            "printed rank",
            "release",
            "conf",
            "sources");
    for (int each : years) {
      Ranking ranking = Ranking.of(book, reporter, of, each);
      if (ranking.partners().isEmpty() && ranking.printed().isEmpty()) {
        continue;
      }
      rankings.add(ranking);
      addRanking(grid, ranking);
    }
    return answer(
        read,
        Map.of("rankings", rankings),
        grid,
        "Partners of %s by %s, billion dollars; a range where unlisted partners leave it open.\n"
                .formatted(reporter, of.name().toLowerCase(Locale.ROOT))
            + grid.text(""));
  }

  private void addRanking(Grid grid, Ranking ranking) {
    for (Ranking.Printed printed : ranking.printed()) {
      releases.add(printed.release());
      cited.addAll(printed.sources());
    }
    for (Ranking.Partner one : ranking.partners()) {
      cite(one.value());
      String printed =
          ranking.printed().stream()
              .filter(each -> each.partner().equals(one.partner()))
              .map(each -> "%.0f".formatted(each.rank()))
              .collect(Collectors.joining(" "));
      grid.row(
          ranking.year(),
          one.place(),
          one.partner(),
          one.value().usdBn(),
          one.share() == null ? "" : TradeText.percent(one.share()),
          printed,
          one.value().release(),
          one.value().confidence(),
          String.join(" ", one.value().sources()));
    }
  }

  private int structure(Pack read, TradeBook book) {
    need(2, "two countries, as in ./zhol trade structure KZ CN --flow export");
    String reporter = country(0, book);
    String partner = country(1, book);
    TradeFlow of = flow == null ? TradeFlow.EXPORT : flow;
    List<Period> periods =
        book.values().stream()
            .filter(v -> v.series().reporter().equals(reporter))
            .filter(v -> v.series().partner().equals(partner) && v.series().flow() == of)
            .filter(v -> !v.series().isTotal())
            .map(TradeValue::period)
            .filter(p -> wanted(p))
            .distinct()
            .sorted()
            .toList();
    List<Structure> structures = new ArrayList<>();
    Grid grid =
        new Grid(
            "period",
            "commodity",
            "hs",
            "usd_bn",
            "share",
            "tonnes",
            "usd_per_t",
            "change %",
            "release",
            "sources");
    for (Period each : periods) {
      Structure structure = Structure.of(book, reporter, partner, of, each);
      structures.add(structure);
      for (Structure.Goods one : structure.goods()) {
        releases.add(one.release());
        cited.addAll(one.sources());
        grid.row(
            each,
            one.commodity(),
            one.hs(),
            one.usdBn(),
            one.share(),
            one.tonnes(),
            one.usdPerTonne(),
            one.change(),
            one.release(),
            String.join(" ", one.sources()));
      }
      if (structure.restUsdBn() != null) {
        grid.row(each, "(rest)", "", structure.restUsdBn(), "", "", "", "", "", "");
      }
    }
    return answer(read, Map.of("structures", structures), grid, grid.text(""));
  }

  private boolean wanted(Period each) {
    return (year == null || each.year() == year) && (period == null || each.text().equals(period));
  }

  private int modes(Pack read, TradeBook book) {
    need(2, "two countries, as in ./zhol trade modes KZ CN");
    Set<String> pair = Set.of(country(0, book), country(1, book));
    List<TradeRow> rows =
        book.values().stream()
            .filter(v -> v.series().mode() != null && v.series().hs() == null)
            .filter(v -> v.series().commodity().equals(TradeValue.Series.TOTAL))
            .filter(v -> flow == null || v.series().flow() == flow)
            .filter(v -> pair.contains(v.series().reporter()))
            .filter(v -> pair.contains(v.series().partner()))
            .filter(v -> wanted(v.period()))
            .sorted(java.util.Comparator.comparing(TradeValue::period))
            .map(TradeRow::of)
            .toList();
    return rows(read, rows);
  }

  private int series(Pack read, TradeBook book) {
    need(2, "two countries, as in ./zhol trade series KZ CN --flow investment");
    String a = country(0, book);
    String b = country(1, book);
    List<TradeRow> rows =
        book.values().stream()
            .filter(v -> flow == null || v.series().flow() == flow)
            .filter(v -> v.series().reporter().equals(a) && v.series().partner().equals(b))
            .filter(v -> wanted(v.period()))
            .sorted(java.util.Comparator.comparing(TradeValue::period))
            .map(TradeRow::of)
            .toList();
    return rows(read, rows);
  }

  private int rows(Pack read, List<TradeRow> rows) {
    rows.forEach(row -> {
      releases.add(row.release());
      cited.addAll(row.sources());
    });
    Grid grid = TradeRow.grid(rows);
    return answer(read, Map.of("values", rows), grid, grid.text(""));
  }

  private int growth(Pack read, TradeBook book) {
    need(2, "two countries, as in ./zhol trade growth KZ CN");
    TradeFlow of = flow == null ? TradeFlow.TURNOVER : flow;
    Growth growth = Growth.of(book, country(0, book), country(1, book), of);
    Grid grid =
        new Grid(
            "year",
            "usd_bn",
            "change",
            "across releases",
            "hhi low",
            "hhi high",
            "release",
            "conf",
            "sources");
    for (Growth.Year each : growth.years()) {
      cite(each.value());
      Double change = each.change();
      grid.row(
          each.year(),
          each.value().usdBn(),
          change == null ? "" : TradeText.percent(change),
          each.crossesReleases() ? "yes" : "",
          each.hhiLow(),
          each.hhiHigh(),
          each.value().release(),
          each.value().confidence(),
          String.join(" ", each.value().sources()));
    }
    return answer(
        read,
        growth,
        grid,
        grid.text("")
            + "hhi: concentration of the reporter's partners in this flow, 0 to 1 (low and high"
            + " bound where not all partners are listed)\n");
  }

  private int diff(Pack read, TradeBook book) {
    ReleaseDiff diff = ReleaseDiff.of(book, names.get(0), names.get(1));
    releases.addAll(names);
    Grid grid = new Grid("series", "old", "new", "change");
    diff.changes()
        .forEach(
            c -> grid.row(c.series(), c.oldAmount(), c.newAmount(), TradeText.percent(c.change())));
    return answer(
        read,
        diff,
        grid,
        grid.text("")
            + "%d values are the same, %d changed, %d stand only in %s, %d only in %s\n"
                .formatted(
                    diff.same(),
                    diff.changes().size(),
                    diff.onlyOld().size(),
                    names.get(0),
                    diff.onlyNew().size(),
                    names.get(1)));
  }

  private int outliers(Pack read, TradeBook book) {
    List<Outliers.Finding> findings = Outliers.of(book);
    Grid grid = new Grid("rule", "series", "release", "amount", "against", "why");
    for (Outliers.Finding each : findings) {
      releases.add(each.release());
      grid.row(
          each.rule(), each.series(), each.release(), each.amount(), each.against(), each.why());
    }
    return answer(read, Map.of("findings", findings), grid, grid.text(""));
  }

  private int releases(Pack read, TradeBook book) {
    Grid grid = new Grid("release", "published", "values", "title", "licence", "note");
    book.releases()
        .forEach(each -> {
          releases.add(each.id());
          grid.row(
              each.id(),
              each.published(),
              book.only(each.id()).values().size(),
              each.title(),
              each.licence(),
              each.note());
        });
    return answer(read, new LinkedHashMap<>(), grid, grid.text(""));
  }

  private int answer(Pack read, Object answer, Grid grid, String text) {
    if (grid.isEmpty() && !action.equals("outliers") && !action.equals("diff")) {
      console.complain(
          "trade", "nothing of that is at hand; ./zhol trade series A B lists what is");
      return Main.NO_ANSWER;
    }
    Collection<String> named = releases;
    var whole = TradeAnswer.of(answer, read.trade(), read.sources(), named, cited);
    if (json) {
      console.out().print(Json.text(whole));
    } else if (csv) {
      console.out().print(grid.csv());
    } else {
      console.out().print(text + TradeText.foot(whole.releases(), whole.sources(), sources));
    }
    return Main.DONE;
  }
}
