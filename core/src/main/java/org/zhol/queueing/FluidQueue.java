package org.zhol.queueing;

import java.time.LocalDate;
import java.util.List;

/// Units waiting at a border in one weather, as a fluid: they come evenly over the day and are
/// served evenly over the working time of what sets the pace, first come first served, at the dated
/// capacities.
///
/// A queue record sets the level on its day. What it finds missing is taken from the front, as if
/// served at once, so that nobody overtakes; what it finds in excess joins the end. A count of
/// those standing at the gate never lowers a booking list that is not yet worked off.
///
/// Layout: `queue[i]` units wait as segment i of the tape begins; `served[i]` is the service on
/// offer up to then since the tape began, used or not. A unit that comes at t leaves the queue at
/// the first u with served(u) - served(t) >= queue(t) while there is service.
final class FluidQueue {
  private static final double NOBODY = 1e-9;

  private final BorderTape tape;
  private final double[] queue;
  private final double[] served;
  private final double[] inflow;
  private final double[] service;
  private double unserved;

  /// Arrivals and capacity are units of each day of the tape.
  ///
  /// @param hours by day, whose hours what sets the pace works
  FluidQueue(
      BorderTape tape,
      double[] arrivals,
      double[] capacity,
      Lanes.Side[] hours,
      List<DatedRecords.Reading> readings) {
    this.tape = tape;
    int n = tape.segments;
    queue = new double[n + 1];
    served = new double[n + 1];
    inflow = new double[n];
    service = new double[n];
    double[] rate = new double[tape.days];
    for (int d = 0; d < rate.length; d++) {
      rate[d] = capacity[d] == 0 ? 0 : capacity[d] / tape.openSeconds(d).of(hours[d]);
    }
    int next = 0;
    while (next < readings.size() && dayOf(readings, next) < 0) {
      next++;
    }
    boolean list = false;
    for (int i = 0; i < n; i++) {
      int d = tape.day[i];
      boolean dayBegins = i == 0 || tape.day[i - 1] != d;
      if (dayBegins && next < readings.size() && dayOf(readings, next) == d) {
        DatedRecords.Reading reading = readings.get(next++);
        list = list && queue[i] > NOBODY && !reading.row().booked();
        if (!list || reading.units() > queue[i]) {
          served[i] += Math.max(0, queue[i] - reading.units());
          queue[i] = reading.units();
          list = reading.row().booked();
        }
      }
      inflow[i] = arrivals[d] / (tape.dayStart[d + 1] - tape.dayStart[d]);
      service[i] = tape.works(hours[d], i) ? rate[d] : 0;
      double seconds = tape.at[i + 1] - tape.at[i];
      queue[i + 1] = Math.max(0, queue[i] + (inflow[i] - service[i]) * seconds);
      served[i + 1] = served[i] + service[i] * seconds;
    }
  }

  private int dayOf(List<DatedRecords.Reading> readings, int index) {
    LocalDate date = readings.get(index).date();
    return tape.dayOf(date);
  }

  boolean serves(int segment) {
    return service[segment] > 0;
  }

  /// Units waiting as a day begins, that day's record included.
  double waiting(int day) {
    return queue[tape.firstSegment(day)];
  }

  /// Units that were still ahead of the last arrival of `release` as the tape ended.
  double unserved() {
    return unserved;
  }

  /// For arrivals on a regular grid: the segment and instant in which each leaves the queue;
  /// segment -1 where the tape ends before. The first grid point lies on the tape.
  void release(long from, int step, int points, int[] segment, long[] instant) {
    int i = tape.segmentOf(from);
    int j = i;
    unserved = 0;
    for (int p = 0; p < points; p++) {
      long t = from + (long) p * step;
      while (i + 1 < tape.segments && tape.at[i + 1] <= t) {
        i++;
      }
      j = Math.max(i, j);
      double ahead = Math.max(0, queue[i] + (inflow[i] - service[i]) * (t - tape.at[i]));
      double target = served[i] + service[i] * (t - tape.at[i]) + ahead;
      boolean free = ahead < NOBODY;
      // At equal service the end of a segment and the start of the next are the same turn.
      while (j < tape.segments
          && (service[j] <= 0 || (!(free && j == i) && end(j) < target - NOBODY))) {
        j++;
      }
      if (j == tape.segments || t >= tape.at[tape.segments]) {
        segment[p] = -1;
        instant[p] = Crossing.NEVER;
        unserved = target - served[tape.segments];
        continue;
      }
      long earliest = Math.max(t, tape.at[j]);
      long turn = tape.at[j] + (long) Math.ceil((target - served[j]) / service[j] - 1e-6);
      segment[p] = j;
      instant[p] = free && j == i ? t : Math.max(earliest, Math.min(turn, tape.at[j + 1]));
    }
  }

  private double end(int j) {
    return served[j] + service[j] * (tape.at[j + 1] - tape.at[j]);
  }
}
