package org.zhol.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.app.jobs.Jobs;

/// Where a server keeps what must outlive it: its jobs and what they found.
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final boolean passing;
  private final Jobs jobs;

  private DataFolder(Path path, boolean passing, Jobs jobs) {
    this.path = path;
    this.passing = passing;
    this.jobs = jobs;
  }

  /// The folder of this name, or null where another server uses it.
  static @Nullable DataFolder open(Path path, Clock clock, PrintStream log) {
    Jobs jobs = Jobs.open(path, Jobs.Limits.usual(), clock, line -> log(log, line));
    return jobs == null ? null : new DataFolder(path, false, jobs);
  }

  /// A folder that goes when the server ends well.
  static DataFolder passing(Clock clock, PrintStream log) {
    try {
      Path path = Files.createTempDirectory("zhol");
      Jobs jobs = Jobs.open(path, Jobs.Limits.usual(), clock, line -> log(log, line));
      if (jobs == null) {
        throw new IllegalStateException("the new folder " + path + " is in use; start again");
      }
      return new DataFolder(path, true, jobs);
    } catch (IOException full) {
      throw new UncheckedIOException("no temporary folder can be made: " + full.getMessage(), full);
    }
  }

  private static void log(PrintStream log, String line) {
    log.println(Problem.printable(line));
  }

  /// Where programs keep such things on this system, for this user.
  static Path usual(Map<String, String> environment, String home, String system) {
    String state = environment.get("XDG_STATE_HOME");
    String local = environment.get("LOCALAPPDATA");
    String name = system.toLowerCase(Locale.ROOT);
    if (state != null && !state.isBlank()) {
      return Path.of(state, "zhol");
    }
    if (name.startsWith("windows") && local != null) {
      return Path.of(local, "zhol");
    }
    return name.startsWith("mac")
        ? Path.of(home, "Library", "Application Support", "zhol")
        : Path.of(home, ".local", "state", "zhol");
  }

  Jobs jobs() {
    return jobs;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    jobs.close();
    if (!passing) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(each);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
