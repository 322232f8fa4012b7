package org.zhol.packs.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Tables by which codes and names of countries become two letters: `known` and `country` by
/// number, `country_name` by name in English and Russian, with the names of the World Bank.
final class CountryTables {
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("world", "WLD"),
          Map.entry(" world", "WLD"),
          Map.entry("russian federation", "RU"),
          Map.entry("korea, rep.", "KR"),
          Map.entry("korea, dem. rep.", "KP"),
          Map.entry("hong kong, china", "HK"),
          Map.entry("macao", "MO"),
          Map.entry("other asia, nes", "TW"),
          Map.entry("turkey", "TR"),
          Map.entry("kyrgyz republic", "KG"),
          Map.entry("slovak republic", "SK"),
          Map.entry("czech republic", "CZ"),
          Map.entry("iran, islamic rep.", "IR"),
          Map.entry("egypt, arab rep.", "EG"),
          Map.entry("vietnam", "VN"),
          Map.entry("всего", "WLD"),
          Map.entry("весь мир", "WLD"),
          Map.entry("кнр", "CN"),
          Map.entry("российская федерация", "RU"));

  private CountryTables() {}

  static void create(Duck duck) throws SQLException {
    List<String> numbers = new ArrayList<>();
    Map<String, String> names = new TreeMap<>(OTHER_NAMES);
    for (String line : text().lines().toList()) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(" ");
      numbers.add("(%d, '%s')".formatted(Integer.parseInt(parts[0]), parts[1]));
      for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
        String name = Locale.of("", parts[1]).getDisplayCountry(language).toLowerCase(language);
        names.putIfAbsent(name, parts[1]);
      }
    }
    duck.run("CREATE TABLE known (code INTEGER, iso VARCHAR)");
    duck.run("INSERT INTO known VALUES " + String.join(", ", numbers));
    duck.run("CREATE VIEW country AS SELECT * FROM known");
    duck.run("CREATE TABLE country_name (name VARCHAR, iso VARCHAR)");
    List<String> rows = new ArrayList<>();
    names.forEach((name, iso) -> rows.add("(" + Duck.text(name) + ", '" + iso + "')"));
    duck.run("INSERT INTO country_name VALUES " + String.join(", ", rows));
  }

  private static String text() {
    try (InputStream in = CountryTables.class.getResourceAsStream("country-codes.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("country-codes.txt is missing from the jar", e);
    }
  }
}
