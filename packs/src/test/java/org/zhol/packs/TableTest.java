package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Path ROOT = Path.of(System.getProperty("zhol.root", ".."));

  @Test
  void columnIsSpelledInOneWord() {
    assertThat(Table.Column.of("node_id@place*!"))
        .isEqualTo(new Table.Column("node_id", "string", "place", true, true));
    assertThat(Table.Column.of("length:integer"))
        .isEqualTo(new Table.Column("length", "integer", null, false, false));
  }

  /// The page names each column of each table in order, those in bold that every row must fill.
  @Test
  void pageOnPacksNamesEachColumn() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/pack.md"));
    for (Table table : Table.values()) {
      String name = table.name().toLowerCase(Locale.ROOT);
      String row =
          page.lines()
              .filter(line -> line.matches("\\| " + name + "( \\(.*?\\))? \\|.*"))
              .findFirst()
              .orElseThrow();
      String columns = row.replaceAll("\\([^()]*\\)|:.*", "").replaceAll("\\s+", " ");
      String expected =
          table.columns().stream()
              .filter(column -> !column.name().matches("source|confidence|note"))
              .map(column -> column.filled() ? "**" + column.name() + "**" : column.name())
              .collect(Collectors.joining(" "));
      assertThat(columns).as(name).contains(expected);
    }
  }
}
