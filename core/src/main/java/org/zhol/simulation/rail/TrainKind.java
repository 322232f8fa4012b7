package org.zhol.simulation.rail;

/// What a train carries, as far as yards tell it apart.
public enum TrainKind {
  /// Boxes on platforms, moved by cranes.
  CONTAINER,
  /// Covered, open and tank wagons, reloaded by other means.
  WAGONLOAD
}
