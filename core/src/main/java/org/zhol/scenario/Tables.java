package org.zhol.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A pack as rows of cells, by table name, each in its one canonical spelling. Immutable.
public record Tables(Map<String, Sheet> sheets) {
  /// A table: the names of its columns, and as many cells in each row.
  public record Sheet(List<String> columns, List<List<String>> rows) {
    public Sheet {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  public Tables {
    sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
  }

  Sheet get(Subject subject) {
    Sheet sheet = sheets.get(subject.table());
    if (sheet == null) {
      throw new IllegalArgumentException(
          "no table " + subject.table() + "; give all, empty or not");
    }
    return sheet;
  }
}
