package org.zhol.assignment;

import java.util.Arrays;

/// Finds, for a source and a link by which its flow arrives too dearly, the pair of segments to
/// shift flow between: a known one if it is good enough, else a new one from the shortest-path tree
/// and, backwards, the links with the most flow (Xie and Xie, Transportation Science 50(4), 2016).
///
/// Only reads what it is given, so that sources can be looked at by several threads.
final class PairFinder {
  /// A known pair must save at least this share of the link's reduced cost ...
  private static final double WORTH = 0.5;

  /// ... and be able to move at least this share of the link's flow.
  private static final double MOVABLE = 0.25;

  static final int NOWHERE = 0;
  static final int CIRCLE = -1;

  private final FlatNetwork network;
  private final LinkState state;
  private final SourceFlows flows;
  private final SegmentPairs pairs;

  private final int[] seen; // by node: 2 stamp = on the tree path, 2 stamp + 1 = walked back over
  private int stamp;
  final int[] walked;
  private final int[] cheap;

  PairFinder(FlatNetwork network, LinkState state, SourceFlows flows, SegmentPairs pairs) {
    this.network = network;
    this.state = state;
    this.flows = flows;
    this.pairs = pairs;
    seen = new int[network.nodes];
    walked = new int[network.nodes + 1];
    cheap = new int[network.nodes + 1];
  }

  /// Proposes a pair that takes the source's flow off each of its dear links.
  void propose(int source, int userClass, SourceScan scan, int[] parent, Proposals proposals) {
    for (int i = 0; i < scan.count; i++) {
      int link = scan.dear[i];
      int treeLink = parent[network.head[link]];
      int p = known(source, userClass, link, treeLink, scan.reduced[i]);
      if (p >= 0) {
        proposals.join(link, p);
        continue;
      }
      int back = walkBack(source, link, parent);
      if (back <= CIRCLE) {
        proposals.circle(link);
      } else if (back != NOWHERE) {
        int fore = treeBack(link, walked[back - 1], parent);
        proposals.pair(link, walked, back, cheap, fore);
      }
    }
  }

  /// A pair between a link and a tree's link that saves enough of the reduced cost and can move
  /// enough of the source's flow, or -1.
  int known(int source, int userClass, int link, int treeLink, double reduced) {
    double flow = flows.flow(link, source);
    for (int entry = pairs.firstEndingBy(link); entry >= 0; entry = pairs.nextEndingBy(entry)) {
      int p = entry >> 1;
      if (pairs.userClass[p] == userClass
          && pairs.last(entry ^ 1) == treeLink
          && saving(entry) >= WORTH * reduced
          && movable(entry, source, flow) >= MOVABLE * flow) {
        return p;
      }
    }
    return -1;
  }

  /// Cost of the entry's side less that of the other.
  private double saving(int entry) {
    int p = entry >> 1;
    double saving = pairs.fixed[p];
    for (int k = pairs.first[p]; k < pairs.second[p]; k++) {
      saving += state.cost[pairs.pool[k]];
    }
    for (int k = pairs.second[p]; k < pairs.end[p]; k++) {
      saving -= state.cost[pairs.pool[k]];
    }
    return (entry & 1) == 0 ? saving : -saving;
  }

  private double movable(int entry, int source, double flow) {
    double movable = flow;
    for (int k = pairs.from(entry); k < pairs.to(entry); k++) {
      movable = Math.min(movable, flows.flow(pairs.pool[k], source));
    }
    return movable;
  }

  /// Walks back from the link over the links with the most flow of the source until it meets the
  /// tree path to the link's head. Returns the number of links walked, `NOWHERE` if flow comes from
  /// nowhere (rounding left a trace), or `CIRCLE` less the number walked if the last of them are a
  /// circle.
  int walkBack(int source, int link, int[] parent) {
    if (stamp > Integer.MAX_VALUE / 2 - 2) {
      stamp = 0;
      Arrays.fill(seen, 0);
    }
    stamp++;
    int onTree = 2 * stamp;
    int end = network.head[link];
    seen[end] = onTree;
    for (int v = end; parent[v] >= 0; ) {
      v = network.tail[parent[v]];
      seen[v] = onTree;
    }
    int count = 0;
    walked[count++] = link;
    int v = network.tail[link];
    while (seen[v] != onTree) {
      if (seen[v] == onTree + 1) {
        return CIRCLE - count;
      }
      seen[v] = onTree + 1;
      int best = busiestInto(v, source);
      if (best < 0) {
        return NOWHERE;
      }
      walked[count++] = best;
      v = network.tail[best];
    }
    return v == end ? CIRCLE - count : count; // at the head again: a circle through the link
  }

  private int busiestInto(int v, int source) {
    int best = -1;
    double most = 0;
    for (int k = network.firstIn[v]; k < network.firstIn[v + 1]; k++) {
      int a = network.inLinks[k];
      double flow = flows.flow(a, source);
      if (flow > most) {
        most = flow;
        best = a;
      }
    }
    return best;
  }

  /// The tree's links from the head of the link back to the node where the last walked link began.
  private int treeBack(int link, int lastWalked, int[] parent) {
    int until = network.tail[lastWalked];
    int count = 0;
    for (int v = network.head[link]; v != until; v = network.tail[parent[v]]) {
      cheap[count++] = parent[v];
    }
    return count;
  }
}
