package org.zhol.packs.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cells of a table as people save it from a sheet: with a title, notes, and rows of any length.
final class SheetText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+(,\\d+)?|-?\\d+\\.\\d+");
  private static final Pattern THOUSANDS =
      Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?");

  /// What stands for nothing to report, for what is not known and for what is kept secret.
  private static final Pattern NOTHING =
      Pattern.compile("|[-–—−]+|\\.{2,}|…|[xXхХ]|NA|n/?a|null|\\*+", Pattern.CASE_INSENSITIVE);

  private SheetText() {}

  /// One row.
  ///
  /// @param line in the file, from 1
  record Row(long line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /// The cell without blanks around it, empty where the row ends before.
    String cell(int at) {
      return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    /// The first cell with text right of so many, null for none.
    @Nullable String beyond(int width) {
      return cells.stream().skip(width).filter(cell -> !cell.isEmpty()).findFirst().orElse(null);
    }

    int filled() {
      return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    String text() {
      return String.join(" ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
    }
  }

  /// What is done with each row in turn.
  interface EachRow {
    void row(Row row) throws IOException;
  }

  /// Blanks of all widths as one, none around.
  static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /// The rows of a text, where it is no CSV to the end those before.
  static List<Row> rows(String text, char delimiter) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = builder(delimiter).allowUnclosedQuote(true).ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        rows.add(row(record));
      }
    } catch (IOException | RuntimeException ended) {
      return rows;
    }
    return rows;
  }

  /// Hands each row on; throws an exception of FastCSV where a quote is not closed.
  static void each(TradeFile file, EachRow each) throws IOException {
    Charset charset = file.charset();
    try (Reader in = new InputStreamReader(file.open(), charset);
        CsvReader<CsvRecord> csv =
            builder(file.delimiter()).allowUnclosedQuote(false).ofCsvRecord(in)) {
      for (CsvRecord record : csv) {
        each.row(row(record));
      }
    }
  }

  private static CsvReader.CsvReaderBuilder builder(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private static Row row(CsvRecord record) {
    List<String> cells = new ArrayList<>();
    for (String cell : record.getFields()) {
      String bare = cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
      cells.add(plain(bare));
    }
    return new Row(record.getStartingLineNumber(), cells);
  }

  /// A tab or semicolon where a third of the lines have one, for titles and notes have none, or
  /// else a comma: in these files commas stand in titles and numbers too.
  static char delimiter(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(60).toList();
    for (char each : new char[] {'\t', ';'}) {
      long with = lines.stream().filter(line -> line.indexOf(each) >= 0).count();
      if (with > 0 && with * 3 >= lines.size()) {
        return each;
      }
    }
    return ',';
  }

  /// Whether a cell says that there is no number.
  static boolean isNothing(String cell) {
    return NOTHING.matcher(cell).matches();
  }

  /// A cell as a number, blanks between thousands left out; null where it is none. A comma is
  /// decimal or parts thousands, as the kind of file has it, and what is neither is no number.
  static @Nullable BigDecimal number(String cell, boolean decimalComma) {
    String bare = BLANKS.matcher(cell).replaceAll("").replace('−', '-');
    if (decimalComma) {
      return DECIMAL_COMMA.matcher(bare).matches() ? new BigDecimal(bare.replace(',', '.')) : null;
    }
    return THOUSANDS.matcher(bare).matches() ? new BigDecimal(bare.replace(",", "")) : null;
  }
}
