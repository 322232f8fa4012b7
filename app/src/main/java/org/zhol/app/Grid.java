package org.zhol.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer as a flat table: printed for people, or written as CSV (RFC 4180) or Parquet.
final class Grid {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  Grid(String... header) {
    this.header = List.of(header);
  }

  Grid row(@Nullable Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell(cell));
    }
    rows.add(List.copyOf(row));
    return this;
  }

  static String cell(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Double number) {
      return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    if (cell instanceof org.zhol.quantity.Confidence letter) {
      return letter.name();
    }
    return cell instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : cell.toString();
  }

  List<String> header() {
    return header;
  }

  List<List<String>> rows() {
    return List.copyOf(rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /// This table with one more column, made of each row's cells by name.
  Grid with(String name, Function<Function<String, String>, String> cell) {
    Grid wider = new Grid(Stream.concat(header.stream(), Stream.of(name)).toArray(String[]::new));
    for (List<String> row : rows) {
      Function<String, String> named =
          column -> header.contains(column) ? row.get(header.indexOf(column)) : "";
      wider.rows.add(Stream.concat(row.stream(), Stream.of(cell.apply(named))).toList());
    }
    return wider;
  }

  String csv() {
    StringBuilder csv = new StringBuilder();
    line(csv, header);
    rows.forEach(row -> line(csv, row));
    return csv.toString();
  }

  private static void line(StringBuilder csv, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
      csv.append(i == 0 ? "" : ",");
      csv.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    csv.append('\n');
  }

  /// For a terminal; figures are right aligned.
  String text(String indent) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      boolean figures =
          rows.stream()
              .map(row -> row.get(column))
              .allMatch(cell -> cell.isEmpty() || cell.matches("[-+]?[\\d,.]+( %)?"));
      shape.append(figures ? 'r' : 'l');
    }
    TextTable table = new TextTable(shape.toString());
    table.row(header.toArray(String[]::new));
    rows.forEach(row -> table.row(row.toArray(String[]::new)));
    return table.text(indent);
  }
}
