package org.zhol.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhol.network.Goods;
import org.zhol.network.Network;

/// A network with its clocks stopped: what remains is a plain graph with three whole costs on each
/// arc, which any library for multi-criteria paths can search. The planner's own search runs on it
/// unchanged, so that the two can be set side by side.
///
/// An arc takes the mean of its five weathers and the waiting that no arrival can avoid; borders,
/// timetables, driving hours and the rules of countries are left out. Arcs that the cargo cannot
/// use are left out too.
public final class StillNetwork {
  private final Graph graph;
  private final Charges charges;
  private final Outlook outlook;
  private final Rules rules;
  private final Borders borders;
  private final DriverRules drivers;

  private StillNetwork(Graph graph, Charges charges) {
    this.graph = graph;
    this.charges = charges;
    rules = Rules.none(graph);
    borders = new Borders(graph.network);
    drivers = DriverRules.of(graph.network, 1);
    outlook =
        new Outlook(
            new Stages(graph),
            charges,
            borders.new View(graph, Goods.of(charges.load().cargo()), 0, null),
            new Outlook.Sort(charges.load(), 0, drivers, Heading.EACH_LEG));
  }

  /// The network on a day, for a cargo.
  public static StillNetwork of(Network network, LocalDate day, Cargo cargo) {
    Graph moving = new GraphBuilder(network, day).build();
    Load load = Load.of(cargo, network);
    return new StillNetwork(moving.still(), Charges.of(moving, load, load.fares(moving, day)));
  }

  /// One arc: seconds, US cents and grams of CO2e.
  public record Arc(int from, int to, long seconds, long cents, long grams) {}

  public int vertices() {
    return graph.vertices;
  }

  public List<Arc> arcs() {
    List<Arc> arcs = new ArrayList<>();
    for (int a = 0; a < graph.arcs; a++) {
      if (charges.usable(a)) {
        arcs.add(
            new Arc(
                graph.tail[a],
                graph.head[a],
                graph.seconds(a, 0),
                charges.cents(a),
                charges.wtwGrams(a)));
      }
    }
    return arcs;
  }

  /// The vertex where cargo stands on the ground at the first facility of a door.
  public int vertex(Door door) {
    int place = graph.place(door.accesses().getFirst().place());
    for (int g = 0; g < 3; g++) {
      if (graph.yardOf[3 * place + g] >= 0) {
        return graph.yardOf[3 * place + g];
      }
    }
    throw new IllegalArgumentException("place " + door.key() + " has no yard");
  }

  /// Seconds, cents and grams of the paths that no other beats, in order.
  public List<long[]> front(int from, int to) {
    Goal goal = new Goal(Ends.at(to), -1, 0, false);
    Bounds bounds = new Bounds(outlook, charges, rules, goal.ends(), false, false);
    Borders.View view = borders.new View(graph, Goods.of(charges.load().cargo()), 0, null);
    Moves moves = new Moves(graph, charges, view, drivers, new Departures[0], 0);
    new Search(graph, rules, bounds, moves, Ends.at(from), goal, Search.Limits.NONE).run();
    List<long[]> front = new ArrayList<>();
    for (int i = 0; i < goal.front().size(); i++) {
      long[] values = goal.front().values(i);
      front.add(new long[] {values[0] / 5, values[1], values[2]});
    }
    front.sort(Arrays::compare);
    return front;
  }
}
