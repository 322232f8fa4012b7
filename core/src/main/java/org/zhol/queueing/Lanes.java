package org.zhol.queueing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.quantity.Evidence;

/// The counted lanes of a checkpoint that pass fewest in an hour: of those that work the hours of
/// side a, of side b, and only while both work, one step each as far as any has counted servers.
///
/// Each side works its own hours. What is ready before the border waits for the hours that both
/// share, and what has crossed for the hours of the other side, as far as there is room: a side
/// works beyond the shared hours until that is full, or what waits there is worked off. Which lane
/// sets the pace depends on the hours of the day.
///
/// @param share of the work by whose hours it is done in; all in those that both share if not known
record Lanes(List<Lane> slowest, Share share) {
  static final Lanes NONE = new Lanes(List.of(), Share.TOGETHER);

  Lanes {
    slowest = List.copyOf(slowest);
  }

  /// Whose hours some work is done in.
  enum Side {
    /// Those that both share.
    BOTH,
    A,
    B
  }

  /// Of the mean work of a unit, what the side before the border does and what the side behind it;
  /// the rest is done together.
  ///
  /// @param beforeA whether side a is the one before the border
  record Share(boolean beforeA, double before, double behind) {
    static final Share TOGETHER = new Share(true, 0, 0);

    private static Share of(boolean beforeA, List<Checkpoint.Step> steps, int border) {
      double before = 0;
      double behind = 0;
      double sum = 0;
      for (int i = 0; i < steps.size(); i++) {
        Checkpoint.Step step = steps.get(i);
        double minutes = StepTimes.share(step) * StepTimes.mean(step);
        boolean together = step.side().equals("both");
        sum += minutes;
        before += !together && i < border ? minutes : 0;
        behind += !together && i >= border ? minutes : 0;
      }
      return sum <= 0 ? TOGETHER : new Share(beforeA, before / sum, behind / sum);
    }
  }

  /// Seconds of a border day in which both work, and in which the lanes of each side do.
  record OpenSeconds(int both, int a, int b) {
    int of(Side side) {
      return switch (side) {
        case BOTH -> both;
        case A -> a;
        case B -> b;
      };
    }
  }

  /// A step with servers. `serviceSeconds` is the mean over all units, those it spares included;
  /// `squaredVariation` that of the same mixture.
  ///
  /// @param beforeBorder whether units come to it before they cross
  /// @param between the steps between it and the border; behind the border itself is the last
  /// @param roomHours hours that the places between steps last
  record Lane(
      Side side,
      Names names,
      int servers,
      double serviceSeconds,
      double squaredVariation,
      boolean beforeBorder,
      List<Checkpoint.Step> between,
      double roomHours,
      Evidence evidence) {
    Lane {
      between = List.copyOf(between);
    }

    /// Units a second while it works.
    double rate() {
      return servers / serviceSeconds;
    }

    double perDay(OpenSeconds open) {
      return rate() * open.of(side);
    }

    /// Seconds, of whole minutes, that it works while the other side does not: until what is ready
    /// has filled the room to the border, less what is in work there in the shared hours, or what
    /// has crossed is worked off. Units in its own servers are half done in the mean. A step that
    /// not all units meet holds so many fewer of them.
    ///
    /// @param capacity units a day that the checkpoint is sized for
    long holdSeconds(double capacity, double sharedMinutes) {
      double units = servers / 2.0;
      for (int i = 0; i < between.size(); i++) {
        Checkpoint.Step step = between.get(i);
        StepRoom room = StepRoom.of(step, capacity, sharedMinutes, roomHours);
        double inWork = rate() * 60 * StepTimes.mean(step);
        boolean own = !beforeBorder && i + 1 == between.size();
        double free = beforeBorder ? room.units() - inWork : own ? room.places() : room.units();
        units += StepTimes.share(step) * Math.max(0, free);
      }
      return 60 * Math.round(units / rate() / 60);
    }
  }

  static Lanes of(
      Network network, Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    List<Checkpoint.Step> steps = new ArrayList<>(StepTimes.steps(checkpoint, direction, cargo));
    steps.sort(Comparator.comparingInt(Checkpoint.Step::sequence));
    String sideA = network.place(checkpoint.a()).country();
    String sideB = network.place(checkpoint.b()).country();
    String far =
        switch (direction) {
          case AB -> sideB;
          case BA -> sideA;
        };
    int border = 0;
    while (border < steps.size() && !steps.get(border).side().equals(far)) {
      border++;
    }
    Map<Side, Lane> slowest = new EnumMap<>(Side.class);
    for (int i = 0; i < steps.size(); i++) {
      Checkpoint.Step step = steps.get(i);
      Integer servers = step.servers();
      double share = StepTimes.share(step);
      double own = StepTimes.mean(step);
      if (servers == null || share <= 0 || own <= 0) {
        continue;
      }
      double square = StepTimes.variance(step) + own * own;
      Side side =
          step.side().equals("both") ? Side.BOTH : step.side().equals(sideA) ? Side.A : Side.B;
      Lane lane =
          new Lane(
              side,
              step.names(),
              servers,
              share * own * 60,
              Math.max(0, square / (share * own * own) - 1),
              i < border,
              i < border ? steps.subList(i + 1, border) : steps.subList(border, i + 1),
              StepRoom.hours(network),
              step.evidence());
      slowest.merge(side, lane, (old, now) -> now.rate() < old.rate() ? now : old);
    }
    return new Lanes(List.copyOf(slowest.values()), Share.of(far.equals(sideB), steps, border));
  }

  /// Whether any works beyond the hours that both sides share.
  boolean bySide() {
    return slowest.stream().anyMatch(lane -> lane.side != Side.BOTH);
  }

  @Nullable Lane find(Side side) {
    for (Lane lane : slowest) {
      if (lane.side == side) {
        return lane;
      }
    }
    return null;
  }

  /// The one that passes fewest on a day; null where none are counted.
  @Nullable Lane least(OpenSeconds open) {
    Lane least = null;
    for (Lane lane : slowest) {
      if (least == null || lane.perDay(open) < least.perDay(open)) {
        least = lane;
      }
    }
    return least;
  }

  /// When the lanes of a side have work and room for it: in the shared hours, and between two of
  /// these stretches for so many seconds of their own. The room before the border is there until
  /// the sides work together again, for whoever comes meanwhile, and who is ready then is so
  /// whenever his papers were done: so the last of these seconds. Behind the border what has
  /// crossed is at hand: the first.
  ///
  /// @param own hours of the side, flat pairs, ascending; stretches may meet
  /// @param shared hours, which lie in them
  /// @param hold seconds by the instant at which the time without the other side begins
  static long[] workable(long[] own, long[] shared, LongUnaryOperator hold, boolean beforeBorder) {
    long[] work = pieces(own, shared);
    int n = 0;
    int i = 0;
    while (i < work.length) {
      int end = i;
      while (end < work.length && !shared(shared, work[end])) {
        end += 2;
      }
      long left = end > i ? hold.applyAsLong(work[i]) : 0;
      for (int k = 0; k < end - i; k += 2) {
        int at = beforeBorder ? end - 2 - k : i + k;
        long worked = Math.min(left, work[at + 1] - work[at]);
        work[at] = beforeBorder ? work[at + 1] - worked : work[at];
        work[at + 1] = work[at] + worked;
        left -= worked;
      }
      for (int next = Math.min(end + 2, work.length); i < next; i += 2) {
        if (work[i + 1] > work[i]) {
          work[n++] = work[i];
          work[n++] = work[i + 1];
        }
      }
    }
    return Arrays.copyOf(work, n);
  }

  /// The hours of a side, cut where the shared ones begin and end.
  private static long[] pieces(long[] own, long[] shared) {
    long[] pieces = new long[2 * (own.length + shared.length)];
    int n = 0;
    int k = 0;
    for (int i = 0; i < own.length; i += 2) {
      long time = own[i];
      while (time < own[i + 1]) {
        while (k < shared.length && shared[k + 1] <= time) {
          k += 2;
        }
        boolean both = k < shared.length && shared[k] <= time;
        long next = k == shared.length ? Long.MAX_VALUE : both ? shared[k + 1] : shared[k];
        pieces[n++] = time;
        time = Math.min(own[i + 1], next);
        pieces[n++] = time;
      }
    }
    return Arrays.copyOf(pieces, n);
  }

  private static boolean shared(long[] shared, long instant) {
    int i = Arrays.binarySearch(shared, instant);
    // Stretches may meet: the end of one is then the begin of the next.
    return i >= 0
        ? i % 2 == 0 || (i + 1 < shared.length && shared[i + 1] == instant)
        : (-i - 1) % 2 == 1;
  }
}
