package org.zhol.simulation;

import java.util.Arrays;

/// What will happen when: the pending events of a simulation and its clock, in whole milliseconds.
///
/// Events come by time; at one instant by priority, the lower first; at one priority in the order
/// they were entered. So a run is a function of its inputs. An event is a kind and a subject, two
/// ints that mean what the model says. Each one that happens enters the `hash`, so that two runs
/// with the same hash were the same run.
///
/// Near events stand in `Soon`. Once there are many, later ones lie unsorted in a ring of buckets
/// whose window slides along with the clock, each about `PER_BUCKET` events wide, and those beyond
/// the window in one list: an event is then entered and taken in constant time, however many are
/// pending (a lazy queue, Ronngren, Riboe and Ayani 1991). Layout of a waiting event k: `node[4k]`
/// time, order, what, next of its bucket. Measured, hold model with 10, 1,000 and 100,000 pending
/// events, millions a second of one core: this 39, 35, 15; a 4-ary heap 31, 12, 7; rebuilding the
/// ring when it has run through instead of sliding it 39, 27, 11.
public final class Agenda {
  /// Beyond so many events in `Soon` the ring pays.
  private static final int CROWD = 64;

  private static final int PER_BUCKET = 4;

  /// The ring's window in mean times to an event.
  private static final int WINDOW = 8;

  private static final int PRIORITY_SHIFT = 56;

  private static final int NONE = -1;

  private final Soon soon = new Soon();

  /// Events before `limit` stand in `soon`, those before `ringEnd` in the ring, others beyond.
  private long limit = Long.MAX_VALUE;

  private long ringEnd = Long.MAX_VALUE;

  private int[] head = new int[0];
  private int mask;
  private int shift;
  private int inRing;
  private int beyond = NONE;
  private int countBeyond;

  /// Bucket to be opened next, in widths since time 0, and openings until `beyond` is looked at.
  private long bucket;

  private int untilSweep;

  private long[] node = new long[4 * 256];
  private int free = NONE;
  private int used;

  /// Pending events when the ring was last laid out, and the entry from which it may be again.
  private int laidFor;

  private long nextLayout;

  private long entered;
  private long happened;
  private long now;
  private long what;
  private long hash = 0x9E3779B97F4A7C15L;

  /// An agenda whose clock stands at an instant, ms.
  public Agenda(long start) {
    now = start;
  }

  /// Enters an event at an instant not before the present one, with priority 0 to 127.
  public void at(long time, int priority, int kind, int subject) {
    if (time < now) {
      throw new IllegalArgumentException(
          "an event of kind " + kind + " at " + time + " ms is before the present, " + now + " ms");
    }
    long order = ((long) priority << PRIORITY_SHIFT) | entered++;
    long payload = ((long) kind << 32) | (subject & 0xFFFFFFFFL);
    if (time < limit) {
      soon.add(time, order, payload);
      if (soon.size >= CROWD && entered >= nextLayout) {
        layOut();
      }
    } else {
      link(node(time, order, payload), time);
    }
  }

  public void at(long time, int kind, int subject) {
    at(time, 0, kind, subject);
  }

  /// Goes on to the next event; false if none is left.
  public boolean next() {
    if (soon.size == 0 && !refill()) {
      return false;
    }
    soon.take();
    now = soon.takenTime;
    what = soon.takenWhat;
    happened++;
    hash = Long.rotateLeft((hash ^ now) * 0x9E3779B97F4A7C15L, 31) ^ what * 0xD1342543DE82EF95L;
    return true;
  }

  /// The instant of the event that is happening, ms.
  public long now() {
    return now;
  }

  public int kind() {
    return (int) (what >> 32);
  }

  public int subject() {
    return (int) what;
  }

  public int pending() {
    return soon.size + inRing + countBeyond;
  }

  /// Events that have happened.
  public long happened() {
    return happened;
  }

  /// Of all that has happened so far, in order.
  public long hash() {
    return Chance.mix(hash);
  }

  private int node(long time, long order, long payload) {
    int k = free;
    if (k != NONE) {
      free = (int) node[4 * k + 3];
    } else {
      k = used++;
      if (4 * k == node.length) {
        node = Arrays.copyOf(node, 2 * node.length);
      }
    }
    node[4 * k] = time;
    node[4 * k + 1] = order;
    node[4 * k + 2] = payload;
    return k;
  }

  private void link(int k, long time) {
    if (time < ringEnd) {
      int i = (int) (time >> shift) & mask;
      node[4 * k + 3] = head[i];
      head[i] = k;
      inRing++;
    } else {
      node[4 * k + 3] = beyond;
      beyond = k;
      countBeyond++;
    }
  }

  /// Opens buckets until one holds an event; false if nothing is pending.
  private boolean refill() {
    int pending = inRing + countBeyond;
    if (pending == 0) {
      return false;
    }
    if (entered >= nextLayout && (pending < laidFor / 4 || pending / 4 > laidFor)) {
      layOut();
    }
    while (soon.size == 0) {
      if (inRing == 0) {
        layOut();
        continue;
      }
      int i = (int) bucket & mask;
      int k = head[i];
      head[i] = NONE;
      bucket++;
      window();
      if (--untilSweep == 0) {
        sweep();
      }
      while (k != NONE) {
        inRing--;
        k = bringForward(k);
      }
    }
    return true;
  }

  /// Puts a waiting event among the next ones, frees its node and returns the one after it.
  private int bringForward(int k) {
    int after = (int) node[4 * k + 3];
    soon.add(node[4 * k], node[4 * k + 1], node[4 * k + 2]);
    node[4 * k + 3] = free;
    free = k;
    return after;
  }

  private void window() {
    limit = bucket << shift;
    ringEnd = (bucket + mask) << shift;
    if (ringEnd < limit) {
      ringEnd = Long.MAX_VALUE;
    }
  }

  /// What lay beyond the window and now lies in it: looked for every half turn, so in time.
  private void sweep() {
    untilSweep = (mask + 1) / 2;
    int k = beyond;
    beyond = NONE;
    countBeyond = 0;
    while (k != NONE) {
      int after = (int) node[4 * k + 3];
      link(k, node[4 * k]);
      k = after;
    }
  }

  /// Lays the ring out anew for what is pending, or does without where that is little.
  private void layOut() {
    int pending = pending();
    nextLayout = entered + pending;
    int list = all();
    if (pending < CROWD / 2) {
      limit = Long.MAX_VALUE;
      ringEnd = Long.MAX_VALUE;
      laidFor = 0;
      while (list != NONE) {
        list = bringForward(list);
      }
      return;
    }
    laidFor = pending;
    long first = Long.MAX_VALUE;
    for (int k = list; k != NONE; k = (int) node[4 * k + 3]) {
      first = Math.min(first, node[4 * k]);
    }
    double sum = 0;
    for (int k = list; k != NONE; k = (int) node[4 * k + 3]) {
      sum += node[4 * k] - first;
    }
    int buckets = Integer.highestOneBit(Math.max(16, pending / PER_BUCKET * WINDOW));
    double width = Math.max(1, WINDOW * (sum / pending) / buckets);
    shift = 63 - Long.numberOfLeadingZeros((long) width);
    if (head.length != buckets) {
      head = new int[buckets];
      Arrays.fill(head, NONE);
    }
    mask = buckets - 1;
    bucket = first >> shift;
    window();
    untilSweep = buckets / 2;
    while (list != NONE) {
      int after = (int) node[4 * list + 3];
      link(list, node[4 * list]);
      list = after;
    }
  }

  /// Everything pending in one list; ring, `soon` and `beyond` are empty afterwards.
  private int all() {
    int list = beyond;
    beyond = NONE;
    countBeyond = 0;
    for (int i = 0; inRing > 0; i++) {
      int k = head[i];
      head[i] = NONE;
      while (k != NONE) {
        int after = (int) node[4 * k + 3];
        node[4 * k + 3] = list;
        list = k;
        k = after;
        inRing--;
      }
    }
    for (int i = 0; i < soon.size; i++) {
      int k = node(soon.time[i], soon.order[i], soon.what[i]);
      node[4 * k + 3] = list;
      list = k;
    }
    soon.size = 0;
    return list;
  }
}
