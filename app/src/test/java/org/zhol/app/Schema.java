package org.zhol.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Checks JSON against the part of JSON Schema that the contract uses; an unknown keyword fails, so
/// that nothing in the contract goes unchecked.
final class Schema {
  private static final List<String> WORDS_WITHOUT_EFFECT =
      List.of("description", "default", "example", "title");

  private final JsonNode contract;

  Schema(JsonNode contract) {
    this.contract = contract;
  }

  /// Everything in which a value differs from a schema, each with its place.
  List<String> problems(JsonNode schema, JsonNode value, String at) {
    List<String> problems = new ArrayList<>();
    check(schema, value, at, problems);
    return problems;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> problems) {
    for (var entry : schema.properties()) {
      JsonNode rule = entry.getValue();
      switch (entry.getKey()) {
        case "$ref" -> check(contract.at(rule.asText().substring(1)), value, at, problems);
        case "type" -> type(rule, value, at, problems);
        case "required" -> required(rule, value, at, problems);
        case "properties" -> properties(rule, value, at, problems);
        case "additionalProperties" -> others(schema, rule, value, at, problems);
        case "items" -> items(rule, value, at, problems);
        case "oneOf" -> oneOf(rule, value, at, problems);
        case "enum" -> expect(contains(rule, value), value + " is not in " + rule, at, problems);
        case "const" -> expect(rule.equals(value), value + " is not " + rule, at, problems);
        case "format" -> format(rule.asText(), value, at, problems);
        case "minimum" ->
            expect(
                value.isNull() || value.asDouble() >= rule.asDouble(),
                value + " < " + rule,
                at,
                problems);
        case "maximum" ->
            expect(
                value.isNull() || value.asDouble() <= rule.asDouble(),
                value + " > " + rule,
                at,
                problems);
        case "minItems" -> expect(value.size() >= rule.asInt(), "too few items", at, problems);
        case "maxItems" -> expect(value.size() <= rule.asInt(), "too many items", at, problems);
        default ->
            expect(
                WORDS_WITHOUT_EFFECT.contains(entry.getKey()),
                "the contract uses '" + entry.getKey() + "', which this test cannot check",
                at,
                problems);
      }
    }
  }

  private static void expect(boolean good, String otherwise, String at, List<String> problems) {
    if (!good) {
      problems.add(at + ": " + otherwise);
    }
  }

  private static void type(JsonNode rule, JsonNode value, String at, List<String> problems) {
    boolean fits = false;
    for (JsonNode one : rule.isArray() ? rule : List.of(rule)) {
      fits |=
          switch (one.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> false;
          };
    }
    expect(fits, "is " + value.getNodeType() + ", not " + rule, at, problems);
  }

  private static void required(JsonNode rule, JsonNode value, String at, List<String> problems) {
    // it speaks of objects alone (JSON Schema 2020-12, 6.5.3)
    rule.forEach(name ->
        expect(!value.isObject() || value.has(name.asText()), "lacks " + name, at, problems));
  }

  private void properties(JsonNode rule, JsonNode value, String at, List<String> problems) {
    for (var property : rule.properties()) {
      if (value.has(property.getKey())) {
        String place = at + "." + property.getKey();
        check(property.getValue(), value.get(property.getKey()), place, problems);
      }
    }
  }

  /// Properties beside the named ones: none, or each by a rule.
  private void others(
      JsonNode schema, JsonNode rule, JsonNode value, String at, List<String> problems) {
    for (var property : value.properties()) {
      String name = property.getKey();
      if (schema.has("properties") && schema.get("properties").has(name)) {
        continue;
      }
      if (rule.isObject()) {
        check(rule, property.getValue(), at + "." + name, problems);
      } else {
        problems.add(at + ": has an extra " + name);
      }
    }
  }

  private void items(JsonNode rule, JsonNode value, String at, List<String> problems) {
    for (int i = 0; i < value.size(); i++) {
      check(rule, value.get(i), at + "[" + i + "]", problems);
    }
  }

  private void oneOf(JsonNode rule, JsonNode value, String at, List<String> problems) {
    int fitting = 0;
    for (JsonNode one : rule) {
      fitting += problems(one, value, at).isEmpty() ? 1 : 0;
    }
    expect(fitting == 1, "fits " + fitting + " of the alternatives: " + value, at, problems);
  }

  private static boolean contains(JsonNode rule, JsonNode value) {
    for (JsonNode one : rule) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static void format(String format, JsonNode value, String at, List<String> problems) {
    if (value.isNull()) {
      return;
    }
    try {
      switch (format) {
        case "date-time" -> OffsetDateTime.parse(value.asText());
        case "date" -> LocalDate.parse(value.asText());
        case "uri" -> java.net.URI.create(value.asText());
        default -> problems.add(at + ": unknown format " + format);
      }
    } catch (RuntimeException wrong) {
      problems.add(at + ": " + value + " is no " + format);
    }
  }
}
