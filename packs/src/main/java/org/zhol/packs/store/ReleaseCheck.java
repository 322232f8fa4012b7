package org.zhol.packs.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Problem;
import org.zhol.trade.Period;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeValue;

/// Judges the rows of a release before it is moved in: codes, revisions, duplicates, units.
final class ReleaseCheck {
  /// Half of all goods cost between these many dollars a kilogram in any honest file.
  private static final double CHEAP = 0.05;

  private static final double DEAR = 300;
  private static final int FEW = 200;

  /// Below this share of what is known, a total is a part of one.
  private static final double PART = 0.85;

  /// Totals further apart than this are in different units.
  private static final double SLIP = 300;

  /// A sum over so many of the 97 chapters is about all goods.
  private static final int CHAPTERS = 40;

  /// What a row is of: no two rows may have the same.
  private static final String KEY = "reporter, partner, flow, period, hs, mode, revision";

  private final Duck duck;
  private final String rows;
  private final List<TradeFile> files;
  private final List<Problem> problems;
  private final List<String> warnings = new ArrayList<>();
  private @Nullable List<Beside> compared;

  ReleaseCheck(Duck duck, Path loading, List<TradeFile> files, List<Problem> problems) {
    this.duck = duck;
    this.rows = TradeStore.readNamed(List.of(loading));
    this.files = files;
    this.problems = problems;
  }

  /// @param left rows that were left out
  void all(TradeBook known, long left) throws SQLException, IOException {
    if (rows() == 0 && left > 0) {
      problems.add(
          new Problem(
              where(),
              0,
              null,
              "holds no total of exports or imports; rows left out as parts of others, or of other flows or units: %d"
                  .formatted(left),
              files.getFirst().format().totals()));
      return;
    }
    if (rows() == 0) {
      problems.add(
          new Problem(
              files.getFirst().name(),
              0,
              null,
              "holds no row of exports or imports",
              "check that it is the file you meant"));
      return;
    }
    eachRow();
    revisionsOfOne();
    if (duck.count("SELECT count(*) FROM " + rows + " WHERE mode IS NULL") == 0) {
      warnings.add("rows by mode alone: they give no total of all modes");
    }
    if (problems.isEmpty()) {
      prices();
      slips(known);
    }
  }

  long rows() throws SQLException {
    return duck.count("SELECT count(*) FROM " + rows);
  }

  List<String> warnings() {
    return warnings;
  }

  List<String> revisions() throws SQLException {
    List<String> revisions = new ArrayList<>();
    for (var row :
        duck.rows(
            "SELECT DISTINCT revision FROM " + rows + " WHERE revision IS NOT NULL ORDER BY 1")) {
      revisions.add(String.valueOf(row.getFirst()));
    }
    return revisions;
  }

  /// Where there is one file the line is in it; of several, the name cannot be told from the row.
  private String where() {
    return files.size() == 1
        ? files.getFirst().name()
        : files.getFirst().name() + " and " + (files.size() - 1) + " more";
  }

  private void report(@Nullable String line, @Nullable String value, String reason, String cure) {
    int at = line == null || line.length() > 9 ? 0 : Integer.parseInt(line);
    problems.add(new Problem(where(), at, value, reason, cure));
  }

  private void eachRow() throws SQLException, IOException {
    RowRules.Counts counts = new RowRules(duck, rows, files, problems).check(KEY);
    if (counts.withoutPartner() > 0) {
      warnings.add(
          counts.withoutPartner()
              + " rows of partners that are no country, such as areas not specified");
    }
    if (counts.keys() < counts.all()) {
      duplicates();
    }
  }

  /// Codes of two revisions in one country and year count some goods twice and others never.
  private void revisionsOfOne() throws SQLException {
    String sql =
        "SELECT reporter, left(period, 4), string_agg(DISTINCT revision, ' and ' ORDER BY revision), max(first) FROM (SELECT reporter, period, revision, min(line) AS first FROM %s WHERE revision LIKE 'H_' GROUP BY ALL) GROUP BY 1, 2 HAVING count(DISTINCT revision) > 1 LIMIT 3"
            .formatted(rows);
    for (var row : duck.rows(sql)) {
      report(
          row.get(3),
          row.get(2),
          "are mixed revisions of the Harmonized System for %s in %s"
              .formatted(row.get(0), row.get(1)),
          "load one file for each revision");
    }
  }

  private void duplicates() throws SQLException {
    String sql =
        "SELECT reporter, partner, flow, period, hs, count(*), max(line), min(line) FROM %s GROUP BY %s HAVING count(*) > 1 ORDER BY 7 LIMIT 3"
            .formatted(rows, KEY);
    for (var row : duck.rows(sql)) {
      List<@Nullable String> lines = lines(row);
      String what =
          "%s %s %s %s %s"
              .formatted(
                  row.get(0),
                  row.get(2),
                  row.get(1),
                  row.get(3),
                  row.get(4) == null ? "TOTAL" : row.get(4));
      report(
          lines.getFirst(),
          what,
          "stands %s times, first in line %s".formatted(row.get(5), lines.getLast()),
          "keep one row of the two");
    }
  }

  /// Rows of BACI have no line of their own: it is looked up where it is needed.
  private List<@Nullable String> lines(List<@Nullable String> row) throws SQLException {
    TradeFile file = files.getFirst();
    if (file.format() != TradeFormat.BACI || files.size() > 1) {
      return java.util.Arrays.asList(row.get(6), row.get(7));
    }
    duck.run("SET preserve_insertion_order = true");
    String sql =
        "SELECT max(line), min(line) FROM (SELECT *, row_number() OVER () + 1 AS line FROM read_csv(%s, header = true, all_varchar = true)) JOIN known a ON a.code = i::INTEGER JOIN known b ON b.code = j::INTEGER WHERE t = %s AND lpad(k, 6, '0') = %s AND a.iso = %s AND b.iso = %s"
            .formatted(
                Duck.text(file.name()),
                text(row.get(3)),
                text(row.get(4)),
                text(row.get(0)),
                text(row.get(1)));
    return duck.rows(sql).getFirst();
  }

  private static String text(@Nullable String text) {
    return Duck.text(Objects.requireNonNull(text));
  }

  private void prices() throws SQLException {
    String sql =
        "SELECT approx_quantile(usd / (tonnes * 1000), 0.5), count(*) FROM %s WHERE tonnes > 0 AND usd > 0"
            .formatted(rows);
    List<@Nullable String> row = duck.rows(sql).getFirst();
    String median = row.getFirst();
    if (median == null || Long.parseLong(String.valueOf(row.get(1))) < FEW) {
      return;
    }
    double price = Double.parseDouble(median);
    if (price < CHEAP || price > DEAR) {
      report(
          null,
          "USD %.4g".formatted(price),
          "a kilogram is the median price, so values or weights are in another unit than the"
              + " format's",
          "check thousands and tonnes");
    }
  }

  // --- Against what is known
  // ------------------------------------------------------------------------

  /// A yearly total of the new release beside the best known one.
  ///
  /// @param whole whether it is of all goods: a total, or a sum over most chapters
  private record Beside(
      String name, double usd, double known, String release, boolean reconciled, boolean whole) {}

  private List<Beside> beside(TradeBook known) throws SQLException {
    List<Beside> all = compared;
    if (all == null) {
      all = compare(known);
      compared = all;
    }
    return all;
  }

  private List<Beside> compare(TradeBook known) throws SQLException {
    TreeSet<String> countries = new TreeSet<>();
    for (TradeValue value : known.values()) {
      if (value.series().isTotal() && value.series().reporter().length() == 2) {
        countries.add(value.series().reporter());
      }
    }
    List<Beside> all = new ArrayList<>();
    if (countries.isEmpty()) {
      return all;
    }
    var wanted =
        new TradeStore.Wanted(List.copyOf(countries), List.of(), TradeStore.Grain.YEAR, null);
    for (var row : duck.rows(LoadedValues.sql(rows, wanted))) {
      String months = row.get(10);
      TradeValue best = best(known, row);
      if (best != null && row.get(6) != null && (months == null || months.equals("12"))) {
        String name = "%s %s %s %s".formatted(row.get(0), row.get(2), row.get(1), row.get(3));
        double usd = Double.parseDouble(String.valueOf(row.get(6)));
        boolean whole =
            "true".equals(row.get(11)) || Integer.parseInt(String.valueOf(row.get(12))) >= CHAPTERS;
        all.add(
            new Beside(name, usd, best.amount(), best.release(), "true".equals(row.get(8)), whole));
      }
    }
    return all;
  }

  private static @Nullable TradeValue best(TradeBook known, List<@Nullable String> row) {
    Period period = Period.find(String.valueOf(row.get(3)));
    TradeFlow flow = TradeFlow.valueOf(String.valueOf(row.get(2)).toUpperCase(Locale.ROOT));
    return period == null
        ? null
        : known
            .totals(String.valueOf(row.get(0)), String.valueOf(row.get(1)))
            .headline(value ->
                value.series().flow() == flow && value.period().text().equals(period.text()));
  }

  private void slips(TradeBook known) throws SQLException {
    for (Beside one : beside(known)) {
      double ratio = one.usd() / one.known();
      // The sum over a few codes may be small for no other reason than that they are few.
      if (ratio > SLIP || (one.whole() && ratio < 1 / SLIP)) {
        report(
            line(one),
            one.name(),
            "adds up to USD %.4g, and release %s has %.4g: a slip of the unit"
                .formatted(one.usd(), one.release(), one.known()),
            "check whether the file is in dollars, thousands or millions");
      }
    }
  }

  private @Nullable String line(Beside one) throws SQLException {
    String[] name = one.name().split(" ");
    String sql =
        "SELECT min(line) FROM %s WHERE reporter = %s AND flow = %s AND partner = %s AND left(period, 4) = %s"
            .formatted(
                rows,
                Duck.text(name[0]),
                Duck.text(name[1]),
                Duck.text(name[2]),
                Duck.text(name[3]));
    return duck.rows(sql).getFirst().getFirst();
  }

  /// Series whose yearly total is far below what another release has: one filtered pull of UN
  /// Comtrade gives 9.3 bn for Kazakhstan and China in 2021 where 18.0 are known. Reconciled flows
  /// and files of single commodities are no totals.
  Set<String> partial(TradeBook known) throws SQLException {
    TreeSet<String> partial = new TreeSet<>();
    for (Beside one : beside(known)) {
      if (!one.reconciled() && one.usd() < PART * one.known()) {
        partial.add(one.name());
      }
    }
    return partial;
  }
}
