package org.zhol.trade;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days a figure covers, first and last included, as it is spelled: `2021`, `2021-04`,
/// `2021-04-30`, a span `2021-01..2021-04` or `2005..2017`, or all up to a day `..2025-03-23`.
///
/// @param from null where all that went before counts
public record Period(String text, @Nullable LocalDate from, LocalDate to)
    implements Comparable<Period> {
  private static final Pattern PART = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /// Null where the text spells no period.
  public static @Nullable Period find(String text) {
    int dots = text.indexOf("..");
    Period first = part(dots < 0 ? text : text.substring(0, dots));
    if (dots < 0) {
      return first;
    }
    Period last = part(text.substring(dots + 2));
    if (last == null || (first == null && dots > 0)) {
      return null;
    }
    LocalDate from = first == null ? null : first.from();
    return from != null && from.isAfter(last.to()) ? null : new Period(text, from, last.to());
  }

  private static @Nullable Period part(String text) {
    var match = PART.matcher(text);
    if (!match.matches()) {
      return null;
    }
    try {
      int year = Integer.parseInt(match.group(1));
      if (match.group(2) == null) {
        return ofYear(year);
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(match.group(2)));
      if (match.group(3) == null) {
        return new Period(text, month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = month.atDay(Integer.parseInt(match.group(3)));
      return new Period(text, day, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  public static Period ofYear(int year) {
    return new Period("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public static Period ofMonth(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public boolean isYear() {
    return text.length() == 4;
  }

  public boolean isMonth() {
    return text.length() == 7;
  }

  /// The year in which it ends.
  public int year() {
    return to.getYear();
  }

  /// By the last day, then by the first; what has no beginning stands first.
  @Override
  public int compareTo(Period other) {
    int byEnd = to.compareTo(other.to);
    if (byEnd != 0) {
      return byEnd;
    }
    LocalDate mine = from == null ? LocalDate.MIN : from;
    LocalDate its = other.from == null ? LocalDate.MIN : other.from;
    int byStart = mine.compareTo(its);
    return byStart != 0 ? byStart : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
