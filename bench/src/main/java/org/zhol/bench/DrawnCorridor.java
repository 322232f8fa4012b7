package org.zhol.bench;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.network.Spread;
import org.zhol.network.Terminal;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// A corridor drawn at random, as large as one likes and the same for the same seed: cities with
/// their villages in three countries, local roads, main roads and railways with stops on the way,
/// airports, ports, terminals, trains, flights, ships and a handful of checkpoints.
///
/// Parameters, cargo carried on demand, emission factors, countries and goods are those of the
/// built-in pack; all else is drawn. It is for measuring only: nothing in it is a fact.
final class DrawnCorridor {
  static final Evidence DRAWN = new Evidence(List.of("drawn"), Confidence.C);

  private static final int PLACES_A_CITY = 400;
  private static final double STATION_SHARE = 0.12;
  private static final int MAIN_ROAD_STOP_METRES = 25_000;
  private static final double MAIN_KMH = 75;
  private static final double LOCAL_KMH = 45;
  private static final int CROSSINGS_A_BORDER = 4;
  private static final Set<CargoClass> PACKED =
      EnumSet.of(CargoClass.CONTAINER, CargoClass.REEFER, CargoClass.PARTLOAD, CargoClass.GENERAL);

  private final RandomGenerator chance;
  private final DrawnGround ground;
  private final int placeCount;
  private final int linkCount;
  private final List<Place> places = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Terminal> terminals = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private final int[] crossings = new int[8 * Mode.values().length];

  /// Ids of places by themselves: links share them, as those of a pack that was read do.
  private final Map<String, String> ids = new HashMap<>();

  private DrawnCorridor(int placeCount, int linkCount, long seed) {
    this.placeCount = placeCount;
    this.linkCount = linkCount;
    chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ground = new DrawnGround(Math.max(4, placeCount / PLACES_A_CITY), chance);
    mainRoads();
    railways();
    hubs(Mode.AIR, 3);
    hubs(Mode.SEA, 6);
    ground.scatter(placeCount - places.size());
    villages();
    localRoads();
  }

  /// A corridor of about so many places and links.
  ///
  /// @param base the pack that lends parameters, emission factors and carriage on demand
  static Network of(Network base, int places, int links, long seed) {
    DrawnCorridor drawn = new DrawnCorridor(places, links, seed);
    return new Network(
        new Network.Parts(
            base.countries(),
            drawn.places,
            drawn.links,
            drawn.terminals,
            drawn.services,
            base.networkServices().stream()
                .filter(service -> service.mode() == Mode.ROAD || service.mode() == Mode.RAIL)
                .toList(),
            DrawnPrices.all(),
            base.emissions(),
            drawn.checkpoints,
            base.commodities(),
            base.parameters()));
  }

  private static String road(DrawnTown town) {
    return "road-" + town.id();
  }

  private void place(String id, DrawnTown town, Mode mode, Set<Gauge> gauges) {
    ids.put(id, id);
    places.add(
        new Place(
            id,
            Names.of(id),
            List.of(),
            town.id(),
            town.country(),
            town.latitude(),
            town.longitude(),
            mode,
            gauges,
            "drawn",
            List.of(),
            DRAWN,
            null));
  }

  private void link(
      String from, String to, double metres, Mode mode, Set<Gauge> gauges, double kmh) {
    links.add(
        new Link(
            from + "~" + to,
            ids.getOrDefault(from, from),
            ids.getOrDefault(to, to),
            false,
            Math.max(100, Math.round(metres)),
            mode,
            gauges,
            null,
            mode == Mode.RAIL ? Boolean.TRUE : null,
            kmh,
            null,
            null,
            null,
            null,
            Dates.ALWAYS,
            DRAWN,
            null));
  }

  /// Whether a pair of cities may be joined: within a country, or where a border has room for one
  /// more checkpoint of the mode.
  private boolean joins(DrawnTown a, DrawnTown b, Mode mode) {
    if (a.country().equals(b.country())) {
      return true;
    }
    // One place in the table for each unordered pair of the three countries and each mode.
    int border = 8 * mode.ordinal() + number(a) + number(b);
    return crossings[border]++ < CROSSINGS_A_BORDER;
  }

  private static int number(DrawnTown town) {
    return switch (town.country()) {
      case "KZ" -> 0;
      case "CN" -> 1;
      default -> 3;
    };
  }

  private void checkpoint(String link, Mode mode, String a, String b) {
    long hours = 3600L * (2 + chance.nextInt(10));
    checkpoints.add(
        new Checkpoint(
            "border-" + checkpoints.size(),
            Names.of("border " + checkpoints.size()),
            mode,
            true,
            a,
            b,
            link,
            new Spread(hours, 3 * hours),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(fee(Checkpoint.Direction.AB), fee(Checkpoint.Direction.BA)),
            DRAWN,
            null));
  }

  private Checkpoint.Fee fee(Checkpoint.Direction direction) {
    long cents = 20_000L + chance.nextInt(20_000);
    return new Checkpoint.Fee(direction, Dates.ALWAYS, cents, "truck", DRAWN, null);
  }

  /// Main roads from city to city, with a stop every 25 km. Nearest pairs come first, so borders
  /// are crossed where cities are near each other, on the last stretch of the road.
  private void mainRoads() {
    for (DrawnTown centre : ground.centres) {
      place(road(centre), centre, Mode.ROAD, Set.of());
    }
    for (int[] pair : ground.neighbours) {
      DrawnTown a = ground.centres.get(pair[0]);
      DrawnTown b = ground.centres.get(pair[1]);
      if (joins(a, b, Mode.ROAD)) {
        double detour = DrawnRoads.detour(chance);
        line(a, b, road(a), road(b), "m", MAIN_ROAD_STOP_METRES, Mode.ROAD, detour, MAIN_KMH);
      }
    }
  }

  private void line(
      DrawnTown a,
      DrawnTown b,
      String from,
      String to,
      String kind,
      double spacing,
      Mode mode,
      double detour,
      double speed) {
    double straight = a.metres(b);
    int stops = (int) (straight / spacing);
    String at = from;
    DrawnTown here = a;
    for (int i = 1; i <= stops + 1; i++) {
      double part = i / (stops + 1.0);
      boolean last = i > stops;
      DrawnTown next =
          last
              ? b
              : new DrawnTown(
                  kind + a.id() + b.id() + "x" + i,
                  a.country(),
                  a.latitude() + (b.latitude() - a.latitude()) * part + jitter(),
                  a.longitude() + (b.longitude() - a.longitude()) * part + jitter(),
                  -1);
      String id = last ? to : (mode == Mode.ROAD ? "road-" : "rail-") + next.id();
      Set<Gauge> gauges = mode == Mode.RAIL ? Set.of(gauge(a)) : Set.of();
      if (!last) {
        place(id, next, mode, gauges);
      }
      link(at, id, here.metres(next) * detour, mode, gauges, speed);
      if (last && !a.country().equals(b.country())) {
        checkpoint(at + "~" + id, mode, at, id);
      }
      if (!last && mode == Mode.RAIL && i % 3 == 0) {
        roadside(next, id);
      }
      at = id;
      here = next;
    }
  }

  private double jitter() {
    return chance.nextGaussian() * 0.02;
  }

  private static Gauge gauge(DrawnTown town) {
    return town.country().equals("CN") ? Gauge.MM1435 : Gauge.MM1520;
  }

  /// Gives a station on the way a road place and a dry port; the road is drawn with the villages.
  private void roadside(DrawnTown town, String station) {
    place(road(town), town, Mode.ROAD, Set.of());
    terminal(Terminal.Kind.INTERMODAL, station, road(town), gauge(town), Gauge.NONE, 6);
    int nearest = 0;
    for (int c = 1; c < ground.centres.size(); c++) {
      boolean nearer =
          ground.centres.get(c).metres(town) < ground.centres.get(nearest).metres(town);
      boolean home = ground.centres.get(c).country().equals(town.country());
      if (home && (nearer || !ground.centres.get(nearest).country().equals(town.country()))) {
        nearest = c;
      }
    }
    ground.villages.get(nearest).add(town);
  }

  private void terminal(
      Terminal.Kind kind, String from, String to, Gauge fromGauge, Gauge toGauge, int hours) {
    String id = "t" + terminals.size();
    long median = 3600L * hours;
    terminals.add(
        new Terminal(
            id,
            Names.of(id),
            kind,
            from,
            to,
            fromGauge,
            toGauge,
            true,
            PACKED,
            new Spread(median, 3 * median),
            7_000L,
            11_000L,
            700L,
            5.0,
            1_000L,
            5.0,
            null,
            Dates.ALWAYS,
            DRAWN,
            null));
  }

  /// Railways between neighbouring cities with stations on the way; trains between city stations.
  private void railways() {
    for (DrawnTown centre : ground.centres) {
      Set<Gauge> gauges =
          centre.country().equals("CN") ? Set.of(Gauge.MM1435) : Set.of(Gauge.MM1520, Gauge.MM1435);
      String station = "rail-" + centre.id();
      place(station, centre, Mode.RAIL, gauges);
      terminal(Terminal.Kind.INTERMODAL, station, road(centre), gauge(centre), Gauge.NONE, 8);
      if (gauges.size() > 1) {
        Gauge wide = Gauge.MM1520;
        terminal(Terminal.Kind.GAUGE_CHANGE, station, station, Gauge.MM1435, wide, 12);
      }
    }
    double all = ground.neighbours.stream().mapToDouble(ground::length).sum();
    // A third of the stations on the way get a road place as well.
    double spacing = all / (placeCount * STATION_SHARE);
    for (int[] pair : ground.neighbours) {
      boolean chinaFirst = ground.centres.get(pair[0]).country().equals("CN");
      DrawnTown a = ground.centres.get(pair[chinaFirst ? 0 : 1]);
      DrawnTown b = ground.centres.get(pair[chinaFirst ? 1 : 0]);
      if (joins(a, b, Mode.RAIL)) {
        line(a, b, "rail-" + a.id(), "rail-" + b.id(), "s", spacing, Mode.RAIL, 1.2, 55);
      }
    }
    List<DrawnTown> cities = ground.centres;
    for (int i = 0; i < 2 * cities.size(); i++) {
      DrawnTown a = cities.get(chance.nextInt(1 + cities.size() / 4));
      DrawnTown b = cities.get(chance.nextInt(cities.size()));
      if (!a.equals(b) && a.country().equals(b.country())) {
        double headway = 24 + chance.nextInt(72);
        service(
            "train" + i,
            Mode.RAIL,
            gauge(a),
            List.of("rail-" + a.id(), "rail-" + b.id()),
            new Service.Departures.Headway(headway),
            "train");
      }
    }
  }

  /// Airports or ports at cities, joined each to some others by a link and a service on it.
  private void hubs(Mode mode, int every) {
    List<DrawnTown> hubs = new ArrayList<>();
    for (int c = 0; c < ground.centres.size(); c += every) {
      DrawnTown town = ground.centres.get(c);
      hubs.add(town);
      String id = mode.name().toLowerCase(java.util.Locale.ROOT) + "-" + town.id();
      place(id, town, mode, Set.of());
      Terminal.Kind kind = mode == Mode.AIR ? Terminal.Kind.AIRPORT : Terminal.Kind.PORT;
      terminal(kind, id, road(town), Gauge.NONE, Gauge.NONE, mode == Mode.AIR ? 4 : 24);
    }
    String prefix = mode.name().toLowerCase(java.util.Locale.ROOT) + "-";
    for (int a = 0; a < hubs.size(); a++) {
      for (int b = a + 1; b < hubs.size(); b++) {
        DrawnTown one = hubs.get(a);
        DrawnTown two = hubs.get(b);
        double metres = one.metres(two);
        boolean worth = mode == Mode.AIR ? metres > 600_000 : metres < 900_000;
        if (worth && chance.nextInt(8) == 0 && joins(one, two, mode)) {
          String from = prefix + one.id();
          String to = prefix + two.id();
          link(from, to, metres * 1.05, mode, Set.of(), mode == Mode.AIR ? 700 : 25);
          if (!one.country().equals(two.country())) {
            checkpoint(from + "~" + to, mode, from, to);
          }
          both(mode, from, to);
        }
      }
    }
  }

  /// There and back, on some days of the week.
  private void both(Mode mode, String from, String to) {
    DayOfWeek first = DayOfWeek.of(1 + chance.nextInt(3));
    Set<DayOfWeek> days = EnumSet.of(first, DayOfWeek.of(4 + chance.nextInt(4)));
    var departures =
        new Service.Departures.Timetable(days, List.of(LocalTime.of(chance.nextInt(24), 0)));
    String tariff = mode == Mode.AIR ? "flight" : "ship";
    int number = services.size();
    service(tariff + number + "out", mode, Gauge.NONE, List.of(from, to), departures, tariff);
    service(tariff + number + "back", mode, Gauge.NONE, List.of(to, from), departures, tariff);
  }

  private void service(
      String id,
      Mode mode,
      Gauge gauge,
      List<String> stops,
      Service.Departures departures,
      String tariff) {
    Set<CargoClass> cargo =
        mode == Mode.AIR ? EnumSet.of(CargoClass.PARTLOAD, CargoClass.GENERAL) : PACKED;
    services.add(
        new Service(
            id,
            id,
            mode,
            gauge,
            departures,
            stops.stream().map(stop -> new Service.Stop(stop, null, 0)).toList(),
            cargo,
            null,
            null,
            1,
            6,
            tariff,
            Dates.ALWAYS,
            DRAWN,
            null));
  }

  private void villages() {
    Set<String> known = new java.util.HashSet<>();
    places.forEach(place -> known.add(place.id()));
    for (List<DrawnTown> around : ground.villages) {
      for (DrawnTown town : around) {
        if (known.add(road(town))) {
          place(road(town), town, Mode.ROAD, Set.of());
        }
      }
    }
  }

  /// Spreads the links that are left over the cities by their towns.
  private void localRoads() {
    int[] sizes = ground.villages.stream().mapToInt(List::size).toArray();
    int left = linkCount - links.size();
    long towns = Arrays.stream(sizes).sum();
    for (int c = 0; c < sizes.length; c++) {
      List<DrawnTown> cluster = ground.cluster(c);
      for (DrawnRoads.Pair pair :
          new DrawnRoads(cluster).draw((int) (left * (long) sizes[c] / towns))) {
        DrawnTown a = cluster.get(pair.a());
        DrawnTown b = cluster.get(pair.b());
        double metres = pair.metres() * DrawnRoads.detour(chance);
        link(road(a), road(b), metres, Mode.ROAD, Set.of(), LOCAL_KMH);
      }
    }
  }
}
