package org.zhol.packs.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.trade.Bound;
import org.zhol.trade.Period;
import org.zhol.trade.Release;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeUnit;
import org.zhol.trade.TradeValue;
import org.zhol.trade.Valuation;

/// Values of loaded releases, summed from their rows by one query over all of them: a query for
/// each takes DuckDB a twentieth of a second only to plan.
final class LoadedValues {
  private final LoadedRelease release;
  private final TradeStore.Grain grain;
  private final Evidence reported;
  private final Evidence reconciled;

  private LoadedValues(LoadedRelease release, TradeStore.Grain grain) {
    this.release = release;
    this.grain = grain;
    List<String> files = release.files().stream().map(LoadedRelease.FileOf::name).toList();
    this.reported = new Evidence(files, Confidence.A);
    this.reconciled = new Evidence(files, Confidence.B);
  }

  static TradeBook of(Path folder, List<LoadedRelease> releases, TradeStore.Wanted wanted)
      throws SQLException {
    Map<String, List<List<@Nullable String>>> rows = new LinkedHashMap<>();
    for (LoadedRelease release : releases) {
      rows.put(release.id(), new ArrayList<>());
    }
    List<Path> folders = releases.stream().map(each -> folder.resolve(each.id())).toList();
    try (Duck duck = Duck.open(folder)) {
      for (List<@Nullable String> row : duck.rows(sql(TradeStore.readNamed(folders), wanted))) {
        Objects.requireNonNull(rows.get(row.getLast())).add(row);
      }
    }
    List<TradeValue> values = new ArrayList<>();
    for (LoadedRelease release : releases) {
      var of = new LoadedValues(release, wanted.grain());
      for (List<@Nullable String> row : Objects.requireNonNull(rows.get(release.id()))) {
        of.add(values, row);
      }
    }
    return new TradeBook(values, releases.stream().map(LoadedValues::edition).toList());
  }

  private static Release edition(LoadedRelease release) {
    Confidence confidence =
        release.format().equals(TradeFormat.BACI.name()) ? Confidence.B : Confidence.A;
    return new Release(
        release.id(),
        release.title(),
        release.published(),
        release.licence(),
        new Evidence(release.files().stream().map(LoadedRelease.FileOf::name).toList(), confidence),
        release.warnings().isEmpty() ? null : String.join("; ", release.warnings()));
  }

  /// One row for each release, reporter, partner, flow and period: the total where the release has
  /// one, or else the sum over its longest codes, which cover all goods once.
  ///
  /// @param rows with the names of their files, whose folder is the release's
  static String sql(String rows, TradeStore.Wanted wanted) {
    boolean byMode = wanted.grain() == TradeStore.Grain.MODE;
    StringBuilder where = new StringBuilder(byMode ? "mode IS NOT NULL" : "mode IS NULL");
    if (!wanted.reporters().isEmpty()) {
      where.append(" AND reporter IN (").append(Duck.list(wanted.reporters())).append(')');
    }
    if (!wanted.partners().isEmpty()) {
      where.append(" AND partner IN (").append(Duck.list(wanted.partners())).append(", 'WLD')");
    }
    if (wanted.year() != null) {
      where.append(" AND left(period, 4) = '").append(wanted.year()).append('\'');
    }
    String part =
        switch (wanted.grain()) {
          case CHAPTER -> "left(hs, 2)";
          case MODE -> "CASE WHEN starts_with(mode, 'other') THEN 'other' ELSE mode::VARCHAR END";
          case YEAR, MONTH -> "NULL::VARCHAR";
        };
    // Months add up to years; the year's own row wins where both are there.
    String period = wanted.grain() == TradeStore.Grain.MONTH ? "period" : "left(period, 4)";
    where.append(
        switch (wanted.grain()) {
          case MONTH -> " AND length(period) = 7";
          case CHAPTER -> " AND hs IS NOT NULL AND length(hs) >= 2";
          case YEAR, MODE -> "";
        });
    return """
    WITH picked AS (
      SELECT parse_path(filename)[-2] AS of_release, reporter, partner, flow, %s AS p, period,
        valuation, hs, usd, tonnes, reconciled, %s AS part
      FROM %s WHERE %s),
    whole AS (
      SELECT of_release, reporter, partner, flow, p, part, max(length(hs)) AS longest,
        bool_or(hs IS NULL) AS total, min(length(period)) AS span,
        count(DISTINCT period) AS periods
      FROM picked GROUP BY ALL)
    SELECT reporter, partner, flow, p, picked.part, any_value(valuation), sum(usd),
      CASE WHEN count(tonnes) = count(*) THEN sum(tonnes) END, bool_or(reconciled), count(*),
      any_value(CASE WHEN span = 7 THEN periods END), any_value(total),
      count(DISTINCT left(hs, 2)), of_release
    FROM picked JOIN whole USING (of_release, reporter, partner, flow, p)
    WHERE picked.part IS NOT DISTINCT FROM whole.part AND length(period) = span
      AND CASE WHEN total THEN hs IS NULL ELSE length(hs) = longest END
    GROUP BY ALL ORDER BY ALL
    """
        .formatted(period, part, rows, where);
  }

  private void add(List<TradeValue> values, List<@Nullable String> row) {
    Period period = Period.find(Objects.requireNonNull(row.get(3)));
    if (period == null) {
      return;
    }
    String months = row.get(10);
    boolean partOfYear = period.isYear() && months != null && Integer.parseInt(months) < 12;
    String name = "%s %s %s %s".formatted(row.get(0), row.get(2), row.get(1), period);
    boolean partial = partOfYear || release.partial().contains(name);
    String note = "sum of " + row.get(9) + " rows" + (partOfYear ? ", " + months + " months" : "");
    for (TradeUnit unit : new TradeUnit[] {TradeUnit.USD, TradeUnit.T}) {
      String amount = row.get(unit == TradeUnit.USD ? 6 : 7);
      if (amount != null) {
        values.add(
            new TradeValue(
                series(row, unit),
                period,
                release.id(),
                Double.parseDouble(amount),
                unit,
                partial ? Bound.AT_LEAST : Bound.EXACT,
                isReconciled(row) ? reconciled : reported,
                note));
      }
    }
  }

  private static boolean isReconciled(List<@Nullable String> row) {
    return "true".equals(row.get(8));
  }

  private TradeValue.Series series(List<@Nullable String> row, TradeUnit unit) {
    String part = row.get(4);
    String valuation = row.get(5);
    String chapter = grain == TradeStore.Grain.MODE ? null : part;
    String mode = grain == TradeStore.Grain.MODE ? part : null;
    boolean other = "other".equals(mode);
    return new TradeValue.Series(
        Objects.requireNonNull(row.get(0)),
        Objects.requireNonNull(row.get(1)),
        TradeFlow.valueOf(Objects.requireNonNull(row.get(2)).toUpperCase(Locale.ROOT)),
        other
            ? TradeValue.Series.OTHER_MODES
            : isReconciled(row) ? TradeValue.Series.RECONCILED : null,
        chapter == null ? TradeValue.Series.TOTAL : "chapter-" + chapter,
        chapter,
        null,
        mode == null || other ? null : Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        null,
        unit == TradeUnit.T || valuation == null
            ? Valuation.NONE
            : Valuation.valueOf(valuation.toUpperCase(Locale.ROOT)),
        unit.kind());
  }
}
