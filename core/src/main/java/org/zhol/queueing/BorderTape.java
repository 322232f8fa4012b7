package org.zhol.queueing;

import java.time.LocalDate;
import java.util.Arrays;

/// A stretch of border days cut into segments in which the border is open throughout or shut
/// throughout, and each of which lies in one border day.
///
/// Layout: segment i runs from `at[i]` to `at[i + 1]`, epoch seconds. The open clock counts only
/// open seconds: `openBefore[i]` of them have passed when segment i begins. Where lanes work beyond
/// the shared hours (`Lanes.workable`) segments are cut there too, and `inA` and `inB` tell of it.
final class BorderTape {
  final long firstDay;
  final int days;
  final long[] dayStart;
  final int[] openSeconds;

  /// Seconds of each day in which the lanes of a side work; those shared where none are counted.
  final int[] secondsA;

  final int[] secondsB;
  final boolean[] shut;
  final int[] span;

  final int segments;
  final long[] at;
  final boolean[] open;
  private final boolean[] inA;
  private final boolean[] inB;
  final int[] day;
  final long[] openBefore;

  BorderTape(BorderCalendar calendar, long firstDay, int days, Lanes lanes) {
    this.firstDay = firstDay;
    this.days = days;
    dayStart = new long[days + 1];
    openSeconds = new int[days];
    shut = new boolean[days];
    span = new int[days];
    boolean bySide = lanes.bySide();
    long[] common = calendar.common(firstDay, firstDay + days - 1);
    long[] a = bySide ? calendar.workable(lanes.find(Lanes.Side.A), firstDay, days) : common;
    long[] b = bySide ? calendar.workable(lanes.find(Lanes.Side.B), firstDay, days) : common;
    int most = common.length + (bySide ? a.length + b.length : 0) + 3 * days;
    at = new long[most + 1];
    open = new boolean[most];
    inA = bySide ? new boolean[most] : open;
    inB = bySide ? new boolean[most] : open;
    day = new int[most];
    openBefore = new long[most + 1];
    secondsA = bySide ? new int[days] : openSeconds;
    secondsB = bySide ? new int[days] : openSeconds;
    int n = 0;
    int hint = 0;
    Stretches both = new Stretches(common);
    Stretches ofA = bySide ? new Stretches(a) : both;
    Stretches ofB = bySide ? new Stretches(b) : both;
    dayStart[0] = BorderCalendar.midnight(calendar.zoneA, firstDay);
    for (int d = 0; d < days; d++) {
      dayStart[d + 1] = BorderCalendar.midnight(calendar.zoneA, firstDay + d + 1);
      hint = calendar.spanOf(firstDay + d, hint);
      span[d] = hint;
      shut[d] = calendar.span(hint).shut();
      long time = dayStart[d];
      while (time < dayStart[d + 1]) {
        long end = dayStart[d + 1];
        if (!shut[d]) {
          end = Math.min(end, both.next(time));
          end = Math.min(end, Math.min(ofA.next(time), ofB.next(time)));
        }
        n = segment(n, time, end, !shut[d] && both.covers(time), d);
        if (bySide) {
          inA[n - 1] = !shut[d] && ofA.covers(time);
          inB[n - 1] = !shut[d] && ofB.covers(time);
          secondsA[d] += inA[n - 1] ? (int) (end - time) : 0;
          secondsB[d] += inB[n - 1] ? (int) (end - time) : 0;
        }
        openSeconds[d] += open[n - 1] ? (int) (end - time) : 0;
        time = end;
      }
    }
    segments = n;
  }

  /// Flat pairs of instants, ascending, walked through with time.
  private static final class Stretches {
    private final long[] pairs;
    private int k;

    Stretches(long[] pairs) {
      this.pairs = pairs;
    }

    /// The next edge after an instant.
    long next(long time) {
      while (k < pairs.length && pairs[k] <= time) {
        k++;
      }
      return k < pairs.length ? pairs[k] : Long.MAX_VALUE;
    }

    boolean covers(long time) {
      // Stretches may meet: the edge of one is then that of the next, too.
      int begin = Arrays.binarySearch(pairs, time);
      if (begin >= 0) {
        int last = begin + 1 < pairs.length && pairs[begin + 1] == time ? begin + 1 : begin;
        return last % 2 == 0;
      }
      return (-begin - 1) % 2 == 1;
    }
  }

  Lanes.OpenSeconds openSeconds(int ofDay) {
    return new Lanes.OpenSeconds(openSeconds[ofDay], secondsA[ofDay], secondsB[ofDay]);
  }

  /// Whether the lanes of a side work in a segment, or both sides do.
  boolean works(Lanes.Side side, int segment) {
    return switch (side) {
      case BOTH -> open[segment];
      case A -> inA[segment];
      case B -> inB[segment];
    };
  }

  /// Whether two days have the same open time.
  boolean alike(int one, int other) {
    return openSeconds[one] == openSeconds[other]
        && secondsA[one] == secondsA[other]
        && secondsB[one] == secondsB[other];
  }

  /// When the border opens after it was shut for long (`Crossing.LONG_SECONDS`), ascending.
  long[] longAwaited() {
    long[] openings = new long[days + 1];
    int n = 0;
    long shutSince = dayStart[0];
    for (int i = 0; i < segments; i++) {
      if (open[i]) {
        if (at[i] - shutSince >= Crossing.LONG_SECONDS) {
          openings[n++] = at[i];
        }
        shutSince = at[i + 1];
      }
    }
    return Arrays.copyOf(openings, n);
  }

  private int segment(int i, long from, long to, boolean isOpen, int ofDay) {
    at[i] = from;
    at[i + 1] = to;
    open[i] = isOpen;
    day[i] = ofDay;
    openBefore[i + 1] = openBefore[i] + (isOpen ? to - from : 0);
    return i + 1;
  }

  /// Segment an instant lies in.
  int segmentOf(long instant) {
    int i = Arrays.binarySearch(at, 0, segments, instant);
    return i >= 0 ? i : -i - 2;
  }

  /// The first segment of a day.
  int firstSegment(int ofDay) {
    return segmentOf(dayStart[ofDay]);
  }

  int dayOf(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - firstDay);
  }

  /// Reading of the open clock at an instant of a segment.
  long openClock(int segment, long instant) {
    return openBefore[segment] + (open[segment] ? instant - at[segment] : 0);
  }
}
