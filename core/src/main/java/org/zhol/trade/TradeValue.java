package org.zhol.trade;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.quantity.Evidence;

/// One published figure: whose it is, what it is of, for which period, from which release.
///
/// @param value as printed, in `unit`; 9.4 bn and 9,396 m are values of one series
public record TradeValue(
    Series series,
    Period period,
    String release,
    double value,
    TradeUnit unit,
    Bound bound,
    Evidence evidence,
    @Nullable String note) {
  /// What a figure is of. Two values of the same series and period are about the same thing, and
  /// differ only by release.
  ///
  /// @param reporter country code of whose statistics it is, or the body that counted
  /// @param partner country code; `WLD` all countries, `CA5` the five of Central Asia
  /// @param definition what was counted where the flow alone leaves it open, such as `stock`
  /// @param commodity `total`, or goods in words
  /// @param hs code of the Harmonized System, leading zeros kept
  /// @param revision of the Harmonized System, `H0` to `H6`
  /// @param place checkpoint, terminal or route
  public record Series(
      String reporter,
      String partner,
      TradeFlow flow,
      @Nullable String definition,
      String commodity,
      @Nullable String hs,
      @Nullable String revision,
      @Nullable Mode mode,
      @Nullable String place,
      Valuation valuation,
      TradeUnit.Kind kind) {
    public static final String TOTAL = "total";
    public static final String WORLD = "WLD";

    /// The definition of values that someone made out of both reports.
    public static final String RECONCILED = "reconciled";

    /// The definition of goods carried by a mode that Zhol has no word for, such as post.
    public static final String OTHER_MODES = "other_modes";

    /// All goods between two countries over all modes, by the plain meaning of the flow.
    public boolean isTotal() {
      return commodity.equals(TOTAL)
          && hs == null
          && mode == null
          && place == null
          && (definition == null || definition.equals(RECONCILED));
    }
  }

  /// In dollars, euros, tonnes, pieces, percent or places of a ranking.
  public double amount() {
    return value * unit.factor();
  }

  /// Exact figures can be set against each other; what is rounded, planned or a part cannot.
  public boolean isExact() {
    return bound == Bound.EXACT;
  }
}
