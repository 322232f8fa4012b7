package org.zhol.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One row in which two packs differ, in the pack's own terms.
///
/// @param key what the row is about: its key cells, and its first day if it is dated
/// @param cells the cells that differ, by column; of a new row those it fills
public record RowDifference(String table, Kind kind, String key, Map<String, Cell> cells) {
  /// What became of a row.
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /// A cell before and after; empty where nothing stands.
  public record Cell(String before, String after) {}

  public RowDifference {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /// All rows in which they differ, table by table, in the order of the rows.
  public static List<RowDifference> between(Tables before, Tables after) {
    List<RowDifference> all = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      between(subject, before.get(subject), after.get(subject), all);
    }
    return List.copyOf(all);
  }

  private static void between(
      Subject subject, Tables.Sheet before, Tables.Sheet after, List<RowDifference> all) {
    if (before.equals(after)) {
      return;
    }
    List<List<String>> gone = without(before.rows(), after.rows());
    List<List<String>> come = without(after.rows(), before.rows());
    for (List<String> row : gone) {
      String key = key(subject, before, row);
      List<String> match = null;
      for (List<String> one : come) {
        match = match == null && key(subject, after, one).equals(key) ? one : match;
      }
      if (match == null) {
        all.add(difference(subject, Kind.REMOVED, key, before.columns(), row, List.of()));
      } else {
        come.remove(match);
        all.add(difference(subject, Kind.CHANGED, key, before.columns(), row, match));
      }
    }
    for (List<String> row : come) {
      String key = key(subject, after, row);
      all.add(difference(subject, Kind.ADDED, key, after.columns(), List.of(), row));
    }
  }

  /// The rows of one list that the other lacks, each as often as it has it more often.
  private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
    Map<List<String>, Integer> count = new HashMap<>();
    others.forEach(row -> count.merge(row, 1, Integer::sum));
    List<List<String>> left = new ArrayList<>();
    for (List<String> row : rows) {
      Integer there = count.get(row);
      if (there == null || there == 0) {
        left.add(row);
      } else {
        count.put(row, there - 1);
      }
    }
    return left;
  }

  private static String key(Subject subject, Tables.Sheet sheet, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (String column : subject.key()) {
      cells.add(cell(sheet.columns(), row, column));
    }
    String from = subject.from();
    boolean several = subject.holds() || subject == Subject.CLOSURE;
    if (from != null && several) {
      cells.add(cell(sheet.columns(), row, from));
    }
    return String.join(" ", cells).strip();
  }

  private static String cell(List<String> columns, List<String> row, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? "" : row.get(index);
  }

  private static RowDifference difference(
      Subject subject,
      Kind kind,
      String key,
      List<String> columns,
      List<String> before,
      List<String> after) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      String was = before.isEmpty() ? "" : before.get(c);
      String is = after.isEmpty() ? "" : after.get(c);
      if (!was.equals(is)) {
        cells.put(columns.get(c), new Cell(was, is));
      }
    }
    return new RowDifference(subject.table(), kind, key, cells);
  }
}
