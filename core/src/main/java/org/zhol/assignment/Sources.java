package org.zhol.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Demand by source: the trips of one class from one origin. Sources are sorted by class and
/// origin, their destinations by number; trips within a node and trips of no flow are left out.
final class Sources {
  final int count;
  final int[] userClass;
  final int[] origin;
  final int[][] destinations;
  final double[][] flows;

  /// Flow of all trips that use the network.
  final double total;

  Sources(FlatNetwork network, List<Trips> classes) {
    List<int[]> keys = new ArrayList<>();
    List<int[]> ends = new ArrayList<>();
    List<double[]> amounts = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      Trips trips = classes.get(c);
      int[] sorted = sorted(network, trips);
      for (int from = 0; from < sorted.length; ) {
        int to = from;
        int start = trips.origins()[sorted[from]];
        while (to < sorted.length && trips.origins()[sorted[to]] == start) {
          to++;
        }
        keys.add(new int[] {c, start});
        collect(trips, Arrays.copyOfRange(sorted, from, to), ends, amounts);
        from = to;
      }
    }
    count = keys.size();
    userClass = keys.stream().mapToInt(key -> key[0]).toArray();
    origin = keys.stream().mapToInt(key -> key[1]).toArray();
    destinations = ends.toArray(int[][]::new);
    flows = amounts.toArray(double[][]::new);
    ExactSum sum = new ExactSum();
    amounts.forEach(list -> Arrays.stream(list).forEach(sum::add));
    total = sum.value();
  }

  /// The first source of a class; of the class after the last, the number of sources.
  int firstOf(int aClass) {
    int s = 0;
    while (s < count && userClass[s] < aClass) {
      s++;
    }
    return s;
  }

  /// Refuses the first source with a destination that no way leads to, given what each has found.
  void requireWays(int[] lost) {
    for (int s = 0; s < count; s++) {
      if (lost[s] >= 0) {
        throw new NoWayException(userClass[s], origin[s], lost[s]);
      }
    }
  }

  /// The first destination of a source that its labels do not reach, or -1.
  int lost(int source, double[] label) {
    for (int end : destinations[source]) {
      if (label[end] == Double.POSITIVE_INFINITY) {
        return end;
      }
    }
    return -1;
  }

  /// Indices of the trips that travel, by origin and destination: counted into place by the one,
  /// then by the other.
  private static int[] sorted(FlatNetwork network, Trips trips) {
    int[] from = trips.origins();
    int[] to = trips.destinations();
    int[] travelling = new int[from.length];
    int count = 0;
    for (int i = 0; i < from.length; i++) {
      if (Math.min(from[i], to[i]) < 0 || Math.max(from[i], to[i]) >= network.nodes) {
        throw new IllegalArgumentException(
            "trips of %s from %d to %d: nodes are 0 to %d"
                .formatted(trips.name(), from[i], to[i], network.nodes - 1));
      }
      if (from[i] != to[i] && trips.flows()[i] > 0) {
        travelling[count++] = i;
      }
    }
    int[] byEnd = counted(Arrays.copyOf(travelling, count), to, network.nodes);
    return counted(byEnd, from, network.nodes);
  }

  /// The items in ascending order of their keys, equal keys in the order they come.
  private static int[] counted(int[] items, int[] key, int keys) {
    int[] next = new int[keys + 1];
    for (int item : items) {
      next[key[item] + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      next[k + 1] += next[k];
    }
    int[] sorted = new int[items.length];
    for (int item : items) {
      sorted[next[key[item]]++] = item;
    }
    return sorted;
  }

  /// Adds one source, its trips to the same destination together, the small ones first.
  private static void collect(Trips trips, int[] sorted, List<int[]> ends, List<double[]> amounts) {
    int[] to = new int[sorted.length];
    double[] flow = new double[sorted.length];
    int used = 0;
    for (int i = 0; i < sorted.length; ) {
      int end = trips.destinations()[sorted[i]];
      int next = i;
      while (next < sorted.length && trips.destinations()[sorted[next]] == end) {
        next++;
      }
      to[used] = end;
      flow[used++] =
          next == i + 1
              ? trips.flows()[sorted[i]]
              : Arrays.stream(sorted, i, next).mapToDouble(k -> trips.flows()[k]).sorted().sum();
      i = next;
    }
    ends.add(Arrays.copyOf(to, used));
    amounts.add(Arrays.copyOf(flow, used));
  }
}
