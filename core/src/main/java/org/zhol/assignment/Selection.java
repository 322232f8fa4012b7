package org.zhol.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhol.demand.Flow;
import org.zhol.routing.FreightNetwork;

/// Who uses a link, a checkpoint or a place in a year, and where else they run. The tonnes of all
/// uses add up to the flow there.
///
/// @param what link or checkpoint, both directions together, or a place where cargo is loaded,
///   unloaded or reloaded
/// @param uses by flow and chain, the largest first
/// @param links tonnes of these users on every link they run over
public record Selection(String what, double tonnes, List<Use> uses, List<Through> links) {
  /// One flow by one chain.
  public record Use(
      String flow, String commodity, String from, String to, Chain chain, double tonnes) {}

  /// Tonnes of the users on a link.
  public record Through(String link, boolean forward, double tonnes) {}

  public Selection {
    uses = List.copyOf(uses);
    links = List.copyOf(links);
  }

  /// Of a solved year; no uses where nobody comes by.
  public static Selection of(CorridorYear year, String what) {
    List<Use> uses = new ArrayList<>();
    Map<FreightNetwork.Carried, double[]> through =
        new TreeMap<>(
            Comparator.comparing(FreightNetwork.Carried::link)
                .thenComparing(FreightNetwork.Carried::forward));
    double all = 0;
    for (int i = 0; i < year.streams().size(); i++) {
      Stream stream = year.streams().get(i);
      Map<Chain, double[]> byChain = new TreeMap<>();
      for (int p = 0; p < stream.routes().size(); p++) {
        Route route = stream.routes().get(p);
        int times = times(year, route, what);
        double tonnes = times == 0 ? 0 : times * year.tonnes(i, p);
        if (tonnes > 0) {
          byChain.computeIfAbsent(route.chain(), _ -> new double[1])[0] += tonnes;
          for (FreightNetwork.Carried carried : route.links()) {
            through.computeIfAbsent(carried, _ -> new double[1])[0] += tonnes / times;
          }
        }
      }
      Flow flow = stream.flow();
      for (Map.Entry<Chain, double[]> one : byChain.entrySet()) {
        double tonnes = one.getValue()[0];
        uses.add(
            new Use(flow.id(), flow.commodity(), flow.from(), flow.to(), one.getKey(), tonnes));
        all += tonnes;
      }
    }
    uses.sort(Comparator.comparingDouble(Use::tonnes).reversed().thenComparing(Use::flow));
    List<Through> links = new ArrayList<>();
    through.forEach(
        (carried, tonnes) -> links.add(new Through(carried.link(), carried.forward(), tonnes[0])));
    return new Selection(what, all, uses, links);
  }

  /// How often a way comes by.
  private static int times(CorridorYear year, Route route, String what) {
    int k = route.crossing();
    if (k >= 0 && year.bottlenecks().crossings.get(k).checkpoint().id().equals(what)) {
      return 1;
    }
    int times = route.stops().contains(what) ? 1 : 0; // no place has the id of a link
    for (FreightNetwork.Carried carried : route.links()) {
      times += carried.link().equals(what) ? 1 : 0;
    }
    return times;
  }
}
