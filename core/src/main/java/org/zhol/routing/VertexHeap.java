package org.zhol.routing;

/// A heap of vertices keyed by a distance that can be lowered while they wait. Four children to a
/// vertex: those of i are 4i + 1 to 4i + 4.
final class VertexHeap {
  private final long[] distance;
  private final int[] heap;

  /// Place in the heap plus one; 0 for none.
  private final int[] position;

  private int size;

  /// @param distance of each vertex, as large as any where it is not known; the heap writes it
  VertexHeap(long[] distance) {
    this.distance = distance;
    heap = new int[distance.length];
    position = new int[distance.length];
  }

  int size() {
    return size;
  }

  /// Lowers the distance of a vertex, where it is higher, and lets it wait.
  void lower(int v, long value) {
    if (value >= distance[v]) {
      return;
    }
    distance[v] = value;
    int i = position[v] == 0 ? size++ : position[v] - 1;
    while (i > 0) {
      int parent = (i - 1) >> 2;
      int other = heap[parent];
      if (distance[other] <= value) {
        break;
      }
      heap[i] = other;
      position[other] = i + 1;
      i = parent;
    }
    heap[i] = v;
    position[v] = i + 1;
  }

  /// The nearest vertex; it waits no longer.
  int poll() {
    int top = heap[0];
    position[top] = 0;
    size--;
    if (size > 0) {
      sink(heap[size]);
    }
    return top;
  }

  private void sink(int v) {
    long value = distance[v];
    int i = 0;
    while (4 * i + 1 < size) {
      int best = 4 * i + 1;
      for (int child = best + 1; child < Math.min(4 * i + 5, size); child++) {
        if (distance[heap[child]] < distance[heap[best]]) {
          best = child;
        }
      }
      if (distance[heap[best]] >= value) {
        break;
      }
      heap[i] = heap[best];
      position[heap[i]] = i + 1;
      i = best;
    }
    heap[i] = v;
    position[v] = i + 1;
  }
}
