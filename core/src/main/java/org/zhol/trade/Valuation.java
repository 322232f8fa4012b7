package org.zhol.trade;

/// Up to which point of the journey a value holds freight and insurance.
public enum Valuation {
  /// At the border of the exporter, freight beyond it not counted.
  FOB,
  /// At the border of the importer, freight and insurance counted.
  CIF,
  /// A sum of both kinds, such as turnover.
  MIXED,
  /// Not a value of goods, or not said.
  NONE
}
