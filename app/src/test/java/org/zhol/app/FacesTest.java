package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.packs.PackReader;

/// The command line and the API over the built-in pack.
class FacesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-07T06:00:00Z"), ZoneOffset.UTC);
  private static final World WORLD = World.of(PackReader.builtIn());

  private final Spoken zhol = new Spoken();
  private static final DataFolder DATA = DataFolder.passing(CLOCK, System.err);
  private final Api api = new Api(WORLD, CLOCK, DATA);

  @AfterAll
  static void close() {
    DATA.close();
  }

  @Test
  void jsonOnTheCommandLineIsTheAnswerOfTheApiByteForByte() {
    assertSame(
        "/v1/plans",
        "from=Almaty&to=Urumqi&cargo=20t&ready=2025-11-07&by=2025-11-12&modes=road,rail&max=4",
        "plan Almaty Urumqi --cargo 20t --ready 2025-11-07 --by 2025-11-12 --modes road,rail --max"
            + " 4 --json");
    assertSame("/v1/places", "q=Dostyk&limit=5", "places Dostyk --limit 5 --json");
    assertSame("/v1/checkpoints", "on=2021-12-09", "checkpoints --on 2021-12-09 --json");
    assertSame("/v1/checkpoints", "", "checkpoints --json");
  }

  @Test
  void aProblemIsSaidInEnglishAndAsACodeWithItsValues() {
    Api.Answer answer = api.get("/v1/plans", "from=Almaty&to=Urumqi&cargo=7x99&drivers=9");
    String body = new String(answer.bytes(), StandardCharsets.UTF_8);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(body)
        .contains(
            "\"reason\":\"is not understood at '7x99'\"",
            "{\"code\":\"CARGO_NOT_UNDERSTOOD\",\"text\":\"is not understood at '7x99'\","
                + "\"values\":{\"part\":\"7x99\"},\"note\":null}",
            "{\"code\":\"NO_WHOLE_NUMBER\",\"text\":\"is no whole number from 1 to 2\","
                + "\"values\":{\"least\":1,\"greatest\":2},\"note\":null}");
  }

  @Test
  void aPointInTheSeaIsRefusedAlikeByEveryFace() {
    Api.Answer answer = api.get("/v1/plans", "from=42,51&to=Almaty&cargo=20t");
    assertThat(answer.status()).isEqualTo(400);
    String reason = "lies in water, 117 km from land";
    String fix = "choose a point ashore such as 42.09,52.41 (Kazakhstan), or name a place such as";
    assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
        .contains("\"reason\":\"" + reason + "\"", "\"code\":\"CHOOSE_LAND\"", fix);
    assertThat(zhol.run("plan", "42,51", "Almaty", "--cargo", "20t")).isEqualTo(2);
    assertThat(zhol.err().lines())
        .singleElement()
        .asString()
        .startsWith("zhol plan: FROM '42,51': " + reason + "; " + fix);
    assertThat(zhol.run("plan", "42.09,52.41", "Almaty", "--cargo", "20t")).isZero();
  }

  private void assertSame(String path, String query, String line) {
    assertThat(zhol.run(line.split(" "))).as(zhol.err()).isZero();
    Api.Answer answer = api.get(path, query);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(zhol.out()).isEqualTo(new String(answer.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void manyThreadsGetTheSameBytes() throws Exception {
    String query = "from=CNLYG&to=KZALA&cargo=2x40HC&ready=2025-11-07&by=2025-11-25";
    List<Callable<String>> asked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      asked.add(() -> new String(api.get("/v1/plans", query).bytes(), StandardCharsets.UTF_8));
    }
    Set<String> answers = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (Future<String> answer : threads.invokeAll(asked)) {
        answers.add(answer.get());
      }
    }
    var alone = new Api(World.of(PackReader.builtIn()), CLOCK, DATA);
    answers.add(new String(alone.get("/v1/plans", query).bytes(), StandardCharsets.UTF_8));
    assertThat(answers).hasSize(1);
  }

  @TestFactory
  List<DynamicTest> everyExampleInTheHelpWorks(@TempDir Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    Pattern example = Pattern.compile("(?m)^  \\./zhol (.+)$");
    String root = System.getProperty("zhol.root", "..");
    for (String verb :
        List.of(
            "plan",
            "checkpoints",
            "places",
            "observations",
            "pack",
            "simulate",
            "tntp",
            "version")) {
      assertThat(zhol.run(verb, "--help")).isZero();
      String help = zhol.out();
      assertThat(example.matcher(help).find()).as(help).isTrue();
      example
          .matcher(help)
          .results()
          .flatMap(found -> Pattern.compile(" && \\./zhol ").splitAsStream(found.group(1)))
          .filter(line -> !line.startsWith("observations")) // minutes of planning
          .map(line -> line.replace("my-pack", folder.resolve("my-pack").toString()))
          .map(line -> line.replace("docs/", root + "/docs/"))
          .forEach(line ->
              tests.add(
                  dynamicTest(
                      line,
                      () -> {
                        int code = zhol.run(line.split(" "));
                        assertThat(zhol.err()).isEmpty();
                        assertThat(code).isZero();
                      })));
    }
    return tests;
  }

  @Test
  void badInputIsALineForEachProblemWithItsWayOut() {
    String line =
        "plan Lianyungnagg Almatyyy --cargo -5t --ready 2025-02-30 --max many --sort speed";
    assertThat(zhol.run(line.split(" "))).isEqualTo(2);
    assertThat(zhol.out()).isEmpty();
    assertThat(zhol.err().lines())
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(one -> one.startsWith("zhol plan: ") && one.contains("; "))
        .anyMatch(one -> one.startsWith("zhol plan: --cargo '-5t'"))
        .anyMatch(one -> one.startsWith("zhol plan: --ready '2025-02-30'"));
    assertThat(zhol.run("plan", "Almaty")).isEqualTo(2);
    assertThat(zhol.err().lines()).hasSize(1);
    assertThat(zhol.run("plan", "Almaty", "Urumqi", "--cargo", "20t", "--reday", "2025-11-07"))
        .isEqualTo(2);
    assertThat(zhol.err()).contains("did you mean --ready?");
    assertThat(zhol.run("plan", "Almaty", "Urumqi", "--cargo", "20t", "--pack", "/none"))
        .isEqualTo(2);
    assertThat(zhol.err().lines()).hasSize(1);
  }

  @Test
  void noWayIsNoAnswerAndTellsWhy() {
    assertThat(
            zhol.run(
                "plan",
                "Atyrau",
                "Urumqi",
                "--cargo",
                "500t:crude",
                "--modes",
                "air",
                "--ready",
                "2025-11-07"))
        .isEqualTo(1);
    assertThat(zhol.out()).contains("no way found", "left out, and why");
  }

  @Test
  void tablesSpeakFourLanguagesAndTheChartIsDrawn(@TempDir Path folder) throws Exception {
    Path chart = folder.resolve("chart.svg");
    for (String language : Languages.ALL) {
      assertThat(
              zhol.run(
                  "plan",
                  "Lianyungang",
                  "Almaty",
                  "--cargo",
                  "2x40HC",
                  "--ready",
                  "2025-11-07",
                  "--max",
                  "2",
                  "--lang",
                  language,
                  "--chart",
                  chart.toString()))
          .isZero();
      assertThat(zhol.out()).contains(Words.in(language).get("options"));
      assertThat(Files.readString(chart)).startsWith("<svg").endsWith("</svg>\n");
    }
  }
}
