package org.zhol.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a scenario makes of a pack: the patched copy, or the problems that forbid it; and warnings
/// that the base did not have.
public record ScenarioResult(@Nullable Pack pack, List<Finding> findings) {
  public ScenarioResult {
    findings = List.copyOf(findings);
  }

  /// Only the problems.
  public List<Problem> problems() {
    return findings.stream()
        .filter(finding -> finding.level() == Finding.Level.PROBLEM)
        .map(Finding::problem)
        .toList();
  }
}
