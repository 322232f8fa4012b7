package org.zhol.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// A timed and priced transfer between two facilities, or between two gauges at one: a gauge-change
/// yard, port, airport, dry port or tank farm. Fees in US cents; a missing fee stays missing.
public record Terminal(
    String id,
    Names names,
    Kind kind,
    String from,
    String to,
    Gauge fromGauge,
    Gauge toGauge,
    boolean bothWays,
    Set<CargoClass> cargo,
    Spread time,
    @Nullable Long fee20Cents,
    @Nullable Long fee40Cents,
    @Nullable Long feeTonneCents,
    @Nullable Double freeDays,
    @Nullable Long storage40CentsPerDay,
    @Nullable Double co2eKgPerTeu,
    @Nullable Double cutoffHours,
    Dates open,
    Evidence evidence,
    @Nullable String note) {
  /// What a terminal is for.
  ///
  /// A goods yard loads and unloads wagons for the shippers of its town and no more: no source says
  /// that it transships cargo on its way. An intermodal terminal does both.
  public enum Kind {
    GAUGE_CHANGE,
    INTERMODAL,
    GOODS_YARD,
    PORT,
    AIRPORT,
    TANK_FARM,
    CROSSDOCK
  }

  public Terminal {
    cargo = Set.copyOf(cargo);
  }
}
