package org.zhol.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.quantity.Remark;
import org.zhol.routing.BadQuery;
import org.zhol.routing.Cargo;
import org.zhol.routing.CargoText;
import org.zhol.routing.Door;
import org.zhol.routing.Plan;
import org.zhol.routing.Query;
import org.zhol.routing.QueryRemark;

/// Reads a question for the planner from its parameters and has it answered.
final class PlanQuestion {
  static final List<String> PARAMETERS =
      List.of(
          "from",
          "to",
          "cargo",
          "ready",
          "by",
          "via",
          "avoid",
          "modes",
          "max",
          "sort",
          "asOf",
          "drivers",
          "inventory",
          "value",
          "exact");
  private static final List<String> REPEATABLE = List.of("via", "avoid", "modes");
  private static final int MOST_OPTIONS = 1_000;
  private static final int MOST_WISHES = 20;

  private PlanQuestion() {}

  /// Plans; refuses a question that cannot be answered with all that is wrong with it.
  static Plan answer(Parameters given, World world, Clock clock) {
    return plan(world, parse(given, world, clock));
  }

  static Plan plan(World world, Query query) {
    try {
      return world.planner().plan(query);
    } catch (IllegalArgumentException unanswerable) {
      throw new BadInput(saying("question", "", unanswerable, List.of()));
    }
  }

  static Query parse(Parameters given, World world, Clock clock) {
    given.allow(PARAMETERS, REPEATABLE);
    Door from = door(given, "from", world);
    Door to = door(given, "to", world);
    Cargo cargo = cargo(given, world);
    ZoneId here = zone(from, world);
    Instant ready = Moments.instant(given, "ready", here, Moments.Day.START);
    Instant by = Moments.instant(given, "by", zone(to, world), Moments.Day.END);
    if (ready == null) {
      ready = LocalDate.ofInstant(clock.instant(), here).atStartOfDay(here).toInstant();
    }
    if (by != null && !by.isAfter(ready)) {
      String deadline = String.valueOf(given.text("by"));
      given.wrong("by", deadline, new Fault.NotAfterReady(), new Cure.LaterDeadline());
    }
    if (from != null && to != null && from.key().equals(to.key())) {
      given.wrong("to", to.key(), new Fault.AlreadyThere(), new Cure.NameAnother());
    }
    Query.Sort sort = given.oneOf("sort", given.text("sort"), Query.Sort.values());
    Set<Mode> modes = modes(given);
    List<String> via = keys(given, "via", world);
    List<String> avoid = keys(given, "avoid", world);
    refuseHomeAvoided(given, avoid, from, to);
    int max = given.whole("max", 0, 0, MOST_OPTIONS);
    int drivers = given.whole("drivers", 1, 1, 2);
    boolean inventory = given.flag("inventory");
    boolean exact = given.flag("exact");
    LocalDate asOf = Moments.day(given, "asOf");
    given.refuseIfWrong();
    if (from == null || to == null || cargo == null) {
      throw new IllegalStateException("a question without its ends passed the checks");
    }
    return new Query(
        from,
        to,
        cargo,
        ready,
        by,
        via,
        Set.copyOf(avoid),
        modes,
        max,
        sort == null ? Query.Sort.TIME : sort,
        asOf,
        drivers,
        inventory,
        exact);
  }

  /// Nothing leaves or reaches a country that is avoided.
  private static void refuseHomeAvoided(
      Parameters given, List<String> avoid, @Nullable Door from, @Nullable Door to) {
    for (Door door : new @Nullable Door[] {from, to}) {
      if (door != null && avoid.contains(door.country())) {
        Fault why = new Fault.CountryOf(door.key());
        given.wrong("avoid", door.country(), why, new Cure.AvoidBetween());
      }
    }
  }

  private static ZoneId zone(@Nullable Door door, World world) {
    return door == null ? ZoneOffset.UTC : world.network().country(door.country()).zone();
  }

  private static @Nullable Door door(Parameters given, String name, World world) {
    String text = given.required(name, new Cure.NamePlace());
    if (text == null) {
      return null;
    }
    try {
      return world.places().door(text);
    } catch (IllegalArgumentException unknown) {
      if (world.isCountry(text)) {
        given.wrong(name, text, new Fault.IsCountry(), new Cure.NamePlaceInCountry());
        return null;
      }
      given.wrong(saying(name, text, unknown, world.namesLike(text)));
      return null;
    }
  }

  private static @Nullable Cargo cargo(Parameters given, World world) {
    String text = given.required("cargo", new QueryRemark.WriteCargo());
    Long value = given.cents("value");
    if (text == null) {
      return null;
    }
    try {
      return CargoText.parse(text, world.network(), value);
    } catch (IllegalArgumentException unreadable) {
      given.wrong(saying("cargo", text, unreadable, List.of()));
      return null;
    }
  }

  private static Set<Mode> modes(Parameters given) {
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    for (String text : given.list("modes")) {
      Mode mode = given.oneOf("modes", text, Mode.values());
      if (mode != null) {
        modes.add(mode);
      }
    }
    return modes;
  }

  /// Ids of cities, places, checkpoints, services, terminals or countries, or names of places.
  private static List<String> keys(Parameters given, String name, World world) {
    List<String> wishes = given.list(name);
    if (wishes.size() > MOST_WISHES) {
      given.wrong(
          name, "", new Fault.TooManyThings(wishes.size()), new Cure.NameAtMost(MOST_WISHES));
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (String text : wishes) {
      String key = world.key(text);
      if (key == null) {
        List<String> alike = world.namesLike(text);
        Remark cure = Cure.alike(alike, new Cure.NameThing());
        given.wrong(new Problem(name, text, new Fault.NotInPack(), cure, alike));
      } else {
        keys.add(key);
      }
    }
    return keys;
  }

  /// A problem from the planner's own words, `what 'value' reason; way out`.
  private static Problem saying(
      String field, String value, IllegalArgumentException thrown, List<String> suggestions) {
    if (thrown instanceof BadQuery bad) {
      boolean alike = bad.cure() instanceof QueryRemark.DidYouMean;
      Remark cure = alike ? bad.cure() : Cure.alike(suggestions, bad.cure());
      return new Problem(field, value, bad.why(), cure, suggestions);
    }
    String message = String.valueOf(thrown.getMessage());
    int cut = message.lastIndexOf("; ");
    String reason = cut < 0 ? message : message.substring(0, cut);
    String fix = cut < 0 ? "ask differently" : message.substring(cut + 2);
    String quoted = "'" + value + "' ";
    int named = reason.indexOf(quoted);
    if (named >= 0 && !value.isEmpty()) {
      reason = reason.substring(named + quoted.length());
    }
    String hint = fix.startsWith("did you mean") ? fix : Nearest.hint(suggestions, fix);
    return new Problem(field, value, reason, hint, suggestions);
  }
}
