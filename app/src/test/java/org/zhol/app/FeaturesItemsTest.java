package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The abstract test suite of OGC API – Features: features by box, time, property and page.
class FeaturesItemsTest extends FeaturesSuite {
  // --- /conf/core: features
  // ------------------------------------------------------------------------

  @TestFactory
  List<DynamicTest> confCoreFcOpAndResponseAndGeojsonContent() {
    return each(
        "fc-op, fc-response, /conf/geojson/content",
        collection -> {
          JsonNode page = items(collection, "");
          fits("features", page);
          assertThat(page.get("timeStamp").asText()).isEqualTo("2025-11-07T06:00:00Z");
          assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
          assertThat(page.get("numberMatched").asInt())
              .isGreaterThanOrEqualTo(page.get("numberReturned").asInt());
          assertThat(linked(page, "self")).isEqualTo(itemsOf(collection));
          assertThat(status(linked(page, "alternate"))).isEqualTo(200);
        });
  }

  @TestFactory
  List<DynamicTest> confCoreFcLinksNextWalksOverAllOnce() {
    return each(
        "fc-links, next",
        collection -> {
          JsonNode all = items(collection, "?limit=10000");
          String letter = all.at("/features/0/properties/confidence").asText();
          Set<String> walked = new HashSet<>();
          String address = itemsOf(collection) + "?limit=17&confidence=" + letter;
          int matched = 0;
          while (!address.isEmpty()) {
            JsonNode page = json(address, GEOJSON);
            matched = page.get("numberMatched").asInt();
            for (String id : ids(page)) {
              assertThat(walked.add(id)).as(id + " twice").isTrue();
            }
            address = page.get("links").toString().contains("\"next\"") ? linked(page, "next") : "";
          }
          assertThat(walked).hasSize(matched);
          Set<String> wanted =
              idsOf(all, each -> each.at("/properties/confidence").asText().equals(letter));
          assertThat(walked).isEqualTo(wanted).isNotEmpty();
        });
  }

  /// Ids of the features that a slow twin would choose.
  private static Set<String> idsOf(JsonNode all, Predicate<JsonNode> chosen) {
    Set<String> ids = new HashSet<>();
    for (JsonNode feature : all.get("features")) {
      if (chosen.test(feature)) {
        ids.add(feature.get("id").asText());
      }
    }
    return ids;
  }

  private static JsonNode parameters(JsonNode collection) {
    String path = "/collections/" + collection.get("id").asText() + "/items";
    return definition.get("paths").get(path).get("get").get("parameters");
  }

  private static JsonNode parameter(JsonNode collection, String name) {
    for (JsonNode one : parameters(collection)) {
      if (one.get("name").asText().equals(name)) {
        assertThat(one.get("in").asText()).isEqualTo("query");
        assertThat(one.get("required").asBoolean()).isFalse();
        assertThat(one.get("style").asText()).isEqualTo("form");
        assertThat(one.get("explode").asBoolean()).isFalse();
        return one.get("schema");
      }
    }
    throw new AssertionError("no parameter " + name + " of " + collection.get("id"));
  }

  @TestFactory
  List<DynamicTest> confCoreFcLimitDefinitionAndResponse() {
    return each(
        "fc-limit-definition, fc-limit-response",
        collection -> {
          JsonNode limit = parameter(collection, "limit");
          assertThat(limit.get("type").asText()).isEqualTo("integer");
          assertThat(limit.get("minimum").asInt()).isEqualTo(1);
          int most = limit.get("maximum").asInt();
          assertThat(limit.get("default").asInt()).isBetween(1, most);
          assertThat(items(collection, "?limit=3").get("features")).hasSize(3);
          assertThat(items(collection, "").get("features").size())
              .isLessThanOrEqualTo(limit.get("default").asInt());
          assertThat(items(collection, "?limit=" + (most + 1)).get("features").size())
              .isLessThanOrEqualTo(most);
        });
  }

  @TestFactory
  List<DynamicTest> confCoreFcBboxDefinitionAndResponse() {
    return each(
        "fc-bbox-definition, fc-bbox-response",
        collection -> {
          JsonNode schema = parameter(collection, "bbox");
          assertThat(schema.get("type").asText()).isEqualTo("array");
          assertThat(schema.at("/items/type").asText()).isEqualTo("number");
          assertThat(schema.get("oneOf")).hasSize(2);
          JsonNode all = items(collection, "?limit=10000");
          double[][] boxes = {
            {75, 42, 85, 49}, {-10, -40, 60, 60}, {119, 34, 120, 35}, {0, 0, 1, 1}
          };
          for (double[] box : boxes) {
            String query = box[0] + "," + box[1] + "," + box[2] + "," + box[3];
            JsonNode found = items(collection, "?limit=10000&bbox=" + query);
            Set<String> wanted = idsOf(all, feature -> touches(points(feature), box));
            assertThat(ids(found)).as(query).isEqualTo(wanted);
            String high = box[0] + "," + box[1] + ",0," + box[2] + "," + box[3] + ",9000";
            assertThat(ids(items(collection, "?limit=10000&bbox=" + high))).isEqualTo(wanted);
          }
          Set<String> around = ids(items(collection, "?limit=10000&bbox=100,-90,-100,90"));
          Set<String> east = ids(items(collection, "?limit=10000&bbox=100,-90,180,90"));
          assertThat(around).containsAll(east);
        });
  }

  /// The slow twin: ten thousand points along each stretch; nothing of the pack only grazes a box.
  private static boolean touches(List<double[]> points, double[] box) {
    if (points.isEmpty()) {
      return true;
    }
    for (int i = 0; i < points.size(); i++) {
      double[] a = points.get(Math.max(0, i - 1));
      double[] b = points.get(i);
      int steps = i == 0 ? 1 : 10_000;
      for (int step = 0; step <= steps; step++) {
        double x = a[0] + (b[0] - a[0]) * step / steps;
        double y = a[1] + (b[1] - a[1]) * step / steps;
        if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) {
          return true;
        }
      }
    }
    return false;
  }

  @TestFactory
  List<DynamicTest> confCoreFcTimeDefinitionAndResponse() {
    return each(
        "fc-time-definition, fc-time-response",
        collection -> {
          assertThat(parameter(collection, "datetime").get("type").asText()).isEqualTo("string");
          Function<String, Set<String>> at =
              time -> {
                try {
                  return ids(items(collection, "?limit=10000&datetime=" + escaped(time)));
                } catch (Exception failed) {
                  throw new AssertionError(failed);
                }
              };
          Set<String> all = ids(items(collection, "?limit=10000"));
          String day = "2016-06-30T12:00:00Z";
          Set<String> before = at.apply("../" + day);
          Set<String> after = at.apply(day + "/..");
          assertThat(at.apply("/" + day)).isEqualTo(before);
          assertThat(at.apply(day + "/")).isEqualTo(after);
          Set<String> both = new HashSet<>(before);
          both.addAll(after);
          assertThat(both).as("what is neither before nor after has no time at all").isEqualTo(all);
          Set<String> common = new HashSet<>(before);
          common.retainAll(after);
          assertThat(at.apply(day)).as("at the instant").isEqualTo(common);
          assertThat(at.apply("2016-06-30T17:00:00+05:00")).isEqualTo(common);
          assertThat(at.apply("2016-06-30")).containsAll(common);
          assertThat(at.apply(day + "/" + day)).isEqualTo(common);
        });
  }

  @Test
  void confCoreFcTimeResponseByTheRecord() throws Exception {
    String links = root() + "/collections/links/items?limit=10000&datetime=";
    assertThat(ids(json(links + "2025-01-01", GEOJSON))).doesNotContain("rail:TCH~BKT");
    assertThat(ids(json(links + "2019-01-01", GEOJSON))).doesNotContain("rail:DOS~DTT");
    assertThat(ids(json(links + "2022-01-01", GEOJSON))).contains("rail:DOS~DTT");
    String projects = root() + "/collections/projects/items?limit=100&datetime=";
    assertThat(ids(json(projects + "2020-01-01", GEOJSON))).contains("zhanatas");
    assertThat(ids(json(projects + "2024-01-01", GEOJSON)))
        .contains("bakhty-ayagoz")
        .doesNotContain("zhanatas");
  }

  @TestFactory
  List<DynamicTest> recCoreFcFilters() {
    return each(
        "rec/core/fc-filters",
        collection -> {
          JsonNode all = items(collection, "?limit=10000");
          int tried = 0;
          for (JsonNode one : parameters(collection)) {
            String name = one.get("name").asText();
            JsonNode value = null;
            for (JsonNode feature : all.get("features")) {
              JsonNode its = feature.get("properties").get(name);
              if (value == null && its != null && !its.isNull() && !its.isEmpty(null)) {
                value = its.isArray() ? its.get(0) : its;
              }
            }
            if (value == null) {
              continue;
            }
            tried++;
            JsonNode looked = value;
            Set<String> wanted =
                idsOf(
                    all,
                    feature -> {
                      JsonNode its = feature.get("properties").get(name);
                      boolean has = its.equals(looked);
                      for (JsonNode member : its) {
                        has |= member.equals(looked);
                      }
                      return has;
                    });
            String query = "?limit=10000&" + name + "=" + escaped(value.asText());
            assertThat(ids(items(collection, query))).as(query).isEqualTo(wanted).isNotEmpty();
          }
          assertThat(tried).as("filters whose property some feature has").isGreaterThan(2);
        });
  }

  @TestFactory
  List<DynamicTest> confCoreFOpAndSuccessAndLinks() {
    return each(
        "f-op, f-success, f-links",
        collection -> {
          for (JsonNode inList : items(collection, "?limit=5").get("features")) {
            String id = inList.get("id").asText();
            String address = itemsOf(collection) + "/" + escaped(id);
            JsonNode feature = json(address, GEOJSON);
            fits("feature", feature);
            assertThat(feature.get("geometry")).isEqualTo(inList.get("geometry"));
            assertThat(feature.get("properties")).isEqualTo(inList.get("properties"));
            assertThat(linked(feature, "self")).isEqualTo(address);
            assertThat(linked(feature, "collection")).isEqualTo(linked(collection, "self"));
            assertThat(get(linked(feature, "alternate")).headers().firstValue("Content-Type"))
                .hasValue("text/csv");
          }
        });
  }

  @Test
  void csvHoldsTheSameFeaturesAndItsLinksStandInTheHeader() throws Exception {
    HttpResponse<String> csv =
        get(root() + "/collections/checkpoints/items?f=csv&limit=2&mode=road");
    List<String> lines = csv.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("id,geometry,name,nameRu");
    assertThat(lines.get(1)).startsWith("nur-zholy,POINT (");
    assertThat(csv.headers().firstValue("Link").orElse(""))
        .contains("rel=\"self\"", "rel=\"alternate\"", "rel=\"next\"", "offset=2&f=csv");
    String none = get(root() + "/collections/checkpoints/items?f=csv&offset=1000").body();
    assertThat(none.lines()).as("columns stand over no rows too").containsExactly(lines.getFirst());
  }
}
