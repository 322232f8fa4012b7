package org.zhol.routing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.NetworkService;
import org.zhol.network.Service;
import org.zhol.network.Terminal;

/// A network compiled for search: vertices and arcs in flat arrays, made once and never written.
///
/// A place has, for each gauge, a yard (cargo on the ground) and, where carriage on demand exists,
/// a wheel (cargo moving by truck, wagonload or pipe). Arcs of a vertex are neighbours:
/// `firstOut[v] <= a < firstOut[v + 1]`.
///
/// An arc has five durations, one per weather (`seconds(a, w)`), of the part that does not depend
/// on the clock. Equal fives are kept once: `length[a]` tells which. For driving arcs they are
/// bounds only and `drive[a]` holds driving seconds.
final class Graph {
  static final byte BOARD = 0;
  static final byte DRIVE = 1;
  static final byte ROLL = 2;
  static final byte ALIGHT = 3;
  static final byte CROSS = 4;
  static final byte RIDE = 5;
  static final byte TRANSFER = 6;

  private static final Mode[] MODES = Mode.values();

  /// A service ride between two of its stops. Segments alternate running and gateways passed.
  ///
  /// @param offsetSeconds nominal time from the first stop's departure to this boarding stop
  /// @param links link indices run over, in order, negative (`~index`) when run against the link
  /// @param segments running seconds before the first gateway, between gateways, and after the last
  /// @param crossings crossing indices passed between segments
  record Ride(
      int service,
      int fromStop,
      int toStop,
      long offsetSeconds,
      int[] links,
      long[] segments,
      int[] crossings,
      long lengthMetres) {}

  /// A checkpoint in one direction.
  record Way(Checkpoint checkpoint, Checkpoint.Direction direction) {}

  final Network network;
  final List<Link> links;
  final List<Terminal> terminals;
  final List<Service> services;
  final List<NetworkService> networkServices;
  final List<Ride> rides;
  final List<Way> ways;

  final int vertices;
  final int[] placeOf;
  final byte[] gaugeOf;
  final boolean[] wheel;

  /// Wheels that are trucks, which the search keeps as start and driving time.
  final boolean[] truck;

  final int[] countryOf;
  final int[] yardOf;

  /// Mode of the place that a vertex is at, by number.
  private final byte[] modeOf;

  final int arcs;
  final int[] firstOut;
  final int[] tail;
  final int[] head;
  final byte[] kind;
  final byte[] mode;
  final int[] ref;
  final int[] way;
  final int[] metres;
  final short[] cargoMask;
  final int[] drive;
  private final int[] length;
  private final int[] fives;

  /// Terminals that move cargo from truck to truck.
  private final boolean[] crossdock;

  /// Terminals that handle the cargo of their own town only.
  private final boolean[] goodsYard;

  /// Countries that a ride touches, as bits.
  private final long[] rideEnters;

  /// Whether countries count for nothing.
  private final boolean still;

  /// The transfer between a yard and the road of its town, from the road and to it; -1 for none.
  final int[] liftFromRoad;

  final int[] liftToRoad;

  /// Service of each ride.
  final int[] rideService;

  /// Factor on running time by mode and weather.
  final double[][] pace;

  /// What a builder gathers, one entry per vertex or arc.
  Graph(GraphBuilder b) {
    network = b.network;
    pace = b.pace;
    links = b.network.links();
    terminals = b.network.terminals();
    services = b.network.services();
    networkServices = b.network.networkServices();
    rides = List.copyOf(b.rides);
    ways = List.copyOf(b.ways);
    vertices = b.vertexCount;
    placeOf = b.placeOf;
    gaugeOf = b.gaugeOf;
    wheel = b.wheel;
    modeOf = new byte[vertices];
    truck = new boolean[vertices];
    for (int v = 0; v < vertices; v++) {
      modeOf[v] = (byte) network.places().get(b.placeOf[v]).mode().ordinal();
      truck[v] = wheel[v] && modeAt(v) == Mode.ROAD;
    }
    crossdock = terminalsOf(Terminal.Kind.CROSSDOCK);
    goodsYard = terminalsOf(Terminal.Kind.GOODS_YARD);
    countryOf = b.countryOf;
    yardOf = b.yardOf;
    int[] order = b.arcsByTail();
    arcs = order.length;
    tail = pick(b.tail, order);
    head = pick(b.head, order);
    ref = pick(b.ref, order);
    way = pick(b.way, order);
    metres = pick(b.metres, order);
    drive = pick(b.drive, order);
    length = pick(b.length, order);
    fives = b.lengths.toArray();
    kind = new byte[arcs];
    mode = new byte[arcs];
    cargoMask = new short[arcs];
    for (int i = 0; i < arcs; i++) {
      int a = order[i];
      kind[i] = (byte) b.kind.get(a);
      mode[i] = (byte) b.mode.get(a);
      cargoMask[i] = (short) b.cargoMask.get(a);
    }
    firstOut = starts(tail, vertices);
    still = false;
    rideEnters = rideCountries();
    rideService = rides.stream().mapToInt(Ride::service).toArray();
    liftFromRoad = lifts(tail, head);
    liftToRoad = lifts(head, tail);
  }

  private boolean[] terminalsOf(Terminal.Kind of) {
    boolean[] marked = new boolean[terminals.size()];
    for (int t = 0; t < marked.length; t++) {
      marked[t] = terminals.get(t).kind() == of;
    }
    return marked;
  }

  /// For each yard the first transfer between it and the road of its town, -1 for none.
  private int[] lifts(int[] road, int[] yard) {
    int[] lift = new int[vertices];
    Arrays.fill(lift, -1);
    for (int a = arcs - 1; a >= 0; a--) {
      if (kind[a] == TRANSFER && modeAt(road[a]) == Mode.ROAD && sameTown(tail[a], head[a])) {
        lift[yard[a]] = a;
      }
    }
    return lift;
  }

  /// The same network with its clocks stopped: every arc is a plain run of its mean time, the
  /// waiting that no arrival can avoid included.
  private Graph(Graph moving) {
    network = moving.network;
    pace = moving.pace;
    links = moving.links;
    terminals = moving.terminals;
    services = moving.services;
    networkServices = moving.networkServices;
    rides = moving.rides;
    ways = moving.ways;
    vertices = moving.vertices;
    placeOf = moving.placeOf;
    gaugeOf = moving.gaugeOf;
    wheel = moving.wheel;
    modeOf = moving.modeOf;
    crossdock = moving.crossdock;
    goodsYard = moving.goodsYard;
    truck = new boolean[vertices];
    countryOf = moving.countryOf;
    yardOf = moving.yardOf;
    arcs = moving.arcs;
    tail = moving.tail;
    head = moving.head;
    ref = moving.ref;
    way = new int[arcs];
    Arrays.fill(way, -1);
    cargoMask = moving.cargoMask;
    drive = moving.drive;
    kind = new byte[arcs];
    Arrays.fill(kind, ROLL);
    mode = moving.mode;
    metres = moving.metres;
    length = new int[arcs];
    Lengths lengths = new Lengths();
    int[] five = new int[5];
    for (int a = 0; a < arcs; a++) {
      long sum = 0;
      for (int w = 0; w < 5; w++) {
        sum += moving.seconds(a, w) + Departures.leastWait(moving, a, w);
      }
      Arrays.fill(five, Math.toIntExact(sum / 5));
      length[a] = lengths.add(five);
    }
    fives = lengths.toArray();
    firstOut = moving.firstOut;
    still = true;
    rideEnters = moving.rideEnters;
    rideService = moving.rideService;
    liftFromRoad = moving.liftFromRoad;
    liftToRoad = moving.liftToRoad;
  }

  Graph still() {
    return new Graph(this);
  }

  /// Seconds of an arc in a weather.
  int seconds(int a, int weather) {
    return fives[5 * length[a] + weather];
  }

  /// Countries that an arc touches, as bits.
  long enters(int a) {
    if (still) {
      return 0;
    }
    long ends = 1L << countryOf[tail[a]] | 1L << countryOf[head[a]];
    return kind[a] == RIDE ? ends | rideEnters[ref[a]] : ends;
  }

  private long[] rideCountries() {
    long[] bits = new long[rides.size()];
    for (int r = 0; r < bits.length; r++) {
      for (int signed : rides.get(r).links()) {
        Link link = links.get(signed < 0 ? ~signed : signed);
        bits[r] |= countryBit(link.from()) | countryBit(link.to());
      }
    }
    return bits;
  }

  /// The country of a place as a bit of a `long`.
  long countryBit(String placeId) {
    int place = place(placeId);
    for (int g = 0; g < 3; g++) {
      int yard = yardOf[3 * place + g];
      if (yard >= 0) {
        return 1L << countryOf[yard];
      }
    }
    return 0;
  }

  Mode modeAt(int vertex) {
    return MODES[modeOf[vertex]];
  }

  private boolean sameTown(int v, int u) {
    return network.places().get(placeOf[v]).city().equals(network.places().get(placeOf[u]).city());
  }

  /// Whether an arc moves cargo from truck to truck at a terminal made for it.
  boolean crossdock(int arc) {
    return kind[arc] == TRANSFER && crossdock[ref[arc] < 0 ? ~ref[arc] : ref[arc]];
  }

  /// Whether an arc is a terminal's work for its own town, which is done at the ends of a journey
  /// (`Ends`) and never under way.
  boolean townOnly(int arc) {
    return kind[arc] == TRANSFER && goodsYard[ref[arc] < 0 ? ~ref[arc] : ref[arc]];
  }

  /// Whether an arc is passed on a truck, whose time is paid by the hour.
  boolean onTruck(int arc) {
    return mode[arc] == 0
        && switch (kind[arc]) {
          case BOARD, DRIVE, CROSS, ALIGHT -> true;
          default -> false;
        };
  }

  /// Index of a place by id.
  int place(String id) {
    int index = network.positionOfPlace(id);
    if (index < 0) {
      throw new IllegalArgumentException("no place '" + id + "' in the pack");
    }
    return index;
  }

  private static int[] pick(Ints values, int[] order) {
    int[] picked = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values.get(order[i]);
    }
    return picked;
  }

  private static int[] starts(int[] keys, int count) {
    int[] first = new int[count + 1];
    for (int key : keys) {
      first[key + 1]++;
    }
    for (int i = 0; i < count; i++) {
      first[i + 1] += first[i];
    }
    return first;
  }

  /// The checkpoint that an arc crosses, or null.
  @Nullable Way wayOf(int arc) {
    return way[arc] < 0 ? null : ways.get(way[arc]);
  }
}
