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

  /// UN Comtrade gives all water (2000) and beside it sea (2100): one is a part of the other.
  @Test
  void loadedModesStandBesideThePackAndNoneCountsTwice() throws IOException {
    String head =
        "typeCode\trefYear\tperiod\treporterCode\tflowCode\tpartnerCode\tpartner2Code"
            + "\tclassificationCode\tcmdCode\tcustomsCode\tmotCode\tnetWgt\tprimaryValue\n";
    StringBuilder text = new StringBuilder(head);
    for (String mode :
        new String[] {"0 100", "2000 10", "2100 8", "2200 2", "3000 60", "3100 60", "9200 30"}) {
      String[] cells = mode.split(" ");
      text.append(
          "C\t2023\t2023\t398\tX\t156\t0\tH6\tTOTAL\tC00\t%s\t%s000000\t%s000000\n"
              .formatted(cells[0], cells[1], cells[1]));
    }
    Path file = folder.resolve("modes.tsv");
    Files.writeString(file, text.toString());
    assertThat(ask("trade", "ingest", file.toString(), "--as", "m")).as(zhol.err()).isZero();
    double usd = 0;
    boolean packs = false;
    for (JsonNode row :
        json("trade", "modes", "KZ", "CN", "--year", "2023", "--json").get("values")) {
      boolean mine = row.get("release").asText().equals("m");
      packs |= !mine;
      usd += mine && row.get("unit").asText().equals("USD") ? row.get("value").asDouble() : 0;
    }
    assertThat(packs).isTrue();
    assertThat(usd).isEqualTo(100e6);
    assertThat(zhol.out()).contains("other_modes").contains("\"RAIL\"");
  }

  @Test
  void advantageNeedsTheWorldAndIsMissingWithoutIt() throws IOException {
    JsonNode none = json("trade", "growth", "KZ", "CN", "--json").get("advantage");
    assertThat(none.get("missing").asText()).isEqualTo("NO_CHAPTERS");
    StringBuilder text = new StringBuilder("t,i,j,k,v,q\n");
    int[] codes = {4, 8, 12, 24, 31, 32, 36, 40, 51, 56, 68, 76, 100, 116, 124, 152, 170, 188, 191};
    int[] more = {196, 203, 208, 233, 246, 250, 276, 300, 344, 348, 360, 372, 376, 380, 392, 410};
    int[] rest = {414, 428, 440, 458, 484, 528, 554, 566, 578, 608, 616, 620, 642, 643, 682, 398};
    for (int[] some : new int[][] {codes, more, rest}) {
      for (int code : some) {
        // All sell a tenth of oil and the rest machines; Kazakhstan the other way round.
        int oil = code == 398 ? 900 : 100;
        text.append("2023,%d,156,270900,%d,%d\n".formatted(code, oil, oil));
        text.append("2023,%d,156,847130,%d,%d\n".formatted(code, 1000 - oil, 1000 - oil));
      }
    }
    Path file = folder.resolve("BACI_HS17_Y2023_V202501.csv");
    Files.writeString(file, text.toString());
    assertThat(ask("trade", "ingest", file.toString(), "--as", "baci")).as(zhol.err()).isZero();
    JsonNode found = json("trade", "growth", "KZ", "CN", "--json").get("advantage");
    assertThat(found.get("missing").isNull()).isTrue();
    assertThat(found.get("exporters").asInt()).isEqualTo(51);
    // Of the world's 51,000 thousand dollars 50 x 100 + 900 are oil.
    assertThat(found.at("/chapters/0/hs").asText()).isEqualTo("27");
    assertThat(found.at("/chapters/0/advantage").asDouble())
        .isCloseTo(0.9 / (5900 / 51000.0), within(1e-6));
  }
}
