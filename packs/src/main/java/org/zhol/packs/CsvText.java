package org.zhol.packs;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// One table being written: a header, then rows; a missing cell is empty.
final class CsvText {
  private final StringWriter text = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
  private boolean empty = true;

  CsvText(Table table) {
    csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
  }

  /// Whether it has no row yet.
  boolean isEmpty() {
    return empty;
  }

  void row(@Nullable String... cells) {
    empty = false;
    csv.writeRecord(Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList());
  }

  /// A row that ends with source, confidence and note.
  void row(Evidence evidence, @Nullable String note, @Nullable String... cells) {
    empty = false;
    List<String> all = new ArrayList<>(cells.length + 3);
    for (String cell : cells) {
      all.add(cell == null ? "" : cell);
    }
    all.add(String.join(" ", evidence.sources()));
    all.add(evidence.confidence().name());
    all.add(note == null ? "" : note);
    csv.writeRecord(all);
  }

  static String day(Dates dates, boolean first) {
    return Figures.text(first ? dates.from() : dates.to());
  }

  @Override
  public String toString() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }
}
