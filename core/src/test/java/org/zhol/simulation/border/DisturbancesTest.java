package org.zhol.simulation.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Weather is the same for whoever asks.
class DisturbancesTest {
  private static final long DAY = 86_400_000L;
  private static final long NOVEMBER = 20_393 * DAY;

  @Test
  void runsThatBeginOnDifferentDaysMeetTheSameStorms() {
    Disturbances wild = new Disturbances(0, 0, 100, 12);
    long last = NOVEMBER + 60 * DAY;
    long[] one = wild.storms(1, NOVEMBER - 24 * DAY, last);
    long[] other = wild.storms(1, NOVEMBER - 21 * DAY, last);
    assertThat(from(one)).isNotEmpty().isEqualTo(from(other));
    assertThat(from(wild.storms(2, NOVEMBER, last))).isNotEqualTo(from(one));
    long hours = 0;
    for (int i = 0; i < one.length; i += 2) {
      hours += (one[i + 1] - one[i]) / 3_600_000;
    }
    assertThat(hours).isBetween(60L, 600L); // 23 storms of 12 hours are expected
  }

  private static long[] from(long[] edges) {
    return Arrays.stream(edges).filter(edge -> edge >= NOVEMBER).toArray();
  }
}
