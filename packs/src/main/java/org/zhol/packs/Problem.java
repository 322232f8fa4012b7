package org.zhol.packs;

import org.jspecify.annotations.Nullable;

/// One thing wrong with a pack: where, which value, why, and the way out.
///
/// `file` is the table's file name; `line` counts from 1, 0 where the whole file is meant; `value`
/// is missing where something is absent rather than wrong.
public record Problem(String file, int line, @Nullable String value, String reason, String cure) {
  private static final int LONGEST_VALUE = 60;

  /// `file:line: value 'x' reason; cure`.
  @Override
  public String toString() {
    String place = line > 0 ? shown(file) + ":" + line : shown(file);
    return value == null
        ? place + ": " + reason + "; " + cure
        : place + ": value '" + shown(value) + "' " + reason + "; " + cure;
  }

  /// A value short and printable enough for one line of a terminal.
  private static String shown(String value) {
    StringBuilder text = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST_VALUE)
        .forEach(c ->
            text.appendCodePoint(
                Character.isISOControl(c) || !Character.isDefined(c) ? '\uFFFD' : c));
    return text.length() < value.length() ? text + "…" : text.toString();
  }
}
