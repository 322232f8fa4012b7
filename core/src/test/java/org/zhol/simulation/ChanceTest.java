package org.zhol.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void streamsAreTheSameOnAnyMachine() {
    Chance chance = Chance.of(1, "arrivals", 0);
    assertThat(chance.nextLong()).isEqualTo(3069691760854020366L);
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      sum += chance.exponential(); // reaches edges and tail of the ziggurat
    }
    assertThat(Double.doubleToLongBits(sum)).isEqualTo(4681589005330835370L);
    assertThat(Chance.of(Chance.key(1, "service"), 77)).isEqualTo(0.3863438539597893);
  }

  @Test
  void purposesAndEntitiesHaveStreamsOfTheirOwn() {
    long one = Chance.of(1, "arrivals", 0).nextLong();
    assertThat(Chance.of(1, "arrivals", 0).nextLong()).isEqualTo(one);
    assertThat(Chance.of(1, "arrivals", 1).nextLong()).isNotEqualTo(one);
    assertThat(Chance.of(1, "service", 0).nextLong()).isNotEqualTo(one);
    assertThat(Chance.of(2, "arrivals", 0).nextLong()).isNotEqualTo(one);
  }

  @Test
  void variatesHaveTheirMoments() {
    Chance chance = Chance.of(7, "moments", 0);
    Tally exponential = new Tally();
    Tally uniform = new Tally();
    Tally triangular = new Tally();
    Tally byEntity = new Tally();
    long beyond = 0;
    long key = Chance.key(7, "entity");
    int n = 2_000_000;
    for (int i = 0; i < n; i++) {
      double x = chance.exponential();
      exponential.add(x);
      beyond += x > 8 ? 1 : 0;
      uniform.add(chance.uniform());
      triangular.add(Chance.triangular(chance.uniform(), 10, 30, 90));
      byEntity.add(Chance.of(key, i));
    }
    assertThat(exponential.mean()).isCloseTo(1, offset(0.004));
    assertThat(exponential.variance()).isCloseTo(1, offset(0.01));
    assertThat(beyond / (double) n).isCloseTo(StrictMath.exp(-8), offset(6e-5));
    assertThat(uniform.mean()).isCloseTo(0.5, offset(0.001));
    assertThat(uniform.variance()).isCloseTo(1.0 / 12, offset(0.0005));
    assertThat(byEntity.mean()).isCloseTo(0.5, offset(0.001));
    assertThat(byEntity.variance()).isCloseTo(1.0 / 12, offset(0.0005));
    assertThat(triangular.mean()).isCloseTo(130.0 / 3, offset(0.06));
    double squares = 100 + 900 + 8100 - 300 - 900 - 2700;
    assertThat(triangular.variance()).isCloseTo(squares / 18, offset(1.5));
    assertThat(Chance.triangular(0.3, 5, 5, 5)).isEqualTo(5);
  }
}
