package org.zhol.simulation.rail;

/// A number that changes, and its mean over time since `reset`.
final class Load {
  private long since;
  private long begun;
  private long area;
  int now;

  void set(int value, long time) {
    area += now * (time - since);
    since = time;
    now = value;
  }

  void add(int change, long time) {
    set(now + change, time);
  }

  void reset(long time) {
    set(now, time);
    area = 0;
    begun = time;
  }

  double mean(long time) {
    set(now, time);
    return time > begun ? (double) area / (time - begun) : 0;
  }
}
