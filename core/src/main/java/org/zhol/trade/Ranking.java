package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The partners of a reporter in a year by value. Where statistics list only the largest partners,
/// a place is told as a range: the best and the worst that the unlisted ones leave possible.
///
/// @param totalUsdBn all partners together, null where the total is not at hand
public record Ranking(
    String reporter,
    TradeFlow flow,
    int year,
    @Nullable Double totalUsdBn,
    List<Partner> partners,
    List<Printed> printed) {
  /// Statistics list at least so many of the largest partners, or they list no ranking.
  private static final int LISTED = 5;

  public Ranking {
    partners = List.copyOf(partners);
    printed = List.copyOf(printed);
  }

  /// @param best place if no unknown partner is larger
  /// @param worst place if every partner that may be larger is; null where nothing bounds how many
  ///   those are, because the list of partners is not at hand
  public record Partner(
      String partner, Reported value, @Nullable Double share, int best, @Nullable Integer worst) {
    /// `2`, `1-3`, or `1-?`.
    public String place() {
      Integer last = worst;
      return last != null && last == best ? "" + best : best + "-" + (last == null ? "?" : last);
    }
  }

  /// A place as someone else gives it.
  public record Printed(
      String partner, double rank, Bound bound, String release, List<String> sources) {
    public Printed {
      sources = List.copyOf(sources);
    }
  }

  public static Ranking of(TradeBook all, String reporter, TradeFlow flow, int year) {
    String period = Period.ofYear(year).text();
    TradeBook book =
        all.where(value ->
            value.series().reporter().equals(reporter)
                && value.period().text().equals(period)
                && value.series().isTotal());
    TreeMap<String, Reported> known = new TreeMap<>();
    for (String partner : partners(book)) {
      Reported value = value(book, reporter, partner, flow);
      if (value != null) {
        known.put(partner, value);
      }
    }
    Reported world = known.remove(TradeValue.Series.WORLD);
    known.keySet().removeIf(partner -> partner.length() != 2);
    boolean bounded = isBounded(book, flow);
    TreeMap<String, Double> ceilings = ceilings(book, flow, known);
    List<Partner> ranked = new ArrayList<>();
    for (Map.Entry<String, Reported> one : known.entrySet()) {
      double usd = one.getValue().usdBn();
      int best = 1;
      for (Reported other : known.values()) {
        best += other.usdBn() > usd ? 1 : 0;
      }
      int worst = best;
      for (Map.Entry<String, Double> ceiling : ceilings.entrySet()) {
        worst += ceiling.getValue() > usd ? 1 : 0;
      }
      Double share = world == null ? null : Math.rint(usd / world.usdBn() * 1e4) / 1e4;
      ranked.add(
          new Partner(one.getKey(), one.getValue(), share, best, bounded ? (Integer) worst : null));
    }
    ranked.sort(Comparator.comparingInt(Partner::best).thenComparing(Partner::partner));
    Double total = world == null ? null : world.usdBn();
    return new Ranking(reporter, flow, year, total, ranked, printed(book, flow));
  }

  /// Whether the largest partners are listed, so that an unlisted one is smaller than they.
  private static boolean isBounded(TradeBook book, TradeFlow flow) {
    return switch (flow) {
      case TURNOVER -> isBounded(book, TradeFlow.EXPORT) && isBounded(book, TradeFlow.IMPORT);
      case EXPORT, IMPORT, TRANSIT, THROUGHPUT, INVESTMENT -> listed(book, flow).size() >= LISTED;
    };
  }

  private static List<String> partners(TradeBook book) {
    return book.values().stream()
        .map(value -> value.series().partner())
        .distinct()
        .sorted()
        .toList();
  }

  private static @Nullable Reported value(
      TradeBook book, String reporter, String partner, TradeFlow flow) {
    TradeBook pair = book.totals(reporter, partner);
    TradeValue printed = pair.headline(value -> value.series().flow() == flow);
    if (printed != null || flow != TradeFlow.TURNOVER) {
      return printed == null ? null : Reported.of(printed, book);
    }
    TradeValue exports = pair.headline(value -> value.series().flow() == TradeFlow.EXPORT);
    TradeValue imports = pair.headline(value -> value.series().flow() == TradeFlow.IMPORT);
    return exports == null || imports == null ? null : Reported.sum(exports, imports, book);
  }

  /// The most that a partner without a value of this flow can have, in billions: for turnover, its
  /// known half and at most the smallest listed value of the other half. One partner of no list at
  /// all stands under the empty name.
  private static TreeMap<String, Double> ceilings(
      TradeBook book, TradeFlow flow, Map<String, Reported> known) {
    TreeMap<String, Double> ceilings = new TreeMap<>();
    if (flow != TradeFlow.TURNOVER) {
      return ceilings; // the lists hold the largest partners of each flow
    }
    TreeMap<String, Double> exports = listed(book, TradeFlow.EXPORT);
    TreeMap<String, Double> imports = listed(book, TradeFlow.IMPORT);
    double leastExport = exports.values().stream().mapToDouble(each -> each).min().orElse(0);
    double leastImport = imports.values().stream().mapToDouble(each -> each).min().orElse(0);
    exports.forEach((partner, usd) -> {
      if (!known.containsKey(partner)) {
        ceilings.put(partner, usd + leastImport);
      }
    });
    imports.forEach((partner, usd) -> {
      if (!known.containsKey(partner)) {
        ceilings.put(partner, usd + leastExport);
      }
    });
    ceilings.put("", leastExport + leastImport);
    return ceilings;
  }

  private static TreeMap<String, Double> listed(TradeBook book, TradeFlow flow) {
    TreeMap<String, Double> listed = new TreeMap<>();
    for (TradeValue value : book.values()) {
      TradeValue.Series series = value.series();
      if (series.flow() == flow
          && series.kind() == TradeUnit.Kind.USD
          && series.partner().length() == 2
          && value.isExact()) {
        listed.putIfAbsent(series.partner(), Reported.billions(value.amount()));
      }
    }
    return listed;
  }

  private static List<Printed> printed(TradeBook book, TradeFlow flow) {
    List<Printed> printed = new ArrayList<>();
    for (TradeValue value : book.values()) {
      if (value.series().flow() == flow && value.series().kind() == TradeUnit.Kind.RANK) {
        printed.add(
            new Printed(
                value.series().partner(),
                value.value(),
                value.bound(),
                value.release(),
                value.evidence().sources()));
      }
    }
    return printed;
  }
}
