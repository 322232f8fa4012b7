package org.zhol.trade;

/// Which way goods or money go, as the reporter sees it.
public enum TradeFlow {
  /// Goods that leave the reporter for the partner.
  EXPORT,
  /// Goods that reach the reporter from the partner.
  IMPORT,
  /// Exports and imports together.
  TURNOVER,
  /// Goods that pass through the reporter between others.
  TRANSIT,
  /// All that passes a mode or place, whoever owns it: exports, imports and transit.
  THROUGHPUT,
  /// Direct investment of the partner in the reporter.
  INVESTMENT;

  /// How the goods are valued where customs follow the usual rule: exports FOB, imports CIF.
  public Valuation usualValuation() {
    return switch (this) {
      case EXPORT -> Valuation.FOB;
      case IMPORT -> Valuation.CIF;
      case TURNOVER -> Valuation.MIXED;
      case TRANSIT, THROUGHPUT, INVESTMENT -> Valuation.NONE;
    };
  }
}
