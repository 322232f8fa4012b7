package org.zhol.app;

import java.util.ArrayList;
import java.util.List;

/// Columns of text for a terminal. Chinese characters count as two columns wide.
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] rightAligned;

  /// @param shape one letter for each column: `l` left, `r` right aligned
  TextTable(String shape) {
    rightAligned = new boolean[shape.length()];
    for (int i = 0; i < shape.length(); i++) {
      rightAligned[i] = shape.charAt(i) == 'r';
    }
  }

  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /// The table, each line beginning with the indent and ending without blanks.
  String text(String indent) {
    int[] widths = new int[rightAligned.length];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    var text = new StringBuilder();
    for (List<String> row : rows) {
      var line = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        String gap = " ".repeat(widths[i] - width(row.get(i)));
        line.append(rightAligned[i] ? gap + row.get(i) : row.get(i) + gap).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /// Columns a text takes on a terminal.
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
