package org.zhol.packs;

import java.nio.file.Path;
import java.util.List;

/// Reads a pack from a folder, a zip or the built-in resources, and refuses a bad one with all its
/// problems at once.
public final class PackReader {
  private PackReader() {}

  /// The built-in pack of the China–Kazakhstan artery.
  public static Pack builtIn() {
    throw new PackException(List.of());
  }

  /// The small sample pack that tests, examples and docs share.
  public static Pack sample() {
    throw new PackException(List.of());
  }

  /// The pack in a folder or zip; throws [PackException] with every problem found.
  public static Pack read(Path folderOrZip) {
    throw new PackException(
        List.of(
            new Problem(folderOrZip.toString(), 0, null, "is no pack", "name a folder or zip")));
  }
}
