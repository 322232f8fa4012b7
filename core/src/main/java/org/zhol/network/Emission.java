package org.zhol.network;

import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// Grams CO2e per tonne-kilometre, well-to-wheel and tank-to-wheel; the most specific row wins.
public record Emission(
    Mode mode,
    @Nullable String country,
    Traction traction,
    @Nullable CargoClass cargo,
    double wtwGrams,
    double ttwGrams,
    Evidence evidence,
    @Nullable String note) {
  /// What pulls.
  public enum Traction {
    ANY,
    DIESEL,
    ELECTRIC
  }
}
