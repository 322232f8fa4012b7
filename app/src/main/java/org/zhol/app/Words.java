package org.zhol.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The words of the command line's tables in one language, from one table for all four.
final class Words {
  private static final String TABLE = "words.txt";

  private final Map<String, String> words;
  private final String language;

  private Words(String language, Map<String, String> words) {
    this.language = language;
    this.words = words;
  }

  /// @param language `en`, `ru`, `kk` or `zh`
  static Words in(String language) {
    int column = 1 + Languages.ALL.indexOf(language);
    Map<String, String> words = new HashMap<>();
    for (String line : table().split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(" \\| ");
      if (cells.length != 1 + Languages.ALL.size()) {
        throw new IllegalStateException(TABLE + ": needs five columns: " + line);
      }
      words.put(cells[0].strip(), cells[column].strip());
    }
    return new Words(language, words);
  }

  private static String table() {
    try (InputStream stream = Words.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException(TABLE + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String language() {
    return language;
  }

  String get(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException(TABLE + " has no word '" + key + "'; add it");
    }
    return word;
  }

  String get(Enum<?> value) {
    return get(value.name());
  }
}
