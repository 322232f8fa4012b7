package org.zhol.assignment;

import java.util.Arrays;

/// Pairs of alternative segments (PAS, Bar-Gera, Transportation Research B 44, 2010): two ways from
/// one node to another without a common link, and the sources that have flow on them.
///
/// Segment links lie in `pool`: side 0 of pair p from `first[p]` to `second[p]` - 1, side 1 from
/// there to `end[p]` - 1, each backwards from the common last node. The two last links differ; the
/// side with the lower one is side 0. A pair belongs to one class of users.
final class SegmentPairs {
  int count;
  int[] pool = new int[1 << 12];
  int[] first = new int[1 << 8];
  int[] second = new int[1 << 8];
  int[] end = new int[1 << 8];
  int[] userClass = new int[1 << 8];
  double[] fixed = new double[1 << 8]; // fixed costs of side 0 less those of side 1
  int[][] members = new int[1 << 8][]; // sources, ascending
  int[] memberCount = new int[1 << 8];

  // Pairs by the last link of a side, the newest first: entries are 2p for side 0, 2p + 1 for 1.
  private int[] nextByLast = new int[1 << 9];
  private final int[] byLast;
  private int used;

  SegmentPairs(int links) {
    byLast = new int[links];
    Arrays.fill(byLast, -1);
  }

  int firstEndingBy(int link) {
    return byLast[link];
  }

  int nextEndingBy(int entry) {
    return nextByLast[entry];
  }

  /// The last link of an entry's side.
  int last(int entry) {
    int p = entry >> 1;
    return (entry & 1) == 0 ? pool[first[p]] : pool[second[p]];
  }

  int from(int entry) {
    return (entry & 1) == 0 ? first[entry >> 1] : second[entry >> 1];
  }

  int to(int entry) {
    return (entry & 1) == 0 ? second[entry >> 1] : end[entry >> 1];
  }

  /// Whether an entry's side has these links.
  boolean matches(int entry, int[] links, int from, int to) {
    return Arrays.equals(pool, from(entry), to(entry), links, from, to);
  }

  /// Adds a pair of the segments links[from..middle) and links[middle..to) and returns it.
  int add(int userClass, int[] links, int from, int middle, int to, double[] fixedCosts) {
    reserve(to - from);
    int p = count++;
    first[p] = used;
    fixed[p] = 0;
    boolean inOrder = links[from] < links[middle];
    append(links, inOrder ? from : middle, inOrder ? middle : to);
    for (int k = first[p]; k < used; k++) {
      fixed[p] += fixedCosts[pool[k]];
    }
    second[p] = used;
    append(links, inOrder ? middle : from, inOrder ? to : middle);
    for (int k = second[p]; k < used; k++) {
      fixed[p] -= fixedCosts[pool[k]];
    }
    end[p] = used;
    this.userClass[p] = userClass;
    members[p] = new int[4];
    memberCount[p] = 0;
    enlist(p);
    return p;
  }

  /// Adds the pairs of another, with their members, in the same order.
  void append(SegmentPairs others) {
    for (int q = 0; q < others.count; q++) {
      int from = others.first[q];
      reserve(others.end[q] - from);
      int p = count++;
      first[p] = used;
      second[p] = used + others.second[q] - from;
      append(others.pool, from, others.end[q]);
      end[p] = used;
      userClass[p] = others.userClass[q];
      fixed[p] = others.fixed[q];
      members[p] = others.members[q];
      memberCount[p] = others.memberCount[q];
      enlist(p);
    }
  }

  /// Forgets all pairs.
  void clear() {
    for (int p = 0; p < count; p++) {
      byLast[pool[first[p]]] = -1;
      byLast[pool[second[p]]] = -1;
    }
    Arrays.fill(members, 0, count, null);
    count = 0;
    used = 0;
  }

  private void append(int[] links, int from, int to) {
    System.arraycopy(links, from, pool, used, to - from);
    used += to - from;
  }

  private void enlist(int p) {
    for (int entry = 2 * p; entry <= 2 * p + 1; entry++) {
      int link = last(entry);
      nextByLast[entry] = byLast[link];
      byLast[link] = entry;
    }
  }

  private void reserve(int length) {
    if (used + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(used + length, 2 * pool.length));
    }
    if (count == first.length) {
      int more = 2 * count;
      first = Arrays.copyOf(first, more);
      second = Arrays.copyOf(second, more);
      end = Arrays.copyOf(end, more);
      userClass = Arrays.copyOf(userClass, more);
      fixed = Arrays.copyOf(fixed, more);
      members = Arrays.copyOf(members, more);
      memberCount = Arrays.copyOf(memberCount, more);
      nextByLast = Arrays.copyOf(nextByLast, 2 * more);
    }
  }

  /// Makes a source a member of a pair; false if it was one.
  boolean join(int p, int source) {
    int[] list = members[p];
    int n = memberCount[p];
    int at = Arrays.binarySearch(list, 0, n, source);
    if (at >= 0) {
      return false;
    }
    at = -at - 1;
    if (n == list.length) {
      list = Arrays.copyOf(list, 2 * n);
      members[p] = list;
    }
    System.arraycopy(list, at, list, at + 1, n - at);
    list[at] = source;
    memberCount[p] = n + 1;
    return true;
  }

  /// Keeps the pairs marked and forgets the rest, in the same order.
  void retain(boolean[] keep) {
    int kept = 0;
    int to = 0;
    for (int p = 0; p < count; p++) {
      if (!keep[p]) {
        continue;
      }
      int from = first[p];
      int length = end[p] - from;
      int middle = second[p] - from;
      System.arraycopy(pool, from, pool, to, length);
      first[kept] = to;
      second[kept] = to + middle;
      end[kept] = to + length;
      userClass[kept] = userClass[p];
      fixed[kept] = fixed[p];
      members[kept] = members[p];
      memberCount[kept] = memberCount[p];
      to += length;
      kept++;
    }
    Arrays.fill(members, kept, count, null);
    count = kept;
    used = to;
    Arrays.fill(byLast, -1);
    for (int p = 0; p < count; p++) {
      enlist(p);
    }
  }
}
