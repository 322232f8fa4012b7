package org.zhol.packs;

import java.util.IdentityHashMap;

/// The line of its file that each record was read from. Records are told apart by identity, since
/// two rows may hold the same.
final class Lines {
  private final IdentityHashMap<Object, Integer> lineOf = new IdentityHashMap<>();

  void put(Object record, int line) {
    lineOf.put(record, line);
  }

  /// The line, or 0 for a record that was not read from a file.
  int of(Object record) {
    Integer line = lineOf.get(record);
    return line == null ? 0 : line;
  }
}
