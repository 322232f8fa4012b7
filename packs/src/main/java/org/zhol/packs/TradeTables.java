package org.zhol.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.trade.Period;
import org.zhol.trade.Release;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeUnit;
import org.zhol.trade.TradeValue;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.project.Register;

/// Reads trade as each side reports it.
final class TradeTables {
  private static final double MOST = 1e13;
  private static final Pattern HS = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10}");
  private static final Pattern REVISION = Pattern.compile("H[0-6]");

  private final Reading reading;

  TradeTables(Reading reading) {
    this.reading = reading;
  }

  /// All that a pack says of trade.
  record Read(TradeBook book, Register register, List<Claim> claims) {
    static final Read NOTHING = new Read(TradeBook.empty(), Register.empty(), List.of());
  }

  Read read() {
    List<Release> releases = reading.list(Table.RELEASE, TradeTables::release);
    List<TradeValue> values = reading.list(Table.TRADE, TradeTables::value);
    return new Read(
        new TradeBook(values, releases),
        new ProjectTables(reading).register(),
        reading.list(Table.CLAIM, ClaimRows::claim).stream()
            .flatMap(java.util.Optional::stream)
            .toList());
  }

  private static Release release(Row row) {
    return new Release(
        row.key("release_id"),
        row.text("title"),
        row.optional("published"),
        row.text("licence"),
        row.evidence(),
        row.optional("note"));
  }

  private static TradeValue value(Row row) {
    TradeUnit unit = row.word("unit", Words.TRADE_UNIT);
    String text = row.text("value");
    double value = row.number("value", unit.kind() == TradeUnit.Kind.RANK ? 1 : -MOST, MOST);
    Period period = period(row, "period");
    var series =
        new TradeValue.Series(
            row.id("reporter"),
            row.id("partner"),
            row.word("flow", Words.TRADE_FLOW),
            optionalId(row, "definition"),
            row.id("commodity"),
            code(row, "hs", HS, "write 2, 4, 6, 8 or 10 digits with leading zeros, as in 0101"),
            code(row, "revision", REVISION, "write H0 (1992) to H6 (2022)"),
            row.optionalWord("mode", Words.MODE),
            optionalId(row, "place"),
            wordOr(row, "valuation", Words.VALUATION, org.zhol.trade.Valuation.NONE),
            unit.kind());
    var read =
        new TradeValue(
            series,
            period,
            row.reference("release", Table.RELEASE),
            value,
            unit,
            wordOr(row, "bound", Words.BOUND, org.zhol.trade.Bound.EXACT),
            row.evidence(),
            row.optional("note"));
    if (row.isGood()) {
      row.unique(key(read, text));
    }
    return read;
  }

  /// The same figure of the same release twice is a slip; two figures of one release that differ
  /// stand side by side.
  private static String key(TradeValue value, String text) {
    List<String> parts = new ArrayList<>();
    parts.add(value.series().toString());
    parts.add(value.period().text());
    parts.add(value.release());
    parts.add(text);
    parts.add(value.unit().name());
    return String.join("|", parts);
  }

  static Period period(Row row, String column) {
    String text = row.text(column);
    Period period = Period.find(text);
    if (period == null) {
      if (!text.isEmpty()) {
        row.report(
            text,
            "is no period",
            "write 2021, 2021-04, 2021-04-30, a span 2021-01..2021-04 or ..2021");
      }
      return Period.ofYear(1990);
    }
    return period;
  }

  static @Nullable String optionalId(Row row, String column) {
    return row.cell(column).isEmpty() ? null : row.id(column);
  }

  private static @Nullable String code(Row row, String column, Pattern shape, String cure) {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    if (!shape.matcher(cell).matches()) {
      row.report(cell, "is no " + column, cure);
    }
    return cell;
  }

  static <E extends Enum<E>> E wordOr(Row row, String column, Words<E> words, E unsaid) {
    E word = row.optionalWord(column, words);
    return word == null ? unsaid : word;
  }
}
