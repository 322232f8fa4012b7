package org.zhol.demand;

import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// How fast demand grows beyond the years of the record: `rate` a year (0.05 is five in a hundred),
/// of a commodity, of what comes from or goes to a town or country, in some years. What is missing
/// stands for any; the most specific growth counts.
///
/// @param from a town or the code of a country
/// @param to a town or the code of a country
/// @param fromYear the first year that is so much above the one before it
public record Growth(
    @Nullable String commodity,
    @Nullable String from,
    @Nullable String to,
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    double rate,
    Evidence evidence,
    @Nullable String note) {
  public Growth {
    if (!(rate > -1) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException(
          "growth rate " + rate + " leaves nothing; use more than -1");
    }
  }

  boolean holdsIn(int year) {
    Integer first = fromYear;
    Integer last = toYear;
    return (first == null || year >= first) && (last == null || year <= last);
  }
}
