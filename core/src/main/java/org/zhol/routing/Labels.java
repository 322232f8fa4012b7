package org.zhol.routing;

import java.util.Arrays;

/// The partial journeys of one search, and those of each vertex that no other there beats.
///
/// Layout: label l has clocks `clocks[5 * l + w]` and hopes `hopes[HOPES * l + i]`. The labels kept
/// at vertex v lie in `kept[v]`, cheapest first, eight longs each: price, grams, countries left,
/// then clocks 0 and 4, 1 and 2, 3 and driving two to a long, the label, and the clocks' sum. A
/// scan for one that is no worse ends at the first dearer label and reads memory in order; as
/// labels come roughly by time and later ones are kept for being cheaper, it is short. A linked
/// list through all labels, tried before, spent 60 % of a search on waiting for memory.
final class Labels {
  /// More labels than this and the question is refused rather than the memory exhausted: a label
  /// and its share of the lists take up to a kilobyte while they grow.
  private static final int MOST =
      (int) Math.min(20_000_000, Runtime.getRuntime().maxMemory() / 1000);

  private static final int WIDTH = 8;

  /// Longs of hopes of a label: two kinds of way ahead.
  static final int HOPES = 2 * Goal.EACH;

  /// The top bit of each half of a word, which no clock reaches (`Moves.HORIZON_SECONDS`).
  private static final long GUARDS = 0x8000_0000_8000_0000L;

  /// The guard of the lower half: clock 4 in the first word, driving in the third.
  private static final long LOWER = 0x8000_0000L;

  private long packed0;
  private long packed1;
  private long packed2;

  int count;
  int[] clocks = new int[5 * 1024];
  int[] vertex = new int[1024];
  int[] parent = new int[1024];
  int[] arc = new int[1024];
  int[] drive = new int[1024];
  long[] price = new long[1024];
  long[] grams = new long[1024];
  long[] left = new long[1024];
  long[] wish = new long[1024];

  /// The four criteria that a label can hope for by either kind of way, and how many arrivals they
  /// were held against.
  long[] hopes = new long[HOPES * 1024];

  int[] changed = new int[1024];
  boolean[] dead = new boolean[1024];

  private final long[][] kept;
  private final int[] sizes;

  /// Largest sum of clocks kept at a vertex: only a label that comes before it can beat another.
  private final long[] latest;

  private final boolean timeOnly;

  /// Where the state last asked about (`beaten`) would stand among those of its vertex.
  private int standing;

  Labels(int vertices, boolean timeOnly) {
    kept = new long[vertices][];
    sizes = new int[vertices];
    latest = new long[vertices];
    this.timeOnly = timeOnly;
  }

  /// Whether a label at the vertex is no worse than the state in `moves` in every respect. Asked
  /// before a state is kept, except where only time is sought (`later`).
  ///
  /// Comparisons are added up in the bits of one word and asked once: which of them fails is as
  /// good as random, and a branch for each costs more than all of them. Where the way ahead is
  /// steady (`Prospects`), every clock moves on by the same seconds: only their sum counts and the
  /// last of them.
  boolean beaten(int v, Moves moves, long nowLeft, long done) {
    long[] at = kept[v];
    int end = sizes[v];
    long cents = moves.price;
    long co2e = moves.grams;
    pack(moves);
    long a = packed0 | GUARDS;
    long b = packed1 | GUARDS;
    long c = packed2 | GUARDS;
    long sum = moves.clockSum();
    boolean steady = (nowLeft & Prospects.STEADY) != 0;
    long outer = steady ? LOWER : GUARDS;
    long inner = steady ? 0 : GUARDS;
    int i = 0;
    for (; i < end && at[i] <= cents; i += WIDTH) {
      // A guard bit is lost where the label's clock is later.
      long after = (~((a - at[i + 3]) & (c - at[i + 5])) & outer) | (~(b - at[i + 4]) & inner);
      long worse =
          (((co2e - at[i + 1]) | (sum - at[i + 7])) >>> 63) | (at[i + 2] & ~nowLeft) | after;
      if (worse == 0 && (done & ~wish[(int) at[i + 6]]) == 0) {
        return true;
      }
    }
    while (i > 0 && at[i - WIDTH] == cents) {
      i -= WIDTH;
    }
    standing = i;
    return false;
  }

  /// Whether a label at the vertex has fulfilled these wishes.
  boolean holds(int v, long done) {
    for (int i = 0; i < sizes[v]; i += WIDTH) {
      if ((done & ~wish[(int) kept[v][i + 6]]) == 0) {
        return true;
      }
    }
    return false;
  }

  /// Forgets all labels.
  void clear() {
    for (int label = 0; label < count; label++) {
      sizes[vertex[label]] = 0;
      dead[label] = false;
    }
    count = 0;
  }

  /// Whether a label at the vertex is no later than the state whose hopes stand at `hopes[HOPES *
  /// count]`, where only time is sought.
  boolean later(int v, long done) {
    long[] at = kept[v];
    for (int i = 0; i < sizes[v]; i += WIDTH) {
      int other = (int) at[i + 6];
      if (now(other) <= now(count) && (done & ~wish[other]) == 0) {
        return true;
      }
    }
    return false;
  }

  /// Sum of the clocks of a label where only time is sought: it is kept with either kind of hope.
  private long now(int label) {
    return hopes[HOPES * label] == Goal.GONE
        ? hopes[HOPES * label + Goal.EACH + 1]
        : hopes[HOPES * label + 1];
  }

  private void pack(Moves moves) {
    packed0 = moves.clock[0] << 32 | moves.clock[4];
    packed1 = moves.clock[1] << 32 | moves.clock[2];
    packed2 = moves.clock[3] << 32 | moves.drive;
  }

  /// Drops the labels of a vertex, from where the state in `moves` would stand, that it beats.
  private void dropWorse(int v, Moves moves, long nowLeft, long done) {
    long[] at = kept[v];
    int end = sizes[v];
    int to = standing;
    pack(moves);
    long sum = moves.clockSum();
    boolean steady = (nowLeft & Prospects.STEADY) != 0;
    long outer = steady ? LOWER : GUARDS;
    long inner = steady ? 0 : GUARDS;
    for (int i = to; i < end; i += WIDTH) {
      long before =
          (~(((at[i + 3] | GUARDS) - packed0) & ((at[i + 5] | GUARDS) - packed2)) & outer)
              | (~((at[i + 4] | GUARDS) - packed1) & inner);
      long better =
          (((at[i + 1] - moves.grams) | (at[i + 7] - sum)) >>> 63)
              | (nowLeft & ~at[i + 2])
              | before;
      if (better == 0 && (wish[(int) at[i + 6]] & ~done) == 0) {
        dead[(int) at[i + 6]] = true;
      } else {
        if (to < i) {
          System.arraycopy(at, i, at, to, WIDTH);
        }
        to += WIDTH;
      }
    }
    sizes[v] = to;
  }

  /// Adds the state in `moves` as a label at a vertex, in the place of those it beats.
  int keep(int v, Moves moves, int from, int byArc, long nowLeft, long done) {
    long sum = moves.clockSum();
    if (!timeOnly && sizes[v] > 0 && sum <= latest[v]) {
      dropWorse(v, moves, nowLeft, done);
    }
    latest[v] = sizes[v] == 0 ? sum : Math.max(sum, latest[v]);
    int label = append(v, moves, from, byArc, nowLeft, done);
    insert(v, label, sum);
    return label;
  }

  private int append(int v, Moves moves, int from, int byArc, long nowLeft, long done) {
    int label = count++;
    for (int w = 0; w < 5; w++) {
      clocks[5 * label + w] = (int) moves.clock[w];
    }
    vertex[label] = v;
    parent[label] = from;
    arc[label] = byArc;
    drive[label] = (int) moves.drive;
    price[label] = moves.price;
    grams[label] = moves.grams;
    left[label] = nowLeft;
    wish[label] = done;
    return label;
  }

  private void insert(int v, int label, long sum) {
    long[] at = kept[v];
    int end = sizes[v];
    if (at == null) {
      at = new long[2 * WIDTH];
      kept[v] = at;
    } else if (end == at.length) {
      at = Arrays.copyOf(at, 2 * end);
      kept[v] = at;
    }
    int i = timeOnly ? end : standing;
    System.arraycopy(at, i, at, i + WIDTH, end - i);
    at[i] = price[label];
    at[i + 1] = grams[label];
    at[i + 2] = left[label];
    int c = 5 * label;
    at[i + 3] = (long) clocks[c] << 32 | clocks[c + 4];
    at[i + 4] = (long) clocks[c + 1] << 32 | clocks[c + 2];
    at[i + 5] = (long) clocks[c + 3] << 32 | drive[label];
    at[i + 6] = label;
    at[i + 7] = sum;
    sizes[v] = end + WIDTH;
  }

  /// Puts a label's state into `moves`.
  void load(int label, Moves moves) {
    for (int w = 0; w < 5; w++) {
      moves.clock[w] = clocks[5 * label + w];
    }
    moves.drive = drive[label];
    moves.price = price[label];
    moves.grams = grams[label];
  }

  /// Makes room for one more label.
  void room() {
    if (count < vertex.length) {
      return;
    }
    int size = count * 2;
    if (size > MOST) {
      throw new BadQuery(
          "this question has more than "
              + MOST / 2
              + " journeys begun; name fewer modes, or places to avoid or pass",
          new QueryRemark.TooManyWays(MOST / 2),
          new QueryRemark.NarrowQuestion());
    }
    clocks = Arrays.copyOf(clocks, 5 * size);
    vertex = Arrays.copyOf(vertex, size);
    parent = Arrays.copyOf(parent, size);
    arc = Arrays.copyOf(arc, size);
    drive = Arrays.copyOf(drive, size);
    price = Arrays.copyOf(price, size);
    grams = Arrays.copyOf(grams, size);
    left = Arrays.copyOf(left, size);
    wish = Arrays.copyOf(wish, size);
    hopes = Arrays.copyOf(hopes, HOPES * size);
    changed = Arrays.copyOf(changed, size);
    dead = Arrays.copyOf(dead, size);
  }
}
