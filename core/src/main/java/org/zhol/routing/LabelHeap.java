package org.zhol.routing;

import java.util.Arrays;

/// A binary heap of labels by key, the older label first among equal keys. `labels[1..size]` with
/// `keys` beside them; child of i at 2i and 2i + 1.
final class LabelHeap {
  private int[] labels = new int[1024];
  private long[] keys = new long[1024];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /// The key of the label that is next.
  long leastKey() {
    return keys[1];
  }

  void add(int label, long key) {
    if (++size == labels.length) {
      labels = Arrays.copyOf(labels, size * 2);
      keys = Arrays.copyOf(keys, size * 2);
    }
    int i = size;
    while (i > 1 && less(label, key, i / 2)) {
      labels[i] = labels[i / 2];
      keys[i] = keys[i / 2];
      i /= 2;
    }
    labels[i] = label;
    keys[i] = key;
  }

  int poll() {
    int top = labels[1];
    int label = labels[size];
    long key = keys[size];
    size--;
    int i = 1;
    while (2 * i <= size) {
      int child = 2 * i;
      if (child < size && less(labels[child + 1], keys[child + 1], child)) {
        child++;
      }
      if (less(label, key, child)) {
        break;
      }
      labels[i] = labels[child];
      keys[i] = keys[child];
      i = child;
    }
    labels[i] = label;
    keys[i] = key;
    return top;
  }

  private boolean less(int label, long key, int at) {
    return key < keys[at] || (key == keys[at] && label < labels[at]);
  }
}
