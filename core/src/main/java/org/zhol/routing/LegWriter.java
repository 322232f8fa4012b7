package org.zhol.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.NetworkService;
import org.zhol.network.Place;
import org.zhol.network.Service;
import org.zhol.network.Terminal;
import org.zhol.quantity.Co2e;
import org.zhol.quantity.Evidence;
import org.zhol.quantity.Remark;

/// Writes a found way as legs that people read. It replays the moves of the search, so that clocks,
/// price and CO2e of the legs add up to the option's to the last second, cent and gram.
///
/// Legs that a way shares with the one written before, from the door on, are not written again: in
/// the order of their arcs the ways of a long front have most legs in common.
final class LegWriter {
  /// Facilities nearer to each other count as one site: a port is as wide.
  private static final double APART_METRES = 5000;

  /// Words of the modes in their order.
  private static final String[] MODES =
      Arrays.stream(Mode.values())
          .map(mode -> mode.name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);

  private static final Moves.State START = new Moves.State(new long[5], 0, 0, 0);

  private final Graph graph;
  private final Charges charges;
  private final List<Fares> fares;
  private final Moves moves;
  private final Query query;
  private final Goal goal;
  private final Ends origin;
  private final WallClocks clocks;
  private final @Nullable LaterTruck laterTruck;

  private final List<Plan.Leg> legs = new ArrayList<>();
  private long doubtfulCents;
  private long ttw;

  /// The way written before, and where its legs ended.
  private Search.Found before = new Search.Found(-1, new int[0], -1);

  /// What each ride passes, by its number: the ways of a question have most rides in common.
  private final Map<Integer, LegDraft.Passed> passed = new HashMap<>();

  private final List<Mark> marks = new ArrayList<>();

  /// The state after some arcs of a way, with which a leg ends.
  private record Mark(int arcs, int legs, Moves.State state, long doubtfulCents, long ttw) {}

  /// @param advised whether to tell what a later truck saves
  LegWriter(
      Graph graph,
      Charges charges,
      List<Fares> fares,
      Moves moves,
      Query query,
      Ends origin,
      Goal goal,
      boolean advised) {
    laterTruck = advised ? new LaterTruck(graph, moves) : null;
    this.graph = graph;
    this.charges = charges;
    this.fares = fares;
    this.moves = moves;
    this.query = query;
    this.origin = origin;
    this.goal = goal;
    clocks = new WallClocks(code -> graph.network.country(code).zone(), query.ready());
  }

  private long[] now() {
    long[] clocks = new long[5];
    for (int w = 0; w < 5; w++) {
      clocks[w] = moves.now(w);
    }
    return clocks;
  }

  static long sum(long[] clock) {
    long sum = 0;
    for (long c : clock) {
      sum += c;
    }
    return sum;
  }

  private Place placeAt(int vertex) {
    return graph.network.places().get(graph.placeOf[vertex]);
  }

  /// Replays a way and writes it as an option; its number is given later.
  Plan.Option write(Search.Found found) {
    Ends.End last = goal.ends().get(found.destinationEnd());
    int from = resume(found);
    LegDraft open = null;
    for (int i = from; i < found.arcs().length; i++) {
      int a = found.arcs()[i];
      boolean boards = graph.kind[a] == Graph.BOARD;
      boolean goesOn =
          open != null
              && open.kind == Plan.Kind.HAUL
              && open.service == null
              && (graph.kind[a] == Graph.DRIVE
                  || graph.kind[a] == Graph.ROLL
                  || graph.kind[a] == Graph.ALIGHT);
      if (open == null || boards || !goesOn) {
        boolean later = i > 0 && comesLater(found.arcs()[i - 1], a);
        if (open != null) {
          advise(open, found.arcs(), i);
        }
        close(open, later ? a : -1);
        if (marks.isEmpty() || marks.getLast().arcs() < i) {
          marks.add(mark(i));
        }
        open = open(a);
        if (later) {
          order(open, a);
        }
      }
      step(open, a);
    }
    close(open, -1);
    dray(last, false);
    before = found;
    return option();
  }

  /// Whether a truck is ordered for later because the border behind this run of it is shut; then
  /// `moves.spared` has by how much.
  private boolean comesLater(int before, int a) {
    return graph.kind[a] == Graph.CROSS
        && graph.truck[graph.tail[a]]
        && graph.kind[before] != Graph.CROSS
        && moves.readSpared(a) >= 0;
  }

  /// Tells with a leg by truck to a border whether a later truck would be cheaper.
  private void advise(LegDraft leg, int[] arcs, int next) {
    if (laterTruck != null && graph.kind[arcs[next]] == Graph.CROSS) {
      Mark mark = marks.getLast();
      WayRemark remark = laterTruck.find(arcs, mark.arcs(), next, mark.state());
      leg.remarks = remark == null ? leg.remarks : List.of(remark);
    }
  }

  /// Starts a crossing as late as its truck comes.
  private void order(LegDraft crossing, int a) {
    moves.readSpared(a);
    for (int w = 0; w < 5; w++) {
      crossing.start[w] += moves.spared[w];
    }
    crossing.waitSum -= moves.sparedSum;
  }

  /// Goes back to the last mark that a way shares with the one before, with the arc that follows
  /// it, or begins at the door; gives the arcs behind it.
  private int resume(Search.Found found) {
    int common = found.originEnd() == before.originEnd() ? common(found.arcs(), before.arcs()) : 0;
    while (!marks.isEmpty() && marks.getLast().arcs() >= common) {
      marks.removeLast();
    }
    if (!marks.isEmpty()) {
      Mark mark = marks.getLast();
      legs.subList(mark.legs(), legs.size()).clear();
      moves.set(mark.state(), 0);
      doubtfulCents = mark.doubtfulCents();
      ttw = mark.ttw();
      return mark.arcs();
    }
    legs.clear();
    doubtfulCents = 0;
    moves.set(START, 0);
    ttw = 0;
    dray(origin.get(found.originEnd()), true);
    return 0;
  }

  private static int common(int[] a, int[] b) {
    int mismatch = Arrays.mismatch(a, b);
    return mismatch < 0 ? a.length : mismatch;
  }

  private Mark mark(int arcs) {
    return new Mark(arcs, legs.size(), moves.state(), doubtfulCents, ttw);
  }

  private LegDraft open(int a) {
    Place from = placeAt(graph.tail[a]);
    Mode mode = Mode.values()[graph.mode[a]];
    Plan.Kind kind =
        switch (graph.kind[a]) {
          case Graph.CROSS -> Plan.Kind.CROSSING;
          case Graph.TRANSFER ->
              graph.terminals.get(signed(graph.ref[a])).kind() == Terminal.Kind.GAUGE_CHANGE
                  ? Plan.Kind.GAUGE_CHANGE
                  : Plan.Kind.TRANSFER;
          default -> Plan.Kind.HAUL;
        };
    Gauge gauge = Gauge.values()[graph.gaugeOf[graph.tail[a]]];
    boolean carries = kind == Plan.Kind.HAUL || kind == Plan.Kind.CROSSING;
    return new LegDraft(
        kind, carries ? mode : null, gauge, LegDraft.point(from), from.country(), now());
  }

  private static int signed(int index) {
    return index < 0 ? ~index : index;
  }

  private void step(LegDraft leg, int a) {
    long before = shown(graph.truck[graph.tail[a]]);
    if (!moves.over(a)) {
      throw new IllegalStateException("a way that was found cannot be replayed at arc " + a);
    }
    // On a truck the search has paid up to its start; the leg shows what has been spent since.
    long spent = shown(graph.truck[graph.head[a]]) - before;
    long standing = spent - charges.cents(a);
    long fee = fee(a);
    long fare = charges.cents(a) - fee;
    long waited = graph.kind[a] == Graph.CROSS ? standing : 0;
    long doubt = fares.getFirst().doubtful(a) ? charges.cents(a) + standing : 0;
    doubtfulCents += doubt;
    Cost part = new Cost(fare + standing - waited, 0, fee, 0, 0, waited, 0);
    if (leg.kind == Plan.Kind.TRANSFER) {
      part = new Cost(0, fare, 0, 0, 0, 0, 0);
    } else if (leg.kind == Plan.Kind.GAUGE_CHANGE) {
      part = new Cost(0, 0, 0, 0, fare, 0, 0);
    }
    leg.cost = leg.cost.plus(part);
    leg.wtw += charges.wtwGrams(a);
    leg.ttw += charges.ttwGrams(a);
    leg.waitSum += moves.waitSum;
    leg.metres += graph.metres[a];
    describe(leg, a);
  }

  /// Whole cents spent up to now, the standing time of a truck under way included.
  private long shown(boolean onTruck) {
    moves.read(onTruck);
    long price = moves.price + (onTruck ? moves.standing(moves.nowSum - moves.clockSum()) : 0);
    return Math.floorDiv(price, Moves.SHARES);
  }

  private long fee(int a) {
    return charges.fee(a);
  }

  private void describe(LegDraft leg, int a) {
    leg.price(fares.getFirst().row(a));
    switch (graph.kind[a]) {
      case Graph.BOARD, Graph.ALIGHT -> {
        NetworkService service = graph.networkServices.get(graph.ref[a]);
        leg.evidence(service.evidence());
        leg.label = MODES[service.mode().ordinal()];
      }
      case Graph.DRIVE, Graph.ROLL -> {
        // Between two borders cargo is neither put on nor off, and the run alone tells the mode.
        leg.label = MODES[graph.mode[a]];
        link(leg, a);
      }
      case Graph.CROSS -> {
        Graph.Way way = graph.ways.get(graph.way[a]);
        leg.checkpoint = way.checkpoint().id();
        leg.label = way.checkpoint().names().en();
        leg.evidence(way.checkpoint().evidence());
        link(leg, a);
      }
      case Graph.RIDE -> {
        Graph.Ride ride = graph.rides.get(graph.ref[a]);
        Service service = graph.services.get(ride.service());
        leg.service = service.id();
        leg.label = service.name();
        leg.evidence(service.evidence());
        leg.pass(passed.computeIfAbsent(graph.ref[a], _ -> passed(ride)));
      }
      case Graph.TRANSFER -> {
        Terminal terminal = graph.terminals.get(signed(graph.ref[a]));
        leg.terminal = terminal.id();
        leg.label = terminal.names().en();
        leg.evidence(terminal.evidence());
        if (graph.placeOf[graph.head[a]] != graph.placeOf[graph.tail[a]]) {
          apart(leg, placeAt(graph.tail[a]), placeAt(graph.head[a]));
          leg.reach(placeAt(graph.head[a]));
        }
      }
      default -> throw new IllegalStateException("arc kind " + graph.kind[a]);
    }
  }

  private static void apart(LegDraft leg, Place from, Place to) {
    double metres = Places.metres(from.latitude(), from.longitude(), to);
    if (metres > APART_METRES) {
      leg.remarks = List.of(new WayRemark.FacilitiesApart(metres / 1000));
    }
  }

  private void link(LegDraft leg, int a) {
    leg.evidence(graph.links.get(signed(graph.ref[a])).evidence());
    leg.reach(placeAt(graph.head[a]));
  }

  private LegDraft.Passed passed(Graph.Ride ride) {
    List<Evidence> evidence = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int signed : ride.links()) {
      Link link = graph.links.get(signed(signed));
      evidence.add(link.evidence());
      places.add(graph.network.place(signed < 0 ? link.from() : link.to()));
    }
    return LegDraft.Passed.of(evidence, places);
  }

  /// @param shut the crossing ahead for which the truck of this leg is ordered for later, -1 for
  ///   none: the cargo waits for it where it is loaded
  private void close(@Nullable LegDraft leg, int shut) {
    if (leg == null) {
      return;
    }
    long[] end = now();
    if (shut >= 0) {
      long opening = moves.readSpared(shut);
      for (int w = 0; w < 5; w++) {
        end[w] += moves.spared[w];
      }
      leg.waitSum += moves.sparedSum;
      List<Remark> remarks = new ArrayList<>(leg.remarks);
      remarks.addFirst(
          new WayRemark.OrderedForOpening(
              moves.sparedSum / (5 * 3600.0), clocks.at(opening, leg.zoneTo).toLocalDate()));
      leg.remarks = remarks;
    }
    long came = sum(leg.start);
    long left = sum(end);
    // Differences of what has been paid so far, so that the legs add up to the whole.
    leg.cost = leg.cost.plus(new Cost(0, 0, 0, 0, 0, 0, goal.stock(left) - goal.stock(came)));
    ttw += leg.ttw;
    legs.add(
        new Plan.Leg(
            leg.kind,
            leg.mode,
            leg.gauge,
            leg.from,
            leg.to,
            leg.label,
            leg.service,
            leg.checkpoint,
            leg.terminal,
            clocks.odds(leg.start, leg.zoneOf),
            clocks.odds(end, leg.zoneTo),
            (left - came) / (5 * 3600.0),
            leg.waitSum / (5 * 3600.0),
            leg.metres,
            leg.cost,
            new Co2e(leg.wtw, leg.ttw),
            leg.confidence,
            List.copyOf(leg.sources),
            List.copyOf(leg.remarks),
            List.copyOf(leg.path),
            List.copyOf(leg.line)));
  }

  private @Nullable Evidence drayageEvidence() {
    var parameter = graph.network.findParameter("drayage.usd_km");
    return parameter == null ? null : parameter.evidence();
  }

  /// The local truck between a door and a yard; nothing where the door is the yard.
  private void dray(Ends.End end, boolean outward) {
    Door door = outward ? query.from() : query.to();
    Door.Access access = door.accesses().get(end.access());
    Place place = graph.network.place(access.place());
    if (end.cents() == 0 && end.seconds()[4] == 0) {
      return;
    }
    Plan.Point from = outward ? LegDraft.point(door) : LegDraft.point(place);
    LegDraft leg =
        new LegDraft(Plan.Kind.DRAYAGE, Mode.ROAD, Gauge.NONE, from, place.country(), now());
    for (int w = 0; w < 5; w++) {
      moves.clock[w] += end.seconds()[w];
    }
    moves.price += Moves.SHARES * end.cents();
    leg.to = outward ? LegDraft.point(place) : LegDraft.point(door);
    List<Door.Turn> turns = outward ? access.turns() : access.turns().reversed();
    turns.forEach(turn -> leg.line.add(new double[] {turn.longitude(), turn.latitude()}));
    leg.line.add(new double[] {leg.to.longitude(), leg.to.latitude()});
    leg.path.add(leg.to.id());
    leg.label = "drayage";
    leg.metres = access.metres();
    if (door.point()) {
      leg.remarks = List.of(byLine(door, access, place));
    }
    leg.cost = new Cost(end.cents() - end.terminalCents(), end.terminalCents(), 0, 0, 0, 0, 0);
    if (end.lift() >= 0) {
      Terminal terminal = graph.terminals.get(signed(graph.ref[end.lift()]));
      leg.terminal = terminal.id();
      leg.evidence(terminal.evidence());
    }
    leg.wtw = end.wtwGrams();
    leg.ttw = end.ttwGrams();
    leg.evidence(drayageEvidence());
    doubtfulCents += end.cents();
    close(leg, -1);
  }

  /// How the length of a way between a free point and a facility was come by.
  private WayRemark byLine(Door door, Door.Access access, Place place) {
    double detour = graph.network.parameter("drayage.detour");
    double km = access.metres() / detour / 1000;
    return access.turns().isEmpty()
        ? new WayRemark.StraightLine(km, detour)
        : new WayRemark.WayRound(
            km, Places.metres(door.latitude(), door.longitude(), place) / 1000, detour);
  }

  private Plan.Option option() {
    long[] arrival = now();
    Cost cost = Cost.ZERO;
    long wtw = 0;
    long metres = 0;
    double transit = 0;
    Set<String> sources = new LinkedHashSet<>();
    Set<Mode> modes = new LinkedHashSet<>();
    for (Plan.Leg leg : legs) {
      cost = cost.plus(leg.cost());
      wtw += leg.co2e().wtwGrams();
      metres += leg.distanceMetres();
      sources.addAll(leg.sources());
      transit += leg.kind() == Plan.Kind.DRAYAGE ? 0 : leg.expectedHours();
      if (leg.kind() == Plan.Kind.HAUL && leg.mode() != null) {
        transit -= modes.isEmpty() ? leg.waitHours() : 0;
        modes.add(leg.mode());
      }
    }
    Instant by = query.by();
    Double onTime =
        by == null
            ? null
            : Chance.millionths(arrival, by.getEpochSecond() - query.ready().getEpochSecond())
                / 1e6;
    String there = query.to().country();
    long total = cost.totalCents();
    return new Plan.Option(
        0,
        List.copyOf(modes),
        summary(),
        clocks.at(0, query.from().country()),
        clocks.odds(arrival, there),
        sum(arrival) / (5 * 3600.0),
        transit,
        arrival[4] / 3600.0,
        onTime,
        cost,
        total,
        new Co2e(wtw, ttw),
        metres,
        total == 0 ? 0 : Math.min(1, Math.max(0, doubtfulCents / (double) total)),
        legs,
        List.copyOf(sources));
  }

  /// The chain in a few words: modes with the border points and transfers between them.
  private String summary() {
    StringBuilder text = new StringBuilder();
    for (Plan.Leg leg : legs) {
      String word =
          switch (leg.kind()) {
            case HAUL ->
                leg.mode() == null || leg.stands()
                    ? ""
                    : MODES[leg.mode().ordinal()]
                        + " "
                        + leg.from().names().en()
                        + "–"
                        + leg.to().names().en();
            case CROSSING -> "via " + leg.label();
            case GAUGE_CHANGE -> "gauge change " + leg.to().names().en();
            case DRAYAGE, TRANSFER -> "";
          };
      if (!word.isEmpty()) {
        text.append(text.isEmpty() ? "" : ", ").append(word);
      }
    }
    return text.toString();
  }
}
