package org.zhol.assignment;

import java.util.ArrayList;
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
  static final int MOST_ROUNDS = 100;

  /// Rounds that lead no nearer, after which a week is given up.
  static final int IN_VAIN = 25;

  /// Rounds that lead no nearer, after which what was learnt is forgotten and the nearest taken up
  /// again: secants from across a kink lead astray.
  static final int FRESH = 8;

  /// Secants that a next step is made from.
  private static final int REMEMBERED = 5;

  /// The first step, undamped, lets exports and imports of an overfull week push each other out.
  private static final double FIRST_STEP = 0.5;

  /// A round that tells this little beside those before it tells nothing.
  private static final double ALIKE = 1e-8;

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

  /// The search for shares that are those of their own flows, over the weeks of a year: the next to
  /// try lies where, by the secants of the rounds before, used and own would agree (Anderson 1965).
  /// Checkpoints are coupled by the permit blanks they share, so each by itself would creep; weeks
  /// are alike, so one begins with the secants of the last.
  static final class Search {
    private final Crossings crossings;
    private final List<Secant> secants = new ArrayList<>();
    private double @Nullable [] triedBefore;
    private double @Nullable [] offBefore;

    /// How shares moved from one round to the next, and by how much that changed what own shares
    /// are off by.
    private record Secant(double[] move, double[] change) {}

    Search(Crossings crossings) {
      this.crossings = crossings;
    }

    void anotherWeek() {
      triedBefore = null;
      offBefore = null;
    }

    /// What to try after shares and those of the flows they brought about.
    Backloads next(Backloads tried, Backloads told) {
      int size = tried.empty.length;
      double[] off = Dense.minus(told.empty, tried.empty);
      if (triedBefore != null && offBefore != null) {
        double[] move = Dense.minus(tried.empty, triedBefore);
        secants.addFirst(new Secant(move, Dense.minus(off, offBefore)));
      }
      if (secants.size() > REMEMBERED) {
        secants.removeLast();
      }
      triedBefore = tried.empty;
      offBefore = off.clone();
      double[] weight = new double[size];
      for (int k = 0; k < size; k++) {
        weight[k] = crossings.get(k).byTruck() ? Math.sqrt(told.loaded[k]) : 0;
      }
      double[] at = tried.empty.clone();
      Dense.weigh(off, weight);
      List<Secant> apart = new ArrayList<>();
      for (Secant one : secants) {
        var secant = new Secant(one.move.clone(), one.change.clone());
        Dense.weigh(secant.change, weight);
        double before = Dense.norm(secant.change);
        for (Secant other : apart) {
          double along = Dense.dot(secant.change, other.change);
          Dense.add(secant.change, -along, other.change);
          Dense.add(secant.move, -along, other.move);
        }
        double left = Dense.norm(secant.change);
        if (left > ALIKE * before) {
          Dense.scale(secant.change, 1 / left);
          Dense.scale(secant.move, 1 / left);
          double along = Dense.dot(off, secant.change);
          Dense.add(off, -along, secant.change);
          Dense.add(at, -along, secant.move);
          apart.add(secant);
        }
      }
      double step = apart.isEmpty() ? FIRST_STEP : 1;
      for (int k = 0; k < size; k++) {
        double rest = weight[k] > 0 ? off[k] / weight[k] : 0;
        at[k] = Math.clamp(at[k] + step * rest, 0, 1);
      }
      return new Backloads(at, new double[size]);
    }
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
