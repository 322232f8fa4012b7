package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.zhol.packs.PackReader;

/// Simulations, replays and slot rules: the command line and the API say the same.
class SimulationFacesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-07T06:00:00Z"), ZoneOffset.UTC);
  private static final DataFolder DATA = DataFolder.passing(CLOCK, System.err);
  private static final Api API = new Api(World.of(PackReader.builtIn()), CLOCK, DATA);
  private static final String WEEK = "place=nur-zholy&from=2025-11-05&days=4&replications=3";

  private final Spoken zhol = new Spoken();

  @AfterAll
  static void close() {
    API.close();
    DATA.close();
  }

  private static String get(String path, String query) {
    Api.Answer answer = API.get(path, query);
    assertThat(answer.status())
        .as(new String(answer.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return new String(answer.bytes(), StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  private static String done(String address, String body) throws Exception {
    var request =
        new Request(
            "POST",
            "",
            address,
            "",
            "",
            "application/json",
            body.getBytes(StandardCharsets.UTF_8),
            () -> false);
    JsonNode job = tree(new String(API.answer(request).bytes(), StandardCharsets.UTF_8));
    String id = job.get("id").asText();
    for (String state = ""; !state.equals("DONE"); Thread.sleep(50)) {
      state = tree(get("/v1/jobs/" + id, "")).get("state").asText();
      assertThat(state).isIn("WAITING", "RUNNING", "DONE");
    }
    return get("/v1/jobs/" + id + "/result", "");
  }

  private String said(String line) {
    assertThat(zhol.run(line.split(" "))).as(zhol.err()).isZero();
    return zhol.out();
  }

  @Test
  void daysAreTheSameBytesOnTheCommandLineAtOnceAndAsAJob() throws Exception {
    String changed = "&direction=AB&lanes=150&hours=20&intake=900&arrivals=800&inspected=40";
    String said =
        said(
            "simulate nur-zholy --from 2025-11-05 --days 4 --replications 3 --direction ab --lanes"
                + " 150 --hours 20 --intake 900 --arrivals 800 --inspected 40 --json");
    assertThat(get("/v1/simulations", WEEK + changed)).isEqualTo(said);
    assertThat(
            done(
                "/v1/simulations",
                "{\"place\":\"nur-zholy\",\"from\":\"2025-11-05\",\"days\":4,\"replications\":3,"
                    + "\"direction\":\"AB\",\"lanes\":150,\"hours\":20,\"intake\":900,"
                    + "\"arrivals\":800,\"inspected\":40}"))
        .isEqualTo(said);
    assertThat(said).contains("\"code\":\"OTHER_LANES\"", "\"text\":\"what if: 40 % are scanned\"");
  }

  @Test
  void aTerminalsDaysAreTheSameBytesOnTheCommandLineAtOnceAndAsAJob() throws Exception {
    String said = said("simulate lianyungang --from 2025-06-02 --days 2 --replications 2 --json");
    String query = "place=lianyungang&from=2025-06-02&days=2&replications=2";
    assertThat(get("/v1/simulations", query)).isEqualTo(said);
    assertThat(
            done(
                "/v1/simulations",
                "{\"place\":\"rail-LYG\",\"from\":\"2025-06-02\",\"days\":2,\"replications\":2}"))
        .isEqualTo(said);
    List<String> sides = new ArrayList<>();
    for (JsonNode way : tree(said).get("ways")) {
      assertThat(way.get("direction").isNull()).isTrue();
      sides.add(way.get("towards").asText());
    }
    assertThat(sides).containsExactly("sea", "rail", "road");
    Api.Answer refused =
        API.get("/v1/simulations", query.replace("days=2", "days=32") + "&hours=12&direction=AB");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(new String(refused.bytes(), StandardCharsets.UTF_8))
        .contains("changes nothing at a terminal")
        .contains("\"hours\"", "\"direction\"");
  }

  @Test
  void weatherShutsAQuayAndNoInlandTerminal() throws Exception {
    String query = "from=2025-06-02&days=2&replications=1&weather=50&place=";
    assertThat(get("/v1/simulations", query + "lianyungang")).contains("QUAY_STORMS_TAKEN");
    Api.Answer refused = API.get("/v1/simulations", query + "rail-KGW");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(new String(refused.bytes(), StandardCharsets.UTF_8)).contains("no ships call here");
  }

  @Test
  void terminalsStandAmongThePlacesOnDaysOnWhichShipsOrTrainsCall() throws Exception {
    JsonNode places = tree(get("/v1/simulations/places", "on=2025-06-02")).get("places");
    List<String> told = new ArrayList<>();
    for (JsonNode place : places) {
      if (place.get("unit").asText().equals("box")) {
        assertThat(place.get("ways").size()).isZero();
        told.add(place.get("id").asText() + " " + place.get("sides"));
        get(
            "/v1/simulations",
            "replications=1&days=1&from=2025-06-02&place=" + place.get("id").asText());
      }
    }
    assertThat(told)
        .contains(
            "rail-LYG [\"sea\",\"rail\",\"road\"]",
            "rail-KGW [\"rail\",\"road\"]",
            "rail-BAK [\"rail\",\"road\"]")
        .doesNotHaveDuplicates()
        .noneMatch(one -> one.startsWith("sea-lianyungang"))
        .noneMatch(one -> one.startsWith("sea-busan")); // no record of its boxes
    assertThat(get("/v1/simulations/places", "on=2000-06-02")).doesNotContain("rail-LYG");
  }

  /// Who came and has not left by a moment is at some stage then; boxes are not units of it.
  @Test
  void aTerminalsMovesAreThoseOfItsVehicles() throws Exception {
    String query = "place=lianyungang&from=2025-06-02&days=2&replications=1";
    JsonNode ways = tree(get("/v1/simulations/moves", query)).get("ways");
    assertThat(ways.size()).isEqualTo(1);
    JsonNode way = ways.get(0);
    assertThat(way.get("direction").isNull()).isTrue();
    assertThat(way.get("towards").asText()).isEqualTo("all");
    assertThat(way.get("whole").asBoolean()).isTrue();
    assertThat(way.get("stages").toString()).contains("berths, sea", "gate in");
    JsonNode trucks = tree(get("/v1/simulations", query)).get("ways").get(2).get("waits").get(2);
    assertThat(trucks.get("channel").asText()).isEqualTo("trucks");
    int leave = 0;
    JsonNode moves = way.get("moves");
    for (int i = 0; i < moves.size(); i += 4) {
      boolean out = way.get("stages").get(moves.get(i + 2).asInt()).asText().equals("gate out");
      leave += out && moves.get(i + 3).asInt() == 3 ? 1 : 0;
    }
    assertThat(leave).isEqualTo(trucks.get("units").asInt());
  }

  @Test
  void oneStagesServersChangeItAloneAndFromTheFirstDayOn() throws Exception {
    String query = WEEK + "&direction=AB";
    String servers = "&servers=x-ray@kz%3D3%3Bweigh%20and%20size%20gate%3D9";
    JsonNode asItIs = tree(get("/v1/simulations", query)).get("ways").get(0);
    String told = get("/v1/simulations", query + servers);
    JsonNode changed = tree(told).get("ways").get(0);
    assertThat(changed.get("hours").get(0)).isEqualTo(asItIs.get("hours").get(0));
    assertThat(changed.get("binds").asText()).isEqualTo("X-ray");
    for (int s = 0; s < changed.get("stages").size(); s++) {
      JsonNode stage = changed.get("stages").get(s);
      String name = stage.get("stage").asText() + "@" + stage.get("side").asText();
      int usual = asItIs.get("stages").get(s).get("servers").asInt();
      int wished = name.equals("X-ray@KZ") ? 3 : name.startsWith("weigh") ? 9 : usual;
      assertThat(stage.get("servers").asInt()).as(name).isEqualTo(wished);
      boolean pace = name.startsWith("the border") || name.startsWith("waiting park");
      assertThat(stage.get("changeable").asBoolean()).as(name).isEqualTo(!pace);
    }
    assertThat(
            done(
                "/v1/simulations",
                "{\"place\":\"nur-zholy\",\"from\":\"2025-11-05\",\"days\":4,\"replications\":3,"
                    + "\"direction\":\"AB\",\"servers\":[\"X-ray@KZ=3\","
                    + "\"weigh and size gate=9\"]}"))
        .isEqualTo(told);
    String line =
        "simulate nur-zholy --from 2025-11-05 --days 4 --replications 3 --direction AB --json"
            + " --servers X-ray@KZ=3 --servers";
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.add("weigh and size gate=9");
    assertThat(zhol.run(words.toArray(String[]::new))).as(zhol.err()).isZero();
    assertThat(zhol.out()).isEqualTo(told);
  }

  /// Nothing reaches back to the weeks before: the first hour is the same, in yards and terminals.
  @Test
  void cranesAndTracksChangeFromTheFirstDayOn() throws Exception {
    String rail = "place=dostyk-rail&from=2025-03-01&days=5&replications=3&direction=BA";
    String port = "place=rail-KGW&from=2025-06-02&days=5&replications=3";
    String lessRail =
        "&servers=cranes%20of%20Dostyk%20TransTerminal%3D1%3Bcranes%20of%20Dostyk%3D1";
    for (List<String> one :
        List.of(
            List.of(rail, "&lanes=30", "fronts of Dostyk"),
            List.of(rail, lessRail, "cranes of Dostyk"),
            List.of(rail, "&servers=reception%20tracks%3D2", "reception tracks"),
            List.of(port, "&lanes=30", "berths, rail"),
            List.of(port, "&servers=cranes,%20rail%3D1", "cranes, rail"),
            List.of(port, "&servers=yard%3D100", "yard"))) {
      JsonNode asItIs = tree(get("/v1/simulations", one.getFirst())).get("ways").get(0);
      JsonNode less = tree(get("/v1/simulations", one.getFirst() + one.get(1))).get("ways").get(0);
      assertThat(less.get("hours").get(0)).as(one.get(1)).isEqualTo(asItIs.get("hours").get(0));
      assertThat(use(less, one.get(2))).as(one.get(1)).isGreaterThan(use(asItIs, one.get(2)));
    }
  }

  private static double use(JsonNode way, String stage) {
    for (JsonNode one : way.get("stages")) {
      if (one.get("stage").asText().equals(stage)) {
        return one.get("use").asDouble();
      }
    }
    throw new IllegalArgumentException(stage);
  }

  @Test
  void serversOfNoStageAreToldWithTheStagesThereAre() {
    String line = "simulate nur-zholy --from 2025-11-05 --servers ";
    for (String bad : List.of("X-ray=20", "scanner=20", "X-ray@KZ=0", "X-ray@KZ", "X-ray@KZ=1e3")) {
      assertThat(zhol.run((line + bad).split(" "))).isEqualTo(2);
      assertThat(zhol.err().lines()).as(bad).singleElement().asString().contains("X-ray@KZ");
    }
    assertThat(zhol.run((line + "foo=3").split(" "))).isEqualTo(2);
    assertThat(zhol.err())
        .containsSubsequence(
            "KZ → CN: slot check", "customs release | CN → KZ: unload", "full unload check");
    assertThat(zhol.run((line + "foo=3 --direction BA").split(" "))).isEqualTo(2);
    assertThat(zhol.err()).contains("CN → KZ: ").doesNotContain("KZ → CN");
    assertThat(zhol.run("simulate", "rail-KGW", "--from", "2025-06-02", "--servers", "quay=3"))
        .isEqualTo(2);
    assertThat(zhol.err()).contains("berths, rail; cranes, rail; gate in");
    assertThat(
            zhol.run(
                "simulate",
                "dostyk-rail",
                "--from",
                "2025-06-02",
                "--servers",
                "tracks before the border@KZ=1"))
        .isEqualTo(2);
    assertThat(zhol.err()).contains("from 2 to 10000");
  }

  @Test
  void replaysAndRulesAreTheSameBytesAsAJob() throws Exception {
    assertThat(done("/v1/replays", "{\"episode\":\"dostyk-2024-09\",\"replications\":3}"))
        .isEqualTo(said("replay dostyk-2024-09 --replications 3 --json"));
    assertThat(
            done(
                "/v1/slot-rules",
                "{\"rules\":[\"fcfs-hold\",\"lottery\"],\"bots\":0.03,\"replications\":2}"))
        .isEqualTo(said("slots compare fcfs-hold lottery --bots 0.03 --replications 2 --json"));
  }

  @Test
  void eachChangeMovesWhatItShould() throws Exception {
    double asItIs = lastQueue("");
    assertThat(lastQueue("&intake=900")).isLessThan(asItIs);
    assertThat(lastQueue("&intake=400")).isGreaterThan(asItIs);
    assertThat(lastQueue("&arrivals=500")).isLessThan(asItIs);
    assertThat(lastQueue("&hours=12")).isGreaterThan(asItIs);
    assertThat(lastQueue("&lanes=50")).isGreaterThan(asItIs);
    assertThat(green("&inspected=0")).isGreaterThan(green(""));
    assertThat(green("&inspected=100")).isZero();
  }

  /// The run begins weeks before the days reported; what is changed must not reach back to them.
  @Test
  void theQueueFoundInTheMorningIsTheSameWithAChange() throws Exception {
    String quiet = "place=dostyk-road&from=2025-06-10&days=3&replications=2&direction=AB";
    JsonNode asItIs = tree(get("/v1/simulations", quiet)).get("ways").get(0).get("hours").get(0);
    for (String change :
        List.of("lanes=25", "lanes=300", "inspected=100", "hours=6", "intake=20")) {
      JsonNode hours =
          tree(get("/v1/simulations", quiet + "&" + change)).get("ways").get(0).get("hours");
      assertThat(hours.get(0).get("queueMean")).as(change).isEqualTo(asItIs.get("queueMean"));
    }
  }

  @Test
  void aStationsCrewsAndCranesAreItsLanes() throws Exception {
    String rail = "place=dostyk-rail&from=2025-03-01&days=2&replications=1&direction=AB";
    JsonNode whole = tree(get("/v1/simulations", rail)).get("ways").get(0).get("stages");
    JsonNode half =
        tree(get("/v1/simulations", rail + "&lanes=50")).get("ways").get(0).get("stages");
    JsonNode more =
        tree(get("/v1/simulations", rail + "&intake=40")).get("ways").get(0).get("stages");
    for (int s = 0; s < whole.size(); s++) {
      int servers = whole.get(s).get("servers").asInt();
      String stage = whole.get(s).get("stage").asText();
      assertThat(more.get(s).get("servers").asInt()).as(stage).isEqualTo(servers);
      if (stage.startsWith("cranes of")) {
        assertThat(half.get(s).get("servers").asInt()).isEqualTo((servers + 1) / 2);
      }
    }
  }

  private static double lastQueue(String changed) throws IOException {
    JsonNode hours = way(changed).get("hours");
    return hours.get(hours.size() - 1).get("queueMean").asDouble();
  }

  private static int green(String changed) throws IOException {
    return way(changed).get("waits").get(0).get("units").asInt();
  }

  private static JsonNode way(String changed) throws IOException {
    return tree(get("/v1/simulations", WEEK + "&direction=AB" + changed)).get("ways").get(0);
  }

  /// Nobody is in two places, nobody comes out of nowhere, and the moves end up in as many inside
  /// as the forecast counts.
  @Test
  void movesAddUpToTheForecast() throws Exception {
    String query = "place=bakhty&from=2025-06-02&days=2&replications=1&direction=AB";
    JsonNode way = tree(get("/v1/simulations/moves", query)).get("ways").get(0);
    assertThat(way.get("whole").asBoolean()).isTrue();
    JsonNode moves = way.get("moves");
    List<Integer> left = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < moves.size(); i += 4) {
      assertThat(moves.get(i).asInt()).isBetween(before, 2 * 86_400);
      before = moves.get(i).asInt();
      assertThat(moves.get(i + 2).asInt()).isLessThan(way.get("stages").size());
      assertThat(left).doesNotContain(moves.get(i + 1).asInt());
      if (moves.get(i + 3).asInt() == 3) {
        left.add(moves.get(i + 1).asInt());
      }
    }
    JsonNode hours = tree(get("/v1/simulations", query)).get("ways").get(0).get("hours");
    JsonNode last = hours.get(hours.size() - 1);
    double inside = last.get("queueMean").asDouble() + last.get("insideMean").asDouble();
    assertThat(way.get("units").asInt() - left.size()).isEqualTo((int) inside);
  }

  @Test
  void whatIsWrongIsToldWithItsWayOut() {
    Api.Answer answer =
        API.get(
            "/v1/simulations",
            "place=dostyk-rail&from=2025-11-05&inspected=20&hours=0&days=40&arrivals=10001");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
        .contains("no step at dostyk-rail scans", "from 1 to 24", "from 0 to 10000");
    assertThat(zhol.run("simulate", "nur-zholy", "--from", "2025-11-05", "--lanes", "5"))
        .isEqualTo(2);
    assertThat(zhol.err().lines())
        .as("without it nothing is changed, so that no figure stands for it")
        .singleElement()
        .asString()
        .contains("--lanes '5'")
        .endsWith("give one, or leave it out");
    assertThat(zhol.run("slots", "compare", "--bots", "many")).isEqualTo(2);
    assertThat(zhol.err().lines()).hasSize(1).allMatch(line -> line.contains("--bots 'many'"));
  }
}
