package org.zhol.routing;

import java.util.List;

/// How much work a question may be, in labels (partial journeys kept), so that the answer is the
/// same on any machine.
///
/// @param whole labels of the whole search, above which a part of the network has to do
/// @param proof labels of a search for the best there is on one criterion
/// @param scout labels of a search for some way that is good on a blend
/// @param reach vertices that each of them adds to the part, level by level
/// @param part labels of all searches for and in the part
record Budget(int whole, int proof, int scout, List<Integer> reach, int part) {
  /// The built-in pack's largest question in 10,000 is far below. A label keeps up to a kilobyte.
  private static final int MOST_WHOLE = 500_000;

  private static final int LEAST_WHOLE = 10_000;

  /// A label takes the longer the larger the graph is, for less of it is at hand in the processor's
  /// caches: 1 µs at 2,000 vertices, 6 µs at 400,000. With this many label-vertices the whole
  /// search ends at 10,000 labels there, within half of 250 ms.
  private static final long LABEL_VERTICES = 4_000_000_000L;

  /// Goes on to the end.
  static final Budget NONE = new Budget(Integer.MAX_VALUE, 0, 0, List.of(), 0);

  Budget {
    reach = List.copyOf(reach);
  }

  static Budget of(Graph graph) {
    long whole = Math.clamp(LABEL_VERTICES / graph.vertices, LEAST_WHOLE, MOST_WHOLE);
    return new Budget((int) whole, 4_000, 3_000, List.of(0, 200, 800), 25_000);
  }
}
