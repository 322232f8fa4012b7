package org.zhol.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.CorridorFlows;
import org.zhol.demand.Flow;
import org.zhol.demand.Projection;
import org.zhol.network.Checkpoint;

/// Two years of flows side by side: what differs, and whether more than the gap can explain.
///
/// @param year whose demand and calendar both sides have
/// @param demandYear the year of the record that demand was taken or grown from
/// @param tonnes that want to go, at the base
/// @param differences in a fixed order
/// @param saturation how full checkpoints get
/// @param lastYear the last in which saturation was looked for
/// @param unserved what never went on either side, most first
/// @param surplus what shippers gain, by commodity
/// @param surplusUsd all together, US dollars a year
/// @param withinError differences that the gap alone could explain, and that are not nothing
public record Comparison(
    Case base,
    Case scenario,
    int year,
    int demandYear,
    double tonnes,
    List<Difference> differences,
    List<Saturation> saturation,
    int lastYear,
    List<Unserved> unserved,
    List<Surplus> surplus,
    double surplusUsd,
    double surplusUncertaintyUsd,
    int withinError) {
  /// One side.
  ///
  /// @param inputHash of the pack it was computed from, scenario and all
  /// @param gap the largest relative gap of its weeks
  /// @param recheckShift how far its figures moved when the year was solved again to a hundredth of
  ///   the gap, as a share of what the bound allows; missing if it was not
  public record Case(String name, String inputHash, double gap, @Nullable Double recheckShift) {}

  /// One figure on both sides.
  ///
  /// @param uncertainty of the difference: both sides' together
  /// @param certain whether the difference is larger than its uncertainty
  public record Difference(
      Measure measure,
      String unit,
      String of,
      Checkpoint.@Nullable Direction direction,
      @Nullable Double base,
      @Nullable Double scenario,
      @Nullable Double difference,
      double uncertainty,
      boolean certain) {}

  /// How full a checkpoint is in one direction, and when growth fills it.
  ///
  /// @param fullestBase load over capacity in the fullest week
  /// @param weeksFullBase weeks at 95 % and more
  /// @param limitedBase whether anything limits it all year
  /// @param yearBase the first year from the one compared on in which demand, grown and sharing out
  ///   as it does now, would bring its mean load to 95 %; missing where that is after the last year
  ///   looked at or nothing limits it
  public record Saturation(
      String checkpoint,
      Checkpoint.Direction direction,
      @Nullable Double fullestBase,
      double fullestScenario,
      int weeksFullBase,
      int weeksFullScenario,
      boolean limitedBase,
      boolean limitedScenario,
      @Nullable Integer yearBase,
      @Nullable Integer yearScenario) {}

  /// Tonnes that found no way, or still waited when the year ended, on both sides.
  public record Unserved(String commodity, String from, String to, double base, double scenario) {}

  /// What those who ship a commodity gain, by the rule of half over generalised costs.
  ///
  /// @param usd a year
  /// @param tonnes whose costs are known on both sides
  public record Surplus(String commodity, double usd, double uncertaintyUsd, double tonnes) {}

  public Comparison {
    differences = List.copyOf(differences);
    saturation = List.copyOf(saturation);
    unserved = List.copyOf(unserved);
    surplus = List.copyOf(surplus);
  }

  /// One side to be compared.
  public record Side(Case told, YearFigures year, Projection growth, List<Flow> flows) {
    public Side {
      flows = List.copyOf(flows);
    }
  }

  public static Comparison of(Side base, Side scenario, int demandYear) {
    List<Difference> differences = differences(base.year(), scenario.year());
    List<Surplus> surplus = surplus(base.year(), scenario.year());
    double usd = 0;
    double error = 0;
    for (Surplus one : surplus) {
      usd += one.usd();
      error += one.uncertaintyUsd();
    }
    int within = 0;
    for (Difference one : differences) {
      Double by = one.difference();
      within += by != null && by != 0 && !one.certain() ? 1 : 0;
    }
    return new Comparison(
        base.told(),
        scenario.told(),
        base.year().flows().year(),
        demandYear,
        base.year().flows().tonnes(),
        differences,
        saturation(base, scenario),
        base.year().flows().year() + Projection.MOST_YEARS,
        unserved(base.year().flows(), scenario.year().flows()),
        surplus,
        usd,
        error,
        within);
  }

  // --- Figures
  // ------------------------------------------------------------------------------------

  private record Key(Measure measure, String of, Checkpoint.@Nullable Direction direction) {}

  private static Map<Key, Figure> byKey(YearFigures year) {
    Map<Key, Figure> map = new LinkedHashMap<>();
    year.figures().forEach(f -> map.put(new Key(f.measure(), f.of(), f.direction()), f));
    return map;
  }

  private static List<Difference> differences(YearFigures base, YearFigures scenario) {
    Map<Key, Figure> before = byKey(base);
    Map<Key, Figure> after = byKey(scenario);
    List<Key> keys = new ArrayList<>(before.keySet());
    for (Key key : after.keySet()) {
      if (!before.containsKey(key)) {
        keys.add(key);
      }
    }
    keys.sort(Comparator.comparing(Key::measure)); // stable: new ones behind their kind
    return keys.stream().map(key -> difference(key, before.get(key), after.get(key))).toList();
  }

  private static Difference difference(Key key, @Nullable Figure before, @Nullable Figure after) {
    Double was = value(key, before);
    Double is = value(key, after);
    Double by = was == null || is == null ? null : (Double) (is - was);
    double error =
        (before == null ? 0 : before.uncertainty()) + (after == null ? 0 : after.uncertainty());
    return new Difference(
        key.measure(),
        key.measure().unit(),
        key.of(),
        key.direction(),
        was,
        is,
        by,
        error,
        by != null && Math.abs(by) > error);
  }

  private static @Nullable Double value(Key key, @Nullable Figure figure) {
    if (figure != null) {
      return figure.value();
    }
    return key.measure().countsFromNothing() ? 0.0 : null;
  }

  // --- When it fills
  // -----------------------------------------------------------------------------

  private static List<Saturation> saturation(Side base, Side scenario) {
    List<Saturation> list = new ArrayList<>();
    for (YearFigures.Fullness after : scenario.year().checkpoints()) {
      YearFigures.Fullness before = null;
      for (YearFigures.Fullness one : base.year().checkpoints()) {
        boolean same =
            one.checkpoint().equals(after.checkpoint()) && one.direction() == after.direction();
        before = same ? one : before;
      }
      list.add(
          new Saturation(
              after.checkpoint(),
              after.direction(),
              before == null ? null : (Double) before.fullest(),
              after.fullest(),
              before == null ? 0 : before.weeksFull(),
              after.weeksFull(),
              before != null && limited(before),
              limited(after),
              before == null ? null : full(base, before),
              full(scenario, after)));
    }
    return list;
  }

  private static boolean limited(YearFigures.Fullness checkpoint) {
    Double capacity = checkpoint.capacity();
    return capacity != null && capacity > 0;
  }

  private static @Nullable Integer full(Side side, YearFigures.Fullness checkpoint) {
    Double capacity = checkpoint.capacity();
    int from = side.year().flows().year();
    if (capacity == null || !limited(checkpoint)) {
      return null;
    }
    for (int year = from; year <= from + Projection.MOST_YEARS; year++) {
      double load = 0;
      for (Flow flow : side.flows()) {
        double tonnes = checkpoint.byFlow().getOrDefault(flow.id(), 0.0);
        load += tonnes == 0 ? 0 : tonnes * side.growth().factor(flow, from, year);
      }
      if (load >= YearTally.FULL * capacity) {
        return year;
      }
    }
    return null;
  }

  // --- What never went
  // ---------------------------------------------------------------------------

  private record Between(String commodity, String from, String to) {}

  private static List<Unserved> unserved(CorridorFlows base, CorridorFlows scenario) {
    Map<Between, double[]> sums = new LinkedHashMap<>();
    for (int side = 0; side < 2; side++) {
      for (CorridorFlows.Unserved one : (side == 0 ? base : scenario).unserved()) {
        var between = new Between(one.commodity(), one.from(), one.to());
        sums.computeIfAbsent(between, _ -> new double[2])[side] += one.tonnes();
      }
    }
    List<Unserved> list = new ArrayList<>();
    sums.forEach((between, sum) ->
        list.add(new Unserved(between.commodity(), between.from(), between.to(), sum[0], sum[1])));
    list.sort(Comparator.comparingDouble((Unserved one) -> -Math.max(one.base(), one.scenario())));
    return list;
  }

  // --- What it is worth
  // --------------------------------------------------------------------------

  private static List<Surplus> surplus(YearFigures base, YearFigures scenario) {
    Map<String, double[]> sums = new TreeMap<>();
    for (String flow : new java.util.TreeSet<>(base.paid().keySet())) {
      YearFigures.Paid before = Objects.requireNonNull(base.paid().get(flow));
      YearFigures.Paid after = scenario.paid().get(flow);
      if (after == null) {
        continue; // a flow that the scenario does not have
      }
      double[] sum = sums.computeIfAbsent(before.commodity(), _ -> new double[3]);
      for (int w = 0; w < before.tonnes().length; w++) {
        double tonnes = (before.tonnes()[w] + after.tonnes()[w]) / 2;
        double saved = before.hours()[w] - after.hours()[w];
        if (!Double.isNaN(saved)) {
          sum[0] += tonnes * saved * before.usdPerTonneHour();
          sum[1] += tonnes * (before.error()[w] + after.error()[w]) * before.usdPerTonneHour();
          sum[2] += tonnes;
        }
      }
    }
    List<Surplus> list = new ArrayList<>();
    sums.forEach((commodity, sum) -> list.add(new Surplus(commodity, sum[0], sum[1], sum[2])));
    return list;
  }
}
