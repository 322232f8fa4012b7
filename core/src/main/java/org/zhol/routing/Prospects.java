package org.zhol.routing;

/// What a journey of one question has left behind, written so that journeys can be compared by what
/// they may still do: besides the countries left, those that are of no use to it any more, and
/// whether its way ahead takes as long at any time.
final class Prospects {
  /// Set in what a journey has left where no arc ahead depends on the clock.
  static final long STEADY = 1L << 60;

  private static final long COUNTRIES = (1L << GraphBuilder.MOST_COUNTRIES) - 1;

  /// Answers kept, the last for each place of the table.
  private static final int KEPT = 1024;

  private final Countries countries;
  private final long goal;
  private final boolean dated;
  private final long[] asked = new long[KEPT];
  private final byte[] askedHere = new byte[KEPT];
  private final long[] answers = new long[KEPT];

  /// @param dated whether there is a deadline: its chance depends on each clock by itself
  Prospects(Countries countries, Graph graph, Ends destination, boolean dated) {
    this.countries = countries;
    this.dated = dated;
    long bits = 0;
    for (int i = 0; i < destination.count(); i++) {
      bits |= 1L << graph.countryOf[destination.vertex(i)];
    }
    goal = bits;
    java.util.Arrays.fill(askedHere, (byte) -1);
  }

  /// What a journey has left (`Rules.after`) that has just come to a country.
  long in(int here, long left) {
    long gone = left & COUNTRIES;
    int slot = (int) (((gone * 64 + here) * 0x9E37_79B9_7F4A_7C15L) >>> 54);
    if (asked[slot] != gone || askedHere[slot] != here) {
      asked[slot] = gone;
      askedHere[slot] = (byte) here;
      answers[slot] = answer(here, gone);
    }
    return (left & ~(COUNTRIES | STEADY)) | answers[slot];
  }

  private long answer(int here, long gone) {
    long useful = countries.useful(here, gone, goal);
    long useless = COUNTRIES & ~useful & ~(1L << here);
    return !dated && countries.steady(here, useful) ? useless | STEADY : useless;
  }
}
