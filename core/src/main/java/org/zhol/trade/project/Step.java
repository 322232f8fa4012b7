package org.zhol.trade.project;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;
import org.zhol.trade.Period;

/// A date in a project's life, planned or actual; the same step may have several, which differ by
/// source.
///
/// @param date a day, month or year
public record Step(
    Kind kind, Period date, boolean planned, Evidence evidence, @Nullable String note) {
  /// What happened or is to happen.
  public enum Kind {
    ANNOUNCED,
    AGREED,
    STUDY,
    STARTED,
    FIRST_USE,
    COMMISSIONED
  }

  /// Whether it had surely happened by the end of a day: the whole of its year or month lies
  /// before.
  public boolean isBy(LocalDate day) {
    return !planned && !date.to().isAfter(day);
  }

  /// The first day that the date allows.
  public LocalDate earliest() {
    return Objects.requireNonNull(date.from());
  }
}
