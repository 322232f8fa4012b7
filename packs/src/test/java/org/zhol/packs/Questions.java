package org.zhol.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.routing.CargoText;
import org.zhol.routing.Door;
import org.zhol.routing.Places;
import org.zhol.routing.Plan;
import org.zhol.routing.Planner;
import org.zhol.routing.Query;

/// Questions to the built-in pack.
final class Questions {
  static final Network NETWORK = PackReader.builtIn().network();
  static final Planner PLANNER = Planner.over(NETWORK, "artery", "test", "");
  static final Places PLACES = Places.over(NETWORK);

  static Query ask(String from, String to, String cargo, String ready, String by) {
    return ask(from, to, cargo, ready, by, Set.of());
  }

  static Query ask(String from, String to, String cargo, String ready, String by, Set<Mode> modes) {
    Door start = PLACES.door(from);
    Door end = PLACES.door(to);
    @Nullable Instant deadline = by.isEmpty() ? null : day(by, end).plusSeconds(86_400);
    return new Query(
        start,
        end,
        CargoText.parse(cargo, NETWORK, null),
        day(ready, start),
        deadline,
        List.of(),
        Set.of(),
        modes,
        0,
        Query.Sort.TIME,
        null,
        1,
        false,
        false);
  }

  static Instant day(String date, Door door) {
    LocalDateTime midnight = LocalDate.parse(date).atStartOfDay();
    return midnight.atZone(NETWORK.country(door.country()).zone()).toInstant();
  }

  static Plan.Option cheapestTruck(String from, String to, String cargo) {
    Query query = ask(from, to, cargo, "2025-06-10", "", Set.of(Mode.ROAD));
    return PLANNER.options(query).stream()
        .min((a, b) -> Long.compare(a.totalCents(), b.totalCents()))
        .orElseThrow();
  }

  static Plan.Leg border(Plan.Option option) {
    return option.legs().stream()
        .filter(leg -> leg.kind() == Plan.Kind.CROSSING)
        .findFirst()
        .orElseThrow();
  }

  private Questions() {}
}
