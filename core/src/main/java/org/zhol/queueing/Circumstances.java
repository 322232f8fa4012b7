package org.zhol.queueing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.network.Parameter;

/// Under what a checkpoint works on a day in one direction, as far as simulated times rest on it.
///
/// The closed form works all steps in the hours that both sides share where they share them all;
/// elsewhere each side works its own, and the simulation knows best (decision 0014).
///
/// @param inputs hash of hours, clocks, steps and parameters of the simulation; intake and arrivals
///   are not in it, times are told for each
/// @param sharesHours whether the time in which any side works is hardly more than that in which
///   both do
/// @param daysDiffer whether the days of the week have different hours
/// @param openDays of a week, on which both sides work
/// @param perDay middle of what can pass in an open day, by the records or by counted lanes in the
///   hours they work, whichever is less; infinite where neither is on record
public record Circumstances(
    String inputs, boolean sharesHours, boolean daysDiffer, int openDays, double perDay) {
  /// Changes with what the simulation makes of the same inputs.
  private static final String VERSION = "3";

  /// Of the shared time, what one side may work beyond it before it matters.
  private static final double HARDLY_MORE = 1.05;

  private static final long WEEK_SECONDS = 7 * 86_400L;

  private static final List<String> PARAMETERS =
      List.of("simulate.room_hours", "simulate.scanner_up_hours", "simulate.scanner_down_hours");

  /// The part of the inputs that does not change with the day.
  static String steps(
      Network network, Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    StringBuilder text = new StringBuilder(VERSION).append(';').append(checkpoint.mode());
    for (String name : PARAMETERS) {
      Parameter found = network.findParameter(name);
      text.append(';').append(name).append('=').append(found == null ? "" : found.value());
    }
    String a = network.place(checkpoint.a()).country();
    List<Checkpoint.Step> steps = new ArrayList<>(checkpoint.steps());
    steps.sort(Comparator.comparingInt(Checkpoint.Step::sequence));
    for (Checkpoint.Step step : steps) {
      boolean ours = step.direction() == null || step.direction() == direction;
      if (ours && (step.cargo().isEmpty() || step.cargo().contains(cargo))) {
        // Times made when lanes worked other hours have other words here, or the number alone.
        String side = step.side().equals("both") ? "both" : step.side().equals(a) ? "a" : "b";
        text.append(
            "\n%s %s-%s %s,%s,%s %s %s"
                .formatted(
                    side,
                    step.shareLow(),
                    step.shareHigh(),
                    step.minMinutes(),
                    step.modeMinutes(),
                    step.maxMinutes(),
                    step.servers() == null ? null : "room until both work, of " + step.servers(),
                    step.look()));
      }
    }
    return text.toString();
  }

  /// Circumstances of a border day.
  static Circumstances of(BorderCalendar calendar, String steps, Lanes lanes, long day) {
    BorderCalendar.Span span = calendar.span(calendar.spanOf(day, 0));
    Instant start = Instant.ofEpochSecond(BorderCalendar.midnight(calendar.zoneA, day));
    int ahead =
        calendar.zoneB.getRules().getOffset(start).getTotalSeconds()
            - calendar.zoneA.getRules().getOffset(start).getTotalSeconds();
    String text =
        "%s\nahead %d\na %s\nb %s%s"
            .formatted(
                steps,
                ahead,
                Arrays.deepToString(span.windowsA()),
                Arrays.deepToString(span.windowsB()),
                // Loads once were of open days alone.
                span.openDays() < 7 ? "\nloads of a week" : "");
    boolean differ = differ(span.windowsA()) || differ(span.windowsB());
    // What it can pass is what a load is a share of (`Passage`): in loads of a quota that the lanes
    // do not get through, tables told of a queue that grew without end.
    double quota = calendar.records.leastQuota(LocalDate.ofEpochDay(day));
    double perDay = lanes.slowest().isEmpty() ? quota : perDay(span, ahead, lanes, quota);
    return new Circumstances(hash(text), sharesHours(span, ahead), differ, span.openDays(), perDay);
  }

  /// Whether both sides work in hardly less than the time in which any does.
  static boolean sharesHours(BorderCalendar.Span span, int ahead) {
    long[] week = overlap(span.windowsA(), span.windowsB(), ahead);
    return week[1] <= HARDLY_MORE * week[0];
  }

  /// Mean over the days of a week on which both sides work; the quota where they never do.
  private static double perDay(BorderCalendar.Span span, int ahead, Lanes lanes, double quota) {
    long[] a = thrice(span.windowsA(), 0);
    long[] b = thrice(span.windowsB(), -ahead);
    long[] both = BorderCalendar.common(a, b);
    double shared = span.sharedMinutes(ahead);
    long[] workA = workable(lanes.find(Lanes.Side.A), a, both, span.sizedFor(), shared);
    long[] workB = workable(lanes.find(Lanes.Side.B), b, both, span.sizedFor(), shared);
    double sum = 0;
    int days = 0;
    for (int day = 0; day < 7; day++) {
      var open = new Lanes.OpenSeconds(onDay(both, day), onDay(workA, day), onDay(workB, day));
      Lanes.Lane lane = lanes.least(open);
      if (lane != null && open.both() > 0) {
        sum += Math.min(quota, lane.perDay(open));
        days++;
      }
    }
    return days == 0 ? quota : sum / days;
  }

  private static long[] workable(
      Lanes.@Nullable Lane lane, long[] own, long[] both, double sizedFor, double shared) {
    return lane == null
        ? both
        : Lanes.workable(own, both, _ -> lane.holdSeconds(sizedFor, shared), lane.beforeBorder());
  }

  /// A week with the one before and the one after it.
  private static long[] thrice(int[][] windows, long later) {
    long[] week = ofWeek(windows);
    long[] pairs = new long[3 * week.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = week[i % week.length] + WEEK_SECONDS * (i / week.length - 1) + later;
    }
    return pairs;
  }

  private static int onDay(long[] pairs, int day) {
    long from = 86_400L * day;
    long sum = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      sum += Math.max(0, Math.min(from + 86_400, pairs[i + 1]) - Math.max(from, pairs[i]));
    }
    return (int) sum;
  }

  private static boolean differ(int[][] windows) {
    for (int[] day : windows) {
      if (!Arrays.equals(day, windows[0])) {
        return true;
      }
    }
    return false;
  }

  /// Seconds of a week in which both work, and in which any does.
  ///
  /// @param ahead seconds by which the clocks of b are ahead of those of a
  static long[] overlap(int[][] windowsA, int[][] windowsB, int ahead) {
    long[] a = ofWeek(windowsA);
    long[] b = ofWeek(windowsB);
    long both = 0;
    for (int week = -1; week <= 1; week++) {
      long later = week * WEEK_SECONDS - ahead;
      for (int i = 0; i < a.length; i += 2) {
        for (int j = 0; j < b.length; j += 2) {
          long end = Math.min(a[i + 1], b[j + 1] + later);
          both += Math.max(0, end - Math.max(a[i], b[j] + later));
        }
      }
    }
    return new long[] {both, length(a) + length(b) - both};
  }

  /// Windows of the days of a week as flat pairs of seconds since its start.
  private static long[] ofWeek(int[][] windows) {
    long[] pairs = new long[Arrays.stream(windows).mapToInt(day -> day.length).sum()];
    int at = 0;
    for (int day = 0; day < windows.length; day++) {
      for (int second : windows[day]) {
        pairs[at++] = 86_400L * day + second;
      }
    }
    return pairs;
  }

  private static long length(long[] pairs) {
    long sum = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      sum += pairs[i + 1] - pairs[i];
    }
    return sum;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }
}
