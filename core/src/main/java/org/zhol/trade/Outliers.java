package org.zhol.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds values that look wrong, and says by which rule. Nothing is corrected or dropped.
public final class Outliers {
  /// Two values of one thing that differ by a thousand or a million, within this share.
  private static final double SLIP = 0.05;

  /// Below this share of another release's value, one release has only a part.
  private static final double PART = 0.85;

  /// A change by more than this factor from one year to the next.
  private static final double JUMP = 3;

  /// Below this many dollars, changes mean little.
  private static final double SMALL = 5e7;

  /// A price per kilogram outside of this many times the usual one of the same goods.
  private static final double PRICE = 10;

  /// Dollars per kilogram that no bulk of goods has.
  private static final double CHEAPEST = 0.002;

  private static final double DEAREST = 5_000;

  /// A partner with more than this percentage that no other release knows.
  private static final double SURPRISE = 3;

  private final TradeBook book;
  private final List<Finding> findings = new ArrayList<>();

  private Outliers(TradeBook book) {
    this.book = book;
  }

  /// The rule that a value broke.
  public enum Rule {
    /// The same thing a thousand or million times larger elsewhere.
    UNIT_SLIP,
    /// Much less than another release has for the same: a part of a total.
    PARTIAL_TOTAL,
    /// Dollars per kilogram far from what the same goods cost otherwise, or from any goods.
    PRICE,
    /// Many times the year before.
    JUMP,
    /// A large partner that appears in one release only.
    UNKNOWN_PARTNER
  }

  /// @param series in words, with period
  /// @param against what it was held against
  public record Finding(
      Rule rule, String series, String release, double amount, double against, OutlierRemark why) {}

  /// All findings, by rule and then in the order of the book.
  public static List<Finding> of(TradeBook book) {
    Outliers outliers = new Outliers(book);
    outliers.slipsAndParts();
    outliers.prices();
    outliers.jumps();
    outliers.partners();
    return outliers.findings.stream()
        .sorted(java.util.Comparator.comparing(Finding::rule))
        .toList();
  }

  private void slipsAndParts() {
    book.bySeries()
        .forEach((at, values) -> {
          if (at.series().kind() == TradeUnit.Kind.RANK
              || at.series().kind() == TradeUnit.Kind.SHARE) {
            return;
          }
          Set<String> told = new HashSet<>();
          for (TradeValue value : values) {
            for (TradeValue other : values) {
              double ratio = other.amount() / value.amount();
              double times = threeDigits(ratio);
              if (isSlip(ratio) && told.add("slip " + value.release())) {
                var why = new OutlierRemark.TimesSmaller(times, other.release());
                add(Rule.UNIT_SLIP, value, other, why);
              } else if (isPart(value, other, ratio) && told.add("part " + value.release())) {
                var why = new OutlierRemark.PartOfTotal(times, other.release());
                add(Rule.PARTIAL_TOTAL, value, other, why);
              }
            }
          }
        });
  }

  private static boolean isSlip(double ratio) {
    return Math.abs(ratio / 1e3 - 1) < SLIP || Math.abs(ratio / 1e6 - 1) < SLIP;
  }

  private static boolean isPart(TradeValue value, TradeValue other, double ratio) {
    return ratio > 1 / PART
        && !value.release().equals(other.release())
        && other.isExact()
        && value.series().isTotal()
        && value.amount() > 0
        && !isSlip(ratio);
  }

  private static double threeDigits(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(3)).doubleValue()
        : value;
  }

  private void add(Rule rule, TradeValue value, TradeValue other, OutlierRemark why) {
    findings.add(
        new Finding(
            rule, ReleaseDiff.name(value), value.release(), value.amount(), other.amount(), why));
  }

  /// Value and mass of the same goods in one release, against the median price of the same code.
  private void prices() {
    Map<String, TradeValue> masses = new HashMap<>();
    for (TradeValue value : book.values()) {
      if (value.series().kind() == TradeUnit.Kind.MASS) {
        masses.putIfAbsent(goods(value), value);
      }
    }
    Map<String, List<Double>> usual = new HashMap<>();
    Map<TradeValue, Double> prices = new java.util.LinkedHashMap<>();
    for (TradeValue value : book.values()) {
      TradeValue mass =
          value.series().kind() == TradeUnit.Kind.USD ? masses.get(goods(value)) : null;
      if (mass != null && mass.amount() > 0) {
        double price = value.amount() / (mass.amount() * 1e3);
        prices.put(value, price);
        usual.computeIfAbsent(kind(value), key -> new ArrayList<>()).add(price);
      }
    }
    prices.forEach((value, price) -> {
      double median = median(usual.getOrDefault(kind(value), List.of()));
      if (price < CHEAPEST || price > DEAREST) {
        price(
            value,
            price,
            price < CHEAPEST ? CHEAPEST : DEAREST,
            new OutlierRemark.PriceOfNoGoods(threeDigits(price)));
      } else if (price > PRICE * median || price < median / PRICE) {
        price(value, price, median, new OutlierRemark.UnusualPrice(threeDigits(price)));
      }
    });
  }

  private void price(TradeValue value, double price, double against, OutlierRemark why) {
    findings.add(
        new Finding(Rule.PRICE, ReleaseDiff.name(value), value.release(), price, against, why));
  }

  private static String kind(TradeValue value) {
    TradeValue.Series series = value.series();
    return series.hs() == null ? series.commodity() : "HS" + series.hs();
  }

  private static String goods(TradeValue value) {
    TradeValue.Series s = value.series();
    return String.join(
        "|",
        s.reporter(),
        s.partner(),
        s.flow().name(),
        kind(value),
        value.period().text(),
        value.release(),
        String.valueOf(s.mode()),
        String.valueOf(s.place()));
  }

  private static double median(List<Double> prices) {
    List<Double> sorted = prices.stream().sorted().toList();
    int size = sorted.size();
    return size == 0 ? 0 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  private void jumps() {
    Map<TradeValue.Series, TreeMap<Integer, TradeValue>> years = new java.util.LinkedHashMap<>();
    for (TradeValue value : book.values()) {
      if (value.period().isYear()
          && value.isExact()
          && value.series().kind() == TradeUnit.Kind.USD
          && value.series().flow() != TradeFlow.INVESTMENT) {
        years
            .computeIfAbsent(value.series(), key -> new TreeMap<>())
            .putIfAbsent(value.period().year(), value);
      }
    }
    years
        .values()
        .forEach(series -> {
          for (TradeValue value : series.values()) {
            TradeValue before = series.get(value.period().year() - 1);
            if (before != null && Math.max(before.amount(), value.amount()) >= SMALL) {
              double ratio = value.amount() / before.amount();
              if (ratio > JUMP || ratio < 1 / JUMP) {
                findings.add(
                    new Finding(
                        Rule.JUMP,
                        ReleaseDiff.name(value),
                        value.release(),
                        value.amount(),
                        before.amount(),
                        new OutlierRemark.TimesYearBefore(threeDigits(ratio))));
              }
            }
          }
        });
  }

  /// Shares of partners that only one release knows at all: reconstructed data make such partners.
  private void partners() {
    Map<String, Set<String>> releases = new HashMap<>();
    for (TradeValue value : book.values()) {
      releases
          .computeIfAbsent(value.series().partner(), key -> new HashSet<>())
          .add(value.release());
    }
    for (TradeValue value : book.values()) {
      String partner = value.series().partner();
      if (value.series().kind() == TradeUnit.Kind.SHARE
          && value.value() > SURPRISE
          && value.series().flow() != TradeFlow.INVESTMENT
          && releases.getOrDefault(partner, Set.of()).size() == 1
          && book.values().stream().filter(v -> v.series().partner().equals(partner)).count()
              == 1) {
        findings.add(
            new Finding(
                Rule.UNKNOWN_PARTNER,
                ReleaseDiff.name(value),
                value.release(),
                value.value(),
                0,
                new OutlierRemark.KnownNowhereElse()));
      }
    }
  }
}
