package org.zhol.queueing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;

/// Working time of the inspection steps of both sides together: each step takes a triangular time
/// and meets a share of the units, independently. The law of the sum is found by convolution on a
/// grid of whole minutes.
///
/// @param fifthsSeconds the sum at the five levels
record StepTimes(double meanMinutes, double varianceMinutes, long[] fifthsSeconds) {
  /// Null where the checkpoint has no step for this direction and cargo.
  static @Nullable StepTimes of(
      Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    List<Checkpoint.Step> steps = steps(checkpoint, direction, cargo);
    return steps.isEmpty() ? null : of(steps);
  }

  /// Steps that a cargo class meets in a direction.
  static List<Checkpoint.Step> steps(
      Checkpoint checkpoint, Checkpoint.Direction direction, CargoClass cargo) {
    List<Checkpoint.Step> steps = new ArrayList<>();
    for (Checkpoint.Step step : checkpoint.steps()) {
      boolean ours = step.direction() == null || step.direction() == direction;
      if (ours && (step.cargo().isEmpty() || step.cargo().contains(cargo))) {
        steps.add(step);
      }
    }
    return steps;
  }

  static StepTimes of(List<Checkpoint.Step> steps) {
    // Short steps first: convolution costs the product of the widths.
    List<Checkpoint.Step> sorted = new ArrayList<>(steps);
    sorted.sort((a, b) -> Double.compare(a.maxMinutes(), b.maxMinutes()));
    double[] law = {1};
    double mean = 0;
    double variance = 0;
    for (Checkpoint.Step step : sorted) {
      double share = share(step);
      double own = mean(step);
      double square = variance(step) + own * own;
      mean += share * own;
      variance += share * square - share * share * own * own;
      law = convolve(law, masses(step, share));
    }
    long[] fifths = new long[Fifths.COUNT];
    for (int w = 0; w < Fifths.COUNT; w++) {
      fifths[w] = Math.round(60 * quantile(law, Fifths.level(w)));
    }
    return new StepTimes(mean, variance, fifths);
  }

  static double share(Checkpoint.Step step) {
    return (step.shareLow() + step.shareHigh()) / 2;
  }

  static double mean(Checkpoint.Step step) {
    return (step.minMinutes() + step.modeMinutes() + step.maxMinutes()) / 3;
  }

  static double variance(Checkpoint.Step step) {
    double a = step.minMinutes();
    double c = step.modeMinutes();
    double b = step.maxMinutes();
    return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
  }

  /// Mass at each whole minute k: the chance of [k - 1/2, k + 1/2), and at 0 of being spared.
  private static double[] masses(Checkpoint.Step step, double share) {
    int top = (int) Math.ceil(step.maxMinutes() + 0.5);
    double[] masses = new double[top + 1];
    double below = 0;
    for (int k = 0; k <= top; k++) {
      double upTo = within(step, k + 0.5);
      masses[k] = share * (upTo - below);
      below = upTo;
    }
    masses[0] += 1 - share;
    return masses;
  }

  private static double within(Checkpoint.Step step, double minutes) {
    double a = step.minMinutes();
    double c = step.modeMinutes();
    double b = step.maxMinutes();
    if (minutes >= b) {
      return 1;
    }
    if (minutes <= a) {
      return 0;
    }
    return minutes <= c
        ? (minutes - a) * (minutes - a) / ((b - a) * (c - a))
        : 1 - (b - minutes) * (b - minutes) / ((b - a) * (b - c));
  }

  private static double[] convolve(double[] x, double[] y) {
    double[] sum = new double[x.length + y.length - 1];
    for (int i = 0; i < x.length; i++) {
      double mass = x[i];
      if (mass > 0) {
        for (int j = 0; j < y.length; j++) {
          sum[i + j] += mass * y[j];
        }
      }
    }
    return sum;
  }

  /// Minute k stands for [k - 1/2, k + 1/2), so the quantile is interpolated inside it.
  private static double quantile(double[] law, double level) {
    double below = 0;
    for (int k = 0; k < law.length; k++) {
      if (below + law[k] >= level && law[k] > 0) {
        return Math.max(0, k - 0.5 + (level - below) / law[k]);
      }
      below += law[k];
    }
    return law.length - 1;
  }
}
