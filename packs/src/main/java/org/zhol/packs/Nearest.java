package org.zhol.packs;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Finds the word that a misspelled one was probably meant to be.
final class Nearest {
  private static final int LONGEST = 40;

  private Nearest() {}

  /// The candidate with the fewest edits (insert, delete, replace), or null when all are farther
  /// than a third of the word.
  static @Nullable String to(String word, Collection<String> candidates) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return null;
    }
    String nearest = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) < least) {
        int edits = edits(word, candidate);
        if (edits < least) {
          least = edits;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /// Levenshtein distance, one row of the table at a time.
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
