package org.zhol.simulation.border;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;

/// A stage of a crossing.
///
/// @param open epoch milliseconds in pairs
/// @param step what is done there; null at the park, the border and the wagon pool
record PlanStage(
    Kind kind,
    String name,
    String side,
    int servers,
    int room,
    long[] open,
    Checkpoint.@Nullable Step step) {
  /// What a stage is for.
  enum Kind {
    /// The waiting park or reception tracks, with call-forward by slots and permits.
    PARK,
    /// An inspection or handling step.
    STEP,
    /// The border, where what the other side takes sets the pace.
    BORDER
  }

  PlanStage with(long[] otherOpen) {
    return new PlanStage(kind, name, side, servers, room, otherOpen, step);
  }

  /// Middle of the stated shares.
  double share() {
    Checkpoint.Step one = step;
    return one == null ? 1 : (one.shareLow() + one.shareHigh()) / 2;
  }

  Checkpoint.Look look() {
    Checkpoint.Step one = step;
    return one == null ? Checkpoint.Look.USUAL : one.look();
  }
}
