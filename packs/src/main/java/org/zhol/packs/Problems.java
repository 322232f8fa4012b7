package org.zhol.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects everything wrong with a pack while it is read. Keeps the first thousand and counts the
/// rest, so that a hopeless file cannot fill the memory.
final class Problems {
  private static final int KEPT = 1_000;

  private final Set<Problem> kept = new HashSet<>();
  private int count;

  void add(String file, int line, @Nullable String value, String reason, String cure) {
    Problem problem = new Problem(file, line, value, reason, cure);
    if (kept.size() < KEPT ? kept.add(problem) : !kept.contains(problem)) {
      count++;
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /// Whether a further problem would only be counted: costly suggestions can be left out.
  boolean isMany() {
    return count >= 50;
  }

  /// By file and line; a last entry tells how many more there were.
  List<Problem> list() {
    List<Problem> sorted = new ArrayList<>(kept);
    sorted.sort(
        Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::toString));
    if (count > kept.size()) {
      sorted.add(
          new Problem(
              "the pack",
              0,
              null,
              "has " + (count - kept.size()) + " more problems",
              "mend those above and check again"));
    }
    return sorted;
  }
}
