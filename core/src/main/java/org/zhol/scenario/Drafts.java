package org.zhol.scenario;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.quantity.Phrase;

/// The tables while a scenario is being applied: rows that can be written, and the faults met.
final class Drafts {
  /// A row in the making.
  static final class Draft {
    final String[] cells;
    final boolean fresh;
    int change;

    /// @param fresh whether the base had no such row
    Draft(String[] cells, boolean fresh, int change) {
      this.cells = cells;
      this.fresh = fresh;
      this.change = change;
    }

    Draft copy() {
      return new Draft(cells.clone(), fresh, change);
    }
  }

  private static final Set<String> EVIDENCE = Set.of("source", "confidence", "note");

  private final Scenario scenario;
  private final Map<Subject, List<String>> columns = new EnumMap<>(Subject.class);
  private final Map<Subject, List<Draft>> rows = new EnumMap<>(Subject.class);
  private final List<Fault> faults = new ArrayList<>();
  private boolean assumes;

  Drafts(Tables base, Scenario scenario) {
    this.scenario = scenario;
    for (Subject subject : Subject.values()) {
      Tables.Sheet sheet = base.get(subject);
      columns.put(subject, sheet.columns());
      List<Draft> drafts = new ArrayList<>(sheet.rows().size());
      for (List<String> row : sheet.rows()) {
        drafts.add(new Draft(row.toArray(String[]::new), false, -1));
      }
      rows.put(subject, drafts);
    }
  }

  List<Draft> rows(Subject subject) {
    return java.util.Objects.requireNonNull(rows.get(subject));
  }

  List<String> columns(Subject subject) {
    return java.util.Objects.requireNonNull(columns.get(subject));
  }

  List<Fault> faults() {
    return faults;
  }

  void fault(
      int change, @Nullable String column, @Nullable String value, Phrase reason, Phrase cure) {
    faults.add(new Fault(change, column, value, reason, cure, List.of()));
  }

  /// A value that nothing is called, with what could have been meant.
  void unknown(
      int change, String column, String value, Phrase reason, Phrase cure, List<String> choices) {
    faults.add(new Fault(change, column, value, reason, cure, choices));
  }

  /// What stands in a column, each once, in the order of the rows.
  List<String> known(Subject subject, String column) {
    Set<String> cells = new LinkedHashSet<>();
    rows(subject).forEach(row -> cells.add(cell(subject, row, column)));
    return List.copyOf(cells);
  }

  String cell(Subject subject, Draft draft, String column) {
    int index = columns(subject).indexOf(column);
    return index < 0 ? "" : draft.cells[index];
  }

  void set(Subject subject, Draft draft, String column, String value) {
    int index = columns(subject).indexOf(column);
    if (index >= 0) {
      draft.cells[index] = value;
    }
  }

  /// A new row of these cells, with the evidence of the scenario where it names none.
  Draft draft(Subject subject, Map<String, String> cells, int change) {
    String[] empty = new String[columns(subject).size()];
    java.util.Arrays.fill(empty, "");
    Draft draft = new Draft(empty, true, change);
    cells.forEach((column, value) -> set(subject, draft, column, value));
    witness(subject, draft, cells);
    return draft;
  }

  /// Gives a row that a change made or altered the evidence of the change.
  void witness(Subject subject, Draft draft, Map<String, String> given) {
    if (!subject.evidenced()) {
      return;
    }
    if (!given.containsKey("source")) {
      boolean assumed = scenario.evidence().isEmpty();
      assumes |= assumed;
      set(
          subject,
          draft,
          "source",
          assumed ? scenario.assumption() : String.join(" ", scenario.evidence()));
    }
    if (!given.containsKey("confidence")) {
      set(subject, draft, "confidence", scenario.confidence().name());
    }
  }

  /// A row that a change puts back at a later day, with its own words and evidence.
  static Draft again(Draft old, int change) {
    return new Draft(old.cells.clone(), true, change);
  }

  /// Reports columns that the table lacks; true if all are there.
  boolean know(int change, Subject subject, Set<String> named) {
    boolean all = true;
    for (String column : named) {
      if (!columns(subject).contains(column)) {
        Set<String> choices = new TreeSet<>(columns(subject));
        choices.removeAll(EVIDENCE);
        unknown(
            change,
            column,
            column,
            say("names no column of {1}", subject.table()),
            say("use one of {1}", String.join(", ", choices)),
            List.copyOf(choices));
        all = false;
      }
    }
    return all;
  }

  /// Whether a cell is one of these values; `*` in a value stands for any letters.
  static boolean fits(String cell, List<String> values) {
    for (String value : values) {
      if (value.equals(cell) || (value.indexOf('*') >= 0 && isLike(cell, value))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLike(String cell, String pattern) {
    String[] parts = pattern.split("\\*", -1);
    if (!cell.startsWith(parts[0]) || cell.length() < pattern.length() - parts.length + 1) {
      return false;
    }
    int at = parts[0].length();
    for (int p = 1; p < parts.length - 1; p++) {
      int found = cell.indexOf(parts[p], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[p].length();
    }
    String last = parts[parts.length - 1];
    return cell.length() - last.length() >= at && cell.endsWith(last);
  }

  /// The sources the scenario brings, and the one that says what it assumes.
  void addSources() {
    List<Draft> sources = rows(Subject.SOURCE);
    for (var source : scenario.sources()) {
      boolean known = sources.stream().anyMatch(row -> row.cells[0].equals(source.id()));
      if (!known) {
        sources.add(source(source.id(), source.title(), source.address(), source.date()));
      }
    }
    if (assumes && sources.stream().noneMatch(r -> r.cells[0].equals(scenario.assumption()))) {
      Names title = scenario.title();
      String told = title == null ? "" : ": " + title.en();
      sources.add(
          source(
              scenario.assumption(), "Assumption of scenario " + scenario.name() + told, "", ""));
    }
  }

  private Draft source(String id, String title, @Nullable String address, @Nullable String date) {
    return draft(
        Subject.SOURCE,
        Map.of(
            "source_id",
            id,
            "title",
            title,
            "address",
            address == null ? "" : address,
            "date",
            date == null ? "" : date),
        -1);
  }
}
