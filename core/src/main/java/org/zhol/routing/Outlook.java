package org.zhol.routing;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The least that each arc takes of each criterion, for one sort of question (cargo, modes, crew),
/// carried over to the arcs of a `Hierarchy`. A criterion is weighed when first asked for.
///
/// Time counts the part of an arc that no clock can shorten: running time, a border's work, a
/// train's cut-off and the wait by headway. The price has the truck's standing time in it.
final class Outlook {
  /// Farther than any way; as a sum of two fits an int.
  static final int FAR = 1 << 30;

  /// At least so many shares of a cent make a unit, or long ways would not fit an int.
  private static final long LEAST_UNIT = 36;

  private static final long COARSE_UNIT = Moves.SHARES / 16;

  /// Gross tonnes whose grams over the longest way still fit an int.
  private static final double GRAM_TONNES = 500;

  /// A kilometre by truck instead of by wagon emits about 90 g a tonne more and saves, over the
  /// five weathers, about 370 s. Any rate gives bounds that hold; this one makes them tight.
  private static final double GREEN_RATE = 0.25;

  final Stages stages;

  /// Shares of a cent in a unit of price ahead.
  final long shareUnit;

  /// Grams that a second of the summed clocks counts for in `Ends.Of.GREEN`.
  final double greenRate;

  /// Grams in a unit of CO2e ahead.
  final long gramUnit;

  private final Charges charges;
  private final Borders.View borders;
  private final Sort sort;
  private final double rate;

  /// Of all but prices, which journeys of other headings share; prices in `prices`.
  private final AtomicReferenceArray<Weights> weights;

  private volatile @Nullable Weights prices;

  private volatile @Nullable Countries countries;

  /// What tells one sort of question from another.
  ///
  /// @param heading of the journeys, which their prices rest on
  record Sort(Load load, int shutModes, DriverRules drivers, Heading heading) {
    Sort with(Heading other) {
      return new Sort(load, shutModes, drivers, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Sort key
          && load.equals(key.load)
          && shutModes == key.shutModes
          && heading == key.heading
          && drivers.equals(key.drivers);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * load.hashCode() + shutModes) + drivers.hashCode())
          + heading.ordinal();
    }
  }

  /// Weights of the arcs up and down of a hierarchy.
  record Weights(int[] up, int[] down) {}

  /// Weights that outlooks of all headings share.
  static AtomicReferenceArray<Weights> shared() {
    return new AtomicReferenceArray<>(Ends.Of.values().length);
  }

  Outlook(Stages stages, Charges charges, Borders.View borders, Sort sort) {
    this(stages, charges, borders, sort, shared());
  }

  /// @param weights of outlooks that differ in heading alone, where prices are all alike
  ///   ([Heading#pricesAllAlike])
  Outlook(
      Stages stages,
      Charges charges,
      Borders.View borders,
      Sort sort,
      AtomicReferenceArray<Weights> weights) {
    this.weights = weights;
    this.stages = stages;
    this.charges = charges;
    this.borders = borders;
    rate = sort.drivers().rate();
    this.sort = sort;
    shareUnit = shareUnit(charges);
    greenRate = GREEN_RATE * sort.load().grossTonnes();
    gramUnit = Math.max(1, (long) Math.ceil(sort.load().grossTonnes() / GRAM_TONNES));
  }

  /// The largest unit in which every price is whole; a coarser one, and prices rounded down, where
  /// that is too fine for an int.
  private static long shareUnit(Charges charges) {
    long a = Moves.SHARES;
    long b = charges.hourlyCents;
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    long pieces = Math.max(1, (long) Math.ceil(charges.load().grossTonnes() / 30));
    return a >= LEAST_UNIT * pieces ? a : COARSE_UNIT * pieces;
  }

  /// The same outlook over another hierarchy of the graph.
  Outlook over(Stages others) {
    return new Outlook(others, charges, borders, sort);
  }

  Countries countries() {
    Countries known = countries;
    if (known == null) {
      known = new Countries(stages.graph, this::open, borders);
      countries = known;
    }
    return known;
  }

  Weights of(Ends.Of what) {
    if (what == Ends.Of.CENTS) {
      Weights known = prices;
      if (known == null) {
        known = weigh(what);
        prices = known;
      }
      return known;
    }
    Weights known = weights.get(what.ordinal());
    if (known == null) {
      known = weigh(what);
      weights.set(what.ordinal(), known);
    }
    return known;
  }

  long unit(Ends.Of what) {
    return switch (what) {
      case SUM, W0, W1, W2, W3, W4 -> 1;
      case CENTS -> shareUnit;
      case GRAMS, GREEN -> gramUnit;
    };
  }

  private boolean open(int a) {
    Graph graph = stages.graph;
    boolean shut =
        graph.kind[a] != Graph.TRANSFER && (sort.shutModes() & (1 << graph.mode[a])) != 0;
    return !shut && charges.usable(a);
  }

  private long weight(int a, boolean run, Ends.Of what) {
    return switch (what) {
      case SUM, W0, W1, W2, W3, W4 -> rested(seconds(a, what), run);
      case CENTS -> {
        long shares = Moves.SHARES * charges.cents(a);
        if (stages.graph.onTruck(a)) {
          shares += charges.hourlyCents * rested(seconds(a, Ends.Of.SUM), run);
        }
        yield shares / shareUnit;
      }
      case GRAMS -> charges.wtwGrams(a) / gramUnit;
      case GREEN -> {
        double slow = greenRate * rested(seconds(a, Ends.Of.SUM), run);
        yield (long) Math.floor((charges.wtwGrams(a) + slow) / gramUnit);
      }
    };
  }

  private long rested(long seconds, boolean run) {
    return run ? (long) Math.floor(seconds * rate) : seconds;
  }

  private long seconds(int a, Ends.Of what) {
    Graph graph = stages.graph;
    long[] crossing = borders.least(a);
    long sum = 0;
    int first = Math.max(0, what.weather());
    int last = what == Ends.Of.SUM ? 4 : first;
    for (int w = first; w <= last; w++) {
      sum += graph.seconds(a, w) + Departures.leastWait(graph, a, w);
      sum += crossing == null ? 0 : crossing[w];
    }
    return sum;
  }

  private Weights weigh(Ends.Of what) {
    Hierarchy h = stages.hierarchy;
    int[] up = new int[h.upHead.length];
    int[] down = new int[h.downTail.length];
    Arrays.fill(up, FAR);
    Arrays.fill(down, FAR);
    int first = 0;
    for (int a = 0; a < stages.graph.arcs; a++) {
      int copies = stages.copies(a);
      if (open(a)) {
        long plain = weight(a, false, what);
        for (int copy = 0; copy < copies; copy++) {
          long least = stages.rests(a, copy) ? weight(a, true, what) : plain;
          lower(h.slot[first + copy], (int) Math.min(least, FAR - 1), up, down);
        }
      }
      first += copies;
    }
    bridge(h, up, down);
    return new Weights(up, down);
  }

  /// Carries the ways through each node over to the arcs that bridge it, lowest node first.
  private static void bridge(Hierarchy h, int[] up, int[] down) {
    int at = 0;
    for (int r = 0; r < h.core; r++) {
      int first = h.firstUp[r];
      int last = h.firstUp[r + 1];
      for (int d = h.firstDown[r]; d < h.firstDown[r + 1]; d++) {
        int in = down[d];
        if (in == FAR) {
          at += last - first;
          continue;
        }
        for (int u = first; u < last; u++, at++) {
          if (up[u] != FAR) {
            lower(h.bridges[at], Math.min(in + up[u], FAR - 1), up, down);
          }
        }
      }
    }
  }

  private static void lower(int slot, int weight, int[] up, int[] down) {
    if (slot >= 0) {
      up[slot] = Math.min(up[slot], weight);
    } else if (slot != Hierarchy.NO_SLOT) {
      down[~slot] = Math.min(down[~slot], weight);
    }
  }
}
