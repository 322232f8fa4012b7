package org.zhol.routing;

import java.util.Arrays;

/// Times in the five weathers, each set of five kept once: the two directions of a link share one,
/// and so do all terminals of a kind. Set t is `seconds[5 * t + w]`.
final class Lengths {
  private final Ints seconds = new Ints();

  /// Positions of sets plus one, by hash; open addressing, at most half full.
  private int[] slots = new int[1024];

  private int count;

  /// The number of a set of five.
  int add(int[] five) {
    if (2 * (count + 1) > slots.length) {
      widen();
    }
    int slot = slot(five);
    if (slots[slot] == 0) {
      for (int one : five) {
        seconds.add(one);
      }
      slots[slot] = ++count;
    }
    return slots[slot] - 1;
  }

  int[] toArray() {
    return seconds.toArray();
  }

  private int slot(int[] five) {
    int mask = slots.length - 1;
    int slot = spread(five) & mask;
    while (slots[slot] != 0 && !same(slots[slot] - 1, five)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int spread(int[] five) {
    int hash = Arrays.hashCode(five) * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  private boolean same(int set, int[] five) {
    for (int w = 0; w < five.length; w++) {
      if (seconds.get(5 * set + w) != five[w]) {
        return false;
      }
    }
    return true;
  }

  private void widen() {
    slots = new int[2 * slots.length];
    int[] five = new int[5];
    for (int set = 0; set < count; set++) {
      for (int w = 0; w < 5; w++) {
        five[w] = seconds.get(5 * set + w);
      }
      slots[slot(five)] = set + 1;
    }
  }
}
