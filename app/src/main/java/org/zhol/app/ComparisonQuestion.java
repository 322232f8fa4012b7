package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhol.appraisal.Comparison;
import org.zhol.appraisal.Figure;
import org.zhol.appraisal.YearFigures;
import org.zhol.appraisal.YearTally;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.CorridorYear;
import org.zhol.assignment.Workers;
import org.zhol.demand.Demand;
import org.zhol.demand.Projection;
import org.zhol.network.Network;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.Pack;
import org.zhol.packs.PackException;
import org.zhol.packs.ScenarioText;

/// Two sides to be compared, in a year: what the command line and the API ask alike.
///
/// Both sides have the demand and the calendar of the same year. A year of the record is taken as
/// it is; of a later one the base year's flows are grown, and the dated records hold as they are
/// dated (decision 0010).
final class ComparisonQuestion {
  static final List<String> NAMES = List.of("base", "scenario", "year", "gap", "growth", "recheck");

  private static final String BASE = ScenarioVerb.BASE;
  static final double USUAL_GAP = 1e-12;
  private static final double FINER = 0.01;

  private final Side base;
  private final Side scenario;
  private final int year;
  private final double gap;
  private final @Nullable Double growth;
  private final boolean recheck;

  /// A side before it is solved.
  private record Side(String name, Pack pack) {
    Side completed(UnaryOperator<Network> times) {
      return new Side(name, pack.completed(times.apply(pack.network())));
    }
  }

  private ComparisonQuestion(
      Side base, Side scenario, int year, double gap, @Nullable Double growth, boolean recheck) {
    this.base = base;
    this.scenario = scenario;
    this.year = year;
    this.gap = gap;
    this.growth = growth;
    this.recheck = recheck;
  }

  /// With the simulated times of hours that either side's scenario brought.
  ComparisonQuestion completed(UnaryOperator<Network> times) {
    return new ComparisonQuestion(
        base.completed(times), scenario.completed(times), year, gap, growth, recheck);
  }

  /// Hears of both sides' years, and how far they are.
  interface Hearer extends Corridor.Watch {
    /// @param side `base` or `scenario`
    void hear(String side, CorridorYear year);
  }

  /// Reads a question over a pack, scenarios by built-in name or file; refuses it with all that is
  /// wrong.
  static ComparisonQuestion of(Parameters given, Pack pack) {
    return of(given, pack, BuiltInScenarios::open);
  }

  /// The same with scenarios as `opener` knows them.
  static ComparisonQuestion of(Parameters given, Pack pack, Function<String, ScenarioText> opener) {
    given.allow(NAMES, List.of());
    Double gap = given.number("gap", 1e-15, 0.5, "1e-6");
    Double growth = given.number("growth", -0.9, 1, "0.05");
    boolean recheck = given.flag("recheck");
    String first = given.required("base", say("say base, or a scenario's name"));
    String second =
        given.required("scenario", say("give a scenario's name, see ./zhol scenario list"));
    ScenarioText before =
        first == null || first.equals(BASE) ? null : open(given, "base", first, opener);
    ScenarioText after =
        second == null || second.equals(BASE) ? null : open(given, "scenario", second, opener);
    Side one = side(given, "base", String.valueOf(first), before, pack);
    Side other = side(given, "scenario", String.valueOf(second), after, pack);
    int year = year(given, pack, before, after);
    given.refuseIfWrong();
    return new ComparisonQuestion(one, other, year, gap == null ? USUAL_GAP : gap, growth, recheck);
  }

  private static @Nullable ScenarioText open(
      Parameters given, String field, String named, Function<String, ScenarioText> opener) {
    try {
      return opener.apply(named);
    } catch (PackException bad) {
      bad.problems().forEach(one -> given.wrong(field, named, one.reason(), one.cure()));
      return null;
    }
  }

  private static Side side(
      Parameters given, String field, String name, @Nullable ScenarioText text, Pack pack) {
    if (text == null) {
      return new Side(name, pack);
    }
    try {
      return new Side(text.scenario().name(), text.apply(pack));
    } catch (PackException bad) {
      bad.problems()
          .forEach(one -> {
            Problem told = World.problem(one);
            given.wrong(told.of(field, told.field() + " " + told.value()));
          });
      return new Side(name, pack);
    }
  }

  /// The year asked for, or the scenario's own, or the year that demand grows from.
  private static int year(
      Parameters given, Pack pack, @Nullable ScenarioText before, @Nullable ScenarioText after) {
    Demand demand = pack.demand();
    if (demand.years().isEmpty()) {
      given.wrong("pack", "", new Fault.NoDemand(), new Cure.AddDemand());
      return 0;
    }
    Network network = pack.network();
    Integer own = after == null ? null : after.scenario().year();
    if (own == null && before != null) {
      own = before.scenario().year();
    }
    int usual = own == null ? Projection.baseYear(network, demand) : own;
    int first = demand.years().getFirst();
    int last = Projection.baseYear(network, demand) + Projection.MOST_YEARS;
    int year = given.whole("year", usual, first, last);
    if (!Projection.reaches(network, demand, year)) {
      given.wrong(
          "year",
          String.valueOf(year),
          new Fault.NoDemandInYear(),
          new Cure.UseYear(demand.years().toString()));
    }
    return year;
  }

  int year() {
    return year;
  }

  /// Identifies all that the answer depends on beside the question's own figures.
  String inputHash() {
    return base.pack().hash() + " " + scenario.pack().hash();
  }

  double gap() {
    return gap;
  }

  /// How many years are solved in all.
  int runs() {
    return recheck ? 4 : 2;
  }

  /// Solves both sides and holds them together.
  ///
  /// @param done told after each week how many are solved
  Comparison answer(IntConsumer done, Workers workers) {
    return answer(
        new Hearer() {
          @Override
          public void hear(String side, CorridorYear year) {}

          @Override
          public void solved(int weeks, double gap) {
            done.accept(weeks);
          }
        },
        workers);
  }

  /// The same, telling how far it is and each side's year.
  Comparison answer(Hearer hearer, Workers workers) {
    Comparison.Side first = solve("base", base, 0, hearer, workers);
    Comparison.Side second = solve("scenario", scenario, recheck ? 2 : 1, hearer, workers);
    Demand demand = base.pack().demand();
    int from =
        demand.years().contains(year) ? year : Projection.baseYear(base.pack().network(), demand);
    return Comparison.of(first, second, from);
  }

  private Comparison.Side solve(String key, Side side, int run, Hearer hearer, Workers workers) {
    Network network = side.pack().network();
    Demand demand = Projection.to(network, side.pack().demand(), year, growth);
    CorridorYear solved = solved(network, demand, gap, run, hearer, workers);
    hearer.hear(key, solved);
    YearFigures year = figures(solved);
    Double shift = null;
    if (recheck) {
      var finer = solved(network, demand, gap * FINER, run + 1, hearer, workers);
      shift = shift(year, figures(finer));
    }
    var told = new Comparison.Case(side.name(), side.pack().hash(), year.flows().gap(), shift);
    return new Comparison.Side(
        told, year, Projection.over(network, demand, growth), demand.flows(this.year));
  }

  private CorridorYear solved(
      Network network, Demand demand, double wanted, int run, Hearer hearer, Workers workers) {
    int before = run * org.zhol.demand.Profile.WEEKS;
    return Corridor.of(network, demand, year, workers)
        .watch(
            CorridorParameters.of(network),
            wanted,
            workers,
            (weeks, reached) -> hearer.solved(before + weeks, reached));
  }

  private static YearFigures figures(CorridorYear year) {
    YearTally tally = new YearTally(year.network());
    year.tell(tally);
    return tally.finish(year.flows());
  }

  /// The largest move of a figure between two gaps, as a share of what the first one's bound
  /// allows.
  private static double shift(YearFigures coarse, YearFigures fine) {
    List<Figure> others = new ArrayList<>(fine.figures());
    double most = 0;
    for (Figure figure : coarse.figures()) {
      for (Figure other : others) {
        boolean same =
            other.measure() == figure.measure()
                && other.of().equals(figure.of())
                && other.direction() == figure.direction();
        double moved = same ? Math.abs(other.value() - figure.value()) : 0;
        double allowed = figure.uncertainty() + (same ? other.uncertainty() : 0);
        most = Math.max(most, moved == 0 || allowed == 0 ? 0 : moved / allowed);
      }
    }
    return most;
  }
}
