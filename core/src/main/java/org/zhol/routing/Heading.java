package org.zhol.routing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhol.network.Network;
import org.zhol.network.Tariff;

/// Which way a journey goes, for price lists that ask more going one way than the other.
///
/// A journey has one heading, from door to door: by the heading of each leg cargo would go round by
/// roads that bend east, where a westbound tonne is cheap.
enum Heading {
  /// Within one country: rows with a direction are not for it.
  HOME,
  WEST,
  EAST,
  /// Each leg by itself, for flows, whose arcs serve journeys both ways.
  EACH_LEG;

  static Heading of(Query query) {
    if (query.domestic()) {
      return HOME;
    }
    return query.to().longitude() < query.from().longitude() ? WEST : EAST;
  }

  /// Whether what has a price going one way has one going the other.
  static boolean pricesAllAlike(Network network) {
    for (Tariff tariff : network.tariffs()) {
      Map<List<Object>, Set<Tariff.Direction>> directions = new HashMap<>();
      for (Tariff.Row row : tariff.rows()) {
        directions
            .computeIfAbsent(
                List.of(row.mode(), String.valueOf(row.country()), row.equipment(), row.valid()),
                _ -> EnumSet.noneOf(Tariff.Direction.class))
            .add(row.direction());
      }
      for (Set<Tariff.Direction> known : directions.values()) {
        if (known.size() == 1 && !known.contains(Tariff.Direction.ANY)) {
          return false;
        }
      }
    }
    return true;
  }
}
