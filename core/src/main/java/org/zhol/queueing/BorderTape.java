package org.zhol.queueing;

import java.time.LocalDate;
import java.util.Arrays;

/// A stretch of border days cut into segments in which the border is open throughout or shut
/// throughout, and each of which lies in one border day.
///
/// Layout: segment i runs from `at[i]` to `at[i + 1]`, epoch seconds. The open clock counts only
/// open seconds: `openBefore[i]` of them have passed when segment i begins.
final class BorderTape {
  final long firstDay;
  final int days;
  final long[] dayStart;
  final int[] openSeconds;
  final boolean[] shut;
  final int[] span;

  final int segments;
  final long[] at;
  final boolean[] open;
  final int[] day;
  final long[] openBefore;

  BorderTape(BorderCalendar calendar, long firstDay, int days) {
    this.firstDay = firstDay;
    this.days = days;
    dayStart = new long[days + 1];
    openSeconds = new int[days];
    shut = new boolean[days];
    span = new int[days];
    long[] common = calendar.common(firstDay, firstDay + days - 1);
    int most = common.length + 3 * days;
    at = new long[most + 1];
    open = new boolean[most];
    day = new int[most];
    openBefore = new long[most + 1];
    int n = 0;
    int k = 0;
    int hint = 0;
    dayStart[0] = BorderCalendar.midnight(calendar.zoneA, firstDay);
    for (int d = 0; d < days; d++) {
      dayStart[d + 1] = BorderCalendar.midnight(calendar.zoneA, firstDay + d + 1);
      hint = calendar.spanOf(firstDay + d, hint);
      span[d] = hint;
      shut[d] = calendar.span(hint).shut();
      long time = dayStart[d];
      // A side's windows lie in one local day, those of side a in one border day; so do common
      // ones.
      for (; k < common.length && common[k] < dayStart[d + 1]; k += 2) {
        if (!shut[d]) {
          if (common[k] > time) {
            n = segment(n, time, common[k], false, d);
          }
          n = segment(n, common[k], common[k + 1], true, d);
          openSeconds[d] += (int) (common[k + 1] - common[k]);
          time = common[k + 1];
        }
      }
      if (time < dayStart[d + 1]) {
        n = segment(n, time, dayStart[d + 1], false, d);
      }
    }
    segments = n;
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
