package org.zhol.trade;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a flow changed from year to year, how much a reporter leans on few partners, and in what
/// goods its exports are specialised.
///
/// @param advantage of the reporter's exports to all partners, whatever the flow
public record Growth(
    String reporter, String partner, TradeFlow flow, List<Year> years, Advantage advantage) {
  public Growth {
    years = List.copyOf(years);
  }

  /// @param change against the year before, as a share of it; null where either is missing
  /// @param crossesReleases whether the two years come from different releases
  /// @param hhiLow Herfindahl–Hirschman index over the partners listed, 0 to 1; the unlisted ones
  ///   count as infinitely small
  /// @param hhiHigh the same with the unlisted ones as large as the smallest listed lets them be
  public record Year(
      int year,
      Reported value,
      @Nullable Double change,
      boolean crossesReleases,
      @Nullable Double hhiLow,
      @Nullable Double hhiHigh) {}

  public static Growth of(
      TradeBook book, String reporter, String partner, TradeFlow flow, Advantage advantage) {
    List<Year> years = new ArrayList<>();
    Reported before = null;
    int yearBefore = 0;
    for (int year : book.totals(reporter, partner).years()) {
      Ranking ranking = Ranking.of(book, reporter, flow, year);
      Reported value = value(ranking, partner, book, year);
      if (value == null) {
        continue;
      }
      boolean follows = before != null && yearBefore == year - 1 && before.usdBn() != 0;
      Double change =
          follows && before != null
              ? (Double) (Math.rint((value.usdBn() / before.usdBn() - 1) * 1e4) / 1e4)
              : null;
      boolean crosses = before != null && !before.release().equals(value.release());
      double[] hhi = concentration(ranking);
      years.add(
          new Year(
              year,
              value,
              change,
              follows && crosses,
              hhi.length == 0 ? null : (Double) hhi[0],
              hhi.length == 0 ? null : (Double) hhi[1]));
      before = value;
      yearBefore = year;
    }
    return new Growth(reporter, partner, flow, years, advantage);
  }

  /// Only one year, or all where none is named.
  public Growth in(@Nullable Integer year) {
    List<Year> wanted = years.stream().filter(each -> year == null || each.year() == year).toList();
    return new Growth(reporter, partner, flow, wanted, advantage);
  }

  private static @Nullable Reported value(
      Ranking ranking, String partner, TradeBook book, int year) {
    if (partner.equals(TradeValue.Series.WORLD)) {
      String period = Period.ofYear(year).text();
      TradeValue world =
          book.totals(ranking.reporter(), partner)
              .headline(value ->
                  value.series().flow() == ranking.flow() && value.period().text().equals(period));
      return world == null ? null : Reported.of(world, book);
    }
    for (Ranking.Partner one : ranking.partners()) {
      if (one.partner().equals(partner)) {
        return one.value();
      }
    }
    return null;
  }

  /// Sum of squared shares, between its least and its most; empty without a total.
  private static double[] concentration(Ranking ranking) {
    Double total = ranking.totalUsdBn();
    if (total == null || total <= 0 || ranking.partners().size() < 3) {
      return new double[0];
    }
    double squares = 0;
    double listed = 0;
    double least = Double.MAX_VALUE;
    for (Ranking.Partner one : ranking.partners()) {
      double share = one.value().usdBn() / total;
      squares += share * share;
      listed += share;
      least = Math.min(least, share);
    }
    double rest = Math.max(0, 1 - listed);
    return new double[] {round(squares), round(squares + rest * Math.min(rest, least))};
  }

  private static double round(double share) {
    return Math.rint(share * 1e6) / 1e6;
  }
}
