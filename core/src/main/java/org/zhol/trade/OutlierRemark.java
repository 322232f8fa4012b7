package org.zhol.trade;

import org.zhol.quantity.Remark;

/// Why a figure of trade looks wrong.
public sealed interface OutlierRemark extends Remark {
  /// @param release the one that has the larger figure for the same
  record TimesSmaller(double times, String release) implements OutlierRemark {}

  /// @param release the one that has more for the same
  record PartOfTotal(double times, String release) implements OutlierRemark {}

  /// @param usdPerKgValue dollars per kilogram
  record PriceOfNoGoods(double usdPerKgValue) implements OutlierRemark {}

  record UnusualPrice(double usdPerKgValue) implements OutlierRemark {}

  record TimesYearBefore(double times) implements OutlierRemark {}

  record KnownNowhereElse() implements OutlierRemark {}
}
