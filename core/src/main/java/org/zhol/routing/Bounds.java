package org.zhol.routing;

import java.util.Arrays;
import java.util.BitSet;

/// Least that still lies ahead of a label of one question: lower bounds on time, price and CO2e to
/// the destination, worked out for a node when first asked for (after the lazy potentials of
/// Strasser and Zeitz, 2021).
///
/// Ways climb the hierarchy and then descend to the destination. Descents are found once, from the
/// ends upwards; the least of a node is then the least over its arcs up of the arc and what lies
/// ahead of its higher end. All criteria of a node lie together: `values[slot * width + c]`; from
/// the fifth on they are weathers.
final class Bounds {
  private static final Ends.Of[] TIME = {Ends.Of.SUM};
  private static final Ends.Of[] UNDATED = {
    Ends.Of.SUM, Ends.Of.CENTS, Ends.Of.GRAMS, Ends.Of.GREEN, Ends.Of.W4
  };

  /// The chance of a deadline depends on the weathers on either side of it.
  private static final Ends.Of[] DATED = {
    Ends.Of.SUM,
    Ends.Of.CENTS,
    Ends.Of.GRAMS,
    Ends.Of.GREEN,
    Ends.Of.W0,
    Ends.Of.W1,
    Ends.Of.W2,
    Ends.Of.W3,
    Ends.Of.W4
  };

  /// In a large graph the best and the worst weather must do, for each takes a table of its own.
  private static final Ends.Of[] DATED_LARGE = {
    Ends.Of.SUM, Ends.Of.CENTS, Ends.Of.GRAMS, Ends.Of.GREEN, Ends.Of.W0, Ends.Of.W4
  };

  private static final int LARGE = 200_000;

  private final Outlook outlook;
  private final Hierarchy hierarchy;
  final Stages stages;
  private final Ends destination;
  private final Ends.Of[] criteria;
  private final int width;
  private final int[][] up;
  private final int[][] down;
  private final byte[] openness;
  private final boolean dated;
  private final Charges charges;
  private final Rules rules;

  /// Where a node's values are: 0 not known, negative where only descents are in them.
  private final int[] slotOf;

  private int[] values;
  private int slots = 1;

  /// What `read` found: sum over the five weathers, seconds.
  long sum;

  /// Seconds by weather; without a deadline only the last counts.
  final long[] seconds = new long[5];

  /// Price in shares of a cent (`Moves.SHARES`).
  long shares;

  /// See `Ends.Of.GREEN`.
  long green;

  long grams;

  private static final byte OPEN = 1;
  private static final byte SHUT = 2;

  /// @param dated whether there is a deadline
  /// @param timeOnly whether time is the only criterion
  Bounds(
      Outlook outlook,
      Charges charges,
      Rules rules,
      Ends destination,
      boolean dated,
      boolean timeOnly) {
    this.outlook = outlook;
    this.charges = charges;
    this.rules = rules;
    this.destination = destination;
    this.dated = dated;
    stages = outlook.stages;
    hierarchy = stages.hierarchy;
    criteria = timeOnly ? TIME : !dated ? UNDATED : hierarchy.nodes > LARGE ? DATED_LARGE : DATED;
    width = criteria.length;
    up = new int[width][];
    down = new int[width][];
    for (int c = 0; c < width; c++) {
      up[c] = outlook.of(criteria[c]).up();
      down[c] = outlook.of(criteria[c]).down();
    }
    openness = new byte[stages.graph.arcs];
    slotOf = new int[hierarchy.nodes];
    values = new int[width * 256];
    descend();
    crossCore();
  }

  /// Whether an arc may carry this cargo under the rules of the question.
  boolean open(int a) {
    byte known = openness[a];
    if (known == 0) {
      known = charges.usable(a) && !rules.barred(a) ? OPEN : SHUT;
      openness[a] = known;
    }
    return known == OPEN;
  }

  /// Reads what lies ahead of a node (`Stages`) into the fields; false where the destination cannot
  /// be reached from it.
  boolean read(int node) {
    int at = width * slot(hierarchy.rankOf[node]);
    sum = values[at];
    if (sum == Outlook.FAR) {
      return false;
    }
    if (width > 1) {
      shares = values[at + 1] * outlook.shareUnit;
      grams = values[at + 2] * outlook.gramUnit;
      green = values[at + 3] * outlook.gramUnit;
      for (int w = 0; w < 5; w++) {
        seconds[w] = values[at + Math.min(width - 1, width == DATED.length || w == 4 ? 4 + w : 4)];
      }
    }
    return true;
  }

  /// What the journeys of the question can still do.
  Prospects prospects() {
    return new Prospects(outlook.countries(), stages.graph, destination, dated);
  }

  double greenRate() {
    return outlook.greenRate;
  }

  private int room() {
    if ((slots + 1) * width > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    Arrays.fill(values, slots * width, (slots + 1) * width, Outlook.FAR);
    return slots++;
  }

  /// Lays the ends at their nodes and follows the arcs that come down to them, upwards.
  private void descend() {
    BitSet waiting = new BitSet(hierarchy.nodes);
    for (int i = 0; i < destination.count(); i++) {
      int v = destination.vertex(i);
      lay(hierarchy.rankOf[v], i, waiting);
      // Put down by a truck the cargo is there (`atDoor`) or goes on otherwise (`aside`).
      int down = stages.atDoor[v] != v ? stages.atDoor[v] : stages.aside[v];
      if (down != v) {
        lay(hierarchy.rankOf[down], i, waiting);
      }
    }
    for (int r = waiting.nextSetBit(0); r >= 0; r = waiting.nextSetBit(r + 1)) {
      int low = width * -slotOf[r];
      for (int d = hierarchy.firstDown[r]; d < hierarchy.firstDown[r + 1]; d++) {
        int tail = hierarchy.downTail[d];
        if (down[0][d] != Outlook.FAR) {
          if (slotOf[tail] == 0) {
            slotOf[tail] = -room();
            waiting.set(tail);
          }
          int high = width * -slotOf[tail];
          for (int c = 0; c < width; c++) {
            values[high + c] = Math.min(values[high + c], near(down[c][d] + values[low + c]));
          }
        }
      }
    }
  }

  /// Works out what lies ahead of every node of the core, one criterion after the other.
  private void crossCore() {
    int count = hierarchy.nodes - hierarchy.core;
    long[] distance = new long[count];
    VertexHeap heap = new VertexHeap(distance);
    int[] ahead = new int[count * width];
    for (int c = 0; c < width; c++) {
      Arrays.fill(distance, Outlook.FAR);
      for (int i = 0; i < count; i++) {
        int slot = -slotOf[hierarchy.core + i];
        if (slot != 0 && values[width * slot + c] != Outlook.FAR) {
          heap.lower(i, values[width * slot + c]);
        }
      }
      while (heap.size() > 0) {
        int i = heap.poll();
        for (int in = hierarchy.firstIn[i]; in < hierarchy.firstIn[i + 1]; in++) {
          int weight = up[c][hierarchy.coreIn[in]];
          if (weight != Outlook.FAR) {
            heap.lower(hierarchy.coreTail[in] - hierarchy.core, distance[i] + weight);
          }
        }
      }
      for (int i = 0; i < count; i++) {
        ahead[i * width + c] = (int) distance[i];
      }
    }
    for (int i = 0; i < count; i++) {
      int slot = Math.abs(slotOf[hierarchy.core + i]);
      slot = slot == 0 ? room() : slot;
      slotOf[hierarchy.core + i] = slot;
      System.arraycopy(ahead, i * width, values, width * slot, width);
    }
  }

  private static int near(int value) {
    return Math.min(value, Outlook.FAR - 1);
  }

  private void lay(int rank, int end, BitSet waiting) {
    if (slotOf[rank] == 0) {
      slotOf[rank] = -room();
      waiting.set(rank);
    }
    int at = width * -slotOf[rank];
    for (int c = 0; c < width; c++) {
      long scale = criteria[c] == Ends.Of.CENTS ? Moves.SHARES : 1;
      double slow =
          criteria[c] == Ends.Of.GREEN
              ? outlook.greenRate * destination.value(end, Ends.Of.SUM)
              : 0;
      long value =
          (scale * destination.value(end, criteria[c]) + (long) slow) / outlook.unit(criteria[c]);
      values[at + c] = (int) Math.min(values[at + c], Math.min(value, Outlook.FAR - 1));
    }
  }

  /// The slot of a node with its least values in it.
  private int slot(int rank) {
    int known = slotOf[rank];
    if (known > 0) {
      return known;
    }
    int first = hierarchy.firstUp[rank];
    int last = hierarchy.firstUp[rank + 1];
    for (int u = first; u < last; u++) {
      if (slotOf[hierarchy.upHead[u]] <= 0 && up[0][u] != Outlook.FAR) {
        slot(hierarchy.upHead[u]);
      }
    }
    int slot = known < 0 ? -known : room();
    slotOf[rank] = slot;
    int at = width * slot;
    for (int u = first; u < last; u++) {
      if (up[0][u] != Outlook.FAR) {
        int head = width * slotOf[hierarchy.upHead[u]];
        if (values[head] != Outlook.FAR) {
          for (int c = 0; c < width; c++) {
            values[at + c] = Math.min(values[at + c], near(up[c][u] + values[head + c]));
          }
        }
      }
    }
    return slot;
  }
}
