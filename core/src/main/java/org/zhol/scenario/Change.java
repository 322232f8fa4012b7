package org.zhol.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One change of a scenario: what happens to which rows of a table. Cells are spelled as the table
/// spells them, under the names of its columns.
public sealed interface Change {
  Subject subject();

  /// A new row: a place, a link, a service, a checkpoint, a flow.
  record Add(Subject subject, Map<String, String> cells) implements Change {
    public Add {
      cells = copy(cells);
    }
  }

  /// Other figures in the rows that are there and fit `where` (any of the values; `*` stands for
  /// anything): cells to set, and numbers to multiply by.
  record Alter(
      Subject subject,
      Map<String, List<String>> where,
      Map<String, String> set,
      Map<String, String> multiply)
      implements Change {
    public Alter {
      where = copyLists(where);
      set = copy(set);
      multiply = copy(multiply);
    }
  }

  /// Rows that fit `where` are left out.
  record Remove(Subject subject, Map<String, List<String>> where) implements Change {
    public Remove {
      where = copyLists(where);
    }
  }

  /// A dated record holds in its days: hours, status, intake, permits, fees, prices. What the pack
  /// says of the same thing (`what`: the key columns, several values for several things) gives way
  /// in those days and stands before and after.
  record Hold(Subject subject, Map<String, List<String>> what, Map<String, String> cells)
      implements Change {
    public Hold {
      what = copyLists(what);
      cells = copy(cells);
    }
  }

  private static Map<String, String> copy(Map<String, String> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static Map<String, List<String>> copyLists(Map<String, List<String>> map) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    map.forEach((column, values) -> copy.put(column, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }
}
