package org.zhol.simulation.border;

import java.util.ArrayList;
import java.util.List;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.simulation.Chance;

/// What goes wrong: mean hours a scanner works and is out of order, closures by weather in a year
/// and their mean hours; 0 for never.
public record Disturbances(
    double scannerUpHours, double scannerDownHours, double weatherPerYear, double weatherHours) {
  public static final Disturbances NONE = new Disturbances(0, 0, 0, 0);

  /// Those of a pack: its scanners; no closures by weather, which no pack states.
  public static Disturbances of(Network network) {
    Parameter up = network.findParameter("simulate.scanner_up_hours");
    Parameter down = network.findParameter("simulate.scanner_down_hours");
    return up == null || down == null ? NONE : new Disturbances(up.value(), down.value(), 0, 0);
  }

  public Disturbances {
    if (!(scannerUpHours >= 0)
        || !(scannerDownHours >= 0)
        || !(weatherPerYear >= 0)
        || !(weatherHours >= 0)) {
      throw new IllegalArgumentException(
          "hours and numbers of failures and closures are >= 0; got %s, %s, %s and %s"
              .formatted(scannerUpHours, scannerDownHours, weatherPerYear, weatherHours));
    }
  }

  /// Stretches in which weather stops everything, flat pairs of epoch milliseconds, for a seed.
  /// Drawn from 1970 on, whenever a run begins: the same storms stop both directions, and
  /// alternatives.
  long[] storms(long seed, long begin, long last) {
    if (weatherPerYear == 0 || weatherHours == 0) {
      return new long[0];
    }
    Chance chance = Chance.of(seed, "weather", 0);
    double between = 8_766.0 / weatherPerYear;
    List<Long> edges = new ArrayList<>();
    long time = millis(between * chance.exponential());
    while (time < last) {
      long until = time + millis(weatherHours * chance.exponential()) + 1;
      if (until > begin) {
        edges.add(time);
        edges.add(until);
      }
      time = until + 1 + millis(between * chance.exponential());
    }
    return edges.stream().mapToLong(Long::longValue).toArray();
  }

  private static long millis(double hours) {
    return (long) (hours * 3_600_000 + 0.5);
  }
}
