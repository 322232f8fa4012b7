package org.zhol.appraisal;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;

/// One figure of a year's flows with the error its gap leaves.
///
/// @param of a checkpoint, mode, chain, pipeline or commodity; `all` for all together
/// @param direction missing: both
/// @param uncertainty how far the exact equilibrium can be from it, in the same unit
public record Figure(
    Measure measure,
    String of,
    Checkpoint.@Nullable Direction direction,
    double value,
    double uncertainty) {
  /// What stands for everything together.
  public static final String ALL = "all";
}
