package org.zhol.assignment;

/// Many passes over the pairs at the price of one: all sources say at the beginning what they can
/// give, the passes move the links' flows within a share of that, and the sources pay once at the
/// end.
final class Promises {
  /// Of what its sources could give, a pair may promise this much; several pairs may draw on the
  /// same flow.
  private static final double PROMISED = 0.25;

  /// Pairs asked by one task, enough to be worth handing out.
  private static final int BLOCK = 32;

  private final SourceFlows flows;
  private final SegmentPairs pairs;
  private final Steps steps;
  private final Shifts shifts;
  private final Workers workers;

  // By pair: what may be moved off either side, and what was moved from side 0 to side 1.
  private double[] atFirst = new double[0];
  private double[] atSecond = new double[0];
  private double[] net = new double[0];

  Promises(SourceFlows flows, SegmentPairs pairs, Steps steps, Shifts shifts, Workers workers) {
    this.flows = flows;
    this.pairs = pairs;
    this.steps = steps;
    this.shifts = shifts;
    this.workers = workers;
  }

  /// Up to `passes` passes, until the excess found is at most `enough`. False if a source could not
  /// pay what was promised; its flows are then as they were before, the links' flows are not.
  boolean pass(int passes, double enough) {
    ask();
    double excess = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < passes && excess > enough; pass++) {
      excess = 0;
      for (int p = 0; p < pairs.count; p++) {
        excess += promise(p);
      }
    }
    return pay();
  }

  private void ask() {
    if (net.length < pairs.count) {
      atFirst = new double[2 * pairs.count];
      atSecond = new double[2 * pairs.count];
      net = new double[2 * pairs.count];
    }
    workers.each(
        (pairs.count + BLOCK - 1) / BLOCK,
        task -> {
          double[] movable = new double[64];
          for (int p = task * BLOCK; p < Math.min(pairs.count, (task + 1) * BLOCK); p++) {
            int n = pairs.memberCount[p];
            movable = movable.length < n ? new double[2 * n] : movable;
            int middle = pairs.second[p];
            atFirst[p] = PROMISED * movable(p, pairs.first[p], middle, movable);
            atSecond[p] = PROMISED * movable(p, middle, pairs.end[p], movable);
            net[p] = 0;
          }
        });
  }

  private double movable(int p, int from, int to, double[] movable) {
    return flows.least(pairs.pool, from, to, pairs.members[p], pairs.memberCount[p], movable);
  }

  private double promise(int p) {
    double difference = steps.difference(p);
    double most = difference > 0 ? atFirst[p] - net[p] : atSecond[p] + net[p];
    if (difference == 0 || most <= 0) {
      return 0;
    }
    double step = steps.step(p, difference, most);
    net[p] += difference > 0 ? step : -step;
    return most * Math.abs(difference);
  }

  private boolean pay() {
    for (int p = 0; p < pairs.count; p++) {
      if (net[p] != 0 && !shifts.pay(p, net[p])) {
        for (int q = p - 1; q >= 0; q--) {
          if (net[q] != 0) {
            shifts.pay(q, -net[q]);
          }
        }
        return false;
      }
    }
    return true;
  }
}
