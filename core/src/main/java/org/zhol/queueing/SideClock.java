package org.zhol.queueing;

import java.util.Arrays;

/// The clock of a side of a border, or of both together: it runs in the hours they work, and not on
/// days on which the checkpoint is shut.
///
/// Layout: stretch i runs from `at[2 * i]` to `at[2 * i + 1]`, epoch seconds, ascending;
/// `before[i]` seconds have been worked when it begins.
final class SideClock {
  private final long[] at;
  private final long[] before;

  private SideClock(long[] at) {
    this.at = at;
    before = new long[at.length / 2 + 1];
    for (int i = 0; i < at.length; i += 2) {
      before[i / 2 + 1] = before[i / 2] + at[i + 1] - at[i];
    }
  }

  /// Of side a or b over the days of a tape.
  static SideClock of(BorderCalendar calendar, BorderTape tape, boolean a) {
    long last = tape.firstDay + tape.days - 1;
    // The other side's clock may be up to a day off.
    long[] own = calendar.side(a, a ? tape.firstDay : tape.firstDay - 1, a ? last : last + 1);
    long[] on = new long[2 * tape.days];
    int n = 0;
    for (int d = 0; d < tape.days; d++) {
      if (!tape.shut[d]) {
        on[n++] = tape.dayStart[d];
        on[n++] = tape.dayStart[d + 1];
      }
    }
    return new SideClock(BorderCalendar.common(own, Arrays.copyOf(on, n)));
  }

  /// Of both together.
  static SideClock together(BorderTape tape) {
    long[] on = new long[2 * tape.segments];
    int n = 0;
    for (int i = 0; i < tape.segments; i++) {
      if (tape.open[i]) {
        on[n++] = tape.at[i];
        on[n++] = tape.at[i + 1];
      }
    }
    return new SideClock(Arrays.copyOf(on, n));
  }

  /// When so many seconds of work that is at hand from an instant on are done, none at the first
  /// instant of work; never if that is beyond its days.
  long done(long from, long seconds) {
    int low = 0;
    int high = at.length / 2;
    while (low < high) {
      int middle = (low + high) / 2;
      if (at[2 * middle + 1] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (2 * low == at.length) {
      return Crossing.NEVER;
    }
    long left = seconds + before[low] + Math.max(0, from - at[2 * low]);
    int i = low;
    while (2 * i < at.length && before[i + 1] < left) {
      i++;
    }
    return 2 * i == at.length ? Crossing.NEVER : Math.max(from, at[2 * i] + left - before[i]);
  }
}
