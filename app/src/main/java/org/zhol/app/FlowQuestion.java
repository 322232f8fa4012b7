package org.zhol.app;

import java.util.List;
import java.util.stream.Collectors;

/// A question for a year's flows.
///
/// @param gap relative gap at which a week counts as solved
record FlowQuestion(int year, double gap) {
  static final double USUAL_GAP = 1e-6;

  static final List<String> PARAMETERS = List.of("year", "gap");

  /// Reads a question; the last year of the pack is meant where none is named.
  static FlowQuestion of(Parameters given, List<Integer> years) {
    given.allow(PARAMETERS, List.of());
    if (years.isEmpty()) {
      given.wrong("pack", "", "holds no demand", "add demand.csv and profile.csv to it");
    }
    int year = years.isEmpty() ? 0 : year(given, years);
    double gap = gap(given);
    given.refuseIfWrong();
    return new FlowQuestion(year, gap);
  }

  private static int year(Parameters given, List<Integer> years) {
    String text = given.text("year");
    if (text == null) {
      return years.getLast();
    }
    for (int each : years) {
      if (String.valueOf(each).equals(text)) {
        return each;
      }
    }
    String known = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    given.wrong("year", text, "has no demand in the pack", "use one of " + known);
    return 0;
  }

  private static double gap(Parameters given) {
    String text = given.text("gap");
    if (text == null) {
      return USUAL_GAP;
    }
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException notOne) {
      // told below
    }
    given.wrong("gap", text, "is no gap", "use a number above 0 and below 1, such as 1e-6");
    return USUAL_GAP;
  }
}
