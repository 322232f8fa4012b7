package org.zhol.packs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How figures and dates are spelled in a cell, both ways. What is no figure gives null, so that
/// the reader can say where it stands. A figure that is written and read again is the same.
final class Figures {
  /// Beyond this a figure is a slip of the keyboard, whatever its unit.
  static final double LARGEST = 1e15;

  private static final int LONGEST = 40;
  private static final int MOST_DECIMALS = 20;
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

  private Figures() {}

  /// A plain decimal such as `-12.5` or `1.2e3`; no thousands separators, no `NaN`, no hexadecimal.
  static @Nullable BigDecimal decimal(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    Long whole = plainWhole(text);
    if (whole != null) {
      return BigDecimal.valueOf(whole);
    }
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent >= 0 && text.length() - exponent > 4) {
      return null; // 1e-123 and the like would cost memory once written out
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return null;
      }
    }
    try {
      BigDecimal decimal = new BigDecimal(text);
      return decimal.scale() > MOST_DECIMALS ? null : decimal;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable Double number(String text) {
    int point = text.indexOf('.');
    if (point > 0 && text.length() <= 16 && text.charAt(0) != '-') {
      Long whole = plainWhole(text.substring(0, point));
      Long part = plainWhole(text.substring(point + 1));
      if (whole != null && part != null && part >= 0) {
        // Both are exact below 2^53 and 10^22, so that the quotient is the nearest double.
        double scale = TENS[text.length() - point - 1];
        return (whole * scale + part) / scale;
      }
    }
    Long whole = plainWhole(text);
    if (whole != null) {
      return (double) whole;
    }
    BigDecimal decimal = decimal(text);
    return decimal == null ? null : decimal.doubleValue();
  }

  /// A whole number without fraction, exponent or sign other than minus, or null.
  static @Nullable Long plainWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() > 16) {
      return null;
    }
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      value = 10 * value + (c - '0');
    }
    return start == 1 ? -value : value;
  }

  /// US cents of an amount in dollars, as a double, since rates per kilometre are below a cent.
  static double cents(BigDecimal dollars) {
    return dollars.multiply(HUNDRED).doubleValue();
  }

  static long wholeCents(BigDecimal dollars) {
    return dollars.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  static long seconds(BigDecimal hours) {
    return hours.multiply(HOUR).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  /// A day as `2025-11-12`, of the year 1800 or later; 9999 stands for a day not yet known.
  static @Nullable LocalDate date(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    Long year = plainWhole(text.substring(0, 4));
    Long month = plainWhole(text.substring(5, 7));
    Long day = plainWhole(text.substring(8));
    if (year == null || month == null || day == null || year < 1_800) {
      return null;
    }
    try {
      return LocalDate.of(year.intValue(), month.intValue(), day.intValue());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// Seconds after midnight of a clock time `08:30`; `24:00` is the end of the day.
  static @Nullable Integer secondOfDay(String text) {
    if (text.length() != 5 || text.charAt(2) != ':') {
      return null;
    }
    Long hour = plainWhole(text.substring(0, 2));
    Long minute = plainWhole(text.substring(3));
    if (hour == null || minute == null || hour < 0 || minute < 0 || minute > 59) {
      return null;
    }
    long second = hour * 3_600 + minute * 60;
    return second > 86_400 ? null : (int) second;
  }

  /// Days of the week as ISO digits: `135` is Monday, Wednesday and Friday.
  static @Nullable Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '1' || c > '7' || !days.add(DayOfWeek.of(c - '0'))) {
        return null;
      }
    }
    return days.isEmpty() ? null : days;
  }

  // --- And back ---------------------------------------------------------------------------------

  static String text(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    double value = number;
    if (value == Math.rint(value) && Math.abs(value) < LARGEST) {
      return Long.toString((long) value);
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  static String flag(@Nullable Boolean flag) {
    return flag == null ? "" : flag ? "1" : "0";
  }

  static String dollars(double cents) {
    if (cents == Math.rint(cents) && Math.abs(cents) < LARGEST) {
      return dollars(Long.valueOf((long) cents));
    }
    return plain(BigDecimal.valueOf(cents).movePointLeft(2));
  }

  static String dollars(@Nullable Long cents) {
    return cents == null ? "" : plain(BigDecimal.valueOf(cents, 2));
  }

  /// Hours with four decimals at most: a third of a second, so that reading gives the same second.
  static String hours(long seconds) {
    return plain(BigDecimal.valueOf(seconds).divide(HOUR, 4, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  static String days(Set<DayOfWeek> days) {
    StringBuilder text = new StringBuilder();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (days.contains(day)) {
        text.append(day.getValue());
      }
    }
    return text.toString();
  }

  static String clock(int secondOfDay) {
    int minute = secondOfDay / 60;
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
