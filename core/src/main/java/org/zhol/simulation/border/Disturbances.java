package org.zhol.simulation.border;

import org.zhol.network.Network;
import org.zhol.network.Parameter;

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
}
