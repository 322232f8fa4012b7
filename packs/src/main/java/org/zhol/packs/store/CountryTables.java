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
/// number, `country_name` by name in English, Russian, Kazakh and Chinese, with the names of the
/// World Bank.
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
      for (Locale language :
          List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("kk"), Locale.CHINESE)) {
        String name = Locale.of("", parts[1]).getDisplayCountry(language).toLowerCase(language);
        names.putIfAbsent(name, parts[1]);
      }
    }
    duck.run("CREATE TABLE known (code INTEGER, iso VARCHAR)");
    duck.run("INSERT INTO known VALUES " + String.join(", ", numbers));
    duck.run("CREATE VIEW country AS SELECT * FROM known");
    words(duck);
    duck.run("CREATE TABLE country_name (name VARCHAR, iso VARCHAR)");
    List<String> rows = new ArrayList<>();
    names.forEach((name, iso) -> rows.add("(" + Duck.text(name) + ", '" + iso + "')"));
    duck.run("INSERT INTO country_name VALUES " + String.join(", ", rows));
  }

  /// Words that a column repeats, as types that number them; a code that is no country's stands as
  /// the area it is in the United Nations' list (M49).
  private static void words(Duck duck) throws SQLException {
    String codes =
        "SELECT coalesce(min(iso), 'M49-' || n) AS iso, n FROM range(1000) s(n) LEFT JOIN known ON"
            + " code = n GROUP BY n";
    duck.run("CREATE TYPE area_word AS ENUM (SELECT DISTINCT iso FROM (" + codes + "))");
    duck.run("CREATE TYPE year_word AS ENUM (SELECT n::VARCHAR FROM range(1900, 2100) s(n))");
    duck.run("CREATE TYPE flow_word AS ENUM ('export', 'import')");
    duck.run("CREATE TYPE valuation_word AS ENUM ('fob', 'cif')");
    duck.run("CREATE TYPE revision_word AS ENUM ('H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6')");
    duck.run(
        "CREATE TABLE baci_country AS SELECT n AS code, iso::area_word AS iso FROM ("
            + codes
            + ")");
    duck.run(
        "CREATE TABLE baci_year AS SELECT n AS year, n::VARCHAR::year_word AS period FROM"
            + " range(1900, 2100) s(n)");
  }

  private static String text() {
    try (InputStream in = CountryTables.class.getResourceAsStream("country-codes.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("country-codes.txt is missing from the jar", e);
    }
  }
}
