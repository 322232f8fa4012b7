package org.zhol.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.zhol.Zhol;

/// Which code is running, so that what other code found is not taken for its answer.
final class Build {
  private static @Nullable String mark;

  private Build() {}

  /// The version, and the hash of the jar that runs; `classes` where it is no jar.
  static synchronized String mark() {
    String known = mark;
    if (known == null) {
      known = Zhol.VERSION + "+" + jar();
      mark = known;
    }
    return known;
  }

  private static String jar() {
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = source == null ? null : Path.of(source.getLocation().toURI());
      return jar == null || Files.isDirectory(jar)
          ? "classes"
          : WebFiles.etag(Files.readAllBytes(jar)).replace("\"", "");
    } catch (IOException | URISyntaxException unreadable) {
      return "unknown";
    }
  }
}
