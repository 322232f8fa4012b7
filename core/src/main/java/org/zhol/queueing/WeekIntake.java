package org.zhol.queueing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A week of a checkpoint in one direction, for flows: the sum of its daily quotas, and the mean
/// hours of a unit that meets no queue: until what sets the pace works, then the work in common
/// hours. Permit blanks are none of its quotas, for all checkpoints share them
/// ([BorderModel#blanks]).
///
/// @param units trucks or trains that seven days pass at most; infinite where nothing is on record
/// @param unloadedHours mean over arrivals spread evenly through the week; infinite in a week that
///   never opens
/// @param openHours common hours of the week
/// @param binds what binds on most days, if anything is on record
public record WeekIntake(
    double units, double unloadedHours, double openHours, Limit.@Nullable Kind binds) {
  static final int DAYS = 7;

  static WeekIntake of(BorderCalendar calendar, BorderModel.Work work, LocalDate from) {
    var tape = new BorderTape(calendar, from.toEpochDay(), DAYS, work.lanes());
    Map<Limit.Kind, Integer> binding = new EnumMap<>(Limit.Kind.class);
    double units = 0;
    Lanes.Side[] hours = new Lanes.Side[DAYS];
    for (int d = 0; d < DAYS; d++) {
      Lanes.OpenSeconds seconds = tape.openSeconds(d);
      LocalDate day = from.plusDays(d);
      double most = Double.POSITIVE_INFINITY;
      Limit.Kind kind = null;
      for (Limit limit : new Limits(calendar.records, day, seconds, work.lanes()).all()) {
        boolean own = limit.counted() && limit.kind() != Limit.Kind.PERMITS;
        if (own && limit.perDay() < most) {
          most = limit.perDay();
          kind = limit.kind();
        }
      }
      if (kind != null) {
        binding.merge(kind, 1, Integer::sum);
      }
      units += most;
      Lanes.Lane lane = work.lanes().least(seconds);
      hours[d] = lane != null && lane.perDay(seconds) <= most ? lane.side() : Lanes.Side.BOTH;
    }
    Limit.Kind binds =
        binding.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    double open = 0;
    for (int seconds : tape.openSeconds) {
      open += seconds;
    }
    double closedForm = unloaded(tape, work, open) / 3600;
    SimulatedTimes.Table table = table(calendar, work, from);
    double known = table == null || open == 0 ? closedForm : simulated(tape, hours, table) / 3600;
    return new WeekIntake(units, known, open / 3600, binds);
  }

  private static SimulatedTimes.@Nullable Table table(
      BorderCalendar calendar, BorderModel.Work work, LocalDate from) {
    Passage.Simulated simulated = work.simulated();
    if (simulated == null) {
      return null;
    }
    Circumstances now =
        Circumstances.of(calendar, simulated.steps(), work.lanes(), from.toEpochDay());
    return now.sharesHours() ? null : simulated.times().find(now);
  }

  /// Mean seconds of arrivals spread evenly, each half hour's going on when what sets the pace
  /// works; who comes after the week's last hour does so as the week begins anew.
  private static double simulated(BorderTape tape, Lanes.Side[] hours, SimulatedTimes.Table table) {
    int step = 1_800;
    double sum = 0;
    int n = 0;
    long monday = tape.dayStart[0] - 86_400L * Math.floorMod(tape.firstDay + 3, 7L);
    long week = tape.at[tape.segments] - tape.at[0];
    int first = works(tape, hours, 0);
    int segment = 0;
    for (long t = tape.at[0] + step / 2; t < tape.at[tape.segments]; t += step) {
      while (tape.at[segment + 1] <= t) {
        segment++;
      }
      int next = works(tape, hours, segment);
      long release = next < tape.segments ? Math.max(t, tape.at[next]) : tape.at[first] + week;
      double mean = 0;
      for (int w = 0; w < Fifths.COUNT; w++) {
        mean += table.seconds(w, 0, release - monday) / Fifths.COUNT;
      }
      sum += release - t + mean;
      n++;
    }
    return sum / n;
  }

  private static int works(BorderTape tape, Lanes.Side[] hours, int from) {
    int segment = from;
    while (segment < tape.segments
        && !(tape.openSeconds[tape.day[segment]] > 0
            && tape.works(hours[tape.day[segment]], segment))) {
      segment++;
    }
    return segment;
  }

  private static double unloaded(BorderTape tape, BorderModel.Work work, double open) {
    long[] fifths = work.seconds();
    double mean = 0;
    for (int w = 0; fifths != null && w < fifths.length; w++) {
      mean += (double) fifths[w] / fifths.length;
    }
    if (work.aroundTheClock()) {
      return mean;
    }
    if (open == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double waiting = 0;
    double shut = 0;
    for (int i = 0; i < tape.segments; i++) {
      double length = tape.at[i + 1] - tape.at[i];
      shut = tape.open[i] ? 0 : shut + length;
      boolean ends = i + 1 == tape.segments || tape.open[i + 1];
      waiting += !tape.open[i] && ends ? shut * shut / 2 : 0;
    }
    double week = tape.at[tape.segments] - tape.at[0];
    return waiting / week + mean * week / open;
  }
}
