package org.zhol.simulation.border;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.CrossingTime;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.quantity.Dates;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.Circumstances;
import org.zhol.queueing.DatedRecords;
import org.zhol.queueing.Limit;
import org.zhol.simulation.border.CrossingTables.Wanted;

/// Which simulated times of crossing borders a network should have, and which it lacks: for each
/// road checkpoint and direction those of all circumstances in which the sides do not share their
/// hours.
public final class WantedTables {
  /// Border days whose circumstances are looked at.
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  /// Intakes nearer than this share a table.
  private static final double SAME_INTAKE = 1.7;

  private WantedTables() {}

  /// The tables that a network should have; the last day of each is the one in question.
  public static List<Wanted> of(Network network) {
    BorderModel model = new BorderModel(network);
    List<Wanted> all = new ArrayList<>();
    for (Checkpoint checkpoint : network.checkpoints()) {
      if (checkpoint.mode() == Mode.ROAD && !checkpoint.gateway()) {
        List<LocalDate> days = lastDays(network, checkpoint);
        for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
          all.addAll(wanted(model, checkpoint, direction, days));
        }
      }
    }
    return all;
  }

  /// The tables that a network lacks although it has others: those of circumstances that a scenario
  /// brought. A network without any does without.
  public static List<Wanted> missing(Network network) {
    if (network.crossingTimes().isEmpty()) {
      return List.of();
    }
    Set<String> held = new HashSet<>();
    for (CrossingTime time : network.crossingTimes()) {
      held.add(time.checkpoint() + time.direction() + time.inputs());
    }
    return of(network).stream()
        .filter(one ->
            !held.contains(one.checkpoint().id() + one.direction() + one.circumstances().inputs()))
        .toList();
  }

  /// All that a table rests on, so that the same text means the same table.
  public static String key(Wanted wanted, long seed) {
    double capacity = 0;
    for (Limit limit :
        CrossingTables.records(wanted.checkpoint(), wanted.direction()).quotas(wanted.day())) {
      capacity = limit.kind() == Limit.Kind.CAPACITY ? limit.perDay() : capacity;
    }
    return String.join(
        " ",
        wanted.checkpoint().id(),
        wanted.direction().name(),
        wanted.circumstances().inputs(),
        String.valueOf(wanted.circumstances().perDay()),
        String.valueOf(CrossingTables.quota(wanted)),
        String.valueOf(capacity),
        String.valueOf(seed));
  }

  private static List<Wanted> wanted(
      BorderModel model,
      Checkpoint checkpoint,
      Checkpoint.Direction direction,
      List<LocalDate> days) {
    DatedRecords records = CrossingTables.records(checkpoint, direction);
    Map<String, List<Wanted>> byInputs = new LinkedHashMap<>();
    boolean steps =
        checkpoint.steps().stream()
            .anyMatch(step -> step.direction() == null || step.direction() == direction);
    for (LocalDate day : steps ? days : List.<LocalDate>of()) {
      if (records.arrivals(day) == null || DatedRecords.shut(records.state(day))) {
        continue;
      }
      Circumstances now = model.circumstances(checkpoint, direction, CargoClass.CONTAINER, day);
      if (now.sharesHours() || !(now.perDay() > 0) || Double.isInfinite(now.perDay())) {
        continue;
      }
      List<Wanted> known = byInputs.computeIfAbsent(now.inputs(), _ -> new ArrayList<>());
      boolean near =
          known.stream()
              .map(one -> Math.log(one.circumstances().perDay() / now.perDay()))
              .anyMatch(far -> Math.abs(far) < Math.log(SAME_INTAKE));
      if (!near) {
        known.add(new Wanted(checkpoint, direction, day, now));
      }
    }
    return byInputs.values().stream().flatMap(List::stream).toList();
  }

  /// The last days before anything on record begins or ends, a year is over, or a clock is set,
  /// latest first: between two of them nothing changes.
  private static List<LocalDate> lastDays(Network network, Checkpoint checkpoint) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
      days.add(LocalDate.of(year, 12, 31));
    }
    checkpoint.hours().forEach(row -> bounds(row.valid(), days));
    checkpoint.intakes().forEach(row -> bounds(row.valid(), days));
    checkpoint.permits().forEach(row -> bounds(row.valid(), days));
    checkpoint.statuses().forEach(row -> days.add(row.from().minusDays(1)));
    for (String place : List.of(checkpoint.a(), checkpoint.b())) {
      ZoneId zone = network.country(network.place(place).country()).zone();
      Instant end = LAST.atStartOfDay(zone).toInstant();
      ZoneOffsetTransition set = zone.getRules().previousTransition(end);
      while (set != null && set.getDateTimeBefore().toLocalDate().isAfter(FIRST)) {
        LocalDate day = set.getDateTimeBefore().toLocalDate();
        days.addAll(List.of(day.minusDays(1), day)); // midnight is before or after it
        set = zone.getRules().previousTransition(set.getInstant());
      }
    }
    return List.copyOf(days.subSet(FIRST, true, LAST, true).descendingSet());
  }

  private static void bounds(Dates dates, Set<LocalDate> days) {
    LocalDate from = dates.from();
    LocalDate to = dates.to();
    if (from != null) {
      days.add(from.minusDays(1));
    }
    if (to != null) {
      days.add(to);
    }
  }
}
