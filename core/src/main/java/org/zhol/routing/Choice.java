package org.zhol.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Orders options and, where only some are wanted, picks those that show the whole range: the best
/// on each criterion, then one for each new chain of modes and borders, then in the order asked
/// for.
final class Choice {
  private Choice() {}

  static List<Plan.Option> sorted(List<Plan.Option> options, Query query) {
    return options.stream().sorted(Planner.order(query.sort())).toList();
  }

  static List<Plan.Option> of(List<Plan.Option> sorted, Query query) {
    List<Plan.Option> shown = new ArrayList<>();
    for (Plan.Option option : picked(sorted, query.max())) {
      shown.add(option.numbered(shown.size() + 1));
    }
    return shown;
  }

  private static List<Plan.Option> picked(List<Plan.Option> sorted, int max) {
    if (max == 0 || sorted.size() <= max) {
      return sorted;
    }
    Set<Plan.Option> chosen = new LinkedHashSet<>();
    for (Query.Sort sort : Query.Sort.values()) {
      sorted.stream().min(Planner.order(sort)).ifPresent(chosen::add);
    }
    Set<String> chains = new LinkedHashSet<>();
    chosen.forEach(option -> chains.add(chain(option)));
    for (Plan.Option option : sorted) {
      if (chosen.size() < max && chains.add(chain(option))) {
        chosen.add(option);
      }
    }
    for (Plan.Option option : sorted) {
      if (chosen.size() < max) {
        chosen.add(option);
      }
    }
    List<Plan.Option> first = chosen.stream().limit(max).toList();
    return sorted.stream().filter(first::contains).toList();
  }

  private static String chain(Plan.Option option) {
    StringBuilder chain = new StringBuilder();
    for (Plan.Leg leg : option.legs()) {
      switch (leg.kind()) {
        case HAUL -> chain.append(leg.mode()).append(' ');
        case CROSSING -> chain.append(leg.checkpoint()).append(' ');
        case DRAYAGE, TRANSFER, GAUGE_CHANGE -> {}
      }
    }
    return chain.toString();
  }
}
