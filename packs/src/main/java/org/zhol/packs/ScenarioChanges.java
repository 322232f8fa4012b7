package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.ScenarioYaml.Part;
import org.zhol.quantity.Phrase;
import org.zhol.scenario.Change;
import org.zhol.scenario.Subject;

/// Reads the list of changes. A change begins with its verb; the rest are columns of the table.
final class ScenarioChanges {
  private static final List<String> VERBS =
      List.of("add", "change", "remove", "hold", "cap", "close", "open", "grow");
  private static final String STOPS = "stops";
  private static final Set<String> PARTS = Set.of("where", "set", "multiply");

  private final String file;
  private final Problems problems;
  private final List<Change> changes = new ArrayList<>();
  private final List<ScenarioText.Spot> spots = new ArrayList<>();

  ScenarioChanges(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  List<Change> changes() {
    return changes;
  }

  List<ScenarioText.Spot> spots() {
    return spots;
  }

  void read(Part part) {
    if (!(part instanceof Part.Fields fields)) {
      report(
          part.line(),
          null,
          say("is no change"),
          say("write - add: link and so on, see docs/scenarios.md"));
      return;
    }
    List<String> verbs = VERBS.stream().filter(fields.parts()::containsKey).toList();
    if (verbs.size() != 1) {
      String first = fields.parts().keySet().stream().findFirst().orElse(null);
      String near = first == null || verbs.size() > 1 ? null : Nearest.to(first, VERBS);
      report(
          part.line(),
          verbs.size() > 1 ? String.join(" and ", verbs) : first,
          verbs.size() > 1 ? say("are two changes in one") : say("begins no change"),
          near == null
              ? say("begin with one of {1}", String.join(", ", VERBS))
              : say("did you mean {1}?", near));
      return;
    }
    String verb = verbs.getFirst();
    switch (verb) {
      case "cap", "close", "open" -> border(verb, fields);
      case "grow" -> grow(fields);
      default -> row(verb, fields);
    }
  }

  private void report(int line, @Nullable String value, Phrase reason, Phrase cure) {
    problems.add(file, line, value, reason, cure);
  }

  private static int line(Part.Fields fields, String key) {
    return fields.lines().getOrDefault(key, fields.line());
  }

  private void make(Change change, Part.Fields fields) {
    Map<String, Integer> lines = new LinkedHashMap<>(fields.lines());
    for (Part part : fields.parts().values()) {
      if (part instanceof Part.Fields inner) {
        inner.lines().forEach(lines::putIfAbsent);
      }
    }
    changes.add(change);
    spots.add(new ScenarioText.Spot(fields.line(), lines));
  }

  // --- Checkpoints
  // --------------------------------------------------------------------------------

  /// `cap: nur-zholy` and the like: a dated record of one or several checkpoints.
  private void border(String verb, Part.Fields fields) {
    Map<String, List<String>> what = new LinkedHashMap<>();
    what.put("checkpoint_id", values(fields, verb));
    Map<String, String> cells = new LinkedHashMap<>();
    Subject subject = verb.equals("cap") ? Subject.INTAKE : Subject.STATUS;
    if (verb.equals("cap")) {
      what.put("measure", List.of("cap"));
    } else {
      cells.put("status", verb.equals("close") ? "closed" : "open");
    }
    for (String key : fields.parts().keySet()) {
      if (key.equals("direction") && subject == Subject.INTAKE) {
        what.put(key, values(fields, key));
      } else if (!key.equals(verb)) {
        cells.put(key, cell(subject, fields, key));
      }
    }
    make(new Change.Hold(subject, what, cells), fields);
  }

  /// `grow: 0.05` and of what: growth of demand a year beyond the record.
  private void grow(Part.Fields fields) {
    Map<String, List<String>> what = new LinkedHashMap<>();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("rate", cell(Subject.GROWTH, fields, "grow"));
    for (String key : fields.parts().keySet()) {
      if (Subject.GROWTH.key().contains(key)) {
        what.put(key, values(fields, key));
      } else if (!key.equals("grow")) {
        cells.put(key, cell(Subject.GROWTH, fields, key));
      }
    }
    make(new Change.Hold(Subject.GROWTH, what, cells), fields);
  }

  // --- Rows
  // ---------------------------------------------------------------------------------------

  private void row(String verb, Part.Fields fields) {
    List<String> named = values(fields, verb);
    String table = named.size() == 1 ? named.getFirst() : "";
    Subject subject = Subject.of(table);
    if (subject == null) {
      List<String> tables = new ArrayList<>();
      for (Subject one : Subject.values()) {
        tables.add(one.table());
      }
      String near = Nearest.to(table, tables);
      report(
          line(fields, verb),
          table,
          say("is no table that a scenario changes"),
          near == null
              ? say("use one of {1}", String.join(", ", tables))
              : say("did you mean {1}?", near));
      return;
    }
    switch (verb) {
      case "add" -> add(subject, fields, verb);
      case "change" -> change(subject, fields, verb);
      case "remove" -> make(new Change.Remove(subject, where(subject, fields, verb)), fields);
      default -> hold(subject, fields, verb);
    }
  }

  private void add(Subject subject, Part.Fields fields, String verb) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String key : fields.parts().keySet()) {
      boolean stops = key.equals(STOPS) && subject == Subject.SERVICE;
      if (!key.equals(verb) && !stops) {
        cells.put(key, cell(subject, fields, key));
      }
    }
    make(new Change.Add(subject, cells), fields);
    if (subject == Subject.SERVICE && fields.parts().get(STOPS) != null) {
      stops(fields, cells.getOrDefault("service_id", ""));
    }
  }

  /// The stops of a new service: places, or places with hours.
  private void stops(Part.Fields fields, String service) {
    if (!(fields.parts().get(STOPS) instanceof Part.Items items)) {
      report(
          line(fields, STOPS), null, say("stops is no list"), say("write stops: [rail-A, rail-B]"));
      return;
    }
    int sequence = 1;
    for (Part item : items.items()) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("service_id", service);
      cells.put("sequence", Integer.toString(sequence++));
      switch (item) {
        case Part.Text text -> {
          cells.put("node_id", String.valueOf(text.value()));
          make(
              new Change.Add(Subject.SERVICE_STOP, cells),
              new Part.Fields(text.line(), Map.of(), Map.of()));
        }
        case Part.Fields stop -> {
          for (String key : stop.parts().keySet()) {
            cells.put(key, cell(Subject.SERVICE_STOP, stop, key));
          }
          make(new Change.Add(Subject.SERVICE_STOP, cells), stop);
        }
        case Part.Items list ->
            report(
                list.line(),
                null,
                say("is no stop"),
                say("write a place, or {node_id: …, run_h: …}"));
      }
    }
  }

  private void change(Subject subject, Part.Fields fields, String verb) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    Map<String, String> set = new LinkedHashMap<>();
    Map<String, String> multiply = new LinkedHashMap<>();
    for (String key : fields.parts().keySet()) {
      if (key.equals(verb) || PARTS.contains(key)) {
        continue;
      }
      if (subject.key().contains(key)) {
        where.put(key, values(fields, key));
      } else {
        set.put(key, cell(subject, fields, key));
      }
    }
    Part.Fields more = inner(fields, "where");
    more.parts().keySet().forEach(key -> where.put(key, values(more, key)));
    Part.Fields other = inner(fields, "set");
    other.parts().keySet().forEach(key -> set.put(key, cell(subject, other, key)));
    Part.Fields factors = inner(fields, "multiply");
    factors.parts().keySet().forEach(key -> multiply.put(key, cell(subject, factors, key)));
    if (where.isEmpty()) {
      report(
          fields.line(),
          null,
          say("does not say which rows of {1} change", subject.table()),
          say("name {1}, or put other columns under where", String.join(", ", subject.key())));
    } else if (set.isEmpty() && multiply.isEmpty()) {
      report(fields.line(), null, say("changes nothing"), say("name a column with its new figure"));
    } else {
      make(new Change.Alter(subject, where, set, multiply), fields);
    }
  }

  private Map<String, List<String>> where(Subject subject, Part.Fields fields, String verb) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    for (String key : fields.parts().keySet()) {
      if (!key.equals(verb) && !key.equals("where")) {
        where.put(key, values(fields, key));
      }
    }
    Part.Fields more = inner(fields, "where");
    more.parts().keySet().forEach(key -> where.put(key, values(more, key)));
    if (where.isEmpty()) {
      report(
          fields.line(),
          null,
          say("does not say which rows of {1} to remove", subject.table()),
          say("name {1}", String.join(", ", subject.key())));
    }
    return where;
  }

  private void hold(Subject subject, Part.Fields fields, String verb) {
    Map<String, List<String>> what = new LinkedHashMap<>();
    Map<String, String> cells = new LinkedHashMap<>();
    for (String key : fields.parts().keySet()) {
      if (key.equals(verb)) {
        continue;
      }
      if (subject.key().contains(key)) {
        what.put(key, values(fields, key));
      } else {
        cells.put(key, cell(subject, fields, key));
      }
    }
    make(new Change.Hold(subject, what, cells), fields);
  }

  private Part.Fields inner(Part.Fields fields, String key) {
    return switch (fields.parts().get(key)) {
      case null -> new Part.Fields(fields.line(), Map.of(), Map.of());
      case Part.Fields inner -> inner;
      case Part other -> {
        report(
            other.line(),
            null,
            say("{1} has no columns", key),
            say("write COLUMN: VALUE under it"));
        yield new Part.Fields(other.line(), Map.of(), Map.of());
      }
    };
  }

  // --- Cells
  // --------------------------------------------------------------------------------------

  /// One value or several.
  private List<String> values(Part.Fields fields, String key) {
    List<String> values = new ArrayList<>();
    switch (fields.parts().get(key)) {
      case Part.Text text -> values.add(text.value() == null ? "" : text.value());
      case Part.Items items -> {
        for (Part item : items.items()) {
          if (item instanceof Part.Text text) {
            values.add(text.value() == null ? "" : text.value());
          } else {
            report(
                item.line(),
                null,
                say("{1} lists more than words", key),
                say("write {1}: [A, B]", key));
          }
        }
      }
      case Part.Fields inner ->
          report(inner.line(), null, say("{1} is no value", key), say("write {1}: VALUE", key));
      case null -> {}
    }
    return values;
  }

  /// A cell as the table spells it: lists joined, yes and no as 1 and 0.
  private String cell(Subject subject, Part.Fields fields, String key) {
    List<String> values = values(fields, key);
    String joint =
        switch (key) {
          case "hours", "departs" -> ";";
          case "gauge" -> "+";
          default -> " ";
        };
    String cell = String.join(joint, values);
    Table.Column column = column(subject, key);
    if (column != null && column.type().equals("boolean")) {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> "1";
        case "false", "no" -> "0";
        default -> cell;
      };
    }
    return cell;
  }

  private static Table.@Nullable Column column(Subject subject, String name) {
    for (Table.Column column : Table.valueOf(subject.name()).columns()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }
}
