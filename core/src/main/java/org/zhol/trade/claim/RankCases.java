package org.zhol.trade.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;
import org.zhol.trade.Bound;
import org.zhol.trade.Ranking;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeUnit;
import org.zhol.trade.TradeValue;

/// Places of a partner by every definition.
final class RankCases {
  private static final String UNIT = "rank";

  private final ClaimCheck.Cases found;
  private final TradeBook book;

  RankCases(ClaimCheck.Cases found, TradeBook book) {
    this.found = found;
    this.book = book;
  }

  void partner(Measure.PartnerRank measure) {
    TradeFlow only = measure.flow();
    List<TradeFlow> flows =
        only == null
            ? List.of(TradeFlow.TURNOVER, TradeFlow.EXPORT, TradeFlow.IMPORT)
            : List.of(only);
    flows.forEach(flow -> partner(measure, flow));
  }

  private void partner(Measure.PartnerRank measure, TradeFlow flow) {
    int worst = 0;
    int best = Integer.MAX_VALUE;
    List<String> years = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> releases = new TreeSet<>();
    for (int year = measure.from(); year <= measure.to(); year++) {
      Ranking ranking = Ranking.of(book, measure.a(), flow, year);
      int place = place(ranking, measure.b(), sources, releases);
      if (place == 0) {
        found.lack(new ClaimRemark.NoRank(measure.b(), flow, year));
      } else {
        worst = Math.max(worst, place);
        best = Math.min(best, place);
        years.add(year + ": " + place);
      }
    }
    boolean whole = years.size() == measure.to() - measure.from() + 1;
    boolean beyond = worst > measure.most() || best < measure.best();
    Boolean holds = beyond ? Boolean.FALSE : whole ? Boolean.TRUE : null;
    int number = worst <= measure.most() && best < measure.best() ? best : worst;
    found.add(
        new Verdict.Case(
            new ClaimReading.WorstByFlow(flow),
            measure.a(),
            String.join(" ", releases),
            word(flow.usualValuation()),
            number == 0 ? null : (Double) (double) number,
            (Double) (double) measure.most(),
            UNIT,
            holds,
            Confidence.A,
            List.copyOf(sources),
            List.of(),
            String.join(", ", years)));
  }

  /// The place as computed where that is certain, or as printed; 0 where neither.
  private static int place(
      Ranking ranking, String partner, Set<String> sources, Set<String> releases) {
    for (Ranking.Partner one : ranking.partners()) {
      Integer worst = one.worst();
      if (one.partner().equals(partner) && worst != null && worst == one.best()) {
        sources.addAll(one.value().sources());
        releases.add(one.value().release());
        return worst;
      }
    }
    for (Ranking.Printed one : ranking.printed()) {
      if (one.partner().equals(partner)) {
        sources.addAll(one.sources());
        releases.add(one.release());
        return (int) one.rank();
      }
    }
    return 0;
  }

  void investor(Measure.InvestorRank measure) {
    TreeSet<String> definitions = new TreeSet<>();
    TreeSet<String> ranked = new TreeSet<>();
    List<TradeValue> values =
        book.values().stream()
            .filter(value -> value.series().flow() == TradeFlow.INVESTMENT)
            .filter(value -> value.series().partner().equals(measure.b()))
            .filter(value -> !found.isItsOwn(value.evidence()))
            .filter(value -> within(value, measure))
            .toList();
    for (TradeValue value : values) {
      String definition = value.series().definition();
      if (definition != null) {
        definitions.add(definition);
        if (value.series().kind() == TradeUnit.Kind.RANK) {
          ranked.add(definition);
        }
      }
    }
    for (String definition : definitions) {
      if (ranked.contains(definition)) {
        investor(measure, definition, values);
      } else if (definition.equals("net_inflow")) {
        netInflow(measure, values);
      } else {
        found.lack(new ClaimRemark.NoRankPublished(measure.b(), definition));
      }
    }
  }

  private static boolean within(TradeValue value, Measure.InvestorRank measure) {
    int year = value.period().year();
    return year >= measure.from() && year <= measure.to();
  }

  private void investor(Measure.InvestorRank measure, String definition, List<TradeValue> values) {
    double worst = 0;
    List<String> years = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> releases = new TreeSet<>();
    String reporter = measure.a();
    Confidence confidence = Confidence.A;
    for (TradeValue value : values) {
      if (value.series().kind() == TradeUnit.Kind.RANK
          && definition.equals(value.series().definition())) {
        worst = Math.max(worst, value.value());
        years.add(
            value.period()
                + ": "
                + (value.bound() == Bound.AT_MOST ? "<=" : "")
                + (int) value.value());
        sources.addAll(value.evidence().sources());
        releases.add(value.release());
        reporter = value.series().reporter();
        Confidence its = value.evidence().confidence();
        confidence = its.compareTo(confidence) > 0 ? its : confidence;
      }
    }
    add(
        new ClaimReading.WorstByInvestment(definition),
        reporter,
        releases,
        worst,
        measure.most(),
        UNIT,
        worst <= measure.most(),
        confidence,
        sources,
        years);
  }

  private void netInflow(Measure.InvestorRank measure, List<TradeValue> values) {
    double least = Double.MAX_VALUE;
    List<String> years = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> releases = new TreeSet<>();
    for (TradeValue value : values) {
      if (value.series().kind() == TradeUnit.Kind.EUR
          && "net_inflow".equals(value.series().definition())) {
        least = Math.min(least, value.value());
        years.add(value.period() + ": " + value.value());
        sources.addAll(value.evidence().sources());
        releases.add(value.release());
      }
    }
    if (!years.isEmpty()) {
      add(
          new ClaimReading.LeastNetInflow(),
          measure.a(),
          releases,
          least,
          0,
          "eur_m",
          least > 0,
          Confidence.A,
          sources,
          years);
    }
  }

  private void add(
      ClaimReading reading,
      String reporter,
      Set<String> releases,
      double number,
      double against,
      String unit,
      boolean holds,
      @Nullable Confidence confidence,
      Set<String> sources,
      List<String> years) {
    found.add(
        new Verdict.Case(
            reading,
            reporter,
            String.join(" ", releases),
            null,
            number,
            against,
            unit,
            holds,
            confidence,
            List.copyOf(sources),
            List.of(),
            String.join(", ", years)));
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
