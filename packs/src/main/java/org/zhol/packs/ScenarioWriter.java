package org.zhol.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.network.Source;
import org.zhol.quantity.Confidence;
import org.zhol.scenario.Change;
import org.zhol.scenario.Scenario;
import org.zhol.scenario.Subject;

/// Writes a scenario as YAML in one spelling: the same scenario gives the same text, and reading it
/// gives the same scenario.
public final class ScenarioWriter {
  private final StringBuilder text = new StringBuilder();

  private ScenarioWriter() {}

  public static String text(Scenario scenario) {
    ScenarioWriter writer = new ScenarioWriter();
    writer.head(scenario);
    writer.changes(scenario.changes());
    return writer.text.toString();
  }

  /// The same as maps and lists, to be printed as JSON, which the reader takes as well.
  public static Map<String, Object> document(Scenario scenario) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("scenario", scenario.name());
    Names title = scenario.title();
    if (title != null) {
      Map<String, Object> names = new LinkedHashMap<>();
      names.put("en", title.en());
      put(names, "ru", title.ru());
      put(names, "kk", title.kk());
      put(names, "zh", title.zh());
      document.put("title", names);
    }
    put(document, "note", scenario.note());
    put(document, "year", scenario.year());
    document.put("source", scenario.evidence());
    document.put("confidence", scenario.confidence().name());
    List<Object> sources = new ArrayList<>();
    for (Source source : scenario.sources()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("source_id", source.id());
      one.put("title", source.title());
      put(one, "address", source.address());
      put(one, "date", source.date());
      sources.add(one);
    }
    document.put("sources", sources);
    document.put("changes", scenario.changes().stream().map(ScenarioWriter::one).toList());
    return document;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  private static Map<String, Object> one(Change change) {
    Map<String, Object> map = new LinkedHashMap<>();
    String table = change.subject().table();
    switch (change) {
      case Change.Add add -> {
        map.put("add", table);
        map.putAll(add.cells());
      }
      case Change.Alter alter -> {
        map.put("change", table);
        map.put("where", alter.where());
        map.put("set", alter.set());
        map.put("multiply", alter.multiply());
      }
      case Change.Remove remove -> {
        map.put("remove", table);
        map.put("where", remove.where());
      }
      case Change.Hold hold -> {
        map.put("hold", table);
        map.putAll(hold.what());
        map.putAll(hold.cells());
      }
    }
    return map;
  }

  private void head(Scenario scenario) {
    field("", "scenario", scenario.name());
    Names title = scenario.title();
    if (title != null) {
      if (title.ru() == null && title.kk() == null && title.zh() == null) {
        field("", "title", title.en());
      } else {
        text.append("title:\n");
        field("  ", "en", title.en());
        optional("  ", "ru", title.ru());
        optional("  ", "kk", title.kk());
        optional("  ", "zh", title.zh());
      }
    }
    optional("", "note", scenario.note());
    Integer year = scenario.year();
    optional("", "year", year == null ? null : year.toString());
    if (!scenario.evidence().isEmpty()) {
      field("", "source", String.join(" ", scenario.evidence()));
    }
    if (!scenario.evidence().isEmpty() || scenario.confidence() != Confidence.C) {
      field("", "confidence", scenario.confidence().name());
    }
    if (!scenario.sources().isEmpty()) {
      text.append("sources:\n");
      for (Source source : scenario.sources()) {
        field("  - ", "source_id", source.id());
        field("    ", "title", source.title());
        optional("    ", "address", source.address());
        optional("    ", "date", source.date());
      }
    }
  }

  private void changes(List<Change> changes) {
    if (changes.isEmpty()) {
      text.append("changes: []\n");
      return;
    }
    text.append("changes:\n");
    for (Change change : changes) {
      Subject subject = change.subject();
      switch (change) {
        case Change.Add add -> {
          field("  - ", "add", subject.table());
          cells("    ", subject, add.cells());
        }
        case Change.Alter alter -> {
          field("  - ", "change", subject.table());
          lists("where", alter.where());
          map("set", subject, alter.set());
          map("multiply", subject, alter.multiply());
        }
        case Change.Remove remove -> {
          field("  - ", "remove", subject.table());
          lists("where", remove.where());
        }
        case Change.Hold hold -> {
          field("  - ", "hold", subject.table());
          hold.what().forEach((column, values) -> list("    ", column, values));
          cells("    ", subject, hold.cells());
        }
      }
    }
  }

  private void map(String key, Subject subject, Map<String, String> cells) {
    if (!cells.isEmpty()) {
      text.append("    ").append(key).append(":\n");
      cells("      ", subject, cells);
    }
  }

  private void lists(String key, Map<String, List<String>> lists) {
    text.append("    ").append(key).append(":\n");
    lists.forEach((column, values) -> list("      ", column, values));
  }

  /// Cells in the order of the table's columns, then what is none of them.
  private void cells(String indent, Subject subject, Map<String, String> cells) {
    List<String> columns =
        Table.valueOf(subject.name()).columns().stream().map(Table.Column::name).toList();
    for (String column : columns) {
      String cell = cells.get(column);
      if (cell != null) {
        field(indent, column, cell);
      }
    }
    cells.forEach((column, cell) -> {
      if (!columns.contains(column)) {
        field(indent, column, cell);
      }
    });
  }

  private void list(String indent, String column, List<String> values) {
    if (values.size() == 1) {
      field(indent, column, values.getFirst());
    } else {
      text.append(indent).append(scalar(column)).append(": [");
      text.append(String.join(", ", values.stream().map(ScenarioWriter::scalar).toList()));
      text.append("]\n");
    }
  }

  private void optional(String indent, String key, @Nullable String value) {
    if (value != null) {
      field(indent, key, value);
    }
  }

  private void field(String indent, String key, String value) {
    text.append(indent).append(scalar(key)).append(": ").append(scalar(value)).append('\n');
  }

  /// A plain word where YAML cannot mistake it, else in double quotes.
  private static String scalar(String value) {
    return isPlain(value) ? value : quoted(value);
  }

  private static boolean isPlain(String value) {
    if (value.isEmpty() || value.equals("~") || value.equals("null") || value.length() > 200) {
      return false;
    }
    char first = value.charAt(0);
    if (!Character.isLetterOrDigit(first) || value.endsWith(" ") || value.endsWith(":")) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean safe = Character.isLetterOrDigit(c) || " -_./+;*~()".indexOf(c) >= 0;
      boolean colon = c == ':' && i + 1 < value.length() && value.charAt(i + 1) != ' ';
      if (!safe && !colon) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
              boolean strange =
                  Character.isISOControl(c)
                      || c == 0x85
                      || c == 0xA0
                      || c == 0x2028
                      || c == 0x2029
                      || c == 0xFEFF
                      || !Character.isDefined(c)
                      || Character.isSurrogate((char) c);
              if (strange) {
                quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            }
          }
        });
    return quoted.append('"').toString();
  }
}
