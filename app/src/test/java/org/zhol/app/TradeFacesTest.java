package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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

  private void assertSame(String path, String query, String line) {
    assertThat(zhol.run((line + " --json").split(" "))).as(zhol.err()).isZero();
    Api.Answer answer = API.get(path, query);
    String body = new String(answer.bytes(), StandardCharsets.UTF_8);
    assertThat(answer.status()).as(body).isEqualTo(200);
    assertThat(zhol.out()).isEqualTo(body);
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
