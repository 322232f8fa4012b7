package org.zhol.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads the days and times people write: `2025-11-07`, `2025-11-07T14:00`, with or without an
/// offset such as `+08:00` or `Z`.
final class Moments {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private Moments() {}

  /// What a day without a time stands for.
  enum Day {
    START,
    NOON,
    END
  }

  /// The instant a parameter names, at the clock of a place unless it gives its own offset; null
  /// where it is missing or wrong.
  static @Nullable Instant instant(Parameters given, String name, ZoneId zone, Day day) {
    String text = given.text(name);
    if (text == null) {
      return null;
    }
    try {
      Instant instant = parse(text, zone, day);
      LocalDate date = instant.atZone(zone).toLocalDate();
      if (date.isBefore(FIRST) || date.isAfter(LAST)) {
        given.wrong(name, text, new Fault.OutsideDays(FIRST, LAST), new Cure.GiveDayInside());
        return null;
      }
      return instant;
    } catch (DateTimeException impossible) {
      given.wrong(name, text, new Fault.NoSuchMoment(), new Cure.WriteMoment());
      return null;
    }
  }

  private static Instant parse(String text, ZoneId zone, Day day) {
    int clock = text.indexOf('T');
    if (clock < 0) {
      LocalDate date = LocalDate.parse(text);
      return switch (day) {
        case START -> date.atStartOfDay(zone).toInstant();
        case NOON -> date.atTime(LocalTime.NOON).atZone(zone).toInstant();
        case END -> date.plusDays(1).atStartOfDay(zone).toInstant();
      };
    }
    boolean offset = text.endsWith("Z") || text.substring(clock).matches(".*[+-].*");
    return offset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  /// The day a parameter names; null where it is missing or wrong.
  static @Nullable LocalDate day(Parameters given, String name) {
    String text = given.text(name);
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
        return date;
      }
      given.wrong(name, text, new Fault.OutsideDays(FIRST, LAST), new Cure.GiveDayInside());
    } catch (DateTimeException impossible) {
      given.wrong(name, text, new Fault.NoSuchDay(), new Cure.WriteDay());
    }
    return null;
  }
}
