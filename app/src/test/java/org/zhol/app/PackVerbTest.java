package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.network.CrossingTime;
import org.zhol.packs.PackReader;
import org.zhol.packs.PackWriter;

class PackVerbTest {
  @TempDir Path folder = Path.of("");
  private final Spoken zhol = new Spoken();

  /// In autumn 2023 one side of Nur Zholy worked round the clock and the other did not.
  @Test
  void timesAreMadeForWhatThePackHasAndFitIt() throws IOException {
    Path pack = folder.resolve("sample");
    PackWriter.write(PackReader.sample(), pack);
    assertThat(zhol.run("pack", "times", pack.toString())).isZero();
    List<CrossingTime> times = PackReader.read(pack).network().crossingTimes();
    assertThat(zhol.out())
        .isEqualTo(
            "wrote %d simulated times in 2 tables to %s%n"
                .formatted(times.size(), pack.resolve("crossing_time.csv")));
    assertThat(times).extracting(CrossingTime::load).contains(0.3, 0.96);
    assertThat(times).allMatch(PackVerbTest::throughByTheNextDay);
    assertThat(zhol.run("pack", "check", pack.toString())).isZero();
    assertThat(zhol.out()).contains("0 problems, 0 warnings");
    Path table = pack.resolve("crossing_time.csv");
    Files.writeString(table, Files.readString(table).replace(",ba,", ",ab,"));
    assertThat(zhol.run("pack", "check", pack.toString())).isZero();
    assertThat(zhol.out()).contains("'nur-zholy' has no simulated times", "is not used");
  }

  /// Docks for the middle share of trucks unloaded: 21 of them pass 305 a day in 7.5 hours, at 5 %
  /// of 620 minutes, and at 8 %, the highest share, 190 of an intake of 300. A load of 96 % chokes
  /// in every second run.
  @Test
  void aLoadThatTheStepsDoNotGetThroughHasNoTimes() throws IOException {
    List<CrossingTime> times = timesWith(",0.02,0.08,120,300,1440,", 21);
    assertThat(times).extracting(CrossingTime::load).contains(0.3, 0.6).doesNotContain(0.96);
    assertThat(times).allMatch(PackVerbTest::throughByTheNextDay);
  }

  /// Customs papers take 43 1/3 minutes on average, of the 7.5 hours in which both sides work.
  @Test
  void loadsAreSharesOfWhatCountedLanesPassWhereThatIsLessThanTheIntake() throws IOException {
    for (int lanes : new int[] {8, 12, 16}) {
      List<CrossingTime> times = timesWith(",1,1,10,30,90,", lanes);
      double perDay = Math.round(10 * lanes * 450 / (130 / 3.0)) / 10.0;
      assertThat(times).as("%d lanes", lanes).allMatch(time -> time.perDay() == perDay);
      assertThat(times).extracting(CrossingTime::load).contains(0.3, 0.6, 0.8, 0.9, 0.96);
      assertThat(times).allMatch(PackVerbTest::throughByTheNextDay);
      // Nobody's papers, checks and way across the strip take less than 48 minutes together.
      assertThat(times).allMatch(time -> time.minutes().getLast() >= 48);
    }
  }

  /// Times made of the sample pack with so many servers at a step, in both directions.
  private List<CrossingTime> timesWith(String shareAndMinutes, int servers) throws IOException {
    Path pack = folder.resolve("servers-" + servers);
    PackWriter.write(PackReader.sample(), pack);
    Path steps = pack.resolve("step.csv");
    String text = Files.readString(steps);
    assertThat(text).contains(shareAndMinutes + ",");
    Files.writeString(steps, text.replace(shareAndMinutes, shareAndMinutes + servers));
    assertThat(zhol.run("pack", "times", pack.toString())).isZero();
    return PackReader.read(pack).network().crossingTimes();
  }

  /// Whatever the hour and load, one of two is through by the next day: a load that chokes lends
  /// its weeks of waiting to no lighter one.
  private static boolean throughByTheNextDay(CrossingTime time) {
    return time.minutes().get(2) < 2 * 1_440;
  }

  @Test
  void timesNeedAPackInAFolder() {
    assertThat(zhol.run("pack", "times")).isEqualTo(2);
    assertThat(zhol.err()).contains("needs a pack in a folder", "./zhol pack write my-pack");
    assertThat(zhol.run("pack", "times", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(zhol.err()).contains("none", "needs a pack in a folder");
  }
}
