package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Questions about trade as people ask them.
class TradeVerbTest {
  private final Spoken zhol = new Spoken();

  private JsonNode json(String... arguments) throws IOException {
    assertThat(zhol.run(arguments)).as(zhol.err()).isZero();
    return new ObjectMapper().readTree(zhol.out());
  }

  @Test
  void mirrorOf2021HasBothReportersWithSourceReleaseAndLicence() throws IOException {
    JsonNode answer = json("trade", "mirror", "KZ", "CN", "--by", "year", "--json");
    JsonNode row = MissingNode.getInstance();
    for (JsonNode each : answer.get("rows")) {
      row = each.get("key").asText().equals("2021") ? each : row;
    }
    JsonNode kz = row.at("/turnover/first");
    JsonNode cn = row.at("/turnover/second");
    assertThat(kz.get("usdBn").asDouble()).isEqualTo(18.001);
    assertThat(cn.get("usdBn").asDouble()).isEqualTo(25.25);
    assertThat(kz.get("release").asText()).isEqualTo("wits-2021");
    assertThat(cn.get("sources").toString()).contains("trade-21");
    assertThat(row.at("/turnover/others").toString()).contains("9.276");
    assertThat(answer.get("releases").toString()).contains("\"licence\"");
    assertThat(answer.get("sources").toString()).contains("andygarcia830");
  }

  @Test
  void csvHasOneValueALineWithItsRelease() {
    assertThat(zhol.run("trade", "mirror", "kz", "cn", "--year", "2021", "--csv")).isZero();
    assertThat(zhol.out().lines().toList())
        .anyMatch(line -> line.startsWith("2021,turnover,KZ,1,18.001,0,mixed,exact,wits-2021"))
        .anyMatch(line -> line.startsWith("2021,turnover,CN,1,25.25,"));
  }

  @Test
  void onlyTheReleaseAskedForAnswers() throws IOException {
    JsonNode answer =
        json("trade", "mirror", "KZ", "CN", "--release", "wits-2019", "--year", "2019", "--json");
    assertThat(answer.at("/rows/0/turnover/first/usdBn").asDouble()).isEqualTo(14.38988);
    assertThat(answer.at("/rows/0/turnover/second").isNull()).isTrue();
  }

  @Test
  void everyQuestionAnswers() {
    for (String question :
        new String[] {
          "rank KZ --year 2021",
          "structure KZ CN --year 2023",
          "modes KZ CN",
          "growth KZ CN --flow import",
          "diff wits-2019 wits-2021",
          "outliers",
          "releases",
          "series KZ CN --flow investment --sources"
        }) {
      assertThat(zhol.run(("trade " + question).split(" "))).as(question + zhol.err()).isZero();
      assertThat(zhol.out()).as(question).contains("licence");
    }
  }

  @Test
  void badQuestionsEndInOneLineWithTheWayOut() {
    assertThat(zhol.run("trade", "miror", "KZ", "CN")).isEqualTo(2);
    assertThat(zhol.err()).contains("did you mean mirror?");
    assertThat(zhol.run("trade", "mirror", "KZ", "XX")).isEqualTo(2);
    assertThat(zhol.err()).contains("is no country of which there are figures");
    assertThat(zhol.run("trade", "diff", "wits-2019", "wits-2012")).isEqualTo(2);
    assertThat(zhol.err()).contains("did you mean wits-20");
    assertThat(zhol.run("trade", "mirror", "KZ", "CN", "--by", "hs2")).isEqualTo(1);
    assertThat(zhol.err()).contains("ingest");
  }
}
