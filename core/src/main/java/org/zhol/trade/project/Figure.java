package org.zhol.trade.project;

import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A figure of a project as someone printed it.
///
/// @param measure `cost`, `loan`, `contract`, `capacity`, `output`, `jobs`, …
/// @param unit such as `usd_m`, `kzt_bn`, `mw`, `t_a` (tonnes a year)
/// @param by whose estimate, or who lends
public record Figure(
    String measure,
    double value,
    String unit,
    boolean planned,
    @Nullable String by,
    Evidence evidence,
    @Nullable String note) {
  public static final String COST = "cost";

  /// In dollars; null for another currency, or no money.
  public @Nullable Double usd() {
    return switch (unit) {
      case "usd_m" -> (Double) (value * 1e6);
      case "usd_bn" -> (Double) (value * 1e9);
      default -> null;
    };
  }
}
