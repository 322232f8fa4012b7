package org.zhol.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes a pack as a folder of canonical tables: the same pack gives the same bytes.
public final class PackWriter {
  private PackWriter() {}

  /// Writes `datapackage.json` and the tables into a folder, which is made if needed. Tables of an
  /// older pack in that folder which this one lacks are removed; other files stay.
  public static void write(Pack pack, Path folder) {
    try {
      Files.createDirectories(folder);
      Map<String, byte[]> files = Canonical.files(pack);
      for (Table table : Table.values()) {
        if (!files.containsKey(table.file())) {
          Files.deleteIfExists(folder.resolve(table.file()));
        }
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the pack to " + folder + "; check the folder and the space left", e);
    }
  }
}
