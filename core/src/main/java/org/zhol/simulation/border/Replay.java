package org.zhol.simulation.border;

import java.time.LocalDate;
import java.util.List;
import org.zhol.quantity.Confidence;

/// A crisis on record, run again from public inputs, and how far the model is from what was told.
///
/// @param inputs what went in, with sources
/// @param rows what was reported beside what the model says
/// @param unknown what the record does not tell
/// @param hours of the run that the first row is about
public record Replay(
    String id,
    String title,
    String checkpoint,
    int replications,
    long seed,
    List<Input> inputs,
    List<Row> rows,
    List<ReplayRemark> unknown,
    List<BorderForecast.Hour> hours) {
  /// The error that a modelled figure may have.
  public static final double TARGET = 0.2;

  public Replay {
    inputs = List.copyOf(inputs);
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
    hours = List.copyOf(hours);
  }

  /// A figure that went in.
  public record Input(
      ReplayRemark what, String value, String days, Confidence confidence, List<String> sources) {
    public Input {
      sources = List.copyOf(sources);
    }
  }

  /// One reported figure and the model's, mean and p10 to p90 of the replications.
  ///
  /// @param error modelled over reported, less 1
  /// @param within whether the error is within the target
  /// @param independent whether the inputs were found without the figure they are held against
  public record Row(
      ReplayRemark what,
      LocalDate date,
      double reported,
      Confidence confidence,
      double modelled,
      double p10,
      double p90,
      double error,
      boolean within,
      boolean independent) {
    static Row of(
        ReplayRemark what,
        LocalDate date,
        double reported,
        Confidence confidence,
        double modelled,
        double p10,
        double p90,
        boolean independent) {
      double error = modelled / reported - 1;
      return new Row(
          what,
          date,
          reported,
          confidence,
          modelled,
          p10,
          p90,
          error,
          Math.abs(error) <= TARGET,
          independent);
    }
  }
}
