package org.zhol.packs.store;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the values of a sheet go, one a row in Zhol's columns, and what of it was left out and
/// why.
final class SheetRows implements Closeable {
  static final List<String> COLUMNS =
      List.of(
          "reporter",
          "partner",
          "flow",
          "period",
          "hs",
          "revision",
          "valuation",
          "usd",
          "tonnes",
          "line_");

  /// So many names are told.
  private static final int SHOWN = 40;

  private final BufferedWriter out;
  private final Map<String, Set<String>> left = new LinkedHashMap<>();
  private long written;
  private long dropped;

  SheetRows(Path table) throws IOException {
    out = Files.newBufferedWriter(table);
    out.write(String.join("\t", COLUMNS) + "\n");
  }

  /// A value as it goes into the release; what is null is not said.
  record Value(
      String reporter,
      String partner,
      String flow,
      String period,
      @Nullable String hs,
      @Nullable String revision,
      @Nullable String valuation,
      BigDecimal usd,
      @Nullable BigDecimal tonnes) {}

  void write(Value value, long line) throws IOException {
    String[] cells = {
      value.reporter(),
      value.partner(),
      value.flow(),
      value.period(),
      text(value.hs()),
      text(value.revision()),
      text(value.valuation()),
      value.usd().toPlainString(),
      value.tonnes() == null ? "" : value.tonnes().toPlainString(),
      String.valueOf(line)
    };
    out.write(String.join("\t", cells) + "\n");
    written++;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.replace('\t', ' ').replace('\n', ' ');
  }

  /// Leaves a value out.
  ///
  /// @param why as the release says it
  /// @param what of it is told by name
  void leave(String why, String what) {
    skip(why, what);
    dropped++;
  }

  /// Tells of a column that is left out; what it holds is not counted as rows.
  void skip(String why, String what) {
    left.computeIfAbsent(why, none -> new LinkedHashSet<>()).add(what);
  }

  /// What was left out, one sentence a reason.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    left.forEach((why, what) -> {
      String names = String.join(", ", what.stream().limit(SHOWN).toList());
      int more = what.size() - SHOWN;
      notes.add("left out, " + why + ": " + names + (more > 0 ? " and " + more + " more" : ""));
    });
    return notes;
  }

  long written() {
    return written;
  }

  long dropped() {
    return dropped;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
