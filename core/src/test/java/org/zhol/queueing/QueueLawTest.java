package org.zhol.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The law of the queue beside closed forms and beside its slow twin: many queues of a reflected
/// random walk with hundreds of steps a day.
class QueueLawTest {
  private static QueueLaw.Day day(double variation) {
    return day(1, variation);
  }

  private static QueueLaw.Day day(double dispersion, double variation) {
    return new QueueLaw.Day(dispersion, variation, true, 0, 0, 0);
  }

  @Test
  void levelsHaveTheirClosedForms() {
    assertThat(ReflectedMotion.tail(1.959963984540054)).isCloseTo(0.025, within(1e-15));
    assertThat(ReflectedMotion.tail(-1)).isCloseTo(0.841344746068543, within(1e-14));
    assertThat(ReflectedMotion.tail(5) / 2.866515718791939e-7).isCloseTo(1, within(1e-12));
    for (int w = 0; w < Fifths.COUNT; w++) {
      double level = Fifths.level(w);
      for (double drift : new double[] {-200, -30, -3, -0.1, 0, 0.1, 3, 30, 200}) {
        double reached = 0;
        for (int day = 1; day <= 40; day++) {
          reached = ReflectedMotion.next(w, reached, drift, 100);
          double spread = Math.sqrt(100 * day);
          double within = ReflectedMotion.within(reached / spread, drift * day / spread);
          if (drift * day / spread > 30) {
            assertThat(reached)
                .isCloseTo(drift * day + Fifths.normal(w) * spread, within(0.6 + 50 / drift));
          } else {
            assertThat(within).as("%s a day, day %d", drift, day).isCloseTo(level, within(2e-3));
          }
        }
      }
    }
  }

  @Test
  void itSettlesToTheWaitByChance() {
    for (double load : new double[] {0.05, 0.4, 0.7, 0.9, 0.97}) {
      for (int w = 0; w < Fifths.COUNT; w++) {
        QueueLaw.Day day = QueueLaw.Day.of(w, 1, 4, 0.5, 300, load, 0);
        double wait = 4 * Waiting.mgc(4, 4 * load, 1, 0.5).quantile(Fifths.level(w));
        QueueLaw begun = new QueueLaw(w, day);
        QueueLaw counted = new QueueLaw(w, day);
        counted.count(0);
        for (int d = 0; d < 60; d++) {
          begun.follow(day, 300 * load, 300);
          counted.follow(day, 300 * load, 300);
          assertThat(begun.fluid()).isZero();
          assertThat(begun.units()).as("load %s", load).isCloseTo(wait, within(1e-4 * wait + 1e-9));
        }
        assertThat(counted.units()).isCloseTo(wait, within(1e-3 * wait + 1e-3));
        counted.forget();
        assertThat(counted.units()).isCloseTo(wait, within(1e-9));
      }
    }
  }

  @Test
  void farFromNothingItIsTheFluidWithANormalSpread() {
    for (int w = 0; w < Fifths.COUNT; w++) {
      QueueLaw law = new QueueLaw(w, QueueLaw.Day.PLAIN);
      law.count(5_000);
      for (int d = 1; d <= 100; d++) {
        law.follow(day(1), 80, 100);
      }
      double normal = 3_000 + Fifths.normal(w) * Math.sqrt(100 * 180);
      assertThat(law.units()).isCloseTo(normal, within(1e-6));
    }
  }

  /// Levels of many queues day by day, each reflected at nothing every few minutes.
  private static double[][] twin(
      double counted, double[][] days, RandomGenerator chance, int walks, int steps) {
    double[][] sorted = new double[days.length][walks];
    for (int n = 0; n < walks; n++) {
      double queue = counted;
      for (int d = 0; d < days.length; d++) {
        double drift = (days[d][0] - days[d][1]) / steps;
        double spread = Math.sqrt((days[d][0] * days[d][3] + days[d][1] * days[d][2]) / steps);
        for (int s = 0; s < steps; s++) {
          // What lies below nothing between two looks counts, too (Asmussen, Glynn and Pitman
          // 1995).
          double change = drift + spread * chance.nextGaussian();
          double lowest =
              (change
                      - Math.sqrt(
                          change * change
                              - 2 * spread * spread * Math.log(1 - chance.nextDouble())))
                  / 2;
          queue = Math.max(queue + change, change - lowest);
        }
        sorted[d][n] = queue;
      }
    }
    for (double[] day : sorted) {
      Arrays.sort(day);
    }
    return sorted;
  }

  @Test
  void itFollowsItsSlowTwinThroughDaysOfAllLoads() {
    SplittableRandom chance = new SplittableRandom(11);
    double sum = 0;
    int n = 0;
    for (int seed = 0; seed < 40; seed++) {
      double passing = 20 + chance.nextInt(300);
      double variation = chance.nextInt(3) * 0.5;
      double counted = chance.nextInt(3) == 0 ? passing * 3 * chance.nextDouble() : 0;
      double dispersion = seed % 2 == 0 ? 1 : 0.2 + 0.4 * chance.nextDouble();
      double[][] days = new double[28][];
      double load = 0;
      for (int d = 0; d < days.length; d++) {
        load = d % 7 == 0 ? 0.8 + 0.4 * chance.nextDouble() : load;
        days[d] = new double[] {load * passing, passing, variation, dispersion};
      }
      double[][] twin = twin(counted, days, new SplittableRandom(seed), 2_000, 24);
      for (int w = 0; w < Fifths.COUNT; w++) {
        QueueLaw law = new QueueLaw(w, QueueLaw.Day.PLAIN);
        law.count(counted);
        for (int d = 0; d < days.length; d++) {
          law.follow(day(days[d][3], days[d][2]), days[d][0], days[d][1]);
          double expected = twin[d][(int) (Fifths.level(w) * twin[d].length)];
          // In shares of what waits on average and by chance within a day.
          double scale = Arrays.stream(twin[d]).average().orElseThrow() + Math.sqrt(passing);
          double off = (law.units() - expected) / scale;
          assertThat(off)
              .as("seed %d day %d weather %d: %s, twin %s", seed, d, w, law.units(), expected)
              .isCloseTo(0, within(0.5));
          sum += Math.abs(off);
          n++;
        }
      }
    }
    // Where the load stays the levels are exact; where it changes they lag or lead by a day or two.
    assertThat(sum / n).isLessThan(0.04);
  }

  @Test
  void moreTrafficNeverMeansFewerWaiting() {
    SplittableRandom chance = new SplittableRandom(5);
    for (int seed = 0; seed < 300; seed++) {
      double passing = 10 + chance.nextInt(300);
      double variation = chance.nextDouble();
      double[] loads = new double[21];
      for (int d = 0; d < loads.length; d++) {
        loads[d] = 0.3 + 1.1 * chance.nextDouble();
      }
      for (int w = 0; w < Fifths.COUNT; w++) {
        QueueLaw less = new QueueLaw(w, QueueLaw.Day.PLAIN);
        QueueLaw more = new QueueLaw(w, QueueLaw.Day.PLAIN);
        less.count(0);
        more.count(0);
        for (int d = 0; d < loads.length; d++) {
          double coming = passing * loads[d];
          less.follow(day(variation), coming, passing);
          more.follow(day(variation), 1.02 * coming, passing);
          assertThat(more.units())
              .as("seed %d day %d weather %d", seed, d, w)
              .isGreaterThan(less.units() - 0.01);
        }
      }
    }
  }

  /// Mean wait, in turns of a quota, of trains that come at any time of a day, each of so many
  /// agreed paths used or not.
  private static double wait(
      int paths, double used, double perDay, int days, RandomGenerator chance) {
    double free = 0;
    double sum = 0;
    int n = 0;
    for (int d = 0; d < days; d++) {
      double[] coming =
          chance.doubles(paths).filter(_ -> chance.nextDouble() < used).sorted().toArray();
      for (double time : coming) {
        double turn = Math.max(free, d + time);
        sum += turn - d - time;
        free = turn + 1 / perDay;
        n++;
      }
    }
    return sum / n * perDay;
  }

  @Test
  void trainsOnAgreedPathsWaitAsTheirSlowTwinDoes() {
    for (double perDay : new double[] {9, 12, 17, 30}) {
      for (double load : new double[] {0.5, 0.6, 0.7, 0.8, 0.9, 0.95}) {
        for (double most : new double[] {0.35, 0.6}) {
          int paths = (int) Math.round(load * perDay / (1 - most));
          double used = load * perDay / paths;
          double twin = wait(paths, used, perDay, 20_000, new SplittableRandom(3));
          double settled = 0;
          double chance = 0;
          for (int w = 0; w < Fifths.COUNT; w++) {
            // As many used as not is a dispersion of a half.
            QueueLaw.Day day = QueueLaw.Day.of(w, 1 - used, 1, 0, perDay, load, 0);
            settled += (day.settled() - day.served()) / Fifths.COUNT;
            chance += Waiting.md1(load, 1).quantile(Fifths.level(w)) / Fifths.COUNT;
          }
          String as = "%s a day, load %s, %s used".formatted(perDay, load, used);
          assertThat(settled / twin).as(as).isBetween(0.8, 1.3);
          // By chance alone they would wait longer, near saturation twice as long and more.
          assertThat(settled).as(as).isLessThan(chance);
        }
      }
    }
  }
}
