package org.zhol.simulation.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Interval;
import org.zhol.simulation.Replications;
import org.zhol.simulation.Tally;

/// Rules side by side, each with the same carriers and the same chance.
///
/// @param rows one for each rule, the first is the one the others are compared with
/// @param sensitivity the rules with other shares of bots
public record SlotComparison(
    int replications, long seed, SlotMarket market, List<Row> rows, List<Sensitivity> sensitivity) {
  private static final double LEVEL = 0.95;

  /// Shares of bots tried, times that of the market.
  private static final double[] BOTS = {0, 0.5, 1, 2, 4};

  public SlotComparison {
    rows = List.copyOf(rows);
    sensitivity = List.copyOf(sensitivity);
  }

  /// A rule's outcome, means over the runs with their intervals at 95 %, and how much longer its
  /// honest carriers wait than under the first rule, run by run.
  public record Row(
      SlotRule rule,
      Interval meanHours,
      Interval p90Hours,
      Interval gini,
      Interval resoldShare,
      Interval profitUsdPerDay,
      Interval unusedShare,
      Interval costUsd,
      Interval longerHours) {}

  /// Mean hours of honest carriers, what one spends, and what bots earn a day, by the share of
  /// bots.
  public record Sensitivity(
      String rule, double botShare, Interval meanHours, Interval costUsd, Interval profit) {}

  public static SlotComparison of(
      List<SlotRule> rules, SlotMarket market, int replications, long seed, int threads) {
    return of(rules, market, replications, seed, threads, done -> {});
  }

  /// The same, with one who hears how many rules are done.
  public static SlotComparison of(
      List<SlotRule> rules,
      SlotMarket market,
      int replications,
      long seed,
      int threads,
      IntConsumer done) {
    List<Row> rows = new ArrayList<>();
    List<Sensitivity> sensitivity = new ArrayList<>();
    List<SlotRun.Seen> base = runs(rules.getFirst(), market, replications, seed, threads);
    for (SlotRule rule : rules) {
      List<SlotRun.Seen> seen = runs(rule, market, replications, seed, threads);
      Tally longer = new Tally();
      for (int r = 0; r < seen.size(); r++) {
        longer.add(seen.get(r).meanHours() - base.get(r).meanHours());
      }
      rows.add(
          new Row(
              rule,
              interval(seen, SlotRun.Seen::meanHours),
              interval(seen, SlotRun.Seen::p90Hours),
              interval(seen, SlotRun.Seen::gini),
              interval(seen, SlotRun.Seen::resoldShare),
              interval(seen, SlotRun.Seen::profitUsdPerDay),
              interval(seen, SlotRun.Seen::unusedShare),
              interval(seen, SlotRun.Seen::costUsd),
              longer.interval(LEVEL)));
      for (double times : BOTS) {
        SlotMarket other = market.withBots(times * market.botShare());
        List<SlotRun.Seen> runs = runs(rule, other, replications, seed, threads);
        sensitivity.add(
            new Sensitivity(
                rule.name(),
                other.botShare(),
                interval(runs, SlotRun.Seen::meanHours),
                interval(runs, SlotRun.Seen::costUsd),
                interval(runs, SlotRun.Seen::profitUsdPerDay)));
      }
      done.accept(rows.size());
    }
    return new SlotComparison(replications, seed, market, rows, sensitivity);
  }

  private static List<SlotRun.Seen> runs(
      SlotRule rule, SlotMarket market, int replications, long seed, int threads) {
    return Replications.of(
        replications,
        threads,
        r -> new SlotRun(rule, market, Chance.key(seed, "replication " + r)).run());
  }

  private static Interval interval(
      List<SlotRun.Seen> runs, ToDoubleFunction<SlotRun.Seen> measure) {
    Tally tally = new Tally();
    for (SlotRun.Seen run : runs) {
      tally.add(measure.applyAsDouble(run));
    }
    return tally.interval(LEVEL);
  }
}
