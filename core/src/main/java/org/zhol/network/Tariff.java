package org.zhol.network;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// A price list: rows by country, direction and equipment, the most specific row wins.
public record Tariff(String id, List<Row> rows) {
  /// Which way a leg runs: west when it ends west of where it starts.
  public enum Direction {
    ANY,
    WEST,
    EAST
  }

  /// One line: US cents fixed, per kilometre and per hour for a piece or tonne, and at least for
  /// all of a consignment on a ride, of that price year.
  public record Row(
      Mode mode,
      @Nullable String country,
      Direction direction,
      Equipment equipment,
      double fixedCents,
      double centsPerKilometre,
      double centsPerHour,
      double minimumCents,
      Dates valid,
      @Nullable Integer priceYear,
      Evidence evidence,
      @Nullable String note) {}

  public Tariff {
    rows = List.copyOf(rows);
  }

  /// The row for a leg in a country, or empty where the list has no price.
  public Optional<Row> find(
      String country, Direction direction, Equipment equipment, java.time.LocalDate day) {
    Row best = null;
    int most = -1;
    for (Row row : rows) {
      int fit = (row.country() == null ? 0 : 2) + (row.direction() == Direction.ANY ? 0 : 1);
      boolean fits =
          row.equipment() == equipment
              && row.valid().contains(day)
              && (row.country() == null || row.country().equals(country))
              && (row.direction() == Direction.ANY || row.direction() == direction);
      if (fits && fit > most) {
        best = row;
        most = fit;
      }
    }
    return Optional.ofNullable(best);
  }
}
