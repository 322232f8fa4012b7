package org.zhol.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Bi-conjugate Frank–Wolfe (Mitradjieva and Lindberg, The Stiff Is Moving, Transportation Science
/// 47(2), 2013): all flow moves towards a point that is a blend of the all-or-nothing loading and
/// the two points before, conjugate by the delays' slopes. The slow twin of [PairSolver]: nothing
/// in common but the network and the search.
final class FrankWolfe {
  /// Closer than this to the last point, the blend starts anew.
  private static final double WHOLE_STEP = 0.9999;

  private final FlatNetwork network;
  private final Sources sources;
  private final LinkState state;
  private final Options options;
  private final Workers workers;
  private final Trees trees;
  private final double[] least; // by source

  FrankWolfe(FlatNetwork network, Sources sources, Options options, Workers workers) {
    this.network = network;
    this.sources = sources;
    this.options = options;
    this.workers = workers;
    state = new LinkState(network);
    trees = new Trees(sources.count);
    least = new double[sources.count];
  }

  /// Flow by class and link, and of all classes together.
  private record Point(double[][] byClass, double[] all) {
    static Point of(double[][] byClass) {
      double[] all = new double[byClass[0].length];
      for (double[] flows : byClass) {
        for (int a = 0; a < all.length; a++) {
          all[a] += flows[a];
        }
      }
      return new Point(byClass, all);
    }

    /// This point and two others, in these shares.
    Point blend(double share, Point one, double shareOne, Point two, double shareTwo) {
      double[][] blend = new double[byClass.length][all.length];
      for (int c = 0; c < blend.length; c++) {
        for (int a = 0; a < all.length; a++) {
          blend[c][a] =
              share * byClass[c][a] + shareOne * one.byClass[c][a] + shareTwo * two.byClass[c][a];
        }
      }
      return of(blend);
    }
  }

  Assignment solve(Consumer<Round> watcher) {
    price(Point.of(new double[network.fixed.length][network.links]));
    Point at = loaded();
    Point last = at;
    Point lastButOne = at;
    double step = 1;
    int kept = 0; // how many points before are of use
    List<Round> rounds = new ArrayList<>();
    while (true) {
      price(at);
      Point shortest = loaded();
      Round round = round(rounds.size(), at);
      rounds.add(round);
      watcher.accept(round);
      if (round.relativeGap() <= options.gap() || rounds.size() > options.rounds()) {
        return answer(at, rounds);
      }
      Point towards = target(at, shortest, last, lastButOne, step, kept);
      step = lineSearch(at, towards);
      if (step == 0) { // a blend may point uphill where rounding rules; the loading never does
        towards = shortest;
        step = lineSearch(at, towards);
        kept = 0;
      }
      at = at.blend(1 - step, towards, step, towards, 0);
      kept = step > WHOLE_STEP ? 0 : Math.min(kept + 1, 2);
      lastButOne = last;
      last = towards;
    }
  }

  private void price(Point at) {
    System.arraycopy(at.all, 0, state.flow, 0, network.links);
    state.refreshAll();
    state.price();
  }

  /// All trips on shortest paths at the prices of the moment.
  private Point loaded() {
    Load[] loads = new Load[sources.count];
    int[] lost = new int[sources.count];
    workers.each(
        sources.count,
        s -> {
          Trees.Search search = new Trees.Search(network);
          search.plant(trees, s, sources.origin[s], state.price[sources.userClass[s]]);
          lost[s] = sources.lost(s, search.label);
          least[s] = 0;
          for (int k = 0; k < sources.destinations[s].length; k++) {
            least[s] += sources.flows[s][k] * search.label[sources.destinations[s][k]];
          }
          loads[s] = Load.of(network, sources, s, trees);
        });
    sources.requireWays(lost);
    double[][] flows = new double[network.fixed.length][network.links];
    for (int s = 0; s < sources.count; s++) {
      double[] flow = flows[sources.userClass[s]];
      for (int k = 0; k < loads[s].links().length; k++) {
        flow[loads[s].links()[k]] += loads[s].amounts()[k];
      }
    }
    return Point.of(flows);
  }

  private Round round(int number, Point at) {
    ExactSum shortest = new ExactSum();
    for (double cost : least) {
      shortest.add(cost);
    }
    ExactSum excess = new ExactSum();
    excess.add(-shortest.value());
    for (int c = 0; c < at.byClass.length; c++) {
      for (int a = 0; a < network.links; a++) {
        if (at.byClass[c][a] != 0) {
          excess.add(at.byClass[c][a] * state.price[c][a]);
        }
      }
    }
    double objective = state.objective(List.of(at.byClass));
    double over = Math.max(0, excess.value()); // below the rounding of two large sums
    return Round.of(number, shortest.value(), over, sources.total, objective);
  }

  /// The point to move towards: formulas (18) to (24) of the paper, shares never negative.
  private Point target(
      Point at, Point shortest, Point last, Point lastButOne, double step, int kept) {
    if (kept == 0) {
      return shortest;
    }
    if (kept == 1) {
      double above = product(last, at, shortest, at);
      double below = above - product(last, at, last, at);
      double share = below == 0 ? 0 : Math.clamp(above / below, 0, 0.99);
      return shortest.blend(1 - share, last, share, last, 0);
    }
    Point middle = last.blend(step, lastButOne, 1 - step, lastButOne, 0);
    double first = product(middle, at, lastButOne, last);
    double mu = first == 0 ? 0 : Math.max(0, -product(middle, at, shortest, at) / first);
    double second = product(last, at, last, at);
    double nu =
        second == 0
            ? 0
            : Math.max(0, -product(last, at, shortest, at) / second + mu * step / (1 - step));
    double share = 1 / (1 + mu + nu);
    return shortest.blend(share, last, nu * share, lastButOne, mu * share);
  }

  /// (one - base) H (other - otherBase), H the slopes of the delays.
  private double product(Point one, Point base, Point other, Point otherBase) {
    double product = 0;
    for (int a = 0; a < network.links; a++) {
      product += (one.all[a] - base.all[a]) * state.slope[a] * (other.all[a] - otherBase.all[a]);
    }
    return product;
  }

  /// The share of the way that makes the objective least, by bisection; 0 if it would rise.
  private double lineSearch(Point at, Point towards) {
    if (steepness(at, towards, 0) >= 0) {
      return 0;
    }
    if (steepness(at, towards, 1) <= 0) {
      return 1;
    }
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < 60 && high - low > 1e-15 * high; halving++) {
      double middle = (low + high) / 2;
      if (steepness(at, towards, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private double steepness(Point at, Point towards, double share) {
    ExactSum sum = new ExactSum();
    for (int a = 0; a < network.links; a++) {
      double way = towards.all[a] - at.all[a];
      if (way != 0) {
        sum.add(network.curves[a].cost(at.all[a] + share * way) * way);
      }
      for (int c = 0; c < at.byClass.length; c++) {
        double classWay = towards.byClass[c][a] - at.byClass[c][a];
        if (classWay != 0) {
          sum.add(network.fixed[c][a] * classWay);
        }
      }
    }
    return sum.value();
  }

  private Assignment answer(Point at, List<Round> rounds) {
    List<double[]> byClass = new ArrayList<>();
    for (double[] flows : at.byClass) {
      byClass.add(network.asGiven(flows));
    }
    boolean converged = rounds.getLast().relativeGap() <= options.gap() && !state.overflows();
    return new Assignment(
        network.asGiven(at.all), byClass, network.asGiven(state.cost), rounds, converged);
  }
}
