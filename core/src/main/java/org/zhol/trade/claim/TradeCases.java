package org.zhol.trade.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhol.trade.Bound;
import org.zhol.trade.Period;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeValue;

/// Values of trade under every reporter and release.
final class TradeCases {
  private static final String UNIT = "usd_bn";

  private final ClaimCheck.Cases found;
  private final TradeBook book;

  TradeCases(ClaimCheck.Cases found, TradeBook book) {
    this.found = found;
    this.book = book;
  }

  /// A figure of one reporter and release: printed, or the sum of its exports and imports.
  record Amount(TradeValue first, @Nullable TradeValue second, double usd, Bound bound) {}

  void amount(Measure.Amount measure) {
    boolean any = false;
    for (String reporter : List.of(measure.a(), measure.b())) {
      String partner = reporter.equals(measure.a()) ? measure.b() : measure.a();
      TradeFlow flow = seenBy(reporter, measure.a(), measure.flow());
      List<Amount> amounts = amounts(reporter, partner, flow, measure.period());
      if (amounts.isEmpty()) {
        found.lack(new ClaimRemark.NoFigure(flow, partner, reporter, measure.period().text()));
      }
      for (Amount one : amounts) {
        any = true;
        found.add(tried(one, measure.usd(), holds(one, measure), reading(one)));
      }
    }
    if (!any) {
      found.lack(new ClaimRemark.NoValue(measure.period().text()));
    }
  }

  /// What the goods are to a reporter that leave `a` or reach it: one side's exports are the
  /// imports of the other.
  static TradeFlow seenBy(String reporter, String a, TradeFlow flow) {
    if (reporter.equals(a)) {
      return flow;
    }
    return switch (flow) {
      case EXPORT -> TradeFlow.IMPORT;
      case IMPORT -> TradeFlow.EXPORT;
      case TURNOVER, TRANSIT, THROUGHPUT, INVESTMENT -> flow;
    };
  }

  private static ClaimReading reading(Amount one) {
    return one.second() == null
        ? new ClaimReading.Printed(one.first().series().flow())
        : new ClaimReading.AddedUp();
  }

  /// A part of a total decides only if it is too much already.
  private static @Nullable Boolean holds(Amount one, Measure.Amount measure) {
    boolean holds = measure.is().holds(one.usd(), measure.usd(), measure.slack());
    return switch (one.bound()) {
      case EXACT, ABOUT -> holds;
      case PLAN, AT_MOST -> null;
      case AT_LEAST ->
          switch (measure.is()) {
            case MORE_THAN, AT_LEAST -> holds ? true : null;
            case LESS_THAN, AT_MOST -> holds ? null : false;
            case ABOUT -> one.usd() > measure.usd() + measure.slack() ? false : null;
          };
    };
  }

  private Verdict.Case tried(
      Amount one, double against, @Nullable Boolean holds, ClaimReading reading) {
    TradeValue first = one.first();
    TradeValue second = one.second();
    List<String> sources = new ArrayList<>(first.evidence().sources());
    if (second != null) {
      second.evidence().sources().stream().filter(s -> !sources.contains(s)).forEach(sources::add);
    }
    boolean worse =
        second != null
            && second.evidence().confidence().compareTo(first.evidence().confidence()) > 0;
    return new Verdict.Case(
        reading,
        first.series().reporter(),
        first.release(),
        second == null ? word(first.series().valuation()) : "mixed",
        billions(one.usd()),
        billions(against),
        UNIT,
        holds,
        worse && second != null ? second.evidence().confidence() : first.evidence().confidence(),
        sources,
        one.bound() == Bound.EXACT ? List.of() : List.of(new ClaimRemark.Bounded(one.bound())),
        first.note());
  }

  List<Amount> amounts(String reporter, String partner, TradeFlow flow, Period period) {
    List<TradeValue> values =
        book.totals(reporter, partner).values().stream()
            .filter(value -> value.series().definition() == null)
            .filter(value -> value.period().text().equals(period.text()))
            .filter(value -> !found.isItsOwn(value.evidence()))
            .toList();
    List<Amount> amounts = new ArrayList<>();
    for (TradeValue value : values) {
      if (value.series().flow() == flow) {
        amounts.add(new Amount(value, null, value.amount(), value.bound()));
      }
    }
    if (flow == TradeFlow.TURNOVER) {
      addSums(amounts, values);
    }
    return amounts;
  }

  private static void addSums(List<Amount> amounts, List<TradeValue> values) {
    for (TradeValue exports : values) {
      for (TradeValue imports : values) {
        if (exports.series().flow() == TradeFlow.EXPORT
            && imports.series().flow() == TradeFlow.IMPORT
            && exports.release().equals(imports.release())
            && exports.unit() == imports.unit()
            && exports.bound() == imports.bound()) {
          double sum = exports.amount() + imports.amount();
          amounts.add(new Amount(exports, imports, sum, exports.bound()));
        }
      }
    }
  }

  // --- Against earlier years
  // ------------------------------------------------------------------------

  void level(Measure.Level measure) {
    for (String reporter : List.of(measure.a(), measure.b())) {
      String partner = reporter.equals(measure.a()) ? measure.b() : measure.a();
      TradeFlow flow = seenBy(reporter, measure.a(), measure.flow());
      Amount now = best(reporter, partner, flow, measure.year());
      if (now == null) {
        String period = Period.ofYear(measure.year()).text();
        found.lack(new ClaimRemark.NoFigure(flow, partner, reporter, period));
        continue;
      }
      against(measure, reporter, partner, flow, now);
    }
  }

  /// More than in any year before of which there is a figure.
  void peak(Measure.Peak measure) {
    for (String reporter : List.of(measure.a(), measure.b())) {
      String partner = reporter.equals(measure.a()) ? measure.b() : measure.a();
      TradeFlow flow = seenBy(reporter, measure.a(), measure.flow());
      Amount now = best(reporter, partner, flow, measure.year());
      double peak = 0;
      int peakYear = 0;
      for (int year : book.totals(reporter, partner).years()) {
        Amount then = year < measure.year() ? best(reporter, partner, flow, year) : null;
        if (then != null && then.usd() > peak) {
          peak = then.usd();
          peakYear = year;
        }
      }
      if (now == null || peakYear == 0) {
        String period = Period.ofYear(measure.year()).text();
        found.lack(new ClaimRemark.NoFigure(flow, partner, reporter, period));
      } else {
        level(
            now,
            peak,
            now.usd() > peak,
            new ClaimReading.AgainstMost(),
            List.of(new ClaimRemark.MostIn(peakYear)));
      }
    }
  }

  private void against(
      Measure.Level measure, String reporter, String partner, TradeFlow flow, Amount now) {
    int last = measure.before() - 1;
    double sum = 0;
    int years = 0;
    double peak = 0;
    int peakYear = 0;
    List<ClaimRemark> paper = new ArrayList<>();
    for (int year : book.totals(reporter, partner).years()) {
      Amount then = year < measure.before() ? best(reporter, partner, flow, year) : null;
      if (then == null) {
        continue;
      }
      if (year > last - 3) {
        sum += then.usd();
        years++;
        TradeValue seen = then.first();
        String grade = seen.evidence().confidence().name();
        paper.add(new ClaimRemark.YearFrom(year, seen.release(), grade));
      }
      if (then.usd() > peak) {
        peak = then.usd();
        peakYear = year;
      }
      if (year == last) {
        level(now, then.usd(), new ClaimReading.AgainstYear(last), List.of(paper.getLast()));
      }
    }
    if (years == 3) {
      level(now, sum / 3, new ClaimReading.AgainstMean(last - 2, last), paper);
    } else {
      found.lack(new ClaimRemark.NoThreeYears(measure.before(), reporter));
    }
    if (peakYear > 0) {
      level(now, peak, new ClaimReading.AgainstMost(), List.of(new ClaimRemark.MostIn(peakYear)));
    }
  }

  private void level(Amount now, double then, ClaimReading reading, List<ClaimRemark> remarks) {
    level(now, then, now.usd() >= then, reading, remarks);
  }

  private void level(
      Amount now, double then, boolean holds, ClaimReading reading, List<ClaimRemark> remarks) {
    Verdict.Case one = tried(now, then, holds, reading);
    found.add(
        new Verdict.Case(
            one.reading(),
            one.reporter(),
            one.release(),
            one.valuation(),
            one.number(),
            one.against(),
            one.unit(),
            one.holds(),
            one.confidence(),
            one.sources(),
            remarks,
            null));
  }

  /// The most trusted exact figure of a year.
  @Nullable Amount best(String reporter, String partner, TradeFlow flow, int year) {
    Amount best = null;
    for (Amount one : amounts(reporter, partner, flow, Period.ofYear(year))) {
      if (one.bound() != Bound.EXACT) {
        continue;
      }
      boolean better =
          best == null
              || one.first().evidence().confidence().compareTo(best.first().evidence().confidence())
                  < 0;
      best = better ? one : best;
    }
    if (best == null && flow == TradeFlow.TURNOVER) {
      TradeBook pair = book.totals(reporter, partner);
      String text = Period.ofYear(year).text();
      TradeValue out =
          pair.headline(
              v -> v.series().flow() == TradeFlow.EXPORT && v.period().text().equals(text));
      TradeValue in =
          pair.headline(
              v -> v.series().flow() == TradeFlow.IMPORT && v.period().text().equals(text));
      return out == null || in == null
          ? null
          : new Amount(out, in, out.amount() + in.amount(), Bound.EXACT);
    }
    return best;
  }

  private static double billions(double usd) {
    return Math.rint(usd / 1e3) / 1e6;
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
