package org.zhol.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Source;
import org.zhol.trade.Advantage;
import org.zhol.trade.Mirror;
import org.zhol.trade.Release;
import org.zhol.trade.Reported;

/// Answers about trade in words.
final class TradeText {
  private TradeText() {}

  /// A mirror for people: the two values, the gap and what freight can explain of it.
  static String mirror(Mirror mirror) {
    String a = mirror.a();
    String b = mirror.b();
    Grid grid =
        new Grid(
            mirror.by().name().toLowerCase(Locale.ROOT),
            "flow",
            "says " + a,
            "says " + b,
            "gap",
            "share",
            "freight",
            "at most",
            "rest",
            "releases",
            "sources");
    for (Mirror.Row row : mirror.rows()) {
      String key = row.key();
      key = line(grid, key, "turnover", row.turnover(), false);
      key = line(grid, key, a + " to " + b, row.aToB(), false);
      line(grid, key, b + " to " + a, row.bToA(), true);
    }
    return "Trade of %s and %s, billion dollars; a letter tells the confidence.\n".formatted(a, b)
        + grid.text("")
        + "gap: what the importer (in turnover: %s) says more; share: of the larger value\n"
            .formatted(b)
        + "freight: what CIF over FOB explains, %s of the exporter's value; at most %s (%s)\n"
            .formatted(
                percent(mirror.margin().usual()),
                percent(mirror.margin().most()),
                String.join(" ", mirror.margin().sources()));
  }

  /// The exporter stands first in a direction; the columns are those of countries a and b.
  ///
  /// @return what stands in front of the next line: the key only until a line has told it
  private static String line(
      Grid grid, String key, String flow, Mirror.Direction direction, boolean swapped) {
    Reported left = swapped ? direction.second() : direction.first();
    Reported right = swapped ? direction.first() : direction.second();
    if (left == null && right == null) {
      return key;
    }
    Mirror.Gap gap = direction.gap();
    grid.row(
        key,
        flow,
        value(left),
        value(right),
        gap == null ? "" : bn(gap.usdBn()),
        gap == null ? "" : percent(gap.share()),
        gap == null ? "" : bn(gap.cifFobBn()),
        gap == null ? "" : bn(gap.cifFobMostBn()),
        gap == null ? "" : bn(gap.restBn()),
        both(left, right, Reported::release),
        both(left, right, each -> String.join(" ", each.sources())));
    return "";
  }

  /// In what goods a country's exports are specialised, or why nobody can say.
  static String advantage(String country, Advantage advantage) {
    Advantage.Missing missing = advantage.missing();
    if (missing != null) {
      return switch (missing) {
        case NO_CHAPTERS ->
            "comparative advantage: missing; no loaded release has the exports of %s in a whole year by HS chapter (./zhol trade ingest of BACI or UN Comtrade adds them)\n"
                .formatted(country);
        case FEW_EXPORTERS ->
            "comparative advantage: missing; at most %d countries export in a loaded release, which are not the world (BACI, or UN Comtrade of %d and more, would do)\n"
                .formatted(advantage.exporters(), Advantage.EXPORTERS);
      };
    }
    Grid grid = new Grid("hs", "usd_bn", "share", "world's share", "advantage");
    for (Advantage.Chapter each : advantage.chapters()) {
      grid.row(
          each.hs(),
          bn(each.usdBn()),
          percent(each.share()),
          percent(each.worldShare()),
          String.format(Locale.ROOT, "%.2f", each.advantage()));
    }
    return "\nExports of %s to all partners by HS chapter, %s, release %s; the world is %d exporters.\n"
            .formatted(country, advantage.year(), advantage.release(), advantage.exporters())
        + grid.text("")
        + "advantage: revealed comparative advantage (Balassa, 1965), share over the world's share;"
        + " above 1 the country is specialised\n";
  }

  private static String both(
      @Nullable Reported left,
      @Nullable Reported right,
      java.util.function.Function<Reported, String> of) {
    return java.util.stream.Stream.of(left, right)
        .filter(java.util.Objects::nonNull)
        .map(of)
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  static String value(@Nullable Reported value) {
    return value == null ? "" : bn(value.usdBn()) + " " + value.confidence();
  }

  static String bn(double billions) {
    return String.format(Locale.ROOT, Math.abs(billions) < 0.0005 ? "%.0f" : "%.3f", billions);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /// A table that is read without what stands below it: each row with the dates of its sources and
  /// the licence of its release.
  static Grid standingAlone(Grid grid, List<Release> releases, List<Source> sources) {
    return grid.with(
            "source_dates",
            cell -> {
              List<String> ids = List.of(cell.apply("sources").split(" "));
              return sources.stream()
                  .filter(source -> ids.contains(source.id()))
                  .map(Source::date)
                  .filter(java.util.Objects::nonNull)
                  .distinct()
                  .collect(Collectors.joining(" "));
            })
        .with(
            "licence",
            cell -> {
              List<String> ids = List.of(cell.apply("release").split(" \\+ "));
              return releases.stream()
                  .filter(release -> ids.contains(release.id()))
                  .map(Release::licence)
                  .distinct()
                  .collect(Collectors.joining("; "));
            });
  }

  /// Releases and sources below an answer: date, licence and address of each.
  static String foot(List<Release> releases, List<Source> sources, boolean full) {
    StringBuilder text = new StringBuilder();
    if (!releases.isEmpty()) {
      text.append("\nReleases\n");
      TextTable table = new TextTable("llll");
      for (Release release : releases) {
        String published = release.published();
        String note = release.note();
        table.row(
            release.id(),
            published == null ? "-" : published,
            release.title() + (note == null ? "" : " (" + note + ")"),
            "licence: " + release.licence());
      }
      text.append(table.text("  "));
    }
    if (full) {
      text.append("\nSources\n");
      TextTable table = new TextTable("llll");
      for (Source source : sources) {
        String date = source.date();
        String address = source.address();
        table.row(
            source.id(), date == null ? "-" : date, source.title(), address == null ? "" : address);
      }
      text.append(table.text("  "));
    } else if (!sources.isEmpty()) {
      text.append("%d sources; --sources lists them\n".formatted(sources.size()));
    }
    return text.toString();
  }
}
