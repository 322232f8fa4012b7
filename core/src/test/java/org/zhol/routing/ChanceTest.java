package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void isTheLevelAtEachQuantile() {
    long[] clock = {100, 200, 300, 400, 500};
    for (int i = 0; i < 5; i++) {
      assertThat(Chance.millionths(clock, clock[i])).isEqualTo(100_000 + 200_000L * i);
    }
    assertThat(Chance.millionths(clock, 250)).isEqualTo(400_000);
    assertThat(Chance.millionths(clock, 0)).isLessThan(100);
    assertThat(Chance.millionths(clock, 5_000)).isGreaterThan(999_999);
  }

  @Test
  void neverRisesWhenAQuantileGetsLater() {
    Random random = new Random(3);
    for (int n = 0; n < 20_000; n++) {
      long[] clock = new long[5];
      long at = 1;
      for (int i = 0; i < 5; i++) {
        at += random.nextInt(50);
        clock[i] = at;
      }
      long deadline = random.nextInt(400);
      long chance = Chance.millionths(clock, deadline);
      int later = random.nextInt(5);
      long room = later == 4 ? 50 : clock[later + 1] - clock[later];
      clock[later] += room == 0 ? 0 : random.nextInt((int) room + 1);
      assertThat(Chance.millionths(clock, deadline)).as("case " + n).isLessThanOrEqualTo(chance);
    }
  }
}
