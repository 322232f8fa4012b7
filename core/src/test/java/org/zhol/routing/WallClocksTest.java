package org.zhol.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Clocks that are looked up once for a stretch show what a zone shows at each instant.
class WallClocksTest {
  /// One without changes of late, one that changed once, two that change twice a year.
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Asia/Almaty", "Europe/Berlin", "Asia/Tehran");

  /// A quarter of an hour before the clocks of Almaty went from six hours to five.
  private static final Instant READY = Instant.parse("2024-02-29T17:45:00Z");

  private final WallClocks clocks = new WallClocks(ZoneId::of, READY);

  /// With its offset, which AssertJ leaves out when it compares instants.
  private static String shown(long afterReady, String zone) {
    return READY.plusSeconds(afterReady).atZone(ZoneId.of(zone)).toOffsetDateTime().toString();
  }

  @Test
  void clocksChangeWithTheZoneWhateverWasAskedBefore() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String zone = ZONES.get(random.nextInt(ZONES.size()));
      // Quarters of an hour meet the very instants at which clocks change.
      long after = 900L * random.nextInt(96 * 1_200);
      after = random.nextBoolean() ? after : random.nextInt(7_200);
      assertThat(clocks.at(after, zone))
          .as("%d s, %s", after, zone)
          .hasToString(shown(after, zone));
    }
    assertThat(clocks.at(899, "Asia/Almaty").getOffset()).isEqualTo(ZoneOffset.ofHours(6));
    assertThat(clocks.at(900, "Asia/Almaty").getOffset()).isEqualTo(ZoneOffset.ofHours(5));
    assertThat(clocks.at(900, "Asia/Almaty").toLocalDateTime())
        .isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 0));
  }

  @Test
  void fiveWeathersAreToldAnewWhenTheirClocksOrTheCountryChange() {
    long[] clock = {0, 600, 1_200, 1_800, 2_400};
    for (String zone : ZONES) {
      assertThat(clocks.odds(clock, zone).p50()).hasToString(shown(clock[2], zone));
      for (int i = 0; i < 3; i++) {
        clock[i] += 300;
        Plan.Odds odds = clocks.odds(clock, zone);
        assertThat(odds.p10()).hasToString(shown(clock[0], zone));
        assertThat(odds.p30()).hasToString(shown(clock[1], zone));
        assertThat(odds.p50()).hasToString(shown(clock[2], zone));
        assertThat(odds.p70()).hasToString(shown(clock[3], zone));
        assertThat(odds.p90()).hasToString(shown(clock[4], zone));
        long sum = clock[0] + clock[1] + clock[2] + clock[3] + clock[4];
        assertThat(odds.expected()).hasToString(shown(sum / 5, zone));
        assertThat(clocks.odds(clock, zone)).isSameAs(odds);
      }
    }
  }
}
