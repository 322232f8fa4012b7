package org.zhol.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Flow;
import org.zhol.network.Commodity;
import org.zhol.network.Place;
import org.zhol.network.Source;
import org.zhol.packs.Pack;
import org.zhol.packs.ScenarioWriter;
import org.zhol.packs.store.LoadedRelease;
import org.zhol.packs.store.TradeStore;
import org.zhol.quantity.Confidence;
import org.zhol.scenario.Change;
import org.zhol.scenario.Scenario;
import org.zhol.scenario.Subject;
import org.zhol.trade.TonnesAtPlaces;
import org.zhol.trade.TradeFlow;

/// Tonnes that a loaded release gives by HS code between two countries, as flows of the pack's
/// commodities between its towns: a table, and a scenario that gives the pack's flows these tonnes.
final class TradeTonnes {
  /// The kind of a place where one only crosses.
  private static final String BORDER = "border";

  private final Pack pack;
  private final Asked asked;

  /// What was asked.
  ///
  /// @param reporter whose figures are taken; null takes the first country's, or where it reports
  ///   nothing the second's
  /// @param release null where only one has the flow
  /// @param like the year of the pack's flows whose places are followed; null for the same year
  record Asked(
      String a,
      String b,
      int year,
      @Nullable String reporter,
      @Nullable String release,
      @Nullable Integer like) {}

  /// @param tonnes of all goods with a weight; `placed` and those of `unplaced` add up to it
  /// @param weightlessUsd value of goods that the release gives without a weight
  /// @param left commodities that the pack moves between the two and the release has no tonnes of
  record Direction(
      String from,
      String to,
      String reporter,
      TradeFlow flow,
      String release,
      double usd,
      double weightlessUsd,
      double tonnes,
      double placed,
      List<Row> flows,
      List<TonnesAtPlaces.Unplaced> unplaced,
      List<String> left) {}

  /// @param was tonnes of the pack's own flow
  record Row(String flow, String commodity, String from, String to, double tonnes, double was) {}

  record Answer(int year, int like, List<Direction> directions) {}

  TradeTonnes(Pack pack, Asked asked) {
    this.pack = pack;
    this.asked = asked;
  }

  private int like() {
    Integer other = asked.like();
    int year = other == null ? asked.year() : other;
    List<Integer> years = pack.demand().years();
    if (!years.contains(year)) {
      throw new BadInput(
          new Problem(
              "like",
              Integer.toString(year),
              "is no year of the pack's flows, whose places are followed",
              "say --like with one of " + years));
    }
    return year;
  }

  Answer answer(List<TradeStore.Goods> goods) {
    int like = like();
    List<Direction> directions = new ArrayList<>();
    for (String[] way : new String[][] {{asked.a(), asked.b()}, {asked.b(), asked.a()}}) {
      List<TradeStore.Goods> chosen = chosen(goods, way[0], way[1]);
      if (!chosen.isEmpty()) {
        directions.add(direction(chosen, way[0], way[1], like));
      }
    }
    return new Answer(asked.year(), like, directions);
  }

  // --- Whose figures
  // --------------------------------------------------------------------------------

  private List<TradeStore.Goods> chosen(List<TradeStore.Goods> goods, String from, String to) {
    String wanted = asked.reporter();
    List<String> reporters = wanted == null ? List.of(asked.a(), asked.b()) : List.of(wanted);
    for (String reporter : reporters) {
      List<TradeStore.Goods> its =
          goods.stream()
              .filter(one -> one.reporter().equals(reporter))
              .filter(one -> asked.release() == null || one.release().id().equals(asked.release()))
              .filter(one ->
                  reporter.equals(from)
                      ? one.partner().equals(to) && one.flow() == TradeFlow.EXPORT
                      : one.partner().equals(from) && one.flow() == TradeFlow.IMPORT)
              .toList();
      TreeSet<String> releases = new TreeSet<>();
      its.forEach(one -> releases.add(one.release().id()));
      if (releases.size() > 1) {
        throw new BadInput(
            new Problem(
                "release",
                "",
                "several releases have goods by code of %s to %s in %d"
                    .formatted(from, to, asked.year()),
                "say --release with one of " + String.join(", ", releases)));
      }
      if (!its.isEmpty()) {
        return its;
      }
    }
    return List.of();
  }

  // --- At places
  // ------------------------------------------------------------------------------------

  private Direction direction(List<TradeStore.Goods> goods, String from, String to, int like) {
    TreeMap<String, Double> tonnes = new TreeMap<>();
    double usd = 0;
    double weightless = 0;
    double all = 0;
    for (TradeStore.Goods one : goods) {
      if (one.tonnes() > 0) {
        tonnes.merge(one.hs(), one.tonnes(), Double::sum);
      }
      all += one.tonnes();
      usd += one.usd();
      weightless += one.weightless();
    }
    List<Flow> pattern = pattern(from, to, like);
    TonnesAtPlaces placed = TonnesAtPlaces.spread(tonnes, commodities(), pattern);
    List<Row> rows = new ArrayList<>();
    for (TonnesAtPlaces.Pair pair : placed.pairs()) {
      Flow flow = pair.like();
      rows.add(
          new Row(
              flow.id(), flow.commodity(), flow.from(), flow.to(), pair.tonnes(), flow.tonnes()));
    }
    TreeSet<String> left = new TreeSet<>();
    pattern.forEach(flow -> left.add(flow.commodity()));
    rows.forEach(row -> left.remove(row.commodity()));
    TradeStore.Goods first = goods.getFirst();
    return new Direction(
        from,
        to,
        first.reporter(),
        first.flow(),
        first.release().id(),
        usd,
        weightless,
        all,
        rows.stream().mapToDouble(Row::tonnes).sum(),
        rows,
        placed.unplaced(),
        List.copyOf(left));
  }

  private Map<String, String> commodities() {
    Map<String, String> byCode = new HashMap<>();
    for (Commodity commodity : pack.network().commodities()) {
      commodity.hs().forEach(code -> byCode.put(code, commodity.id()));
    }
    if (byCode.isEmpty()) {
      throw new BadInput(
          new Problem(
              "pack",
              pack.manifest().name(),
              "says of no commodity which HS codes it is",
              "fill in column hs of commodity.csv"));
    }
    return byCode;
  }

  /// Flows between towns of the two countries. A town of nothing but border posts is where goods of
  /// others come in, as Russian oil at Priirtyshsk: no trade of this country begins there.
  private List<Flow> pattern(String from, String to, int year) {
    Map<String, String> countries = new HashMap<>();
    for (Place place : pack.network().places()) {
      if (!place.kind().equals(BORDER)) {
        countries.put(place.city(), place.country());
      }
    }
    return pack.demand().flows(year).stream()
        .filter(flow -> from.equals(countries.get(flow.from())))
        .filter(flow -> to.equals(countries.get(flow.to())))
        .toList();
  }

  // --- In words, as a table, as a scenario
  // ----------------------------------------------------------

  static Grid grid(Answer answer) {
    Grid grid =
        new Grid("flow", "commodity", "from", "to", "hs", "tonnes", "was", "release", "reporter");
    for (Direction way : answer.directions()) {
      for (Row row : way.flows()) {
        grid.row(
            row.flow(),
            row.commodity(),
            row.from(),
            row.to(),
            null,
            row.tonnes(),
            row.was(),
            way.release(),
            way.reporter());
      }
      for (TonnesAtPlaces.Unplaced one : way.unplaced()) {
        grid.row(
            "(no place)",
            one.commodity(),
            way.from(),
            way.to(),
            one.hs(),
            one.tonnes(),
            null,
            way.release(),
            way.reporter());
      }
    }
    return grid;
  }

  static String text(Answer answer) {
    StringBuilder text = new StringBuilder(grid(answer).text(""));
    for (Direction way : answer.directions()) {
      double unplaced = way.unplaced().stream().mapToDouble(TonnesAtPlaces.Unplaced::tonnes).sum();
      text.append(
          String.format(
              Locale.ROOT,
              "%n%s to %s %d, %s of %s in %s: %,.3f t = %,.3f at places + %,.3f without one%n",
              way.from(),
              way.to(),
              answer.year(),
              way.flow().name().toLowerCase(Locale.ROOT),
              way.reporter(),
              way.release(),
              way.tonnes(),
              way.placed(),
              unplaced));
      if (way.weightlessUsd() > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "  goods of USD %,.0f of %,.0f have no weight and are not in it%n",
                way.weightlessUsd(),
                way.usd()));
      }
      if (!way.left().isEmpty()) {
        text.append("  as in the pack, for the release has no tonnes of them: ")
            .append(String.join(", ", way.left()))
            .append('\n');
      }
    }
    return text.toString();
  }

  /// The pack's flows with these tonnes, to be given to any verb that computes; their source is the
  /// release.
  String scenario(Answer answer, List<LoadedRelease> releases) {
    TreeSet<String> used = new TreeSet<>();
    List<Change> changes = new ArrayList<>();
    for (Direction way : answer.directions()) {
      used.add(way.release());
      for (Row row : way.flows()) {
        changes.add(
            new Change.Alter(
                Subject.DEMAND,
                Map.of("flow_id", List.of(row.flow())),
                Map.of("tonnes", Grid.cell(row.tonnes())),
                Map.of()));
      }
    }
    List<Source> sources = new ArrayList<>();
    for (LoadedRelease release : releases) {
      if (used.contains(release.id())) {
        String files =
            release.files().stream()
                .map(LoadedRelease.FileOf::name)
                .collect(Collectors.joining(", "));
        sources.add(
            new Source(
                source(release.id()), release.title() + ": " + files, null, release.published()));
      }
    }
    return ScenarioWriter.text(
        new Scenario(
            "trade-%s-%s-%d"
                .formatted(
                    asked.a().toLowerCase(Locale.ROOT),
                    asked.b().toLowerCase(Locale.ROOT),
                    asked.year()),
            null,
            "Tonnes by HS code of %d at the places of the pack's flows of %d"
                .formatted(answer.year(), answer.like()),
            answer.like(),
            sources.stream().map(Source::id).toList(),
            Confidence.C,
            sources,
            changes));
  }

  private static String source(String release) {
    return "release-" + release.replaceAll("[^a-z0-9]+", "-");
  }
}
