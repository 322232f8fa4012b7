package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.packs.PackReader;

/// Trade, claims and projects: the command line and the API say the same.
class TradeFacesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-07T06:00:00Z"), ZoneOffset.UTC);
  private static final DataFolder DATA = DataFolder.passing(CLOCK, System.err);
  private static final Api API = new Api(World.of(PackReader.builtIn()), CLOCK, DATA);

  private final Spoken zhol = new Spoken();

  @AfterAll
  static void close() {
    API.close();
    DATA.close();
  }

  @Test
  void jsonOfTradeIsTheAnswerOfTheApiByteForByte() {
    assertSame("/v1/trade/mirror", "a=KZ&b=CN", "trade mirror KZ CN");
    assertSame("/v1/trade/rank", "a=KZ&year=2021", "trade rank KZ --year 2021");
    assertSame("/v1/trade/growth", "a=CN&b=KZ&flow=export", "trade growth CN KZ --flow export");
    assertSame("/v1/trade/diff", "old=wits-2019&new=wits-2021", "trade diff wits-2019 wits-2021");
    assertSame("/v1/trade/releases", "", "trade releases");
  }

  @Test
  void jsonOfClaimsAndProjectsIsTheAnswerOfTheApiByteForByte() {
    String data = " --data " + DATA.path();
    assertSame("/v1/claims", "collection=2022-09-13", "claim check --builtin 2022-09-13" + data);
    assertSame("/v1/projects", "stage=done", "projects list --stage done" + data);
    assertSame("/v1/projects/zhanatas", "", "projects show zhanatas" + data);
    assertSame("/v1/projects/totals", "", "projects totals" + data);
    assertSame(
        "/v1/projects/diff",
        "first=2016-02&second=2019-05",
        "projects diff 2016-02 2019-05" + data);
  }

  @Test
  void monthsAndChaptersOfLoadedReleasesAreAnsweredToo(@TempDir Path folder) throws Exception {
    String head =
        "typeCode\trefYear\tperiod\treporterCode\tflowCode\tpartnerCode\tpartner2Code"
            + "\tclassificationCode\tcmdCode\tcustomsCode\tmotCode\tnetWgt\tprimaryValue\n";
    String row = "C\t%s\t%s\t%s\t%s\t%s\t0\tH5\t%s\tC00\t0\t\t%s\n";
    Path file = folder.resolve("comtrade.txt");
    Files.writeString(
        file,
        head
            + row.formatted("2030", "203004", "398", "X", "156", "TOTAL", "700000000")
            + row.formatted("2030", "203004", "156", "M", "398", "TOTAL", "800000000")
            + row.formatted("2030", "2030", "398", "X", "156", "26", "300000000")
            + row.formatted("2030", "2030", "156", "M", "398", "26", "400000000"));
    String data = " --data " + DATA.path();
    String load = "trade ingest " + file + " --as of-2030 --revision H5" + data;
    assertThat(zhol.run(load.split(" "))).as(zhol.err()).isZero();
    String pair = "a=KZ&b=CN&by=";
    String months = "trade mirror KZ CN --by month" + data;
    assertSame("/v1/trade/mirror", pair + "month", months);
    assertThat(zhol.out()).contains("\"key\":\"2030-04\"", "0.8");
    assertSame("/v1/trade/mirror", pair + "hs2", "trade mirror KZ CN --by hs2" + data);
    assertThat(zhol.out()).contains("\"key\":\"2030 26\"");
    assertSame("/v1/trade/structure", "a=KZ&b=CN", "trade structure KZ CN" + data);
    assertThat(zhol.out()).contains("\"hs\":\"26\"");
    assertThat(zhol.run(("trade undo of-2030" + data).split(" "))).as(zhol.err()).isZero();
  }

  private void assertSame(String path, String query, String line) {
    assertThat(zhol.run((line + " --json").split(" "))).as(zhol.err()).isZero();
    Api.Answer answer = API.get(path, query);
    String body = new String(answer.bytes(), StandardCharsets.UTF_8);
    assertThat(answer.status()).as(body).isEqualTo(200);
    assertThat(zhol.out()).isEqualTo(body);
  }

  /// What the command line refuses (2) is no good question over HTTP (400), and what it finds
  /// nothing of (1) is an empty list there (200).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | trade/mirror    | a=KZ&b=KZ                             | trade mirror KZ KZ                            | is the same country as a
          2 | trade/modes     | a=CN&b=cn                             | trade modes CN cn                             | is the same country as a
          2 | trade/growth    | a=KZ&b=KZ                             | trade growth KZ KZ                            | is the same country as a
          2 | trade/mirror    | a=KZ&b=XX                             | trade mirror KZ XX                            | is no country of which there are figures
          2 | trade/mirror    | a=KZ&b=CN&year=21                     | trade mirror KZ CN --year 21                  | is no year; write it as 2021
          2 | trade/mirror    | a=KZ&b=CN&period=2021-04..2021-01     | trade mirror KZ CN --period 2021-04..2021-01  | is no period
          2 | trade/mirror    | a=KZ&b=CN&release=wits-2o21           | trade mirror KZ CN --release wits-2o21        | is no release at hand; did you mean wits-2021
          2 | trade/mirror    | a=KZ&b=CN&flow=export                 | trade mirror KZ CN --flow export              |
          2 | trade/rank      | a=KZ&period=2021                      | trade rank KZ --period 2021                   |
          2 | trade/growth    | a=KZ&b=CN&by=month                    | trade growth KZ CN --by month                 |
          2 | trade/outliers  | year=2021                             | trade outliers --year 2021                    |
          2 | trade/diff      | old=wits-2019&new=none                | trade diff wits-2019 none                     | is no release at hand
          1 | trade/mirror    | a=KZ&b=CN&year=1950                   | trade mirror KZ CN --year 1950                | nothing of that is at hand
          1 | trade/rank      | a=KZ&year=1950                        | trade rank KZ --year 1950                     | nothing of that is at hand
          1 | trade/structure | a=KZ&b=CN&year=1950                   | trade structure KZ CN --year 1950             | nothing of that is at hand
          1 | trade/modes     | a=KZ&b=CN&flow=export&period=1950-01  | trade modes KZ CN --flow export --period 1950-01 | nothing of that is at hand
          1 | trade/growth    | a=KZ&b=CN&year=1950                   | trade growth KZ CN --year 1950                | nothing of that is at hand
          1 | trade/series    | a=KZ&b=KZ                             | trade series KZ KZ                            | nothing of that is at hand
          2 | claims          | collection=2022-09-12                 | claim check --builtin 2022-09-12              |
          2 | projects        | stage=begun                           | projects list --stage begun                   |
          2 | projects        | on=2017                               | projects list --on 2017                       |
          2 | projects/totals | stage=done                            | projects totals --stage done                  |
          2 | projects/diff   | first=2016-02                         | projects diff 2016-02                         |
          """)
  void whatOneFaceRefusesTheOtherDoes(
      int exit, String path, String query, String line, @Nullable String words) {
    String all = line + (line.startsWith("claim") ? "" : " --data " + DATA.path());
    assertThat(zhol.run(all.split(" "))).as(zhol.out() + zhol.err()).isEqualTo(exit);
    Api.Answer answer = API.get("/v1/" + path, query);
    String body = new String(answer.bytes(), StandardCharsets.UTF_8);
    assertThat(answer.status()).as(body).isEqualTo(exit == 1 ? 200 : 400);
    if (words != null) {
      assertThat(zhol.err()).contains(words);
      assertThat(body).contains(exit == 1 ? new String[] {":[],"} : words.split("; "));
    }
  }

  @Test
  void everythingWrongIsNamedAtOnceWithTheWayOut() {
    Api.Answer answer = API.get("/v1/trade/mirror", "a=KZ&b=XX&release=wits-2o21&by=day&yaer=2021");
    assertThat(answer.status()).isEqualTo(400);
    String body = new String(answer.bytes(), StandardCharsets.UTF_8);
    for (String field : List.of("b", "release", "by", "yaer")) {
      assertThat(body).contains("{\"field\":\"" + field + "\"");
    }
    assertThat(body).contains("did you mean wits-2021");
  }
}
