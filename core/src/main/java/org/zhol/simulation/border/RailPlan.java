package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Gauge;
import org.zhol.network.Goods;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.network.Terminal;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.DatedRecords;
import org.zhol.queueing.Limit;
import org.zhol.simulation.Equipment;
import org.zhol.simulation.rail.YardPlan;

/// A rail checkpoint with gauge change, compiled from its dated records, the yards of the network
/// and the pack's general figures into a plan of both directions.
///
/// @param firstDay the run begins on it
/// @param waiting trains on the latest record before the days reported, by direction
/// @param assumptions by direction
record RailPlan(
    YardPlan plan,
    LocalDate firstDay,
    ZoneId zone,
    Map<Checkpoint.Direction, Integer> waiting,
    Map<Checkpoint.Direction, List<Assumption>> assumptions) {
  /// Days before the first report from which a run begins if no queue is on record.
  private static final int WARM_UP_DAYS = 30;

  RailPlan {
    waiting = Map.copyOf(waiting);
    assumptions = Map.copyOf(assumptions);
  }

  /// Whether trains of this checkpoint are reloaded on both sides.
  static boolean applies(Network network, Checkpoint checkpoint, LocalDate day) {
    return checkpoint.mode() == Mode.RAIL
        && !terminals(network, checkpoint, checkpoint.a(), day).isEmpty()
        && !terminals(network, checkpoint, checkpoint.b(), day).isEmpty();
  }

  static RailPlan of(Network network, BorderQuestion question) {
    Checkpoint checkpoint = question.checkpoint();
    Map<Checkpoint.Direction, Maker> makers = new EnumMap<>(Checkpoint.Direction.class);
    LocalDate first = question.from().minusDays(WARM_UP_DAYS);
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      Maker maker = new Maker(network, question, direction);
      makers.put(direction, maker);
      first = maker.firstDay(first);
    }
    LocalDate last = question.from().plusDays(question.days() + BorderQuestion.REACH_DAYS);
    int days = (int) (last.toEpochDay() - first.toEpochDay());
    ZoneId zone = network.country(network.place(checkpoint.a()).country()).zone();
    long[] start = new long[days + 1];
    for (int d = 0; d <= days; d++) {
      start[d] = SideHours.start(zone, first.plusDays(d));
    }
    List<YardPlan.Way> ways = new ArrayList<>();
    Map<Checkpoint.Direction, Integer> waiting = new EnumMap<>(Checkpoint.Direction.class);
    Map<Checkpoint.Direction, List<Assumption>> assumed = new EnumMap<>(Checkpoint.Direction.class);
    for (Map.Entry<Checkpoint.Direction, Maker> one : makers.entrySet()) {
      YardPlan.Way way = one.getValue().way(first, days);
      ways.add(way);
      waiting.put(one.getKey(), standing(way));
      assumed.put(one.getKey(), one.getValue().assumptions());
    }
    long from = SideHours.start(zone, question.from());
    long end = SideHours.start(zone, question.from().plusDays(question.days()));
    return new RailPlan(
        new YardPlan(start[0], from, end, start, ways), first, zone, waiting, assumed);
  }

  /// The same with what stands at the stations without a change.
  RailPlan equippedAs(RailPlan other) {
    return with(plan.equippedAs(other.plan), other.assumptions);
  }

  /// The same with other equipment in some directions.
  RailPlan with(Equipment equipment, Network network, BorderQuestion question) {
    YardPlan changed = plan;
    Checkpoint checkpoint = question.checkpoint();
    String a = network.place(checkpoint.a()).country();
    String b = network.place(checkpoint.b()).country();
    for (Checkpoint.Direction direction : question.directions()) {
      boolean toB = direction == Checkpoint.Direction.AB;
      YardPlan.Way way = plan.ways().get(direction.ordinal());
      changed = changed.with(direction.ordinal(), way.with(equipment, toB ? a : b, toB ? b : a));
    }
    return with(changed, assumptions);
  }

  private RailPlan with(
      YardPlan other, Map<Checkpoint.Direction, List<Assumption>> otherAssumptions) {
    return new RailPlan(other, firstDay, zone, waiting, otherAssumptions);
  }

  private static int standing(YardPlan.Way way) {
    return way.coming().stream()
        .mapToInt(one -> one.standing().isEmpty() ? 0 : one.standing().getLast().trains())
        .sum();
  }

  /// Gauge-change yards at a station or at the end of a short line of its country, on a day.
  static List<Terminal> terminals(
      Network network, Checkpoint checkpoint, String station, LocalDate day) {
    Set<String> places = new LinkedHashSet<>();
    places.add(station);
    String country = network.place(station).country();
    for (Link link : network.links()) {
      boolean spur =
          link.mode() == Mode.RAIL
              && !link.id().equals(checkpoint.link())
              && link.lengthMetres() <= SPUR_METRES;
      String other =
          link.from().equals(station) ? link.to() : link.to().equals(station) ? link.from() : null;
      if (spur && other != null && network.place(other).country().equals(country)) {
        places.add(other);
      }
    }
    List<Terminal> yards = new ArrayList<>();
    for (Terminal terminal : network.terminals()) {
      if (terminal.kind() == Terminal.Kind.GAUGE_CHANGE
          && places.contains(terminal.from())
          && terminal.open().contains(day)) {
        yards.add(terminal);
      }
    }
    return yards;
  }

  /// Longest line from a station to a yard that is counted as its own.
  private static final long SPUR_METRES = 20_000;

  /// One direction.
  private static final class Maker {
    private final Network network;
    private final BorderQuestion question;
    private final Checkpoint checkpoint;
    private final Checkpoint.Direction direction;
    private final Figures figures;
    private final DatedRecords all;
    private final DatedRecords boxes;
    private final String home;
    private final String beyond;
    private final Place homePlace;
    private final Place beyondPlace;
    private final ZoneId zone;
    private final Gauge gaugeIn;
    private final Gauge gaugeOut;

    Maker(Network network, BorderQuestion question, Checkpoint.Direction direction) {
      this.network = network;
      this.question = question;
      this.direction = direction;
      checkpoint = question.checkpoint();
      figures = new Figures(network);
      figures.assume(Figures.storms(question.disturbances()));
      double wagons = figures.known("rail.wagons_per_train", DatedRecords.WAGONS_PER_TRAIN);
      all = DatedRecords.of(checkpoint, direction, question.asOf(), wagons);
      boxes =
          DatedRecords.of(
              checkpoint,
              direction,
              question.asOf(),
              BorderModel.kinds(checkpoint, direction, new Goods(CargoClass.CONTAINER, null)),
              wagons);
      boolean toB = direction == Checkpoint.Direction.AB;
      home = toB ? checkpoint.a() : checkpoint.b();
      beyond = toB ? checkpoint.b() : checkpoint.a();
      zone = network.country(network.place(checkpoint.a()).country()).zone();
      homePlace = network.place(home);
      beyondPlace = network.place(beyond);
      Terminal any = terminals(network, checkpoint, beyond, question.from()).getFirst();
      gaugeIn = any.fromGauge();
      gaugeOut = any.toGauge();
    }

    List<Assumption> assumptions() {
      return figures.assumptions();
    }

    /// The earlier of a day and of the queue on record that the run starts from.
    LocalDate firstDay(LocalDate otherwise) {
      LocalDate first = otherwise;
      for (DatedRecords records : List.of(all, boxes)) {
        DatedRecords.Reading reading = records.startingReading(question.from());
        if (reading != null && reading.date().isBefore(first)) {
          first = reading.date();
        }
      }
      return first;
    }

    YardPlan.Way way(LocalDate first, int days) {
      LocalDate last = first.plusDays(days);
      ZoneId homeZone = network.country(homePlace.country()).zone();
      ZoneId beyondZone = network.country(beyondPlace.country()).zone();
      long[] here =
          SideHours.of(all, homePlace.country(), homeZone, first.minusDays(1), last.plusDays(1));
      long[] there =
          SideHours.of(
              all, beyondPlace.country(), beyondZone, first.minusDays(1), last.plusDays(1));
      long[] common = SideHours.common(here, there);
      double capacity = capacity();
      double share =
          figures.assumed(
              "yard.%s.%s.container_share"
                  .formatted(checkpoint.id(), direction.name().toLowerCase(Locale.ROOT)),
              0.5);
      List<YardPlan.Work> before = works(homePlace.country(), here, common, capacity);
      List<YardPlan.Work> after = works(beyondPlace.country(), there, common, capacity);
      Link link = network.findLink(checkpoint.link());
      Double speed = link == null ? null : link.kilometresPerHour();
      double run = link == null || speed == null ? 1 : link.lengthMetres() / 1_000.0 / speed;
      return new YardPlan.Way(
          direction.name(),
          coming(first, days, share),
          figures.scatterHours(),
          tracks(homePlace, gaugeIn, capacity, hours(before) + 3),
          tracks(beyondPlace, gaugeIn, capacity, hours(after) + run + 3),
          before,
          after,
          common,
          List.of(range("takes", first, days, false)),
          range("paths", first, days, true),
          figures.assumed("yard.path_scatter_minutes", 0),
          (long) (run * 3_600_000),
          yards(capacity, share, there),
          figures.wagons(share * comingPerDay()),
          onward());
    }

    /// Trains a day that the crossing can pass by the record: the stated capacity, else the most
    /// that come or are taken.
    private double capacity() {
      double most = 1;
      for (Limit limit : all.quotas(question.from())) {
        if (limit.kind() == Limit.Kind.CAPACITY) {
          return limit.perDay();
        }
        most = Math.max(most, limit.highPerDay());
      }
      Checkpoint.Intake coming = all.arrivals(question.from());
      return coming == null
          ? most
          : Math.max(most, coming.highPerDay() * all.unitsIn(coming.unit()));
    }

    private double comingPerDay() {
      Checkpoint.Intake coming = all.arrivals(question.from());
      return coming == null ? 0 : coming.perDay() * all.unitsIn(coming.unit());
    }

    private List<YardPlan.Coming> coming(LocalDate first, int days, double share) {
      double[][] low = new double[2][days];
      double[][] high = new double[2][days];
      double[] most = new double[days];
      boolean quota = false;
      boolean known = false;
      for (int d = 0; d < days; d++) {
        LocalDate day = first.plusDays(d);
        most[d] = Double.MAX_VALUE;
        Checkpoint.Intake every = all.arrivals(day);
        if (every == null || DatedRecords.shut(all.state(day))) {
          continue;
        }
        known = true;
        double unit = all.unitsIn(every.unit());
        Checkpoint.Intake box = boxes.arrivals(day);
        double boxLow = share * every.lowPerDay() * unit;
        double boxHigh = share * every.highPerDay() * unit;
        if (box != null && !box.traffic().isAll()) {
          boxLow = box.lowPerDay() * boxes.unitsIn(box.unit());
          boxHigh = box.highPerDay() * boxes.unitsIn(box.unit());
        }
        low[0][d] = boxLow;
        high[0][d] = boxHigh;
        low[1][d] = Math.max(0, every.lowPerDay() * unit - boxLow);
        high[1][d] = Math.max(0, every.highPerDay() * unit - boxHigh);
        Limit special = special(day);
        if (special != null) {
          most[d] = special.perDay();
          quota = true;
        }
      }
      if (!known) {
        figures.assume(new Assumption.ArrivalsMissing());
      }
      List<List<YardPlan.Standing>> standing = standing(share);
      String name = direction.name();
      return List.of(
          new YardPlan.Coming(
              new YardPlan.Range("arrivals " + name, low[0], high[0]),
              standing.getFirst(),
              quota ? new YardPlan.Range("quota of boxes " + name, most, most) : null),
          new YardPlan.Coming(
              new YardPlan.Range("arrivals " + name, low[1], high[1]), standing.getLast(), null));
    }

    /// What the other side takes of container trains alone, where it tells them apart.
    private @Nullable Limit special(LocalDate day) {
      Limit every = accepted(all, day);
      Limit box = accepted(boxes, day);
      return box != null && (every == null || !box.equals(every)) ? box : null;
    }

    private static @Nullable Limit accepted(DatedRecords records, LocalDate day) {
      return records.quotas(day).stream()
          .filter(limit -> limit.kind() == Limit.Kind.ACCEPTED)
          .findFirst()
          .orElse(null);
    }

    /// Queues on record, all trains split as they come and box trains where they are told apart.
    private List<List<YardPlan.Standing>> standing(double share) {
      List<YardPlan.Standing> box = new ArrayList<>();
      List<YardPlan.Standing> other = new ArrayList<>();
      for (DatedRecords records : List.of(all, boxes)) {
        DatedRecords.Reading reading = records.startingReading(question.from());
        if (reading == null) {
          continue;
        }
        long time = SideHours.start(zone, reading.date());
        int trains = (int) Math.round(reading.units());
        if (!reading.row().traffic().isAll()) {
          box.add(new YardPlan.Standing(time, trains));
        } else if (records.equals(all)) {
          int boxTrains = (int) Math.round(share * trains);
          box.add(new YardPlan.Standing(time, boxTrains));
          other.add(new YardPlan.Standing(time, trains - boxTrains));
        }
      }
      box.sort(Comparator.comparingLong(YardPlan.Standing::time));
      return List.of(box, other);
    }

    /// What the other side takes a day, or the paths in the timetable: those agreed.
    private YardPlan.Range range(String what, LocalDate first, int days, boolean paths) {
      double[] low = new double[days];
      double[] high = new double[days];
      Link link = network.findLink(checkpoint.link());
      Double pairs = link == null ? null : link.capacity();
      double otherwise = pairs == null ? capacity() : pairs;
      for (int d = 0; d < days; d++) {
        low[d] = paths ? otherwise : Double.MAX_VALUE;
        high[d] = low[d];
        for (Limit limit : all.quotas(first.plusDays(d))) {
          boolean ours =
              paths
                  ? limit.kind() == Limit.Kind.AGREED
                  : limit.counted() && Gate.AT_BORDER.contains(limit.kind());
          if (ours) {
            low[d] = Math.min(low[d], limit.lowPerDay());
            high[d] = Math.min(high[d], limit.highPerDay());
          }
        }
      }
      return new YardPlan.Range(what + " " + direction.name(), low, high);
    }

    private List<YardPlan.Work> works(String side, long[] open, long[] common, double capacity) {
      List<YardPlan.Work> works = new ArrayList<>();
      List<Checkpoint.Step> steps = new ArrayList<>(checkpoint.steps());
      steps.sort((one, other) -> Integer.compare(one.sequence(), other.sequence()));
      boolean uncounted = false;
      for (Checkpoint.Step step : steps) {
        boolean ours = step.direction() == null || step.direction() == direction;
        boolean any = step.cargo().isEmpty() || step.cargo().size() == CargoClass.values().length;
        boolean here =
            step.side().equals(side)
                || (step.side().equals("both") && side.equals(homePlace.country()));
        if (!ours || !any || !here) {
          continue;
        }
        double share = (step.shareLow() + step.shareHigh()) / 2;
        double hours = (step.minMinutes() + step.modeMinutes() + step.maxMinutes()) / 180;
        Integer counted = step.servers();
        int servers =
            counted == null
                ? Math.max(1, (int) Math.ceil(STAFF * capacity * share * hours / 24))
                : counted;
        uncounted |= counted == null;
        works.add(
            new YardPlan.Work(
                step.names().en(),
                step.side(),
                servers,
                share,
                step.minMinutes(),
                step.modeMinutes(),
                step.maxMinutes(),
                step.side().equals("both") ? common : open));
      }
      if (uncounted) {
        figures.assume(new Assumption.CrewsNotCounted(side, STAFF, capacity));
      }
      return works;
    }

    /// Crews beyond the fewest that pass the capacity: at full load nobody could.
    private static final double STAFF = 1.25;

    private static double hours(List<YardPlan.Work> works) {
      double sum = 0;
      for (YardPlan.Work one : works) {
        sum += one.share() * (one.minMinutes() + one.modeMinutes() + one.maxMinutes()) / 180;
      }
      return sum;
    }

    private int tracks(Place place, Gauge gauge, double capacity, double hours) {
      String name = "yard.%s.tracks_%s".formatted(place.id(), millimetres(gauge));
      Double counted = figures.find(name);
      if (counted != null) {
        return Math.max(2, (int) Math.round(counted));
      }
      int tracks = Math.max(2, (int) Math.ceil(STAFF * capacity * hours / 24));
      figures.assume(
          new Assumption.TracksNotCounted(
              place.names(), tracks, millimetres(gauge), capacity, hours));
      return tracks;
    }

    private static String millimetres(Gauge gauge) {
      return gauge.name().replaceAll("[^0-9]", "");
    }

    private List<YardPlan.Yard> yards(double capacity, double share, long[] open) {
      Map<String, Terminal> boxPlaces = new LinkedHashMap<>();
      Terminal other = null;
      for (Terminal terminal : terminals(network, checkpoint, beyond, question.from())) {
        if (terminal.cargo().isEmpty() || terminal.cargo().contains(CargoClass.CONTAINER)) {
          boxPlaces.putIfAbsent(terminal.from(), terminal);
        } else {
          other = terminal;
        }
      }
      boolean counted = boxPlaces.keySet().stream().anyMatch(figures::countsCranes);
      List<YardPlan.Yard> yards = new ArrayList<>();
      for (String place : boxPlaces.keySet()) {
        Names name = network.place(place).names();
        if (counted && !figures.countsCranes(place)) {
          figures.assume(new Assumption.NoBoxTrains(name));
          continue;
        }
        yards.add(figures.boxYard(place, name, capacity * share, open));
      }
      yards.add(figures.otherYard(beyondPlace.names(), capacity * (1 - share), open));
      if (other == null && share < 1) {
        figures.assume(new Assumption.NoWagonYard());
      }
      return yards;
    }

    /// Paths a day of the lines that lead on from the station beyond.
    private double onward() {
      double sum = 0;
      for (Link link : network.links()) {
        boolean ours =
            link.mode() == Mode.RAIL
                && !link.id().equals(checkpoint.link())
                && link.gauges().contains(gaugeOut)
                && link.lengthMetres() > SPUR_METRES
                && link.open().contains(question.from())
                && (link.from().equals(beyond) || link.to().equals(beyond));
        Double pairs = link.capacity();
        sum += ours && pairs != null ? pairs : 0;
      }
      return sum > 0 ? sum : Double.POSITIVE_INFINITY;
    }
  }
}
