package org.zhol.trade;

/// The unit in which a figure was printed, kept so that it can be shown as it was.
public enum TradeUnit {
  USD(Kind.USD, 1),
  USD_K(Kind.USD, 1e3),
  USD_M(Kind.USD, 1e6),
  USD_BN(Kind.USD, 1e9),
  EUR_M(Kind.EUR, 1e6),
  EUR_BN(Kind.EUR, 1e9),
  CNY_BN(Kind.CNY, 1e9),
  KZT_BN(Kind.KZT, 1e9),
  KG(Kind.MASS, 1e-3),
  T(Kind.MASS, 1),
  MT(Kind.MASS, 1e6),
  TEU(Kind.TEU, 1),
  TRAIN(Kind.TRAIN, 1),
  VEHICLE(Kind.VEHICLE, 1),
  /// A part of a whole, in percent.
  PERCENT(Kind.SHARE, 1),
  /// Change against the period a year before, in percent.
  GROWTH_PERCENT(Kind.GROWTH, 1),
  RANK(Kind.RANK, 1),
  DEAL(Kind.DEAL, 1);

  /// What is measured; units of one kind can be set against each other.
  public enum Kind {
    USD,
    EUR,
    CNY,
    KZT,
    /// Tonnes.
    MASS,
    TEU,
    TRAIN,
    VEHICLE,
    SHARE,
    GROWTH,
    RANK,
    DEAL
  }

  private final Kind kind;
  private final double factor;

  TradeUnit(Kind kind, double factor) {
    this.kind = kind;
    this.factor = factor;
  }

  public Kind kind() {
    return kind;
  }

  /// How many dollars, tonnes or pieces one of this unit is.
  public double factor() {
    return factor;
  }
}
