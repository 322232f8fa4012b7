package org.zhol.routing;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Network;

/// Legal driving hours: how long a truck takes for some seconds of driving, breaks and rests
/// included.
///
/// After each spell of driving comes a break, after each day's driving a rest; both only while more
/// driving follows. Never decreases with driving time, so that an earlier truck stays earlier.
///
/// @param spellSeconds driving before a break; equal to the day's driving where crews take turns
/// @param daySeconds driving before a rest
record DriverRules(long spellSeconds, long breakSeconds, long daySeconds, long restSeconds) {
  static DriverRules of(Network network, int drivers) {
    String crew = drivers == 1 ? "driver.one." : "driver.two.";
    return new DriverRules(
        hours(network, crew + "drive_hours_before_break"),
        Math.round(network.parameter(crew + "break_minutes") * 60),
        hours(network, crew + "drive_hours_per_day"),
        hours(network, crew + "rest_hours"));
  }

  private static long hours(Network network, String name) {
    return Math.round(network.parameter(name) * 3600);
  }

  DriverRules {
    if (spellSeconds <= 0 || daySeconds < spellSeconds || breakSeconds < 0 || restSeconds < 0) {
      throw new IllegalArgumentException(
          "driver rules need 0 < spell <= day, was spell "
              + spellSeconds
              + " s, day "
              + daySeconds);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DriverRules key
        && spellSeconds == key.spellSeconds
        && breakSeconds == key.breakSeconds
        && daySeconds == key.daySeconds
        && restSeconds == key.restSeconds;
  }

  @Override
  public int hashCode() {
    return 31
            * (31 * (31 * Long.hashCode(spellSeconds) + Long.hashCode(breakSeconds))
                + Long.hashCode(daySeconds))
        + Long.hashCode(restSeconds);
  }

  /// Seconds from departure until this much driving is done.
  long elapsed(long driving) {
    if (driving <= 0) {
      return 0;
    }
    long rests = (driving - 1) / daySeconds;
    long last = driving - rests * daySeconds;
    long breaksAFullDay = (daySeconds - 1) / spellSeconds;
    long breaks = rests * breaksAFullDay + (last - 1) / spellSeconds;
    return driving + rests * restSeconds + breaks * breakSeconds;
  }

  /// Seconds that go by for each second of driving on an endless run.
  double rate() {
    long breaks = (daySeconds - 1) / spellSeconds;
    return (daySeconds + breaks * breakSeconds + restSeconds) / (double) daySeconds;
  }

  /// Most seconds by which a run, driven at `rate` throughout, would take longer than it does: for
  /// any driving, `elapsed(driving) >= rate() * driving - slack()`.
  double slack() {
    double most = 0;
    for (long driven = spellSeconds; driven < daySeconds + spellSeconds; driven += spellSeconds) {
      long driving = Math.min(driven, daySeconds);
      most = Math.max(most, rate() * driving - elapsed(driving));
    }
    return most;
  }
}
