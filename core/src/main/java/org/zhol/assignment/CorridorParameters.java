package org.zhol.assignment;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Link;
import org.zhol.network.Network;
import org.zhol.network.Traffic;
import org.zhol.queueing.WeekIntake;

/// The general figures of the corridor's equilibrium; the pack's `assign.…` parameters.
///
/// @param chainScale dispersion of the choice of chain, per US dollar a tonne, of goods whose hour
///   is worth a dollar a tonne
/// @param routeScale the same of the choice among routes of a chain
/// @param portScale the same of the choice among ways that differ by the port alone
/// @param valueExponent how dispersion falls with what an hour is worth: at 0 shippers of all goods
///   tell the same dollars apart, at 1 the same hours
/// @param holdScale dispersion of the choice to wait for the next week, per hour
/// @param tonnesPerTruck net, in a truck that crosses loaded
/// @param backload share of the loads of the direction that has fewer whose truck has a load the
///   other way too; all other trucks cross empty one way
/// @param tonnesPerTrainAb net, from side a to side b (ores, grain and metals to China)
/// @param tonnesPerTrainBa net, from side b to side a (boxes to Kazakhstan and beyond)
/// @param tonnesPerContainerTrain net, of boxes alone
/// @param roadUsdPerTonne what shippers count against a chain by road alone beyond its price
/// @param railRoadUsdPerTonne the same of rail and road together
/// @param truckVariation squared coefficient of variation of what arrives at a road checkpoint in a
///   bunch
/// @param trainVariation the same for trains
/// @param lineFreeShare share of a line's capacity up to which it takes no longer
public record CorridorParameters(
    double chainScale,
    double routeScale,
    double portScale,
    double valueExponent,
    double holdScale,
    double tonnesPerTruck,
    double backload,
    double tonnesPerTrainAb,
    double tonnesPerTrainBa,
    double tonnesPerContainerTrain,
    double roadUsdPerTonne,
    double railRoadUsdPerTonne,
    double truckVariation,
    double trainVariation,
    double lineFreeShare) {
  /// A pipe takes no longer until it is full.
  private static final double PIPE_FREE_SHARE = 0.98;

  /// As the demand turns published volumes of gas into tonnes (decision 0008).
  private static final double GAS_TONNES_PER_M3 = 0.72e-3;

  private static final double WEEK_HOURS = 168;

  public static CorridorParameters of(Network network) {
    return of(network::parameter);
  }

  /// With some figures other than the pack's, by the name of the parameter.
  public static CorridorParameters of(Network network, Map<String, Double> others) {
    return of(name -> {
      Double other = others.get(name);
      return other == null ? network.parameter(name) : other;
    });
  }

  /// From wherever the figures of these names come.
  static CorridorParameters of(ToDoubleFunction<String> figure) {
    return new CorridorParameters(
        figure.applyAsDouble("assign.chain_scale"),
        figure.applyAsDouble("assign.route_scale"),
        figure.applyAsDouble("assign.port_scale"),
        figure.applyAsDouble("assign.value_exponent"),
        figure.applyAsDouble("assign.hold_scale"),
        figure.applyAsDouble("assign.tonnes_per_truck"),
        figure.applyAsDouble("assign.backload"),
        figure.applyAsDouble("assign.tonnes_per_train_ab"),
        figure.applyAsDouble("assign.tonnes_per_train_ba"),
        figure.applyAsDouble("assign.tonnes_per_container_train"),
        figure.applyAsDouble("assign.road_usd_t"),
        figure.applyAsDouble("assign.rail_road_usd_t"),
        figure.applyAsDouble("assign.truck_variation"),
        figure.applyAsDouble("assign.train_variation"),
        figure.applyAsDouble("assign.line_free_share"));
  }

  /// Dispersion per hour of goods whose hour is worth so many US dollars a tonne.
  double perHour(double scale, double usdPerTonneHour) {
    return scale * Math.pow(usdPerTonneHour, 1 - valueExponent);
  }

  double tonnesPerUnit(Crossings.Crossing crossing) {
    if (crossing.byTruck()) {
      return tonnesPerTruck;
    }
    return switch (crossing.direction()) {
      case AB -> tonnesPerTrainAb;
      case BA -> tonnesPerTrainBa;
    };
  }

  /// How all traffic of a crossing, or one kind of it, fills up in a week.
  FillingUp fillingUp(Crossings.Crossing crossing, @Nullable Traffic kind, WeekIntake intake) {
    double units = intake.unloadedHours() < Double.POSITIVE_INFINITY ? intake.units() : 0;
    boolean boxes = kind != null && kind.classes().contains(CargoClass.CONTAINER);
    double tonnes =
        boxes && !crossing.byTruck() ? tonnesPerContainerTrain : tonnesPerUnit(crossing);
    return new FillingUp(units * tonnes, units > 0 ? waitHours(crossing, units) : 0, 0);
  }

  /// How the permit blanks of a week fill up that trucks at crossings like this one share.
  FillingUp fillingUp(Crossings.Crossing crossing, double blanks) {
    double hours = blanks > 0 ? waitHours(crossing, blanks) : 0;
    return blanks < Double.POSITIVE_INFINITY
        ? new FillingUp(blanks * tonnesPerUnit(crossing), hours, 0)
        : FillingUp.NEVER;
  }

  /// Whether the pack says how much a line can carry.
  static boolean fills(Link link) {
    String unit = link.capacityUnit();
    boolean known = unit != null && link.capacity() != null;
    return known
        && switch (link.mode()) {
          case RAIL -> "pairs_per_day".equals(unit);
          case PIPELINE -> "mt_per_year".equals(unit) || "bcm_per_year".equals(unit);
          case ROAD, SEA, AIR -> false;
        };
  }

  /// How a line fills up.
  FillingUp fillingUp(Bottlenecks.Bottleneck.OnLine line) {
    Double stated = line.link().capacity();
    String unit = line.link().capacityUnit();
    if (stated == null || unit == null) {
      return FillingUp.NEVER;
    }
    if (!unit.equals("pairs_per_day")) {
      return pipe(line.link());
    }
    double weekly = stated * 7;
    double perTrain = line.eastbound() ? tonnesPerTrainAb : tonnesPerTrainBa;
    double hours = (1 + trainVariation) / 2 * WEEK_HOURS / weekly;
    return new FillingUp(weekly * perTrain, hours, lineFreeShare);
  }

  static FillingUp pipe(Link link) {
    Double stated = link.capacity();
    String unit = link.capacityUnit();
    double perUnit =
        "mt_per_year".equals(unit)
            ? 1e6
            : "bcm_per_year".equals(unit) ? 1e9 * GAS_TONNES_PER_M3 : 0;
    return stated == null || perUnit == 0
        ? FillingUp.NEVER
        : new FillingUp(stated * perUnit * 7 / 365, 1, PIPE_FREE_SHARE);
  }

  /// What shippers count against a way beyond its price: a truck over the border or all the way,
  /// and a change between train and truck.
  double usdPerTonne(Route route, Crossings crossings) {
    int k = route.crossing();
    boolean byTruck = route.chain() == Chain.ROAD || (k >= 0 && crossings.get(k).byTruck());
    double change = route.chain() == Chain.RAIL_ROAD ? railRoadUsdPerTonne : 0;
    return change + (byTruck ? roadUsdPerTonne : 0);
  }

  /// Hours that (rho / (1 - rho)) is worth at a crossing of so many units a week:
  /// Pollaczek–Khinchine with the bunching of arrivals in place of the variation of service.
  double waitHours(Crossings.Crossing crossing, double unitsPerWeek) {
    double variation = crossing.byTruck() ? truckVariation : trainVariation;
    return (1 + variation) / 2 * WEEK_HOURS / unitsPerWeek;
  }
}
