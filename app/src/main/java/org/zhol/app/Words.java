package org.zhol.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Words in one language, from a table for all four.
final class Words {
  private final Map<String, String> words;
  private final String table;
  private final String language;

  private Words(String table, String language, Map<String, String> words) {
    this.table = table;
    this.language = language;
    this.words = words;
  }

  /// @param language `en`, `ru`, `kk` or `zh`
  static Words in(String language) {
    return of("words.txt", language);
  }

  /// The words of one table, a file of lines such as `key | English | Russian | Kazakh | Chinese`.
  static Words of(String table, String language) {
    int column = 1 + Languages.ALL.indexOf(language);
    Map<String, String> words = new HashMap<>();
    for (String line : read(table).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(" \\| ");
      if (cells.length != 1 + Languages.ALL.size()) {
        throw new IllegalStateException(table + ": needs five columns: " + line);
      }
      words.put(cells[0].strip(), cells[column].strip());
    }
    return new Words(table, language, words);
  }

  private static String read(String table) {
    try (InputStream stream = Words.class.getResourceAsStream(table)) {
      if (stream == null) {
        throw new IllegalStateException(table + " is missing from the jar");
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
      throw new IllegalArgumentException(table + " has no word '" + key + "'; add it");
    }
    return word;
  }

  String get(Enum<?> value) {
    return get(value.name());
  }
}
