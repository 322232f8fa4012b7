package org.zhol.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.NetworkService;
import org.zhol.network.Place;
import org.zhol.network.Spread;
import org.zhol.network.Terminal;
import org.zhol.queueing.Fifths;

/// Compiles a network, as it is on one day, into a `Graph`. Places, links and services are taken in
/// the order of their ids, so that the order of rows in a pack changes nothing.
final class GraphBuilder {
  /// A country is a bit of what a journey has left; `Rules` and `Prospects` need the others.
  static final int MOST_COUNTRIES = 58;

  final Network network;
  final LocalDate day;
  final List<Graph.Ride> rides = new ArrayList<>();
  final List<Graph.Way> ways = new ArrayList<>();
  final Ints tail = new Ints();
  final Ints head = new Ints();
  final Ints kind = new Ints();
  final Ints mode = new Ints();
  final Ints ref = new Ints();
  final Ints way = new Ints();
  final Ints cargoMask = new Ints();
  final Ints drive = new Ints();
  final Ints metres = new Ints();
  final Ints length = new Ints();
  final Lengths lengths = new Lengths();
  final int vertexCount;
  final int[] placeOf;
  final byte[] gaugeOf;
  final boolean[] wheel;
  final int[] countryOf;
  final int[] yardOf;

  private final Map<String, Integer> countryIndex = new HashMap<>();
  private final Map<String, Integer> crossingOfLink = new HashMap<>();
  final double[][] pace = new double[Mode.values().length][];

  static final int[] NO_TIME = new int[Fifths.COUNT];

  GraphBuilder(Network network, LocalDate day) {
    this.network = network;
    this.day = day;
    List<Place> places = network.places();
    for (Place place : places) {
      countryIndex.putIfAbsent(place.country(), countryIndex.size());
    }
    if (countryIndex.size() > MOST_COUNTRIES) {
      throw new IllegalArgumentException(
          "the pack has places in %d countries; the planner takes at most %d"
              .formatted(countryIndex.size(), MOST_COUNTRIES));
    }
    yardOf = new int[places.size() * 3];
    java.util.Arrays.fill(yardOf, -1);
    int count = 0;
    for (int i = 0; i < places.size(); i++) {
      for (Gauge gauge : gauges(places.get(i))) {
        yardOf[3 * i + gauge.ordinal()] = count;
        count += 2;
      }
    }
    vertexCount = count;
    placeOf = new int[count];
    gaugeOf = new byte[count];
    wheel = new boolean[count];
    countryOf = new int[count];
    for (int i = 0; i < places.size(); i++) {
      for (Gauge gauge : gauges(places.get(i))) {
        int yard = yardOf[3 * i + gauge.ordinal()];
        for (int v = yard; v < yard + 2; v++) {
          placeOf[v] = i;
          gaugeOf[v] = (byte) gauge.ordinal();
          wheel[v] = v > yard;
          countryOf[v] = countryIndex.getOrDefault(places.get(i).country(), 0);
        }
      }
    }
    for (Mode m : Mode.values()) {
      pace[m.ordinal()] = pace(m);
    }
  }

  /// Gauges of a place in a fixed order; one that is no railway has `NONE`.
  static List<Gauge> gauges(Place place) {
    if (place.gauges().isEmpty()) {
      return List.of(Gauge.NONE);
    }
    return place.gauges().stream().sorted().toList();
  }

  Graph build() {
    addWays();
    List<Link> ordered = new ArrayList<>(network.links());
    ordered.sort((a, b) -> a.id().compareTo(b.id()));
    ordered.removeIf(link -> !link.open().contains(day));
    for (int i = 0; i < network.networkServices().size(); i++) {
      addBoarding(network.networkServices().get(i), i);
    }
    for (Link link : ordered) {
      addLink(link);
    }
    List<Terminal> terminals = new ArrayList<>(network.terminals());
    terminals.sort((a, b) -> a.id().compareTo(b.id()));
    terminals.removeIf(terminal -> !terminal.open().contains(day));
    Map<String, Integer> indexOf = new HashMap<>();
    for (int i = 0; i < network.terminals().size(); i++) {
      indexOf.put(network.terminals().get(i).id(), i);
    }
    terminals.forEach(terminal -> addTerminal(terminal, indexOf.getOrDefault(terminal.id(), -1)));
    new RideBuilder(this).addAll();
    return new Graph(this);
  }

  int[] arcsByTail() {
    int[] next = new int[vertexCount + 1];
    for (int a = 0; a < tail.size(); a++) {
      next[tail.get(a) + 1]++;
    }
    for (int v = 0; v < vertexCount; v++) {
      next[v + 1] += next[v];
    }
    int[] sorted = new int[tail.size()];
    for (int a = 0; a < sorted.length; a++) {
      sorted[next[tail.get(a)]++] = a;
    }
    return sorted;
  }

  /// Factors on running time by weather: lognormal with median 1 and the mode's spread (`cv.rail`).
  private double[] pace(Mode m) {
    String name = "cv." + m.name().toLowerCase(java.util.Locale.ROOT);
    org.zhol.network.Parameter cv = network.findParameter(name);
    double sigma = cv == null ? 0 : Math.sqrt(Math.log(1 + cv.value() * cv.value()));
    double[] factors = new double[Fifths.COUNT];
    for (int w = 0; w < Fifths.COUNT; w++) {
      factors[w] = Math.exp(sigma * Fifths.normal(w));
    }
    return factors;
  }

  double[] paceOf(Mode m) {
    return pace[m.ordinal()];
  }

  private void addWays() {
    for (Checkpoint checkpoint : network.checkpoints()) {
      crossingOfLink.put(checkpoint.link(), ways.size());
      ways.add(new Graph.Way(checkpoint, Checkpoint.Direction.AB));
      ways.add(new Graph.Way(checkpoint, Checkpoint.Direction.BA));
    }
  }

  /// Index of the way over the border along a link, or -1 where the link crosses none.
  int wayAlong(Link link, boolean forward) {
    Integer base = crossingOfLink.get(link.id());
    if (base == null) {
      return -1;
    }
    Checkpoint checkpoint = ways.get(base).checkpoint();
    String from = forward ? link.from() : link.to();
    return from.equals(checkpoint.a()) ? base : base + 1;
  }

  int place(String id) {
    int index = network.positionOfPlace(id);
    if (index < 0) {
      throw new IllegalArgumentException("no place '" + id + "' in the pack");
    }
    return index;
  }

  int link(Link link) {
    return network.positionOfLink(link.id());
  }

  int yard(String placeId, Gauge gauge) {
    return yardOf[3 * place(placeId) + gauge.ordinal()];
  }

  int arc(int from, int to, byte arcKind, Mode arcMode, int refIndex, int wayIndex, int mask) {
    tail.add(from);
    head.add(to);
    kind.add(arcKind);
    mode.add(arcMode.ordinal());
    ref.add(refIndex);
    way.add(wayIndex);
    cargoMask.add(mask);
    return tail.size() - 1;
  }

  void figures(long lengthMetres, int driveSeconds, long[] fifths) {
    metres.add(Math.toIntExact(lengthMetres));
    drive.add(driveSeconds);
    int[] five = new int[Fifths.COUNT];
    for (int w = 0; w < Fifths.COUNT; w++) {
      five[w] = Math.toIntExact(fifths[w]);
    }
    length.add(lengths.add(five));
  }

  static int mask(Set<CargoClass> cargo) {
    int bits = 0;
    for (CargoClass one : cargo) {
      bits |= 1 << one.ordinal();
    }
    return bits;
  }

  static long[] fifths(Spread spread) {
    return Fifths.lognormal((double) spread.medianSeconds(), (double) spread.p90Seconds());
  }

  private void addBoarding(NetworkService service, int index) {
    int mask = mask(service.cargo());
    for (Place place : network.places()) {
      int yard = yardOf[3 * place(place.id()) + service.gauge().ordinal()];
      if (place.mode() != service.mode() || yard < 0) {
        continue;
      }
      arc(yard, yard + 1, Graph.BOARD, service.mode(), index, -1, mask);
      figures(0, 0, fifths(service.boarding()));
      arc(yard + 1, yard, Graph.ALIGHT, service.mode(), index, -1, mask);
      figures(0, 0, fifths(service.alighting()));
    }
  }

  /// Seconds to run a link at its speed, rounded up.
  static long runSeconds(Link link, double factor) {
    Double speed = link.kilometresPerHour();
    if (speed == null) {
      return -1;
    }
    return (long) Math.ceil(link.lengthMetres() * 3.6 / (speed * factor));
  }

  /// Running time by weather, rounded down so that sums of parts never exceed the whole.
  long[] paced(Mode m, long runSeconds) {
    long[] fifths = new long[Fifths.COUNT];
    for (int w = 0; w < Fifths.COUNT; w++) {
      fifths[w] = (long) Math.floor(runSeconds * paceOf(m)[w]);
    }
    return fifths;
  }

  private void addLink(Link link) {
    for (NetworkService service : network.networkServices()) {
      if (service.mode() == link.mode()
          && (service.gauge() == Gauge.NONE || link.gauges().contains(service.gauge()))) {
        addWheels(link, service, true);
        if (!link.directed()) {
          addWheels(link, service, false);
        }
      }
    }
    if (link.mode() == Mode.RAIL) {
      addYardCrossing(link, true);
      if (!link.directed()) {
        addYardCrossing(link, false);
      }
    }
  }

  private void addWheels(Link link, NetworkService service, boolean forward) {
    int from = yard(forward ? link.from() : link.to(), service.gauge());
    int to = yard(forward ? link.to() : link.from(), service.gauge());
    long run = runSeconds(link, service.speedFactor());
    int crossing = wayAlong(link, forward);
    if (from < 0 || to < 0 || run < 0) {
      return;
    }
    int mask = mask(service.cargo());
    if (link.medium() != null) {
      mask &= 1 << link.medium().ordinal();
    }
    byte arcKind =
        crossing >= 0 ? Graph.CROSS : link.mode() == Mode.ROAD ? Graph.DRIVE : Graph.ROLL;
    boolean strip = crossing >= 0 && isRoadCheckpoint(crossing);
    int index = forward ? link(link) : ~link(link);
    arc(from + 1, to + 1, arcKind, link.mode(), index, crossing, mask);
    long moving = strip ? 0 : run;
    figures(link.lengthMetres(), Math.toIntExact(moving), paced(link.mode(), moving));
  }

  /// The neutral strip of a road checkpoint is one of its steps; elsewhere the link is run as well.
  private boolean isRoadCheckpoint(int wayIndex) {
    Checkpoint checkpoint = ways.get(wayIndex).checkpoint();
    return checkpoint.mode() == Mode.ROAD && !checkpoint.gateway();
  }

  /// Block trains end at the border; their cargo crosses from yard to yard. A link with two gauges
  /// carries a train on the gauge it came with.
  private void addYardCrossing(Link link, boolean forward) {
    int crossing = wayAlong(link, forward);
    if (crossing < 0) {
      return;
    }
    boolean breaks = link.gauges().size() > 1 || !ways.get(crossing).checkpoint().gateway();
    for (Gauge gauge : new TreeSet<>(link.gauges())) {
      int from = yard(forward ? link.from() : link.to(), gauge);
      int to = yard(forward ? link.to() : link.from(), gauge);
      long run = runSeconds(link, 1);
      if (!breaks || from < 0 || to < 0 || run < 0) {
        continue;
      }
      int mask = 0;
      for (NetworkService service : network.networkServices()) {
        if (service.mode() == Mode.RAIL && service.gauge() == gauge) {
          mask |= mask(service.cargo());
        }
      }
      arc(from, to, Graph.CROSS, Mode.RAIL, forward ? link(link) : ~link(link), crossing, mask);
      figures(link.lengthMetres(), 0, paced(Mode.RAIL, run));
    }
  }

  private void addTerminal(Terminal terminal, int index) {
    int from = yard(terminal.from(), terminal.fromGauge());
    int to = yard(terminal.to(), terminal.toGauge());
    if (from < 0 || to < 0) {
      return;
    }
    Mode arcMode = network.place(terminal.from()).mode();
    int mask = mask(terminal.cargo());
    arc(from, to, Graph.TRANSFER, arcMode, index, -1, mask);
    figures(0, 0, fifths(terminal.time()));
    if (terminal.bothWays()) {
      arc(to, from, Graph.TRANSFER, arcMode, ~index, -1, mask);
      figures(0, 0, fifths(terminal.time()));
    }
  }
}
