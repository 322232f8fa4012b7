package org.zhol.trade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which codes of one revision of the Harmonized System became which of another, after tables of
/// pairs, over several revisions where no table leads straight. A pair can be read both ways; a
/// weight holds only in the direction for which it was made.
public final class HsConcordance {
  private final Map<String, Map<String, Map<String, List<Pair>>>> pairs = new TreeMap<>();
  private final Map<String, Map<String, Double>> traded;

  /// Goods of `from` that are in `to` one revision on, or back.
  ///
  /// @param weight share of the old code's value; null where the table has none
  public record Pair(
      String fromRevision, String from, String toRevision, String to, @Nullable Double weight) {}

  /// How sure it is where a code's value goes.
  public enum Mapping {
    /// To one code, which takes nothing else.
    ONE_TO_ONE,
    /// To one code, which takes others too: its value is exact only with all of them.
    MERGED,
    /// To several codes: their shares are estimates.
    SPLIT,
    /// In no table: the code is kept as it is.
    NOT_LISTED;

    /// Whether the value that goes to each code is known and not estimated.
    public boolean isExact() {
      return this == ONE_TO_ONE || this == MERGED;
    }
  }

  /// What the shares of a split rest on.
  public enum Basis {
    WHOLE,
    /// Weights of the table.
    TABLE,
    /// Values of loaded releases that are reported in the new revision.
    TRADE,
    /// The same share for each, for want of anything better.
    EQUAL
  }

  /// A share of a code's value under the new revision.
  public record Part(String to, double share, Mapping mapping, Basis basis) {}

  /// @param traded dollars by revision and code of six digits, of releases at hand
  public HsConcordance(List<Pair> all, Map<String, Map<String, Double>> traded) {
    this.traded = traded;
    for (Pair pair : all) {
      add(pair);
      add(new Pair(pair.toRevision(), pair.to(), pair.fromRevision(), pair.from(), null));
    }
  }

  /// A pair known from two tables is one, with the weight of the one that has it.
  private void add(Pair pair) {
    List<Pair> list =
        pairs
            .computeIfAbsent(pair.fromRevision(), key -> new TreeMap<>())
            .computeIfAbsent(pair.toRevision(), key -> new HashMap<>())
            .computeIfAbsent(pair.from(), key -> new ArrayList<>());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).to().equals(pair.to())) {
        if (list.get(i).weight() == null) {
          list.set(i, pair);
        }
        return;
      }
    }
    list.add(pair);
  }

  /// The revisions to go through, both ends among them, as few as there are tables for; empty where
  /// no tables lead there.
  public List<String> route(String from, String to) {
    Map<String, String> before = new HashMap<>(Map.of(from, from));
    ArrayDeque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove();
      if (at.equals(to)) {
        List<String> route = new ArrayList<>(List.of(to));
        for (String each = to; !each.equals(from); ) {
          each = before.getOrDefault(each, from);
          route.addFirst(each);
        }
        return List.copyOf(route);
      }
      for (String next : pairs.getOrDefault(at, Map.of()).keySet()) {
        if (before.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }

  /// Revisions that a table leads from or to.
  public List<String> revisions() {
    return List.copyOf(new TreeSet<>(pairs.keySet()));
  }

  /// Codes of a revision that are in a table.
  public List<String> codes(String revision) {
    TreeSet<String> codes = new TreeSet<>();
    pairs.getOrDefault(revision, Map.of()).values().forEach(each -> codes.addAll(each.keySet()));
    return List.copyOf(codes);
  }

  /// Where the value of a code goes, in shares that add up to 1, by new code. A code that one step
  /// of the route does not list keeps its name there.
  public List<Part> parts(String code, List<String> route) {
    TreeMap<String, Part> now = new TreeMap<>();
    now.put(code, new Part(code, 1, Mapping.ONE_TO_ONE, Basis.WHOLE));
    for (int i = 0; i + 1 < route.size(); i++) {
      TreeMap<String, Part> next = new TreeMap<>();
      for (Part part : now.values()) {
        for (Part step : step(part.to(), route.get(i), route.get(i + 1))) {
          Part whole =
              new Part(
                  step.to(),
                  part.share() * step.share(),
                  worse(part.mapping(), step.mapping()),
                  worse(part.basis(), step.basis()));
          next.merge(step.to(), whole, HsConcordance::together);
        }
      }
      now = next;
    }
    List<Part> parts = new ArrayList<>(now.values());
    // What was split on the way and came together again is whole.
    if (parts.size() == 1 && parts.getFirst().mapping() == Mapping.SPLIT) {
      parts.set(0, new Part(parts.getFirst().to(), 1, Mapping.MERGED, Basis.WHOLE));
    }
    return List.copyOf(parts);
  }

  /// An amount of a code divided among its parts, in their order; the last takes what rounding
  /// leaves, so that the sum is the amount.
  public static double[] divided(double amount, List<Part> parts) {
    double[] amounts = new double[parts.size()];
    double left = amount;
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = i == amounts.length - 1 ? left : amount * parts.get(i).share();
      left -= amounts[i];
    }
    return amounts;
  }

  private static Part together(Part a, Part b) {
    return new Part(
        a.to(),
        a.share() + b.share(),
        worse(a.mapping(), b.mapping()),
        worse(a.basis(), b.basis()));
  }

  private static <E extends Enum<E>> E worse(E a, E b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private List<Part> step(String code, String from, String to) {
    List<Pair> list = tables(from, to).getOrDefault(code, List.of());
    if (list.isEmpty()) {
      return List.of(new Part(code, 1, Mapping.NOT_LISTED, Basis.WHOLE));
    }
    if (list.size() == 1) {
      String only = list.getFirst().to();
      boolean alone = tables(to, from).getOrDefault(only, List.of()).size() == 1;
      return List.of(new Part(only, 1, alone ? Mapping.ONE_TO_ONE : Mapping.MERGED, Basis.WHOLE));
    }
    double[] shares = new double[list.size()];
    Basis basis = shares(list, to, shares);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        parts.add(new Part(list.get(i).to(), shares[i], Mapping.SPLIT, basis));
      }
    }
    return parts;
  }

  private Map<String, List<Pair>> tables(String from, String to) {
    return pairs.getOrDefault(from, Map.of()).getOrDefault(to, Map.of());
  }

  /// The best that is known: all weights of the table, or trade in the new codes, or nothing.
  private Basis shares(List<Pair> list, String revision, double[] shares) {
    Map<String, Double> known = traded.getOrDefault(revision, Map.of());
    double weights = 0;
    double dollars = 0;
    boolean weighted = true;
    for (Pair pair : list) {
      Double weight = pair.weight();
      weighted &= weight != null;
      weights += weight == null ? 0 : weight;
      dollars += known.getOrDefault(pair.to(), 0.0);
    }
    Basis basis = weighted && weights > 0 ? Basis.TABLE : dollars > 0 ? Basis.TRADE : Basis.EQUAL;
    for (int i = 0; i < shares.length; i++) {
      Double weight = list.get(i).weight();
      shares[i] =
          switch (basis) {
            case TABLE -> (weight == null ? 0 : weight) / weights;
            case TRADE -> known.getOrDefault(list.get(i).to(), 0.0) / dollars;
            case WHOLE, EQUAL -> 1.0 / shares.length;
          };
    }
    return basis;
  }
}
