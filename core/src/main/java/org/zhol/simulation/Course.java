package org.zhol.simulation;

/// What a model says about its units: which way they go through the stages, and how long each keeps
/// them. A unit is an index that `Stages` gives out and takes back; its number and kind stay its
/// own.
public interface Course {
  /// The stage after this one, `Stages.NOWHERE` to leave. Asked with `NOWHERE` for the first.
  int next(int unit, int stage);

  /// Working time a unit needs at a stage it begins now, ms of the stage's open time.
  long service(int unit, int stage);

  /// A unit begins at a stage, having waited for a server.
  void began(int unit, int stage, long waitedMillis);

  /// A unit goes on from a stage, or out.
  void left(int unit, int stage);
}
