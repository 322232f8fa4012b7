package org.zhol.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which known words look like a mistyped one.
final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  private record Scored(String word, int distance) {}

  /// Up to three of the words that a few typing errors turn into the given one, best first.
  static List<String> to(String typed, Collection<String> words) {
    String wanted = fold(typed);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return List.of();
    }
    List<Scored> scored = new ArrayList<>();
    for (String word : words) {
      String candidate = fold(word);
      int allowed = Math.max(1, Math.min(wanted.length(), candidate.length()) / 3);
      int distance = candidate.startsWith(wanted) ? 1 : distance(wanted, candidate);
      if (distance <= allowed) {
        scored.add(new Scored(word, distance));
      }
    }
    scored.sort(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word));
    return scored.stream().limit(3).map(Scored::word).toList();
  }

  /// `did you mean plan?`, or the way out given when nothing looks alike.
  static String hint(List<String> suggestions, String otherwise) {
    return suggestions.isEmpty()
        ? otherwise
        : "did you mean " + String.join(" or ", suggestions) + "?";
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
