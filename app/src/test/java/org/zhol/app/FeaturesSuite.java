package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.zhol.packs.PackReader;

/// What the classes of the abstract test suite share: a server, and ways to follow links.
///
/// The suite is that of OGC API – Features, Part 1 (OGC 17-069r4, annex A: core, GeoJSON, OpenAPI
/// 3.0) against a running server over the built-in pack. Names are those of the suite; addresses
/// are found by following links from the landing page, as the suite demands.
abstract class FeaturesSuite {
  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-07T06:00:00Z"), ZoneOffset.UTC);
  static final String JSON_TYPE = "application/json";
  static final String GEOJSON = "application/geo+json";
  static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core";

  static DataFolder data;
  static Server server;
  static JsonNode definition;
  static List<JsonNode> collections;

  @BeforeAll
  static void start() throws Exception {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    data = DataFolder.passing(CLOCK, log);
    server = Server.start(World.of(PackReader.builtIn()), address, data, log, CLOCK);
    definition = json(linked(landing(), "service-desc"), FeaturesEndpoint.OPENAPI);
    collections = new ArrayList<>();
    json(linked(landing(), "data"), JSON_TYPE).get("collections").forEach(collections::add);
  }

  @AfterAll
  static void stop() {
    server.close();
    data.close();
  }

  // --- Following links
  // ----------------------------------------------------------------------------

  static String root() {
    return "http://127.0.0.1:" + server.port() + "/ogc";
  }

  static HttpResponse<String> get(String address) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(String address, String type) throws Exception {
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    return JSON.readTree(answer.body());
  }

  static JsonNode landing() throws Exception {
    return json(root(), JSON_TYPE);
  }

  static String linked(JsonNode document, String relation) {
    for (JsonNode link : document.get("links")) {
      if (link.get("rel").asText().equals(relation)) {
        return link.get("href").asText();
      }
    }
    throw new AssertionError("no link " + relation + " in " + document);
  }

  static String itemsOf(JsonNode collection) {
    return linked(collection, "items");
  }

  static JsonNode items(JsonNode collection, String query) throws Exception {
    return json(itemsOf(collection) + query, GEOJSON);
  }

  static int status(String address) throws Exception {
    HttpResponse<String> answer = get(address);
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    return answer.statusCode();
  }

  static Set<String> ids(JsonNode items) {
    Set<String> ids = new HashSet<>();
    items.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
    return ids;
  }

  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// A test for each collection.
  interface OfCollection {
    void check(JsonNode collection) throws Exception;
  }

  static List<DynamicTest> each(String name, OfCollection test) {
    assertThat(collections).hasSize(4);
    return collections.stream()
        .map(one -> dynamicTest(name + " of " + one.get("id").asText(), () -> test.check(one)))
        .toList();
  }

  // --- Schemas: those of the served definition, its 3.0 `nullable` written as 3.1 has it
  // ----------------------------------------------------------------------------------

  static JsonNode modern(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      object.properties().forEach(each -> copy.set(each.getKey(), modern(each.getValue())));
      JsonNode nullable = copy.remove("nullable");
      if (nullable != null && nullable.asBoolean()) {
        copy.set("type", JSON.createArrayNode().add(copy.get("type")).add("null"));
      }
      return copy;
    }
    if (schema instanceof ArrayNode list) {
      ArrayNode copy = JSON.createArrayNode();
      list.forEach(each -> copy.add(modern(each)));
      return copy;
    }
    return schema;
  }

  static void fits(String schema, JsonNode answer) {
    JsonNode whole = modern(definition);
    JsonNode its = whole.at("/components/schemas/" + schema);
    assertThat(its.isObject()).as(schema).isTrue();
    assertThat(new Schema(whole).problems(its, answer, "$")).isEmpty();
  }

  static List<double[]> points(JsonNode feature) {
    JsonNode geometry = feature.get("geometry");
    if (geometry.isNull()) {
      return List.of();
    }
    JsonNode coordinates = geometry.get("coordinates");
    List<double[]> points = new ArrayList<>();
    Iterable<JsonNode> pairs =
        geometry.get("type").asText().equals("Point") ? List.of(coordinates) : coordinates;
    pairs.forEach(
        pair -> points.add(new double[] {pair.get(0).asDouble(), pair.get(1).asDouble()}));
    return points;
  }
}
