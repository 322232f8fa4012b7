package org.zhol.network;

import java.util.List;

/// How long units that are let go by the queue still need at a border, as the simulation has it:
/// one half hour of the day or of the week in one set of circumstances, at one load.
///
/// @param inputs hash of what the simulation was built from: hours, steps, clocks, parameters
/// @param perDay units a day that could pass
/// @param load arrivals over that
/// @param minute with which the half hour begins in which the queue lets a unit go, in the clock of
///   side a: of the day, or of the week from Monday where days differ
/// @param minutes at the levels 10, 30, 50, 70 and 90 per cent
public record CrossingTime(
    String checkpoint,
    Checkpoint.Direction direction,
    String inputs,
    double perDay,
    double load,
    int minute,
    List<Integer> minutes) {
  public CrossingTime {
    minutes = List.copyOf(minutes);
    if (minutes.size() != 5 || minute < 0 || minute >= 10_080 || !(perDay > 0) || !(load >= 0)) {
      throw new IllegalArgumentException(
          "a crossing time of %s has five levels, a minute of the week and a load; got %s, %d, %s"
              .formatted(checkpoint, minutes, minute, load));
    }
  }
}
