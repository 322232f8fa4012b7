package org.zhol.quantity;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An inclusive range of days; a missing end is open.
public record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Dates ALWAYS = new Dates(null, null);

  public Dates {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("range ends " + to + " before it starts " + from);
    }
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dates key
        && Objects.equals(from, key.from)
        && Objects.equals(to, key.to);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(from) + Objects.hashCode(to);
  }
}
