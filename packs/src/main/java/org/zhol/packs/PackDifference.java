package org.zhol.packs;

import java.util.List;
import org.zhol.scenario.RowDifference;

/// In which rows two packs differ, in the pack's own terms.
public final class PackDifference {
  private PackDifference() {}

  public static List<RowDifference> between(Pack before, Pack after) {
    return RowDifference.between(PackTables.of(before), PackTables.of(after));
  }
}
