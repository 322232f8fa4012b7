package org.zhol.assignment;

import java.util.Arrays;

/// Nodes by label, smallest first; a heap of four branches, which is half as deep as one of two and
/// has all children of a node in one line of memory. Equal labels leave in an order that follows
/// from the order of the calls alone.
final class NodeHeap {
  private final double[] label;
  private final int[] heap;
  private final double[] keys; // the labels of the nodes in the heap, where they are compared
  private final int[] place; // of each node in the heap, -1 if it is not in it
  private int size;

  NodeHeap(double[] label) {
    this.label = label;
    heap = new int[label.length];
    keys = new double[label.length];
    place = new int[label.length];
    Arrays.fill(place, -1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    while (size > 0) {
      place[heap[--size]] = -1;
    }
  }

  /// Puts a node in, or moves it up after its label has become smaller.
  void lower(int node) {
    int at = place[node];
    if (at < 0) {
      at = size++;
    }
    double key = label[node];
    while (at > 0) {
      int above = (at - 1) >> 2;
      if (keys[above] <= key) {
        break;
      }
      int other = heap[above];
      heap[at] = other;
      keys[at] = keys[above];
      place[other] = at;
      at = above;
    }
    heap[at] = node;
    keys[at] = key;
    place[node] = at;
  }

  int pop() {
    int top = heap[0];
    place[top] = -1;
    int last = heap[--size];
    if (size > 0) {
      sink(last);
    }
    return top;
  }

  private void sink(int node) {
    double key = label[node];
    int at = 0;
    while (true) {
      int child = 4 * at + 1;
      if (child >= size) {
        break;
      }
      int best = child;
      double least = keys[child];
      int end = Math.min(child + 4, size);
      for (int k = child + 1; k < end; k++) {
        double other = keys[k];
        if (other < least) {
          least = other;
          best = k;
        }
      }
      if (least >= key) {
        break;
      }
      heap[at] = heap[best];
      keys[at] = least;
      place[heap[at]] = at;
      at = best;
    }
    heap[at] = node;
    keys[at] = key;
    place[node] = at;
  }
}
