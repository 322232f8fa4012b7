package org.zhol.packs.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Tables by which codes and names of countries become two letters: `known` and `country` by
/// number, `country_name` by name in English, Russian, Kazakh and Chinese, with the names of the
/// World Bank.
final class CountryTables {
  private CountryTables() {}

  static void create(Duck duck) throws SQLException {
    List<String> numbers = new ArrayList<>();
    for (String line : CountryNames.numbers()) {
      String[] parts = line.split(" ");
      numbers.add("(%d, '%s')".formatted(Integer.parseInt(parts[0]), parts[1]));
    }
    duck.run("CREATE TABLE known (code INTEGER, iso VARCHAR)");
    duck.run("INSERT INTO known VALUES " + String.join(", ", numbers));
    duck.run("CREATE VIEW country AS SELECT * FROM known");
    words(duck);
    duck.run("CREATE TABLE country_name (name VARCHAR, iso VARCHAR)");
    List<String> rows = new ArrayList<>();
    CountryNames.all().forEach((name, iso) -> rows.add("(" + Duck.text(name) + ", '" + iso + "')"));
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
}
