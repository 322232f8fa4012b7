package org.zhol.simulation;

/// Hears of every move of every unit, in order.
public interface Journal {
  /// What a unit does.
  enum Move {
    /// Comes to a stage.
    ARRIVES,
    /// Is begun on.
    BEGINS,
    /// Is done but the next stage is full.
    HELD,
    /// Goes out of the last stage.
    LEAVES
  }

  void hear(long time, Move move, long number, int stage);
}
