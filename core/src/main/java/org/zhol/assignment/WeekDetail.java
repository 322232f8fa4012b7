package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Flow;
import org.zhol.network.Checkpoint;

/// One solved week in full, for whoever compares years: every flow with its routes, and all that
/// can fill up.
///
/// @param week from 1
/// @param gapTonneHours P - D of the week: how far the flows are from the optimum, certified
/// @param limits all that can fill up; routes name them by number
public record WeekDetail(
    int week, double gapTonneHours, List<LimitState> limits, List<FlowDetail> flows) {
  public WeekDetail {
    limits = List.copyOf(limits);
    flows = List.copyOf(flows);
  }

  /// Something that can fill up, in a week.
  ///
  /// @param checkpoint where it is all the traffic of a crossing, whose checkpoint; else missing
  /// @param direction of the crossing
  /// @param tonnes of its room that are taken, trucks that cross empty among them
  /// @param capacity tonnes; infinite where nothing limits it, 0 where it is shut
  /// @param scaleHours h of its time h (ρ − free) / (1 − ρ)
  /// @param free share of the capacity that takes no time
  public record LimitState(
      @Nullable String checkpoint,
      Checkpoint.@Nullable Direction direction,
      double tonnes,
      double capacity,
      double scaleHours,
      double free,
      double queueHours) {}

  /// A flow in the week.
  ///
  /// @param wanted tonnes that want to go, with those held from the week before
  /// @param held tonnes that wait for the next week
  /// @param usdPerTonneHour what an hour of a tonne is worth
  /// @param portScale dispersion among the routes of a nest, per hour
  /// @param routeScale among the nests of a chain, per hour
  /// @param chainScale among chains, per hour
  /// @param holdScale between going and waiting, per hour
  public record FlowDetail(
      Flow flow,
      double wanted,
      double held,
      double usdPerTonneHour,
      double portScale,
      double routeScale,
      double chainScale,
      double holdScale,
      List<RouteFlow> routes) {
    public FlowDetail {
      routes = List.copyOf(routes);
    }

    /// Whether some of its routes differ by the port alone; those of a nest stand side by side.
    public boolean choosesPort() {
      for (int p = 1; p < routes.size(); p++) {
        if (routes.get(p).nest() == routes.get(p - 1).nest()) {
          return true;
        }
      }
      return false;
    }

    /// Whether there is a way this week; without one all is held.
    public boolean goes() {
      return wanted > held;
    }
  }

  /// A route in the week.
  ///
  /// @param nest the number of those that differ by the port alone
  /// @param crossing the limit that is all the traffic of the crossing it takes, -1 for none
  /// @param ports where a ship takes it or leaves it
  /// @param limits where it takes room that can fill up
  /// @param cost generalised hours, queues included
  /// @param hours door to door, border and queues included
  public record RouteFlow(
      Chain chain,
      int nest,
      int crossing,
      List<String> ports,
      List<Taken> limits,
      double tonnes,
      double cost,
      double hours,
      double usdPerTonne,
      double gramsPerTonne) {
    public RouteFlow {
      ports = List.copyOf(ports);
      limits = List.copyOf(limits);
    }
  }

  /// Room of a limit that a tonne takes, by the number of the limit: 1 where it goes itself, less
  /// where only its truck goes, empty.
  public record Taken(int limit, double share) {}

  /// The weeks of a solved year, one by one, so that only one need be kept.
  static WeekDetail of(CorridorYear year, CorridorParameters parameters, int w) {
    CorridorYear.SolvedWeek week = year.weeks().get(w);
    WeekEquilibrium.Outcome outcome = week.outcome();
    List<LimitState> limits = new ArrayList<>();
    for (int k = 0; k < year.bottlenecks().size(); k++) {
      FillingUp limit = week.limits().limits().get(k);
      boolean all =
          year.bottlenecks().get(k) instanceof Bottlenecks.Bottleneck.AtBorder border
              && border.kind() == null;
      Crossings.Crossing crossing = all ? year.bottlenecks().crossings.get(k) : null;
      limits.add(
          new LimitState(
              crossing == null ? null : crossing.checkpoint().id(),
              crossing == null ? null : crossing.direction(),
              outcome.flow()[k],
              limit.capacity(),
              limit.hours(),
              limit.free(),
              outcome.queueHours()[k]));
    }
    List<FlowDetail> flows = new ArrayList<>();
    for (int i = 0; i < year.streams().size(); i++) {
      flows.add(flow(year, parameters, week, i));
    }
    return new WeekDetail(w + 1, outcome.gap(), limits, flows);
  }

  private static FlowDetail flow(
      CorridorYear year, CorridorParameters parameters, CorridorYear.SolvedWeek week, int i) {
    Stream stream = year.streams().get(i);
    double[] tonnes = week.outcome().routes()[i];
    double value = stream.usdPerTonneHour();
    List<RouteFlow> routes = new ArrayList<>();
    double going = 0;
    for (int p = 0; p < tonnes.length; p++) {
      Route route = stream.routes().get(p);
      double hours = year.hours(week, i, p);
      double usd =
          route.usdPerTonne() + parameters.usdPerTonne(route, year.bottlenecks().crossings);
      List<Taken> limits = new ArrayList<>();
      int[] passed = stream.limits().get(p);
      for (int j = 0; j < passed.length; j++) {
        limits.add(new Taken(passed[j], week.shares(i, p)[j]));
      }
      going += tonnes[p];
      routes.add(
          new RouteFlow(
              route.chain(),
              route.nest(),
              route.crossing(),
              route.ports(),
              limits,
              tonnes[p],
              usd / value + hours,
              hours,
              route.usdPerTonne(),
              route.gramsPerTonne()));
    }
    double held = week.outcome().held()[i];
    return new FlowDetail(
        stream.flow(),
        going + held,
        held,
        value,
        parameters.perHour(parameters.portScale(), value),
        parameters.perHour(parameters.routeScale(), value),
        parameters.perHour(parameters.chainScale(), value),
        parameters.holdScale(),
        routes);
  }
}
