package org.zhol.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The four languages names are kept in.
final class Languages {
  static final List<String> ALL = List.of("en", "ru", "kk", "zh");

  private Languages() {}

  /// A language code, English where none is given; refuses any other.
  static String of(@Nullable String code) {
    if (code == null) {
      return "en";
    }
    if (!ALL.contains(code)) {
      throw new BadInput(
          new Problem("lang", code, "is unknown", "use one of " + String.join(", ", ALL)));
    }
    return code;
  }
}
