package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Spread;
import org.zhol.network.Traffic;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;
import org.zhol.quantity.Phrase;

/// One row of a table. Each question to it reports what is wrong with the cell and then answers
/// with a harmless stand-in, so that one reading finds every problem; only a good row may become a
/// record.
final class Row {
  private static final int LONGEST_CELL = 20_000;
  private static final int LONGEST_ID = 80;
  private static final double MOST_HOURS = 100_000;

  private final Reading reading;
  private final Table table;
  private final Map<String, Integer> columns;
  private final CsvRecord record;
  private final boolean plain;
  private boolean good = true;

  Row(Reading reading, Table table, Map<String, Integer> columns, CsvRecord record, boolean plain) {
    this.reading = reading;
    this.table = table;
    this.columns = columns;
    this.record = record;
    this.plain = plain;
  }

  boolean isGood() {
    return good;
  }

  int line() {
    return (int) record.getStartingLineNumber();
  }

  /// Remembers which line the record came from, for the plausibility check.
  void becomes(Object made) {
    reading.remember(made, line());
  }

  void report(@Nullable String value, Phrase reason, Phrase cure) {
    good = false;
    reading.problems().add(table.file(), line(), value, reason, cure);
  }

  /// With words that have no pattern.
  void report(@Nullable String value, String reason, String cure) {
    report(value, new Phrase(reason, List.of()), new Phrase(cure, List.of()));
  }

  // --- Text
  // ---------------------------------------------------------------------------------------

  /// The cell without surrounding space; empty where the column or the value is missing.
  String cell(String column) {
    Integer index = columns.get(column);
    if (index == null) {
      return "";
    }
    String cell = record.getField(index).strip();
    for (int i = 0; !plain && i < cell.length(); i++) {
      if (cell.charAt(i) < ' ' && cell.charAt(i) != '\n') {
        cell = cleaned(column, cell);
        break;
      }
    }
    if (cell.length() > LONGEST_CELL) {
      report(
          cell,
          say("is longer than {1} characters in {2}", LONGEST_CELL, column),
          say("shorten it"));
    }
    return cell;
  }

  private String cleaned(String column, String cell) {
    String lines = cell.replace("\r\n", "\n").replace('\t', ' ').strip();
    if (lines.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      report(cell, say("holds a control character in {1}", column), say("remove it"));
    }
    return lines;
  }

  @Nullable String optional(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? null : cell;
  }

  String text(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      missing(column);
    }
    return cell;
  }

  private void missing(String column) {
    if (columns.containsKey(column)) {
      report(null, say("{1} is missing", column), say("fill it in"));
    }
    good = false; // a column that is missing altogether has been reported with the header
  }

  /// An id: short and without space, so that lists of ids can be written with spaces between them.
  String id(String column) {
    String id = text(column);
    if (id.length() > LONGEST_ID || !isId(id)) {
      report(
          id,
          say("is no id for {1}", column),
          say("use at most {1} characters without space, comma or quotes", LONGEST_ID));
      return "";
    }
    return id;
  }

  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean strange = c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
      if (c <= ' ' || c == ',' || c == '"' || strange) {
        return false;
      }
    }
    return true;
  }

  /// An id that no other row of the table may have.
  String key(String column) {
    String id = id(column);
    unique(id);
    return id;
  }

  /// Reports a second row with the same key.
  void unique(String key) {
    if (!key.isEmpty() && !reading.add(table, key, line())) {
      report(
          key,
          say("is already in line {1}", reading.lineOf(table, key)),
          say("keep one of the two or rename one"));
    }
  }

  /// An id of a row in another table.
  String reference(String column, Table target) {
    String id = id(column);
    if (!id.isEmpty()) {
      reading.refer(table, line(), id, target);
    }
    return id;
  }

  @Nullable String optionalReference(String column, Table target) {
    return cell(column).isEmpty() ? null : reference(column, target);
  }

  Names names(String column) {
    return new Names(
        text(column), optional(column + "_ru"), optional(column + "_kk"), optional(column + "_zh"));
  }

  // --- Words
  // ----------------------------------------------------------------------------------------

  <E extends Enum<E>> E word(String column, Words<E> words) {
    String cell = text(column);
    E found = words.find(cell);
    if (found == null && !cell.isEmpty()) {
      report(cell, say("is unknown for {1}", column), words.cure());
    }
    return found == null ? words.first() : found;
  }

  <E extends Enum<E>> @Nullable E optionalWord(String column, Words<E> words) {
    return cell(column).isEmpty() ? null : word(column, words);
  }

  /// A list of words with spaces between them; an empty cell means all of them.
  <E extends Enum<E>> Set<E> words(String column, Words<E> words) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return words.all();
    }
    return collect(column, cell.split("[ \n]+"), words);
  }

  /// The same, but an empty cell means none.
  <E extends Enum<E>> Set<E> optionalWords(String column, Words<E> words) {
    return cell(column).isEmpty() ? words.none() : words(column, words);
  }

  private <E extends Enum<E>> Set<E> collect(String column, String[] parts, Words<E> words) {
    Set<E> set = words.none();
    for (String part : parts) {
      E one = words.find(part);
      if (one == null) {
        report(part, say("is unknown for {1}", column), words.cure());
      } else if (!set.add(one)) {
        report(part, say("stands twice in {1}", column), say("name it once"));
      }
    }
    return set;
  }

  /// Cargo classes or commodities, all traffic where none is named.
  Traffic traffic(String column) {
    String cell = cell(column);
    Set<CargoClass> classes = Words.CARGO.none();
    Set<String> commodities = new TreeSet<>();
    for (String part : cell.isEmpty() ? new String[0] : cell.split("[ \n]+")) {
      CargoClass one = Words.CARGO.find(part);
      boolean fresh = one == null ? commodities.add(part) : classes.add(one);
      if (!fresh) {
        report(part, say("stands twice in {1}", column), say("name it once"));
      } else if (one == null) {
        reading.refer(table, line(), part, Table.COMMODITY);
      }
    }
    return new Traffic(classes, commodities);
  }

  /// One of a few words that stay text.
  String choice(String column, Set<String> choices) {
    String cell = text(column);
    if (!cell.isEmpty() && !choices.contains(cell)) {
      report(
          cell,
          say("is unknown for {1}", column),
          say("use one of {1}", String.join(", ", choices.stream().sorted().toList())));
    }
    return cell;
  }

  /// The gauges of something of this mode: one or both for a railway, `NONE` for all else.
  Set<Gauge> gauges(String column, Mode mode) {
    String cell = cell(column);
    if (mode != Mode.RAIL) {
      if (!cell.isEmpty()) {
        report(cell, say("is a gauge, and only rail has one"), say("leave {1} empty", column));
      }
      return Set.of(Gauge.NONE);
    }
    if (cell.isEmpty()) {
      report(null, say("{1} is missing for rail", column), say("write 1435, 1520 or 1435+1520"));
      return Set.of(Gauge.NONE);
    }
    return collect(column, cell.split("\\+", 3), Words.GAUGE);
  }

  Gauge gauge(String column, Mode mode) {
    Set<Gauge> gauges = gauges(column, mode);
    if (gauges.size() > 1) {
      report(cell(column), say("names two gauges for {1}", column), say("write 1435 or 1520"));
    }
    return gauges.isEmpty() ? Gauge.NONE : gauges.iterator().next();
  }

  boolean flag(String column) {
    Boolean flag = text(column).isEmpty() ? null : optionalFlag(column);
    return flag != null && flag;
  }

  @Nullable Boolean optionalFlag(String column) {
    String cell = cell(column);
    return switch (cell) {
      case "" -> null;
      case "1" -> true;
      case "0" -> false;
      default -> {
        report(cell, say("is neither yes nor no for {1}", column), say("write 1 or 0"));
        yield null;
      }
    };
  }

  // --- Figures
  // --------------------------------------------------------------------------------------

  double number(String column, double least, double most) {
    Double number = text(column).isEmpty() ? null : optionalNumber(column, least, most);
    return number == null ? least : number;
  }

  @Nullable Double optionalNumber(String column, double least, double most) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    Double number = Figures.number(cell);
    if (number == null) {
      report(
          cell,
          say("is no number for {1}", column),
          say("write digits with a decimal point, as in 1250.5"));
    } else if (!(number >= least && number <= most)) {
      report(
          cell,
          say("is out of range for {1}", column),
          say("use {1} to {2}", Figures.text(least), Figures.text(most)));
    } else {
      return number;
    }
    return null;
  }

  /// A number that may be missing and then counts as this value.
  double numberOr(String column, double missing, double least, double most) {
    Double number = optionalNumber(column, least, most);
    return number == null ? missing : number;
  }

  long whole(String column, long least, long most) {
    Long whole = text(column).isEmpty() ? null : optionalWhole(column, least, most);
    return whole == null ? least : whole;
  }

  @Nullable Integer optionalInteger(String column, int least, int most) {
    Long whole = optionalWhole(column, least, most);
    return whole == null ? null : whole.intValue();
  }

  private @Nullable Long optionalWhole(String column, long least, long most) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    Long whole = Figures.plainWhole(cell);
    if (whole == null) {
      report(cell, say("is no whole number for {1}", column), say("write digits only, as in 1250"));
    } else if (whole < least || whole > most) {
      report(cell, say("is out of range for {1}", column), say("use {1} to {2}", least, most));
    } else {
      return whole;
    }
    return null;
  }

  private @Nullable BigDecimal decimal(String column, double most, String unit) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    BigDecimal decimal = Figures.decimal(cell);
    if (decimal == null) {
      report(cell, say("is no number for {1}", column), say("write {1} such as 12.5", unit));
    } else if (decimal.signum() < 0 || decimal.doubleValue() > most) {
      report(
          cell,
          say("is out of range for {1}", column),
          say("use 0 to {1} {2}", Figures.text(most), unit));
      return null;
    }
    return decimal;
  }

  /// An amount in dollars as whole cents.
  @Nullable Long cents(String column) {
    BigDecimal dollars = decimal(column, 1e9, "dollars");
    return dollars == null ? null : Figures.wholeCents(dollars);
  }

  /// A rate in dollars as cents with fractions; missing counts as nothing to pay.
  double rate(String column) {
    BigDecimal dollars = decimal(column, 1e9, "dollars");
    return dollars == null ? 0 : Figures.cents(dollars);
  }

  Spread spread(String medianColumn, String p90Column) {
    text(medianColumn);
    text(p90Column);
    Spread spread = optionalSpread(medianColumn, p90Column);
    return spread == null ? Spread.NONE : spread;
  }

  /// Hours by median and 90th percentile; both or neither.
  @Nullable Spread optionalSpread(String medianColumn, String p90Column) {
    BigDecimal median = decimal(medianColumn, MOST_HOURS, "hours");
    BigDecimal p90 = decimal(p90Column, MOST_HOURS, "hours");
    if (median == null || p90 == null) {
      if (cell(medianColumn).isEmpty() != cell(p90Column).isEmpty()) {
        report(
            null,
            say("one of {1} and {2} is missing", medianColumn, p90Column),
            say("fill in both"));
      }
      return null;
    }
    if (p90.compareTo(median) < 0) {
      report(
          cell(p90Column),
          say("is below the median {1} for {2}", cell(medianColumn), p90Column),
          say("swap or correct them"));
      return null;
    }
    return new Spread(Figures.seconds(median), Figures.seconds(p90));
  }

  // --- Dates and evidence
  // ---------------------------------------------------------------------------

  LocalDate date(String column) {
    LocalDate date = text(column).isEmpty() ? null : optionalDate(column);
    return date == null ? LocalDate.EPOCH : date;
  }

  @Nullable LocalDate optionalDate(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    LocalDate date = Figures.date(cell);
    if (date == null) {
      report(cell, say("is no day for {1}", column), say("write a day such as 2025-11-12"));
    }
    return date;
  }

  Dates dates(String fromColumn, String toColumn) {
    LocalDate from = optionalDate(fromColumn);
    LocalDate to = optionalDate(toColumn);
    if (from == null && to == null) {
      return Dates.ALWAYS;
    }
    if (from != null && to != null && to.isBefore(from)) {
      report(
          cell(toColumn),
          say("lies before {1} {2}", fromColumn, from),
          say("swap or correct the days"));
      return Dates.ALWAYS;
    }
    return new Dates(from, to);
  }

  Evidence evidence() {
    String sources = text("source");
    Confidence confidence = word("confidence", Words.CONFIDENCE);
    Evidence evidence = reading.evidence(sources, confidence);
    for (String source : evidence.sources()) {
      if (!source.isEmpty()) {
        reading.refer(table, line(), source, Table.SOURCE);
      }
    }
    return evidence;
  }

  @Override
  public String toString() {
    return Objects.toString(table.file()) + ":" + line();
  }
}
