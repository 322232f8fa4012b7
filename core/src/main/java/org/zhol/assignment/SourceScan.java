package org.zhol.assignment;

import java.util.Arrays;

/// What one look at a source tells: how far its flow is from its shortest paths, and the links by
/// which flow arrives too dearly.
///
/// The excess is the sum of flow times reduced cost (label of the tail + cost - label of the head),
/// which is never negative; nothing large is subtracted from anything large.
final class SourceScan {
  double leastCost;
  double excess;

  /// How many links with flow come in dearer than the tree does; they are in `dear`, ascending.
  int count;

  int[] dear = new int[64];
  double[] reduced = new double[64];

  private final FlatNetwork network;
  private final Sources sources;
  private final SourceFlows flows;
  private final ActiveLinks active;

  SourceScan(FlatNetwork network, Sources sources, SourceFlows flows, ActiveLinks active) {
    this.network = network;
    this.sources = sources;
    this.flows = flows;
    this.active = active;
  }

  /// Looks at a source whose labels and tree are given.
  void look(int source, double[] label, double[] cost, int[] parent) {
    leastCost = 0;
    int[] destinations = sources.destinations[source];
    for (int k = 0; k < destinations.length; k++) {
      leastCost += sources.flows[source][k] * label[destinations[k]];
    }
    excess = 0;
    count = 0;
    long[] words = active.of(source);
    for (int w = 0; w < words.length; w++) {
      for (long word = words[w]; word != 0; word &= word - 1) {
        int a = (w << 6) + Long.numberOfTrailingZeros(word);
        int head = network.head[a];
        double dearer = label[network.tail[a]] + cost[a] - label[head];
        if (dearer > 0 && parent[head] != a) {
          note(a, flows.flow(a, source), dearer);
        }
      }
    }
  }

  private void note(int a, double flow, double dearer) {
    if (flow <= 0) {
      return;
    }
    excess += flow * dearer;
    if (count == dear.length) {
      dear = Arrays.copyOf(dear, 2 * count);
      reduced = Arrays.copyOf(reduced, 2 * count);
    }
    dear[count] = a;
    reduced[count++] = dearer;
  }
}
