package org.zhol.demand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;

/// The flows of all years a pack knows, their weekly profiles, and the counts to hold the model
/// against. Immutable; ids are unique and every flow's profile is there.
public final class Demand {
  /// Of a pack that says nothing about what moves.
  public static final Demand NONE = new Demand(List.of(), List.of(), List.of());

  /// The commodity of containers that go back without goods, in tonnes of their own weight.
  public static final String EMPTY_BOX = "empty_box";

  private final List<Flow> flows;
  private final List<Profile> profiles;
  private final List<Count> counts;
  private final List<Growth> growths;
  private final Map<String, Profile> profileById;

  public Demand(List<Flow> flows, List<Profile> profiles, List<Count> counts) {
    this(flows, profiles, counts, List.of());
  }

  public Demand(
      List<Flow> flows, List<Profile> profiles, List<Count> counts, List<Growth> growths) {
    this.flows = List.copyOf(flows);
    this.profiles = List.copyOf(profiles);
    this.counts = List.copyOf(counts);
    this.growths = List.copyOf(growths);
    profileById = index("profile", profiles, Profile::id);
    index("flow", flows, Flow::id);
    index("count", counts, Count::id);
    flows.forEach(flow -> profile(flow.profile()));
  }

  private static <T> Map<String, T> index(String what, List<T> items, Function<T, String> key) {
    Map<String, T> map = new LinkedHashMap<>();
    for (T item : items) {
      if (map.put(key.apply(item), item) != null) {
        throw new IllegalArgumentException(
            what + " '" + key.apply(item) + "' appears twice; keep one of them");
      }
    }
    return map;
  }

  public List<Flow> flows() {
    return flows;
  }

  /// In the order of the pack.
  public List<Flow> flows(int year) {
    return flows.stream().filter(flow -> flow.year() == year).toList();
  }

  public List<Profile> profiles() {
    return profiles;
  }

  public List<Count> counts() {
    return counts;
  }

  public List<Count> counts(int year) {
    return counts.stream().filter(count -> count.year() == year).toList();
  }

  /// How fast it grows beyond the years of the record.
  public List<Growth> growths() {
    return growths;
  }

  /// Years with a flow, ascending.
  public List<Integer> years() {
    return flows.stream().map(Flow::year).distinct().sorted().toList();
  }

  /// A part that a year lacks and another year has.
  ///
  /// @param mode the mode that the record fixes; missing where shippers choose
  /// @param otherYear the nearest year that has it, of two the earlier
  /// @param tonnes in that year
  public record Missing(String commodity, @Nullable Mode mode, int otherYear, double tonnes) {}

  /// What a year lacks beside the others, by commodity and fixed mode: commodities that other years
  /// have and this one does not. Nothing tells whether that is small or only unknown.
  public List<Missing> missing(int year) {
    Map<String, Missing> found = new TreeMap<>();
    for (Flow flow : flows) {
      String key = flow.commodity() + " " + flow.mode();
      Missing known = found.get(key);
      int far = Math.abs(flow.year() - year);
      int best = known == null ? Integer.MAX_VALUE : Math.abs(known.otherYear() - year);
      if (far < best || (known != null && far == best && flow.year() < known.otherYear())) {
        found.put(key, new Missing(flow.commodity(), flow.mode(), flow.year(), 0));
      }
    }
    return found.values().stream()
        .filter(one -> one.otherYear() != year)
        .map(one -> new Missing(one.commodity(), one.mode(), one.otherYear(), tonnes(one)))
        .toList();
  }

  private double tonnes(Missing one) {
    return total(
        one.otherYear(),
        flow -> flow.commodity().equals(one.commodity()) && flow.mode() == one.mode());
  }

  public @Nullable Profile findProfile(String id) {
    return profileById.get(id);
  }

  public Profile profile(String id) {
    Profile found = profileById.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "the demand has no profile '" + id + "'; add it or correct the id");
    }
    return found;
  }

  /// Tonnes of a flow in a week, 1 to 52.
  public double weeklyTonnes(Flow flow, int week) {
    return flow.tonnes() * profile(flow.profile()).share(week);
  }

  /// Tonnes in a year of the flows that fit, added in the order of the pack.
  public double total(int year, Predicate<Flow> fits) {
    double total = 0;
    for (Flow flow : flows) {
      if (flow.year() == year && fits.test(flow)) {
        total += flow.tonnes();
      }
    }
    return total;
  }
}
