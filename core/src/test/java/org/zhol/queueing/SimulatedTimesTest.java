package org.zhol.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.CrossingTime;
import org.zhol.network.Goods;

/// Exits by simulated times where the sides do not share their hours.
class SimulatedTimesTest {
  private static final Checkpoint.Direction AB = Checkpoint.Direction.AB;
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  /// Side b is three hours ahead: both work from 9 to 11 and from 12 to 16 by the clock of a.
  private static final String BORDER =
      """
      hours KZ .. 1234567 09:00-18:00
      hours CN .. 1234567 10:30-14:00;15:00-19:00
      intake ab accepted .. 100
      intake ab arrivals .. 60
      queue ab 2025-05-01 0 truck standing
      closure 2025-06-10..2025-06-12
      step KZ ab 1 10,30,90
      step CN ab 1 10,30,90
      """;

  private static BorderModel model(Drawn drawn, int[] minutes, int fall) {
    String inputs = inputs(drawn);
    List<CrossingTime> times = new ArrayList<>();
    for (double load : new double[] {0.3, 0.9}) {
      for (int hour : new int[] {9, 10, 12, 13, 14, 15}) {
        List<Integer> law = new ArrayList<>();
        for (int m : minutes) {
          law.add(m + (int) (100 * load) - fall * (hour - 9));
        }
        times.add(new CrossingTime("gate", AB, inputs, 100, load, 60 * hour, law));
      }
    }
    return new BorderModel(drawn.network.with(times));
  }

  private static String inputs(Drawn drawn) {
    return drawn.model.circumstances(drawn.checkpoint, AB, CargoClass.CONTAINER, DAY).inputs();
  }

  private static Crossing crossing(BorderModel model, Drawn drawn, Instant from, int days) {
    return model.crossing(drawn.checkpoint, AB, Goods.of(CargoClass.CONTAINER), from, days, null);
  }

  @Test
  void whoFindsTheBorderOpenLeavesAfterTheSimulatedTime() {
    Drawn drawn = Drawn.border(BORDER);
    BorderModel model = model(drawn, new int[] {60, 70, 80, 90, 100}, 0);
    Instant from = DAY.atStartOfDay(Drawn.KZ).toInstant();
    long noon = DAY.atTime(13, 30).atZone(Drawn.KZ).toEpochSecond();
    // 60 of 100: halfway from 30 to 90 minutes more, of which a load of 0.6 is halfway too.
    assertThat(crossing(model, drawn, from, 3).exit(2, noon) - noon).isEqualTo(60 * (80 + 60));
  }

  /// Of 280 minutes less 40 an hour since nine, and 60 for the load: halfway between the middles of
  /// the half hours from one and from two it is 160.
  @Test
  void aHalfHoursTimeStandsForItsMiddle() {
    Drawn drawn = Drawn.border(BORDER);
    BorderModel model = model(drawn, new int[] {260, 270, 280, 290, 300}, 40);
    Instant from = DAY.atStartOfDay(Drawn.KZ).toInstant();
    long between = DAY.atTime(13, 45).atZone(Drawn.KZ).toEpochSecond();
    assertThat(crossing(model, drawn, from, 3).exit(2, between) - between).isEqualTo(60 * 160);
  }

  @Test
  void nobodyLeavesWhileNoSideWorksNorOnHolidays() {
    Drawn drawn = Drawn.border(BORDER);
    BorderModel model = model(drawn, new int[] {300, 300, 300, 300, 300}, 0);
    Instant from = LocalDate.of(2025, 6, 9).atStartOfDay(Drawn.KZ).toInstant();
    Crossing crossing = crossing(model, drawn, from, 7);
    long eve = LocalDate.of(2025, 6, 9).atTime(15, 45).atZone(Drawn.KZ).toEpochSecond();
    long after = LocalDate.of(2025, 6, 13).atTime(0, 0).atZone(Drawn.KZ).toEpochSecond();
    assertThat(crossing.exit(2, eve)).isGreaterThan(after);
  }

  @Test
  void otherHoursAreNotWhatWasSimulated() {
    Drawn drawn = Drawn.border(BORDER);
    Drawn other = Drawn.border(BORDER.replace("09:00-18:00", "09:00-17:30"));
    assertThat(inputs(other)).isNotEqualTo(inputs(drawn));
    Drawn same = Drawn.border(BORDER.replace("accepted .. 100", "accepted .. 120"));
    assertThat(inputs(same)).isEqualTo(inputs(drawn));
    CheckpointState state =
        drawn.model.state(drawn.checkpoint, DAY.atStartOfDay(Drawn.KZ).toInstant(), null);
    assertThat(state.missing()).contains(new BorderRemark.NoSimulatedTimes("KZ", "CN"));
    BorderModel model = model(drawn, new int[] {60, 70, 80, 90, 100}, 0);
    assertThat(
            model.state(drawn.checkpoint, DAY.atStartOfDay(Drawn.KZ).toInstant(), null).missing())
        .doesNotContain(new BorderRemark.NoSimulatedTimes("KZ", "CN"));
  }

  @Test
  void nobodyOvertakesAndTheTablesStartDoesNotMatter() {
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom chance = new SplittableRandom(seed);
      Drawn drawn =
          Drawn.border(BORDER.replace("arrivals .. 60", "arrivals .. " + chance.nextInt(5, 140)));
      int least = chance.nextInt(300, 1500);
      int[] minutes = new int[5];
      for (int w = 0; w < 5; w++) {
        least += chance.nextInt(0, 200);
        minutes[w] = least;
      }
      BorderModel model = model(drawn, minutes, 40);
      Instant from = DAY.atStartOfDay(Drawn.KZ).toInstant();
      Crossing all = crossing(model, drawn, from, 14);
      Crossing late = crossing(model, drawn, from.plusSeconds(5 * 86_400), 9);
      long[] needs = model.leastSeconds(drawn.checkpoint, AB, CargoClass.CONTAINER);
      for (int w = 0; w < Fifths.COUNT; w++) {
        long before = 0;
        for (int m = 0; m < 14 * 1440; m += 7) {
          long arrival = from.getEpochSecond() + 60L * m;
          long exit = all.exit(w, arrival);
          assertThat(exit).as("seed %d, weather %d", seed, w).isGreaterThanOrEqualTo(before);
          assertThat(exit - arrival).as("seed " + seed).isGreaterThanOrEqualTo(needs[w]);
          before = exit;
          if (m >= 5 * 1440) {
            assertThat(late.exit(w, arrival)).as("seed " + seed).isEqualTo(exit);
          }
        }
      }
    }
  }

  @Test
  void aWeeksMeanIsThatOfItsHours() {
    Drawn drawn = Drawn.border(BORDER);
    BorderModel model = model(drawn, new int[] {600, 600, 600, 600, 600}, 0);
    WeekIntake week = model.week(drawn.checkpoint, AB, CargoClass.CONTAINER, DAY);
    WeekIntake closedForm = drawn.model.week(drawn.checkpoint, AB, CargoClass.CONTAINER, DAY);
    assertThat(week.units()).isEqualTo(closedForm.units());
    // 10 hours and 30 minutes of the lowest load, and the wait for 9 or 12 o'clock: 17 h and 1 h.
    double waiting = (17.0 * 17 / 2 + 0.5) / 24;
    assertThat(week.unloadedHours()).isBetween(10.5 + waiting - 0.2, 10.5 + waiting + 0.2);
  }
}
