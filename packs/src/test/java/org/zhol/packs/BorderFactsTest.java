package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.BorderRemark;
import org.zhol.queueing.CheckpointState;
import org.zhol.queueing.Crossing;
import org.zhol.queueing.Limit;

/// The border model on the dated records of the built-in pack tells what is on record.
class BorderFactsTest {
  private static final Network NETWORK = PackReader.builtIn().network();
  private static final BorderModel MODEL = new BorderModel(NETWORK);

  private static Instant day(String date) {
    return LocalDate.parse(date).atStartOfDay(ZoneId.of("Asia/Almaty")).toInstant();
  }

  private static CheckpointState on(String date, String checkpoint) {
    return MODEL.state(NETWORK.checkpoint(checkpoint), day(date), null);
  }

  private static Limit limit(CheckpointState.Flow flow, Limit.Kind kind) {
    return flow.limits().stream().filter(l -> l.kind() == kind).findFirst().orElseThrow();
  }

  private static double number(@Nullable Double value) {
    return Objects.requireNonNull(value);
  }

  @Test
  void on9December2021TheQueueOfNurZholyIs233Days() {
    CheckpointState.Flow out = on("2021-12-09", "nur-zholy").ab();
    assertThat(out.waiting()).isEqualTo(11_642);
    assertThat(out.perDay()).isEqualTo(50);
    assertThat(out.binding()).isEqualTo(Limit.Kind.ACCEPTED);
    assertThat(out.queueDays()).isEqualTo(232.84);
    assertThat(number(out.now().p50Hours()) / 24).isCloseTo(233, within(1.5));
    CheckpointState.Flow bakhty = on("2021-12-09", "bakhty").ab();
    assertThat(bakhty.waiting()).isEqualTo(179);
    assertThat(bakhty.perDay()).isEqualTo(40);
    assertThat(number(bakhty.now().p50Hours()) / 24).isBetween(4.0, 6.0);
  }

  @Test
  void on9December2021AndIn2022MaikapchagaiAndKalzhatAreClosed() {
    for (String date : List.of("2021-12-09", "2022-09-13")) {
      for (String id : List.of("maikapchagai", "kalzhat")) {
        CheckpointState state = on(date, id);
        assertThat(state.status()).isEqualTo(Checkpoint.State.CLOSED);
        assertThat(state.ab().binding()).isEqualTo(Limit.Kind.STATUS);
        assertThat(state.ab().now().p50Hours()).isNull();
        assertThat(state.openNow()).isFalse();
      }
      for (String id : List.of("nur-zholy", "dostyk-road", "bakhty")) {
        assertThat(on(date, id).status()).isEqualTo(Checkpoint.State.LIMITED);
      }
      assertThat(on(date, "dostyk-rail").commonHours()).isEqualTo(24);
    }
  }

  @Test
  void inNovember2025WhatChinaTakesBindsAndThenTheCap() {
    CheckpointState.Flow on12 = on("2025-11-12", "nur-zholy").ab();
    assertThat(on12.binding()).isEqualTo(Limit.Kind.ACCEPTED);
    assertThat(on12.lowPerDay()).isEqualTo(700);
    assertThat(on12.highPerDay()).isEqualTo(750);
    assertThat(limit(on12, Limit.Kind.AGREED).perDay()).isEqualTo(800);
    assertThat(on12.waiting()).isEqualTo(1_500);
    assertThat(on12.queueDays()).isEqualTo(2.07);
    CheckpointState.Flow on13 = on("2025-11-13", "nur-zholy").ab();
    assertThat(on13.binding()).isEqualTo(Limit.Kind.CAP);
    assertThat(on13.perDay()).isEqualTo(650);
  }

  @Test
  void onTheHolidaysOfOctober2025RoadPointsAreShutAndRailIsNot() {
    for (String date : List.of("2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06")) {
      for (Checkpoint checkpoint : NETWORK.checkpoints()) {
        if (!checkpoint.gateway()) {
          boolean rail = checkpoint.id().endsWith("-rail");
          CheckpointState state = on(date, checkpoint.id());
          assertThat(state.commonHours()).as(checkpoint.id()).isEqualTo(rail ? 24 : 0);
          assertThat(state.closure() == null).as(checkpoint.id()).isEqualTo(rail);
        }
      }
    }
    // A truck of 1 October waits for the 4th.
    assertThat(number(on("2025-10-01", "nur-zholy").ab().now().p50Hours())).isBetween(72.0, 84.0);
    // The works at Dulata already send trucks here; by March nothing does.
    assertThat(number(on("2025-11-07", "nur-zholy").ab().now().p50Hours())).isBetween(8.0, 30.0);
    assertThat(number(on("2026-03-02", "nur-zholy").ab().now().p50Hours())).isLessThan(8);
  }

  @Test
  void theThirdRailCrossingIsNotThereYet() {
    CheckpointState state = on("2025-11-07", "bakhty-rail");
    assertThat(state.status()).isEqualTo(Checkpoint.State.PLANNED);
    assertThat(state.ab().now().p50Hours()).isNull();
    // The record knows no opening day; the scenario bakhty-ayagoz does.
    assertThat(on("2029-01-10", "bakhty-rail").status()).isEqualTo(Checkpoint.State.PLANNED);
  }

  @Test
  void hoursOfNurZholyAreUnknownFromJuly2026() {
    assertThat(on("2026-08-01", "nur-zholy").missing())
        .contains(new BorderRemark.HoursHeld("KZ", LocalDate.parse("2026-06-30")));
    assertThat(on("2026-06-01", "nur-zholy").missing())
        .noneMatch(BorderRemark.HoursHeld.class::isInstance);
  }

  @Test
  void atEveryBorderNobodyOvertakesAndBadWeatherIsNoFaster() {
    for (Checkpoint checkpoint : NETWORK.checkpoints()) {
      for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
        for (String date : List.of("2020-11-01", "2021-11-20", "2024-02-10", "2025-09-25")) {
          Crossing table =
              MODEL.crossing(checkpoint, direction, CargoClass.CONTAINER, day(date), 30, null);
          for (int i = 0; i < table.exits().length; i++) {
            boolean first = i % table.points() == 0;
            boolean best = i < table.points();
            long exit = table.exits()[i];
            assertThat(first || exit >= table.exits()[i - 1]).as(checkpoint.id()).isTrue();
            assertThat(best || exit >= table.exits()[i - table.points()]).isTrue();
          }
        }
      }
    }
  }

  /// Tables are asked for in blocks; where one ends the next must go on, or a later truck
  /// overtakes.
  @Test
  void oneTableGoesOnWhereTheOtherEnds() {
    long block = 64 * 86_400L;
    for (Checkpoint checkpoint : NETWORK.checkpoints()) {
      if (checkpoint.gateway()) {
        continue;
      }
      for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
        Crossing last = null;
        for (long k = day("2020-02-01").getEpochSecond() / block; k < 320; k++) {
          Crossing next =
              MODEL.crossing(
                  checkpoint,
                  direction,
                  CargoClass.CONTAINER,
                  Instant.ofEpochSecond(k * block),
                  64,
                  null);
          for (int w = 0; last != null && w < 5; w++) {
            long before = last.exit(w, k * block);
            // A border shut for long is not waited for until its reopening comes near.
            if (before != Crossing.NEVER) {
              assertThat(next.exit(w, k * block)).as(checkpoint.id() + k).isEqualTo(before);
            }
          }
          last = next;
        }
      }
    }
  }

  @Test
  void everyFigureOnTheBoardHasASource() {
    for (Checkpoint checkpoint : NETWORK.checkpoints()) {
      CheckpointState state = on("2025-11-07", checkpoint.id());
      assertThat(state.sources()).as(checkpoint.id()).isNotEmpty();
      for (CheckpointState.Flow flow : List.of(state.ab(), state.ba())) {
        assertThat(flow.limits()).allSatisfy(l -> assertThat(l.sources()).isNotEmpty());
        assertThat(flow.byHour()).hasSize(24);
      }
    }
  }
}
