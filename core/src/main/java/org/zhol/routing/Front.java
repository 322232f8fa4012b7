package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Arrivals that no other of them beats on four criteria, each with the label and the end it came
/// by: clock sum, cents, grams, lateness.
///
/// Layout: arrival i has `values[4 * i + criterion]`; they stand cheapest first, so that a scan for
/// one that is no worse ends at the first dearer one. Of each `BLOCK` of them `least` has the least
/// clock sum, grams and lateness: most blocks are passed over at one look.
final class Front {
  private static final int BLOCK = 8;

  private int size;

  /// Where the last one asked about was beaten: the next is much like it.
  private int last;

  private int[] labels = new int[64];
  private int[] endOf = new int[64];
  private long[] values = new long[4 * 64];
  private long[] least = new long[3 * 64 / BLOCK];

  int size() {
    return size;
  }

  int label(int i) {
    return labels[i];
  }

  int end(int i) {
    return endOf[i];
  }

  /// Criteria of the i-th arrival.
  long[] values(int i) {
    return Arrays.copyOfRange(values, 4 * i, 4 * i + 4);
  }

  /// Criteria of all arrivals, in order.
  List<long[]> sorted() {
    List<long[]> sorted = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sorted.add(values(i));
    }
    sorted.sort(Arrays::compare);
    return sorted;
  }

  /// The least of a criterion; `Long.MAX_VALUE` without an arrival.
  long least(int criterion) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, values[4 * i + criterion]);
    }
    return least;
  }

  /// Whether an arrival is no worse than these four values in each.
  boolean beats(long time, long cents, long grams, long late) {
    if (size > 0 && beats(last, time, cents, grams, late)) {
      return true;
    }
    for (int first = 0; first < size && values[4 * first + 1] <= cents; first += BLOCK) {
      if (passed(first, time, grams, late)) {
        continue;
      }
      int end = Math.min(size, first + BLOCK);
      for (int i = first; i < end; i++) {
        if (beats(i, time, cents, grams, late)) {
          last = i;
          return true;
        }
      }
    }
    return false;
  }

  /// Negative where any is worse: one branch for all four.
  private boolean beats(int i, long time, long cents, long grams, long late) {
    int at = 4 * i;
    return ((time - values[at])
            | (cents - values[at + 1])
            | (grams - values[at + 2])
            | (late - values[at + 3]))
        >= 0;
  }

  /// Whether nothing in a block can be no worse.
  private boolean passed(int first, long time, long grams, long late) {
    int at = 3 * (first / BLOCK);
    return ((time - least[at]) | (grams - least[at + 1]) | (late - least[at + 2])) < 0;
  }

  /// Takes in an arrival that none so far beats, and drops those that it beats.
  void add(long[] arrival, int label, int end) {
    if (size == labels.length) {
      labels = Arrays.copyOf(labels, 2 * size);
      endOf = Arrays.copyOf(endOf, 2 * size);
      values = Arrays.copyOf(values, 8 * size);
      least = Arrays.copyOf(least, 2 * least.length);
    }
    int place = 0;
    while (place < size && values[4 * place + 1] < arrival[1]) {
      place++;
    }
    int kept = place;
    for (int i = place; i < size; i++) {
      if (values[4 * i] < arrival[0]
          || values[4 * i + 2] < arrival[2]
          || values[4 * i + 3] < arrival[3]) {
        move(i, kept++, 1);
      }
    }
    move(place, place + 1, kept - place);
    labels[place] = label;
    endOf[place] = end;
    System.arraycopy(arrival, 0, values, 4 * place, 4);
    size = kept + 1;
    last = place;
    for (int first = place / BLOCK * BLOCK; first < size; first += BLOCK) {
      measure(first);
    }
  }

  private void move(int from, int to, int count) {
    System.arraycopy(labels, from, labels, to, count);
    System.arraycopy(endOf, from, endOf, to, count);
    System.arraycopy(values, 4 * from, values, 4 * to, 4 * count);
  }

  private void measure(int first) {
    int at = 3 * (first / BLOCK);
    Arrays.fill(least, at, at + 3, Long.MAX_VALUE);
    for (int i = 4 * first; i < 4 * Math.min(size, first + BLOCK); i += 4) {
      least[at] = Math.min(least[at], values[i]);
      least[at + 1] = Math.min(least[at + 1], values[i + 2]);
      least[at + 2] = Math.min(least[at + 2], values[i + 3]);
    }
  }
}
