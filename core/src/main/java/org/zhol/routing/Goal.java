package org.zhol.routing;

import java.util.Arrays;

/// The arrivals at the door that no other beats on the four criteria: expected arrival (as the sum
/// of the five clocks), price with stock in transit, CO2e, and lateness.
///
/// Lateness is the clock of the worst weather or, with a deadline, minus the chance of keeping it
/// in millionths. All four never fall when a clock, price or emission rises, which is what lets
/// bounds prune.
final class Goal {
  private final Ends ends;
  private final long deadline;
  private final double stockCentsPerSecond;
  private final boolean timeOnly;
  private int size;
  private int changes;
  private int[] labels = new int[64];
  private int[] endOf = new int[64];
  private long[] values = new long[4 * 64];
  private final long[] candidate = new long[4];
  private final long[] clock = new long[5];

  /// @param deadline seconds after ready, negative for none
  /// @param stockCentsPerSecond price of the goods' time on the way, 0 when it is not asked for
  /// @param timeOnly whether only the earliest expected arrival is sought
  Goal(Ends ends, long deadline, double stockCentsPerSecond, boolean timeOnly) {
    this.timeOnly = timeOnly;
    this.ends = ends;
    this.deadline = deadline;
    this.stockCentsPerSecond = stockCentsPerSecond;
  }

  boolean timeOnly() {
    return timeOnly;
  }

  Ends ends() {
    return ends;
  }

  int size() {
    return size;
  }

  /// How often an arrival has been taken in.
  int changes() {
    return changes;
  }

  int label(int i) {
    return labels[i];
  }

  int end(int i) {
    return endOf[i];
  }

  /// Price of stock in transit until the clocks stand at this sum, whole cents.
  long stock(long clockSum) {
    return (long) Math.floor(stockCentsPerSecond * clockSum / 5);
  }

  /// The best that the state in `moves`, as last read, can still become: the four criteria into
  /// `into[at..at + 3]`. False where an arrival is no worse than that.
  boolean hopes(Moves moves, Bounds bounds, int v, boolean truck, long[] into, int at) {
    long sum = moves.nowSum + bounds.sum[v];
    into[at] = sum;
    if (timeOnly) {
      Arrays.fill(into, at + 1, at + 4, 0);
      return !beaten(into, at);
    }
    long standing = truck ? moves.standing(moves.nowSum) : 0;
    into[at + 1] =
        Math.floorDiv(moves.price + standing + bounds.shares[v], Moves.SHARES) + stock(sum);
    into[at + 2] = moves.grams + bounds.grams[v];
    into[at + 3] = deadline < 0 ? moves.now[4] + bounds.late[v] : Long.MIN_VALUE;
    if (deadline >= 0) {
      for (int w = 0; w < 5; w++) {
        clock[w] = moves.now[w] + bounds.early[v];
      }
      into[at + 3] = -Chance.millionths(clock, deadline);
    }
    return !beaten(into, at);
  }

  /// Whether an arrival is no worse than these four values in each.
  boolean beaten(long[] of, int at) {
    long a = of[at];
    long b = of[at + 1];
    long c = of[at + 2];
    long d = of[at + 3];
    for (int i = 0; i < 4 * size; i += 4) {
      if (values[i] <= a && values[i + 1] <= b && values[i + 2] <= c && values[i + 3] <= d) {
        return true;
      }
    }
    return false;
  }

  /// The four criteria of the state in `moves`, which stands in a yard, once drayed to the door.
  void measure(Moves moves, Ends.End end, long[] into) {
    long sum = 0;
    for (int w = 0; w < 5; w++) {
      clock[w] = moves.clock[w] + end.seconds()[w];
      sum += clock[w];
    }
    into[0] = sum;
    if (timeOnly) {
      Arrays.fill(into, 1, 4, 0);
      return;
    }
    into[1] = Math.floorDiv(moves.price, Moves.SHARES) + end.cents() + stock(sum);
    into[2] = moves.grams + end.wtwGrams();
    into[3] = deadline < 0 ? clock[4] : -Chance.millionths(clock, deadline);
  }

  /// Takes in an arrival at a door's yard unless another is no worse.
  void arrive(Moves moves, int label, int end) {
    measure(moves, ends.get(end), candidate);
    if (beaten(candidate, 0)) {
      return;
    }
    changes++;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean worse =
          values[4 * i] >= candidate[0]
              && values[4 * i + 1] >= candidate[1]
              && values[4 * i + 2] >= candidate[2]
              && values[4 * i + 3] >= candidate[3];
      if (!worse) {
        labels[kept] = labels[i];
        endOf[kept] = endOf[i];
        System.arraycopy(values, 4 * i, values, 4 * kept, 4);
        kept++;
      }
    }
    size = kept;
    if (size == labels.length) {
      labels = Arrays.copyOf(labels, 2 * size);
      endOf = Arrays.copyOf(endOf, 2 * size);
      values = Arrays.copyOf(values, 8 * size);
    }
    labels[size] = label;
    endOf[size] = end;
    System.arraycopy(candidate, 0, values, 4 * size, 4);
    size++;
  }

  /// Criteria of the i-th arrival: clock sum, cents, grams, lateness.
  long[] values(int i) {
    return Arrays.copyOfRange(values, 4 * i, 4 * i + 4);
  }
}
