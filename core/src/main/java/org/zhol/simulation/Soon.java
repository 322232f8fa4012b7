package org.zhol.simulation;

import java.util.Arrays;

/// The events that come next, in exact order: a short run sorted backwards, so that the first is
/// taken off the end, and beyond `SORTED` of them a binary heap.
///
/// Layout: event i is `time[i]`, `order[i]`, `what[i]`; it comes before another if its time is
/// less, or at equal times its order. Tried and dropped: a heap throughout, 20 % slower on the few
/// events of a small model.
final class Soon {
  private static final int SORTED = 32;

  long[] time = new long[256];
  long[] order = new long[256];
  long[] what = new long[256];
  int size;

  /// The event last taken.
  long takenTime;

  long takenWhat;

  void add(long at, long rank, long payload) {
    if (size == time.length) {
      time = Arrays.copyOf(time, 2 * size);
      order = Arrays.copyOf(order, 2 * size);
      what = Arrays.copyOf(what, 2 * size);
    }
    int i = size++;
    if (i < SORTED) {
      while (i > 0 && (time[i - 1] < at || (time[i - 1] == at && order[i - 1] < rank))) {
        move(i - 1, i--);
      }
    } else {
      if (i == SORTED) {
        reverse(i); // a sorted run is a heap
      }
      while (i > 0) {
        int above = (i - 1) >> 1;
        if (time[above] < at || (time[above] == at && order[above] < rank)) {
          break;
        }
        move(above, i);
        i = above;
      }
    }
    set(i, at, rank, payload);
  }

  /// Takes the first event off; there is one.
  void take() {
    int last = --size;
    if (last < SORTED) {
      takenTime = time[last];
      takenWhat = what[last];
      return;
    }
    takenTime = time[0];
    takenWhat = what[0];
    sink(last);
    if (last == SORTED) {
      sort();
    }
  }

  /// The last event of a heap of `count` more takes the place of the first.
  private void sink(int count) {
    long at = time[count];
    long rank = order[count];
    long payload = what[count];
    int i = 0;
    for (int below = 1; below < count; below = 2 * i + 1) {
      if (below + 1 < count && before(below + 1, below)) {
        below++;
      }
      if (at < time[below] || (at == time[below] && rank < order[below])) {
        break;
      }
      move(below, i);
      i = below;
    }
    set(i, at, rank, payload);
  }

  private void sort() {
    int count = size;
    size = 0;
    for (int i = 0; i < count; i++) {
      add(time[i], order[i], what[i]); // writes no further than it has read
    }
  }

  private void reverse(int count) {
    for (int i = 0, j = count - 1; i < j; i++, j--) {
      long at = time[i];
      long rank = order[i];
      long payload = what[i];
      move(j, i);
      set(j, at, rank, payload);
    }
  }

  private boolean before(int i, int j) {
    return time[i] < time[j] || (time[i] == time[j] && order[i] < order[j]);
  }

  private void move(int from, int to) {
    time[to] = time[from];
    order[to] = order[from];
    what[to] = what[from];
  }

  private void set(int i, long at, long rank, long payload) {
    time[i] = at;
    order[i] = rank;
    what[i] = payload;
  }
}
