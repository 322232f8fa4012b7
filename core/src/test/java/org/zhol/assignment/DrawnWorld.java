package org.zhol.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A small random network with trips: every kind of curve, free links, parallel links, centroids
/// that nothing passes through, one or two classes with fixed costs, one of them barred here and
/// there.
final class DrawnWorld {
  final LinkTable links;
  final List<Trips> classes;

  private DrawnWorld(LinkTable links, List<Trips> classes) {
    this.links = links;
    this.classes = classes;
  }

  static DrawnWorld of(long seed) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int centroids = chance.nextInt(4);
    int nodes = centroids + 4 + chance.nextInt(9);
    List<int[]> ends = new ArrayList<>();
    for (int v = centroids; v < nodes; v++) { // a ring both ways, so that all is reached
      int next = v + 1 == nodes ? centroids : v + 1;
      ends.add(new int[] {v, next});
      ends.add(new int[] {next, v});
    }
    for (int v = 0; v < centroids; v++) {
      for (int k = 0; k < 2; k++) {
        int at = centroids + chance.nextInt(nodes - centroids);
        ends.add(new int[] {v, at});
        ends.add(new int[] {at, v});
      }
    }
    int sure = ends.size();
    for (int k = chance.nextInt(3 * nodes); k >= 0; k--) {
      int from = chance.nextInt(nodes);
      int to = chance.nextInt(nodes);
      ends.add(new int[] {from, to});
    }
    List<DelayCurve> curves = ends.stream().map(end -> curve(chance)).toList();
    LinkTable links = table(nodes, centroids, ends, curves);
    List<Trips> classes = new ArrayList<>();
    for (int c = 0; c <= chance.nextInt(2); c++) {
      double[] fixed = c == 0 && chance.nextBoolean() ? new double[0] : new double[ends.size()];
      for (int a = 0; a < fixed.length; a++) {
        boolean barred = a >= sure && chance.nextInt(8) == 0;
        fixed[a] = barred ? Double.POSITIVE_INFINITY : chance.nextInt(3);
      }
      classes.add(trips("class " + c, fixed, nodes, chance));
    }
    return new DrawnWorld(links, classes);
  }

  private static LinkTable table(
      int nodes, int through, List<int[]> ends, List<DelayCurve> curves) {
    int[] tails = ends.stream().mapToInt(end -> end[0]).toArray();
    int[] heads = ends.stream().mapToInt(end -> end[1]).toArray();
    return new LinkTable(nodes, through, tails, heads, curves);
  }

  private static DelayCurve curve(RandomGenerator chance) {
    double free = 1 + chance.nextInt(10);
    double capacity = 5 + chance.nextInt(40);
    return switch (chance.nextInt(8)) {
      case 0 -> new DelayCurve.Constant(chance.nextInt(6));
      case 1 -> new DelayCurve.Conical(free, capacity, 2 + chance.nextInt(6));
      case 2 -> new DelayCurve.Bpr(free, 0.3, capacity, 1);
      case 3 -> new DelayCurve.Bpr(free, 0.5, capacity, 2.5);
      case 4 -> new DelayCurve.Bpr(0, 0.15, capacity, 4);
      default -> new DelayCurve.Bpr(free, 0.15, capacity, 4);
    };
  }

  private static Trips trips(String name, double[] fixed, int nodes, RandomGenerator chance) {
    int count = 1 + chance.nextInt(3 * nodes);
    int[] from = new int[count];
    int[] to = new int[count];
    double[] flow = new double[count];
    for (int i = 0; i < count; i++) {
      from[i] = chance.nextInt(nodes);
      to[i] = chance.nextInt(nodes);
      flow[i] = chance.nextInt(20) + chance.nextDouble();
    }
    return new Trips(name, fixed, from, to, flow);
  }

  /// The same world with nodes renamed (centroids among themselves), links and trips in another
  /// order. `linkOrder[i]` is where link i of the new one stands in the old.
  DrawnWorld shuffled(int[] linkOrder, boolean renamed, RandomGenerator chance) {
    int[] name = order(links.nodes(), chance);
    int[] to = new int[links.nodes()];
    int low = 0;
    int high = links.firstThrough();
    for (int v : name) {
      to[v] = renamed ? (v < links.firstThrough() ? low++ : high++) : v;
    }
    int[] newOrder = order(links.links(), chance);
    System.arraycopy(newOrder, 0, linkOrder, 0, newOrder.length);
    LinkTable table =
        new LinkTable(
            links.nodes(),
            links.firstThrough(),
            Arrays.stream(newOrder).map(i -> to[links.tails()[i]]).toArray(),
            Arrays.stream(newOrder).map(i -> to[links.heads()[i]]).toArray(),
            Arrays.stream(newOrder).mapToObj(links.curves()::get).toList());
    List<Trips> moved = new ArrayList<>();
    for (Trips trips : classes) {
      int[] order = order(trips.flows().length, chance);
      double[] fixed = trips.fixedCosts();
      moved.add(
          new Trips(
              trips.name(),
              fixed.length == 0
                  ? fixed
                  : Arrays.stream(newOrder).mapToDouble(i -> fixed[i]).toArray(),
              Arrays.stream(order).map(i -> to[trips.origins()[i]]).toArray(),
              Arrays.stream(order).map(i -> to[trips.destinations()[i]]).toArray(),
              Arrays.stream(order).mapToDouble(i -> trips.flows()[i]).toArray()));
    }
    return new DrawnWorld(table, moved);
  }

  /// The same world with a link cut in two at a new node; each half has half the delay and half the
  /// fixed costs.
  DrawnWorld split(int link) {
    int middle = links.nodes();
    List<int[]> ends = new ArrayList<>();
    List<DelayCurve> curves = new ArrayList<>(links.curves());
    for (int a = 0; a < links.links(); a++) {
      ends.add(new int[] {links.tails()[a], a == link ? middle : links.heads()[a]});
    }
    ends.add(new int[] {middle, links.heads()[link]});
    DelayCurve half =
        switch (links.curves().get(link)) {
          case DelayCurve.Constant(var cost) -> new DelayCurve.Constant(cost / 2);
          case DelayCurve.Bpr(var free, var b, var capacity, var power) ->
              new DelayCurve.Bpr(free / 2, b, capacity, power);
          case DelayCurve.Conical(var free, var capacity, var a) ->
              new DelayCurve.Conical(free / 2, capacity, a);
        };
    curves.set(link, half);
    curves.add(half);
    List<Trips> halved = new ArrayList<>();
    for (Trips trips : classes) {
      double[] fixed = trips.fixedCosts();
      if (fixed.length > 0) {
        fixed = Arrays.copyOf(fixed, fixed.length + 1);
        fixed[link] /= 2;
        fixed[fixed.length - 1] = fixed[link];
      }
      halved.add(
          new Trips(trips.name(), fixed, trips.origins(), trips.destinations(), trips.flows()));
    }
    return new DrawnWorld(table(middle + 1, links.firstThrough(), ends, curves), halved);
  }

  private static int[] order(int count, RandomGenerator chance) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = chance.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
