package org.zhol.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.zhol.demand.Count;
import org.zhol.demand.Demand;
import org.zhol.network.Network;

/// Fits the corridor's general figures to the counts of a year: least squares of the logarithm of
/// modelled over counted, by the method of Levenberg and Marquardt within bounds, derivatives by
/// differences. No figure belongs to one checkpoint.
public final class Calibration {
  /// Damping at the beginning.
  private static final double DAMPING = 0.1;

  /// A step of the differences, as a share of the range of a figure.
  private static final double STEP = 0.01;

  /// Stops when a round saves less than this share of the objective.
  private static final double ENOUGH = 1e-3;

  private static final int MOST_ROUNDS = 25;
  private static final int MOST_TRIES = 6;

  /// Gap of the weeks while fitting.
  private static final double GAP = 1e-5;

  /// A figure that is fitted, with its range; ratios are searched on a logarithmic scale.
  ///
  /// @param name of the pack's parameter
  public record Figure(String name, double least, double most, boolean ratio) {
    double at(double u) {
      return ratio ? least * Math.pow(most / least, u) : least + u * (most - least);
    }

    double share(double value) {
      double u =
          ratio
              ? Math.log(value / least) / Math.log(most / least)
              : (value - least) / (most - least);
      return Math.clamp(u, 0, 1);
    }
  }

  /// What is fitted. The ranges are what a reader of the dossier would still believe.
  public static final List<Figure> FIGURES =
      List.of(
          new Figure("assign.chain_scale", 0.005, 0.5, true),
          new Figure("assign.route_scale", 0.005, 0.5, true),
          new Figure("assign.port_scale", 0.005, 0.05, true),
          new Figure("assign.value_exponent", 0, 1, false),
          new Figure("assign.road_usd_t", -100, 500, false),
          new Figure("assign.rail_road_usd_t", 0, 500, false),
          new Figure("assign.truck_variation", 1, 40, true));

  /// A round of the search.
  ///
  /// @param objective mean of the squared logarithms of modelled over counted
  public record Round(int number, double objective, Map<String, Double> figures) {}

  private final Network network;
  private final Corridor corridor;
  private final List<Count> counts;
  private final Workers workers;

  private Calibration(Network network, Demand demand, int year, Workers workers) {
    this.network = network;
    this.workers = workers;
    corridor = Corridor.of(network, demand, year, workers);
    counts =
        demand.counts(year).stream()
            .filter(count -> count.use() == Count.Use.FIT && isChosen(count))
            .toList();
  }

  /// Pipelines and what else the demand fixes tell nothing of the choice.
  private static boolean isChosen(Count count) {
    boolean land = count.what().equals("road") || count.what().equals("rail");
    return switch (count.kind()) {
      case CHECKPOINT -> count.unit() == Count.Unit.T;
      case MODE -> count.unit() == Count.Unit.T && land;
      case PORT -> count.unit() == Count.Unit.TEU;
      case PIPELINE, AIRPORT -> false;
    };
  }

  /// Searches from the pack's own figures on.
  ///
  /// @param watcher told of every round
  public static Round fit(
      Network network, Demand demand, int year, Workers workers, Consumer<Round> watcher) {
    return new Calibration(network, demand, year, workers).run(watcher);
  }

  private Round run(Consumer<Round> watcher) {
    int n = FIGURES.size();
    double[] at = new double[n];
    for (int i = 0; i < n; i++) {
      at[i] = FIGURES.get(i).share(network.parameter(FIGURES.get(i).name()));
    }
    double[] residuals = residuals(at);
    double damping = DAMPING;
    Round round = new Round(0, objective(residuals), figures(at));
    watcher.accept(round);
    for (int number = 1; number <= MOST_ROUNDS; number++) {
      double[][] slopes = slopes(at, residuals);
      double before = objective(residuals);
      boolean better = false;
      for (int tried = 0; tried < MOST_TRIES && !better; tried++) {
        double[] next = step(at, residuals, slopes, damping);
        double[] there = residuals(next);
        better = objective(there) < before;
        damping = better ? damping / 3 : damping * 4;
        if (better) {
          at = next;
          residuals = there;
        }
      }
      round = new Round(number, objective(residuals), figures(at));
      watcher.accept(round);
      if (!better || before - round.objective() < ENOUGH * before) {
        break;
      }
    }
    return round;
  }

  private static Map<String, Double> figures(double[] at) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int i = 0; i < at.length; i++) {
      figures.put(FIGURES.get(i).name(), FIGURES.get(i).at(at[i]));
    }
    // A nested logit is one of shippers who each take what is best for them only if they tell
    // ports apart at least as sharply as routes, and routes as chains.
    figures.computeIfPresent(
        "assign.chain_scale",
        (name, scale) -> Math.min(scale, figures.getOrDefault("assign.route_scale", scale)));
    figures.computeIfPresent(
        "assign.port_scale",
        (name, scale) -> Math.max(scale, figures.getOrDefault("assign.route_scale", scale)));
    return figures;
  }

  private static double objective(double[] residuals) {
    double sum = 0;
    for (double r : residuals) {
      sum += r * r;
    }
    return sum / residuals.length;
  }

  private double[] residuals(double[] at) {
    CorridorParameters parameters = CorridorParameters.of(network, figures(at));
    var counted = new Counted(corridor.solve(parameters, GAP, workers, week -> {}));
    List<Double> list = new ArrayList<>();
    for (Count count : counts) {
      Double modelled = counted.of(count);
      if (modelled != null && count.middle() > 0) {
        list.add(Math.log(Math.max(1, modelled) / count.middle()));
      }
    }
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  // Derivative of each residual by each figure; the difference looks inwards at a bound.
  private double[][] slopes(double[] at, double[] residuals) {
    double[][] slopes = new double[at.length][];
    for (int i = 0; i < at.length; i++) {
      double step = at[i] + STEP > 1 ? -STEP : STEP;
      double[] there = at.clone();
      there[i] += step;
      double[] moved = residuals(there);
      slopes[i] = new double[residuals.length];
      for (int r = 0; r < moved.length; r++) {
        slopes[i][r] = (moved[r] - residuals[r]) / step;
      }
    }
    return slopes;
  }

  // The damped step, figures that would leave their range held at its end.
  private static double[] step(double[] at, double[] residuals, double[][] slopes, double damping) {
    int n = at.length;
    boolean[] held = new boolean[n];
    double[] next = at.clone();
    for (int round = 0; round < n; round++) {
      double[][] matrix = new double[n][n];
      double[] right = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          matrix[i][j] = held[i] || held[j] ? 0 : dot(slopes[i], slopes[j]);
        }
        matrix[i][i] = held[i] ? 1 : matrix[i][i] + damping;
        right[i] = held[i] ? 0 : -dot(slopes[i], residuals);
      }
      double[] step = Dense.solve(matrix, right);
      boolean left = false;
      for (int i = 0; i < n; i++) {
        double wanted = at[i] + step[i];
        if (!held[i]) {
          next[i] = Math.clamp(wanted, 0, 1);
          if (next[i] != wanted && next[i] == at[i]) {
            held[i] = true;
            left = true;
          }
        }
      }
      if (!left) {
        break;
      }
      System.arraycopy(at, 0, next, 0, n);
    }
    return next;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
