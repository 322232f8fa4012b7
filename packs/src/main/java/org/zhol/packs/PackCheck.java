package org.zhol.packs;

import java.util.List;

/// Judges whether a well-formed pack is plausible: lengths, speeds, gauges, reach, prices, hours.
public final class PackCheck {
  private PackCheck() {}

  /// All findings, problems first.
  public static List<Finding> check(Pack pack) {
    return List.of();
  }
}
