package org.zhol.simulation;

/// Units waiting, worked on and held at each stage, summed over time: unit-milliseconds, exact.
public final class StageAreas {
  private final long[] since;
  private final long[] waiting;
  private final long[] serving;
  private final long[] held;
  private long begun;

  StageAreas(int stages) {
    since = new long[stages];
    waiting = new long[stages];
    serving = new long[stages];
    held = new long[stages];
  }

  void begin(long time) {
    begun = time;
    java.util.Arrays.fill(since, time);
  }

  void touch(int stage, long now, int[] nowWaiting, int[] nowServing, int[] nowHeld) {
    long span = now - since[stage];
    if (span > 0) {
      waiting[stage] += nowWaiting[stage] * span;
      serving[stage] += nowServing[stage] * span;
      held[stage] += nowHeld[stage] * span;
      since[stage] = now;
    }
  }

  /// Forgets what was, such as a warm-up; all stages have just been touched.
  public void reset() {
    begun = since[0];
    java.util.Arrays.fill(waiting, 0);
    java.util.Arrays.fill(serving, 0);
    java.util.Arrays.fill(held, 0);
  }

  /// Length of the time counted, ms.
  public long span() {
    return since[0] - begun;
  }

  public double meanWaiting(int stage) {
    return (double) waiting[stage] / span();
  }

  public double meanServing(int stage) {
    return (double) serving[stage] / span();
  }

  public double meanHeld(int stage) {
    return (double) held[stage] / span();
  }

  public double meanHere(int stage) {
    return meanWaiting(stage) + meanServing(stage) + meanHeld(stage);
  }
}
