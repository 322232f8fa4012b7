package org.zhol.assignment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many trucks of a week cross a road checkpoint empty, by the direction in which they cross
/// loaded. As many trucks go as come: where L tonnes are loaded one way and M the other, L <= M, no
/// more than L find a load both ways, and of the trucks loaded with M at least 1 - L / M go empty
/// to fetch it or come back empty.
///
/// These shares depend on the flows that they bring about. Within a week's programme they stand
/// still, which keeps it convex; it is solved again with those of its own flows until they agree.
final class Backloads {
  /// Times that a week is solved again.
  static final int MOST_ROUNDS = 60;

  /// Rounds that lead no nearer, after which a week is given up.
  static final int IN_VAIN = 12;

  private static final double LEAST_STEP = 0.02;
  private static final double HALF_STEP = 0.5;

  private final double[] empty;
  private final double[] loaded;

  private Backloads(double[] empty, double[] loaded) {
    this.empty = empty;
    this.loaded = loaded;
  }

  /// To begin with: every other truck.
  static Backloads half(Crossings crossings) {
    double[] empty = new double[crossings.size()];
    Arrays.fill(empty, 0.5);
    return new Backloads(empty, new double[empty.length]);
  }

  /// Those of a week's flows.
  ///
  /// @param matched share of the loads of the direction that has fewer whose truck has one the
  ///   other way too
  static Backloads of(
      List<Stream> streams, double[][] routes, Crossings crossings, double matched) {
    double[] loaded = new double[crossings.size()];
    for (int i = 0; i < routes.length; i++) {
      for (int p = 0; p < routes[i].length; p++) {
        int k = streams.get(i).routes().get(p).crossing();
        if (k >= 0) {
          loaded[k] += routes[i][p];
        }
      }
    }
    double[] empty = new double[loaded.length];
    for (int k = 0; k < empty.length; k++) {
      double other = loaded[crossings.back(k)];
      double both = other <= 0 ? 0 : matched * Math.min(1, other / loaded[k]);
      empty[k] = 1 - both;
    }
    return new Backloads(empty, loaded);
  }

  /// What to try after `used`, of whose flows these are: a step towards these, by the secant of the
  /// last two rounds for each crossing by itself. Undamped, exports and imports of an overfull week
  /// push each other out in turn.
  Backloads next(Backloads used, @Nullable Backloads usedBefore, @Nullable Backloads ownBefore) {
    double[] tried = new double[empty.length];
    for (int k = 0; k < tried.length; k++) {
      double off = empty[k] - used.empty[k];
      double step = 1;
      if (usedBefore != null && ownBefore != null) {
        double change = used.empty[k] - usedBefore.empty[k];
        double closer = ownBefore.empty[k] - usedBefore.empty[k] - off;
        step = closer == 0 ? 1 : change / closer;
        step = step > 0 ? Math.min(1, Math.max(LEAST_STEP, step)) : HALF_STEP;
      }
      tried[k] = used.empty[k] + step * off;
    }
    return new Backloads(tried, new double[tried.length]);
  }

  /// How far these, of a week's flows, are from those with which it was solved, as a share of the
  /// tonnes in trucks.
  double apart(Backloads before, Crossings crossings) {
    double apart = 0;
    double all = 0;
    for (int k = 0; k < empty.length; k++) {
      if (crossings.get(k).byTruck()) {
        apart += Math.abs(empty[k] - before.empty[k]) * loaded[k];
        all += loaded[k];
      }
    }
    return all == 0 ? 0 : apart / all;
  }

  /// The tonne-hours that are counted wrongly for it.
  double tonneHours(Backloads before, Crossings crossings, double[] queueHours) {
    double sum = 0;
    for (int k = 0; k < empty.length; k++) {
      if (crossings.get(k).byTruck()) {
        double wrong = Math.abs(empty[k] - before.empty[k]) * loaded[k];
        sum += wrong * queueHours[crossings.back(k)];
      }
    }
    return sum;
  }

  /// The room that a tonne of a route takes of each of these limits ([Bottlenecks#of]): 1 where it
  /// goes itself; at its checkpoint the other way, and of the blanks for that way, what its truck
  /// takes when it crosses there empty.
  double[] shares(Route route, int[] limits, Bottlenecks bottlenecks) {
    double[] shares = new double[limits.length];
    for (int j = 0; j < shares.length; j++) {
      boolean own =
          switch (bottlenecks.get(limits[j])) {
            case Bottlenecks.Bottleneck.AtBorder border -> border.crossing() == route.crossing();
            case Bottlenecks.Bottleneck.Permits permits -> permits.at().contains(route.crossing());
            case Bottlenecks.Bottleneck.OnLine _ -> true;
          };
      shares[j] = own ? 1 : empty[route.crossing()];
    }
    return shares;
  }

  /// The same of every route of every flow.
  List<double[][]> shares(List<Stream> streams, Bottlenecks bottlenecks) {
    return streams.stream()
        .map(stream -> {
          double[][] shares = new double[stream.routes().size()][];
          for (int p = 0; p < shares.length; p++) {
            shares[p] = shares(stream.routes().get(p), stream.limits().get(p), bottlenecks);
          }
          return shares;
        })
        .toList();
  }
}
