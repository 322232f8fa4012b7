package org.zhol.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhol.assignment.Chain;
import org.zhol.assignment.CorridorYear;
import org.zhol.assignment.WayFlow;
import org.zhol.demand.Flow;

/// Who goes which way in a year, small enough for a page: from it the page tells each link's flow
/// in each week, and who uses it.
///
/// @param links numbered from 1
/// @param flows numbered from 0
/// @param ways by flow; ways of less than a kilogram a year are left out
record Ways(List<String> links, List<OfFlow> flows, List<Way> ways) {
  private static final double LEAST_TONNES = 1e-3;

  Ways {
    links = List.copyOf(links);
    flows = List.copyOf(flows);
    ways = List.copyOf(ways);
  }

  /// A flow of the demand: what, whence, whither.
  record OfFlow(String id, String commodity, String from, String to) {}

  /// One way of one flow.
  ///
  /// @param flow its number
  /// @param links numbers of the links it uses in order; negative against the link's direction
  /// @param tonnes week by week, to the kilogram
  record Way(int flow, Chain chain, List<Integer> links, List<Double> tonnes) {
    Way {
      links = List.copyOf(links);
      tonnes = List.copyOf(tonnes);
    }
  }

  static Ways of(CorridorYear year) {
    Map<String, Integer> links = new LinkedHashMap<>();
    Map<String, Integer> flows = new LinkedHashMap<>();
    List<OfFlow> named = new ArrayList<>();
    for (Flow flow : year.demand().flows(year.year())) {
      flows.put(flow.id(), named.size());
      named.add(new OfFlow(flow.id(), flow.commodity(), flow.from(), flow.to()));
    }
    List<Way> ways = new ArrayList<>();
    for (WayFlow one : year.ways()) {
      Integer flow = flows.get(one.flow());
      double tonnes = one.tonnes().stream().mapToDouble(Double::doubleValue).sum();
      if (flow != null && tonnes >= LEAST_TONNES) {
        List<Integer> steps = new ArrayList<>();
        for (WayFlow.Step step : one.links()) {
          int number = links.computeIfAbsent(step.link(), _ -> links.size() + 1);
          steps.add(step.forward() ? number : -number);
        }
        List<Double> rounded = one.tonnes().stream().map(Ways::toKilograms).toList();
        ways.add(new Way(flow, one.chain(), steps, rounded));
      }
    }
    return new Ways(new ArrayList<>(links.keySet()), named, ways);
  }

  private static double toKilograms(double tonnes) {
    return Math.round(tonnes * 1000) / 1000.0;
  }
}
