package org.zhol.network;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// A train, flight or sailing that runs by timetable or headway over an ordered list of stops.
public record Service(
    String id,
    String name,
    Mode mode,
    Gauge gauge,
    Departures departures,
    List<Stop> stops,
    Set<CargoClass> cargo,
    @Nullable Double capacity,
    @Nullable String capacityUnit,
    double speedFactor,
    double cutoffHours,
    String tariff,
    Dates valid,
    Evidence evidence,
    @Nullable String note) {
  /// When a service leaves its first stop.
  public sealed interface Departures {
    /// Leaves every `hours` on average, at no published time.
    ///
    /// @param meetsHours longest wait at the first stop, less than `hours` where the train is run
    ///   for what another train or ship has brought
    record Headway(double hours, double meetsHours) implements Departures {
      /// Leaves whatever has come.
      public Headway(double hours) {
        this(hours, hours);
      }
    }

    /// Leaves on these days at these times, in the clock of the first stop's country.
    record Timetable(Set<DayOfWeek> days, List<LocalTime> times) implements Departures {
      public Timetable {
        days = Set.copyOf(days);
        times = List.copyOf(times);
      }
    }
  }

  /// A stop: run time from the stop before (missing: from the links) and time standing there.
  public record Stop(String place, @Nullable Double runHours, double dwellHours) {}

  public Service {
    stops = List.copyOf(stops);
    cargo = Set.copyOf(cargo);
    if (stops.size() < 2) {
      throw new IllegalArgumentException("service " + id + " needs at least two stops");
    }
  }
}
