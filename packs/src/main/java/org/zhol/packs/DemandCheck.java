package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Count;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.network.CargoClass;
import org.zhol.network.Commodity;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.NetworkService;
import org.zhol.network.Place;
import org.zhol.network.Service;

/// Judges what wants to move: whether something carries it where it begins and ends, and whether
/// each profile is used and each count is of a thing of its kind.
final class DemandCheck {
  private final Pack pack;
  private final Network network;
  private final Findings findings;

  /// Places by what can be loaded or unloaded there.
  private final Map<CargoClass, Set<String>> served = new EnumMap<>(CargoClass.class);

  /// Places by town.
  private final Map<String, Set<Place>> town = new HashMap<>();

  DemandCheck(Pack pack, Findings findings) {
    this.pack = pack;
    this.network = pack.network();
    this.findings = findings;
  }

  void check() {
    if (!pack.demand().flows().isEmpty()) {
      gather();
      pack.demand().flows().forEach(this::checkFlow);
    }
    Set<String> used = new HashSet<>();
    pack.demand().flows().forEach(flow -> used.add(flow.profile()));
    for (Profile profile : pack.demand().profiles()) {
      if (!used.contains(profile.id())) {
        findings.warning(
            Table.PROFILE,
            profile,
            profile.id(),
            say("is a profile that no flow has"),
            say("name it in demand.csv or remove it"));
      }
    }
    pack.demand().counts().forEach(this::checkCount);
  }

  // --- Flows
  // ----------------------------------------------------------------------------------------

  private void gather() {
    for (CargoClass cargo : CargoClass.values()) {
      served.put(cargo, new HashSet<>());
    }
    for (Place place : network.places()) {
      town.computeIfAbsent(place.city(), key -> new HashSet<>()).add(place);
    }
    for (Service service : network.services()) {
      service.stops().forEach(stop -> serve(service.cargo(), stop.place()));
    }
    for (NetworkService service : network.networkServices()) {
      for (Link link : network.links()) {
        if (CarriageCheck.carries(service, link)) {
          serve(service.cargo(), link.from());
          serve(service.cargo(), link.to());
        }
      }
    }
  }

  private void serve(Set<CargoClass> cargo, String place) {
    for (CargoClass one : cargo) {
      served.computeIfAbsent(one, key -> new HashSet<>()).add(place);
    }
  }

  private void checkFlow(Flow flow) {
    Commodity commodity = network.findCommodity(flow.commodity());
    if (commodity == null) {
      return; // the reader refuses such a flow
    }
    CargoClass cargo = commodity.cargo();
    List<String> without =
        Stream.of(flow.from(), flow.to())
            .filter(city -> !isServed(flow.mode(), cargo, city))
            .filter(city -> !isReachedByShip(flow, cargo, city))
            .toList();
    if (!without.isEmpty()) {
      findings.problem(
          Table.DEMAND,
          flow,
          flow.id(),
          say(
              "needs {1} for {2} at {3}, and nothing carries it there",
              flow.mode() == null ? "a service" : Words.MODE.word(flow.mode()),
              Words.CARGO.word(cargo),
              String.join(" and ", without)),
          say(
              "add a service or link there, name a town that has one, or change mode or"
                  + " commodity"));
    }
  }

  /// A mode is that of the main haul and of the border: a ship may stand before or behind it, if
  /// the other end has the mode.
  private boolean isReachedByShip(Flow flow, CargoClass cargo, String city) {
    String other = city.equals(flow.from()) ? flow.to() : flow.from();
    return isServed(Mode.SEA, cargo, city) && isServed(flow.mode(), cargo, other);
  }

  private boolean isServed(@Nullable Mode mode, CargoClass cargo, String city) {
    Set<String> places = served.getOrDefault(cargo, Set.of());
    return town.getOrDefault(city, Set.of()).stream()
        .anyMatch(place -> places.contains(place.id()) && (mode == null || mode == place.mode()));
  }

  // --- Counts
  // ---------------------------------------------------------------------------------------

  private void checkCount(Count count) {
    Mode wanted =
        switch (count.kind()) {
          case PIPELINE -> Mode.PIPELINE;
          case AIRPORT -> Mode.AIR;
          case CHECKPOINT, PORT, MODE -> null;
        };
    Mode found = mode(count);
    if (wanted != null && found != null && wanted != found) {
      findings.problem(
          Table.COUNT,
          count,
          count.what(),
          say(
              "is of mode {1} and cannot be counted as {2}",
              Words.MODE.word(found), Words.COUNT_KIND.word(count.kind())),
          say("name another, or correct the kind"));
    }
  }

  private @Nullable Mode mode(Count count) {
    Link link = network.findLink(count.what());
    Place place = network.findPlace(count.what());
    return switch (count.kind()) {
      case PIPELINE -> link == null ? null : link.mode();
      case AIRPORT, PORT -> place == null ? null : place.mode();
      case CHECKPOINT, MODE -> null;
    };
  }
}
