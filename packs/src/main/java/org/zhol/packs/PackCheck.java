package org.zhol.packs;

import java.util.List;

/// Judges whether a well-formed pack is plausible: lengths, speeds, gauges, reach, prices, hours,
/// and whether all that wants to move can.
///
/// A problem is a figure that cannot be right or a thing that no journey can use; a warning is
/// worth a look, and may have its reason in the note of its row.
public final class PackCheck {
  private PackCheck() {}

  /// All findings at once, problems first.
  public static List<Finding> check(Pack pack) {
    Findings findings = new Findings(pack);
    new GroundCheck(pack.network(), findings).check();
    new CarriageCheck(pack.network(), findings).check();
    new BorderCheck(pack, findings).check();
    new TimesCheck(pack.network(), findings).check();
    new DemandCheck(pack, findings).check();
    new SourceCheck(pack, findings).check();
    return findings.list();
  }
}
