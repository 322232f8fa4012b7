package org.zhol.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhol.network.Checkpoint;

class CheckpointStateTest {
  /// Nur Zholy as the record has it, in the lines that matter here.
  private static final String NUR_ZHOLY =
      """
      hours KZ 2005-11-15..2023-11-23 1234567 08:30-12:00;13:00-17:00
      hours KZ 2023-11-24..2026-06-30 1234567 00:00-24:00
      hours CN 2005-11-15..2023-08-13 1234567 10:30-14:00;15:00-19:00
      hours CN 2023-08-14..2026-06-30 1234567 00:00-24:00
      closure 2025-10-01..2025-10-03
      closure 2025-10-06..2025-10-06
      closure 2025-12-16..2025-12-17
      status 2020-08-10 limited
      status 2023-01-08 open
      status 2025-11-08 limited
      intake ab capacity 2015-01-01..2023-11-23 600-1250
      intake ab capacity 2023-11-24.. 1000-1250
      intake ab accepted 2021-11-24..2022-07-31 50
      intake ab accepted 2025-07-01..2025-11-07 650-750
      intake ab accepted 2025-11-08..2025-12-31 700-750
      intake ab agreed 2025-09-01..2025-10-21 1000
      intake ab agreed 2025-10-22..2025-12-30 800
      intake ab cap 2025-11-13..2025-12-02 650
      intake ab arrivals 2025-11-08..2025-11-12 1025
      intake ab arrivals 2025-11-13..2025-12-02 575
      permit ab 2025-10-13.. 6000 limited
      queue ab 2021-12-09 11642 truck booked
      queue ab 2025-11-12 1500 truck standing
      step KZ ab 1 10,30,90
      step CN ab 1 10,30,120
      """;

  private static CheckpointState on(String text, String day, String time) {
    Drawn border = Drawn.border(text);
    var at = LocalDate.parse(day).atTime(java.time.LocalTime.parse(time)).atZone(Drawn.KZ);
    return border.model.state(border.checkpoint, at.toInstant(), null);
  }

  private static Limit limit(CheckpointState.Flow flow, Limit.Kind kind) {
    return flow.limits().stream().filter(l -> l.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void december2021() {
    CheckpointState state = on(NUR_ZHOLY, "2021-12-09", "12:00");
    assertThat(state.status()).isEqualTo(Checkpoint.State.LIMITED);
    assertThat(state.statusFrom()).isEqualTo("2020-08-10");
    assertThat(state.a().hours()).isEqualTo("08:30-12:00, 13:00-17:00");
    assertThat(state.a().hoursInOtherClock()).isEqualTo("10:30-14:00, 15:00-19:00");
    assertThat(state.b().hoursInOtherClock()).isEqualTo("08:30-12:00, 13:00-17:00");
    assertThat(state.commonHours()).isEqualTo(7.5);
    assertThat(state.openNow()).isFalse();
    assertThat(state.common().getFirst().inClockOfB()).isEqualTo("10:30-14:00");
    CheckpointState.Flow out = state.ab();
    assertThat(out.fromCountry() + out.toCountry()).isEqualTo("KZCN");
    assertThat(out.binding()).isEqualTo(Limit.Kind.ACCEPTED);
    assertThat(out.perDay()).isEqualTo(50);
    assertThat(out.waiting()).isEqualTo(11_642);
    assertThat(out.queueDays()).isEqualTo(232.84);
    assertThat(Objects.requireNonNull(out.record()).booked()).isTrue();
    assertThat(Objects.requireNonNull(out.now().p50Hours()) / 24).isBetween(232.0, 234.0);
    assertThat(out.byHour()).hasSize(24);
    assertThat(state.missing()).contains(new BorderRemark.NoArrivals("KZ", "CN"));
    assertThat(Objects.requireNonNull(state.nextClosure()).from()).isEqualTo("2025-10-01");
  }

  @Test
  void november2025() {
    CheckpointState.Flow on12 = on(NUR_ZHOLY, "2025-11-12", "00:00").ab();
    assertThat(on12.binding()).isEqualTo(Limit.Kind.ACCEPTED);
    assertThat(on12.perDay()).isEqualTo(725);
    assertThat(on12.lowPerDay()).isEqualTo(700);
    assertThat(on12.highPerDay()).isEqualTo(750);
    assertThat(limit(on12, Limit.Kind.AGREED).perDay()).isEqualTo(800);
    assertThat(limit(on12, Limit.Kind.AGREED).counted()).isFalse();
    assertThat(limit(on12, Limit.Kind.PERMITS).perDay()).isBetween(857.0, 858.0);
    assertThat(on12.waiting()).isEqualTo(1_500);
    assertThat(on12.queueDays()).isEqualTo(2.07);
    assertThat(on12.arrivalsPerDay()).isEqualTo(1_025);
    CheckpointState.Flow on13 = on(NUR_ZHOLY, "2025-11-13", "00:00").ab();
    assertThat(on13.binding()).isEqualTo(Limit.Kind.CAP);
    assertThat(on13.perDay()).isEqualTo(650);
    // 1,500 and 1,025 that came less 725 that went.
    assertThat(on13.waiting()).isEqualTo(1_800);
  }

  @Test
  void holidaysOfOctober2025() {
    for (String day : List.of("2025-10-01", "2025-10-03", "2025-10-06")) {
      CheckpointState state = on(NUR_ZHOLY, day, "12:00");
      assertThat(state.openNow()).isFalse();
      assertThat(state.common()).as(day).isEmpty();
      assertThat(state.closure()).isNotNull();
      assertThat(state.ab().binding()).isEqualTo(Limit.Kind.CLOSURE);
      assertThat(state.ab().perDay()).isZero();
    }
    CheckpointState eve = on(NUR_ZHOLY, "2025-09-30", "12:00");
    // China's holiday begins at 21:00 in Kazakhstan.
    assertThat(eve.common()).singleElement().extracting("inClockOfA").isEqualTo("00:00-21:00");
    assertThat(eve.commonHours()).isEqualTo(21);
    assertThat(Objects.requireNonNull(eve.nextClosure()).from()).isEqualTo("2025-10-01");
    assertThat(on(NUR_ZHOLY, "2025-10-04", "12:00").closure()).isNull();
  }

  @Test
  void roundTheClockReadsAsSuchInBothClocks() {
    CheckpointState state = on(NUR_ZHOLY, "2025-11-12", "12:00");
    assertThat(state.a().hours()).isEqualTo("24 h");
    assertThat(state.b().hoursInOtherClock()).isEqualTo("24 h");
    assertThat(state.common()).singleElement().extracting("inClockOfA").isEqualTo("00:00-24:00");
    assertThat(state.openNow()).isTrue();
  }

  @Test
  void whatThePackLacksIsListed() {
    CheckpointState later = on(NUR_ZHOLY, "2026-08-01", "12:00");
    assertThat(later.a().hours()).isEqualTo("24 h");
    assertThat(later.missing())
        .contains(
            new BorderRemark.HoursHeld("KZ", LocalDate.parse("2026-06-30")),
            new BorderRemark.HoursHeld("CN", LocalDate.parse("2026-06-30")),
            new BorderRemark.IntakeHeld("KZ", "CN", LocalDate.parse("2025-12-31")),
            new BorderRemark.NoIntake("CN", "KZ"),
            new BorderRemark.NoSteps("CN", "KZ"));
    CheckpointState bare = on("", "2026-08-01", "12:00");
    assertThat(bare.a().hours()).isNull();
    assertThat(bare.missing())
        .contains(
            new BorderRemark.NoStatus(LocalDate.parse("2026-08-01")),
            new BorderRemark.NoHours("CN"));
    assertThat(bare.ab().perDay()).isNull();
    assertThat(bare.ab().queueDays()).isNull();
    assertThat(bare.ab().now().p50Hours()).isZero();
  }

  @Test
  void closedHasNoWaitButAReason() {
    CheckpointState state = on(NUR_ZHOLY + "status 2021-01-01 closed", "2021-12-09", "12:00");
    assertThat(state.status()).isEqualTo(Checkpoint.State.CLOSED);
    assertThat(state.ab().binding()).isEqualTo(Limit.Kind.STATUS);
    assertThat(state.ab().now().p50Hours()).isNull();
    assertThat(state.ab().queueDays()).isNull();
    assertThat(state.commonHours()).isZero();
  }

  @Test
  void aGatewayShowsItsStatedTime() {
    CheckpointState state = on("gateway 4 9\n status 2020-01-01 open", "2025-11-07", "12:00");
    assertThat(state.statedMedianHours()).isEqualTo(4);
    assertThat(state.ab().now().p50Hours()).isEqualTo(4);
    assertThat(state.ab().now().p90Hours()).isEqualTo(9);
    assertThat(state.ab().waiting()).isNull();
    assertThat(state.missing()).isEmpty();
  }

  @Test
  void whatWasNotKnownThenIsLeftOut() {
    Drawn border = Drawn.border(NUR_ZHOLY);
    var at = LocalDate.parse("2025-11-12").atTime(12, 0).atZone(Drawn.KZ).toInstant();
    CheckpointState state =
        border.model.state(border.checkpoint, at, LocalDate.parse("2025-10-25"));
    assertThat(state.status()).isEqualTo(Checkpoint.State.OPEN);
    assertThat(state.ab().binding()).isEqualTo(Limit.Kind.AGREED);
    assertThat(state.ab().record()).isNull();
  }
}
