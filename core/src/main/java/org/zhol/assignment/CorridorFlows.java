package org.zhol.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;

/// A year's freight at equilibrium, week by week.
///
/// @param gap the largest of the weeks: certified distance P - D from the optimum as a share of the
///   tonne-hours of what passes anything that can fill up
/// @param weeks in order
/// @param links by link, direction, commodity and chain, whole year
/// @param ports by place
/// @param unserved what never went
/// @param missing what the year's demand lacks and other years' has, so that none of it went
public record CorridorFlows(
    int year,
    double gap,
    double tonnes,
    List<Week> weeks,
    List<LinkFlow> links,
    List<ChainFlow> chains,
    List<PortFlow> ports,
    List<Unserved> unserved,
    List<Demand.Missing> missing) {
  public CorridorFlows {
    weeks = List.copyOf(weeks);
    links = List.copyOf(links);
    chains = List.copyOf(chains);
    ports = List.copyOf(ports);
    unserved = List.copyOf(unserved);
    missing = List.copyOf(missing);
  }

  /// Tonnes that never went, those too few to be listed among them.
  public double unservedTonnes() {
    return weeks.getLast().held();
  }

  /// Weeks that were given up farther from the optimum than asked for.
  public List<Week> above(double wantedGap) {
    return weeks.stream().filter(week -> !(week.gap() <= wantedGap)).toList();
  }

  /// One week.
  ///
  /// @param gaps relative gap after each step
  /// @param permits blanks that several checkpoints share, where the week's number is limited
  /// @param limits what else made somebody wait
  public record Week(
      LocalDate from,
      double gap,
      List<Double> gaps,
      double held,
      List<CrossingFlow> crossings,
      List<PermitFlow> permits,
      List<LimitFlow> limits) {
    /// Rounds that it took.
    public int rounds() {
      return gaps.size() - 1;
    }

    public Week {
      gaps = List.copyOf(gaps);
      permits = List.copyOf(permits);
      limits = List.copyOf(limits);
      crossings = List.copyOf(crossings);
    }
  }

  /// A checkpoint in one direction in one week.
  ///
  /// @param tonnes of goods that cross
  /// @param emptyTonnes of empty boxes that cross
  /// @param units trucks or trains that cross, empty ones among them
  /// @param emptyUnits trucks that cross empty, for the load that they bring or brought the other
  ///   way
  /// @param capacityUnits what the week can pass; missing where nothing limits it
  /// @param queueHours mean wait for a turn
  /// @param unloadedHours hours of a unit that meets no other
  /// @param usdPerUnit what capacity for one more unit a day would save in the week, US dollars
  /// @param binds what limits it
  public record CrossingFlow(
      String checkpoint,
      Checkpoint.Direction direction,
      double tonnes,
      double emptyTonnes,
      double units,
      double emptyUnits,
      @Nullable Double capacityUnits,
      double queueHours,
      double unloadedHours,
      double usdPerUnit,
      @Nullable String binds) {}

  /// Permit blanks in one week, which trucks of several checkpoints share.
  ///
  /// @param from ISO code of the country that the trucks come from
  /// @param to the country whose blanks they need
  /// @param checkpoints that share them
  /// @param trucks that cross, empty ones among them
  /// @param blanks of the week
  /// @param queueHours mean wait for a blank
  /// @param usdPerBlank what one more blank would save in the week, US dollars
  public record PermitFlow(
      String from,
      String to,
      List<String> checkpoints,
      double trucks,
      double blanks,
      double queueHours,
      double usdPerBlank) {
    public PermitFlow {
      checkpoints = List.copyOf(checkpoints);
    }
  }

  /// One kind of traffic at a checkpoint, or a line, that was full enough in a week to keep
  /// somebody waiting.
  ///
  /// @param where checkpoint or link
  /// @param forward from side a to side b, or along the link
  /// @param cargo the kind of traffic, as the pack spells it; missing for a line
  /// @param tonnes that pass, empty boxes included
  /// @param hours mean wait
  public record LimitFlow(
      String where,
      boolean forward,
      @Nullable String cargo,
      double tonnes,
      double capacityTonnes,
      double hours) {}

  /// Tonnes of a commodity over a link in a year.
  public record LinkFlow(
      String link, boolean forward, @Nullable Mode mode, String commodity, double tonnes) {}

  /// Tonnes of a commodity by a chain in a year, with means per tonne.
  public record ChainFlow(
      String commodity, Chain chain, double tonnes, double hours, double usd, double grams) {}

  /// What ships take or leave at a port in a year.
  ///
  /// @param tonnes of goods
  /// @param teu of boxes, full and empty
  public record PortFlow(String place, double tonnes, double teu) {}

  /// Tonnes that found no way, or still waited when the year ended.
  public record Unserved(String flow, String commodity, String from, String to, double tonnes) {}
}
