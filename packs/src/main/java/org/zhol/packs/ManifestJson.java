package org.zhol.packs;

import static java.util.Locale.ROOT;
import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `datapackage.json` both ways: read token by token, which starts faster than a mapper, and
/// written with the schema of each table, so that any Frictionless tool can read the pack.
final class ManifestJson {
  private static final String FILE = PackFiles.MANIFEST;
  private static final JsonFactory JSON = new JsonFactory();

  /// What columns hold where their names do not say it.
  private static final Map<String, String> DESCRIPTIONS =
      Map.ofEntries(
          entry("name", "the name to show, then others with ; between"),
          entry("x_coord", "degrees east, WGS 84"),
          entry("y_coord", "degrees north, WGS 84"),
          entry("gauge", "mm; 1435+1520 for both; empty unless rail"),
          entry("directed", "1 from the first place to the second only, 0 both ways"),
          entry("length", "metres"),
          entry("free_speed", "km/h, commercial speed without waiting"),
          entry("electrified", "1 wired, 0 not; empty unknown or in part"),
          entry("opened", "first day of use; 9999-12-31 not yet known"),
          entry("closed", "last day of use"),
          entry(
              "cargo",
              "classes, of an intake or queue also commodities, with spaces between; empty any"),
          entry("days", "ISO days of the week, 1 Monday to 7 Sunday"),
          entry("source", "ids of the source table with spaces between"),
          entry("confidence", "A official or several sources, B one source, C estimate"));

  private final Problems problems;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> more = new TreeMap<>();
  private final List<Manifest.Licence> licences = new ArrayList<>();

  private ManifestJson(Problems problems) {
    this.problems = problems;
  }

  /// Reads the manifest; an unusable one is reported and gives an empty one.
  ///
  /// A canonical manifest ends with `resources`, which need not be read: that is half the time.
  static Manifest read(byte @Nullable [] bytes, boolean canonical, Problems problems) {
    if (bytes == null) {
      problems.add(FILE, 0, null, "is missing", "add one with name, version and licenses");
      return new Manifest("", "", null, null, List.of(), Map.of());
    }
    String text = Utf8.text(FILE, bytes, canonical, problems);
    return text == null
        ? new Manifest("", "", null, null, List.of(), Map.of())
        : new ManifestJson(problems).read(text, canonical);
  }

  private Manifest read(String text, boolean canonical) {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          if (canonical && json.currentName().equals("resources")) {
            break;
          }
          readMember(json);
        }
      } else {
        problems.add(FILE, 1, null, "is no JSON object", "write {\"name\": …, \"version\": …}");
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      problems.add(FILE, line, null, "is not sound JSON", "correct it with a JSON checker");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    if (problems.isEmpty() || !texts.isEmpty()) {
      for (String name : List.of("name", "version")) {
        if (texts.getOrDefault(name, "").isBlank()) {
          problems.add(FILE, 0, null, name + " is missing", "add \"" + name + "\"");
        }
      }
      if (licences.isEmpty()) {
        problems.add(
            FILE, 0, null, "licenses are missing", "say under which licence the data may be used");
      }
    }
    return new Manifest(
        texts.getOrDefault("name", ""),
        texts.getOrDefault("version", ""),
        texts.get("title"),
        texts.get("description"),
        licences,
        more);
  }

  private void readMember(JsonParser json) throws IOException {
    String name = json.currentName();
    JsonToken token = json.nextToken();
    switch (name) {
      case "name", "version", "title", "description" -> readText(name, json);
      case "licenses" -> {
        if (token == JsonToken.START_ARRAY) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            readLicence(json);
          }
        } else {
          report(json, name, "is no list", "write [{\"name\": …, \"path\": …}]");
        }
      }
      case "profile", "resources" -> json.skipChildren(); // written anew from the tables
      default -> more.put(name, compact(json));
    }
  }

  private void readText(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      texts.put(name, json.getText());
    } else {
      report(json, name, "is no text", "write it in quotes");
      json.skipChildren();
    }
  }

  private void readLicence(JsonParser json) throws IOException {
    Map<String, String> licence = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        licence.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    licences.add(
        new Manifest.Licence(
            licence.getOrDefault("name", licence.getOrDefault("title", "")),
            licence.get("path"),
            licence.get("title")));
  }

  private void report(JsonParser json, String name, String reason, String cure) {
    problems.add(FILE, json.currentLocation().getLineNr(), name, reason, cure);
  }

  /// A member as JSON text without spaces, so that it can be carried along unread.
  private static String compact(JsonParser json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructure(json);
    }
    return text.toString();
  }

  // --- Writing
  // ------------------------------------------------------------------------------------

  /// The manifest with the schemas of the tables that the pack has.
  static String write(Manifest manifest, List<Table> tables) {
    StringWriter text = new StringWriter();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n"); // the same bytes on every system
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent);
    try (JsonGenerator json = JSON.createGenerator(text).setPrettyPrinter(printer)) {
      json.writeStartObject();
      json.writeStringField("profile", "tabular-data-package");
      json.writeStringField("name", manifest.name());
      writeOptional(json, "title", manifest.title());
      json.writeStringField("version", manifest.version());
      writeOptional(json, "description", manifest.description());
      json.writeArrayFieldStart("licenses");
      for (Manifest.Licence licence : manifest.licences()) {
        json.writeStartObject();
        json.writeStringField("name", licence.name());
        writeOptional(json, "path", licence.path());
        writeOptional(json, "title", licence.title());
        json.writeEndObject();
      }
      json.writeEndArray();
      for (Map.Entry<String, String> member : new TreeMap<>(manifest.more()).entrySet()) {
        json.writeFieldName(member.getKey());
        try (JsonParser parsed = JSON.createParser(member.getValue())) {
          parsed.nextToken();
          json.copyCurrentStructure(parsed);
        }
      }
      json.writeArrayFieldStart("resources");
      for (Table table : tables) {
        writeResource(json, table);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text + "\n";
  }

  private static void writeResource(JsonGenerator json, Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", resource(table));
    json.writeStringField("title", table.title());
    json.writeStringField("path", table.file());
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (Table.Column column : table.columns()) {
      writeField(json, column);
    }
    json.writeEndArray();
    writeTexts(json, "missingValues", List.of(""));
    List<String> key =
        table.columns().stream().filter(Table.Column::key).map(Table.Column::name).toList();
    if (!key.isEmpty()) {
      writeTexts(json, "primaryKey", key);
    }
    json.writeArrayFieldStart("foreignKeys");
    for (Table.Column column : table.columns()) {
      if (column.refersTo() != null) {
        writeForeignKey(json, column.name(), Table.valueOf(column.refersTo().toUpperCase(ROOT)));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String resource(Table table) {
    return table.name().toLowerCase(ROOT).replace('_', '-');
  }

  private static void writeField(JsonGenerator json, Table.Column column) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField("type", column.type());
    writeOptional(json, "description", DESCRIPTIONS.get(column.name()));
    if (column.type().equals("boolean")) {
      writeTexts(json, "trueValues", List.of("1"));
      writeTexts(json, "falseValues", List.of("0"));
    }
    if (column.filled()) {
      json.writeObjectFieldStart("constraints");
      json.writeBooleanField("required", true);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeForeignKey(JsonGenerator json, String column, Table target)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("fields", column);
    json.writeObjectFieldStart("reference");
    json.writeStringField("resource", resource(target));
    json.writeStringField("fields", target.columns().getFirst().name());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeOptional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
