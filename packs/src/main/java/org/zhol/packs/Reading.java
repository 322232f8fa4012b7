package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// What is known while one pack is read: its files, the ids met so far, references still to be
/// proved, and the problems found.
final class Reading {
  private final PackFiles files;
  private final boolean canonical;
  private final Problems problems;
  private final Map<Table, Map<String, Integer>> lineById = new EnumMap<>(Table.class);
  private final Set<Table> broken = EnumSet.noneOf(Table.class);
  private final Set<Table> thinned = EnumSet.noneOf(Table.class);
  private final List<Reference> unproved = new ArrayList<>();
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Lines lines = new Lines();

  /// A cell that names a row of another table which had not been read by then.
  private record Reference(Table table, int line, String id, Table target) {}

  /// What was found in its canonical spelling before need not be searched for slips of spelling.
  Reading(PackFiles files, boolean canonical, Problems problems) {
    this.files = files;
    this.canonical = canonical;
    this.problems = problems;
    for (Table table : Table.values()) {
      lineById.put(table, new HashMap<>());
    }
  }

  boolean isCanonical() {
    return canonical;
  }

  Problems problems() {
    return problems;
  }

  /// Reads a table into records, without the rows that had a problem.
  <T> List<T> list(Table table, Function<Row, T> record) {
    List<T> list = new ArrayList<>();
    rows(
        table,
        row -> {
          T one = record.apply(row);
          if (row.isGood()) {
            list.add(one);
            row.becomes(one);
          } else {
            thinned.add(table);
          }
        });
    return list;
  }

  /// Reads a table into records under a key, such as the hours of each checkpoint.
  <T> Map<String, List<T>> groups(Table table, String keyColumn, Function<Row, T> record) {
    Map<String, List<T>> groups = new HashMap<>();
    rows(
        table,
        row -> {
          T one = record.apply(row);
          if (row.isGood()) {
            groups.computeIfAbsent(row.cell(keyColumn), key -> new ArrayList<>()).add(one);
            row.becomes(one);
          }
        });
    return groups;
  }

  void rows(Table table, Consumer<Row> use) {
    byte[] bytes = files.take(table.file());
    if (bytes == null) {
      if (table.required()) {
        problems.add(table.file(), 0, null, say("is missing"), say("add the table to the pack"));
        broken.add(table);
      }
      return;
    }
    String text = Utf8.text(table.file(), bytes, canonical, problems);
    if (text == null || !Sheet.read(table, text, this, use)) {
      broken.add(table);
    }
  }

  /// Remembers an id of a table; false if it was there before.
  boolean add(Table table, String id, int line) {
    return ids(table).putIfAbsent(id, line) == null;
  }

  int lineOf(Table table, String id) {
    Integer line = ids(table).get(id);
    return line == null ? 0 : line;
  }

  private Map<String, Integer> ids(Table table) {
    return java.util.Objects.requireNonNull(lineById.get(table));
  }

  /// Whether all rows of a table became records, so that what is absent from them is absent.
  boolean isWhole(Table table) {
    return !broken.contains(table) && !thinned.contains(table);
  }

  void refer(Table table, int line, String id, Table target) {
    if (!ids(target).containsKey(id)) {
      unproved.add(new Reference(table, line, id, target));
    }
  }

  /// Once all tables are read: what is referred to and in none of them.
  void proveReferences() {
    for (Reference reference : unproved) {
      if (!ids(reference.target()).containsKey(reference.id())
          && !broken.contains(reference.target())) {
        String near =
            problems.isMany() ? null : Nearest.to(reference.id(), ids(reference.target()).keySet());
        problems.add(
            reference.table().file(),
            reference.line(),
            reference.id(),
            say("is not in {1}", reference.target().file()),
            near == null ? say("add it there or correct it") : say("did you mean {1}?", near));
      }
    }
  }

  /// One object for each combination, since thousands of rows share a few.
  Evidence evidence(String sources, Confidence confidence) {
    return evidence.computeIfAbsent(
        confidence + " " + sources,
        key -> new Evidence(List.of(sources.split("\\s+")), confidence));
  }

  void remember(Object record, int line) {
    lines.put(record, line);
  }

  Lines lines() {
    return lines;
  }

  /// The id of a table that is spelled most like this one.
  @Nullable String nearest(Table table, String id) {
    return problems.isMany() ? null : Nearest.to(id, ids(table).keySet());
  }
}
