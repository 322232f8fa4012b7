package org.zhol.packs;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhol.scenario.Tables;

/// A pack as rows of cells, and rows of cells as a pack's files.
final class PackTables {
  private PackTables() {}

  static Tables of(Pack pack) {
    Map<String, byte[]> files = Canonical.files(pack);
    Map<String, Tables.Sheet> sheets = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      byte[] bytes = files.get(table.file());
      sheets.put(name(table), bytes == null ? empty(table) : sheet(bytes));
    }
    return new Tables(sheets);
  }

  private static String name(Table table) {
    return table.file().substring(0, table.file().length() - ".csv".length());
  }

  private static Tables.Sheet empty(Table table) {
    return new Tables.Sheet(table.columns().stream().map(Table.Column::name).toList(), List.of());
  }

  private static Tables.Sheet sheet(byte[] bytes) {
    List<List<String>> rows = new ArrayList<>();
    try (var csv = CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
      csv.forEach(record -> rows.add(List.copyOf(record.getFields())));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    List<String> columns = rows.removeFirst();
    return new Tables.Sheet(columns, rows);
  }

  /// Files of the tables, with the manifest as it is.
  static PackFiles files(Tables tables, Manifest manifest) {
    Map<String, byte[]> files = new HashMap<>();
    List<Table> filled = new ArrayList<>();
    for (Table table : Table.values()) {
      Tables.Sheet sheet = tables.sheets().get(name(table));
      if (sheet != null && (table.required() || !sheet.rows().isEmpty())) {
        CsvText csv = new CsvText(table);
        sheet.rows().forEach(row -> csv.row(row.toArray(String[]::new)));
        files.put(table.file(), csv.toString().getBytes(StandardCharsets.UTF_8));
        filled.add(table);
      }
    }
    String json = ManifestJson.write(manifest, filled);
    files.put(PackFiles.MANIFEST, json.getBytes(StandardCharsets.UTF_8));
    return PackFiles.of(files);
  }

  /// The line of its file in which each row begins; the header is line 1.
  static int[] lines(Tables.Sheet sheet) {
    int[] lines = new int[sheet.rows().size()];
    int line = 2;
    for (int r = 0; r < lines.length; r++) {
      lines[r] = line++;
      for (String cell : sheet.rows().get(r)) {
        line += (int) cell.chars().filter(c -> c == '\n').count();
      }
    }
    return lines;
  }
}
