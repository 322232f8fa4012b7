package org.zhol.simulation;

/// How many there are of what a model's stages work with, where others are wished than the plan
/// has.
public interface Equipment {
  /// Servers of a stage: lanes, crews, cranes, berths.
  ///
  /// @param side where the stage is
  /// @param usual as many as the plan has
  int servers(String stage, String side, int usual);

  /// Places of a stage that only hold what stands there: tracks, a yard.
  default int places(String stage, String side, int usual) {
    return servers(stage, side, usual);
  }
}
