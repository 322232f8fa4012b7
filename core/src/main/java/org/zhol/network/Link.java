package org.zhol.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// A stretch of one mode between two places. `kilometresPerHour` is the free commercial speed; a
/// missing speed or capacity stays missing.
public record Link(
    String id,
    String from,
    String to,
    boolean directed,
    long lengthMetres,
    Mode mode,
    Set<Gauge> gauges,
    @Nullable Integer tracks,
    @Nullable Boolean electrified,
    @Nullable Double kilometresPerHour,
    @Nullable Double capacity,
    @Nullable String capacityUnit,
    @Nullable String facility,
    @Nullable CargoClass medium,
    Dates open,
    Evidence evidence,
    @Nullable String note) {
  public Link {
    gauges = Set.copyOf(gauges);
    if (lengthMetres <= 0) {
      throw new IllegalArgumentException("link " + id + " has length " + lengthMetres + " m");
    }
  }
}
