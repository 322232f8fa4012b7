package org.zhol.trade.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;
import org.zhol.trade.Bound;
import org.zhol.trade.Period;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeUnit;
import org.zhol.trade.TradeValue;

/// Changes from year to year and shares of all trade, in percent, under every reporter and release.
/// A part of a total has no ratio.
final class RatioCases {
  private static final String UNIT = "percent";
  private static final String WORLD = "WLD";

  private final ClaimCheck.Cases found;
  private final TradeBook book;
  private final TradeCases trade;

  RatioCases(ClaimCheck.Cases found, TradeBook book) {
    this.found = found;
    this.book = book;
    this.trade = new TradeCases(found, book);
  }

  // --- Growth
  // ---------------------------------------------------------------------------------------

  void change(Measure.Change measure) {
    for (String reporter : List.of(measure.a(), measure.b())) {
      String partner = reporter.equals(measure.a()) ? measure.b() : measure.a();
      TradeFlow flow = TradeCases.seenBy(reporter, measure.a(), measure.flow());
      List<TradeCases.Amount> before = exact(reporter, partner, flow, measure.from());
      List<TradeCases.Amount> after = exact(reporter, partner, flow, measure.to());
      for (TradeCases.Amount then : before) {
        for (TradeCases.Amount now : after) {
          if (alike(then, now)) {
            change(measure, then, now, new ClaimReading.ChangeInRelease());
          }
        }
      }
      printed(measure, reporter, partner, flow);
      across(measure, reporter, partner, flow);
    }
  }

  private List<TradeCases.Amount> exact(String reporter, String partner, TradeFlow flow, int year) {
    return trade.amounts(reporter, partner, flow, Period.ofYear(year)).stream()
        .filter(each -> each.bound() == Bound.EXACT && each.usd() > 0)
        .toList();
  }

  /// Of one release, and both printed or both added up.
  private static boolean alike(TradeCases.Amount one, TradeCases.Amount two) {
    return one.first().release().equals(two.first().release())
        && (one.second() == null) == (two.second() == null);
  }

  private void across(Measure.Change measure, String reporter, String partner, TradeFlow flow) {
    TradeCases.Amount then = trade.best(reporter, partner, flow, measure.from());
    TradeCases.Amount now = trade.best(reporter, partner, flow, measure.to());
    if (then == null || now == null || then.usd() <= 0) {
      int year = then == null ? measure.from() : measure.to();
      String period = Period.ofYear(year).text();
      found.lack(new ClaimRemark.NoFigure(flow, partner, reporter, period));
    } else if (!then.first().release().equals(now.first().release())) {
      change(measure, then, now, new ClaimReading.ChangeAcross());
    }
  }

  private void change(
      Measure.Change measure, TradeCases.Amount then, TradeCases.Amount now, ClaimReading reading) {
    double percent = rounded((now.usd() / then.usd() - 1) * 100);
    boolean holds = measure.is().holds(percent, measure.percent(), measure.slack());
    String earlier = then.first().release();
    String later = now.first().release();
    add(
        reading,
        now.first().series().reporter(),
        earlier.equals(later) ? later : earlier + " " + later,
        percent,
        measure.percent(),
        holds,
        List.of(then, now),
        List.of(amountOf(measure.from(), then), amountOf(measure.to(), now)));
  }

  private static ClaimRemark amountOf(int year, TradeCases.Amount amount) {
    return new ClaimRemark.AmountOf(year, rounded(amount.usd() / 1e9));
  }

  /// Growth as published, of the one year to the other.
  private void printed(Measure.Change measure, String reporter, String partner, TradeFlow flow) {
    if (measure.to() != measure.from() + 1) {
      return;
    }
    for (TradeValue value : values(reporter, partner, flow, TradeUnit.Kind.GROWTH, measure.to())) {
      boolean holds = measure.is().holds(value.value(), measure.percent(), measure.slack());
      add(new ClaimReading.ChangePrinted(), value, measure.percent(), holds);
    }
  }

  private List<TradeValue> values(
      String reporter, String partner, TradeFlow flow, TradeUnit.Kind kind, int year) {
    String period = Period.ofYear(year).text();
    return book.values().stream()
        .filter(value -> value.series().reporter().equals(reporter))
        .filter(value -> value.series().partner().equals(partner))
        .filter(value -> value.series().flow() == flow && value.series().kind() == kind)
        .filter(value -> value.series().commodity().equals(TradeValue.Series.TOTAL))
        .filter(value -> value.series().mode() == null && value.series().place() == null)
        .filter(value -> value.series().definition() == null)
        .filter(value -> value.period().text().equals(period))
        .filter(value -> value.bound() == Bound.EXACT && !found.isItsOwn(value.evidence()))
        .toList();
  }

  // --- Share
  // ----------------------------------------------------------------------------------------

  void share(Measure.Share measure) {
    int cases = found.cases().size();
    List<TradeCases.Amount> all = exact(measure.a(), WORLD, measure.flow(), measure.year());
    for (TradeCases.Amount part : exact(measure.a(), measure.b(), measure.flow(), measure.year())) {
      for (TradeCases.Amount whole : all) {
        if (alike(part, whole)) {
          double percent = rounded(part.usd() / whole.usd() * 100);
          add(
              new ClaimReading.ShareReckoned(),
              measure.a(),
              part.first().release(),
              percent,
              measure.percent(),
              measure.is().holds(percent, measure.percent(), measure.slack()),
              List.of(part, whole),
              List.of(amountOf(measure.year(), part), amountOf(measure.year(), whole)));
        }
      }
    }
    for (TradeValue value :
        values(measure.a(), measure.b(), measure.flow(), TradeUnit.Kind.SHARE, measure.year())) {
      boolean holds = measure.is().holds(value.value(), measure.percent(), measure.slack());
      add(new ClaimReading.SharePrinted(), value, measure.percent(), holds);
    }
    if (found.cases().size() == cases) {
      String period = Period.ofYear(measure.year()).text();
      String lacking = all.isEmpty() ? WORLD : measure.b();
      found.lack(new ClaimRemark.NoFigure(measure.flow(), lacking, measure.a(), period));
    }
  }

  // --- Cases
  // ----------------------------------------------------------------------------------------

  private void add(ClaimReading reading, TradeValue value, double against, boolean holds) {
    found.add(
        new Verdict.Case(
            reading,
            value.series().reporter(),
            value.release(),
            null,
            value.value(),
            against,
            UNIT,
            holds,
            value.evidence().confidence(),
            value.evidence().sources(),
            List.of(),
            value.note()));
  }

  private void add(
      ClaimReading reading,
      String reporter,
      String release,
      double percent,
      double against,
      boolean holds,
      List<TradeCases.Amount> of,
      List<ClaimRemark> remarks) {
    // A turnover stands printed and added up, often with the same ratio.
    for (Verdict.Case other : found.cases()) {
      Double number = other.number();
      boolean same = reading.equals(other.reading()) && release.equals(other.release());
      if (same && reporter.equals(other.reporter()) && number != null && number == percent) {
        return;
      }
    }
    Set<String> sources = new TreeSet<>();
    Confidence worst = Confidence.A;
    for (TradeCases.Amount each : of) {
      List<TradeValue> parts = new ArrayList<>(List.of(each.first()));
      @Nullable TradeValue second = each.second();
      if (second != null) {
        parts.add(second);
      }
      for (TradeValue part : parts) {
        sources.addAll(part.evidence().sources());
        Confidence its = part.evidence().confidence();
        worst = its.compareTo(worst) > 0 ? its : worst;
      }
    }
    found.add(
        new Verdict.Case(
            reading,
            reporter,
            release,
            null,
            percent,
            against,
            UNIT,
            holds,
            worst,
            List.copyOf(sources),
            remarks,
            null));
  }

  private static double rounded(double number) {
    return Math.rint(number * 1e3) / 1e3;
  }
}
