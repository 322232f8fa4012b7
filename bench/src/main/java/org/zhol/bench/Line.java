package org.zhol.bench;

/// Instants of arrival in the order they came, in a ring that grows.
final class Line {
  private double[] times = new double[1024];
  private int head;
  private int size;

  void add(double time) {
    if (size == times.length) {
      double[] larger = new double[2 * size];
      for (int i = 0; i < size; i++) {
        larger[i] = times[(head + i) % size];
      }
      times = larger;
      head = 0;
    }
    times[(head + size++) & (times.length - 1)] = time;
  }

  double take() {
    double time = times[head];
    head = (head + 1) & (times.length - 1);
    size--;
    return time;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
