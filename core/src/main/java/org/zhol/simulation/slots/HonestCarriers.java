package org.zhol.simulation.slots;

import java.util.Arrays;

/// What honest carriers that come in a stretch of days wait and spend. Each is followed for the
/// same time: one that has not crossed by then counts with so many hours, and as left waiting. To
/// leave those out, or to let them count with as long as the run went on, would make a rule look
/// the better the more it leaves out, or let the length of the run set the figure.
final class HonestCarriers {
  /// Hours that a carrier is followed from when it comes.
  static final int FOLLOWED_HOURS = SlotComparison.FOLLOWED_DAYS * 24;

  private final int fromHour;
  private final int toHour;
  private int[] waits = new int[1 << 16];
  private int count;
  private int left;
  private double cost;

  /// @param toHour the first at which who comes no longer counts
  HonestCarriers(int fromHour, int toHour) {
    this.fromHour = fromHour;
    this.toHour = toHour;
  }

  /// One that came at an hour crosses in that of its slot, for which it paid when it booked.
  void crosses(int came, int booked, int slot, double usdPerDay, double paidUsd) {
    boolean paidInTime = booked - came <= FOLLOWED_HOURS;
    add(came, slot - came, usdPerDay, paidInTime ? paidUsd : 0);
  }

  /// One that came at an hour has no slot when the run ends.
  void staysWithout(int came, double usdPerDay) {
    add(came, Integer.MAX_VALUE, usdPerDay, 0);
  }

  private void add(int came, int hours, double usdPerDay, double paidUsd) {
    if (came < fromHour || came >= toHour) {
      return;
    }
    if (count == waits.length) {
      waits = Arrays.copyOf(waits, 2 * count);
    }
    int counted = Math.min(hours, FOLLOWED_HOURS);
    waits[count++] = counted;
    left += hours > FOLLOWED_HOURS ? 1 : 0;
    cost += paidUsd + counted / 24.0 * usdPerDay;
  }

  /// @param gini of the hours waited
  /// @param leftShare of those who had not crossed when they were followed no longer
  record Told(double meanHours, double p90Hours, double gini, double costUsd, double leftShare) {}

  Told told() {
    if (count == 0) {
      return new Told(0, 0, 0, 0, 0);
    }
    int[] sorted = Arrays.copyOf(waits, count);
    Arrays.sort(sorted);
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < count; i++) {
      sum += sorted[i];
      weighted += (i + 1.0) * sorted[i];
    }
    return new Told(
        sum / count,
        sorted[(int) Math.ceil(0.9 * count) - 1],
        sum == 0 ? 0 : 2 * weighted / (count * sum) - (count + 1.0) / count,
        cost / count,
        (double) left / count);
  }
}
