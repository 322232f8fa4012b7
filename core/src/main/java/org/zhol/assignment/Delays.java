package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;
import org.zhol.queueing.WeekIntake;

/// Delays at crossings, by crossing and week, that take the place of the closed form's: hours of
/// who meets no queue, and the h of [FillingUp]. NaN where the closed form stays.
record Delays(double[][] unloadedHours, double[][] queueHours) {
  /// The closed form everywhere.
  static final Delays NONE = new Delays(new double[0][], new double[0][]);

  static Delays none(int crossings, int weeks) {
    double[][] unloaded = new double[crossings][weeks];
    double[][] queue = new double[crossings][weeks];
    for (int k = 0; k < crossings; k++) {
      java.util.Arrays.fill(unloaded[k], Double.NaN);
      java.util.Arrays.fill(queue[k], Double.NaN);
    }
    return new Delays(unloaded, queue);
  }

  /// A week with them; crossings come first among what can fill up.
  Bottlenecks.Week over(Bottlenecks.Week week, int w) {
    List<WeekIntake> intakes = new ArrayList<>(week.intakes());
    List<FillingUp> limits = new ArrayList<>(week.limits());
    for (int k = 0; k < unloadedHours.length; k++) {
      if (!Double.isNaN(queueHours[k][w])) {
        WeekIntake own = intakes.get(k);
        intakes.set(
            k, new WeekIntake(own.units(), unloadedHours[k][w], own.openHours(), own.binds()));
        FillingUp limit = limits.get(k);
        limits.set(k, new FillingUp(limit.capacity(), queueHours[k][w], limit.free()));
      }
    }
    return new Bottlenecks.Week(intakes, limits);
  }
}
