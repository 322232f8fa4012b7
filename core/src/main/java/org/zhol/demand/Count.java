package org.zhol.demand;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint.Direction;
import org.zhol.quantity.Evidence;

/// A flow that was counted over a year, between `low` and `high` in its unit, which the model's
/// flow is held against.
///
/// `what` is the id of a checkpoint, of a pipeline's link or of a place, or a mode's word: then the
/// count is of all checkpoints of that mode together. `direction` runs from side a, the Kazakh one,
/// to side b (`AB`, to China) or back; without one, both together are counted.
public record Count(
    String id,
    Kind kind,
    String what,
    @Nullable Direction direction,
    int year,
    double low,
    double high,
    Unit unit,
    Use use,
    Evidence evidence,
    @Nullable String note) {
  /// Where it was counted.
  public enum Kind {
    CHECKPOINT,
    PIPELINE,
    PORT,
    AIRPORT,
    MODE
  }

  /// What was counted. Tonnes are of goods, without empty boxes and wagons.
  public enum Unit {
    T,
    TEU,
    TRUCK,
    TRAIN
  }

  /// What it is good for: to fit the model's parameters, to judge the fitted model by, or only to
  /// compare by eye, because it counts something else or part of a year.
  public enum Use {
    FIT,
    JUDGE,
    CONTEXT
  }

  public Count {
    if (!(low >= 0 && high >= low)) {
      throw new IllegalArgumentException(
          "count " + id + " has low " + low + " and high " + high + "; use 0 <= low <= high");
    }
  }

  /// Halfway between low and high.
  public double middle() {
    return (low + high) / 2;
  }
}
