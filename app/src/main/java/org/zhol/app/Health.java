package org.zhol.app;

import org.zhol.Zhol;
import org.zhol.packs.Pack;

/// That the server answers, and from which pack and code.
record Health(String status, String version, String pack, String packVersion, String inputHash) {
  static Health of(Pack pack) {
    return new Health(
        "up", Zhol.VERSION, pack.manifest().name(), pack.manifest().version(), pack.hash());
  }
}
