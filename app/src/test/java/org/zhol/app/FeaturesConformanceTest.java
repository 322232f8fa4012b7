package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The abstract test suite of OGC API – Features: landing page, definition, collections and errors.
class FeaturesConformanceTest extends FeaturesSuite {
  // --- /conf/core: landing page, definition, conformance
  // ------------------------------------------------------------------------

  @Test
  void confCoreRootOpAndSuccess() throws Exception {
    JsonNode landing = landing();
    fits("landing", landing);
    for (String relation : List.of("self", "service-desc", "conformance", "data")) {
      assertThat(status(linked(landing, relation))).as(relation).isEqualTo(200);
    }
    assertThat(json(root() + "/", JSON_TYPE)).isEqualTo(landing);
  }

  @Test
  void confCoreHttp() throws Exception {
    assertThat(get(root()).version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    var head =
        HttpRequest.newBuilder(URI.create(root()))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(CLIENT.send(head, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    var post =
        HttpRequest.newBuilder(URI.create(root()))
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(CLIENT.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void confCoreConformanceOpAndSuccess() throws Exception {
    JsonNode conformance = json(linked(landing(), "conformance"), JSON_TYPE);
    fits("conformance", conformance);
    assertThat(conformance.get("conformsTo"))
        .extracting(JsonNode::asText)
        .contains(CORE, CORE.replace("core", "geojson"), CORE.replace("core", "oas30"));
  }

  @Test
  void confOas30DefinitionNamesEveryOperationAndOnlyThose() {
    assertThat(definition.get("openapi").asText()).startsWith("3.0.");
    assertThat(definition.get("servers").get(0).get("url").asText()).isEqualTo(root());
    List<String> wanted = new ArrayList<>(List.of("/", "/api", "/conformance", "/collections"));
    for (JsonNode collection : collections) {
      String at = "/collections/" + collection.get("id").asText();
      wanted.addAll(List.of(at, at + "/items", at + "/items/{featureId}"));
    }
    List<String> paths = new ArrayList<>();
    definition.get("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths).containsExactlyInAnyOrderElementsOf(wanted);
    Set<String> operations = new HashSet<>();
    for (JsonNode path : definition.get("paths")) {
      JsonNode operation = path.get("get");
      assertThat(operations.add(operation.get("operationId").asText())).isTrue();
      assertThat(operation.get("responses").has("200")).isTrue();
      for (JsonNode response : operation.get("responses")) {
        JsonNode reference = response.get("$ref");
        JsonNode resolved =
            reference == null ? response : definition.at(reference.asText().substring(1));
        assertThat(resolved.has("description")).as(response.toString()).isTrue();
      }
    }
  }

  // --- /conf/core: collections
  // ------------------------------------------------------------------------

  @Test
  void confCoreFcMdOpAndSuccess() throws Exception {
    JsonNode all = json(linked(landing(), "data"), JSON_TYPE);
    fits("collections", all);
    assertThat(linked(all, "self")).isEqualTo(root() + "/collections");
    assertThat(all.get("collections"))
        .extracting(one -> one.get("id").asText())
        .containsExactly("places", "links", "checkpoints", "projects");
  }

  @TestFactory
  List<DynamicTest> confCoreSfcMdSuccessAndFcMdItemsLinks() {
    return each(
        "sfc-md-success, fc-md-items-links",
        collection -> {
          JsonNode alone = json(linked(collection, "self"), JSON_TYPE);
          assertThat(alone).isEqualTo(collection);
          fits("collection", alone);
          for (JsonNode link : alone.get("links")) {
            assertThat(link.hasNonNull("rel") && link.hasNonNull("type")).isTrue();
          }
          assertThat(alone.get("crs").get(0).asText())
              .isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        });
  }

  @TestFactory
  List<DynamicTest> confCoreFcMdExtentHoldsAllFeatures() {
    return each(
        "fc-md-extent",
        collection -> {
          JsonNode box = collection.at("/extent/spatial/bbox/0");
          for (JsonNode feature : items(collection, "?limit=10000").get("features")) {
            for (double[] point : points(feature)) {
              assertThat(point[0]).isBetween(box.get(0).asDouble(), box.get(2).asDouble());
              assertThat(point[1]).isBetween(box.get(1).asDouble(), box.get(3).asDouble());
            }
          }
        });
  }

  // --- /conf/core: errors
  // ------------------------------------------------------------------------

  @TestFactory
  List<DynamicTest> confCoreQueryParamUnknownAndInvalid() {
    return each(
        "query-param-unknown, query-param-invalid",
        collection -> {
          String items = itemsOf(collection);
          for (String wrong :
              List.of(
                  "?unknown=1",
                  "?limit=0",
                  "?limit=-1",
                  "?limit=ten",
                  "?offset=-1",
                  "?bbox=1,2,3",
                  "?bbox=1,2,3,4,5",
                  "?bbox=75,49,85,42",
                  "?bbox=175,42,185,49",
                  "?bbox=NaN,42,85,49",
                  "?bbox=",
                  "?bbox=75,42,85,49&bbox=75,42,85,49",
                  "?bbox=75,42,9,85,49,0",
                  "?datetime=2025",
                  "?datetime=2025-02-30",
                  "?datetime=../..",
                  "?datetime=2025-06-01/2024-06-01",
                  "?datetime=",
                  "?f=html",
                  "?confidence=D")) {
            assertThat(status(items + wrong)).as(wrong).isEqualTo(400);
          }
          assertThat(status(items + "/no-such-feature")).isEqualTo(404);
          assertThat(status(linked(collection, "self") + "?f=html")).isEqualTo(400);
        });
  }

  @Test
  void confCoreNoSuchResource() throws Exception {
    assertThat(status(root() + "/collections/rivers")).isEqualTo(404);
    assertThat(status(root() + "/collections/rivers/items")).isEqualTo(404);
    assertThat(status(root() + "/collections/rivers/items/1")).isEqualTo(404);
    assertThat(status(root() + "/nothing")).isEqualTo(404);
    assertThat(status(root() + "?x=1")).isEqualTo(400);
    assertThat(status(root() + "/conformance?x=1")).isEqualTo(400);
  }

  @Test
  void linksFollowTheHostThatTheClientNamesUnlessItIsNone() throws Exception {
    var forwarded =
        HttpRequest.newBuilder(URI.create(root())).header("X-Forwarded-Proto", "https").build();
    String body = CLIENT.send(forwarded, HttpResponse.BodyHandlers.ofString()).body();
    assertThat(linked(JSON.readTree(body), "data"))
        .isEqualTo(root().replace("http:", "https:") + "/collections");
  }
}
