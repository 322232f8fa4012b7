package org.zhol.assignment;

/// Moves flow between the segments of a pair on the links alone: what the sources make of it is for
/// others. The step is Newton's, cut back until the cost difference is not greater on the other
/// side, so the objective never rises.
final class Steps {
  private static final int MOST_CUTS = 30;

  private final LinkState state;
  private final SegmentPairs pairs;
  private double[] before = new double[64];

  Steps(LinkState state, SegmentPairs pairs) {
    this.state = state;
    this.pairs = pairs;
  }

  /// Cost of side 0 less that of side 1.
  double difference(int p) {
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

  /// Finds the step off the dearer side, and leaves the links' flows and costs as after it.
  double step(int p, double difference, double most) {
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
}
