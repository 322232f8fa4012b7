package org.zhol.queueing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CircumstancesTest {
  private static final int WEEK_MINUTES = 7 * 24 * 60;

  @Test
  void sharedTimeIsWhatCountingMinutesGives() {
    for (long seed = 0; seed < 2_000; seed++) {
      RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      int[][] a = week(chance);
      int[][] b = week(chance);
      int ahead = 1800 * (chance.nextInt(97) - 48);
      assertArrayEquals(minuteByMinute(a, b, ahead), Circumstances.overlap(a, b, ahead), "" + seed);
    }
  }

  /// Up to three windows a day that do not touch, some from midnight or to it.
  private static int[][] week(RandomGenerator chance) {
    int[][] week = new int[7][];
    for (int day = 0; day < 7; day++) {
      int[] edges = chance.ints(2L * chance.nextInt(4), 0, 1441).distinct().sorted().toArray();
      week[day] = new int[edges.length / 2 * 2];
      for (int i = 0; i < week[day].length; i++) {
        week[day][i] = 60 * edges[i];
      }
    }
    return week;
  }

  private static long[] minuteByMinute(int[][] a, int[][] b, int ahead) {
    long both = 0;
    long any = 0;
    for (int m = 0; m < WEEK_MINUTES; m++) {
      boolean inA = works(a, m);
      boolean inB = works(b, Math.floorMod(m + ahead / 60, WEEK_MINUTES));
      both += inA && inB ? 60 : 0;
      any += inA || inB ? 60 : 0;
    }
    return new long[] {both, any};
  }

  private static boolean works(int[][] week, int minute) {
    int[] day = week[minute / 1440];
    int second = minute % 1440 * 60;
    for (int i = 0; i < day.length; i += 2) {
      if (day[i] <= second && second < day[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
