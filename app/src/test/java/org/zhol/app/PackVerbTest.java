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

  @Test
  void aLoadThatTheStepsDoNotGetThroughHasNoTimes() throws IOException {
    Path pack = folder.resolve("few-lanes");
    PackWriter.write(PackReader.sample(), pack);
    Path steps = pack.resolve("step.csv");
    // Of 43 minutes on average: six lanes pass about 200 trucks a day, of a limit of 300.
    String customsPapers = ",1,1,10,30,90,";
    String few = Files.readString(steps).replace(customsPapers + ",,", customsPapers + "6,,");
    Files.writeString(steps, few);
    assertThat(zhol.run("pack", "times", pack.toString())).isZero();
    List<CrossingTime> times = PackReader.read(pack).network().crossingTimes();
    assertThat(times)
        .extracting(CrossingTime::load)
        .contains(0.3, 0.6)
        .doesNotContain(0.8, 0.9, 0.96);
    assertThat(times).allMatch(PackVerbTest::throughByTheNextDay);
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
