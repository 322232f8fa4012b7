package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Phrase;

/// Collects everything wrong with a pack while it is read. Keeps the first thousand and counts the
/// rest, so that a hopeless file cannot fill the memory.
final class Problems {
  private static final int KEPT = 1_000;

  private final Set<Problem> kept = new HashSet<>();
  private int count;

  /// With words that have no pattern.
  void add(String file, int line, @Nullable String value, String reason, String cure) {
    add(new Problem(file, line, value, reason, cure));
  }

  void add(String file, int line, @Nullable String value, Phrase reason, Phrase cure) {
    add(new Problem(file, line, value, reason, cure));
  }

  private void add(Problem problem) {
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
              say("has {1} more problems", (count - kept.size())),
              say("mend those above and check again")));
    }
    return sorted;
  }
}
