package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhol.packs.PackReader;

/// Runs every request written in the contract against a running server over the built-in pack, and
/// holds the answer to the contract's schema.
class ContractTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> METHODS = List.of("get", "post", "put", "delete");

  /// What stands in an address of the contract for the id of a job that is done.
  private static final Map<String, String[]> JOBS =
      Map.of(
          "{flows}",
          new String[] {"/v1/flows", "{\"year\": 2024, \"gap\": 0.001}"},
          "{comparison}",
          new String[] {
            "/v1/comparisons",
            "{\"base\": \"base\", \"scenario\": \"nur-zholy-650\", \"year\": 2024, \"gap\": 0.01}"
          },
          "{simulation}",
          new String[] {
            "/v1/simulations",
            "{\"place\": \"bakhty\", \"from\": \"2025-06-02\", \"replications\": 3, \"log\": true}"
          },
          "{replay}",
          new String[] {"/v1/replays", "{\"episode\": \"nur-zholy-2025-11\", \"replications\": 3}"},
          "{slots}",
          new String[] {
            "/v1/slot-rules",
            "{\"rules\": [\"fcfs-hold\", \"lottery\"], \"bots\": 0.02, \"replications\": 2}"
          });

  private static JsonNode contract;
  private static DataFolder data;
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    try (var stream = ContractTest.class.getResourceAsStream("/openapi.yaml")) {
      contract = YAML.readTree(stream);
    }
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    data = DataFolder.passing(Clock.systemUTC(), log);
    server = Server.start(World.of(PackReader.builtIn()), address, data, log, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    server.close();
    data.close();
  }

  @TestFactory
  List<DynamicTest> everyRequestOfTheContractIsAnsweredAsItSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (var path : contract.get("paths").properties()) {
      for (String method : METHODS) {
        JsonNode operation = path.getValue().get(method);
        if (operation == null) {
          continue;
        }
        assertThat(operation.get("x-requests")).as(path.getKey()).isNotEmpty();
        for (JsonNode request : operation.get("x-requests")) {
          String name = method + " " + path.getKey() + ": " + request.get("name").asText();
          tests.add(dynamicTest(name, () -> run(method, operation, request)));
        }
      }
    }
    return tests;
  }

  /// The id of the job of a request, once it is done.
  private static String done(String address, String body) throws Exception {
    String id =
        JSON.readTree(send("post", address, "application/json", body).body()).get("id").asText();
    while (true) {
      String state =
          JSON.readTree(send("get", "/v1/jobs/" + id, "", null).body()).get("state").asText();
      if (state.equals("DONE")) {
        return id;
      }
      assertThat(state).isIn("WAITING", "RUNNING");
      Thread.sleep(100);
    }
  }

  private static HttpResponse<String> send(
      String method, String address, String type, @Nullable String body) throws Exception {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
            .header("Content-Type", type.isEmpty() ? "text/plain" : type)
            .method(method.toUpperCase(Locale.ROOT), publisher)
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void run(String method, JsonNode operation, JsonNode request) throws Exception {
    String address = request.get("address").asText();
    for (var job : JOBS.entrySet()) {
      if (address.contains(job.getKey())) {
        address = address.replace(job.getKey(), done(job.getValue()[0], job.getValue()[1]));
      }
    }
    JsonNode given = request.get("body");
    JsonNode yaml = request.get("yaml");
    var answer =
        yaml == null
            ? send(method, address, "application/json", given == null ? null : given.toString())
            : send(method, address, "application/yaml", yaml.asText());
    String status = request.get("status").asText();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Integer.parseInt(status));
    JsonNode response = operation.get("responses").get(status);
    if (response.has("$ref")) {
      response = contract.at(response.get("$ref").asText().substring(1));
    }
    String type = answer.headers().firstValue("Content-Type").orElseThrow();
    assertThat(response.get("content").has(type)).as(type).isTrue();
    JsonNode schema = response.get("content").get(type).get("schema");
    if (type.equals("application/yaml")) {
      assertThat(YAML.readTree(answer.body()).isObject()).isTrue();
      return;
    }
    JsonNode body = JSON.readTree(answer.body());
    assertThat(new Schema(contract).problems(schema, body, "$").stream().limit(10)).isEmpty();
  }

  @Test
  void writtenExamplesFitTheirSchemas() {
    JsonNode problem = contract.at("/components/responses/Problem/content").iterator().next();
    for (JsonNode example : problem.get("examples")) {
      assertThat(new Schema(contract).problems(problem.get("schema"), example.get("value"), "$"))
          .isEmpty();
    }
  }

  @Test
  void theContractNamesTheParametersThatAreRead() {
    assertThat(named("/v1/plans")).containsExactlyInAnyOrderElementsOf(PlanQuestion.PARAMETERS);
    assertThat(named("/v1/places")).containsExactlyInAnyOrderElementsOf(FoundPlaces.PARAMETERS);
    assertThat(named("/v1/checkpoints")).containsExactlyInAnyOrderElementsOf(Board.PARAMETERS);
    assertThat(named("/v1/simulations"))
        .containsExactlyInAnyOrderElementsOf(SimulationQuestion.PARAMETERS);
  }

  private static Set<String> named(String path) {
    var names = new TreeSet<String>();
    contract
        .get("paths")
        .get(path)
        .get("get")
        .get("parameters")
        .forEach(p -> names.add(p.get("name").asText()));
    return names;
  }
}
