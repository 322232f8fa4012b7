package org.zhol.packs;

import org.jspecify.annotations.Nullable;

/// One thing wrong with a pack: where, which value, why, and the way out.
///
/// `file` is the table's file name; `line` counts from 1, 0 where the whole file is meant; `value`
/// is missing where something is absent rather than wrong.
public record Problem(String file, int line, @Nullable String value, String reason, String cure) {
  private static final int LONGEST_VALUE = 60;

  /// `file:line: value 'x' reason; cure`, in one line without control characters, whatever the pack
  /// holds.
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    String what = value == null ? "" : "value '" + shortened(value) + "' ";
    return printable(place + ": " + what + reason + "; " + cure);
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
