package org.zhol.queueing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A week of a checkpoint in one direction, for flows: the sum of its daily quotas, and the mean
/// hours of a unit that meets no queue: until the border opens, then the work in common hours.
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
    var tape = new BorderTape(calendar, from.toEpochDay(), DAYS);
    Map<Limit.Kind, Integer> binding = new EnumMap<>(Limit.Kind.class);
    double units = 0;
    for (int d = 0; d < DAYS; d++) {
      LocalDate day = from.plusDays(d);
      double most = Double.POSITIVE_INFINITY;
      for (Limit limit :
          new Limits(calendar.records, day, tape.openSeconds[d], work.lane()).all()) {
        if (limit.binds()) {
          most = limit.perDay();
          binding.merge(limit.kind(), 1, Integer::sum);
        }
      }
      units += most;
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
    return new WeekIntake(units, unloaded(tape, work, open) / 3600, open / 3600, binds);
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
