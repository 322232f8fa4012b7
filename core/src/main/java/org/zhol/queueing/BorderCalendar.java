package org.zhol.queueing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.network.Traffic;

/// A checkpoint's records in one direction, compiled for fast use: spans of days between two
/// changes, each with its opening hours by day of the week, its daily quota and its arrivals.
///
/// Days are border days: local dates of side a, counted from 1 January 1970. Immutable.
final class BorderCalendar {
  /// How long after the table's end a border may reopen for arrivals to wait for it.
  static final int HOLD_DAYS = 60;

  final DatedRecords records;
  final ZoneId zoneA;
  final ZoneId zoneB;

  /// Variance over mean of the number that come on a day: 1 by chance alone.
  final double dispersion;

  /// First day of each span, ascending; the first is `Long.MIN_VALUE`.
  private final long[] firstDay;

  private final Span[] spans;

  /// Closures as pairs of first and last day, ascending by first day.
  private final long[] closures;

  /// What holds from one change to the next. Windows are flat pairs of seconds after local
  /// midnight, by day of the week from Monday; a side whose hours nobody knows is open all day.
  /// Quota and arrivals are units a day in each weather; arrivals are null where unknown. Lanes and
  /// the room between them are sized for so many a day.
  record Span(
      boolean shut,
      int[][] windowsA,
      int[][] windowsB,
      double[] quota,
      double @Nullable [] arrivals,
      double sizedFor) {
    /// Minutes of a day in which both sides work, in the mean of a week.
    ///
    /// @param ahead seconds by which the clocks of b are ahead of those of a
    double sharedMinutes(int ahead) {
      return Circumstances.overlap(windowsA, windowsB, ahead)[0] / (7 * 60.0);
    }

    /// Weekdays on which both sides work, at least one.
    int openDays() {
      int days = 0;
      for (int day = 0; day < windowsA.length; day++) {
        days += windowsA[day].length > 0 && windowsB[day].length > 0 ? 1 : 0;
      }
      return Math.max(1, days);
    }

    /// Units that come on an open day with what the shut days of a week bring it, for each that
    /// comes on any day.
    double crowding() {
      return 7.0 / openDays();
    }
  }

  private BorderCalendar(
      DatedRecords records, double dispersion, String sideA, String sideB, ZoneId a, ZoneId b) {
    this.records = records;
    this.dispersion = dispersion;
    zoneA = a;
    zoneB = b;
    long[] changes = records.changes();
    firstDay = new long[changes.length + 1];
    spans = new Span[changes.length + 1];
    firstDay[0] = Long.MIN_VALUE;
    System.arraycopy(changes, 0, firstDay, 1, changes.length);
    for (int s = 0; s < spans.length; s++) {
      long day = s > 0 ? firstDay[s] : spans.length > 1 ? firstDay[1] - 1 : 0;
      spans[s] = span(LocalDate.ofEpochDay(day), sideA, sideB);
    }
    List<Checkpoint.Closure> shut = records.closures;
    closures = new long[2 * shut.size()];
    for (int c = 0; c < shut.size(); c++) {
      closures[2 * c] = shut.get(c).from().toEpochDay();
      closures[2 * c + 1] = shut.get(c).to().toEpochDay();
    }
  }

  static BorderCalendar of(
      Network network,
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      @Nullable LocalDate asOf,
      List<Traffic> kinds,
      double wagonsPerTrain) {
    String a = network.place(checkpoint.a()).country();
    String b = network.place(checkpoint.b()).country();
    return new BorderCalendar(
        DatedRecords.of(checkpoint, direction, asOf, kinds, wagonsPerTrain),
        dispersion(network, checkpoint),
        a,
        b,
        network.country(a).zone(),
        network.country(b).zone());
  }

  /// Trains come by agreed paths: their number differs less from day to day than that of trucks.
  private static double dispersion(Network network, Checkpoint checkpoint) {
    Parameter ofTrains =
        checkpoint.mode() == Mode.RAIL ? network.findParameter("rail.arrival_dispersion") : null;
    return ofTrains == null ? 1 : ofTrains.value();
  }

  /// Whether units pass at paths, one each, evenly over the day: who comes to a border without a
  /// queue still waits for the next, any part of the time between two.
  boolean byPaths() {
    return records.checkpoint.mode() == Mode.RAIL;
  }

  private Span span(LocalDate day, String sideA, String sideB) {
    double[] quota = new double[Fifths.COUNT];
    for (int w = 0; w < Fifths.COUNT; w++) {
      quota[w] = Double.POSITIVE_INFINITY;
      for (Limit limit : records.quotas(day)) {
        if (limit.counted()) {
          // Bad weather is a bad day at the gate: the low end of the range.
          double range = limit.highPerDay() - limit.lowPerDay();
          quota[w] = Math.min(quota[w], limit.highPerDay() - range * Fifths.level(w));
        }
      }
    }
    Checkpoint.Intake coming = records.arrivals(day);
    double[] arrivals = null;
    if (coming != null) {
      arrivals = new double[Fifths.COUNT];
      double factor = records.unitsIn(coming.unit());
      for (int w = 0; w < Fifths.COUNT; w++) {
        double range = coming.highPerDay() - coming.lowPerDay();
        arrivals[w] = factor * (coming.lowPerDay() + range * Fifths.level(w));
      }
    }
    return new Span(
        DatedRecords.shut(records.state(day)),
        windows(sideA, day),
        windows(sideB, day),
        quota,
        arrivals,
        records.sized(day).perDay());
  }

  private int[][] windows(String side, LocalDate day) {
    int[][] week = new int[7][];
    for (DayOfWeek weekday : DayOfWeek.values()) {
      DatedRecords.HoursOnDay hours = records.hours(side, day, weekday);
      week[weekday.getValue() - 1] =
          hours == null ? new int[] {0, 86_400} : merged(hours.windows());
    }
    return week;
  }

  /// Flat pairs; windows that meet or overlap become one.
  private static int[] merged(List<Checkpoint.Window> ascending) {
    int[] pairs = new int[2 * ascending.size()];
    int n = 0;
    for (Checkpoint.Window window : ascending) {
      if (n > 0 && window.fromSecond() <= pairs[n - 1]) {
        pairs[n - 1] = Math.max(pairs[n - 1], window.toSecond());
      } else {
        pairs[n++] = window.fromSecond();
        pairs[n++] = window.toSecond();
      }
    }
    return Arrays.copyOf(pairs, n);
  }

  /// Index of the span a day lies in, found upwards from `hint`, a span not after it.
  int spanOf(long day, int hint) {
    int s = hint;
    while (s + 1 < firstDay.length && firstDay[s + 1] <= day) {
      s++;
    }
    return s;
  }

  Span span(int index) {
    return spans[index];
  }

  /// A day at least `before` days before this one in a span whose arrivals, even in bad weather,
  /// stay below the quota; a year before it at the earliest.
  long unsaturated(long day, int before) {
    long start = day - before;
    long earliest = day - DatedRecords.RECORD_DAYS;
    while (start > earliest) {
      int index = spanOf(start, 0);
      double[] arrivals = spans[index].arrivals;
      int worst = Fifths.COUNT - 1;
      if (arrivals == null || arrivals[worst] < spans[index].quota[worst]) {
        return start;
      }
      start = Math.max(firstDay[index], earliest) - before;
    }
    return Math.max(start, earliest);
  }

  boolean closed(long day) {
    for (int c = 0; c < closures.length && closures[c] <= day; c += 2) {
      if (day <= closures[c + 1]) {
        return true;
      }
    }
    return false;
  }

  /// The day on which the border shuts for good as far as a table ending on `lastDay` can see: a
  /// spell of closed or planned days that begins in the table and lasts more than `HOLD_DAYS`
  /// beyond it, or that begins later and is not known to end. `Long.MAX_VALUE` if there is none.
  long shutForGood(long lastDay) {
    long begin = 0;
    boolean inSpell = false;
    for (int s = 0; s < spans.length; s++) {
      if (spans[s].shut && !inSpell) {
        begin = firstDay[s];
        inSpell = true;
      } else if (!spans[s].shut && inSpell) {
        inSpell = false;
        if (begin <= lastDay && firstDay[s] > lastDay + HOLD_DAYS) {
          return begin;
        }
      }
    }
    return inSpell ? begin : Long.MAX_VALUE;
  }

  /// Open stretches of one side over its local days, flat pairs of epoch seconds, ascending.
  long[] side(boolean a, long firstLocalDay, long lastLocalDay) {
    ZoneId zone = a ? zoneA : zoneB;
    long[] open = new long[(int) (lastLocalDay - firstLocalDay + 1) * 4];
    int n = 0;
    int hint = 0;
    long start = midnight(zone, firstLocalDay);
    for (long day = firstLocalDay; day <= lastLocalDay; day++) {
      long next = midnight(zone, day + 1);
      hint = spanOf(day, hint);
      if (!closed(day)) {
        int[] windows = (a ? spans[hint].windowsA : spans[hint].windowsB)[weekday(day)];
        if (n + windows.length > open.length) {
          open = Arrays.copyOf(open, 2 * open.length + windows.length);
        }
        for (int second : windows) {
          open[n++] =
              second == 86_400
                  ? next
                  : next - start == 86_400 ? start + second : instant(zone, day, second);
        }
      }
      start = next;
    }
    return Arrays.copyOf(open, n);
  }

  /// Epoch second at which a local day begins.
  static long midnight(ZoneId zone, long day) {
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
  }

  /// On a day on which the clock is changed a window is where the clock on the wall says.
  private static long instant(ZoneId zone, long day, int second) {
    return LocalDate.ofEpochDay(day)
        .atTime(LocalTime.ofSecondOfDay(second))
        .atZone(zone)
        .toEpochSecond();
  }

  /// Monday is 0; 1 January 1970 was a Thursday.
  private static int weekday(long day) {
    return (int) Math.floorMod(day + 3, 7L);
  }

  /// Stretches in which both sides are open, flat pairs of epoch seconds, over border days.
  long[] common(long firstBorderDay, long lastBorderDay) {
    long[] a = side(true, firstBorderDay, lastBorderDay);
    // The other side's clock may be up to a day off.
    long[] b = side(false, firstBorderDay - 1, lastBorderDay + 1);
    return common(a, b);
  }

  static long[] common(long[] a, long[] b) {
    long[] both = new long[a.length + b.length];
    int n = 0;
    int j = 0;
    for (int i = 0; i < a.length; i += 2) {
      while (j < b.length && b[j + 1] <= a[i]) {
        j += 2;
      }
      for (int k = j; k < b.length && b[k] < a[i + 1]; k += 2) {
        long from = Math.max(a[i], b[k]);
        long to = Math.min(a[i + 1], b[k + 1]);
        if (from < to) {
          both[n++] = from;
          both[n++] = to;
        }
      }
    }
    return Arrays.copyOf(both, n);
  }

  /// When the counted lanes of a side work over border days: the shared hours where there are none.
  long[] workable(Lanes.@Nullable Lane lane, long firstBorderDay, int days) {
    long last = firstBorderDay + days - 1;
    if (lane == null) {
      return common(firstBorderDay, last);
    }
    // What room is left as the days begin is a matter of those before, and until when it is there
    // of those after.
    long first = firstBorderDay - 7;
    last += 7;
    long[] shared = common(first, last);
    boolean a = lane.side() == Lanes.Side.A;
    // The other side's clock may be up to a day off.
    long[] own = side(a, a ? first : first - 1, a ? last : last + 1);
    return Lanes.workable(
        own,
        shared,
        instant -> {
          long day = Instant.ofEpochSecond(instant).atZone(zoneA).toLocalDate().toEpochDay();
          Span span = spans[spanOf(day, 0)];
          int ahead = (int) (midnight(zoneA, day) - midnight(zoneB, day));
          return lane.holdSeconds(span.sizedFor, span.sharedMinutes(ahead));
        },
        lane.beforeBorder());
  }

  /// Stretches in which any side is open, flat pairs of epoch seconds, over border days.
  long[] either(long firstBorderDay, long lastBorderDay) {
    long[] a = side(true, firstBorderDay, lastBorderDay);
    long[] b = side(false, firstBorderDay - 1, lastBorderDay + 1);
    long[] any = new long[a.length + b.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      boolean fromA = j == b.length || (i < a.length && a[i] <= b[j]);
      long from = fromA ? a[i] : b[j];
      long to = fromA ? a[i + 1] : b[j + 1];
      i += fromA ? 2 : 0;
      j += fromA ? 0 : 2;
      if (n > 0 && from <= any[n - 1]) {
        any[n - 1] = Math.max(any[n - 1], to);
      } else {
        any[n++] = from;
        any[n++] = to;
      }
    }
    return Arrays.copyOf(any, n);
  }
}
