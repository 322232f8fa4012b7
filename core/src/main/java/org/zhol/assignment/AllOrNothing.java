package org.zhol.assignment;

import java.util.List;

/// One sweep of shortest paths: from every origin, all trips on the cheapest way at the costs of
/// empty links. The unit in which the price of an equilibrium is told, since every method makes
/// sweeps; Dijkstra's search with a four-branched heap on the engine's own arrays.
public final class AllOrNothing {
  private final FlatNetwork network;
  private final Sources sources;
  private final LinkState state;
  private final Trees trees;
  private final Trees.Search search;

  public AllOrNothing(LinkTable links, List<Trips> classes) {
    network = new FlatNetwork(links, classes);
    sources = new Sources(network, classes);
    state = new LinkState(network);
    state.price();
    trees = new Trees(sources.count);
    search = new Trees.Search(network);
  }

  /// Sweeps once and returns what all trips pay.
  public double sweep() {
    double[] flow = new double[network.links];
    double cost = 0;
    for (int s = 0; s < sources.count; s++) {
      double[] price = state.price[sources.userClass[s]];
      search.plant(trees, s, sources.origin[s], price);
      Load load = Load.of(network, sources, s, trees);
      for (int k = 0; k < load.links().length; k++) {
        int a = load.links()[k];
        flow[a] += load.amounts()[k];
        cost += load.amounts()[k] * price[a];
      }
    }
    return cost;
  }
}
