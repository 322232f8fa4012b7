package org.zhol.assignment;

import java.util.Arrays;

/// Turns what the sources propose into pairs and members, one source after another in their order,
/// and lets go of those that have nothing left to shift.
///
/// Sources may still be looking at the pairs known before while others are taken over: new ones
/// stand apart until all have looked, and so do circles, whose flow is then taken off.
final class PairKeeper {
  /// Pairs tidied by one task.
  private static final int BLOCK = 64;

  private final FlatNetwork network;
  private final Sources sources;
  private final LinkState state;
  private final SourceFlows flows;
  private final ActiveLinks active;
  private final SegmentPairs pairs;
  private final SegmentPairs made;
  private final PairFinder finder;
  private int[] circles = new int[8]; // source and link of each that was proposed
  private int circling;

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
    made = new SegmentPairs(network.links);
    finder = new PairFinder(network, state, flows, made);
  }

  /// Takes over a source's proposals.
  void accept(int source, Proposals proposals) {
    int[] entries = proposals.entries;
    for (int at = 0; at < proposals.used; ) {
      int link = entries[at];
      int one = entries[at + 1];
      int two = entries[at + 2];
      at += 3;
      if (two == Proposals.KNOWN) {
        join(pairs, one, source);
      } else if (two == 0) {
        noteCircle(source, link);
      } else {
        join(made, made(source, entries, at, at + one, at + one + two), source);
        at += one + two;
      }
    }
  }

  private void noteCircle(int source, int link) {
    if (circling == circles.length) {
      circles = Arrays.copyOf(circles, 2 * circling);
    }
    circles[circling++] = source;
    circles[circling++] = link;
  }

  /// Puts the new pairs with the others and takes flow off circles, once all sources have looked.
  void settle(int[][] parents) {
    pairs.append(made);
    made.clear();
    for (int k = 0; k < circling; k += 2) {
      emptyCircles(circles[k], circles[k + 1], parents[circles[k]]);
    }
    circling = 0;
  }

  /// A pair of this round that does as well, or a new one.
  private int made(int source, int[] entries, int from, int middle, int to) {
    int userClass = sources.userClass[source];
    for (int entry = made.firstEndingBy(entries[from]);
        entry >= 0;
        entry = made.nextEndingBy(entry)) {
      if (made.userClass[entry >> 1] == userClass
          && made.matches(entry, entries, from, middle)
          && made.matches(entry ^ 1, entries, middle, to)) {
        return entry >> 1;
      }
    }
    double reduced = 0;
    for (int k = from; k < to; k++) {
      double cost = state.cost[entries[k]] + network.fixed[userClass][entries[k]];
      reduced += k < middle ? cost : -cost;
    }
    int p = finder.known(source, userClass, entries[from], entries[middle], reduced);
    return p >= 0 ? p : made.add(userClass, entries, from, middle, to, network.fixed[userClass]);
  }

  private void join(SegmentPairs among, int p, int source) {
    if (among.join(p, source)) {
      for (int k = among.first[p]; k < among.end[p]; k++) {
        active.add(source, among.pool[k]);
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
      int a = links[k];
      flows.row(a)[source] -= least;
      state.flow[a] = flows.sum(a);
      state.refresh(a);
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
