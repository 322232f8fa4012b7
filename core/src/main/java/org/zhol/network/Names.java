package org.zhol.network;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A name in English and, where known, Russian, Kazakh and Chinese.
public record Names(String en, @Nullable String ru, @Nullable String kk, @Nullable String zh) {
  public static Names of(String en) {
    return new Names(en, null, null, null);
  }

  /// The name in a language (`en`, `ru`, `kk`, `zh`), English where that one is missing.
  public String in(String language) {
    @Nullable String name =
        switch (language) {
          case "ru" -> ru;
          case "kk" -> kk;
          case "zh" -> zh;
          default -> en;
        };
    return name == null ? en : name;
  }

  public List<String> all() {
    return Stream.of(en, ru, kk, zh).filter(Objects::nonNull).map(String::valueOf).toList();
  }
}
