package org.zhol.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.zhol.network.LandMap;

/// The land map that comes with Zhol, made of Natural Earth by `web/scripts/landmap.ts`. It is read
/// when it is first asked for, which takes some 20 ms: few questions need it.
public final class BuiltInLand {
  private static final String FILE = "land.map";

  private BuiltInLand() {}

  /// The one map of this process.
  public static LandMap map() {
    return Read.MAP;
  }

  private static final class Read {
    static final LandMap MAP = read();
  }

  private static LandMap read() {
    try (InputStream in = BuiltInLand.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar; run npm run landmap and build");
      }
      return LandMap.read(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read from the jar", unreadable);
    }
  }
}
