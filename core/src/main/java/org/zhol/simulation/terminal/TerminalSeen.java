package org.zhol.simulation.terminal;

import java.util.List;
import org.zhol.simulation.WaitBins;

/// What one run saw. Sides are those of the plan in order, the road last.
///
/// @param queue boxes in the yard that wait for a side, by side and hour reported
/// @param inside boxes for a side elsewhere in the terminal, by side and hour
/// @param out boxes that left by a side within the days reported
/// @param yardHours in the yard, and `stayHours` from the vehicle's coming to leaving, of boxes
///   that left within the days reported, by side they came from and side they left by
/// @param waits of vehicles before berth, track or gate, by side
/// @param turn of vehicles from coming to leaving, by side
public record TerminalSeen(
    int[][] queue,
    int[][] inside,
    long[] out,
    WaitBins[][] yardHours,
    WaitBins[][] stayHours,
    WaitBins[] waits,
    WaitBins[] turn,
    List<Use> uses,
    long events,
    long hash) {
  public TerminalSeen {
    uses = List.copyOf(uses);
  }

  /// A resource: the side it belongs to (-1 for the yard), how many there are, the share in use and
  /// who waits for it.
  public record Use(String name, int side, int servers, double use, double waiting) {}
}
