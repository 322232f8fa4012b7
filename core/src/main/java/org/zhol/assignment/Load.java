package org.zhol.assignment;

/// What one source puts on the links of its tree: all of its trips on shortest paths.
///
/// @param links those with flow
/// @param amounts flow on each of them
record Load(int[] links, double[] amounts) {

  /// The trips of a source gathered from the leaves of its tree to the root.
  static Load of(FlatNetwork network, Sources sources, int source, Trees trees) {
    double[] waiting = new double[network.nodes];
    int[] destinations = sources.destinations[source];
    for (int k = 0; k < destinations.length; k++) {
      waiting[destinations[k]] += sources.flows[source][k];
    }
    int[] order = trees.order[source];
    int[] parent = trees.parent[source];
    int count = 0;
    for (int k = order.length - 1; k > 0; k--) {
      int v = order[k];
      if (waiting[v] > 0 && parent[v] >= 0) {
        waiting[network.tail[parent[v]]] += waiting[v];
        count++;
      }
    }
    int[] links = new int[count];
    double[] amounts = new double[count];
    for (int k = order.length - 1; k > 0; k--) {
      int v = order[k];
      if (waiting[v] > 0) {
        links[--count] = parent[v];
        amounts[count] = waiting[v];
      }
    }
    return new Load(links, amounts);
  }
}
