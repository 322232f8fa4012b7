package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.Network;
import org.zhol.simulation.slots.SlotComparison;
import org.zhol.simulation.slots.SlotMarket;
import org.zhol.simulation.slots.SlotRule;

/// The built-in rules of electronic queues with the same carriers and bots.
class SlotRulesTest {
  private static final int RUNS = 6;

  private final Network network = PackReader.builtIn().network();

  private SlotComparison compare(int threads, String... names) {
    List<SlotRule> rules =
        SlotRule.all(network).stream().filter(r -> List.of(names).contains(r.name())).toList();
    assertThat(rules).hasSize(names.length);
    return SlotComparison.of(rules, SlotMarket.of(network), RUNS, 1, threads);
  }

  private static double[] byBots(
      SlotComparison comparison,
      java.util.function.ToDoubleFunction<SlotComparison.Sensitivity> measure) {
    return comparison.sensitivity().stream().mapToDouble(measure).toArray();
  }

  @Test
  void moreBotsMakeFirstComeFirstServedWorseForHonestCarriers() {
    SlotComparison comparison = compare(2, "kz-2024-10");
    assertThat(byBots(comparison, one -> one.meanHours().mean())).isSorted();
    assertThat(byBots(comparison, one -> one.costUsd().mean())).isSorted();
    assertThat(byBots(comparison, one -> one.profit().mean())).isSorted();
    double[] cost = byBots(comparison, one -> one.costUsd().mean());
    assertThat(cost[4]).isGreaterThan(1.1 * cost[0]);
  }

  @Test
  void lotThatTakesBackWhatIsCancelledLeavesBotsNothing() {
    SlotComparison comparison = compare(2, "lottery", "lottery-open", "kz-2024-10");
    for (SlotComparison.Row row : comparison.rows()) {
      double low = row.profitUsdPerDay().mean() - row.profitUsdPerDay().half();
      double high = row.profitUsdPerDay().mean() + row.profitUsdPerDay().half();
      switch (row.rule().name()) {
        case "lottery" -> assertThat(high).isLessThanOrEqualTo(0);
        // The draw alone is not enough: what is cancelled must go into the next one.
        case "lottery-open" -> assertThat(low).isPositive();
        default -> assertThat(low).isGreaterThan(10_000);
      }
    }
  }

  @Test
  void resultIsTheSameOnAnyNumberOfThreads() {
    assertThat(compare(1, "fcfs-hold", "lottery")).isEqualTo(compare(3, "fcfs-hold", "lottery"));
  }

  @Test
  void bindingToThePlateMakesWaitsMoreEqual() {
    SlotComparison comparison = compare(2, "kz-2024-10", "kz-2025-04");
    assertThat(comparison.rows().getLast().gini().mean())
        .isLessThan(comparison.rows().getFirst().gini().mean());
  }
}
