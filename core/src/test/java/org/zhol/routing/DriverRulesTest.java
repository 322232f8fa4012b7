package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriverRulesTest {
  private static final DriverRules ONE =
      new DriverRules(4 * 3600 + 1800, 45 * 60, 9 * 3600, 11 * 3600);

  private static double hours(double driving) {
    return ONE.elapsed(Math.round(driving * 3600)) / 3600.0;
  }

  @Test
  void breaksAndRestsComeOnlyWhenMoreDrivingFollows() {
    assertThat(hours(4)).isEqualTo(4);
    assertThat(hours(4.5)).isEqualTo(4.5);
    assertThat(hours(5)).isEqualTo(5.75);
    assertThat(hours(9)).isEqualTo(9.75);
    assertThat(hours(10)).isEqualTo(10 + 0.75 + 11);
    assertThat(hours(18)).isEqualTo(18 + 2 * 0.75 + 11);
  }

  @Test
  void moreDrivingNeverTakesLess() {
    long before = 0;
    for (long driving = 0; driving < 40 * 3600; driving += 60) {
      long elapsed = ONE.elapsed(driving);
      assertThat(elapsed).isGreaterThanOrEqualTo(before);
      before = elapsed;
    }
  }
}
