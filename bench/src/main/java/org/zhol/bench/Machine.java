package org.zhol.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a figure was measured on.
final class Machine {
  private Machine() {}

  static String facts() {
    Runtime runtime = Runtime.getRuntime();
    return "%s, %d processors, heap at most %d MB, Java %s, %s %s"
        .formatted(
            processor(),
            runtime.availableProcessors(),
            runtime.maxMemory() / (1024 * 1024),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return "processor unknown";
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processor unknown");
    } catch (IOException e) {
      return "processor unknown (" + e.getMessage() + ")";
    }
  }
}
