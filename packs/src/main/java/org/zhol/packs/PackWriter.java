package org.zhol.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a pack as a folder of canonical tables: the same pack gives the same bytes.
public final class PackWriter {
  private PackWriter() {}

  /// Writes `datapackage.json` and the tables into a folder, which is made if needed. Tables of an
  /// older pack in that folder which this one lacks are removed; other files stay.
  public static void write(Pack pack, Path folder) {
    try {
      Files.createDirectories(folder);
      List<Table> written = new ArrayList<>();
      for (Table table : Table.values()) {
        Path file = folder.resolve(table.file());
        String text = Canonical.text(pack, table);
        if (text == null) {
          Files.deleteIfExists(file);
        } else {
          Files.writeString(file, text);
          written.add(table);
        }
      }
      Files.writeString(
          folder.resolve(PackFiles.MANIFEST), ManifestJson.write(pack.manifest(), written));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the pack to " + folder + "; check the folder and the space left", e);
    }
  }
}
