package org.zhol.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.demand.Projection;
import org.zhol.packs.Pack;
import org.zhol.packs.PackException;
import org.zhol.packs.ScenarioText;
import org.zhol.simulation.border.CrossingTables;

/// A question for a year's flows.
///
/// @param gap relative gap at which a week counts as solved
/// @param scenarios names, in the order in which they are applied
/// @param pack with the scenarios
record FlowQuestion(int year, double gap, List<String> scenarios, Pack pack) {
  static final double USUAL_GAP = 1e-6;

  static final List<String> PARAMETERS = List.of("year", "gap", "scenarios");

  FlowQuestion {
    scenarios = List.copyOf(scenarios);
  }

  /// Reads a question over a pack. Where no year is named, the last scenario's own is meant, or
  /// else the last of the pack; a year beyond the record has its demand grown.
  static FlowQuestion of(Parameters given, Pack base, Function<String, ScenarioText> opener) {
    given.allow(PARAMETERS, List.of("scenarios"));
    double gap = gap(given);
    List<String> names = given.list("scenarios");
    Pack pack = base;
    Integer own = null;
    for (String name : names) {
      try {
        ScenarioText text = opener.apply(name);
        pack = text.apply(pack);
        own = text.scenario().year() == null ? own : text.scenario().year();
      } catch (PackException bad) {
        bad.problems()
            .forEach(one -> {
              Problem told = World.problem(one);
              given.wrong(told.of("scenarios", told.value()));
            });
      }
    }
    int year = year(given, base, own);
    given.refuseIfWrong();
    return new FlowQuestion(year, gap, names, pack);
  }

  private static int year(Parameters given, Pack pack, @Nullable Integer own) {
    Demand demand = pack.demand();
    List<Integer> years = demand.years();
    if (years.isEmpty()) {
      given.wrong("pack", "", new Fault.NoDemand(), new Cure.AddDemand());
      return 0;
    }
    int last = Projection.baseYear(pack.network(), demand) + Projection.MOST_YEARS;
    int year = given.whole("year", own == null ? years.getLast() : own, years.getFirst(), last);
    if (!Projection.reaches(pack.network(), demand, year)) {
      given.wrong(
          "year",
          String.valueOf(year),
          new Fault.NoDemandInYear(),
          new Cure.UseYear(years.toString()));
    }
    return year;
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
    given.wrong("gap", text, new Fault.NoGap(), new Cure.GiveGap());
    return USUAL_GAP;
  }

  /// With the simulated times of hours that scenarios brought.
  FlowQuestion completed(MadeTimes times, Consumer<CrossingTables.Wanted> watcher) {
    return scenarios.isEmpty()
        ? this
        : new FlowQuestion(
            year, gap, scenarios, pack.completed(times.complete(pack.network(), watcher)));
  }

  /// The demand that has flows of the year.
  Demand demand() {
    return Projection.to(pack.network(), pack.demand(), year, null);
  }
}
