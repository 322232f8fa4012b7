package org.zhol.packs;

import org.zhol.trade.Release;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeValue;

/// The tables of trade in their one spelling.
final class CanonicalTrade {
  private CanonicalTrade() {}

  static void releases(TradeBook book, CsvText csv) {
    for (Release release : book.releases()) {
      csv.row(
          release.evidence(),
          release.note(),
          release.id(),
          release.title(),
          release.published(),
          release.licence());
    }
  }

  static void values(TradeBook book, CsvText csv) {
    for (TradeValue value : book.values()) {
      TradeValue.Series series = value.series();
      csv.row(
          value.evidence(),
          value.note(),
          series.reporter(),
          series.partner(),
          Words.TRADE_FLOW.word(series.flow()),
          series.definition(),
          series.commodity(),
          series.hs(),
          series.revision(),
          series.mode() == null ? "" : Words.MODE.word(series.mode()),
          series.place(),
          value.period().text(),
          value.release(),
          Words.VALUATION.word(series.valuation()),
          Figures.text(value.value()),
          Words.TRADE_UNIT.word(value.unit()),
          Words.BOUND.word(value.bound()));
    }
  }
}
