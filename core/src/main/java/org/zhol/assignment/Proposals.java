package org.zhol.assignment;

import java.util.Arrays;

/// What a source proposes after a look at its flows, kept until all have looked: pairs to join, new
/// pairs of segments (backwards), and links whose flow runs in a circle.
///
/// Three ints begin an entry: link, and then either the pair and -1, or the lengths of the segment
/// in use and of the tree's, whose links follow. Two zeros stand for a circle.
final class Proposals {
  static final int KNOWN = -1;

  int[] entries = new int[0];
  int used;

  private void reserve(int more) {
    if (used + more > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(used + more, 2 * entries.length));
    }
  }

  void join(int link, int pair) {
    reserve(3);
    entries[used++] = link;
    entries[used++] = pair;
    entries[used++] = KNOWN;
  }

  void circle(int link) {
    reserve(3);
    entries[used++] = link;
    entries[used++] = 0;
    entries[used++] = 0;
  }

  void pair(int link, int[] walked, int back, int[] cheap, int fore) {
    reserve(3 + back + fore);
    entries[used++] = link;
    entries[used++] = back;
    entries[used++] = fore;
    System.arraycopy(walked, 0, entries, used, back);
    System.arraycopy(cheap, 0, entries, used + back, fore);
    used += back + fore;
  }
}
