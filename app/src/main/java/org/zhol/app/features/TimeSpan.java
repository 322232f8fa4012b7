package org.zhol.app.features;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// From an instant to an instant, both included; a missing end is open. A day is taken in UTC.
public record TimeSpan(@Nullable Instant from, @Nullable Instant to) {
  private static final String OPEN = "..";

  public TimeSpan {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a span ends " + to + " before it begins " + from);
    }
  }

  /// From the beginning of a day to the end of a day.
  public static TimeSpan ofDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new TimeSpan(first == null ? null : start(first), last == null ? null : end(last));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant end(LocalDate day) {
    return start(day.plusDays(1)).minusSeconds(1);
  }

  /// Reads a time (RFC 3339) or a day, or two of them with `/` between, of which one may be `..` or
  /// empty; null where the text is neither.
  public static @Nullable TimeSpan find(String text) {
    int slash = text.indexOf('/');
    String first = slash < 0 ? text : text.substring(0, slash);
    String last = slash < 0 ? text : text.substring(slash + 1);
    boolean openStart = slash >= 0 && (first.isEmpty() || first.equals(OPEN));
    boolean openEnd = slash >= 0 && (last.isEmpty() || last.equals(OPEN));
    Instant from = openStart ? null : instant(first, false);
    Instant to = openEnd ? null : instant(last, true);
    boolean understood =
        (openStart || from != null) && (openEnd || to != null) && !(openStart && openEnd);
    return !understood || (from != null && to != null && to.isBefore(from))
        ? null
        : new TimeSpan(from, to);
  }

  private static @Nullable Instant instant(String text, boolean atEnd) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate day = LocalDate.parse(text);
        return atEnd ? end(day) : start(day);
      }
      return text.matches("\\d{4}-\\d{2}-\\d{2}[Tt].*")
          ? OffsetDateTime.parse(text.toUpperCase(java.util.Locale.ROOT)).toInstant()
          : null;
    } catch (DateTimeParseException noSuchTime) {
      return null;
    }
  }

  /// Whether both have an instant in common.
  public boolean meets(TimeSpan other) {
    return isBefore(from, other.to) && isBefore(other.from, to);
  }

  private static boolean isBefore(@Nullable Instant start, @Nullable Instant end) {
    return start == null || end == null || !start.isAfter(end);
  }

  /// The span from the earlier beginning to the later end.
  TimeSpan with(TimeSpan other) {
    Instant start = from;
    Instant end = to;
    Instant otherStart = other.from;
    Instant otherEnd = other.to;
    return new TimeSpan(
        start == null || otherStart == null
            ? null
            : start.isBefore(otherStart) ? start : otherStart,
        end == null || otherEnd == null ? null : end.isAfter(otherEnd) ? end : otherEnd);
  }
}
