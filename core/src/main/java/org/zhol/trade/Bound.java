package org.zhol.trade;

/// What a printed figure says about the true one. Only exact figures are set against each other.
public enum Bound {
  EXACT,
  /// Rounded by who said it: "about 26".
  ABOUT,
  /// "More than 28", or a part of a total.
  AT_LEAST,
  /// "Among the first five", for a rank: this or better.
  AT_MOST,
  /// Planned, not yet counted.
  PLAN
}
