package org.zhol.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.queueing.BorderModel;

/// The network as flows of one commodity see it: loading, unloading, transfer, gauge change,
/// carriage and crossing as arcs, each with mean hours, price and CO2e of one consignment.
///
/// Clocks are stopped: a wait for a departure is its mean, a truck's hours include the rests of a
/// long haul, a gateway takes its mean stated time. Checkpoints take no time here, for how long
/// they keep a consignment depends on how many come; their arcs name them in `checkpoint`.
///
/// A yard is as many vertices as there are ways in which cargo can have been put down in it, for
/// what may be done next depends on that ([Rules#onward]): cargo does not dodge the gauge change by
/// the truck side of a yard, here as in plans.
public final class FreightNetwork {
  private final Graph graph;
  private final States states;
  private final Load load;
  private final List<Fares> fares;
  private final double tonnes;
  private final List<Arc> arcs;

  /// One arc.
  ///
  /// @param hours mean
  /// @param centsPerTonne border fees included
  /// @param gramsPerTonne CO2e well to wheel
  /// @param checkpoint the checkpoint crossed, if the arc is a crossing of one
  /// @param links links run over, in order
  /// @param countries countries touched, a bit each
  public record Arc(
      int from,
      int to,
      @Nullable Mode mode,
      double hours,
      double centsPerTonne,
      double gramsPerTonne,
      @Nullable String checkpoint,
      Checkpoint.@Nullable Direction direction,
      List<Carried> links,
      long metres,
      long countries) {
    public Arc {
      links = List.copyOf(links);
    }

    private Arc between(int tail, int head) {
      return new Arc(
          tail,
          head,
          mode,
          hours,
          centsPerTonne,
          gramsPerTonne,
          checkpoint,
          direction,
          links,
          metres,
          countries);
    }
  }

  /// A link run over, with or against its direction.
  public record Carried(String link, boolean forward) {}

  /// Where a flow begins or ends: a vertex with the drayage from or to the door.
  public record End(int vertex, double hours, double centsPerTonne, double gramsPerTonne) {}

  private FreightNetwork(Graph moving, Load load, List<Fares> fares, double tonnes) {
    this.graph = moving;
    this.load = load;
    this.fares = fares;
    this.tonnes = tonnes;
    Charges charges = Charges.of(moving, load, fares);
    Graph still = moving.still();
    BorderModel borders = new BorderModel(moving.network);
    DriverRules drivers = DriverRules.of(moving.network, 1);
    Rules rules = Rules.none(moving);
    states = new States(moving.vertices);
    Arc[] plain = new Arc[moving.arcs];
    List<Arc> made = new ArrayList<>();
    for (int v = 0; v < states.count(); v++) { // the list grows while it is gone through
      int at = states.vertex.get(v);
      for (int a = moving.firstOut[at]; a < moving.firstOut[at + 1]; a++) {
        boolean open = charges.usable(a) && !uncounted(a);
        long left = open ? rules.onward(states.left.get(v), a) : Rules.BARRED;
        if (left != Rules.BARRED) {
          Arc one = plain[a];
          if (one == null) {
            one = arc(a, charges, still, borders, drivers);
            plain[a] = one;
          }
          made.add(one.between(v, states.of(moving.head[a], left & Rules.PUT_DOWN)));
        }
      }
    }
    arcs = List.copyOf(made);
  }

  /// Whether an arc passes a border that the demand leaves out: flows between countries on either
  /// side are in it only as far as they do not go there (`assign.uncounted.ID`).
  private boolean uncounted(int a) {
    Graph.Way way = graph.wayOf(a);
    return way != null
        && graph.network.findParameter("assign.uncounted." + way.checkpoint().id()) != null;
  }

  /// The vertices: those of the graph with nothing to remember first, then others as they are met.
  private static final class States {
    final List<Integer> vertex = new ArrayList<>();
    final List<Long> left = new ArrayList<>();
    private final Map<Integer, List<Integer>> copies = new HashMap<>();

    States(int vertices) {
      for (int v = 0; v < vertices; v++) {
        add(v, 0);
      }
    }

    int count() {
      return vertex.size();
    }

    private int add(int v, long put) {
      vertex.add(v);
      left.add(put);
      copies.computeIfAbsent(v, _ -> new ArrayList<>()).add(count() - 1);
      return count() - 1;
    }

    int of(int v, long put) {
      for (int copy : copies(v)) {
        if (left.get(copy) == put) {
          return copy;
        }
      }
      return add(v, put);
    }

    List<Integer> copies(int v) {
      return copies.getOrDefault(v, List.of());
    }
  }

  /// The network on a day for consignments like this one.
  public static FreightNetwork of(Network network, LocalDate day, Cargo cargo) {
    Graph moving = new GraphBuilder(network, day).build();
    Load load = Load.of(cargo, network);
    return new FreightNetwork(moving, load, load.fares(moving, day), cargo.tonnes());
  }

  public int vertices() {
    return states.count();
  }

  /// The place where a vertex stands.
  public String place(int vertex) {
    return graph.network.places().get(graph.placeOf[states.vertex.get(vertex)]).id();
  }

  public List<Arc> arcs() {
    return arcs;
  }

  /// The bit of a country in [Arc#countries].
  public long country(Door door) {
    return graph.countryBit(door.accesses().getFirst().place());
  }

  /// Whether an arc moves cargo by a terminal between two facilities of a door. Flows from or to it
  /// do not: between door and facility cargo goes by drayage, which pays the terminal as well
  /// ([Rules]).
  public boolean dodgesDrayage(Arc arc, Door door) {
    return arc.mode() == null
        && !place(arc.from()).equals(place(arc.to()))
        && isOf(door, arc.from())
        && isOf(door, arc.to());
  }

  private boolean isOf(Door door, int vertex) {
    String place = place(vertex);
    return door.accesses().stream().anyMatch(access -> access.place().equals(place));
  }

  /// Where flows of a door begin (`outward`) or end.
  public List<End> ends(Door door, boolean outward) {
    Ends ends = new Ends(graph, door, load, fares, outward);
    List<End> all = new ArrayList<>();
    for (int i = 0; i < ends.count(); i++) {
      Ends.End end = ends.get(i);
      if (end.vertex() >= 0) {
        double seconds = 0;
        for (long weather : end.seconds()) {
          seconds += weather / 5.0;
        }
        for (int copy : outward ? List.of(end.vertex()) : states.copies(end.vertex())) {
          all.add(new End(copy, seconds / 3600, end.cents() / tonnes, end.wtwGrams() / tonnes));
        }
      }
    }
    return all;
  }

  private Arc arc(int a, Charges charges, Graph still, BorderModel borders, DriverRules drivers) {
    double seconds = still.seconds(a, 0);
    String checkpoint = null;
    Checkpoint.Direction direction = null;
    if (graph.kind[a] == Graph.DRIVE) {
      // What a long haul takes for each hour at the wheel, rests included.
      seconds = graph.drive[a] * (drivers.elapsed(200L * 3600) / (200.0 * 3600));
    }
    if (graph.kind[a] == Graph.CROSS) {
      Graph.Way way = graph.ways.get(graph.way[a]);
      if (way.checkpoint().gateway()) {
        seconds += mean(borders.leastSeconds(way.checkpoint(), way.direction(), load.cargo()));
      } else {
        checkpoint = way.checkpoint().id();
        direction = way.direction();
      }
    }
    if (graph.kind[a] == Graph.RIDE) {
      for (int passed : graph.rides.get(graph.ref[a]).crossings()) {
        Graph.Way way = graph.ways.get(passed);
        seconds += mean(borders.leastSeconds(way.checkpoint(), way.direction(), load.cargo()));
      }
    }
    byte kind = graph.kind[a];
    boolean carries =
        kind == Graph.DRIVE || kind == Graph.ROLL || kind == Graph.RIDE || kind == Graph.CROSS;
    return new Arc(
        graph.tail[a],
        graph.head[a],
        carries ? Mode.values()[graph.mode[a]] : null,
        seconds / 3600,
        charges.cents(a) / tonnes,
        charges.wtwGrams(a) / tonnes,
        checkpoint,
        direction,
        links(a),
        graph.metres[a],
        graph.enters(a));
  }

  private static double mean(long[] fifths) {
    double sum = 0;
    for (long one : fifths) {
      sum += one;
    }
    return sum / fifths.length;
  }

  private List<Carried> links(int a) {
    List<Carried> run = new ArrayList<>();
    switch (graph.kind[a]) {
      case Graph.RIDE -> {
        for (int signed : graph.rides.get(graph.ref[a]).links()) {
          run.add(carried(signed));
        }
      }
      case Graph.DRIVE, Graph.ROLL, Graph.CROSS -> run.add(carried(graph.ref[a]));
      default -> {}
    }
    return run;
  }

  private Carried carried(int signed) {
    return new Carried(graph.links.get(signed < 0 ? ~signed : signed).id(), signed >= 0);
  }
}
