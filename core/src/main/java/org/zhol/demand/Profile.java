package org.zhol.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// How a year's tonnes spread over its weeks: 52 shares that add up to 1. Week 1 begins on 1
/// January, each has seven days, and the last takes the days left over.
public record Profile(String id, List<Double> shares, Evidence evidence, @Nullable String note) {
  /// Weeks of a year.
  public static final int WEEKS = 52;

  /// How far a sum of shares may be from 1: what rounding of 52 written decimals leaves.
  public static final double TOLERANCE = 1e-9;

  public Profile {
    shares = List.copyOf(shares);
    if (shares.size() != WEEKS || shares.stream().anyMatch(share -> !(share >= 0))) {
      throw new IllegalArgumentException(
          "profile " + id + " needs " + WEEKS + " shares >= 0, has " + shares);
    }
    if (Math.abs(sum(shares) - 1) > TOLERANCE) {
      throw new IllegalArgumentException(
          "shares of profile " + id + " add up to " + sum(shares) + ", not 1; scale them");
    }
  }

  /// The sum in the order of the weeks.
  public static double sum(List<Double> shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum;
  }

  /// The share of a week, 1 to 52.
  public double share(int week) {
    return shares.get(week - 1);
  }
}
