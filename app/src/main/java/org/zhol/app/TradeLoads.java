package org.zhol.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.packs.PackException;
import org.zhol.packs.store.LoadedRelease;
import org.zhol.packs.store.StoreException;
import org.zhol.packs.store.TradeIngest;
import org.zhol.packs.store.TradeMeasure;
import org.zhol.packs.store.TradeStore;
import org.zhol.trade.Advantage;
import org.zhol.trade.Mirror;
import org.zhol.trade.TradeBook;

/// Releases that users load and take out, and the book of the pack with them.
final class TradeLoads {
  private final Pack pack;
  private final Path data;
  private final TradeStore store;

  TradeLoads(Pack pack, Path data) {
    this.pack = pack;
    this.data = data;
    this.store = TradeStore.in(data);
  }

  /// The pack's values with those of the releases that the question needs.
  TradeBook book(TradeQuestion.Asked asked) {
    List<String> codes = new ArrayList<>();
    for (String name : asked.names()) {
      if (name.length() == 2) {
        codes.add(name.toUpperCase(Locale.ROOT));
      }
    }
    boolean pair = List.of("mirror", "modes").contains(asked.action()) && codes.size() == 2;
    TradeStore.Grain grain =
        switch (asked.action()) {
          case "mirror" ->
              switch (asked.by()) {
                case YEAR -> TradeStore.Grain.YEAR;
                case MONTH -> TradeStore.Grain.MONTH;
                case HS2 -> TradeStore.Grain.CHAPTER;
              };
          case "structure" -> TradeStore.Grain.CHAPTER;
          case "modes" -> TradeStore.Grain.MODE;
          case "series" -> isMonth(asked) ? TradeStore.Grain.MONTH : TradeStore.Grain.YEAR;
          default -> TradeStore.Grain.YEAR;
        };
    // A change needs the year before too.
    Integer year = asked.action().equals("growth") ? null : asked.year();
    List<String> reporters = codes.isEmpty() ? reporters() : pair ? codes : codes.subList(0, 1);
    try {
      return pack.trade()
          .with(
              store.book(new TradeStore.Wanted(reporters, pair ? codes : List.of(), grain, year)));
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
  }

  private static boolean isMonth(TradeQuestion.Asked asked) {
    String period = asked.period();
    return period != null && period.length() == "2021-04".length();
  }

  /// What a question about growth needs beside the book.
  List<Advantage.WorldExports> exports(TradeQuestion.Asked asked) {
    if (!asked.action().equals("growth") || asked.names().isEmpty()) {
      return List.of();
    }
    try {
      String country = asked.names().getFirst().toUpperCase(Locale.ROOT);
      return store.exports(country, asked.year()).stream()
          .filter(each -> asked.release() == null || each.release().equals(asked.release()))
          .toList();
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
  }

  /// Countries that report in the pack: what a question without a country is about.
  private List<String> reporters() {
    TreeSet<String> reporters = new TreeSet<>();
    pack.trade().values().forEach(value -> reporters.add(value.series().reporter()));
    reporters.removeIf(code -> code.length() != 2);
    return List.copyOf(reporters);
  }

  LoadedRelease ingest(List<String> files, TradeIngest.Options options, Instant now) {
    if (files.isEmpty()) {
      throw new BadInput(
          new Problem("trade ingest", "", "needs a file", "name one or several of one release"));
    }
    TradeBook known =
        book(new TradeQuestion.Asked("ingest", List.of(), Mirror.By.YEAR, null, null, null, null));
    try {
      List<Path> paths = files.stream().map(Path::of).toList();
      return TradeIngest.load(store, paths, options, known, now);
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
  }

  void undo(@Nullable String id) {
    if (id == null || !store.undo(id)) {
      List<String> ids = store.releases().stream().map(LoadedRelease::id).toList();
      throw new BadInput(
          new Problem(
              "trade undo",
              id == null ? "" : id,
              "is no release that was loaded",
              ids.isEmpty() ? "none is loaded" : "use one of " + String.join(", ", ids)));
    }
  }

  /// Goods by code that two countries traded in a year, of all releases.
  List<TradeStore.Goods> goods(String a, String b, int year) {
    try {
      return store.goods(a, b, year);
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
  }

  List<LoadedRelease> loaded() {
    return store.releases();
  }

  static Grid grid(List<LoadedRelease> releases) {
    Grid grid =
        new Grid(
            "release",
            "loaded",
            "published",
            "title",
            "rows",
            "left out",
            "revisions",
            "files",
            "licence",
            "warnings");
    for (LoadedRelease each : releases) {
      grid.row(
          each.id(),
          each.loaded(),
          each.published(),
          each.title(),
          each.rows(),
          each.left(),
          String.join(" ", each.revisions()),
          String.join(" ", each.files().stream().map(LoadedRelease.FileOf::name).toList()),
          each.licence(),
          String.join("; ", each.warnings()));
    }
    return grid;
  }

  TradeMeasure.Measured measure(long rows, Instant now) {
    try {
      return TradeMeasure.run(data.resolve("measure"), rows, now);
    } catch (StoreException broken) {
      throw StoredTrade.bad(broken);
    }
  }
}
