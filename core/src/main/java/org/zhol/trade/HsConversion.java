package org.zhol.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns values by code of one revision of the Harmonized System into those of another, by weights:
/// the shares of a code's value that go to each new code. Totals stay to the cent, and a code
/// without weights keeps its name and is told.
public final class HsConversion {
  /// Weights of a code may miss 1 by so much, from rounding; they are divided by their sum.
  public static final double TOLERANCE = 0.01;

  private final Map<String, List<Weight>> weights;

  /// A share of the old code's value.
  public record Weight(String from, String to, double share) {}

  /// @param amounts by new code
  /// @param kept old codes for which there are no weights, whose amounts kept their code
  public record Converted(TreeMap<String, Double> amounts, Set<String> kept) {}

  /// Throws IllegalArgumentException naming the codes whose weights do not add up to 1.
  public HsConversion(List<Weight> all) {
    Map<String, List<Weight>> byCode = new HashMap<>();
    for (Weight weight : all) {
      byCode.computeIfAbsent(weight.from(), key -> new ArrayList<>()).add(weight);
    }
    List<String> wrong = new ArrayList<>();
    byCode.forEach((code, list) -> {
      boolean negative = list.stream().anyMatch(weight -> !(weight.share() >= 0));
      if (negative || Math.abs(sum(list) - 1) > TOLERANCE) {
        wrong.add(code);
      }
    });
    if (!wrong.isEmpty()) {
      wrong.sort(null);
      throw new IllegalArgumentException(
          "weights of HS codes " + wrong + " do not add up to 1; correct them or leave them out");
    }
    this.weights = byCode;
  }

  private static double sum(List<Weight> list) {
    return list.stream().mapToDouble(Weight::share).sum();
  }

  /// Converts amounts (dollars or tonnes) by code. The last code of each takes what rounding
  /// leaves, so that the sum over all codes is that of the input.
  public Converted convert(Map<String, Double> amounts) {
    TreeMap<String, Double> converted = new TreeMap<>();
    Set<String> kept = new TreeSet<>();
    for (Map.Entry<String, Double> one : new TreeMap<>(amounts).entrySet()) {
      List<Weight> shares = weights.get(one.getKey());
      if (shares == null) {
        kept.add(one.getKey());
        converted.merge(one.getKey(), one.getValue(), Double::sum);
        continue;
      }
      double whole = sum(shares);
      double left = one.getValue();
      for (int i = 0; i < shares.size(); i++) {
        boolean last = i == shares.size() - 1;
        double part = last ? left : one.getValue() * (shares.get(i).share() / whole);
        left -= part;
        converted.merge(shares.get(i).to(), part, Double::sum);
      }
    }
    return new Converted(converted, kept);
  }
}
