package org.zhol.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhol.Zhol;
import org.zhol.app.features.FeatureType;

/// The definition of the features' API in OpenAPI 3.0, which the standard's class `oas30` asks for
/// (the contract of the whole is OpenAPI 3.1). It is made from what the endpoint itself reads, so
/// that the two cannot differ.
///
/// @param server address under which the paths lie
record FeaturesDefinition(
    String title, String description, String server, List<FeatureType> types) {
  private static final Map<String, String> PROBLEMS =
      Map.of(
          "400", "A parameter is unknown or has a value that cannot be used",
          "404", "There is no such resource",
          "405", "The method is not taken here",
          "414", "The address is too long",
          "431", "The headers are too large",
          "500", "A fault in Zhol itself");

  Map<String, Object> document() {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/", get("getLandingPage", "What there is", "capabilities", List.of(), "landing"));
    paths.put(
        "/api",
        path(
            operation("getApiDefinition", "This definition", "capabilities", List.of()),
            FeaturesEndpoint.OPENAPI,
            Map.of("type", "object")));
    paths.put(
        "/conformance",
        get("getConformance", "What it conforms to", "capabilities", List.of(), "conformance"));
    paths.put(
        "/collections",
        get("getCollections", "The collections", "capabilities", List.of(), "collections"));
    for (FeatureType type : types) {
      String name = Character.toUpperCase(type.id().charAt(0)) + type.id().substring(1);
      String at = "/collections/" + type.id();
      paths.put(at, get("describe" + name, type.title(), "capabilities", List.of(), "collection"));
      paths.put(at + "/items", items(type, name));
      paths.put(at + "/items/{featureId}", item(type, name));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.3");
    document.put(
        "info", Map.of("title", title, "description", description, "version", Zhol.VERSION));
    document.put("servers", List.of(Map.of("url", server)));
    document.put(
        "tags",
        List.of(
            Map.of("name", "capabilities", "description", "What there is and how it is asked"),
            Map.of("name", "data", "description", "The features")));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", FeaturesSchemas.all(), "responses", problems()));
    return document;
  }

  private static Map<String, Object> problems() {
    Map<String, Object> responses = new LinkedHashMap<>();
    PROBLEMS.forEach((status, words) ->
        responses.put(
            "Problem" + status,
            Map.of(
                "description",
                words,
                "content",
                Map.of(ProblemAnswer.MEDIA_TYPE, Map.of("schema", reference("problem"))))));
    return responses;
  }

  private static Map<String, Object> items(FeatureType type, String name) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(
        parameter(
            "bbox",
            "Only features that touch this box, or whose place is not known: west, south, east,"
                + " north in degrees of CRS84, with heights after south and north if there are six",
            Map.of(
                "type",
                "array",
                "oneOf",
                List.of(Map.of("minItems", 4, "maxItems", 4), Map.of("minItems", 6, "maxItems", 6)),
                "items",
                Map.of("type", "number"))));
    parameters.add(
        parameter(
            "datetime",
            "Only features whose time meets this one, or that have none: a time (RFC 3339), a day,"
                + " or two of them with / between, of which one may be .. or empty",
            Map.of("type", "string")));
    parameters.add(
        parameter(
            "limit",
            "How many features at most; the server sends no more than the maximum",
            Map.of(
                "type",
                "integer",
                "minimum",
                1,
                "maximum",
                FeaturesQuestion.MOST,
                "default",
                FeaturesQuestion.USUAL_LIMIT)));
    parameters.add(
        parameter(
            "offset",
            "How many features to leave out first",
            Map.of("type", "integer", "minimum", 0, "default", 0)));
    parameters.add(form());
    for (FeatureType.Filter filter : type.filters()) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", filter.type());
      if (filter.type().equals("string") && !filter.values().isEmpty()) {
        schema.put("enum", filter.values());
      }
      parameters.add(parameter(filter.name(), filter.description(), schema));
    }
    var operation = operation("get" + name, type.description(), "data", parameters);
    return path(operation, Api.GEOJSON, reference("features"));
  }

  private static Map<String, Object> item(FeatureType type, String name) {
    Map<String, Object> id = new LinkedHashMap<>();
    id.put("name", "featureId");
    id.put("in", "path");
    id.put("required", true);
    id.put("description", "Id of the feature");
    id.put("schema", Map.of("type", "string"));
    var operation =
        operation("getOneOf" + name, "One of: " + type.title(), "data", List.of(id, form()));
    return path(operation, Api.GEOJSON, reference("feature"));
  }

  private static Map<String, Object> form() {
    return parameter(
        "f", "The form of the answer", Map.of("type", "string", "enum", List.of("geojson", "csv")));
  }

  private static Map<String, Object> parameter(
      String name, String description, Map<String, Object> schema) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("required", false);
    parameter.put("description", description);
    parameter.put("schema", schema);
    parameter.put("style", "form");
    parameter.put("explode", false);
    return parameter;
  }

  private static Map<String, Object> get(
      String id, String summary, String tag, List<?> parameters, String schema) {
    return path(operation(id, summary, tag, parameters), Api.JSON, reference(schema));
  }

  private static Map<String, Object> operation(
      String id, String summary, String tag, List<?> parameters) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", id);
    operation.put("summary", summary);
    operation.put("tags", List.of(tag));
    operation.put("parameters", parameters);
    return operation;
  }

  private static Map<String, Object> path(
      Map<String, Object> operation, String type, Map<String, Object> schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(type, Map.of("schema", schema));
    if (type.equals(Api.GEOJSON)) {
      content.put(FeaturesEndpoint.CSV, Map.of("schema", Map.of("type", "string")));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "The answer", "content", content));
    PROBLEMS.keySet().stream()
        .sorted()
        .forEach(status ->
            responses.put(status, Map.of("$ref", "#/components/responses/Problem" + status)));
    operation.put("responses", responses);
    return Map.of("get", operation);
  }

  static Map<String, Object> reference(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }
}
