package org.zhol.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DelayCurveTest {
  private static final List<DelayCurve> CURVES =
      List.of(
          new DelayCurve.Constant(3),
          new DelayCurve.Bpr(5, 0.15, 20, 4),
          new DelayCurve.Bpr(5, 0.15, 20, 3),
          new DelayCurve.Bpr(5, 0.7, 20, 1),
          new DelayCurve.Bpr(5, 0.7, 20, 4.46),
          new DelayCurve.Conical(5, 20, 4));

  @Test
  void slopeAndIntegralAreThoseOfTheCost() {
    double h = 1e-5;
    for (DelayCurve curve : CURVES) {
      for (double flow : new double[] {0.5, 7, 20, 61}) {
        assertThat((curve.cost(flow + h) - curve.cost(flow - h)) / (2 * h))
            .as("%s at %s", curve, flow)
            .isCloseTo(curve.slope(flow), within(1e-6 * (1 + curve.slope(flow))));
        assertThat((curve.integral(flow + h) - curve.integral(flow - h)) / (2 * h))
            .as("%s at %s", curve, flow)
            .isCloseTo(curve.cost(flow), within(1e-6 * curve.cost(flow)));
        assertThat(curve.integral(0)).isCloseTo(0, within(1e-12));
      }
    }
  }

  @Test
  void aConicalCurveDoublesTheFreeCostAtCapacity() {
    assertThat(new DelayCurve.Conical(5, 20, 4).cost(20)).isCloseTo(10, within(1e-12));
  }

  @Test
  void anImpossibleCurveIsRefused() {
    assertThatThrownBy(() -> new DelayCurve.Bpr(5, 0.15, 0, 4))
        .hasMessage("delay curve: capacity must be > 0, was 0.0");
  }
}
