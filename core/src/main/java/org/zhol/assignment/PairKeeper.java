package org.zhol.assignment;

/// Turns what the sources propose into pairs and members, one source after another in their order,
/// and lets go of those that have nothing left to shift.
final class PairKeeper {
  /// Pairs tidied by one task.
  private static final int BLOCK = 64;

  private final FlatNetwork network;
  private final Sources sources;
  private final LinkState state;
  private final SourceFlows flows;
  private final ActiveLinks active;
  private final SegmentPairs pairs;
  private final PairFinder finder;

  PairKeeper(
      FlatNetwork network,
      Sources sources,
      LinkState state,
      SourceFlows flows,
      ActiveLinks active,
      SegmentPairs pairs) {
    this.network = network;
    this.sources = sources;
    this.state = state;
    this.flows = flows;
    this.active = active;
    this.pairs = pairs;
    finder = new PairFinder(network, state, flows, pairs);
  }

  /// Takes over a source's proposals; pairs from `since` on are new in this round. True if flow was
  /// taken off a circle, so that the links' flows must be counted again.
  boolean accept(int source, Proposals proposals, int[] parent, int since) {
    int[] entries = proposals.entries;
    boolean emptied = false;
    for (int at = 0; at < proposals.used; ) {
      int link = entries[at];
      int one = entries[at + 1];
      int two = entries[at + 2];
      at += 3;
      if (two == Proposals.KNOWN) {
        join(one, source);
      } else if (two == 0) {
        emptyCircles(source, link, parent);
        emptied = true;
      } else {
        join(made(source, entries, at, at + one, at + one + two, since), source);
        at += one + two;
      }
    }
    return emptied;
  }

  /// A pair of this round that does as well, or a new one.
  private int made(int source, int[] entries, int from, int middle, int to, int since) {
    int userClass = sources.userClass[source];
    for (int entry = pairs.firstEndingBy(entries[from]);
        entry >= 2 * since;
        entry = pairs.nextEndingBy(entry)) {
      if (pairs.userClass[entry >> 1] == userClass
          && pairs.matches(entry, entries, from, middle)
          && pairs.matches(entry ^ 1, entries, middle, to)) {
        return entry >> 1;
      }
    }
    double reduced = 0;
    for (int k = from; k < to; k++) {
      double cost = state.cost[entries[k]] + network.fixed[userClass][entries[k]];
      reduced += k < middle ? cost : -cost;
    }
    int p = finder.known(source, userClass, entries[from], entries[middle], reduced, since);
    return p >= 0 ? p : pairs.add(userClass, entries, from, middle, to, network.fixed[userClass]);
  }

  private void join(int p, int source) {
    if (pairs.join(p, source)) {
      for (int k = pairs.first[p]; k < pairs.end[p]; k++) {
        active.add(source, pairs.pool[k]);
      }
    }
  }

  /// Takes flow off circles until a walk back from the link meets the tree. The link's pair is
  /// found in the next round.
  private void emptyCircles(int source, int link, int[] parent) {
    while (flows.flow(link, source) > 0) {
      int back = finder.walkBack(source, link, parent);
      if (back > PairFinder.CIRCLE) {
        return;
      }
      emptyCircle(source, PairFinder.CIRCLE - back);
    }
  }

  /// The last links walked, back to the one by which the walk left the node where it ended.
  private void emptyCircle(int source, int walked) {
    int[] links = finder.walked;
    int from = walked - 1;
    int node = network.tail[links[from]];
    double least = flows.flow(links[from], source);
    while (network.head[links[from]] != node) {
      from--;
      least = Math.min(least, flows.flow(links[from], source));
    }
    for (int k = from; k < walked; k++) {
      double[] row = flows.row(links[k]);
      row[source] -= least;
    }
  }

  /// Lets go of members without flow on either side, and of pairs with all flow on one side.
  void tidy(Workers workers) {
    boolean[] keep = new boolean[pairs.count];
    workers.each(
        (pairs.count + BLOCK - 1) / BLOCK,
        task -> {
          int end = Math.min(pairs.count, (task + 1) * BLOCK);
          for (int p = task * BLOCK; p < end; p++) {
            keep[p] = tidy(p);
          }
        });
    pairs.retain(keep);
  }

  /// Lets go of idle members of a pair; whether there is flow to shift in both directions.
  private boolean tidy(int p) {
    int[] members = pairs.members[p];
    int kept = 0;
    boolean onFirst = false;
    boolean onSecond = false;
    for (int m = 0; m < pairs.memberCount[p]; m++) {
      boolean first = hasFlow(pairs.first[p], pairs.second[p], members[m]);
      boolean second = hasFlow(pairs.second[p], pairs.end[p], members[m]);
      if (first || second) {
        members[kept++] = members[m];
      }
      onFirst |= first;
      onSecond |= second;
    }
    pairs.memberCount[p] = kept;
    return onFirst && onSecond;
  }

  private boolean hasFlow(int from, int to, int source) {
    for (int k = from; k < to; k++) {
      if (flows.flow(pairs.pool[k], source) <= 0) {
        return false;
      }
    }
    return true;
  }
}
