package org.zhol.simulation;

/// A number that changes, and its mean over time since `reset`.
public final class Load {
  private long since;
  private long begun;
  private long area;
  private int now;

  public void set(int value, long time) {
    area += now * (time - since);
    since = time;
    now = value;
  }

  public void add(int change, long time) {
    set(now + change, time);
  }

  public void reset(long time) {
    set(now, time);
    area = 0;
    begun = time;
  }

  public double mean(long time) {
    set(now, time);
    return time > begun ? (double) area / (time - begun) : 0;
  }

  public int now() {
    return now;
  }
}
