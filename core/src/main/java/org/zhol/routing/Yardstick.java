package org.zhol.routing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Observation;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.CheckpointState;

/// What the model says where something was published.
///
/// One rule for all lanes: of the options that go most kilometres by the observation's mode (and
/// touch its `via`), the quickest for a published time and the cheapest for a published price, for
/// that is what is advertised; where the mode alone finds no way, road may lead to it and a ferry
/// carry the truck. A train's and a terminal's time runs from the first departure to the arrival at
/// the last terminal, borders, gauge changes and transfers on the way counted; a door's is the
/// whole journey from the hour the cargo is ready. A train's price is that of the hauls and all
/// between them; a terminal's adds handling before and after; a door's, drayage too. At a
/// checkpoint the time is the mean over arrivals in the 24 hours of the day; between two places it
/// is that of crossing and gauge change.
final class Yardstick {
  private static final double TONNES_PER_TRUCK = 20;

  private final Planner planner;
  private final Places places;
  private final BorderModel borders;
  private final Network network;

  /// A modelled value and how it came about; no value where the model has none.
  record Reading(@Nullable Double value, String why) {}

  Yardstick(Planner planner, Places places, BorderModel borders) {
    this.planner = planner;
    this.places = places;
    this.borders = borders;
    this.network = planner.network();
  }

  Reading read(Observation seen) {
    Checkpoint checkpoint = network.findCheckpoint(seen.from());
    try {
      return switch (seen.measure()) {
        case "transit_days", "price_usd" -> checkpoint == null ? lane(seen) : fee(seen, checkpoint);
        case "border_hours" -> checkpoint == null ? crossingOf(seen) : border(seen, checkpoint);
        case "gauge_change_usd" -> gaugeChange(seen);
        case "queue_days" ->
            checkpoint == null
                ? new Reading(null, "no checkpoint '" + seen.from() + "'")
                : queue(seen, checkpoint);
        default -> new Reading(null, "measure '" + seen.measure() + "' is not modelled");
      };
    } catch (IllegalArgumentException unanswerable) {
      return new Reading(null, String.valueOf(unanswerable.getMessage()));
    }
  }

  // --- Lanes ------------------------------------------------------------------------------------

  private Reading lane(Observation seen) {
    Plan.Option option = option(seen);
    if (option == null) {
      return new Reading(null, "no way by this mode");
    }
    double value =
        seen.measure().equals("transit_days")
            ? hours(option, seen.scope()) / 24
            : price(option, seen);
    return new Reading(value, option.summary());
  }

  private Plan.@Nullable Option option(Observation seen) {
    String to = seen.to();
    String text = seen.cargo();
    if (to == null || text == null) {
      throw new IllegalArgumentException("the observation names no destination or no cargo");
    }
    Mode mode = seen.mode();
    List<Set<Mode>> tries = new ArrayList<>();
    tries.add(seen.modes());
    if (mode != null) {
      tries.add(mode == Mode.ROAD ? EnumSet.of(mode, Mode.SEA) : EnumSet.of(mode, Mode.ROAD));
    }
    for (Set<Mode> modes : tries) {
      for (Plan.Option option : planner.options(query(seen, to, text, modes))) {
        if (mode == null || mainMode(option) == mode) {
          return option;
        }
      }
    }
    return null;
  }

  private Query query(Observation seen, String to, String cargo, Set<Mode> modes) {
    Door from = places.door(seen.from());
    ZoneId zone = network.country(from.country()).zone();
    String via = seen.via();
    List<String> wishes =
        via == null || via.equals("ab") || via.equals("ba")
            ? List.of()
            : List.of(network.findCheckpoint(via) == null ? places.door(via).key() : via);
    return new Query(
        from,
        places.door(to),
        CargoText.parse(cargo, network, null),
        seen.date().atStartOfDay(zone).toInstant(),
        null,
        wishes,
        Set.of(),
        modes,
        0,
        seen.measure().equals("price_usd") ? Query.Sort.COST : Query.Sort.TIME,
        null,
        1,
        false,
        false);
  }

  /// The mode of the most kilometres.
  private static @Nullable Mode mainMode(Plan.Option option) {
    long most = -1;
    Mode main = null;
    for (Mode mode : Mode.values()) {
      long metres =
          option.legs().stream()
              .filter(leg -> leg.kind() != Plan.Kind.DRAYAGE && leg.mode() == mode)
              .mapToLong(Plan.Leg::distanceMetres)
              .sum();
      if (metres > most) {
        most = metres;
        main = mode;
      }
    }
    return main;
  }

  private static double hours(Plan.Option option, String scope) {
    return scope.equals("door") ? option.expectedHours() : option.transitHours();
  }

  private static double price(Plan.Option option, Observation seen) {
    List<Plan.Leg> legs = option.legs();
    int first = firstHaul(legs);
    int last = lastHaul(legs);
    long cents = 0;
    long metres = 0;
    for (int i = 0; i < legs.size(); i++) {
      boolean counted =
          switch (seen.scope()) {
            case "door" -> true;
            case "terminal" -> legs.get(i).kind() != Plan.Kind.DRAYAGE;
            default -> i >= first && i <= last;
          };
      cents += counted ? legs.get(i).cost().totalCents() : 0;
      metres += counted ? legs.get(i).distanceMetres() : 0;
    }
    double usd = cents / 100.0;
    return switch (seen.unit()) {
      case "USD/km" -> usd / (metres / 1000.0);
      case "USD/500km/20t" -> usd / (metres / 500_000.0);
      default -> usd;
    };
  }

  private static int firstHaul(List<Plan.Leg> legs) {
    for (int i = 0; i < legs.size(); i++) {
      if (legs.get(i).kind() == Plan.Kind.HAUL) {
        return i;
      }
    }
    return 0;
  }

  private static int lastHaul(List<Plan.Leg> legs) {
    for (int i = legs.size() - 1; i >= 0; i--) {
      if (legs.get(i).kind() == Plan.Kind.HAUL) {
        return i;
      }
    }
    return legs.size() - 1;
  }

  // --- Borders ----------------------------------------------------------------------------------

  /// Hours in all crossings and gauge changes between two places.
  private Reading crossingOf(Observation seen) {
    Plan.Option option = option(seen);
    if (option == null) {
      return new Reading(null, "no way by this mode");
    }
    double hours = 0;
    for (Plan.Leg leg : option.legs()) {
      hours +=
          switch (leg.kind()) {
            case CROSSING, GAUGE_CHANGE -> leg.expectedHours();
            case DRAYAGE, HAUL, TRANSFER -> 0;
          };
    }
    return new Reading(hours, option.summary());
  }

  /// What the gauge changes between two places cost.
  private Reading gaugeChange(Observation seen) {
    Plan.Option option = option(seen);
    if (option == null) {
      return new Reading(null, "no way by this mode");
    }
    long cents = 0;
    for (Plan.Leg leg : option.legs()) {
      cents += leg.cost().gaugeChangeCents();
    }
    return new Reading(cents / 100.0, option.summary());
  }

  private Reading border(Observation seen, Checkpoint checkpoint) {
    double sum = 0;
    int waits = 0;
    for (CheckpointState.Flow flow : flows(seen, state(seen, checkpoint))) {
      for (CheckpointState.Wait wait : flow.byHour()) {
        Double expected = wait.expectedHours();
        if (expected != null) {
          sum += expected;
          waits++;
        }
      }
    }
    return waits == 0
        ? new Reading(null, "the border is never passed on that day")
        : new Reading(sum / waits, "mean of " + waits + " arrivals in the day");
  }

  private Reading queue(Observation seen, Checkpoint checkpoint) {
    Double most = null;
    for (CheckpointState.Flow flow : flows(seen, state(seen, checkpoint))) {
      Double days = flow.queueDays();
      most = days == null || (most != null && most > days) ? most : days;
    }
    return new Reading(most, most == null ? "no queue on record" : "waiting over a day's intake");
  }

  /// The checkpoint at the beginning of the observation's day, at the clock of side a.
  private CheckpointState state(Observation seen, Checkpoint checkpoint) {
    ZoneId zone = network.country(network.place(checkpoint.a()).country()).zone();
    Instant at = seen.date().atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
    return borders.state(checkpoint, at, null);
  }

  private static List<CheckpointState.Flow> flows(Observation seen, CheckpointState state) {
    String via = seen.via() == null ? "" : seen.via().toLowerCase(Locale.ROOT);
    return switch (via) {
      case "ab" -> List.of(state.ab());
      case "ba" -> List.of(state.ba());
      default -> List.of(state.ab(), state.ba());
    };
  }

  private static Reading fee(Observation seen, Checkpoint checkpoint) {
    var direction = "ba".equals(seen.via()) ? Checkpoint.Direction.BA : Checkpoint.Direction.AB;
    Checkpoint.Fee fee = checkpoint.fee(direction, seen.date());
    if (fee == null) {
      return new Reading(null, "the pack has no fee for this direction and day");
    }
    boolean byTonne = fee.unit().equals("t");
    return new Reading(
        fee.cents() / 100.0 * (byTonne ? TONNES_PER_TRUCK : 1), "fee per " + fee.unit());
  }
}
