package org.zhol.simulation.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Who never gets a slot counts, as long as each other was followed.
class HonestCarriersTest {
  private static final int DAY = 24;
  private final HonestCarriers honest = new HonestCarriers(10 * DAY, 20 * DAY);

  @Test
  void whoIsLeftWaitingCountsWithTheDaysFollowed() {
    honest.crosses(10 * DAY, 10 * DAY, 11 * DAY, 100, 250); // a day at 100 USD, bought for 250
    honest.staysWithout(19 * DAY, 10); // 30 days at 10 USD
    HonestCarriers.Told told = honest.told();
    assertThat(told.meanHours()).isEqualTo((24 + 720) / 2.0);
    assertThat(told.p90Hours()).isEqualTo(720);
    assertThat(told.costUsd()).isEqualTo((350 + 300) / 2.0);
    assertThat(told.leftShare()).isEqualTo(0.5);
    assertThat(told.gini()).isCloseTo(0.5 * (720 - 24) / (720 + 24), within(1e-12));
  }

  /// Whatever the run goes on to see of it later, so that no figure hangs on how long that is.
  @Test
  void whoCrossesAfterThatIsLeftToo() {
    honest.crosses(12 * DAY, 12 * DAY + 700, 12 * DAY + 721, 10, 250);
    honest.crosses(12 * DAY, 12 * DAY + 721, 12 * DAY + 800, 10, 250);
    honest.crosses(12 * DAY, 12 * DAY + 1, 12 * DAY + 720, 10, 0);
    HonestCarriers.Told told = honest.told();
    assertThat(told.meanHours()).isEqualTo(720);
    assertThat(told.leftShare()).isEqualTo(2.0 / 3);
    // What is paid later is no cost of these days.
    assertThat(told.costUsd()).isCloseTo(300 + 250.0 / 3, within(1e-9));
  }

  @Test
  void onlyThoseOfTheDaysCounted() {
    honest.crosses(10 * DAY - 1, 10 * DAY, 11 * DAY, 1, 0);
    honest.crosses(20 * DAY, 20 * DAY, 21 * DAY, 1, 0);
    honest.staysWithout(20 * DAY, 1);
    assertThat(honest.told()).isEqualTo(new HonestCarriers.Told(0, 0, 0, 0, 0));
  }
}
