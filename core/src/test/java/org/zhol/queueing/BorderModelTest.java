package org.zhol.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;

/// What a drawn border does to an arrival; times are in the Kazakh clock.
class BorderModelTest {
  private static final String DAYTIME =
      """
      hours KZ 2005-11-15.. 1234567 08:30-12:00;13:00-17:00
      hours CN 2005-11-15.. 1234567 10:30-14:00;15:00-19:00
      """;
  private static final String ALWAYS =
      """
      hours KZ 2020-01-01.. 1234567 00:00-24:00
      hours CN 2020-01-01.. 1234567 00:00-24:00
      """;

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Drawn.KZ).toInstant();
  }

  /// Exit in a weather of a unit from a to b.
  private static String exit(Drawn border, String arrival, int weather, @Nullable String asOf) {
    Instant from = at(arrival);
    Crossing crossing =
        border.model.crossing(
            border.checkpoint,
            Checkpoint.Direction.AB,
            CargoClass.CONTAINER,
            from,
            30,
            asOf == null ? null : LocalDate.parse(asOf));
    long exit = crossing.exit(weather, from.getEpochSecond());
    return exit == Crossing.NEVER
        ? "never"
        : ZonedDateTime.ofInstant(Instant.ofEpochSecond(exit), Drawn.KZ)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
  }

  private static String median(Drawn border, String arrival) {
    return exit(border, arrival, 2, null);
  }

  @Test
  void beforeMarch2024BothSidesOpenAtTheSameInstants() {
    // 08:30 in Almaty at UTC+6 is 10:30 in Beijing.
    Drawn border = Drawn.border(DAYTIME + "step KZ both 1 60,60,60");
    assertThat(median(border, "2021-12-09T03:00")).isEqualTo("2021-12-09 09:30");
    assertThat(median(border, "2021-12-09T10:00")).isEqualTo("2021-12-09 11:00");
    // Half an hour before lunch, half an hour after.
    assertThat(median(border, "2021-12-09T11:30")).isEqualTo("2021-12-09 13:30");
    assertThat(median(border, "2021-12-09T16:30")).isEqualTo("2021-12-10 09:00");
    assertThat(median(border, "2021-12-09T18:00")).isEqualTo("2021-12-10 09:30");
  }

  @Test
  void sinceMarch2024TheSameHoursShareLess() {
    // At UTC+5 the Kazakh day is 11:30-15:00 and 16:00-20:00 in Beijing.
    Drawn border = Drawn.border(DAYTIME + "step KZ both 1 60,60,60");
    // 08:30-11:00 Kazakh time is shared, then the Chinese lunch, then nothing until 13:00. The
    // Kazakh side goes on meanwhile, and who is ready crosses as both work again.
    assertThat(median(border, "2024-03-04T10:30")).isEqualTo("2024-03-04 13:00");
    assertThat(median(border, "2024-03-04T15:00")).isEqualTo("2024-03-04 16:00");
    assertThat(median(border, "2024-03-04T16:00")).isEqualTo("2024-03-05 08:30");
  }

  @Test
  void clocksGoBackOnTheFirstOfMarch2024() {
    Drawn border = Drawn.border(DAYTIME);
    assertThat(Drawn.KZ.getRules().getOffset(Instant.parse("2024-02-29T12:00:00Z")).getId())
        .isEqualTo("+06:00");
    assertThat(Drawn.KZ.getRules().getOffset(Instant.parse("2024-02-29T19:00:00Z")).getId())
        .isEqualTo("+05:00");
    BorderCalendar calendar =
        border.model.calendar(border.checkpoint, Checkpoint.Direction.AB, null);
    long day = LocalDate.parse("2024-02-28").toEpochDay();
    BorderTape tape = new BorderTape(calendar, day, 4, Lanes.NONE);
    assertThat(tape.openSeconds).containsExactly(27_000, 27_000, 19_800, 19_800);
    assertThat(tape.dayStart[2] - tape.dayStart[1]).isEqualTo(25 * 3600);
  }

  @Test
  void on9December2021NurZholyTakes233Days() {
    // 9 Dec 2021: 11,642 booked, 50 a day pass; 7.5 common hours a day.
    Drawn border =
        Drawn.border(
            DAYTIME
                + """
                status 2020-01-01 limited
                intake ab accepted 2021-12-01..2021-12-31 50
                intake ab capacity 2020-01-01.. 2500
                queue ab 2021-12-09 11642 truck booked
                """);
    Instant from = at("2021-12-09T00:00");
    Crossing crossing =
        border.model.crossing(
            border.checkpoint, Checkpoint.Direction.AB, CargoClass.CONTAINER, from, 30, null);
    double days = (crossing.exit(2, from.getEpochSecond()) - from.getEpochSecond()) / 86_400.0;
    // 232 whole days of 50, then the last 42 of 50 in the open hours of day 233.
    assertThat(days).isCloseTo(232.84, within(0.5));
    assertThat(median(border, "2021-12-09T00:00")).startsWith("2022-07-29");
  }

  @Test
  void bakhtyTakesFourToFiveDays() {
    Drawn border =
        Drawn.border(
            DAYTIME
                + """
                intake ab accepted 2021-12-01..2021-12-31 40
                queue ab 2021-12-09 179 truck booked
                """);
    // 160 in four days; 19 more of 40 on the fifth take 3 h 34 min and a lunch break.
    assertThat(median(border, "2021-12-09T00:00")).isEqualTo("2021-12-13 13:03");
  }

  @Test
  void holidaysHoldAndArrivalsGoOn() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                closure 2025-10-01..2025-10-03
                closure 2025-10-06..2025-10-06
                step KZ both 1 60,60,60
                """);
    assertThat(median(border, "2025-09-30T10:00")).isEqualTo("2025-09-30 11:00");
    // China's first of October begins three hours before Kazakhstan's.
    assertThat(median(border, "2025-09-30T20:30")).isEqualTo("2025-10-04 00:30");
    assertThat(median(border, "2025-10-02T10:00")).isEqualTo("2025-10-04 01:00");
    assertThat(median(border, "2025-10-06T10:00")).isEqualTo("2025-10-07 01:00");
  }

  @Test
  void arrivalsOfTheHolidayWaitTheirTurn() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                closure 2025-10-01..2025-10-03
                intake ab accepted 2025-01-01.. 100
                intake ab arrivals 2025-01-01.. 50
                queue ab 2025-09-30 0 truck standing
                """);
    // 21:00 to 24:00 on 30 September and three days: 156 ahead of the 4th, served at 100 less 50.
    assertThat(median(border, "2025-10-04T00:00")).isEqualTo("2025-10-05 13:30");
  }

  @Test
  void closedIsNeverUnlessALaterRecordReopensInTime() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                status 2020-08-01 closed
                status 2023-02-01 open
                """);
    assertThat(median(border, "2021-12-09T10:00")).isEqualTo("never");
    assertThat(median(border, "2023-01-20T10:00")).isEqualTo("2023-02-01 00:00");
    assertThat(exit(border, "2023-01-20T10:00", 2, "2023-01-20")).isEqualTo("never");
    assertThat(median(border, "2023-02-02T10:00")).isEqualTo("2023-02-02 10:00");
  }

  @Test
  void aTableInWhichTheBorderShutsForGoodHasNoExitAfter() {
    Drawn border = Drawn.border("gateway 4 9\n status 2020-03-10 planned");
    Crossing crossing =
        border.model.crossing(
            border.checkpoint,
            Checkpoint.Direction.BA,
            CargoClass.CONTAINER,
            at("2020-03-01T00:00"),
            30,
            null);
    assertThat(crossing.exit(0, at("2020-03-09T23:00").getEpochSecond()))
        .isLessThan(Crossing.NEVER);
    assertThat(crossing.exit(0, at("2020-03-10T00:00").getEpochSecond())).isEqualTo(Crossing.NEVER);
    assertThat(crossing.exit(4, at("2020-03-30T00:00").getEpochSecond())).isEqualTo(Crossing.NEVER);
  }

  @Test
  void aPlannedGatewayIsNeverPassed() {
    Drawn border = Drawn.border("gateway 4 9\n rail\n status 2020-01-01 planned");
    assertThat(median(border, "2025-11-07T10:00")).isEqualTo("never");
    Drawn unknown = Drawn.border("gateway");
    assertThat(median(unknown, "2025-11-07T10:00")).isEqualTo("never");
  }

  @Test
  void aGatewayKeepsItsStatedTime() {
    Drawn border = Drawn.border("gateway 4 9");
    assertThat(exit(border, "2025-11-07T10:00", 2, null)).isEqualTo("2025-11-07 14:00");
    assertThat(exit(border, "2025-11-07T10:00", 4, null)).isEqualTo("2025-11-07 19:00");
  }

  @Test
  void acceptedBindsInNovember2025AndTheCapFromThe13th() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                intake ab agreed 2025-10-22.. 800
                intake ab accepted 2025-11-08..2025-11-12 700-750
                intake ab cap 2025-11-13.. 650
                queue ab 2025-11-12 1500 truck standing
                """);
    // 1,500 at 745 ... 705 a day on the 12th, then 650 a day.
    assertThat(exit(border, "2025-11-12T00:00", 0, null)).startsWith("2025-11-14 0");
    assertThat(exit(border, "2025-11-12T00:00", 4, null)).startsWith("2025-11-14 05");
  }

  @Test
  void aRangeOfIntakeWidensTheSpread() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2025-01-01.. 50-100
                queue ab 2025-03-01 1000 truck booked
                """);
    // 1,000 at 95 a day is 10.5 days, at 75 a day 13.3, at 55 a day 18.2.
    assertThat(exit(border, "2025-03-01T00:00", 0, null)).startsWith("2025-03-11 12");
    assertThat(exit(border, "2025-03-01T00:00", 2, null)).startsWith("2025-03-14 08");
    assertThat(exit(border, "2025-03-01T00:00", 4, null)).startsWith("2025-03-19 04");
  }

  @Test
  void aCountAtTheGateDoesNotWipeOutTheBookings() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2021-01-01.. 50
                queue ab 2021-12-09 11642 truck booked
                queue ab 2021-12-12 38 truck standing
                """);
    assertThat(median(border, "2021-12-12T00:00")).startsWith("2022-07-29");
    Drawn drained =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2021-01-01.. 50
                queue ab 2021-12-09 100 truck booked
                queue ab 2021-12-12 150 truck standing
                """);
    assertThat(median(drained, "2021-12-12T00:00")).isEqualTo("2021-12-15 00:00");
  }

  @Test
  void wagonsMakeTrains() {
    String rail =
        """
        rail
        hours KZ .. 1234567 00:00-24:00
        hours CN .. 1234567 00:00-24:00
        intake ab accepted 2025-01-01.. 10 train
        queue ab 2025-03-01 3300 wagon standing
        """;
    // 60 trains of 55 wagons at ten a day and half the time between two paths; 55 trains of 60.
    assertThat(median(Drawn.border(rail), "2025-03-01T00:00")).isEqualTo("2025-03-07 01:12");
    assertThat(
            median(Drawn.border(rail + "parameter rail.wagons_per_train 60"), "2025-03-01T00:00"))
        .isEqualTo("2025-03-06 13:12");
  }

  @Test
  void permitsOfAWeekLimitTheDay() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2025-01-01.. 200
                permit ab 2025-01-01.. 700 limited
                queue ab 2025-03-01 500 truck booked
                """);
    assertThat(median(border, "2025-03-01T00:00")).isEqualTo("2025-03-06 00:00");
    Drawn none = Drawn.border(ALWAYS + "permit both 2025-01-01.. - exhausted");
    assertThat(median(none, "2025-03-01T00:00")).isEqualTo("never");
    Drawn plenty = Drawn.border(ALWAYS + "permit both 2025-01-01.. - unlimited");
    assertThat(median(plenty, "2025-03-01T00:00")).isEqualTo("2025-03-01 00:00");
  }

  @Test
  void lanesPassMoreInLongerHours() {
    String lanes = "step KZ both 1 15,15,15 servers=1\n queue ab 2021-03-01 60 truck standing\n";
    // Four an hour: 96 a day around the clock; 30 in 7.5 hours, so that one's own 15 minutes fall
    // on the third morning.
    assertThat(median(Drawn.border(ALWAYS + lanes), "2021-03-01T00:00"))
        .isEqualTo("2021-03-01 15:15");
    assertThat(median(Drawn.border(DAYTIME + lanes), "2021-03-01T00:00"))
        .isEqualTo("2021-03-03 08:45");
  }

  @Test
  void belowSaturationChanceAddsThePollaczekKhinchineWait() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2021-01-01.. 72
                intake ab arrivals 2021-01-01.. 57.6
                """);
    // M/D/1: 20 minutes a unit, load 0.8, mean wait 0.8 * 20 / 0.4 = 40 minutes, of those who
    // wait 50; p90 is 50 ln 8 = 104 minutes, the median 50 ln 1.6 = 23.5 minutes.
    assertThat(exit(border, "2021-03-05T12:00", 0, null)).isEqualTo("2021-03-05 12:00");
    assertThat(exit(border, "2021-03-05T12:00", 2, null)).isEqualTo("2021-03-05 12:23");
    assertThat(exit(border, "2021-03-05T12:00", 4, null)).isEqualTo("2021-03-05 13:43");
  }

  @Test
  void aQueueGoesOnWhereNoMoreArrivalsAreOnRecord() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2021-01-01.. 50
                intake ab arrivals 2021-01-01..2021-03-03 10
                queue ab 2021-03-01 1000 truck booked
                """);
    // 1,030 less nine days of 50 are 580: 11.6 days. Of the 30 who came 1.28 times the root, 7 or
    // 3.4 hours, may be more; nobody overtakes them, and who comes later has no chance of his own.
    assertThat(median(border, "2021-03-10T00:00")).isEqualTo("2021-03-21 14:24");
    assertThat(exit(border, "2021-03-10T00:00", 4, null)).startsWith("2021-03-21 17:");
    Drawn begins =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2021-01-01.. 50
                intake ab arrivals 2021-03-04.. 10
                queue ab 2021-03-01 1000 truck booked
                """);
    // 1,000 with six days of 10 less nine of 50: 610.
    assertThat(median(begins, "2021-03-10T00:00")).isEqualTo("2021-03-22 04:48");
    // The root of 60 is 7.75, and 1.28 of these are 9.9 units or 4.8 hours.
    assertThat(exit(begins, "2021-03-10T00:00", 4, null)).startsWith("2021-03-22 09:");
  }

  @Test
  void aLaterRecordLowersTheQueueWithoutOvertaking() {
    Drawn border =
        Drawn.border(
            ALWAYS
                + """
                intake ab accepted 2021-01-01.. 10
                queue ab 2021-03-01 100 truck standing
                queue ab 2021-03-05 20 truck standing
                """);
    // 40 are through by the 5th, 60 should be left but 20 are: 40 more went at once.
    assertThat(median(border, "2021-03-01T00:00")).isEqualTo("2021-03-07 00:00");
    assertThat(median(border, "2021-03-05T00:00")).isEqualTo("2021-03-07 00:00");
    assertThat(exit(border, "2021-03-01T00:00", 2, "2021-03-03")).isEqualTo("2021-03-11 00:00");
  }

  @Test
  void aTableWithoutDaysIsRefused() {
    Drawn border = Drawn.border(ALWAYS);
    assertThatThrownBy(() ->
            border.model.crossing(
                border.checkpoint,
                Checkpoint.Direction.AB,
                CargoClass.CONTAINER,
                at("2021-03-01T00:00"),
                0,
                null))
        .hasMessageContaining("gate needs at least one day");
  }
}
