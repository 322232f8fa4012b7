package org.zhol.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Flow;
import org.zhol.network.Checkpoint;

/// One solved week in full, for whoever compares years: every flow with its routes. Handed on week
/// by week and not kept, for a year of them is large.
///
/// @param week from 1
/// @param gapTonneHours P - D of the week: how far the flows are from the optimum, certified
/// @param crossings in the numbering of the routes
public record WeekDetail(
    int week, double gapTonneHours, List<CrossingState> crossings, List<FlowDetail> flows) {
  public WeekDetail {
    crossings = List.copyOf(crossings);
    flows = List.copyOf(flows);
  }

  /// A crossing in the week.
  ///
  /// @param capacity tonnes; infinite where nothing limits it, 0 where it is shut
  /// @param scaleHours what ρ/(1−ρ) is worth, hours
  public record CrossingState(
      String checkpoint,
      Checkpoint.Direction direction,
      double tonnes,
      double capacity,
      double scaleHours,
      double queueHours) {}

  /// A flow in the week.
  ///
  /// @param wanted tonnes that want to go, with those held from the week before
  /// @param held tonnes that wait for the next week
  /// @param usdPerTonneHour what an hour of a tonne is worth
  /// @param routeScale dispersion among the routes of a chain, per hour
  /// @param chainScale among chains, per hour
  /// @param holdScale between going and waiting, per hour
  public record FlowDetail(
      Flow flow,
      double wanted,
      double held,
      double usdPerTonneHour,
      double routeScale,
      double chainScale,
      double holdScale,
      List<RouteFlow> routes) {
    public FlowDetail {
      routes = List.copyOf(routes);
    }

    /// Whether there is a way this week; without one all is held.
    public boolean goes() {
      return wanted > held;
    }
  }

  /// A route in the week.
  ///
  /// @param crossing its number in [WeekDetail#crossings], -1 for none
  /// @param cost generalised hours, queue included
  /// @param hours door to door, border and queue included
  public record RouteFlow(
      Chain chain,
      int crossing,
      double tonnes,
      double cost,
      double hours,
      double usdPerTonne,
      double gramsPerTonne) {}

  /// Tonnes that went.
  public double tonnes(@Nullable Chain chain) {
    double sum = 0;
    for (FlowDetail flow : flows) {
      for (RouteFlow route : flow.routes()) {
        sum += chain == null || route.chain() == chain ? route.tonnes() : 0;
      }
    }
    return sum;
  }
}
