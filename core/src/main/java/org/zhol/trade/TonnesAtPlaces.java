package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Flow;

/// Turns tonnes by HS code between two countries into flows of the model's commodities between
/// towns: each code goes to the commodity of its longest prefix, each commodity is spread over the
/// pairs of towns as the pack's own flows of it are. Whole kilograms, and every total stays.
///
/// @param pairs by commodity and towns, tonnes
/// @param unplaced tonnes by HS code for which there is no commodity or no flow to follow
public record TonnesAtPlaces(List<Pair> pairs, List<Unplaced> unplaced) {
  public TonnesAtPlaces {
    pairs = List.copyOf(pairs);
    unplaced = List.copyOf(unplaced);
  }

  /// Tonnes of a commodity from a town to a town.
  ///
  /// @param like the flow whose places, mode and weeks it follows
  public record Pair(Flow like, double tonnes) {}

  /// Goods that stay without places.
  ///
  /// @param commodity what the code is, where no flow of that could be followed; null where no
  ///   commodity has the code
  public record Unplaced(String hs, @Nullable String commodity, double tonnes) {}

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
    List<Unplaced> unplaced = new ArrayList<>();
    for (Map.Entry<String, Double> one : new TreeMap<>(tonnes).entrySet()) {
      String commodity = commodity(one.getKey(), commodities);
      if (commodity == null || !byCommodity.containsKey(commodity)) {
        unplaced.add(new Unplaced(one.getKey(), commodity, one.getValue()));
      } else {
        kilograms.merge(commodity, Math.round(one.getValue() * KILOGRAMS), Long::sum);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    kilograms.forEach(
        (commodity, total) -> share(total, byCommodity.getOrDefault(commodity, List.of()), pairs));
    return new TonnesAtPlaces(pairs, unplaced);
  }

  private static @Nullable String commodity(String hs, Map<String, String> commodities) {
    for (int length = hs.length(); length >= 2; length--) {
      String found = commodities.get(hs.substring(0, length));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// Largest remainders take the kilograms that rounding down leaves.
  private static void share(long total, List<Flow> flows, List<Pair> pairs) {
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
        pairs.add(new Pair(flows.get(i), (double) parts[i] / KILOGRAMS));
      }
    }
  }

  /// All that was given: at places or not.
  public double total() {
    return pairs.stream().mapToDouble(Pair::tonnes).sum()
        + unplaced.stream().mapToDouble(Unplaced::tonnes).sum();
  }
}
