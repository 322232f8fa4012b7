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
    StepTimes times =
        times(
            """
            step KZ both 1 10,10,10 servers=4
            step CN both 0.5 8,8,8 servers=1
            """,
            Checkpoint.Direction.AB,
            CargoClass.CONTAINER);
    // Four lanes of 10 minutes pass 24 an hour, one scanner of 8 minutes for every other one 15.
    StepTimes.Lane lane = Objects.requireNonNull(times.lane());
    assertThat(lane.rate() * 3600).isCloseTo(15, within(1e-9));
    // Half take 8, half nothing: variance over squared mean is one.
    assertThat(lane.squaredVariation()).isCloseTo(1, within(1e-9));
  }
}
