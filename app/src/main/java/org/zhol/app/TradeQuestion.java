package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.trade.Advantage;
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

/// One question about trade and its answer in every form: as a record, as a flat table and in
/// words, with the releases and sources that it rests on.
final class TradeQuestion {
  /// That nothing looks wrong, and that nothing changed, is an answer.
  private static final Set<String> MAY_BE_EMPTY = Set.of("outliers", "diff", "releases");

  private final Asked asked;
  private final Network network;
  private final List<Advantage.WorldExports> exports;
  private final Set<String> releases = new HashSet<>();
  private final Set<String> cited = new HashSet<>();

  /// What was asked, beside the verb: names are countries or releases.
  record Asked(
      String action,
      List<String> names,
      Mirror.By by,
      @Nullable Integer year,
      @Nullable String period,
      @Nullable TradeFlow flow,
      @Nullable String release) {}

  /// An answer in its forms; an empty grid says that nothing is at hand.
  record Reply(Object answer, Grid grid, String text, Set<String> releases, Set<String> cited) {}

  /// Whether there is nothing of what was asked, which is no answer.
  boolean isNothing(Reply reply) {
    return reply.grid().isEmpty() && !MAY_BE_EMPTY.contains(asked.action());
  }

  private record Rankings(List<Ranking> rankings) {}

  private record Structures(List<Structure> structures) {}

  private record Values(List<TradeRow> values) {}

  private record Findings(List<Outliers.Finding> findings) {}

  /// The releases themselves stand beside every answer.
  private record Releases(int count) {}

  /// @param exports of the first country and of all, from loaded releases; only growth needs them
  TradeQuestion(Asked asked, Network network, List<Advantage.WorldExports> exports) {
    this.asked = asked;
    this.network = network;
    this.exports = exports;
  }

  Reply answer(TradeBook all) {
    checkReleases(all);
    TradeBook book = all.only(asked.release());
    return switch (asked.action()) {
      case "mirror" -> mirror(book);
      case "rank" -> rank(book);
      case "structure" -> structure(book);
      case "modes" -> modes(book);
      case "growth" -> growth(book);
      case "diff" -> diff(all);
      case "outliers" -> outliers(book);
      case "releases" -> releases(all);
      default -> series(book);
    };
  }

  private void checkReleases(TradeBook book) {
    List<String> wanted = new ArrayList<>();
    if (asked.release() != null) {
      wanted.add(asked.release());
    }
    if (asked.action().equals("diff")) {
      need(2, "two releases, as in ./zhol trade diff wits-2019 wits-2021");
      wanted.addAll(asked.names());
    }
    for (String id : wanted) {
      if (book.find(id) == null) {
        List<String> known = book.releases().stream().map(each -> each.id()).toList();
        throw new BadInput(
            new Problem(
                "release",
                id,
                new Fault.NoRelease(),
                Cure.alike(Nearest.to(id, known), say("./zhol trade releases lists them")),
                List.of()));
      }
    }
  }

  private void need(int count, String what) {
    if (asked.names().size() != count) {
      throw new BadInput(new Problem("trade " + asked.action(), "", "needs " + what, "name them"));
    }
  }

  /// The code of a country of which the book has something.
  private String country(int index, TradeBook book) {
    String typed = asked.names().get(index).toUpperCase(Locale.ROOT);
    Set<String> known = new java.util.TreeSet<>();
    for (TradeValue value : book.values()) {
      known.add(value.series().reporter());
      known.add(value.series().partner());
    }
    if (!known.contains(typed)) {
      throw new BadInput(
          new Problem(
              "trade " + asked.action(),
              asked.names().get(index),
              asked.release() == null
                  ? new Fault.NoTradeCountry()
                  : say("is no country of which there are figures in {1}", asked.release()),
              Cure.oneOf(List.copyOf(known)),
              List.of()));
    }
    return typed;
  }

  /// The second of two countries.
  private String other(String first, TradeBook book) {
    String second = country(1, book);
    if (second.equals(first)) {
      throw new BadInput(
          new Problem(
              "b",
              second,
              say("is the same country as a"),
              say("name two, such as KZ and CN"),
              List.of()));
    }
    return second;
  }

  private Reply mirror(TradeBook book) {
    need(2, "two countries, as in ./zhol trade mirror KZ CN");
    String a = country(0, book);
    String b = other(a, book);
    TradeBook years = book.where(v -> wanted(v.period()));
    Mirror mirror = Mirror.of(years, a, b, asked.by(), Margin.of(network));
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
    return reply(mirror, grid, TradeText.mirror(mirror));
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

  private Reply rank(TradeBook book) {
    need(1, "a country, as in ./zhol trade rank KZ --year 2021");
    String reporter = country(0, book);
    TradeFlow of = asked.flow() == null ? TradeFlow.TURNOVER : asked.flow();
    List<Integer> years =
        asked.year() == null
            ? book.where(v -> v.series().reporter().equals(reporter) && v.series().isTotal())
                .years()
            : List.of(asked.year());
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
    return reply(
        new Rankings(rankings),
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

  private Reply structure(TradeBook book) {
    need(2, "two countries, as in ./zhol trade structure KZ CN --flow export");
    String reporter = country(0, book);
    String partner = country(1, book);
    TradeFlow of = asked.flow() == null ? TradeFlow.EXPORT : asked.flow();
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
    return reply(new Structures(structures), grid, grid.text(""));
  }

  private boolean wanted(Period each) {
    return (asked.year() == null || each.year() == asked.year())
        && (asked.period() == null || each.text().equals(asked.period()));
  }

  private Reply modes(TradeBook book) {
    need(2, "two countries, as in ./zhol trade modes KZ CN");
    String a = country(0, book);
    Set<String> pair = Set.of(a, other(a, book));
    List<TradeRow> rows =
        book.values().stream()
            .filter(v -> v.series().mode() != null || isOtherModes(v))
            .filter(v -> v.series().hs() == null)
            .filter(v -> v.series().commodity().equals(TradeValue.Series.TOTAL))
            .filter(v -> asked.flow() == null || v.series().flow() == asked.flow())
            .filter(v -> pair.contains(v.series().reporter()))
            .filter(v -> pair.contains(v.series().partner()))
            .filter(v -> wanted(v.period()))
            .sorted(java.util.Comparator.comparing(TradeValue::period))
            .map(TradeRow::of)
            .toList();
    return rows(rows);
  }

  private static boolean isOtherModes(TradeValue value) {
    return TradeValue.Series.OTHER_MODES.equals(value.series().definition());
  }

  private Reply series(TradeBook book) {
    need(2, "two countries, as in ./zhol trade series KZ CN --flow investment");
    String a = country(0, book);
    String b = country(1, book);
    List<TradeRow> rows =
        book.values().stream()
            .filter(v -> asked.flow() == null || v.series().flow() == asked.flow())
            .filter(v -> v.series().reporter().equals(a) && v.series().partner().equals(b))
            .filter(v -> wanted(v.period()))
            .sorted(java.util.Comparator.comparing(TradeValue::period))
            .map(TradeRow::of)
            .toList();
    return rows(rows);
  }

  private Reply rows(List<TradeRow> rows) {
    rows.forEach(row -> {
      releases.add(row.release());
      cited.addAll(row.sources());
    });
    Grid grid = TradeRow.grid(rows);
    return reply(new Values(rows), grid, grid.text(""));
  }

  private Reply growth(TradeBook book) {
    need(2, "two countries, as in ./zhol trade growth KZ CN");
    TradeFlow of = asked.flow() == null ? TradeFlow.TURNOVER : asked.flow();
    Advantage advantage = Advantage.of(exports);
    String a = country(0, book);
    Growth growth = Growth.of(book, a, other(a, book), of, advantage).in(asked.year());
    String release = advantage.release();
    if (release != null) {
      releases.add(release);
    }
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
    return reply(
        growth,
        grid,
        grid.text("")
            + "hhi: concentration of the reporter's partners in this flow, 0 to 1 (low and high"
            + " bound where not all partners are listed)\n"
            + TradeText.advantage(growth.reporter(), advantage));
  }

  private Reply diff(TradeBook book) {
    ReleaseDiff diff = ReleaseDiff.of(book, asked.names().get(0), asked.names().get(1));
    releases.addAll(asked.names());
    Grid grid = new Grid("series", "old", "new", "change");
    diff.changes()
        .forEach(
            c -> grid.row(c.series(), c.oldAmount(), c.newAmount(), TradeText.percent(c.change())));
    return reply(
        diff,
        grid,
        grid.text("")
            + "%d values are the same, %d changed, %d stand only in %s, %d only in %s\n"
                .formatted(
                    diff.same(),
                    diff.changes().size(),
                    diff.onlyOld().size(),
                    asked.names().get(0),
                    diff.onlyNew().size(),
                    asked.names().get(1)));
  }

  private Reply outliers(TradeBook book) {
    List<Outliers.Finding> findings = Outliers.of(book);
    Grid grid = new Grid("rule", "series", "release", "amount", "against", "why");
    for (Outliers.Finding each : findings) {
      releases.add(each.release());
      grid.row(
          each.rule(),
          each.series(),
          each.release(),
          each.amount(),
          each.against(),
          RemarkText.in("en").text(each.why()));
    }
    return reply(new Findings(findings), grid, grid.text(""));
  }

  private Reply releases(TradeBook book) {
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
    return reply(new Releases(book.releases().size()), grid, grid.text(""));
  }

  private Reply reply(Object answer, Grid grid, String text) {
    return new Reply(answer, grid, text, Set.copyOf(releases), Set.copyOf(cited));
  }
}
