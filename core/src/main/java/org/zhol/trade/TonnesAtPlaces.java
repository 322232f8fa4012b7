package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhol.demand.Flow;

/// Turns tonnes by HS code between two countries into flows of the model's commodities between
/// towns: each code goes to the commodity of its longest prefix, each commodity is spread over the
/// pairs of towns as the pack's own flows of it are. Whole kilograms, and every total stays.
///
/// @param pairs by commodity and towns, tonnes
/// @param unplaced tonnes by HS code for which there is no commodity or no flow to follow
public record TonnesAtPlaces(List<Pair> pairs, Map<String, Double> unplaced) {
  public TonnesAtPlaces {
    pairs = List.copyOf(pairs);
    unplaced = java.util.Collections.unmodifiableMap(new TreeMap<>(unplaced));
  }

  /// Tonnes of a commodity from a town to a town.
  public record Pair(String commodity, String from, String to, double tonnes) {}

  private static final int KILOGRAMS = 1_000;

  /// @param tonnes by HS code
  /// @param commodities by HS prefix: the longest that fits counts
  /// @param pattern flows whose places and shares are followed, of one direction and year
  public static TonnesAtPlaces spread(
      Map<String, Double> tonnes, Map<String, String> commodities, List<Flow> pattern) {
    Map<String, List<Flow>> byCommodity = new HashMap<>();
    for (Flow flow : pattern) {
      if (flow.tonnes() > 0) {
        byCommodity.computeIfAbsent(flow.commodity(), key -> new ArrayList<>()).add(flow);
      }
    }
    TreeMap<String, Long> kilograms = new TreeMap<>();
    TreeMap<String, Double> unplaced = new TreeMap<>();
    for (Map.Entry<String, Double> one : new TreeMap<>(tonnes).entrySet()) {
      String commodity = commodity(one.getKey(), commodities);
      if (commodity.isEmpty() || !byCommodity.containsKey(commodity)) {
        unplaced.put(one.getKey(), one.getValue());
      } else {
        kilograms.merge(commodity, Math.round(one.getValue() * KILOGRAMS), Long::sum);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    kilograms.forEach((commodity, total) ->
        share(commodity, total, byCommodity.getOrDefault(commodity, List.of()), pairs));
    return new TonnesAtPlaces(pairs, unplaced);
  }

  private static String commodity(String hs, Map<String, String> commodities) {
    for (int length = hs.length(); length >= 2; length--) {
      String found = commodities.get(hs.substring(0, length));
      if (found != null) {
        return found;
      }
    }
    return "";
  }

  /// Largest remainders take the kilograms that rounding down leaves.
  private static void share(String commodity, long total, List<Flow> flows, List<Pair> pairs) {
    double sum = flows.stream().mapToDouble(Flow::tonnes).sum();
    long[] parts = new long[flows.size()];
    double[] remainders = new double[flows.size()];
    List<Integer> order = new ArrayList<>();
    long given = 0;
    for (int i = 0; i < parts.length; i++) {
      double exact = total * (flows.get(i).tonnes() / sum);
      parts[i] = (long) Math.floor(exact);
      remainders[i] = exact - parts[i];
      given += parts[i];
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -remainders[i]));
    for (int k = 0; given < total; k++, given++) {
      parts[order.get(k % parts.length)]++;
    }
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] > 0) {
        Flow flow = flows.get(i);
        pairs.add(new Pair(commodity, flow.from(), flow.to(), (double) parts[i] / KILOGRAMS));
      }
    }
  }

  /// All that was given: at places or not.
  public double total() {
    return pairs.stream().mapToDouble(Pair::tonnes).sum()
        + unplaced.values().stream().mapToDouble(each -> each).sum();
  }
}
