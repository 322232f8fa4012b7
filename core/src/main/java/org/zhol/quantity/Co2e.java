package org.zhol.quantity;

/// Greenhouse gas in whole grams of CO2 equivalent: well-to-wheel, and its tank-to-wheel part (ISO
/// 14083 terms).
public record Co2e(long wtwGrams, long ttwGrams) {
  public static final Co2e ZERO = new Co2e(0, 0);

  public Co2e plus(Co2e other) {
    return new Co2e(wtwGrams + other.wtwGrams, ttwGrams + other.ttwGrams);
  }
}
