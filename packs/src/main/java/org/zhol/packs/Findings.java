package org.zhol.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Phrase;

/// Collects what the plausibility check finds, with the line that each record was read from.
final class Findings {
  private final Pack pack;
  private final List<Finding> found = new ArrayList<>();

  Findings(Pack pack) {
    this.pack = pack;
  }

  void problem(Table table, Object record, @Nullable String value, Phrase reason, Phrase cure) {
    add(Finding.Level.PROBLEM, table, record, value, reason, cure);
  }

  void warning(Table table, Object record, @Nullable String value, Phrase reason, Phrase cure) {
    add(Finding.Level.WARNING, table, record, value, reason, cure);
  }

  void add(
      Finding.Level level,
      Table table,
      Object record,
      @Nullable String value,
      Phrase reason,
      Phrase cure) {
    found.add(
        new Finding(level, new Problem(table.file(), pack.line(record), value, reason, cure)));
  }

  /// Problems first, each level by file and line.
  List<Finding> list() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Finding::level)
                .thenComparing(finding -> finding.problem().file())
                .thenComparingInt(finding -> finding.problem().line())
                .thenComparing(Finding::toString))
        .toList();
  }
}
