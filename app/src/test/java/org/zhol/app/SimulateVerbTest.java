package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateVerbTest {
  private final Spoken zhol = new Spoken();

  @Test
  void selfTestPrintsTheoryEstimateIntervalAndVerdict() {
    assertThat(zhol.run("simulate", "selftest", "--seed", "1", "--services", "1000")).isZero();
    assertThat(zhol.out())
        .contains("model", "theory", "estimate", "verdict", "M/M/c/K", "111 of 111 inside")
        .doesNotContain("OUTSIDE");
  }

  @Test
  void badNumbersAreToldAtOnce() {
    assertThat(zhol.run("simulate", "selftest", "--seed", "x", "--threads", "0")).isEqualTo(2);
    assertThat(zhol.err()).contains("seed").contains("threads");
  }

  @Test
  void aCheckpointsDaysAreTheSameTwiceAndWithMoreThreads(@TempDir Path folder) throws IOException {
    String line = "simulate nur-zholy --from 2025-11-01 --days 3 --seed 1 --replications 3 --json";
    assertThat(zhol.run((line + " --threads 1").split(" "))).isZero();
    String one = zhol.out();
    Path chart = folder.resolve("queue.svg");
    Path log = folder.resolve("moves.csv");
    assertThat(zhol.run((line + " --threads 2 --chart " + chart + " --log " + log).split(" ")))
        .isZero();
    assertThat(zhol.out()).isEqualTo(one).contains("\"eventHash\":\"");
    assertThat(Files.readString(chart)).startsWith("<svg").contains("polyline");
    assertThat(Files.readString(log)).startsWith("time,direction,unit,move,stage\n");
  }

  @Test
  void whatCannotBeSimulatedIsToldWithItsWayOut() {
    assertThat(zhol.run("simulate", "korday-road", "--from", "2025-13-01")).isEqualTo(2);
    assertThat(zhol.err()).contains("has only a stated time").contains("is no day");
    assertThat(zhol.run("simulate", "nowhere", "--from", "2025-11-01")).isEqualTo(2);
    assertThat(zhol.err()).contains("is no checkpoint").contains("dostyk-rail");
    for (String day : List.of("2025-06-31", "9999-12-31")) {
      assertThat(zhol.run("simulate", "lianyungang", "--from", day)).isEqualTo(2);
      assertThat(zhol.err().lines()).singleElement().asString().contains("'" + day + "'");
    }
  }

  @Test
  void aProblemIsToldOnceByTheNameThatTheCommandLineHas() {
    assertThat(zhol.run("simulate", "nowhere", "--from", "2025-11-01", "--seed", "x")).isEqualTo(2);
    assertThat(zhol.err()).containsOnlyOnce("--seed").contains("simulate: PLACE 'nowhere': ");
    assertThat(zhol.run("simulate", "nur-zholy", "--from", "2025-13-01", "--intake", "-5"))
        .isEqualTo(2);
    assertThat(zhol.err())
        .contains("--from '2025-13-01': is no day")
        .contains(
            "--intake '-5': is no whole number from 1 to 100000; give one, or leave it out\n");
  }

  @Test
  void aTerminalsDayIsHeldWithinTheSameBoundsAndIsNotCalledNoCheckpoint() {
    assertThat(zhol.run("simulate", "lianyungang", "--from", "9999-12-31")).isEqualTo(2);
    assertThat(zhol.err()).contains("--from '9999-12-31': lies outside 2000-01-01 to 2099-12-31");
    assertThat(zhol.run("simulate", "lianyungang")).isEqualTo(2);
    assertThat(zhol.err())
        .contains("--from: is missing; write a day")
        .doesNotContain("is no checkpoint");
  }
}
