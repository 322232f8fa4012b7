package org.zhol.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;

/// What must hold at every border, on random ones.
class BorderPropertiesTest {
  private static final int DAYS = 14;

  private static Crossing table(String text, int daysLater) {
    Drawn border = Drawn.border(text);
    Instant from = RandomBorder.FIRST.plusDays(daysLater).atStartOfDay(Drawn.KZ).toInstant();
    return border.model.crossing(
        border.checkpoint,
        Checkpoint.Direction.AB,
        CargoClass.CONTAINER,
        from,
        DAYS - daysLater,
        null);
  }

  @Test
  void exitsEqualTheSlowTwin() {
    int passed = 0;
    for (long seed = 0; seed < 60; seed++) {
      String text = RandomBorder.text(seed);
      Crossing crossing = table(text, 0);
      Drawn border = Drawn.border(text);
      var calendar = border.model.calendar(border.checkpoint, Checkpoint.Direction.AB, null);
      // Where no record tells the queue the model looks at the weeks before, in saturated times at
      // months; those are left to the faster tests.
      int before = calendar.records.startingReading(RandomBorder.FIRST) == null ? 45 : 7;
      LocalDate first = RandomBorder.FIRST.minusDays(before);
      long firstDay = calendar.unsaturated(RandomBorder.FIRST.toEpochDay(), before);
      if (before == 45 && firstDay != first.toEpochDay()) {
        continue;
      }
      EventTwin twin = new EventTwin(border.network, border.checkpoint, first, before + 60);
      long end = twin.end();
      long[] arrivals = new long[DAYS * 8];
      for (int i = 0; i < arrivals.length; i++) {
        arrivals[i] = crossing.fromEpoch() + i * 10_800L + i % 6 * 1_800L;
      }
      long[] least = new long[arrivals.length];
      for (int w = 0; w < Fifths.COUNT; w++) {
        long[] exits = twin.exits(w, arrivals);
        for (int i = 0; i < exits.length; i++) {
          least[i] = Math.max(least[i], exits[i]);
          long exit = crossing.exit(w, arrivals[i]);
          // The twin's days may be over before the last are through.
          boolean never = exit >= end || least[i] == Crossing.NEVER;
          if (never ? exit < end || least[i] != Crossing.NEVER : Math.abs(exit - least[i]) > 3) {
            fail(
                "seed %d arrival %d weather %d: %d, twin %d%n%s"
                    .formatted(seed, i, w, exit, least[i], text));
          }
          passed += never ? 0 : 1;
        }
      }
    }
    assertThat(passed).isGreaterThan(15_000);
  }

  @Test
  void nobodyOvertakesAndWorseWeatherIsNeverFaster() {
    for (long seed = 0; seed < 300; seed++) {
      String text = RandomBorder.text(seed);
      Crossing crossing = table(text, 0);
      for (int w = 0; w < Fifths.COUNT; w++) {
        long last = Long.MIN_VALUE;
        // Off the grid as well.
        for (long t = crossing.fromEpoch(); t < crossing.fromEpoch() + DAYS * 86_400L; t += 700) {
          long exit = crossing.exit(w, t);
          if (exit < last || exit < t || (w > 0 && exit < crossing.exit(w - 1, t))) {
            fail(
                "seed %d weather %d arrival %d: %d after %d%n%s"
                    .formatted(seed, w, t, exit, last, text));
          }
          last = exit;
        }
      }
    }
  }

  @Test
  void theSameQuestionHasTheSameAnswerToTheLastBit() {
    for (long seed = 0; seed < 100; seed++) {
      String text = RandomBorder.text(seed);
      assertThat(table(text, 0).exits()).as("seed %d", seed).isEqualTo(table(text, 0).exits());
    }
  }

  @Test
  void aTableThatStartsLaterTellsTheSame() {
    for (long seed = 0; seed < 300; seed++) {
      // A record on the first day, so that both tables start from it.
      String text = "queue ab 2024-02-20 111 truck standing\n" + RandomBorder.text(seed);
      Crossing early = table(text, 0);
      Crossing late = table(text, 5);
      for (int w = 0; w < Fifths.COUNT; w++) {
        for (int p = 0; p < late.points(); p++) {
          long t = late.fromEpoch() + (long) p * late.stepSeconds();
          if (late.exit(w, t) != early.exit(w, t)) {
            fail("seed %d weather %d arrival %d%n%s".formatted(seed, w, t, text));
          }
        }
      }
    }
  }

  @Test
  void moreTrafficIsNeverFasterAndMoreIntakeNeverSlower() {
    String base =
        """
        hours KZ 2005-11-15.. 1234567 08:30-18:00
        hours CN 2005-11-15.. 1234567 10:30-20:00
        queue ab 2024-02-20 40 truck standing
        step KZ ab 1 5,20,70
        """;
    Crossing last = null;
    for (int arrivals = 10; arrivals < 200; arrivals += 3) {
      Crossing now =
          table(base + "intake ab accepted .. 100\n intake ab arrivals .. " + arrivals, 0);
      notFaster(now, last);
      last = now;
    }
    last = null;
    for (int intake = 200; intake > 10; intake -= 3) {
      Crossing now = table(base + "intake ab arrivals .. 90\n intake ab accepted .. " + intake, 0);
      notFaster(now, last);
      last = now;
    }
  }

  private static void notFaster(Crossing now, @org.jspecify.annotations.Nullable Crossing last) {
    for (int i = 0; last != null && i < now.exits().length; i++) {
      assertThat(now.exits()[i]).isGreaterThanOrEqualTo(last.exits()[i] - 1);
    }
  }
}
