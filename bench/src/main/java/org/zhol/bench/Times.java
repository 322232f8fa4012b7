package org.zhol.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/// CPU and wall time of calls made one after another on the calling thread.
final class Times {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final long[] cpu;
  private final long[] wall;
  private int count;

  Times(int most) {
    cpu = new long[most];
    wall = new long[most];
  }

  void time(Runnable call) {
    long wallBefore = System.nanoTime();
    long before = CLOCK.getCurrentThreadCpuTime();
    call.run();
    cpu[count] = CLOCK.getCurrentThreadCpuTime() - before;
    wall[count++] = System.nanoTime() - wallBefore;
  }

  /// Takes over the last call of others.
  void add(Times other) {
    cpu[count] = other.cpu[other.count - 1];
    wall[count++] = other.wall[other.count - 1];
  }

  int count() {
    return count;
  }

  /// CPU time of the first calls.
  long cpuNanos(int calls) {
    return Arrays.stream(cpu, 0, calls).sum();
  }

  double cpuMillis(double quantile) {
    return millis(cpu, quantile);
  }

  double wallMillis(double quantile) {
    return millis(wall, quantile);
  }

  private double millis(long[] nanos, double quantile) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int i = (int) Math.ceil(quantile * count) - 1;
    return sorted[Math.clamp(i, 0, count - 1)] / 1e6;
  }

  /// Quantiles in milliseconds, as two lines of a table.
  String table() {
    return line("CPU", cpu) + line("wall", wall);
  }

  private String line(String what, long[] nanos) {
    return String.format(
        Locale.ROOT,
        "  %-5s p50 %8.2f   p95 %8.2f   p99 %8.2f   max %8.2f   mean %8.2f ms%n",
        what,
        millis(nanos, 0.5),
        millis(nanos, 0.95),
        millis(nanos, 0.99),
        millis(nanos, 1),
        Arrays.stream(nanos, 0, count).sum() / 1e6 / count);
  }
}
