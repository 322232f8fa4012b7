package org.zhol.app;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Remark;

/// One thing wrong with what was asked: where, what was given, why it cannot be used, the way out.
///
/// @param field parameter name as in the contract, such as `ready`
/// @param value what was given, made safe to print and cut short; empty if nothing was
/// @param why the reason as a remark, where it is one that a face can say in any language
/// @param cure the way out as a remark, likewise
/// @param suggestions values that would have been accepted and look alike
record Problem(
    String field,
    String value,
    String reason,
    String fix,
    @Nullable Remark why,
    @Nullable Remark cure,
    List<String> suggestions) {
  private static final RemarkText ENGLISH = RemarkText.in("en");
  private static final int LONGEST = 200;

  Problem {
    field = printable(cut(field));
    value = printable(cut(value));
    reason = printable(reason);
    fix = printable(fix);
    suggestions = List.copyOf(suggestions);
  }

  Problem(String field, String value, String reason, String fix) {
    this(field, value, reason, fix, List.of());
  }

  Problem(String field, String value, String reason, String fix, List<String> suggestions) {
    this(field, value, reason, fix, null, null, suggestions);
  }

  Problem(String field, String value, Remark why, Remark cure, List<String> suggestions) {
    this(field, value, ENGLISH.text(why), ENGLISH.text(cure), why, cure, suggestions);
  }

  /// The same of another field and value.
  Problem of(String otherField, String otherValue) {
    return new Problem(otherField, otherValue, reason, fix, why, cure, suggestions);
  }

  /// One line for the command line.
  ///
  /// @param names how the verb spells its options and arguments, such as `--as-of` and `FROM`
  String line(Collection<String> names) {
    String given = value.isEmpty() ? "" : " '" + value + "'";
    return named(names) + given + ": " + reason + "; " + fix;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /// Text from outside without control characters, which could steer a terminal.
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
  }

  /// The verb's own spelling of a parameter: `asOf` is `--as-of`, and `from` is `FROM` where that
  /// is an argument. What it has no name for stays as it is.
  private String named(Collection<String> names) {
    String argument = field.equals("q") ? "QUERY" : field.toUpperCase(Locale.ROOT);
    String option = "--" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return names.contains(argument) ? argument : names.contains(option) ? option : field;
  }
}
