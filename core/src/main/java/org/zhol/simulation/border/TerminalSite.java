package org.zhol.simulation.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.network.Terminal;
import org.zhol.simulation.terminal.TerminalPlan;

/// A container terminal as the network has it: the rail and sea facilities of a place that ports
/// and inland terminals join, the ships and trains that call there, compiled to a plan.
///
/// What a box does next is on no record. Where there is a quay, trains take the boxes of ships and
/// of trucks and bring theirs to both in the share that `yard.sea_share` says; where two gauges
/// meet, boxes go from train to train but for the share `yard.road_share`; elsewhere from trains to
/// trucks.
final class TerminalSite {
  /// Resources that nobody counted are the fewest that need this share of their time.
  private static final double USE = 0.5;

  static final String SEA = "sea";
  private static final String RAIL = "rail";

  private final Network network;
  private final LocalDate day;
  private final Figures figures;
  private final @Nullable Place rail;
  private final @Nullable Place sea;
  private final Place any;
  private final List<Terminal> terminals;

  private TerminalSite(Network network, LocalDate day, List<Place> places) {
    this.network = network;
    this.day = day;
    figures = new Figures(network);
    rail = first(places, Mode.RAIL);
    Place quay = first(places, Mode.SEA);
    // A quay to which no service brings boxes has none to pass on, and takes none.
    sea = quay == null || services(quay).stream().noneMatch(s -> brings(s, quay)) ? null : quay;
    any = places.getFirst();
    terminals =
        network.terminals().stream()
            .filter(t -> t.open().contains(day) && joins(t, places))
            .toList();
  }

  /// The site of a place on a day; null where no train with boxes calls, nor a ship at a quay whose
  /// boxes are on record: how many a ship brings is told by trains and gate alone.
  static @Nullable TerminalSite of(Network network, String id, LocalDate day) {
    List<Place> places = places(network, id, day);
    if (places.isEmpty()) {
      return null;
    }
    TerminalSite site = new TerminalSite(network, day, places);
    boolean called =
        (site.rail != null && !site.services(site.rail).isEmpty())
            || (site.sea != null && network.findParameter(site.gateKey()) != null);
    return site.terminals.isEmpty() || !called ? null : site;
  }

  /// The place or terminal asked for, its town's facilities and those across a quay.
  private static List<Place> places(Network network, String id, LocalDate day) {
    Set<String> ids = new LinkedHashSet<>();
    for (Terminal terminal : network.terminals()) {
      if (terminal.id().equals(id)) {
        ids.add(terminal.from());
        ids.add(terminal.to());
      }
    }
    for (Place place : network.places()) {
      if (place.id().equals(id) || place.city().equals(id)) {
        ids.add(place.id());
      }
    }
    for (Terminal terminal : network.terminals()) {
      boolean quay = terminal.kind() == Terminal.Kind.PORT && terminal.open().contains(day);
      if (quay && (ids.contains(terminal.from()) || ids.contains(terminal.to()))) {
        ids.add(terminal.from());
        ids.add(terminal.to());
      }
    }
    return ids.stream().map(network::place).toList();
  }

  private static boolean joins(Terminal terminal, List<Place> places) {
    boolean kind =
        terminal.kind() == Terminal.Kind.PORT || terminal.kind() == Terminal.Kind.INTERMODAL;
    return kind
        && places.stream()
            .anyMatch(p -> p.id().equals(terminal.from()) || p.id().equals(terminal.to()))
        && places.stream()
            .filter(p -> p.mode() != Mode.ROAD)
            .anyMatch(p -> p.id().equals(terminal.from()) || p.id().equals(terminal.to()));
  }

  /// Of several of a mode the one whose cranes are on record, else one at a quay.
  private @Nullable Place first(List<Place> places, Mode mode) {
    Place found = null;
    int best = -1;
    for (Place place : places) {
      int rank = figures.countsCranes(place.id()) ? 2 : atQuay(place) ? 1 : 0;
      if (place.mode() == mode && rank > best) {
        found = place;
        best = rank;
      }
    }
    return found;
  }

  private boolean atQuay(Place place) {
    return network.terminals().stream()
        .anyMatch(t ->
            t.kind() == Terminal.Kind.PORT
                && t.open().contains(day)
                && (t.from().equals(place.id()) || t.to().equals(place.id())));
  }

  String id() {
    Place named = rail == null ? sea : rail;
    return named == null ? any.id() : named.id();
  }

  Place place() {
    return network.place(id());
  }

  /// Sides that boxes leave by, in the order of the plan, the road last.
  List<String> sides() {
    List<String> sides = new ArrayList<>();
    if (sea != null) {
      sides.add(SEA);
    }
    if (rail != null) {
      sides.add(RAIL);
    }
    sides.add(TerminalPlan.ROAD);
    return sides;
  }

  List<Assumption> assumptions() {
    return figures.assumptions();
  }

  private List<Service> services(Place place) {
    List<Service> services = new ArrayList<>();
    for (Service service : network.services()) {
      boolean boxes = service.cargo().isEmpty() || service.cargo().contains(CargoClass.CONTAINER);
      boolean stops = service.stops().stream().anyMatch(s -> s.place().equals(place.id()));
      if (boxes && stops && service.valid().contains(day) && teu(service) > 0) {
        services.add(service);
      }
    }
    return services;
  }

  private static double teu(Service service) {
    Double capacity = service.capacity();
    return capacity != null && "teu".equalsIgnoreCase(service.capacityUnit()) ? capacity : 0;
  }

  private static boolean brings(Service service, Place place) {
    return !service.stops().getFirst().place().equals(place.id());
  }

  private static double headway(Service service) {
    return switch (service.departures()) {
      case Service.Departures.Headway(double hours, double _) -> hours;
      case Service.Departures.Timetable(var days, var times) ->
          168.0 / Math.max(1, days.size() * times.size());
    };
  }

  private static boolean regular(Service service) {
    return switch (service.departures()) {
      case Service.Departures.Headway _ -> false;
      case Service.Departures.Timetable _ -> true;
    };
  }

  private double boxes(Place place, boolean in) {
    double sum = 0;
    for (Service service : services(place)) {
      sum += brings(service, place) == in ? 24 / headway(service) * perCall(service, place) : 0;
    }
    return sum;
  }

  private double perCall(Service service, Place place) {
    String own = "yard." + place.id() + ".train_fill";
    Double fill = figures.find(own);
    return teu(service)
        / Figures.TEU_PER_BOX
        * (fill == null ? figures.assumed("yard.train_fill", 1) : fill);
  }

  private boolean gaugesMeet() {
    Place place = rail;
    return place != null
        && network.terminals().stream()
            .anyMatch(t ->
                t.kind() == Terminal.Kind.GAUGE_CHANGE
                    && t.from().equals(place.id())
                    && t.open().contains(day));
  }

  private String gateKey() {
    return "yard." + id() + ".gate_boxes_per_day";
  }

  TerminalPlan plan(long begin, long from, long end, Disturbances disturbances) {
    figures.assume(
        sea == null || disturbances.weatherPerYear() == 0
            ? new Assumption.StormsMissingHere()
            : new Assumption.QuayStormsTaken(
                disturbances.weatherPerYear(), disturbances.weatherHours()));
    double in = rail == null ? 0 : boxes(rail, true);
    double out = rail == null ? 0 : boxes(rail, false);
    List<TerminalPlan.Side> sides = new ArrayList<>();
    double bySea = sea == null ? 0 : rail == null ? 1 : figures.assumed("yard.sea_share", 0.5);
    boolean change = sea == null && gaugesMeet();
    double toRoad = change ? figures.assumed("yard.road_share", 0.1) : 0;
    double trucksIn = sea != null ? (1 - bySea) * out : change ? toRoad * in : out;
    double trucksOut = sea != null ? (1 - bySea) * in : change ? toRoad * in : in;
    Double gate = figures.find(gateKey());
    double more = gate == null || sea == null ? 0 : Math.max(0, gate - trucksIn - trucksOut) / 2;
    double seaIn = bySea * out + more;
    double seaOut = bySea * in + more;
    int n = (sea == null ? 0 : 1) + (rail == null ? 0 : 1);
    if (sea != null) {
      double perBox = seaIn == 0 ? 0 : bySea * out / seaIn;
      List<Double> onward = rail == null ? List.of(0.0, 1.0) : List.of(0.0, perBox, 1 - perBox);
      sides.add(side(sea, seaCalls(sea, seaIn, seaOut), onward));
    }
    if (rail != null) {
      List<Double> onward =
          sea != null
              ? List.of(bySea, 0.0, 1 - bySea)
              : change ? List.of(1 - toRoad, toRoad) : List.of(0.0, 1.0);
      sides.add(side(rail, trainCalls(rail), onward));
    }
    double bring = trucksIn + more;
    double toRail = bring == 0 ? 1 : trucksIn / bring;
    List<Double> byTruck = n == 1 ? List.of(1.0, 0.0) : List.of(1 - toRail, toRail, 0.0);
    TerminalPlan.Road road = road(bring, trucksOut + more, byTruck);
    double daily = in + seaIn + bring;
    return new TerminalPlan(
        begin, from, end, end + 86_400_000L, sides, road, yard(daily, road.dwellP90Hours()));
  }

  private List<TerminalPlan.Calls> trainCalls(Place place) {
    List<TerminalPlan.Calls> calls = new ArrayList<>();
    for (Service service : services(place)) {
      int boxes = (int) Math.round(perCall(service, place));
      boolean in = brings(service, place);
      int most = (int) Math.round(teu(service) / Figures.TEU_PER_BOX);
      calls.add(
          new TerminalPlan.Calls(
              service.id(), headway(service), regular(service), in ? boxes : 0, in ? 0 : most));
    }
    return calls;
  }

  /// A ship comes with what a service brings and leaves as the one back.
  private List<TerminalPlan.Calls> seaCalls(Place place, double in, double out) {
    double perDay = 0;
    List<Service> bringing = new ArrayList<>();
    for (Service service : services(place)) {
      if (brings(service, place)) {
        bringing.add(service);
        perDay += 24 / headway(service);
      }
    }
    figures.assume(new Assumption.BoxesOfCall(in / Math.max(1e-9, perDay)));
    List<TerminalPlan.Calls> calls = new ArrayList<>();
    for (Service service : bringing) {
      // Room for twice what comes on average, so that the quay is cleared.
      int takes = (int) Math.ceil(2 * out / perDay);
      int brings = (int) Math.round(in / perDay);
      calls.add(
          new TerminalPlan.Calls(service.id(), headway(service), regular(service), brings, takes));
    }
    return calls;
  }

  private TerminalPlan.Side side(Place place, List<TerminalPlan.Calls> calls, List<Double> onward) {
    String key = "yard." + place.id() + ".";
    boolean atSea = place.mode() == Mode.SEA;
    String name = atSea ? SEA : RAIL;
    TerminalPlan.Minutes minutes = figures.minutes(key + "box_minutes", "yard.box_minutes");
    double moves = 0;
    double perDay = 0;
    for (TerminalPlan.Calls one : calls) {
      double often = 24 / one.headwayHours();
      perDay += often;
      moves += often * (one.brings() > 0 ? one.brings() : one.takes());
    }
    double work = moves * (minutes.min() + minutes.mode() + minutes.max()) / 3 / 1_440;
    int cranes =
        figures.count(
            key + "cranes",
            atSea ? Assumption.Thing.QUAY_CRANES : Assumption.Thing.RAIL_CRANES,
            work / USE);
    Double pairs = figures.find(key + "fronts");
    Double tracks = pairs == null ? figures.find(key + "tracks") : (Double) (2 * pairs);
    double berthed = Math.max(perDay * 2 / 24, work / cranes);
    int berths =
        tracks != null
            ? (int) Math.round(tracks)
            : figures.count(
                key + "berths",
                atSea ? Assumption.Thing.BERTHS : Assumption.Thing.TRACKS,
                1 + berthed / USE);
    return new TerminalPlan.Side(name, calls, berths, cranes, cranes, minutes, onward);
  }

  private TerminalPlan.Road road(double bring, double fetch, List<Double> onward) {
    TerminalPlan.Minutes gate = figures.minutes("", "yard.gate_minutes");
    TerminalPlan.Minutes box = figures.minutes("", "yard.truck_minutes");
    double median = 24;
    double p90 = 72;
    for (Terminal terminal : terminals) {
      if (terminal.kind() == Terminal.Kind.INTERMODAL) {
        median = terminal.time().medianSeconds() / 3_600.0;
        p90 = terminal.time().p90Seconds() / 3_600.0;
      }
    }
    double day = bring + fetch;
    double gateWork = day * (gate.min() + gate.mode() + gate.max()) / 3 / 1_440;
    double boxWork = day * (box.min() + box.mode() + box.max()) / 3 / 1_440;
    int lanes =
        figures.count("yard." + id() + ".gate_lanes", Assumption.Thing.GATE_LANES, gateWork / USE);
    int cranes =
        figures.count(
            "yard." + id() + ".truck_cranes", Assumption.Thing.TRUCK_CRANES, boxWork / USE);
    return new TerminalPlan.Road(bring, onward, lanes, lanes, gate, cranes, box, median, p90);
  }

  private int yard(double boxesPerDay, double p90Hours) {
    Double teu = figures.find("yard." + id() + ".teu_storage");
    if (teu != null) {
      return (int) Math.max(1, Math.round(teu / Figures.TEU_PER_BOX));
    }
    int boxes = (int) Math.max(100, Math.ceil(boxesPerDay * p90Hours / 24 / USE));
    figures.assume(new Assumption.YardRoom(2.0 * boxes));
    return boxes;
  }
}
