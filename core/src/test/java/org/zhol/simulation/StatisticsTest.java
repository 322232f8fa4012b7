package org.zhol.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  /// Quantiles of any printed table (Fisher and Yates).
  @Test
  void studentsTableIsReproduced() {
    assertThat(StudentT.quantile(0.975, 1)).isCloseTo(12.7062, offset(1e-4));
    assertThat(StudentT.quantile(0.975, 9)).isCloseTo(2.26216, offset(1e-5));
    assertThat(StudentT.quantile(0.995, 19)).isCloseTo(2.86093, offset(1e-5));
    assertThat(StudentT.quantile(0.9995, 4)).isCloseTo(8.6103, offset(1e-4));
    assertThat(StudentT.quantile(0.975, 1e6)).isCloseTo(1.95996, offset(1e-5));
    assertThat(StudentT.quantile(0.025, 9)).isCloseTo(-2.26216, offset(1e-5));
  }

  @Test
  void anIntervalHoldsTheMeanAsOftenAsItSays() {
    int held = 0;
    for (int i = 0; i < 2_000; i++) {
      Chance chance = Chance.of(3, "interval", i);
      Tally tally = new Tally();
      for (int k = 0; k < 10; k++) {
        tally.add(chance.uniform());
      }
      held += tally.interval(0.9).contains(0.5) ? 1 : 0;
    }
    assertThat(held / 2_000.0).isCloseTo(0.9, offset(0.02));
  }

  @Test
  void pairsAndBatchesDropWhatTheyHaveInCommon() {
    double[] one = {5, 9, 2};
    double[] other = {4, 8, 1};
    Interval difference = Tally.paired(one, other).interval(0.95);
    assertThat(difference.mean()).isEqualTo(1);
    assertThat(difference.half()).isEqualTo(0);
    assertThat(Tally.batches(new double[] {1, 3, 5, 7, 100}, 2).mean()).isEqualTo(4);
    assertThat(Tally.of(4).interval(0.95).half()).isInfinite();
    assertThatThrownBy(() -> Tally.batches(new double[3], 4))
        .hasMessage("3 observations do not make 4 batches");
  }

  @Test
  void warmUpEndsWhereTheSeriesSettles() {
    double[] series = new double[1_000];
    Chance chance = Chance.of(1, "series", 0);
    for (int i = 0; i < series.length; i++) {
      series[i] = 10 + chance.uniform() + (i < 200 ? (i - 200) / 20.0 : 0);
    }
    assertThat(WarmUp.length(series)).isBetween(150, 260);
    assertThat(WarmUp.length(new double[0])).isZero();
  }

  @Test
  void replicationsAreTheSameForAnyNumberOfThreads() {
    List<Long> one = Replications.of(20, 1, i -> Chance.of(i, "run", 0).nextLong());
    assertThat(Replications.of(20, 4, i -> Chance.of(i, "run", 0).nextLong())).isEqualTo(one);
    assertThatThrownBy(() ->
            Replications.of(
                3,
                2,
                i -> {
                  throw new IllegalArgumentException("run " + i);
                }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("run 0");
  }
}
