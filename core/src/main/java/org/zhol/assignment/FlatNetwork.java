package org.zhol.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The network in the order the engines use: links sorted by tail, head, curve and fixed costs, so
/// that the order in which they were given changes nothing.
///
/// Links out of node v are `firstOut[v]` to `firstOut[v + 1]` - 1, those into it
/// `inLinks[firstIn[v]]` and so on.
final class FlatNetwork {
  final int nodes;
  final int links;
  final int firstThrough;
  final int[] tail;
  final int[] head;
  final int[] firstOut;
  final int[] firstIn;
  final int[] inLinks;
  final DelayCurve[] curves;

  /// Fixed costs by class and link, 0 where the class pays none.
  final double[][] fixed;

  /// Where each link stood in the table.
  private final int[] given;

  FlatNetwork(LinkTable table, List<Trips> classes) {
    nodes = table.nodes();
    links = table.links();
    firstThrough = table.firstThrough();
    given = order(table, classes);
    tail = new int[links];
    head = new int[links];
    curves = new DelayCurve[links];
    fixed = new double[classes.size()][links];
    for (int a = 0; a < links; a++) {
      tail[a] = table.tails()[given[a]];
      head[a] = table.heads()[given[a]];
      curves[a] = table.curves().get(given[a]);
      for (int c = 0; c < fixed.length; c++) {
        double[] costs = classes.get(c).fixedCosts();
        fixed[c][a] = costs.length == 0 ? 0 : costs[given[a]];
      }
    }
    firstOut = firsts(tail);
    firstIn = firsts(head);
    inLinks = new int[links];
    int[] next = firstIn.clone();
    for (int a = 0; a < links; a++) {
      inLinks[next[head[a]]++] = a;
    }
  }

  private static int[] order(LinkTable table, List<Trips> classes) {
    for (Trips trips : classes) {
      int costs = trips.fixedCosts().length;
      if (costs != 0 && costs != table.links()) {
        throw new IllegalArgumentException(
            "trips of %s: %d fixed costs for %d links; give one for each link or none"
                .formatted(trips.name(), costs, table.links()));
      }
    }
    int[] tails = table.tails();
    int[] heads = table.heads();
    Comparator<Integer> order = Comparator.comparingInt(i -> tails[i]);
    order = order.thenComparingInt(i -> heads[i]);
    order = order.thenComparing(i -> table.curves().get(i).toString());
    for (Trips trips : classes) {
      double[] costs = trips.fixedCosts();
      order = order.thenComparingDouble(i -> costs.length == 0 ? 0 : costs[i]);
    }
    Integer[] sorted = new Integer[table.links()];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, order);
    return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
  }

  /// Where the links of each node begin, when sorted by these ends.
  private int[] firsts(int[] ends) {
    int[] first = new int[nodes + 1];
    for (int end : ends) {
      first[end + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      first[v + 1] += first[v];
    }
    return first;
  }

  /// Whether what comes from the origin may leave the node.
  boolean isThrough(int node, int origin) {
    return node >= firstThrough || node == origin;
  }

  /// Values by link, in the order the links were given.
  double[] asGiven(double[] values) {
    double[] back = new double[links];
    for (int a = 0; a < links; a++) {
      back[given[a]] = values[a];
    }
    return back;
  }
}
