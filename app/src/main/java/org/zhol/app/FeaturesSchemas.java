package org.zhol.app;

import static org.zhol.app.FeaturesDefinition.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shapes of the features' answers as OpenAPI 3.0 writes schemas.
final class FeaturesSchemas {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> NUMBER = Map.of("type", "number");

  private FeaturesSchemas() {}

  static Map<String, Object> all() {
    Map<String, Object> links = list(reference("link"));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "link",
        object(
            List.of("href", "rel", "type"),
            "href",
            TEXT,
            "rel",
            TEXT,
            "type",
            TEXT,
            "title",
            TEXT));
    all.put(
        "landing", object(List.of("links"), "title", TEXT, "description", TEXT, "links", links));
    all.put("conformance", object(List.of("conformsTo"), "conformsTo", list(TEXT)));
    all.put(
        "collections",
        object(
            List.of("links", "collections"),
            "links",
            links,
            "collections",
            list(reference("collection"))));
    all.put("collection", collection(links));
    all.put("geometry", geometry());
    features(all, links);
    all.put(
        "problem",
        object(
            List.of("type", "title", "status", "detail"),
            "type",
            TEXT,
            "title",
            TEXT,
            "status",
            Map.of("type", "integer"),
            "detail",
            TEXT,
            "errors",
            list(Map.of("type", "object"))));
    return all;
  }

  private static void features(Map<String, Object> all, Map<String, Object> links) {
    all.put(
        "feature",
        object(
            List.of("type", "id", "geometry", "properties"),
            "type",
            Map.of("type", "string", "enum", List.of("Feature")),
            "id",
            TEXT,
            "geometry",
            reference("geometry"),
            "properties",
            Map.of("type", "object"),
            "links",
            links));
    all.put(
        "features",
        object(
            List.of("type", "features"),
            "type",
            Map.of("type", "string", "enum", List.of("FeatureCollection")),
            "features",
            list(reference("feature")),
            "links",
            links,
            "timeStamp",
            Map.of("type", "string", "format", "date-time"),
            "numberMatched",
            Map.of("type", "integer", "minimum", 0),
            "numberReturned",
            Map.of("type", "integer", "minimum", 0)));
  }

  private static Map<String, Object> collection(Map<String, Object> links) {
    Map<String, Object> spatial = object(List.of("bbox"), "bbox", list(list(NUMBER)), "crs", TEXT);
    Map<String, Object> end = Map.of("type", "string", "format", "date-time", "nullable", true);
    Map<String, Object> temporal =
        object(List.of("interval"), "interval", list(list(end)), "trs", TEXT);
    return object(
        List.of("id", "links"),
        "id",
        TEXT,
        "title",
        TEXT,
        "description",
        TEXT,
        "extent",
        object(List.of(), "spatial", spatial, "temporal", temporal),
        "itemType",
        TEXT,
        "crs",
        list(TEXT),
        "links",
        links);
  }

  /// A point or a line, or null where the place is not known.
  private static Map<String, Object> geometry() {
    Map<String, Object> geometry =
        new LinkedHashMap<>(
            object(
                List.of("type", "coordinates"),
                "type",
                Map.of("type", "string", "enum", List.of("Point", "LineString")),
                "coordinates",
                Map.of("type", "array", "items", Map.of())));
    geometry.put("nullable", true);
    return geometry;
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  /// @param namesAndSchemas a name, its schema, the next name …
  private static Map<String, Object> object(List<String> required, Object... namesAndSchemas) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < namesAndSchemas.length; i += 2) {
      properties.put((String) namesAndSchemas[i], namesAndSchemas[i + 1]);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("properties", properties);
    return object;
  }
}
