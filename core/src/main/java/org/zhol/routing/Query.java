package org.zhol.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;

/// What is asked of the planner.
///
/// @param ready when the cargo can be collected at the origin door
/// @param by deadline at the destination door, if any
/// @param via keys of cities, places, checkpoints or services of which an option must touch each
/// @param avoid keys of cities, places, checkpoints, services or countries an option must not touch
/// @param modes modes allowed; all when empty
/// @param max most options to return, 0 for all
/// @param sort order of the options
/// @param asOf use only what was known on this day; all that the pack knows when missing
/// @param drivers 1 or 2 to a truck
/// @param inventory whether to add the cost of stock in transit to the price
/// @param exact whether to search the whole network to the end, however large the question is
public record Query(
    Door from,
    Door to,
    Cargo cargo,
    Instant ready,
    @Nullable Instant by,
    List<String> via,
    Set<String> avoid,
    Set<Mode> modes,
    int max,
    Sort sort,
    @Nullable LocalDate asOf,
    int drivers,
    boolean inventory,
    boolean exact) {
  /// Order of options.
  public enum Sort {
    TIME,
    COST,
    CO2E,
    RELIABILITY
  }

  /// The same question with one thing more that each option must touch.
  Query through(String wish) {
    List<String> wishes = new ArrayList<>(via);
    wishes.add(wish);
    return new Query(
        from, to, cargo, ready, by, wishes, avoid, modes, max, sort, asOf, drivers, inventory,
        exact);
  }

  /// Whether the journey begins and ends in one country.
  boolean domestic() {
    return from.country().equals(to.country());
  }

  public Query {
    via = List.copyOf(via);
    avoid = Set.copyOf(avoid);
    modes = Set.copyOf(modes);
    if (drivers < 1 || drivers > 2) {
      throw new IllegalArgumentException("drivers must be 1 or 2, was " + drivers);
    }
  }
}
