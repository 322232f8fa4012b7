package org.zhol.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;

/// What two countries report of their trade with each other, side by side.
///
/// @param a whose exports run `aToB`
/// @param margin what freight and insurance may explain
public record Mirror(String a, String b, By by, Margin margin, List<Row> rows) {
  public Mirror {
    rows = List.copyOf(rows);
  }

  /// What one row is of.
  public enum By {
    YEAR,
    MONTH,
    /// A chapter of the Harmonized System in a year.
    HS2
  }

  /// @param key `2021`, `2021-04`, or year and chapter `2021 27`
  public record Row(String key, Direction turnover, Direction aToB, Direction bToA) {}

  /// One flow as both report it: the exporter first, or country a first for turnover.
  ///
  /// @param others further values of either reporter for the same, from other releases
  public record Direction(
      @Nullable Reported first,
      @Nullable Reported second,
      @Nullable Gap gap,
      List<Reported> others) {
    public Direction {
      others = List.copyOf(others);
    }
  }

  /// What is between the two values.
  ///
  /// @param usdBn the second value less the first, billion dollars
  /// @param share its size as a share of the larger value
  /// @param cifFobBn the part that the usual margin can explain, same sign as the gap or nothing
  /// @param cifFobMostBn the part that the widest margin can explain
  /// @param restBn gap less `cifFobBn`
  public record Gap(
      double usdBn, double share, double cifFobBn, double cifFobMostBn, double restBn) {}

  /// Mirrors two countries in a book; each row has at least one value.
  public static Mirror of(TradeBook book, String a, String b, By by, Margin margin) {
    TradeBook mine = pair(book, a, b, by);
    TradeBook its = pair(book, b, a, by);
    TreeSet<String> keys = new TreeSet<>();
    Stream.of(mine, its)
        .flatMap(part -> part.values().stream())
        .forEach(value -> keys.add(key(value, by)));
    var minesByKey = byKey(mine, by);
    var itsByKey = byKey(its, by);
    List<Row> rows = new ArrayList<>();
    for (String key : keys) {
      TradeBook left = minesByKey.getOrDefault(key, TradeBook.empty());
      TradeBook right = itsByKey.getOrDefault(key, TradeBook.empty());
      Direction aToB = direction(left, TradeFlow.EXPORT, right, TradeFlow.IMPORT, margin);
      Direction bToA = direction(right, TradeFlow.EXPORT, left, TradeFlow.IMPORT, margin);
      rows.add(new Row(key, turnover(left, right, aToB, bToA), aToB, bToA));
    }
    return new Mirror(a, b, by, margin, rows);
  }

  private static TreeMap<String, TradeBook> byKey(TradeBook book, By by) {
    TreeMap<String, List<TradeValue>> groups = new TreeMap<>();
    for (TradeValue value : book.values()) {
      groups.computeIfAbsent(key(value, by), each -> new ArrayList<>()).add(value);
    }
    TreeMap<String, TradeBook> books = new TreeMap<>();
    groups.forEach((key, values) -> books.put(key, new TradeBook(values, book.releases())));
    return books;
  }

  private static TradeBook pair(TradeBook book, String reporter, String partner, By by) {
    return switch (by) {
      case YEAR -> book.totals(reporter, partner).where(value -> value.period().isYear());
      case MONTH -> book.totals(reporter, partner).where(value -> value.period().isMonth());
      case HS2 ->
          book.where(value -> {
            TradeValue.Series series = value.series();
            String hs = series.hs();
            return series.reporter().equals(reporter)
                && series.partner().equals(partner)
                && series.kind() == TradeUnit.Kind.USD
                && series.mode() == null
                && hs != null
                && hs.length() == 2;
          });
    };
  }

  private static String key(TradeValue value, By by) {
    return switch (by) {
      case YEAR, MONTH -> value.period().text();
      case HS2 -> value.period() + " " + Objects.requireNonNull(value.series().hs());
    };
  }

  private static Direction direction(
      TradeBook exporter, TradeFlow out, TradeBook importer, TradeFlow in, Margin margin) {
    TradeValue first = exporter.headline(value -> value.series().flow() == out);
    TradeValue second = importer.headline(value -> value.series().flow() == in);
    Gap gap = null;
    if (first != null && second != null) {
      double fob = first.amount();
      double more = second.amount() - fob;
      boolean freight =
          first.series().valuation() == Valuation.FOB
              && second.series().valuation() == Valuation.CIF;
      double usual = freight ? Math.clamp(more, 0, fob * margin.usual()) : 0;
      double most = freight ? Math.clamp(more, 0, fob * margin.most()) : 0;
      gap = gap(more, Math.max(fob, second.amount()), usual, most);
    }
    List<Reported> others = new ArrayList<>();
    addOthers(others, exporter, out, first);
    addOthers(others, importer, in, second);
    return new Direction(shown(first, exporter), shown(second, importer), gap, others);
  }

  private static Gap gap(double usd, double larger, double usual, double most) {
    double share = larger == 0 ? 0 : Math.abs(usd) / larger;
    return new Gap(
        Reported.billions(usd),
        Math.rint(share * 1e6) / 1e6,
        Reported.billions(usual),
        Reported.billions(most),
        Reported.billions(usd - usual));
  }

  private static @Nullable Reported shown(@Nullable TradeValue value, TradeBook book) {
    return value == null ? null : Reported.of(value, book);
  }

  private static void addOthers(
      List<Reported> others, TradeBook book, TradeFlow flow, @Nullable TradeValue chosen) {
    for (TradeValue value : book.values()) {
      if (value.series().flow() == flow && !value.equals(chosen)) {
        others.add(Reported.of(value, book));
      }
    }
  }

  private static Direction turnover(
      TradeBook left, TradeBook right, Direction aToB, Direction bToA) {
    List<Reported> others = new ArrayList<>();
    Reported first = turnover(left, others);
    Reported second = turnover(right, others);
    Gap gap = null;
    if (first != null && second != null) {
      double more = (second.usdBn() - first.usdBn()) * 1e9;
      // An importer's freight lifts the turnover of the importer: b's in aToB, a's in bToA.
      double usual = freight(aToB, false) - freight(bToA, false);
      double most = freight(aToB, true) - freight(bToA, true);
      double larger = Math.max(first.usdBn(), second.usdBn()) * 1e9;
      gap = gap(more, larger, usual, most);
    }
    return new Direction(first, second, gap, others);
  }

  private static double freight(Direction direction, boolean most) {
    Gap gap = direction.gap();
    return gap == null ? 0 : (most ? gap.cifFobMostBn() : gap.cifFobBn()) * 1e9;
  }

  /// The printed turnover where it is at least as sure as the sum of exports and imports, or else
  /// the sum; what is not chosen goes to the others.
  private static @Nullable Reported turnover(TradeBook book, List<Reported> others) {
    TradeValue printed = book.headline(value -> value.series().flow() == TradeFlow.TURNOVER);
    TradeValue exports = book.headline(value -> value.series().flow() == TradeFlow.EXPORT);
    TradeValue imports = book.headline(value -> value.series().flow() == TradeFlow.IMPORT);
    Reported sum = exports == null || imports == null ? null : Reported.sum(exports, imports, book);
    Reported chosen = sum;
    if (printed != null) {
      Confidence sure = printed.evidence().confidence();
      boolean better = sum == null || sure.compareTo(sum.confidence()) <= 0;
      chosen = better ? Reported.of(printed, book) : sum;
    }
    addOthers(
        others,
        book,
        TradeFlow.TURNOVER,
        printed == null || Objects.equals(chosen, sum) ? null : printed);
    addPartialSums(others, book);
    if (sum != null && !sum.equals(chosen)) {
      others.add(sum);
    }
    return chosen;
  }

  /// Sums of parts of totals, release by release: what one would report who trusts one pull.
  private static void addPartialSums(List<Reported> others, TradeBook book) {
    for (TradeValue exports : book.values()) {
      if (exports.series().flow() != TradeFlow.EXPORT || exports.isExact()) {
        continue;
      }
      for (TradeValue imports : book.values()) {
        if (imports.series().flow() == TradeFlow.IMPORT
            && !imports.isExact()
            && imports.release().equals(exports.release())
            && imports.unit() == exports.unit()) {
          others.add(Reported.sum(exports, imports, book));
        }
      }
    }
  }
}
