package org.zhol.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;

/// What a drawn border passes in a week, and how long it keeps a unit that meets no other.
class WeekIntakeTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);

  private static WeekIntake week(String text) {
    Drawn border = Drawn.border(text);
    return border.model.week(
        border.checkpoint, Checkpoint.Direction.AB, CargoClass.CONTAINER, MONDAY);
  }

  @Test
  void quotasOfSevenDaysWithoutTheClosedOnes() {
    WeekIntake week =
        week(
            """
            hours KZ 2020-01-01.. 1234567 00:00-24:00
            hours CN 2020-01-01.. 1234567 00:00-24:00
            intake ab accepted 2020-01-01..2025-06-04 100-100 truck
            intake ab accepted 2025-06-05.. 300-300 truck
            intake ab capacity 2020-01-01.. 250-250 truck
            closure 2025-06-08..2025-06-08
            """);
    // Monday to Wednesday 100 taken, Thursday to Saturday 250 by the lanes, Sunday shut.
    assertThat(week.units()).isEqualTo(3 * 100 + 3 * 250);
    // Sunday begins three hours earlier in China.
    assertThat(week.openHours()).isEqualTo(6 * 24 - 3);
  }

  /// All checkpoints share them, so they are asked for by themselves.
  @Test
  void permitBlanksAreNoQuotaOfACheckpoint() {
    Drawn border =
        Drawn.border(
            """
            intake ab accepted 2020-01-01.. 1000-1000 truck
            permit ab 2025-06-07.. 700 limited
            """);
    Checkpoint.Direction out = Checkpoint.Direction.AB;
    WeekIntake week = border.model.week(border.checkpoint, out, CargoClass.CONTAINER, MONDAY);
    assertThat(week.units()).isEqualTo(7 * 1000);
    assertThat(week.binds()).isEqualTo(Limit.Kind.ACCEPTED);
    assertThat(border.model.blanks(border.checkpoint, out, MONDAY)).isInfinite();
    assertThat(border.model.blanks(border.checkpoint, out, MONDAY.plusDays(7)))
        .isCloseTo(700, within(1e-9));
    assertThat(border.model.blanks(border.checkpoint, Checkpoint.Direction.BA, MONDAY))
        .isInfinite();
  }

  @Test
  void nothingOnRecordIsNoLimit() {
    assertThat(week("status 2020-01-01 open").units()).isInfinite();
  }

  @Test
  void aUnitWaitsForTheHoursAndWorksInThem() {
    // Twelve hours a day in common: an arrival of the night waits 6 hours on average, half of all
    // do,
    // and two hours of work take four of the clock.
    WeekIntake week =
        week(
            """
            hours KZ 2020-01-01.. 1234567 06:00-18:00
            hours CN 2020-01-01.. 1234567 00:00-24:00
            step KZ both 1 120,120,120
            """);
    assertThat(week.openHours()).isEqualTo(84);
    assertThat(week.unloadedHours()).isCloseTo(0.5 * 6 + 4, within(0.3));
  }

  @Test
  void aShutWeekKeepsForEver() {
    WeekIntake week = week("status 2020-01-01 closed\nstep KZ both 1 60,60,60");
    assertThat(week.units()).isZero();
    assertThat(week.unloadedHours()).isInfinite();
  }
}
