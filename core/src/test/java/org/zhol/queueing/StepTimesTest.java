package org.zhol.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;

class StepTimesTest {
  private static final String STEPS =
      """
      step KZ both 1 3,8,20
      step KZ both 1 10,30,90
      step KZ both 0.3-0.4 10,30,120 cargo=REEFER
      step KZ both 0.02-0.08 120,300,1440
      step CN ab 1 5,15,40
      step CN ba 1 360,1440,4320
      """;

  private static StepTimes times(String text, Checkpoint.Direction direction, CargoClass cargo) {
    return Objects.requireNonNull(StepTimes.of(Drawn.border(text).checkpoint, direction, cargo));
  }

  @Test
  void directionAndCargoChooseTheSteps() {
    StepTimes dry = times(STEPS, Checkpoint.Direction.AB, CargoClass.CONTAINER);
    StepTimes cold = times(STEPS, Checkpoint.Direction.AB, CargoClass.REEFER);
    StepTimes back = times(STEPS, Checkpoint.Direction.BA, CargoClass.CONTAINER);
    // 31/3 + 130/3 + 0.05 * 620 + 20
    assertThat(dry.meanMinutes()).isCloseTo(31 / 3.0 + 130 / 3.0 + 31 + 20, within(1e-9));
    assertThat(cold.meanMinutes() - dry.meanMinutes()).isCloseTo(0.35 * 160 / 3, within(1e-9));
    assertThat(back.meanMinutes() - dry.meanMinutes()).isCloseTo(2040 - 20, within(1e-9));
  }

  @Test
  void quantilesAgreeWithDrawnSums() {
    for (CargoClass cargo : new CargoClass[] {CargoClass.CONTAINER, CargoClass.REEFER}) {
      StepTimes times = times(STEPS, Checkpoint.Direction.AB, cargo);
      var chance = new SplittableRandom(5);
      double[] sums = new double[200_000];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = draw(1, 3, 8, 20, chance) + draw(1, 10, 30, 90, chance);
        sums[i] += cargo == CargoClass.REEFER ? draw(0.35, 10, 30, 120, chance) : 0;
        sums[i] += draw(0.05, 120, 300, 1440, chance) + draw(1, 5, 15, 40, chance);
      }
      Arrays.sort(sums);
      for (int w = 0; w < Fifths.COUNT; w++) {
        double drawn = sums[(int) (Fifths.level(w) * sums.length)];
        assertThat(times.fifthsSeconds()[w] / 60.0).isCloseTo(drawn, within(1.0));
      }
      double mean = Arrays.stream(sums).average().orElseThrow();
      double variance =
          Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).average().orElseThrow();
      assertThat(times.meanMinutes()).isCloseTo(mean, within(1.0));
      assertThat(times.varianceMinutes()).isCloseTo(variance, within(0.03 * variance));
    }
  }

  private static double draw(double share, double a, double c, double b, SplittableRandom chance) {
    double spared = chance.nextDouble();
    double u = chance.nextDouble();
    if (spared >= share) {
      return 0;
    }
    double f = (c - a) / (b - a);
    return u < f
        ? a + Math.sqrt(u * (b - a) * (c - a))
        : b - Math.sqrt((1 - u) * (b - a) * (b - c));
  }

  @Test
  void theLaneIsTheStepThatPassesFewest() {
    Lanes lanes =
        lanes(
            """
            step KZ both 1 10,10,10 servers=4
            step KZ both 1 10,10,10 servers=5
            step CN both 0.5 8,8,8 servers=1
            """);
    // Four lanes of 10 minutes pass 24 an hour, one scanner of 8 minutes for every other one 15.
    assertThat(Objects.requireNonNull(lanes.find(Lanes.Side.A)).rate() * 3600)
        .isCloseTo(24, within(1e-9));
    Lanes.Lane lane = Objects.requireNonNull(lanes.find(Lanes.Side.B));
    assertThat(lane.rate() * 3600).isCloseTo(15, within(1e-9));
    // Half take 8, half nothing: variance over squared mean is one.
    assertThat(lane.squaredVariation()).isCloseTo(1, within(1e-9));
    // Who works longer sets the pace with fewer lanes: 24 an hour in 2 hours, 15 in 4.
    assertThat(lanes.least(new Lanes.OpenSeconds(7200, 7200, 7200))).isEqualTo(lane);
    assertThat(lanes.least(new Lanes.OpenSeconds(7200, 7200, 14_400)))
        .isEqualTo(lanes.find(Lanes.Side.A));
  }

  private static Lanes lanes(String steps) {
    Drawn drawn = Drawn.border(steps);
    return Lanes.of(drawn.network, drawn.checkpoint, Checkpoint.Direction.AB, CargoClass.CONTAINER);
  }

  /// Of 120 a day sized for, in 10 shared hours, each step has places for a quarter of an hour: 3.
  @Test
  void aSideWorksAheadUntilTheRoomBehindItIsFull() {
    Lanes lanes =
        lanes(
            """
            step KZ both 1 10,10,10 servers=4
            step KZ both 0.5 10,10,10 servers=6
            step both both 1 10,10,10 servers=2
            step CN both 1 30,30,30 servers=3
            step CN both 1 8,8,8 servers=9
            """);
    // Half of 4 in the lanes, half of 9 without 4 in work, and 5 without 4: 5.5 at 24 an hour.
    Lanes.Lane ours = Objects.requireNonNull(lanes.find(Lanes.Side.A));
    assertThat(ours.holdSeconds(120, 600)).isEqualTo(60 * 14);
    // Behind the border are half of 3 in the lanes and 3 more, at 6 an hour.
    Lanes.Lane theirs = Objects.requireNonNull(lanes.find(Lanes.Side.B));
    assertThat(theirs.holdSeconds(120, 600)).isEqualTo(60 * 45);
  }

  @Test
  void eachStretchWithoutTheOtherSideHasTheRoomOnce() {
    long[] own = {0, 100, 100, 200, 300, 400};
    long[] shared = {20, 40, 90, 110};
    assertThat(Lanes.workable(own, shared, _ -> 30, false))
        .containsExactly(0, 20, 20, 40, 40, 70, 90, 100, 100, 110, 110, 140);
    // What is left of it after an hour of one's own is there for the next.
    assertThat(Lanes.workable(own, shared, _ -> 120, false))
        .containsExactly(0, 20, 20, 40, 40, 90, 90, 100, 100, 110, 110, 200, 300, 330);
    // Before the border it is there until both work again, so the last of the time has it.
    assertThat(Lanes.workable(own, shared, _ -> 30, true))
        .containsExactly(0, 20, 20, 40, 60, 90, 90, 100, 100, 110, 370, 400);
    assertThat(Lanes.workable(own, shared, _ -> 120, true))
        .containsExactly(0, 20, 20, 40, 40, 90, 90, 100, 100, 110, 180, 200, 300, 400);
  }
}
