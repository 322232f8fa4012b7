package org.zhol.packs;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One table's text as rows of cells under a header. Reports a header or a row of the wrong shape.
final class Sheet {
  private final Table table;
  private final Problems problems;
  private final Map<String, Integer> columns = new HashMap<>();
  private final boolean plain;
  private int width;

  private Sheet(Table table, String text, boolean canonical, Problems problems) {
    this.table = table;
    this.problems = problems;
    this.plain = canonical || isPlain(text);
  }

  /// Whether it has no control character but line feeds: then no cell need be searched for one.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' && text.charAt(i) != '\n') {
        return false;
      }
    }
    return true;
  }

  /// Hands on each row that has as many cells as the header. True if the whole table could be read,
  /// so that an id which it lacks is indeed unknown.
  static boolean read(Table table, String text, Reading reading, Consumer<Row> use) {
    return new Sheet(table, text, reading.isCanonical(), reading.problems())
        .read(text, reading, use);
  }

  private boolean read(String text, Reading reading, Consumer<Row> use) {
    int line = 1;
    boolean whole = true;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      CloseableIterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        problems.add(table.file(), 1, null, "is empty", "begin with the header " + headerText());
        return false;
      }
      whole = readHeader(records.next().getFields());
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() == width) {
          use.accept(new Row(reading, table, columns, record, plain));
        } else {
          reportRagged(record);
          whole = false;
        }
      }
    } catch (CsvParseException e) {
      reportUnreadable(line);
      whole = false;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("reading from memory failed", e);
    }
    return whole;
  }

  private boolean readHeader(List<String> header) {
    width = header.size();
    for (int i = 0; i < width; i++) {
      String name = header.get(i).strip();
      if (columns.containsKey(name)) {
        problems.add(table.file(), 1, name, "names a column twice", "keep one of them");
      } else if (column(name) == null) {
        problems.add(table.file(), 1, name, "names no column of this table", unknownCure(name));
      } else {
        columns.put(name, i);
      }
    }
    boolean whole = true;
    for (Table.Column column : table.columns()) {
      if (column.filled() && !columns.containsKey(column.name())) {
        problems.add(
            table.file(),
            1,
            null,
            "lacks the column " + column.name(),
            "add it to the header and fill it in every row");
        whole = false;
      }
    }
    return whole;
  }

  private String unknownCure(String name) {
    List<String> names = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      if (!columns.containsKey(column.name())) {
        names.add(column.name());
      }
    }
    String near = Nearest.to(name, names);
    return near == null ? "remove it, or keep its content in note" : "did you mean " + near + "?";
  }

  private Table.@Nullable Column column(String name) {
    for (Table.Column column : table.columns()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }

  private void reportRagged(CsvRecord record) {
    problems.add(
        table.file(),
        (int) record.getStartingLineNumber(),
        record.getField(0),
        "begins a row of %d cells under a header of %d".formatted(record.getFieldCount(), width),
        "give each column one cell and put a cell that holds a comma in quotes");
  }

  private void reportUnreadable(int lastGoodLine) {
    problems.add(
        table.file(),
        lastGoodLine,
        null,
        "cannot be read as CSV after this row: a quote is not closed, or text follows one",
        "close each quoted cell with one quote and double the quotes inside it");
  }

  private String headerText() {
    return String.join(",", table.columns().stream().map(Table.Column::name).toList());
  }
}
