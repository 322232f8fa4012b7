package org.zhol.appraisal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.CorridorFlows;
import org.zhol.network.Checkpoint;

/// What a year's flows come to: figures with the error of their gap, how full each checkpoint is,
/// and what each flow pays.
///
/// @param figures in a fixed order
/// @param paid by flow
public record YearFigures(
    CorridorFlows flows, List<Figure> figures, List<Fullness> checkpoints, Map<String, Paid> paid) {
  public YearFigures {
    figures = List.copyOf(figures);
    checkpoints = List.copyOf(checkpoints);
    paid = Map.copyOf(paid);
  }

  /// How full a checkpoint is in one direction.
  ///
  /// @param weeksFull weeks with a load of 95 % of the capacity or more
  /// @param capacity tonnes of the year at the mean load of a unit; missing where nothing limits it
  /// @param byFlow tonnes of it that are taken, by flow
  record Fullness(
      String checkpoint,
      Checkpoint.Direction direction,
      double fullest,
      int weeksFull,
      @Nullable Double capacity,
      Map<String, Double> byFlow) {}

  /// What a flow pays, week by week.
  ///
  /// @param tonnes that want to go
  /// @param hours generalised cost of going or waiting, hours; not a number where nothing can go
  /// @param error by which that can be off
  record Paid(
      String commodity, double usdPerTonneHour, double[] tonnes, double[] hours, double[] error) {}
}
