package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulateVerbTest {
  private final Spoken zhol = new Spoken();

  @Test
  void selfTestPrintsTheoryEstimateIntervalAndVerdict() {
    assertThat(zhol.run("simulate", "selftest", "--seed", "1", "--services", "1000")).isZero();
    assertThat(zhol.out())
        .contains("model", "theory", "estimate", "verdict", "M/M/c/K", "111 of 111 inside")
        .doesNotContain("OUTSIDE");
  }

  @Test
  void badNumbersAreToldAtOnce() {
    assertThat(zhol.run("simulate", "selftest", "--seed", "x", "--threads", "0")).isEqualTo(2);
    assertThat(zhol.err()).contains("seed").contains("threads");
  }
}
