package org.zhol.assignment;

import java.util.EnumSet;
import java.util.Set;
import org.zhol.network.Mode;

/// A chain of modes between two places: what a shipper chooses before the route.
public enum Chain {
  ROAD(Mode.ROAD),
  RAIL(Mode.RAIL),
  RAIL_ROAD(Mode.RAIL, Mode.ROAD),
  SEA(Mode.SEA, Mode.RAIL, Mode.ROAD),
  AIR(Mode.AIR, Mode.ROAD),
  PIPELINE(Mode.PIPELINE),
  RAIL_PIPELINE(Mode.RAIL, Mode.PIPELINE);

  @SuppressWarnings("ImmutableEnumChecker") // never written after construction
  private final Set<Mode> modes;

  Chain(Mode first, Mode... others) {
    modes = EnumSet.of(first, others);
  }

  boolean takes(Mode mode) {
    return modes.contains(mode);
  }

  /// Whether a way that used these modes is one of this chain and of no shorter one.
  boolean is(Set<Mode> used) {
    return used.contains(mainMode()) && modes.containsAll(used) && used.size() >= least();
  }

  private Mode mainMode() {
    return switch (this) {
      case ROAD -> Mode.ROAD;
      case RAIL, RAIL_ROAD -> Mode.RAIL;
      case SEA -> Mode.SEA;
      case AIR -> Mode.AIR;
      case PIPELINE, RAIL_PIPELINE -> Mode.PIPELINE;
    };
  }

  private int least() {
    return switch (this) {
      case ROAD, RAIL, SEA, AIR, PIPELINE -> 1;
      case RAIL_ROAD, RAIL_PIPELINE -> 2;
    };
  }
}
