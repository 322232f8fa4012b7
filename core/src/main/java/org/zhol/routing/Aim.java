package org.zhol.routing;

/// What a search looks for first where it is not to find everything: one blend of the criteria.
///
/// A search in haste takes what still lies ahead for longer than its bound, so that it goes
/// straight for the door and soon has some way there (weighted A*; Pohl, 1970). Without haste the
/// key of a label is the least that its blend can come to, so that the first arrival taken is the
/// best there is.
///
/// @param weights of the four criteria and `Ends.Of.GREEN`
/// @param haste times the bound of what lies ahead counts, 1 for none
/// @param oneEach whether one label at a place will do, the first
/// @param clocksOnly whether only time matters: price and emissions are not looked at
record Aim(Weights weights, double haste, boolean oneEach, boolean clocksOnly) {
  /// Weights of a blend.
  record Weights(double time, double cents, double grams, double late, double green) {}

  private static Weights of(Criterion what) {
    return new Weights(
        what == Criterion.TIME ? 1 : 0,
        what == Criterion.CENTS ? 1 : 0,
        what == Criterion.GRAMS ? 1 : 0,
        what == Criterion.LATE ? 1 : 0,
        what == Criterion.GREEN ? 1 : 0);
  }

  /// The criteria by their place among hopes.
  enum Criterion {
    TIME,
    CENTS,
    GRAMS,
    LATE,
    GREEN
  }

  /// The best there is on one criterion. Dominance on the clocks alone is enough where only they
  /// decide.
  static Aim best(Criterion what) {
    boolean clocks = what == Criterion.TIME || what == Criterion.LATE;
    return new Aim(of(what), 1, false, clocks);
  }

  /// Some way that is good on one criterion.
  static Aim quick(Criterion what, double haste) {
    return new Aim(of(what), haste, true, false);
  }

  /// Some way that is good on a blend.
  static Aim quick(Weights blend, double haste) {
    return new Aim(blend, haste, true, false);
  }

  /// The key of a state with hopes for two kinds of way ahead (`Goal.hopes`).
  ///
  /// @param moves the state, as last read
  /// @param greenRate see `Outlook`
  long key(long[] hopes, int at, Moves moves, double greenRate) {
    double least =
        Math.min(
            hopes[at] == Goal.GONE ? Double.MAX_VALUE : blend(hopes, at),
            hopes[at + Goal.EACH] == Goal.GONE ? Double.MAX_VALUE : blend(hopes, at + Goal.EACH));
    if (haste == 1) {
      return (long) least;
    }
    long cents = Math.floorDiv(moves.price, Moves.SHARES);
    double sofar =
        weights.time * moves.nowSum
            + weights.cents * cents
            + weights.grams * moves.grams
            + weights.late * moves.now[4]
            + weights.green * (moves.grams + greenRate * moves.nowSum);
    return (long) (least + (haste - 1) * Math.max(0, least - sofar));
  }

  private double blend(long[] of, int at) {
    return weights.time * of[at]
        + weights.cents * of[at + 1]
        + weights.grams * of[at + 2]
        + weights.late * of[at + 3]
        + weights.green * of[at + 4];
  }
}
