package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a project of the register to what it does, in one command.
class ProjectEffectTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Spoken zhol = new Spoken();

  @TempDir private Path data;

  private int run(String line) {
    return zhol.run((line + " --data " + data).split(" "));
  }

  @Test
  void theRailwayShortensTheWayToAyagozAndTakesFreight() throws Exception {
    String line = "projects effect bakhty-ayagoz --from Tacheng --to Ayagoz --gap 1e-4 --json";
    assertThat(run(line)).as(zhol.err()).isZero();
    JsonNode answer = JSON.readTree(zhol.out());
    assertThat(answer.at("/effect/base").asText()).isEqualTo("base");
    assertThat(answer.at("/effect/scenario").asText()).isEqualTo("bakhty-ayagoz");
    assertThat(answer.at("/comparison/year").asInt()).isEqualTo(2029);
    JsonNode plan = answer.at("/plans/0");
    assertThat(plan.get("differs").asBoolean()).isTrue();
    assertThat(plan.at("/scenario/crossings").toString()).contains("bakhty-rail");
    assertThat(plan.at("/base/crossings").toString()).doesNotContain("bakhty-rail");
    assertThat(plan.at("/scenario/cents").asLong()).isLessThan(plan.at("/base/cents").asLong());
    for (JsonNode one : answer.at("/comparison/differences")) {
      if (one.get("measure").asText().equals("CHECKPOINT_TONNES")
          && one.get("of").asText().equals("bakhty-rail")
          && one.get("direction").isNull()) {
        assertThat(one.get("base").asDouble()).isZero();
        assertThat(one.get("scenario").asDouble()).isGreaterThan(1e6);
        return;
      }
    }
    throw new AssertionError("no tonnes over bakhty-rail in " + zhol.out());
  }

  @Test
  void whatStandsAlreadyIsHeldAgainstItsAbsence() {
    assertThat(run("projects show lianyungang-terminal --json")).isZero();
    assertThat(zhol.out())
        .contains("\"base\":\"without-lianyungang-terminal\",\"scenario\":\"base\"");
  }

  @Test
  void aProjectWithoutAScenarioNamesThoseThatHaveOne() {
    assertThat(run("projects effect zhanatas")).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("these have one: bakhty-ayagoz, lianyungang-terminal");
    assertThat(run("projects effect")).isEqualTo(Main.BAD_INPUT);
    assertThat(run("projects effect bakhty-ayagoz --from Almaty")).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("give both --from and --to");
    assertThat(run("projects effect bakhty-ayagoz --year 1999")).isEqualTo(Main.BAD_INPUT);
    assertThat(run("projects effect bakhty-ayagos")).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("did you mean bakhty-ayagoz?");
  }

  @Test
  void aScenarioThatIsGoneIsToldByName() {
    assertThat(run("projects edit astana-bypass scenario=no-such --author me")).isZero();
    assertThat(run("projects effect astana-bypass")).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("no-such", "is neither a built-in scenario nor a file");
  }
}
