package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions about trade as people ask them.
class TradeVerbTest {
  private final Spoken zhol = new Spoken();

  @TempDir Path folder = Path.of("");

  /// Runs a question against a data folder of its own.
  private int ask(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("data").toString();
    return zhol.run(all);
  }

  private JsonNode json(String... arguments) throws IOException {
    assertThat(ask(arguments)).as(zhol.err()).isZero();
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
    assertThat(ask("trade", "mirror", "kz", "cn", "--year", "2021", "--csv")).isZero();
    assertThat(zhol.out().lines().toList())
        .anyMatch(line -> line.startsWith("2021,turnover,KZ,1,18.001,0,mixed,exact,wits-2021"))
        .anyMatch(line -> line.startsWith("2021,turnover,CN,1,25.25,"))
        .anyMatch(line -> line.contains("trade-21") && line.contains("2022-09-14"))
        .allMatch(line ->
            line.startsWith("key,") || line.contains("attribution") || line.contains("quoted"));
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
      assertThat(ask(("trade " + question).split(" "))).as(question + zhol.err()).isZero();
      assertThat(zhol.out()).as(question).contains("licence");
    }
  }

  @Test
  void badQuestionsEndInOneLineWithTheWayOut() {
    assertThat(ask("trade", "miror", "KZ", "CN")).isEqualTo(2);
    assertThat(zhol.err()).contains("did you mean mirror?");
    assertThat(ask("trade", "mirror", "KZ", "XX")).isEqualTo(2);
    assertThat(zhol.err()).contains("is no country of which there are figures");
    assertThat(ask("trade", "diff", "wits-2019", "wits-2012")).isEqualTo(2);
    assertThat(zhol.err()).contains("did you mean wits-20");
    assertThat(ask("trade", "mirror", "KZ", "CN", "--by", "hs2")).isEqualTo(1);
    assertThat(zhol.err()).contains("ingest");
  }

  @Test
  void goodsByCodeComeToTheTownsOfThePackWithEveryKilogram() throws IOException {
    Path rows = folder.resolve("kz.csv");
    Files.writeString(
        rows,
        """
        reporter,partner,flow,period,hs,revision,usd,tonnes
        KZ,CN,export,2023,260300,H6,2793400000,1400000.001
        KZ,CN,export,2023,260111,H6,500000000,7000000.123
        KZ,CN,export,2023,270900,H6,3900000000,1210000
        KZ,CN,export,2023,440310,H6,5000,12.345
        KZ,CN,export,2023,271600,H6,100000,
        KZ,CN,import,2023,870323,H6,3000000000,250000
        """);
    assertThat(ask("trade", "tonnes", "KZ", "CN", "--year", "2023")).isEqualTo(1);
    assertThat(ask("trade", "ingest", rows.toString(), "--as", "kz")).as(zhol.err()).isZero();
    Path scenario = folder.resolve("flows.yaml");
    JsonNode out =
        json(
            "trade",
            "tonnes",
            "KZ",
            "CN",
            "--year",
            "2023",
            "--json",
            "--out",
            scenario.toString());
    JsonNode exports = out.at("/directions/0");
    double placed = exports.get("placed").asDouble();
    assertThat(placed).isCloseTo(9_610_000.124, within(1e-6));
    double flows = 0;
    for (JsonNode flow : exports.get("flows")) {
      flows += flow.get("tonnes").asDouble();
      assertThat(flow.get("from").asText()).isNotEqualTo("priirtyshsk");
    }
    assertThat(flows).isCloseTo(placed, within(1e-6));
    assertThat(exports.get("unplaced").toString()).contains("\"hs\":\"440310\"", "timber");
    assertThat(exports.get("weightlessUsd").asDouble()).isEqualTo(100_000);
    assertThat(exports.get("tonnes").asDouble()).isCloseTo(placed + 12.345, within(1e-6));
    assertThat(out.at("/directions/1/placed").asDouble()).isEqualTo(250_000);
    assertThat(zhol.run("scenario", "check", scenario.toString())).as(zhol.err()).isZero();
    assertThat(ask("trade", "tonnes", "KZ", "CN", "--year", "2023", "--like", "1999")).isEqualTo(2);
    assertThat(zhol.err()).contains("--like");
  }

  @Test
  void pullIsLoadedShownBesideTheOthersAndTakenOut() throws IOException {
    String example = System.getProperty("zhol.root", "..") + "/docs/examples/comtrade.json";
    assertThat(ask("trade", "ingest", example, "--as", "pull")).as(zhol.err()).isZero();
    assertThat(zhol.out()).contains("looks like a part of a total");
    Path parquet = folder.resolve("mirror.parquet");
    JsonNode answer =
        json(
            "trade",
            "mirror",
            "KZ",
            "CN",
            "--year",
            "2021",
            "--json",
            "--parquet",
            parquet.toString());
    assertThat(answer.at("/rows/0/turnover/first/usdBn").asDouble()).isEqualTo(18.001);
    assertThat(answer.at("/rows/0/turnover/others").toString()).contains("\"release\":\"pull\"");
    assertThat(Files.size(parquet)).isPositive();
    assertThat(ask("trade", "ingest", example)).isEqualTo(2);
    assertThat(zhol.err()).contains("is loaded already, as release pull");
    assertThat(ask("trade", "undo", "pull")).isZero();
    assertThat(ask("trade", "undo", "pull")).isEqualTo(2);
    assertThat(ask("trade", "loaded")).isZero();
    assertThat(zhol.out()).contains("No release is loaded");
  }
}
