package org.zhol.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Country;
import org.zhol.network.Network;
import org.zhol.packs.BuiltInLand;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.Pack;
import org.zhol.packs.PackException;
import org.zhol.packs.PackReader;
import org.zhol.packs.ScenarioText;
import org.zhol.queueing.BorderModel;
import org.zhol.routing.Places;
import org.zhol.routing.Planner;

/// A pack with the engines over it, made once and then shared by all questions.
final class World {
  private final Pack pack;
  private final BorderModel borders;
  private final Places places;
  private final Planner planner;

  /// By lower-case id: what a question may pass through or avoid.
  private final Map<String, String> keys = new HashMap<>();

  private World(Pack pack) {
    Network network = pack.network();
    this.pack = pack;
    this.borders = new BorderModel(network);
    this.places = Places.over(network, BuiltInLand::map);
    this.planner =
        Planner.over(network, pack.manifest().name(), pack.manifest().version(), pack.hash());
    for (Country country : network.countries()) {
      country.names().all().forEach(name -> key(name, country.code()));
      country.aliases().forEach(alias -> key(alias.name(), country.code()));
      key(country.code(), country.code());
    }
    network.services().forEach(service -> key(service.id(), service.id()));
    network.terminals().forEach(terminal -> key(terminal.id(), terminal.id()));
    network.places().forEach(place -> key(place.city(), place.city()));
    network.places().forEach(place -> key(place.id(), place.id()));
    network.checkpoints().forEach(checkpoint -> key(checkpoint.id(), checkpoint.id()));
  }

  private void key(String text, String id) {
    keys.put(text.toLowerCase(Locale.ROOT), id);
  }

  /// The id of what a text names: a checkpoint, place, city, terminal, service or country by its
  /// id, or a place by its name. Null where nothing is called so.
  @Nullable String key(String text) {
    String known = keys.get(text.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    for (Checkpoint checkpoint : pack.network().checkpoints()) {
      if (checkpoint.names().all().stream().anyMatch(name -> name.equalsIgnoreCase(text))) {
        return checkpoint.id();
      }
    }
    try {
      String door = places.door(text).key();
      return keys.get(door.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  /// Whether a text is the name, another name or the code of a country.
  boolean isCountry(String text) {
    String key = keys.get(text.toLowerCase(Locale.ROOT));
    return key != null && pack.network().findCountry(key) != null;
  }

  /// Names of places that look like a text, at most three: those that searching finds, or else
  /// those that a few more typing errors turn into it.
  List<String> namesLike(String text) {
    List<String> found =
        places.find(text, 3).stream().map(match -> match.names().en()).distinct().toList();
    if (!found.isEmpty()) {
      return found;
    }
    Set<String> names = new TreeSet<>();
    pack.network().places().forEach(place -> names.addAll(place.names().all()));
    return Nearest.to(text, names);
  }

  Places places() {
    return places;
  }

  Planner planner() {
    return planner;
  }

  static World of(Pack pack) {
    return new World(pack);
  }

  /// The world of a pack in a folder or zip, or of the built-in pack.
  static World open(@Nullable Path folderOrZip) {
    return new World(read(folderOrZip));
  }

  /// The same with scenarios applied in order; each is a built-in one's name or a file.
  static World open(@Nullable Path folderOrZip, List<String> scenarios) {
    return new World(read(folderOrZip, scenarios));
  }

  /// Reads a pack and applies scenarios, named or in files; problems are bad input.
  static Pack read(@Nullable Path folderOrZip, List<String> scenarios) {
    Pack base = read(folderOrZip);
    try {
      return ScenarioText.applyAll(base, scenarios.stream().map(BuiltInScenarios::open).toList());
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    }
  }

  /// Reads a pack; one that cannot be used is bad input with all its problems.
  static Pack read(@Nullable Path folderOrZip) {
    try {
      return folderOrZip == null ? PackReader.builtIn() : PackReader.read(folderOrZip);
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    }
  }

  static Problem problem(org.zhol.packs.Problem problem) {
    String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
    String value = problem.value() == null ? "" : problem.value();
    return new Problem(
        place, value, problem.reason(), problem.cure(), problem.why(), problem.wayOut(), List.of());
  }

  Pack pack() {
    return pack;
  }

  Network network() {
    return pack.network();
  }

  BorderModel borders() {
    return borders;
  }
}
