package org.zhol.assignment;

import java.util.List;

/// Flow, delay and its slope on each link (`refresh` after a flow is changed), and the price by
/// class of users, which is delay with fixed costs as of the last `price`.
///
/// Bpr is by far the commonest curve, so its figures stand in flat arrays; other kinds are asked
/// through their objects.
final class LinkState {
  final double[] flow;
  final double[] cost;
  final double[] slope;

  final double[][] price;

  private final FlatNetwork network;
  private final DelayCurve[] curves;
  private final byte[] kind;
  private final double[] free;
  private final double[] rise; // free * b
  private final double[] perCapacity; // 1 / capacity
  private final double[] power;

  private static final byte FIXED = 0;
  private static final byte FOURTH = 1;
  private static final byte RAISED = 2;
  private static final byte OTHER = 3;

  LinkState(FlatNetwork network) {
    int links = network.links;
    this.network = network;
    curves = network.curves;
    price = new double[network.fixed.length][links];
    flow = new double[links];
    cost = new double[links];
    slope = new double[links];
    kind = new byte[links];
    free = new double[links];
    rise = new double[links];
    perCapacity = new double[links];
    power = new double[links];
    for (int a = 0; a < links; a++) {
      compile(a, curves[a]);
      refresh(a);
    }
  }

  private void compile(int a, DelayCurve curve) {
    switch (curve) {
      case DelayCurve.Constant constant -> {
        kind[a] = FIXED;
        free[a] = constant.cost();
      }
      case DelayCurve.Bpr bpr -> {
        boolean flat = bpr.free() * bpr.b() == 0 || bpr.power() == 0;
        kind[a] = flat ? FIXED : bpr.power() == 4 ? FOURTH : RAISED;
        free[a] = flat ? bpr.cost(0) : bpr.free();
        rise[a] = bpr.free() * bpr.b();
        perCapacity[a] = 1 / bpr.capacity();
        power[a] = bpr.power();
      }
      case DelayCurve.Conical conical -> kind[a] = OTHER;
    }
  }

  /// Recomputes delay and slope of link a from its flow.
  void refresh(int a) {
    double load = flow[a] * perCapacity[a];
    if (kind[a] == FOURTH) {
      double cube = load * load * load;
      cost[a] = free[a] + rise[a] * (cube * load);
      slope[a] = 4 * rise[a] * perCapacity[a] * cube;
    } else if (kind[a] == FIXED) {
      cost[a] = free[a];
    } else if (kind[a] == RAISED && load <= 0) { // a power below 1 would rise infinitely steeply
      cost[a] = free[a];
      slope[a] = power[a] == 1 ? rise[a] * perCapacity[a] : 0;
    } else if (kind[a] == RAISED) {
      double before = DelayCurve.Bpr.raise(load, power[a] - 1);
      cost[a] = free[a] + rise[a] * (before * load);
      slope[a] = power[a] * rise[a] * perCapacity[a] * before;
    } else {
      cost[a] = curves[a].cost(flow[a]);
      slope[a] = curves[a].slope(flow[a]);
    }
    if (!(cost[a] < DelayCurve.MOST)) { // flow is moved off at once
      cost[a] = DelayCurve.MOST;
      slope[a] = 0;
    }
  }

  void refreshAll() {
    for (int a = 0; a < flow.length; a++) {
      refresh(a);
    }
  }

  void price() {
    for (int c = 0; c < price.length; c++) {
      for (int a = 0; a < flow.length; a++) {
        price[c][a] = cost[a] + network.fixed[c][a];
      }
    }
  }

  /// Whether some flow pays what counts as beyond all costs.
  boolean overflows() {
    for (int a = 0; a < flow.length; a++) {
      if (flow[a] > 0 && cost[a] >= DelayCurve.MOST) {
        return true;
      }
    }
    return false;
  }

  /// Beckmann's objective: integrals of the delays, and what the classes' flows pay on top.
  double objective(List<double[]> classFlows) {
    ExactSum sum = new ExactSum();
    for (int a = 0; a < flow.length; a++) {
      sum.add(Math.min(curves[a].integral(flow[a]), DelayCurve.MOST));
      for (int c = 0; c < price.length; c++) {
        double classFlow = classFlows.get(c)[a];
        if (classFlow != 0) {
          sum.add(network.fixed[c][a] * classFlow);
        }
      }
    }
    return sum.value();
  }
}
