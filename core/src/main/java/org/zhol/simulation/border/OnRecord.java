package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Checkpoint.Direction;
import org.zhol.network.Network;
import org.zhol.queueing.DatedRecords;
import org.zhol.queueing.Limit;

/// What the records of a checkpoint say of the things that a `WhatIf` changes, in one direction.
///
/// @param hoursPerDay both sides work, mean of the week that begins on the day
/// @param intakePerDay the least of what the other side takes, slots and permits
/// @param inspectedShare of units that are scanned on the side that sends, or else on the other
public record OnRecord(
    Direction direction,
    String towards,
    double hoursPerDay,
    @Nullable Double intakePerDay,
    @Nullable Double arrivalsPerDay,
    @Nullable Double inspectedShare) {
  private static final int WEEK = 7;

  /// Both directions on a day.
  public static List<OnRecord> of(Network network, Checkpoint checkpoint, LocalDate day) {
    List<OnRecord> both = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      both.add(of(network, checkpoint, direction, day));
    }
    return both;
  }

  private static OnRecord of(
      Network network, Checkpoint checkpoint, Direction direction, LocalDate day) {
    var wagons = network.findParameter("rail.wagons_per_train");
    DatedRecords records =
        DatedRecords.of(
            checkpoint,
            direction,
            null,
            wagons == null ? DatedRecords.WAGONS_PER_TRAIN : wagons.value());
    String sideA = network.place(checkpoint.a()).country();
    String sideB = network.place(checkpoint.b()).country();
    ZoneId zoneA = network.country(sideA).zone();
    ZoneId zoneB = network.country(sideB).zone();
    LocalDate last = day.plusDays(WEEK);
    long[] common =
        SideHours.common(
            SideHours.of(records, sideA, zoneA, day, last),
            SideHours.of(records, sideB, zoneB, day.minusDays(1), last.plusDays(1)));
    long open =
        SideHours.between(
            common, SideHours.start(zoneA, day), SideHours.start(zoneA, day.plusDays(WEEK)));
    Double least = null;
    for (Limit limit : records.quotas(day)) {
      boolean pace = Gate.AT_PARK.contains(limit.kind()) || Gate.AT_BORDER.contains(limit.kind());
      if (pace && limit.counted() && (least == null || limit.perDay() < least)) {
        least = limit.perDay();
      }
    }
    Checkpoint.Intake coming = records.arrivals(day);
    boolean toB = direction == Direction.AB;
    return new OnRecord(
        direction,
        toB ? sideB : sideA,
        open / 3_600_000.0 / WEEK,
        least,
        coming == null ? null : coming.perDay() * records.unitsIn(coming.unit()),
        inspected(checkpoint, direction, toB ? sideA : sideB));
  }

  private static @Nullable Double inspected(
      Checkpoint checkpoint, Direction direction, String sender) {
    Double share = null;
    for (Checkpoint.Step step : checkpoint.steps()) {
      boolean ours = step.direction() == null || step.direction() == direction;
      boolean scans = step.look() == Checkpoint.Look.SCAN;
      if (ours && scans && (share == null || step.side().equals(sender))) {
        share = (step.shareLow() + step.shareHigh()) / 2;
      }
    }
    return share;
  }
}
