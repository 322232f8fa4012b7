package org.zhol.simulation.rail;

import java.util.List;
import org.zhol.simulation.WaitBins;

/// What one run saw, by way.
public record YardSeen(List<Way> ways, long events, long hash) {
  public YardSeen {
    ways = List.copyOf(ways);
  }

  /// One direction; rows by kind of train, in the order of `TrainKind`.
  ///
  /// @param queue trains on the line or waiting for a path as each hour reported begins, by kind
  /// @param inside trains elsewhere at the same instants
  /// @param exits trains that went onward, by day reported and kind
  /// @param waits on the line and for a path, of those that came within the days reported
  /// @param through from arrival to going onward
  /// @param unserved that came within the days reported and never went onward
  public record Way(
      int[][] queue,
      int[][] inside,
      int[][] exits,
      WaitBins[] waits,
      WaitBins[] through,
      long[] unserved,
      List<Use> uses) {
    public Way {
      uses = List.copyOf(uses);
    }
  }

  /// A thing that trains need. `use` is the share of its time or number in use, `held` the share of
  /// all time or paths for which what comes next was full, `waiting` the trains that wait for it.
  ///
  /// @param limits whether it can be what holds the others up; tracks only fill with those who wait
  public record Use(
      String name,
      Place place,
      int servers,
      double use,
      double held,
      double waiting,
      boolean limits) {}

  /// Where it stands.
  public enum Place {
    /// At the station before the border.
    HOME,
    /// At the border.
    BORDER,
    /// At the station beyond.
    BEYOND
  }
}
