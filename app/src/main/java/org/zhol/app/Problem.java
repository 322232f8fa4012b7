package org.zhol.app;

import java.util.List;

/// One thing wrong with what was asked: where, what was given, why it cannot be used, the way out.
///
/// @param field parameter name as in the contract, such as `ready`
/// @param value what was given, made safe to print and cut short; empty if nothing was
/// @param suggestions values that would have been accepted and look alike
record Problem(String field, String value, String reason, String fix, List<String> suggestions) {
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

  /// One line for the command line, where a parameter is an option or a named argument.
  String line() {
    String given = value.isEmpty() ? "" : " '" + value + "'";
    return option(field) + given + ": " + reason + "; " + fix;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /// Text from outside without control characters, which could steer a terminal.
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
  }

  /// The command line's spelling of a parameter: `asOf` is `--as-of`, `from` is `FROM`.
  private static String option(String field) {
    return switch (field) {
      case "from", "to" -> field.toUpperCase(java.util.Locale.ROOT);
      case "q" -> "QUERY";
      default -> {
        boolean named = field.matches("[a-z][A-Za-z]*");
        yield named
            ? "--" + field.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT)
            : field;
      }
    };
  }
}
