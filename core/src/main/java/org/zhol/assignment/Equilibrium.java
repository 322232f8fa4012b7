package org.zhol.assignment;

import java.util.List;
import java.util.function.Consumer;

/// The door: user equilibrium of classes of trips on a network.
public final class Equilibrium {
  private Equilibrium() {}

  /// Solves on the calling thread.
  public static Assignment solve(LinkTable links, List<Trips> classes, Options options) {
    return solve(links, classes, options, Workers.alone(), round -> {});
  }

  /// Solves with the help of workers and tells the watcher of every round. The answer does not
  /// depend on either, nor on the order of links and trips.
  ///
  /// @throws NoWayException where trips want to go where no way leads
  public static Assignment solve(
      LinkTable links,
      List<Trips> classes,
      Options options,
      Workers workers,
      Consumer<Round> watcher) {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("no classes of trips; give at least one, even if empty");
    }
    FlatNetwork network = new FlatNetwork(links, classes);
    Sources sources = new Sources(network, classes);
    return switch (options.method()) {
      case PAIRS -> new PairSolver(network, sources, options, workers).solve(watcher);
      case FRANK_WOLFE -> new FrankWolfe(network, sources, options, workers).solve(watcher);
    };
  }
}
