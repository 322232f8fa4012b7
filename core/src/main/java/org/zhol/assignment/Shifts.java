package org.zhol.assignment;

/// Moves flow from the dearer to the cheaper segment of pairs, for all sources of a pair at once.
///
/// The step is Newton's, cut back until the cost difference is not greater on the other side, so
/// the objective never rises; each source gives in proportion to what it can, which keeps its flow
/// conserved and non-negative.
///
/// Asking every source what it can give is most of the work. When many passes are needed, they are
/// made on the links' flows alone, within what the sources could give at the start, and the sources
/// pay once at the end (`deferred`).
final class Shifts {
  private static final int MOST_CUTS = 30;

  /// Of what its sources could give, this much may be promised in deferred passes; several pairs
  /// may draw on the same flow.
  private static final double PROMISED = 0.25;

  private final LinkState state;
  private final SourceFlows flows;
  private final SegmentPairs pairs;
  private double[] movable = new double[64];
  private double[] before = new double[64];
  private double[] atFirst = new double[0]; // by pair: what could be moved off side 0
  private double[] atSecond = new double[0]; // and off side 1
  private double[] net = new double[0]; // by pair: moved from side 0 to side 1 in deferred passes

  Shifts(LinkState state, SourceFlows flows, SegmentPairs pairs) {
    this.state = state;
    this.flows = flows;
    this.pairs = pairs;
  }

  /// One pass over all pairs; returns the excess it found on them, movable flow times difference.
  double pass() {
    double excess = 0;
    for (int p = 0; p < pairs.count; p++) {
      excess += even(p);
    }
    return excess;
  }

  private double even(int p) {
    double difference = difference(p);
    if (difference == 0) {
      return 0;
    }
    boolean fromFirst = difference > 0;
    int start = fromFirst ? pairs.first[p] : pairs.second[p];
    int stop = fromFirst ? pairs.second[p] : pairs.end[p];
    double most = movable(p, start, stop);
    if (most <= 0) {
      return 0;
    }
    double step = step(p, difference, most);
    give(p, start, stop, step, most);
    return most * Math.abs(difference);
  }

  /// Up to `passes` passes on the links' flows, until the excess found is at most `enough`. False
  /// if a source could not pay what was promised; all flows are then as they were before.
  boolean deferred(int passes, double enough) {
    reserve();
    for (int p = 0; p < pairs.count; p++) {
      atFirst[p] = PROMISED * movable(p, pairs.first[p], pairs.second[p]);
      atSecond[p] = PROMISED * movable(p, pairs.second[p], pairs.end[p]);
      net[p] = 0;
    }
    double excess = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < passes && excess > enough; pass++) {
      excess = 0;
      for (int p = 0; p < pairs.count; p++) {
        excess += promise(p);
      }
    }
    return pay();
  }

  private double promise(int p) {
    double difference = difference(p);
    double most = difference > 0 ? atFirst[p] - net[p] : atSecond[p] + net[p];
    if (difference == 0 || most <= 0) {
      return 0;
    }
    double step = step(p, difference, most);
    net[p] += difference > 0 ? step : -step;
    return most * Math.abs(difference);
  }

  private boolean pay() {
    for (int p = 0; p < pairs.count; p++) {
      if (net[p] != 0 && !pay(p, net[p])) {
        for (int q = p - 1; q >= 0; q--) {
          if (net[q] != 0) {
            pay(q, -net[q]);
          }
        }
        return false;
      }
    }
    return true;
  }

  /// Lets the sources move an amount from side 0 to side 1; false, and nothing done, if they
  /// cannot.
  private boolean pay(int p, double amount) {
    int start = amount > 0 ? pairs.first[p] : pairs.second[p];
    int stop = amount > 0 ? pairs.second[p] : pairs.end[p];
    double most = movable(p, start, stop);
    double step = Math.abs(amount);
    if (step > most) {
      return false;
    }
    give(p, start, stop, step, most);
    return true;
  }

  private void reserve() {
    if (atFirst.length < pairs.count) {
      atFirst = new double[2 * pairs.count];
      atSecond = new double[2 * pairs.count];
      net = new double[2 * pairs.count];
    }
  }

  /// Cost of side 0 less that of side 1.
  private double difference(int p) {
    double[] cost = state.cost;
    int[] pool = pairs.pool;
    int middle = pairs.second[p];
    int end = pairs.end[p];
    double difference = pairs.fixed[p];
    for (int k = pairs.first[p]; k < middle; k++) {
      difference += cost[pool[k]];
    }
    for (int k = middle; k < end; k++) {
      difference -= cost[pool[k]];
    }
    return difference;
  }

  private double slope(int p) {
    double slope = 0;
    for (int k = pairs.first[p]; k < pairs.end[p]; k++) {
      slope += state.slope[pairs.pool[k]];
    }
    return slope;
  }

  /// What the members could move off a side, each in `movable`, and all together.
  private double movable(int p, int from, int to) {
    int[] members = pairs.members[p];
    int n = pairs.memberCount[p];
    if (movable.length < n) {
      movable = new double[2 * n];
    }
    double[] row = flows.row(pairs.pool[from]);
    for (int m = 0; m < n; m++) {
      movable[m] = row[members[m]];
    }
    for (int k = from + 1; k < to; k++) {
      row = flows.row(pairs.pool[k]);
      for (int m = 0; m < n; m++) {
        double flow = row[members[m]];
        movable[m] = flow < movable[m] ? flow : movable[m];
      }
    }
    double most = 0;
    for (int m = 0; m < n; m++) {
      most += movable[m];
    }
    return most;
  }

  /// Finds the step off the dearer side, and leaves the links' flows and costs as after it.
  private double step(int p, double difference, double most) {
    double slope = slope(p);
    double gain = Math.abs(difference);
    double step = slope > 0 ? Math.min(gain / slope, most) : most;
    remember(p);
    double high = most;
    for (int cut = 0; ; cut++) {
      apply(p, difference > 0 ? -step : step);
      double after = difference > 0 ? difference(p) : -difference(p);
      if (after >= -0.5 * gain || cut == MOST_CUTS) {
        return step;
      }
      high = step;
      step = high * Math.max(0.1, gain / (gain - after));
    }
  }

  private void remember(int p) {
    int from = pairs.first[p];
    int n = pairs.end[p] - from;
    if (before.length < n) {
      before = new double[2 * n];
    }
    for (int k = 0; k < n; k++) {
      before[k] = state.flow[pairs.pool[from + k]];
    }
  }

  /// Flows as remembered, with so much more on side 0 and less on side 1.
  private void apply(int p, double more) {
    int from = pairs.first[p];
    int middle = pairs.second[p];
    for (int k = from; k < pairs.end[p]; k++) {
      int a = pairs.pool[k];
      double flow = before[k - from] + (k < middle ? more : -more);
      state.flow[a] = flow < 0 ? 0 : flow;
      state.refresh(a);
    }
  }

  private void give(int p, int from, int to, double step, double most) {
    int[] members = pairs.members[p];
    int n = pairs.memberCount[p];
    if (step < most) {
      double share = step / most;
      for (int m = 0; m < n; m++) {
        movable[m] *= share;
      }
    }
    for (int k = pairs.first[p]; k < pairs.end[p]; k++) {
      double[] row = flows.row(pairs.pool[k]);
      boolean gives = k >= from && k < to;
      for (int m = 0; m < n; m++) {
        double flow = gives ? row[members[m]] - movable[m] : row[members[m]] + movable[m];
        row[members[m]] = flow < 0 ? 0 : flow;
      }
    }
  }
}
