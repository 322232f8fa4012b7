package org.zhol.packs.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// CSV with a header, as rows by column name.
public final class Csv {
  private Csv() {}

  /// Throws IllegalArgumentException for what is no CSV.
  public static List<Map<String, String>> rows(String text) {
    List<Map<String, String>> rows = new ArrayList<>();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(plain)) {
      for (NamedCsvRecord record : csv) {
        rows.add(new LinkedHashMap<>(record.getFieldsAsMap()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    } catch (de.siegmar.fastcsv.reader.CsvParseException notOne) {
      throw new IllegalArgumentException(notOne.getMessage(), notOne);
    }
    return rows;
  }
}
