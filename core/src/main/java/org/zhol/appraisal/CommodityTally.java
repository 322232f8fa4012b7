package org.zhol.appraisal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.zhol.assignment.WeekDetail;

/// Adds up what a commodity's tonnes take, cost and emit over a year, and how far each can be off.
final class CommodityTally {
  private static final double NINE_OF_TEN = 0.9;

  /// Hours and tonnes of each route in each week.
  private final List<double[]> hours = new ArrayList<>();

  /// What a part of a mean can be off by: the widest range of hours, dollars and grams, the tonnes
  /// that can go otherwise, and hours of queues times tonnes.
  private static final int HOURS = 0;

  private static final int USD = 1;
  private static final int GRAMS = 2;

  private final double[] sums = new double[3];
  private final double[] errors = new double[3];
  private double tonnes;
  private double moved;
  private double queueError;
  private double unserved;
  private double unservedError;

  /// A week of the commodity's flows.
  void add(int week, List<WeekDetail.FlowDetail> flows, GapBound bound, double[] off) {
    double held = 0;
    double waiting = 0;
    double[] mean = means(flows);
    double[] weighted = new double[3];
    double[] widest = new double[3];
    double split = 0;
    for (WeekDetail.FlowDetail flow : flows) {
      held += flow.goes() ? flow.held() : 0;
      waiting += flow.held();
      double[] low = filled(Double.POSITIVE_INFINITY);
      double[] high = filled(Double.NEGATIVE_INFINITY);
      for (WeekDetail.RouteFlow route : flow.routes()) {
        double[] value = {route.hours(), route.usdPerTonne(), route.gramsPerTonne()};
        if (Double.isInfinite(route.hours())) {
          continue; // shut this week: nothing goes
        }
        double queue = YearTally.off(route, off);
        for (int m = 0; m < 3; m++) {
          sums[m] += route.tonnes() * value[m];
          low[m] = Math.min(low[m], value[m] - (m == HOURS ? queue : 0));
          high[m] = Math.max(high[m], value[m] + (m == HOURS ? queue : 0));
        }
        queueError += route.tonnes() * queue;
        tonnes += route.tonnes();
        if (route.tonnes() > 0) {
          hours.add(new double[] {route.hours(), route.tonnes(), queue});
        }
      }
      for (int m = 0; m < 3 && low[m] <= high[m]; m++) {
        weighted[m] += GapBound.weight(flow, high[m] - low[m]);
        widest[m] =
            Math.max(widest[m], Math.max(Math.abs(high[m] - mean[m]), Math.abs(low[m] - mean[m])));
      }
      split += flow.routes().size() > 1 ? GapBound.weight(flow, 1) : 0;
    }
    double heldError = bound.held(held);
    for (int m = 0; m < 3; m++) {
      errors[m] += widest[m] * heldError + bound.split(weighted[m]);
    }
    moved += heldError + bound.split(split);
    unserved = waiting; // of the last week, what still waits
    unservedError = heldError;
  }

  private static double[] filled(double value) {
    double[] all = new double[3];
    Arrays.fill(all, value);
    return all;
  }

  private static double[] means(List<WeekDetail.FlowDetail> flows) {
    double[] sums = new double[3];
    double tonnes = 0;
    for (WeekDetail.FlowDetail flow : flows) {
      for (WeekDetail.RouteFlow route : flow.routes()) {
        if (route.tonnes() > 0) {
          sums[HOURS] += route.tonnes() * route.hours();
          sums[USD] += route.tonnes() * route.usdPerTonne();
          sums[GRAMS] += route.tonnes() * route.gramsPerTonne();
          tonnes += route.tonnes();
        }
      }
    }
    for (int m = 0; m < 3; m++) {
      sums[m] = tonnes == 0 ? 0 : sums[m] / tonnes;
    }
    return sums;
  }

  /// All that another commodity's tally holds.
  void add(CommodityTally other) {
    hours.addAll(other.hours);
    for (int m = 0; m < 3; m++) {
      sums[m] += other.sums[m];
      errors[m] += other.errors[m];
    }
    tonnes += other.tonnes;
    moved += other.moved;
    queueError += other.queueError;
    unserved += other.unserved;
    unservedError += other.unservedError;
  }

  void figures(String of, List<Figure> figures) {
    if (tonnes > 0) {
      double[] scale = {1, 1, 1e-3};
      Measure[] measures = {Measure.HOURS_MEAN, Measure.USD_PER_TONNE, Measure.CO2E_KG_PER_TONNE};
      for (int m = 0; m < 3; m++) {
        double error = errors[m] + (m == HOURS ? queueError : 0);
        figures.add(
            new Figure(
                measures[m], of, null, sums[m] / tonnes * scale[m], error / tonnes * scale[m]));
      }
      figures.add(p90(of));
    }
    figures.add(new Figure(Measure.UNSERVED_TONNES, of, null, unserved, unservedError));
  }

  /// The 90th percentile lies between those of 90 % less and more what can go otherwise, wider by
  /// what queues can be off.
  private Figure p90(String of) {
    hours.sort(Comparator.comparingDouble((double[] one) -> one[0]).thenComparingDouble(o -> o[1]));
    double off = Math.min(0.1, 2 * moved / tonnes);
    double low = quantile(NINE_OF_TEN - off);
    double middle = quantile(NINE_OF_TEN);
    double high = quantile(NINE_OF_TEN + off);
    double queue = 0;
    for (double[] one : hours) {
      queue = Math.max(queue, one[2]);
    }
    return new Figure(
        Measure.HOURS_P90, of, null, middle, Math.max(high - middle, middle - low) + queue);
  }

  private double quantile(double share) {
    double below = 0;
    for (double[] one : hours) {
      below += one[1];
      if (below >= share * tonnes) {
        return one[0];
      }
    }
    return hours.getLast()[0];
  }
}
