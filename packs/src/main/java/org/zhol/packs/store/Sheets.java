package org.zhol.packs.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhol.packs.Problem;

/// Turns tables that people saved from sheets into one with a value a row in Zhol's columns, which
/// is then checked like any other.
final class Sheets {
  private Sheets() {}

  /// What of a sheet was left out.
  record Left(List<String> notes, long rows) {
    Left {
      notes = List.copyOf(notes);
    }
  }

  /// Writes the table; what the sheet leaves open, and what in it is wrong, are problems.
  static Left table(TradeFile file, TradeIngest.Options said, Path table, List<Problem> problems)
      throws IOException {
    try (SheetRows rows = new SheetRows(table)) {
      switch (file.format()) {
        case BUREAU -> BureauSheet.read(file, said, problems, rows);
        case WITS_PRODUCT -> WitsSheet.read(file, said, problems, rows);
        case GACC_COUNTRY -> CustomsSheet.read(file, said, problems, rows);
        case COMTRADE_JSON,
            COMTRADE_TEXT,
            COMTRADE_LEGACY,
            BACI,
            WITS_SUMMARY,
            WITS_PARTNER,
            GACC,
            ROWS ->
            throw new IllegalArgumentException(file.format() + " is no sheet");
      }
      if (rows.written() == 0 && problems.isEmpty()) {
        String why = String.join("; ", rows.notes());
        problems.add(
            new Problem(
                file.name(),
                0,
                null,
                "holds no value to take" + (why.isEmpty() ? "" : ": " + why),
                "check that it is the table you meant"));
      }
      return new Left(rows.notes(), rows.dropped());
    } catch (CsvParseException open) {
      problems.add(
          new Problem(
              file.name(),
              0,
              null,
              "cannot be read: " + SheetText.plain(String.valueOf(open.getMessage())),
              "close the quote, or fetch the file again if it was cut short"));
      return new Left(List.of(), 0);
    }
  }

  /// What only sheets leave open is not passed over where no file is one.
  static void refuseIdle(List<TradeFile> files, TradeIngest.Options said, List<Problem> problems) {
    if (files.isEmpty() || files.stream().anyMatch(file -> file.format().isSheet())) {
      return;
    }
    String[] options = {"--period", "--unit", "--valuation", "--reporter", "--partner"};
    String[] values = {
      said.period(), said.unit(), said.valuation(), said.reporter(), said.partner()
    };
    for (int i = 0; i < options.length; i++) {
      if (values[i] != null) {
        problems.add(
            new Problem(
                options[i],
                0,
                values[i],
                "is said, and no file is a sheet that leaves it open",
                "leave it out"));
      }
    }
  }
}
