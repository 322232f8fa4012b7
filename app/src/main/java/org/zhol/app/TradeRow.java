package org.zhol.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.quantity.Confidence;
import org.zhol.trade.Bound;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeUnit;
import org.zhol.trade.TradeValue;
import org.zhol.trade.Valuation;

/// One published figure, flat, with all that says what it is and whence.
record TradeRow(
    String reporter,
    String partner,
    TradeFlow flow,
    @Nullable String definition,
    String commodity,
    @Nullable String hs,
    @Nullable Mode mode,
    @Nullable String place,
    String period,
    double value,
    TradeUnit unit,
    Bound bound,
    Valuation valuation,
    String release,
    Confidence confidence,
    List<String> sources,
    @Nullable String note) {
  static TradeRow of(TradeValue value) {
    TradeValue.Series series = value.series();
    return new TradeRow(
        series.reporter(),
        series.partner(),
        series.flow(),
        series.definition(),
        series.commodity(),
        series.hs(),
        series.mode(),
        series.place(),
        value.period().text(),
        value.value(),
        value.unit(),
        value.bound(),
        series.valuation(),
        value.release(),
        value.evidence().confidence(),
        value.evidence().sources(),
        value.note());
  }

  static Grid grid(List<TradeRow> rows) {
    Grid grid =
        new Grid(
            "period",
            "reporter",
            "partner",
            "flow",
            "definition",
            "commodity",
            "mode",
            "place",
            "value",
            "unit",
            "bound",
            "release",
            "conf",
            "sources",
            "note");
    for (TradeRow row : rows) {
      grid.row(
          row.period(),
          row.reporter(),
          row.partner(),
          row.flow(),
          row.definition(),
          row.commodity(),
          row.mode(),
          row.place(),
          row.value(),
          row.unit(),
          row.bound() == Bound.EXACT ? "" : row.bound(),
          row.release(),
          row.confidence(),
          String.join(" ", row.sources()),
          row.note());
    }
    return grid;
  }
}
