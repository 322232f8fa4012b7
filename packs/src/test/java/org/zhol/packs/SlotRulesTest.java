package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.Network;
import org.zhol.network.Parameter;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.simulation.slots.SlotComparison;
import org.zhol.simulation.slots.SlotMarket;
import org.zhol.simulation.slots.SlotRule;
import org.zhol.simulation.slots.UnusableParameters;

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

  /// Bots may try: they cancel for a buyer and are paid if the next draw gives it that day.
  @Test
  void lotThatTakesBackWhatIsCancelledLeavesBotsNextToNothing() {
    SlotComparison comparison = compare(2, "lottery", "lottery-open", "kz-2024-10");
    double race = profit(comparison, "kz-2024-10");
    assertThat(race).isGreaterThan(10_000);
    assertThat(profit(comparison, "lottery")).isPositive().isLessThan(race / 50);
    // The draw alone is not enough: what is cancelled must go into the next one.
    assertThat(profit(comparison, "lottery-open")).isGreaterThan(5 * profit(comparison, "lottery"));
  }

  private static double profit(SlotComparison comparison, String rule) {
    return comparison.rows().stream()
        .filter(row -> row.rule().name().equals(rule))
        .mapToDouble(row -> row.profitUsdPerDay().mean())
        .sum();
  }

  @Test
  void figuresThatMakeNoRuleAreAllTold() {
    List<Parameter> parameters = new ArrayList<>();
    String mine = "slots.rule.mine.";
    for (String figure :
        List.of("order 1.5", "hold 0", "deposit -1", "cancel 0", "blocks 0", "transfer 2")) {
      String[] words = figure.split(" ");
      parameters.add(parameter(mine + words[0], Double.parseDouble(words[1])));
    }
    parameters.add(parameter(mine + "ratio", 0));
    parameters.add(parameter("slots.rule.lost", 1));
    Network other =
        new Network(
            new Network.Parts(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                parameters));
    assertThatThrownBy(() -> SlotRule.all(other))
        .isInstanceOfSatisfying(
            UnusableParameters.class,
            wrong ->
                assertThat(wrong.faults())
                    .extracting(UnusableParameters.Fault::name)
                    .containsExactly(
                        "slots.rule.lost",
                        mine + "order",
                        mine + "identities",
                        mine + "deposit",
                        mine + "transfer"));
  }

  private static Parameter parameter(String name, double value) {
    return new Parameter(name, value, "x", new Evidence(List.of("test"), Confidence.C));
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
