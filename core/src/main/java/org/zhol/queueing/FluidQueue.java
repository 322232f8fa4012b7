package org.zhol.queueing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Units waiting at a border in one weather, as a fluid: they come evenly over the day and are
/// served evenly over the working time of what sets the pace, first come first served, at the dated
/// capacities. Where chance plays the law of the queue (`QueueLaw`) takes the place of what the
/// fluid holds at the closings, and the fluid tells what comes and goes between.
///
/// A queue record sets the level on its day. What it finds missing is taken from the front, as if
/// served at once, so that nobody overtakes; what it finds in excess joins the end. A count of
/// those standing at the gate never lowers a booking list that is not yet worked off.
///
/// Layout: `queue[i]` units of fluid wait as segment i of the tape begins; `served[i]` is the
/// service on offer up to then since the tape began, used or not. `held[i]` units of fluid were or
/// will be there at the closings, `law[i]` by the law; between closings both go as service does,
/// `heldMore[i]` and `lawMore[i]` a second, so that more traffic never has an earlier turn. The
/// turn of a unit that comes at t is served + max(0, queue - held) + law, but not before `turn[i]`,
/// that of all who came before the segment, and `untilPath` later where units wait for a path. It
/// leaves at the first u with served(u) >= its turn while there is service.
final class FluidQueue {
  private static final double NOBODY = 1e-9;

  private final BorderTape tape;
  private final double[] queue;
  private final double[] served;
  private final double[] inflow;
  private final double[] service;
  private final double[] held;
  private final double[] law;
  private final double[] heldMore;
  private final double[] lawMore;
  private final double[] turn;
  private final double untilPath;
  private double unserved;

  /// Arrivals and capacity are units of each day of the tape.
  ///
  /// @param hours by day, whose hours what sets the pace works
  /// @param chance law of the weather; without it chance plays no part
  /// @param days for the law
  /// @param untilPath what passes, in units, before a path comes for the first in line
  FluidQueue(
      BorderTape tape,
      double[] arrivals,
      double[] capacity,
      Lanes.Side[] hours,
      List<DatedRecords.Reading> readings,
      @Nullable QueueLaw chance,
      QueueLaw.Day[] days,
      double untilPath) {
    this.tape = tape;
    this.untilPath = untilPath;
    int n = tape.segments;
    queue = new double[n + 1];
    served = new double[n + 1];
    inflow = new double[n];
    service = new double[n];
    held = new double[n + 1];
    law = new double[n + 1];
    heldMore = new double[n];
    lawMore = new double[n];
    turn = new double[n + 1];
    int[] closing = new int[tape.days];
    Arrays.fill(closing, -1);
    for (int i = 0; i < n; i++) {
      int d = tape.day[i];
      inflow[i] = arrivals[d] / (tape.dayStart[d + 1] - tape.dayStart[d]);
      boolean serves = capacity[d] > 0 && tape.works(hours[d], i);
      service[i] = serves ? capacity[d] / tape.openSeconds(d).of(hours[d]) : 0;
      closing[d] = serves ? i : closing[d];
    }
    fill(readings, chance, days, capacity, closing);
  }

  private void fill(
      List<DatedRecords.Reading> readings,
      @Nullable QueueLaw chance,
      QueueLaw.Day[] days,
      double[] capacity,
      int[] closing) {
    int next = 0;
    while (next < readings.size() && dayOf(readings, next) < 0) {
      next++;
    }
    law[0] = chance == null ? 0 : chance.units();
    int counted = 0;
    boolean list = false;
    double since = 0;
    double heldPerUnit = 0;
    double lawPerUnit = 0;
    for (int i = 0; i < tape.segments; i++) {
      int d = tape.day[i];
      boolean dayBegins = i == 0 || tape.day[i - 1] != d;
      if (dayBegins && next < readings.size() && dayOf(readings, next) == d) {
        DatedRecords.Reading reading = readings.get(next++);
        list = list && queue[i] > NOBODY && !reading.row().booked();
        if (!list || reading.units() > queue[i]) {
          count(i, reading.units(), chance);
          list = reading.row().booked();
          since = 0;
          counted = d;
        }
      }
      if (dayBegins && chance != null && closing[d] >= 0) {
        double today = inflow[i] * (tape.at[closing[d] + 1] - tape.dayStart[d]);
        boolean followed = chance.follows();
        if (d - counted > DatedRecords.RECORD_DAYS) {
          chance.forget();
        }
        chance.follow(days[d], since + today, capacity[d]);
        if (followed && !chance.follows()) {
          fluidAlone(i);
        }
        heldPerUnit = (chance.fluid() - held[i]) / capacity[d];
        // No more than what passes can have gone.
        lawPerUnit = Math.max(-1, (chance.units() - law[i]) / capacity[d]);
      }
      heldMore[i] = heldPerUnit * service[i];
      lawMore[i] = lawPerUnit * service[i];
      double seconds = tape.at[i + 1] - tape.at[i];
      since = closing[d] == i ? 0 : since + inflow[i] * seconds;
      queue[i + 1] = Math.max(0, queue[i] + (inflow[i] - service[i]) * seconds);
      served[i + 1] = served[i] + service[i] * seconds;
      held[i + 1] = held[i] + heldMore[i] * seconds;
      law[i + 1] = law[i] + lawMore[i] * seconds;
      turn[i] = Math.max(turn[i], served[i] + ahead(queue[i], held[i], law[i]));
      turn[i + 1] = Math.max(turn[i], served[i + 1] + ahead(queue[i + 1], held[i + 1], law[i + 1]));
    }
  }

  private void count(int segment, double units, @Nullable QueueLaw chance) {
    double gone = ahead(queue[segment], held[segment], law[segment]) - units;
    served[segment] += Math.max(0, gone);
    queue[segment] = units;
    if (chance != null) {
      chance.count(units);
      held[segment] = chance.fluid();
      law[segment] = chance.units();
    }
  }

  /// The law is not followed any further: only what was beyond the fluid is left of it.
  private void fluidAlone(int segment) {
    law[segment] = Math.max(0, law[segment] - held[segment]);
    held[segment] = 0;
  }

  private static double ahead(double queue, double held, double law) {
    return Math.max(0, queue - held) + law;
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
      double seconds = t - tape.at[i];
      double fluid = Math.max(0, queue[i] + (inflow[i] - service[i]) * seconds);
      double offered = served[i] + service[i] * seconds;
      double ahead = ahead(fluid, held[i] + heldMore[i] * seconds, law[i] + lawMore[i] * seconds);
      double target = Math.max(turn[i], offered + ahead) + untilPath;
      boolean free = target - offered < NOBODY;
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
