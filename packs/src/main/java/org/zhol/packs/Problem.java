package org.zhol.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Phrase;

/// One thing wrong with a pack: where, which value, why, and the way out.
///
/// `file` is the table's file name; `line` counts from 1, 0 where the whole file is meant; `value`
/// is missing where something is absent rather than wrong.
///
/// @param changed the table whose row is at fault, where that is one that a scenario made or
///   altered and the place is a line of the scenario
public record Problem(
    String file,
    int line,
    @Nullable String value,
    Phrase why,
    Phrase wayOut,
    @Nullable String changed) {
  private static final int LONGEST_VALUE = 60;

  public Problem(String file, int line, @Nullable String value, Phrase why, Phrase wayOut) {
    this(file, line, value, why, wayOut, null);
  }

  /// With words that have no pattern.
  public Problem(String file, int line, @Nullable String value, String reason, String cure) {
    this(file, line, value, new Phrase(reason, List.of()), new Phrase(cure, List.of()));
  }

  /// Why the value cannot be used, in English.
  public String reason() {
    return why + (changed == null ? "" : " (" + changed + " as changed)");
  }

  /// The way out, in English.
  public String cure() {
    return wayOut.toString();
  }

  /// `file:line: value 'x' reason; cure`, in one line without control characters, whatever the pack
  /// holds.
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    String what = value == null ? "" : "value '" + shortened(value) + "' ";
    return printable(place + ": " + what + reason() + "; " + cure());
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
