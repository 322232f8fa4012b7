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
/// @param countedDays whose honest carriers and slots are counted
/// @param followedDays that each of these carriers is followed from when it comes
/// @param sensitivity the rules with other shares of bots
public record SlotComparison(
    int replications,
    long seed,
    int countedDays,
    int followedDays,
    SlotMarket market,
    List<Row> rows,
    List<Sensitivity> sensitivity) {
  static final int COUNTED_DAYS = 60;
  static final int FOLLOWED_DAYS = 30;

  private static final double LEVEL = 0.95;

  /// Shares of bots tried, times that of the market.
  private static final double[] BOTS = {0, 0.5, 1, 2, 4};

  public SlotComparison {
    rows = List.copyOf(rows);
    sensitivity = List.copyOf(sensitivity);
  }

  /// A rule's outcome, means over the runs with their intervals at 95 %, and how much longer its
  /// honest carriers wait than under the first rule, run by run. Waits, their Gini and costs are of
  /// all honest carriers that came; one that has not crossed when it has been followed for all its
  /// days counts with so many, and in the share left.
  public record Row(
      SlotRule rule,
      Interval meanHours,
      Interval p90Hours,
      Interval gini,
      Interval resoldShare,
      Interval profitUsdPerDay,
      Interval unusedShare,
      Interval costUsd,
      Interval leftShare,
      Interval longerHours) {}

  /// The same by the share of bots.
  ///
  /// @param longerHours than without bots, run by run
  /// @param dearerUsd than without bots, run by run
  public record Sensitivity(
      String rule,
      double botShare,
      Interval meanHours,
      Interval costUsd,
      Interval profit,
      Interval leftShare,
      Interval longerHours,
      Interval dearerUsd) {}

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
    List<SlotRun.Seen> base = List.of();
    for (SlotRule rule : rules) {
      List<SlotRun.Seen> seen = runs(rule, market, replications, seed, threads);
      base = rows.isEmpty() ? seen : base;
      rows.add(row(rule, seen, base));
      List<SlotRun.Seen> without = List.of();
      for (double times : market.botShare() == 0 ? new double[] {1} : BOTS) {
        SlotMarket other = market.withBots(times * market.botShare());
        List<SlotRun.Seen> runs =
            times == 1 ? seen : runs(rule, other, replications, seed, threads);
        without = without.isEmpty() ? runs : without;
        sensitivity.add(sensitivity(rule, other, runs, without));
      }
      done.accept(rows.size());
    }
    return new SlotComparison(
        replications, seed, COUNTED_DAYS, FOLLOWED_DAYS, market, rows, sensitivity);
  }

  private static Row row(SlotRule rule, List<SlotRun.Seen> seen, List<SlotRun.Seen> base) {
    return new Row(
        rule,
        interval(seen, run -> run.honest().meanHours()),
        interval(seen, run -> run.honest().p90Hours()),
        interval(seen, run -> run.honest().gini()),
        interval(seen, SlotRun.Seen::resoldShare),
        interval(seen, SlotRun.Seen::profitUsdPerDay),
        interval(seen, SlotRun.Seen::unusedShare),
        interval(seen, run -> run.honest().costUsd()),
        interval(seen, run -> run.honest().leftShare()),
        more(seen, base, run -> run.honest().meanHours()));
  }

  private static Sensitivity sensitivity(
      SlotRule rule, SlotMarket market, List<SlotRun.Seen> runs, List<SlotRun.Seen> without) {
    return new Sensitivity(
        rule.name(),
        market.botShare(),
        interval(runs, run -> run.honest().meanHours()),
        interval(runs, run -> run.honest().costUsd()),
        interval(runs, SlotRun.Seen::profitUsdPerDay),
        interval(runs, run -> run.honest().leftShare()),
        more(runs, without, run -> run.honest().meanHours()),
        more(runs, without, run -> run.honest().costUsd()));
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
    return Tally.of(runs.stream().mapToDouble(measure).toArray()).interval(LEVEL);
  }

  private static Interval more(
      List<SlotRun.Seen> runs, List<SlotRun.Seen> base, ToDoubleFunction<SlotRun.Seen> measure) {
    double[] these = runs.stream().mapToDouble(measure).toArray();
    double[] those = base.stream().mapToDouble(measure).toArray();
    return Tally.paired(these, those).interval(LEVEL);
  }
}
