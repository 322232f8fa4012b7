package org.zhol.simulation;

import java.util.Arrays;

/// Durations counted by whole minutes up to a day and by tens of minutes beyond: exact sums,
/// quantiles to that grain.
public final class WaitBins {
  private static final int DAY = 1_440;
  private static final int COARSE = 10;

  private int[] count = new int[256];
  private long units;
  private long sumMillis;

  public void add(long millis) {
    int minutes = (int) (millis / 60_000);
    int bin = minutes < DAY ? minutes : DAY + (minutes - DAY) / COARSE;
    if (bin >= count.length) {
      count = Arrays.copyOf(count, Math.max(bin + 1, 2 * count.length));
    }
    count[bin]++;
    units++;
    sumMillis += millis;
  }

  public void addAll(WaitBins other) {
    if (other.count.length > count.length) {
      count = Arrays.copyOf(count, other.count.length);
    }
    for (int i = 0; i < other.count.length; i++) {
      count[i] += other.count[i];
    }
    units += other.units;
    sumMillis += other.sumMillis;
  }

  public long units() {
    return units;
  }

  public double meanHours() {
    return units == 0 ? 0 : sumMillis / 3_600_000.0 / units;
  }

  public double quantileHours(double level) {
    long wanted = (long) Math.ceil(level * units);
    long seen = 0;
    for (int i = 0; i < count.length; i++) {
      seen += count[i];
      if (seen >= wanted && seen > 0) {
        double minutes = i < DAY ? i + 0.5 : DAY + (i - DAY + 0.5) * COARSE;
        return minutes / 60;
      }
    }
    return 0;
  }
}
