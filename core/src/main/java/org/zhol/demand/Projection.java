package org.zhol.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.network.Place;

/// Demand of a year that the record does not have: the flows of a base year, grown.
///
/// The base year is the parameter `demand.base_year`, or else the last year with flows; each flow
/// keeps its towns, mode and weekly profile. Years of the record stay as they are, and years before
/// it are not made up.
public final class Projection {
  /// Farther than this nobody should look.
  public static final int MOST_YEARS = 25;

  private final Map<String, String> countryOf = new HashMap<>();
  private final Demand demand;
  private final @Nullable Double rate;

  private Projection(Network network, Demand demand, @Nullable Double rate) {
    for (Place place : network.places()) {
      countryOf.put(place.city(), place.country());
    }
    this.demand = demand;
    this.rate = rate;
  }

  /// The year whose flows grow into later ones.
  public static int baseYear(Network network, Demand demand) {
    Parameter named = network.findParameter("demand.base_year");
    int last = demand.years().getLast();
    return named != null && demand.years().contains((int) named.value())
        ? (int) named.value()
        : last;
  }

  /// Whether flows of this year are on record or can be grown.
  public static boolean reaches(Network network, Demand demand, int year) {
    return demand.years().contains(year)
        || (!demand.years().isEmpty()
            && year > demand.years().getLast()
            && year <= baseYear(network, demand) + MOST_YEARS);
  }

  /// The demand with flows of this year: as it is where the year is on record, else grown.
  ///
  /// @param rate growth a year of everything, in place of the pack's
  public static Demand to(Network network, Demand demand, int year, @Nullable Double rate) {
    if (demand.years().contains(year)) {
      return demand;
    }
    if (!reaches(network, demand, year)) {
      throw new IllegalArgumentException(
          "no demand of " + year + " can be told; use one of " + demand.years() + " or later");
    }
    return new Projection(network, demand, rate).grown(baseYear(network, demand), year);
  }

  /// Growth beyond any year of the flows of a demand.
  public static Projection over(Network network, Demand demand, @Nullable Double rate) {
    return new Projection(network, demand, rate);
  }

  /// By how much a flow grows from a year to a later one.
  public double factor(Flow flow, int from, int to) {
    double factor = 1;
    for (int year = from + 1; year <= to; year++) {
      factor *= 1 + rate(flow, year);
    }
    return factor;
  }

  private Demand grown(int base, int year) {
    List<Flow> flows = new ArrayList<>(demand.flows());
    for (Flow flow : demand.flows(base)) {
      flows.add(
          new Flow(
              flow.id() + "-in-" + year,
              flow.commodity(),
              flow.from(),
              flow.to(),
              year,
              flow.tonnes() * factor(flow, base, year),
              flow.profile(),
              flow.mode(),
              flow.evidence(),
              flow.note()));
    }
    return new Demand(flows, demand.profiles(), demand.counts(), demand.growths());
  }

  /// By the most specific growth, the later one of two alike; nothing where the pack says nothing.
  private double rate(Flow flow, int year) {
    Double all = rate;
    if (all != null) {
      return all;
    }
    Growth best = null;
    int most = -1;
    for (Growth growth : demand.growths()) {
      int points = points(growth, flow, year);
      if (points >= 0 && points >= most) {
        best = growth;
        most = points;
      }
    }
    return best == null ? 0 : best.rate();
  }

  /// How specific a growth is; -1 where it is not of this flow and year. A commodity counts most,
  /// then a town at either end, then a country, then years.
  private int points(Growth growth, Flow flow, int year) {
    int from = points(growth.from(), flow.from());
    int to = points(growth.to(), flow.to());
    boolean commodity = growth.commodity() != null;
    boolean fits = !commodity || Objects.equals(growth.commodity(), flow.commodity());
    if (from < 0 || to < 0 || !fits || !growth.holdsIn(year)) {
      return -1;
    }
    boolean dated = growth.fromYear() != null || growth.toYear() != null;
    return (commodity ? 100 : 0) + from + to + (dated ? 1 : 0);
  }

  private int points(@Nullable String named, String city) {
    if (named == null) {
      return 0;
    }
    if (named.equals(city)) {
      return 20;
    }
    return named.equals(countryOf.get(city)) ? 5 : -1;
  }
}
