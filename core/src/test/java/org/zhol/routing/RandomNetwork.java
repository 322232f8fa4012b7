package org.zhol.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Country;
import org.zhol.network.Emission;
import org.zhol.network.Equipment;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.NetworkService;
import org.zhol.network.Parameter;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.network.Spread;
import org.zhol.network.Tariff;
import org.zhol.network.Terminal;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// Small random corridors: two or three countries, road and rail of two gauges, borders, yards,
/// trains by timetable and headway. The same seed gives the same world.
final class RandomNetwork {
  static final Evidence GUESS = new Evidence(List.of("test"), Confidence.C);
  static final Set<CargoClass> BOXES = Set.of(CargoClass.CONTAINER, CargoClass.GENERAL);

  final List<Country> countries = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<Terminal> terminals = new ArrayList<>();
  final List<Service> services = new ArrayList<>();
  final List<Checkpoint> checkpoints = new ArrayList<>();
  final List<NetworkService> networkServices = new ArrayList<>();
  private final Random random;
  private final Random days;
  final int towns;

  private final boolean queues;

  /// Whether the tariff of flights belongs to it (`RandomFlights`).
  boolean flights;

  private RandomNetwork(long seed, boolean queues) {
    this.queues = queues;
    random = new Random(seed);
    days = new Random(~seed);
    int nations = 1 + random.nextInt(3);
    towns = 3 + random.nextInt(3);
    String[] zones = {"Asia/Almaty", "Asia/Shanghai", "Europe/Moscow"};
    for (int c = 0; c < nations; c++) {
      countries.add(new Country("C" + c, Names.of("C" + c), List.of(), ZoneId.of(zones[c])));
    }
    for (int t = 0; t < towns; t++) {
      String country = "C" + (t * nations / towns);
      place("road" + t, t, country, Mode.ROAD, Set.of());
      if (random.nextInt(3) > 0) {
        Set<Gauge> gauges =
            random.nextInt(4) == 0
                ? Set.of(Gauge.MM1435, Gauge.MM1520)
                : Set.of(random.nextBoolean() ? Gauge.MM1435 : Gauge.MM1520);
        place("rail" + t, t, country, Mode.RAIL, gauges);
      }
    }
    addCarriage();
    for (Place a : places) {
      for (Place b : places) {
        boolean near = Math.abs(town(a) - town(b)) <= 2;
        if (a.id().compareTo(b.id()) < 0 && a.mode() == b.mode() && near && random.nextInt(4) > 0) {
          link(a, b);
        }
      }
    }
    addTerminals();
    int trains = random.nextInt(3);
    for (int i = 0; i < trains; i++) {
      service(i);
    }
  }

  static RandomNetwork of(long seed) {
    return new RandomNetwork(seed, false);
  }

  /// The same world with queues before its borders that form and run down.
  static RandomNetwork withQueues(long seed) {
    return new RandomNetwork(seed, true);
  }

  private static int town(Place place) {
    return Integer.parseInt(place.city().substring(4));
  }

  void place(String id, int town, String country, Mode mode, Set<Gauge> gauges) {
    double longitude = 70 + 2.0 * town + random.nextDouble();
    double latitude = 45 + random.nextDouble();
    places.add(
        new Place(
            id,
            Names.of(id),
            List.of(),
            "town" + town,
            country,
            latitude,
            longitude,
            mode,
            gauges,
            "city",
            List.of(),
            GUESS,
            null));
  }

  private Checkpoint.Fee fee(Checkpoint.Direction direction) {
    return new Checkpoint.Fee(
        direction, Dates.ALWAYS, random.nextInt(50_000), "truck", GUESS, null);
  }

  private Spread spread(int most) {
    long median = random.nextInt(most * 3600);
    return new Spread(median, median + random.nextInt(most * 3600));
  }

  private void addCarriage() {
    networkServices.add(
        new NetworkService(
            Mode.ROAD, Gauge.NONE, BOXES, spread(3), spread(3), 1, "road", GUESS, null));
    for (Gauge gauge : List.of(Gauge.MM1435, Gauge.MM1520)) {
      networkServices.add(
          new NetworkService(
              Mode.RAIL, gauge, BOXES, spread(40), spread(20), 0.6, "rail", GUESS, null));
    }
  }

  private void link(Place a, Place b) {
    Set<Gauge> gauges = EnumSet.copyOf(a.gauges().isEmpty() ? Set.of(Gauge.NONE) : a.gauges());
    if (a.mode() == Mode.RAIL) {
      gauges.retainAll(b.gauges());
      if (gauges.isEmpty()) {
        return;
      }
    }
    String id = a.id() + "~" + b.id();
    long metres = Math.round(Places.metres(a.latitude(), a.longitude(), b) * 1.2) + 1;
    links.add(
        new Link(
            id,
            a.id(),
            b.id(),
            false,
            metres,
            a.mode(),
            a.mode() == Mode.RAIL ? gauges : Set.of(),
            null,
            random.nextBoolean() ? Boolean.TRUE : null,
            20.0 + random.nextInt(60),
            null,
            null,
            null,
            null,
            Dates.ALWAYS,
            GUESS,
            null));
    if (!a.country().equals(b.country())) {
      checkpoints.add(
          new Checkpoint(
              "cp-" + id,
              Names.of("cp-" + id),
              a.mode(),
              true,
              a.id(),
              b.id(),
              id,
              spread(30),
              List.of(),
              holidays(),
              List.of(),
              intakes(),
              List.of(),
              List.of(),
              List.of(),
              List.of(fee(Checkpoint.Direction.AB), fee(Checkpoint.Direction.BA)),
              GUESS,
              null));
    }
  }

  /// Every third border shuts on some days, so that the hour of coming there counts.
  private List<Checkpoint.Closure> holidays() {
    List<Checkpoint.Closure> shut = new ArrayList<>();
    LocalDate day = LocalDate.of(2025, 3, 5);
    int spells = days.nextInt(3) == 0 ? 4 : 0;
    for (int i = 0; i < spells; i++) {
      day = day.plusDays(1 + days.nextInt(8));
      shut.add(new Checkpoint.Closure(day, day.plusDays(days.nextInt(3)), "holiday", GUESS));
      day = day.plusDays(3);
    }
    return shut;
  }

  /// A hundred pass in a day; up to five times as many come for some days, then few or none.
  private List<Checkpoint.Intake> intakes() {
    List<Checkpoint.Intake> intakes = new ArrayList<>();
    if (!queues) {
      return intakes;
    }
    LocalDate day = LocalDate.of(2025, 3, 1);
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      intakes.add(intake(direction, Dates.ALWAYS, Checkpoint.Measure.ACCEPTED, 100));
      for (int i = 0; i < 5; i++) {
        LocalDate high = day.plusDays(10 * i + days.nextInt(5));
        LocalDate low = high.plusDays(1 + days.nextInt(4));
        LocalDate next = day.plusDays(10 * i + 10);
        intakes.add(
            intake(
                direction,
                new Dates(high, low.minusDays(1)),
                Checkpoint.Measure.ARRIVALS,
                150 + days.nextInt(350)));
        intakes.add(
            intake(
                direction,
                new Dates(low, next.minusDays(1)),
                Checkpoint.Measure.ARRIVALS,
                days.nextInt(30)));
      }
    }
    return intakes;
  }

  private static Checkpoint.Intake intake(
      Checkpoint.Direction direction, Dates dates, Checkpoint.Measure measure, double perDay) {
    return new Checkpoint.Intake(
        direction, dates, measure, perDay, perDay, "truck_per_day", GUESS, null);
  }

  private void addTerminals() {
    for (Place a : places) {
      if (a.mode() != Mode.RAIL) {
        continue;
      }
      if (a.gauges().size() > 1) {
        terminal("yard-" + a.id(), a, a, Gauge.MM1435, Gauge.MM1520);
      }
      for (Place b : places) {
        if (b.mode() == Mode.ROAD && b.city().equals(a.city())) {
          terminal("dry-" + a.id(), a, b, Collections.min(a.gauges()), Gauge.NONE);
        }
      }
    }
  }

  private Terminal.Kind kind(Gauge from, Gauge to) {
    if (from != to && to != Gauge.NONE) {
      return Terminal.Kind.GAUGE_CHANGE;
    }
    return random.nextInt(4) == 0 ? Terminal.Kind.GOODS_YARD : Terminal.Kind.INTERMODAL;
  }

  void terminal(String id, Place a, Place b, Gauge from, Gauge to) {
    terminals.add(
        new Terminal(
            id,
            Names.of(id),
            kind(from, to),
            a.id(),
            b.id(),
            from,
            to,
            true,
            BOXES,
            spread(30),
            5_000L,
            (long) random.nextInt(20_000),
            500L,
            random.nextBoolean() ? 1.0 : null,
            3_000L,
            5.0,
            null,
            Dates.ALWAYS,
            GUESS,
            null));
  }

  private void service(int number) {
    List<Place> rails = places.stream().filter(p -> p.mode() == Mode.RAIL).toList();
    if (rails.size() < 2) {
      return;
    }
    Place a = rails.get(random.nextInt(rails.size()));
    Place b = rails.get(random.nextInt(rails.size()));
    if (a.id().equals(b.id())) {
      return;
    }
    Gauge gauge = Collections.min(a.gauges());
    Service.Departures departures =
        random.nextBoolean()
            ? new Service.Departures.Headway(1 + random.nextInt(80))
            : new Service.Departures.Timetable(
                EnumSet.range(
                    DayOfWeek.of(1 + random.nextInt(3)), DayOfWeek.of(3 + random.nextInt(4))),
                List.of(LocalTime.of(random.nextInt(24), 0)));
    services.add(
        new Service(
            "train" + number,
            "train" + number,
            Mode.RAIL,
            gauge,
            departures,
            List.of(new Service.Stop(a.id(), null, 0), new Service.Stop(b.id(), null, 0)),
            BOXES,
            null,
            null,
            1,
            random.nextInt(12),
            "rail",
            Dates.ALWAYS,
            GUESS,
            null));
  }

  private Tariff tariff(String id, Mode mode, Equipment equipment) {
    List<Tariff.Row> rows = new ArrayList<>();
    for (Tariff.Direction direction : Tariff.Direction.values()) {
      rows.add(
          new Tariff.Row(
              mode,
              null,
              direction,
              equipment,
              random.nextInt(20_000),
              20 + random.nextInt(200),
              mode == Mode.ROAD ? random.nextInt(1_000) * (queues ? 10 : 1) : 0,
              0,
              Dates.ALWAYS,
              2025,
              GUESS,
              null));
    }
    return new Tariff(id, rows);
  }

  Network network() {
    return network(places, links);
  }

  /// The same world with its places and links in another order.
  Network network(List<Place> placeOrder, List<Link> linkOrder) {
    random.setSeed(99);
    List<Parameter> parameters = new ArrayList<>();
    Object[][] values = {
      {"driver.one.drive_hours_before_break", 4.5},
      {"driver.one.break_minutes", 45.0},
      {"driver.one.drive_hours_per_day", 9.0},
      {"driver.one.rest_hours", 11.0},
      {"cv.road", 0.2},
      {"cv.rail", 0.3},
      {"truck.tonnes", 22.0},
      {"drayage.load_hours", 1.0},
      {"drayage.km_h", 30.0},
      {"drayage.fixed_usd", 90.0},
      {"drayage.usd_km", 1.5},
      {"drayage.detour", 1.3},
      {"drayage.max_km", 80.0},
      {"box.40.tonnes", 24.0},
      {"box.40.tare_tonnes", 3.8},
      {"partload.max_tonnes", 5.0},
      {"air.detour", 1.5},
    };
    for (Object[] value : values) {
      parameters.add(new Parameter((String) value[0], (Double) value[1], "", GUESS));
    }
    List<Emission> emissions = new ArrayList<>();
    for (Mode mode : List.of(Mode.ROAD, Mode.RAIL, Mode.AIR)) {
      double grams = mode == Mode.AIR ? 800 : mode == Mode.ROAD ? 110 : 20;
      emissions.add(
          new Emission(mode, null, Emission.Traction.ANY, null, grams, grams / 2, GUESS, null));
    }
    return new Network(
        new Network.Parts(
            countries,
            placeOrder,
            linkOrder,
            terminals,
            services,
            networkServices,
            tariffs(),
            emissions,
            checkpoints,
            List.of(),
            parameters));
  }

  private List<Tariff> tariffs() {
    List<Tariff> tariffs = new ArrayList<>();
    tariffs.add(tariff("road", Mode.ROAD, Equipment.TRUCK));
    tariffs.add(tariff("rail", Mode.RAIL, Equipment.BOX_40));
    if (flights) {
      tariffs.add(tariff("air", Mode.AIR, Equipment.GENERAL_TONNE));
    }
    return tariffs;
  }

  /// A question from the first town to the last, or between two at random.
  Query query(Places gazetteer, long seed) {
    Random pick = new Random(seed);
    int from = pick.nextInt(towns);
    int to = (from + 1 + pick.nextInt(towns - 1)) % towns;
    Instant ready = Instant.parse("2025-03-05T00:00:00Z").plusSeconds(pick.nextInt(20 * 86_400));
    Instant by = pick.nextBoolean() ? ready.plusSeconds(pick.nextInt(20 * 86_400)) : null;
    return query(gazetteer.door("town" + from), gazetteer.door("town" + to), ready, by);
  }

  static Query query(
      Door from, Door to, Instant ready, @org.jspecify.annotations.Nullable Instant by) {
    Cargo cargo =
        new Cargo(
            "1x40",
            CargoClass.CONTAINER,
            List.of(new Cargo.Boxes(Equipment.BOX_40, 1)),
            24,
            null,
            false,
            false,
            null);
    return new Query(
        from,
        to,
        cargo,
        ready,
        by,
        List.of(),
        Set.of(),
        Set.of(),
        0,
        Query.Sort.TIME,
        null,
        1,
        false,
        false);
  }
}
