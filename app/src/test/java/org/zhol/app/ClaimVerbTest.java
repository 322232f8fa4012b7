package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Claims and projects from the command line.
class ClaimVerbTest {
  private final Spoken zhol = new Spoken();

  @TempDir Path folder = Path.of("");

  private String data() {
    return folder.resolve("data").toString();
  }

  @Test
  void elevenClaimsWithVerdictAndSources() throws IOException {
    assertThat(zhol.run("claim", "check", "--builtin", "2022-09-13", "--json", "--data", data()))
        .isZero();
    JsonNode answer = new ObjectMapper().readTree(zhol.out());
    assertThat(answer.get("verdicts")).hasSize(11);
    assertThat(answer.at("/verdicts/0/outcome").asText()).isEqualTo("HOLDS_ONLY_UNDER");
    assertThat(answer.at("/verdicts/0/under/0").asText()).isEqualTo("reporter CN");
    assertThat(answer.get("sources").toString()).contains("trade-21");
  }

  @Test
  void sentencesOfTheGrammarAreClaims() {
    for (var each :
        new String[][] {
          {"KZ CN turnover 2021 about 18 bn", "holds only under: reporter KZ"},
          {"KZ CN exports 2021 over 100 m", "VERDICT: holds"},
          {"CN in first 1 partners of KZ 2017..2021", "VERDICT: does not hold"},
          {"project zhanatas done", "VERDICT: holds"},
          {"amount pair=KZ-CN flow=turnover period=1950 is=about value=1 unit=usd_bn", "missing:"}
        }) {
      assertThat(zhol.run("claim", "check", "--text", each[0], "--data", data())).isZero();
      assertThat(zhol.out()).as(each[0]).contains(each[1]);
    }
    assertThat(zhol.run("claim", "check", "--text", "China is large")).isEqualTo(2);
    assertThat(zhol.err()).contains("no meaning is known here of 'large'");
  }

  @Test
  void exportsOfOneAreImportsOfTheOther() throws IOException {
    String said = "KZ CN exports 2021 about 9.8 bn";
    assertThat(zhol.run("claim", "check", "--text", said, "--json", "--data", data())).isZero();
    JsonNode cases = new ObjectMapper().readTree(zhol.out()).at("/verdicts/0/cases");
    assertThat(cases)
        .filteredOn(one -> one.get("reporter").asText().equals("CN"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.get("definition").asText()).startsWith("import"));
    assertThat(cases)
        .filteredOn(one -> one.get("reporter").asText().equals("KZ"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.get("definition").asText()).startsWith("export"));
  }

  @Test
  void fileOfClaimsIsCheckedAndItsErrorsHaveLines() throws IOException {
    String example = System.getProperty("zhol.root", "..") + "/docs/examples/claim.yaml";
    assertThat(zhol.run("claim", "check", example, "--data", data())).isZero();
    assertThat(zhol.out()).contains("reporter CN").contains("does not hold");
    Path bad = folder.resolve("bad.yaml");
    Files.writeString(bad, "said: yesterday\nmeasure: amount\nnonsense\n---\nmeasure: level\n");
    assertThat(zhol.run("claim", "check", bad.toString())).isEqualTo(2);
    assertThat(zhol.err()).contains("bad.yaml:3").contains("bad.yaml:1").contains("bad.yaml:5");
  }

  @Test
  void projectIsAddedEditedAndTakenBackWithoutTouchingThePack() {
    assertThat(
            zhol.run(
                "projects",
                "add",
                "mill",
                "name=Mill",
                "sector=agro",
                "country=KZ",
                "stage=planned",
                "planned_commissioned=2027",
                "--source",
                "https://example.org",
                "--author",
                "ana",
                "--data",
                data()))
        .as(zhol.err())
        .isZero();
    assertThat(
            zhol.run("projects", "edit", "mill", "stage=done", "--author", "bo", "--data", data()))
        .isZero();
    assertThat(zhol.run("projects", "show", "mill", "--data", data())).isZero();
    assertThat(zhol.out()).contains("done").contains("2027");
    assertThat(zhol.run("projects", "undo", "2", "--data", data())).isZero();
    assertThat(zhol.run("projects", "undo", "2", "--data", data())).isEqualTo(2);
    assertThat(zhol.err()).contains("undo '2': is undone already");
    assertThat(zhol.run("projects", "list", "--stage", "planned", "--csv", "--data", data()))
        .isZero();
    assertThat(zhol.out()).contains("mill,Mill,agro");
    assertThat(zhol.run("projects", "history", "mill", "--data", data())).isZero();
    assertThat(zhol.out()).contains("ana").contains("bo").contains("undo");
    assertThat(zhol.run("projects", "show", "mill")).isEqualTo(2);
  }

  @Test
  void aDayThatIsNoneIsToldInTheWordsOfOurOwn() {
    assertThat(
            zhol.run("claim", "check", "--text", "KZ CN turnover 2021 about 25 bn", "--said", "x"))
        .isEqualTo(2);
    assertThat(zhol.err()).contains("'x' is no day that exists; write").doesNotContain("java");
  }

  @Test
  void aSectorThatNoProjectHasIsToldWithThoseThatAre() {
    assertThat(zhol.run("projects", "list", "--sector", "wnd", "--data", data())).isEqualTo(2);
    assertThat(zhol.err()).contains("--sector 'wnd': is no sector").contains("wind");
    assertThat(zhol.run("projects", "list", "--sector", "Wind", "--data", data())).isZero();
    assertThat(zhol.out()).contains("zhanatas");
  }

  @Test
  void exportIsImportedAgainWithoutAChange() throws IOException {
    assertThat(zhol.run("projects", "export", "--data", data())).isZero();
    Path file = folder.resolve("all.csv");
    Files.writeString(file, zhol.out());
    assertThat(zhol.run("projects", "import", file.toString(), "--data", data())).isZero();
    assertThat(zhol.out()).contains("holds nothing that the register has not");
    Files.writeString(file, "a;b\n1;2\n");
    assertThat(zhol.run("projects", "import", file.toString(), "--data", data())).isEqualTo(2);
    assertThat(zhol.err()).contains("all.csv:1 'a;b': has no column id").hasLineCount(1);
    Files.writeString(
        file, "id,name,sector,country,stage,source\nx,X,agro,KZ,gone,https://e\ny,,,,,\n");
    assertThat(zhol.run("projects", "import", file.toString(), "--data", data())).isEqualTo(2);
    assertThat(zhol.err()).contains("all.csv:2").contains("all.csv:3");
    assertThat(zhol.run("projects", "history", "--data", data())).isZero();
    assertThat(zhol.out()).contains("No change");
  }

  @Test
  void listsTotalsAndChecksAnswer() {
    for (String question :
        new String[] {"lists", "totals", "check", "delays", "diff 2022-09 2017-05-ndrc"}) {
      assertThat(zhol.run(("projects " + question + " --data " + data()).split(" ")))
          .as(question + zhol.err())
          .isZero();
      assertThat(zhol.out()).isNotBlank();
    }
    assertThat(zhol.run("projects", "export", "--geojson", "--data", data())).isZero();
    assertThat(zhol.out()).contains("\"type\":\"FeatureCollection\"");
    assertThat(zhol.run("projects", "diff", "2016-02")).isEqualTo(2);
    assertThat(zhol.err()).contains("needs two lists");
    assertThat(zhol.run("projects", "totals", "x")).isEqualTo(2);
    assertThat(zhol.err()).contains("is about all projects");
    assertThat(zhol.run("projects", "show", "zhanatos")).isEqualTo(2);
    assertThat(zhol.err()).contains("did you mean zhanatas?");
  }
}
