package org.zhol.simulation.terminal;

import java.util.List;
import org.zhol.simulation.Equipment;

/// A terminal for a stretch of days. Instants are epoch milliseconds.
///
/// A call, a ship or a train, waits for a berth or a track, is worked on by cranes, box by box:
/// first its own boxes into the yard while there is room, then those in the yard that wait for its
/// side, as many as it takes. Trucks bring a box if the yard has room for it, or fetch one some
/// time after it came.
///
/// @param begin the run begins; what is reported begins at `from` and ends at `end`
/// @param last no event later than this
/// @param sides that calls come to; the road is none of them
/// @param road trucks
/// @param yardBoxes room of the yard
public record TerminalPlan(
    long begin, long from, long end, long last, List<Side> sides, Road road, int yardBoxes) {
  public TerminalPlan {
    sides = List.copyOf(sides);
    if (yardBoxes < 1) {
      throw new IllegalArgumentException("a yard has room for a box at least; got " + yardBoxes);
    }
  }

  /// The same terminal with other berths, cranes, lanes and room.
  public TerminalPlan with(Equipment equipment) {
    return new TerminalPlan(
        begin,
        from,
        end,
        last,
        sides.stream().map(side -> side.with(equipment)).toList(),
        road.with(equipment),
        equipment.places(YARD, ALL, yardBoxes));
  }

  static final String YARD = "yard";
  static final String GATE_IN = "gate in";
  static final String TRUCK_CRANES = "truck cranes";
  static final String GATE_OUT = "gate out";

  /// Where trucks are served, and what all sides share.
  public static final String ROAD = "road";

  public static final String ALL = "all";

  /// A side with ships or trains.
  ///
  /// @param calls that come, each at its own headway
  /// @param berths or tracks, each for one call
  /// @param mostCranes at one call
  /// @param onward shares of its boxes by where they go on, the sides in order and the road last
  public record Side(
      String name,
      List<Calls> calls,
      int berths,
      int cranes,
      int mostCranes,
      Minutes box,
      List<Double> onward) {
    public Side {
      calls = List.copyOf(calls);
      onward = List.copyOf(onward);
      if (berths < 1 || cranes < 1 || mostCranes < 1) {
        throw new IllegalArgumentException(name + " needs a berth and a crane at least");
      }
    }

    String berthsName() {
      return "berths, " + name;
    }

    String cranesName() {
      return "cranes, " + name;
    }

    /// Where all its cranes may work at one call, so may all others.
    private Side with(Equipment equipment) {
      int otherBerths = equipment.servers(berthsName(), name, berths);
      int other = equipment.servers(cranesName(), name, cranes);
      return new Side(
          name,
          calls,
          otherBerths,
          other,
          mostCranes == cranes ? other : Math.min(mostCranes, other),
          box,
          onward);
    }
  }

  /// Calls of one service.
  ///
  /// @param headwayHours between two, by chance alone where `regular` is not
  /// @param brings boxes that each brings
  /// @param takes boxes that each takes at most
  public record Calls(String name, double headwayHours, boolean regular, int brings, int takes) {}

  /// Triangular minutes.
  public record Minutes(double min, double mode, double max) {}

  /// Trucks.
  ///
  /// @param perDay that bring a box
  /// @param onward shares of those boxes by side
  /// @param lanes of the gate inwards, `lanesOut` outwards
  /// @param cranes that serve trucks in the yard
  /// @param dwellMedianHours from a box's coming to its truck's, log-logistic
  public record Road(
      double perDay,
      List<Double> onward,
      int lanes,
      int lanesOut,
      Minutes gate,
      int cranes,
      Minutes box,
      double dwellMedianHours,
      double dwellP90Hours) {
    public Road {
      onward = List.copyOf(onward);
    }

    private Road with(Equipment equipment) {
      int in = equipment.servers(GATE_IN, ROAD, lanes);
      int other = equipment.servers(TRUCK_CRANES, ROAD, cranes);
      int out = equipment.servers(GATE_OUT, ROAD, lanesOut);
      return new Road(perDay, onward, in, out, gate, other, box, dwellMedianHours, dwellP90Hours);
    }
  }
}
