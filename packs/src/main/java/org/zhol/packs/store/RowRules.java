package org.zhol.packs.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Problem;

/// What must be so in each row of a release. All rules are counted in one scan; only a rule that is
/// broken asks in which file and line.
final class RowRules {
  private static final Pattern PART = Pattern.compile("part-(\\d+)\\.parquet");
  private static final int SHOWN = 3;

  /// @param wrong of a row, in Zhol's columns
  /// @param shown what is told as the value
  /// @param raw of a row as BACI spells it, whose lines are looked up only where they are needed
  private record Rule(String wrong, String shown, String raw, String reason, String cure) {}

  private static final String AREA = "'[A-Z][A-Z0-9]{1,2}|M49-\\d+|GACC-\\d+'";

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "reporter IS NULL OR NOT regexp_full_match(reporter, " + AREA + ")",
              "reporter",
              "i NOT IN (SELECT code FROM baci_country)",
              "is no country that reports",
              "use a two-letter code or, in BACI and UN Comtrade, the number of a country"),
          new Rule(
              "reconciled AND partner IS NULL",
              "partner",
              "j NOT IN (SELECT code FROM baci_country)",
              "is no country",
              "use the number of a country"),
          new Rule(
              "flow IS NULL OR flow NOT IN ('export', 'import')",
              "flow",
              "false",
              "is no flow",
              "say export or import"),
          new Rule(
              "period IS NULL OR NOT regexp_full_match(period,"
                  + " '(19|20)\\d{2}(-(0[1-9]|1[0-2]))?')",
              "period",
              "t NOT BETWEEN 1900 AND 2099",
              "is no year or month",
              "write 2021 or 2021-04"),
          new Rule(
              "usd IS NULL",
              "usd",
              "v IS NULL",
              "has no value in dollars",
              "fill it in, or leave the row out"),
          new Rule(
              "NOT isfinite(usd) OR NOT isfinite(tonnes)",
              "usd",
              "NOT isfinite(v) OR NOT isfinite(q)",
              "is no amount",
              "write digits with a decimal point"),
          new Rule(
              "usd < 0 OR tonnes < 0",
              "CASE WHEN usd < 0 THEN usd ELSE tonnes END",
              "v < 0 OR q < 0",
              "is below zero",
              "correct it"),
          // 9999AA is UN Comtrade's own code of what is kept secret.
          new Rule(
              "hs IS NOT NULL AND NOT regexp_full_match(hs,"
                  + " '\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10}|9999AA')",
              "hs",
              "NOT regexp_full_match(k, '\\d{1,6}')",
              "is no HS code of 2, 4, 6, 8 or 10 digits",
              "keep the leading zeros: read the column as text"),
          new Rule(
              "mode IS NOT NULL AND mode NOT IN ('road', 'rail', 'air', 'sea', 'pipeline',"
                  + " 'other') AND NOT starts_with(mode, 'other-')",
              "mode",
              "false",
              "is no mode",
              "say road, rail, air, sea, pipeline or other; leave it empty for all"),
          new Rule(
              "valuation IS NOT NULL AND valuation NOT IN ('fob', 'cif')",
              "valuation",
              "false",
              "is no valuation",
              "say fob or cif"));

  private final Duck duck;
  private final String rows;
  private final List<TradeFile> files;
  private final List<Problem> problems;

  /// @param rows of the release, by the names of their files
  RowRules(Duck duck, String rows, List<TradeFile> files, List<Problem> problems) {
    this.duck = duck;
    this.rows = rows;
    this.files = files;
    this.problems = problems;
  }

  /// Counts of a scan.
  ///
  /// @param all rows
  /// @param keys different ones; fewer than rows where a row stands twice (a hash is counted: the
  ///   same key has the same)
  /// @param withoutPartner rows of partners that are no country
  record Counts(long all, long keys, long withoutPartner) {}

  Counts check(String key) throws SQLException, IOException {
    StringBuilder sql = new StringBuilder("SELECT count(*), count(DISTINCT hash(");
    sql.append(key)
        .append(
            ")), count(*) FILTER (WHERE NOT reconciled AND"
                + " (partner IS NULL OR starts_with(partner, 'M49-')))");
    for (Rule rule : RULES) {
      sql.append(", count(*) FILTER (WHERE ").append(rule.wrong()).append(')');
    }
    sql.append(" FROM ").append(rows);
    List<@Nullable String> counts = duck.rows(sql.toString()).getFirst();
    for (int i = 0; i < RULES.size(); i++) {
      long broken = number(counts.get(3 + i));
      if (broken > 0) {
        tell(RULES.get(i), broken);
      }
    }
    return new Counts(number(counts.get(0)), number(counts.get(1)), number(counts.get(2)));
  }

  private static long number(@Nullable String count) {
    return Long.parseLong(Objects.requireNonNull(count));
  }

  private void tell(Rule rule, long broken) throws SQLException, IOException {
    String sql =
        "SELECT filename, line, (%s)::VARCHAR FROM %s WHERE %s ORDER BY filename, line LIMIT %d"
            .formatted(rule.shown(), rows, rule.wrong(), SHOWN);
    List<Problem> told = new ArrayList<>();
    for (List<@Nullable String> row : duck.rows(sql)) {
      TradeFile file = file(row.getFirst());
      if (file.format() == TradeFormat.BACI) {
        if (told.isEmpty()) {
          baci(file, rule, told);
        }
      } else {
        told.add(problem(file, row.get(1), row.get(2), rule));
      }
    }
    problems.addAll(told);
    if (broken > told.size() && !told.isEmpty()) {
      problems.add(
          new Problem(
              told.getLast().file(),
              0,
              null,
              "has the same in %d rows more".formatted(broken - told.size()),
              rule.cure()));
    }
  }

  private static Problem problem(
      TradeFile file, @Nullable String line, @Nullable String value, Rule rule) {
    int at = line == null || line.length() > 9 ? 0 : Integer.parseInt(line);
    return new Problem(file.name(), at, value, rule.reason(), rule.cure());
  }

  /// The file that a part of the release was made of.
  private TradeFile file(@Nullable String part) {
    Matcher number = PART.matcher(String.valueOf(part));
    return files.get(number.find() ? Integer.parseInt(number.group(1)) : 0);
  }

  /// Rows of BACI carry no line: ten million of them would pay for what is hardly ever asked.
  private void baci(TradeFile file, Rule rule, List<Problem> told)
      throws SQLException, IOException {
    if (file.parquet()) {
      told.add(problem(file, null, null, rule));
      return;
    }
    duck.run("SET preserve_insertion_order = true");
    String sql =
        "SELECT line, concat_ws(',', t, i, j, k, v, q) FROM (SELECT *, row_number() OVER () + 1 AS line FROM %s) WHERE %s LIMIT %d"
            .formatted(TradeSql.baciFile(file), rule.raw(), SHOWN);
    for (List<@Nullable String> row : duck.rows(sql)) {
      told.add(problem(file, row.get(0), row.get(1), rule));
    }
    duck.run("SET preserve_insertion_order = false");
  }
}
