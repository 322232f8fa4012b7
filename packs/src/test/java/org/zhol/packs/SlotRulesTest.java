package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

  private List<SlotRule> rules(String... names) {
    List<SlotRule> rules =
        SlotRule.all(network).stream().filter(r -> List.of(names).contains(r.name())).toList();
    assertThat(rules).hasSize(names.length);
    return rules;
  }

  private SlotComparison compare(int threads, String... names) {
    return SlotComparison.of(rules(names), SlotMarket.of(network), RUNS, 1, threads);
  }

  @Test
  void moreBotsMakeFirstComeFirstServedWorseForHonestCarriers() {
    SlotComparison comparison = compare(2, "fcfs-hold", "kz-2024-10");
    for (SlotComparison.Row row : comparison.rows()) {
      List<SlotComparison.Sensitivity> of =
          comparison.sensitivity().stream()
              .filter(one -> one.rule().equals(row.rule().name()))
              .toList();
      assertThat(of).extracting(one -> one.meanHours().mean()).isSorted();
      assertThat(of).extracting(one -> one.costUsd().mean()).isSorted();
      assertThat(of).extracting(one -> one.profit().mean()).isSorted();
      for (SlotComparison.Sensitivity one : of.subList(1, of.size())) {
        assertThat(one.longerHours().low()).as("%s", one).isPositive();
        assertThat(one.dearerUsd().low()).as("%s", one).isPositive();
      }
    }
  }

  /// Once bots hold the whole calendar, those who would not pay never cross. They stay in the
  /// figures: left out, the wait of the others would be five hours.
  @Test
  void whoNeverGetsASlotStaysInTheFigures() {
    SlotMarket market = SlotMarket.of(network).withBots(0.15);
    var comparison = SlotComparison.of(rules("fcfs-hold"), market, 3, 1, 2);
    List<SlotComparison.Sensitivity> of = comparison.sensitivity();
    assertThat(of.getFirst().leftShare().mean()).isZero();
    assertThat(of.getLast().leftShare().low()).isGreaterThan(0.1);
    assertThat(of.getLast().meanHours().mean()).isGreaterThan(0.1 * 24 * 30);
    assertThat(of).extracting(one -> one.meanHours().mean()).isSorted();
    assertThat(of).extracting(one -> one.leftShare().mean()).isSorted();
    assertThat(of.getLast().dearerUsd().low()).isGreaterThan(100);
  }

  /// Were there more than slots, with those that hoarders never use, the wait would grow from day
  /// to day, and how long is simulated would set the figures.
  @Test
  void demandWithWhatHoardersTakeLeavesSlots() {
    SlotMarket market = SlotMarket.of(network);
    double wasted = market.hoarderShare() / 2;
    assertThat(market.carriersPerDay() * (1 + wasted)).isLessThan(0.985 * market.slotsPerDay());
    assertThat(compare(2, "kz-2024-10").rows().getFirst().unusedShare().mean())
        .isCloseTo(
            1 - market.carriersPerDay() * (1 - market.noShowShare()) / market.slotsPerDay(),
            within(0.01));
  }

  /// Where slots are scarce bots try: they cancel for a buyer and are paid if the next draw gives
  /// it that day.
  @Test
  void lotThatTakesBackWhatIsCancelledLeavesBotsNextToNothing() {
    SlotMarket given = SlotMarket.of(network);
    SlotMarket scarce =
        new SlotMarket(
            600,
            given.carriersPerDay(),
            given.horizonDays(),
            given.priceUsd(),
            given.willingUsdDay(),
            given.hoarderShare(),
            given.noShowShare(),
            given.botShare(),
            given.slotsPerBot(),
            given.botCostUsd());
    List<SlotRule> rules = rules("lottery", "lottery-open", "kz-2024-10");
    for (SlotMarket market : List.of(given, scarce)) {
      SlotComparison comparison = SlotComparison.of(rules, market, RUNS, 1, 2);
      double race = profit(comparison, "kz-2024-10");
      assertThat(race).isGreaterThan(10_000);
      assertThat(profit(comparison, "lottery")).isLessThan(race / 50);
      // The draw alone is not enough: what is cancelled must go into the next one.
      assertThat(profit(comparison, "lottery-open"))
          .isGreaterThan(5 * profit(comparison, "lottery"));
      if (market.equals(scarce)) {
        assertThat(profit(comparison, "lottery")).isPositive();
      }
    }
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
  void bindingToThePlateSparesHonestCarriersMostOfTheWait() {
    SlotComparison comparison = compare(2, "kz-2024-10", "kz-2025-04");
    assertThat(comparison.rows().getLast().longerHours().high()).isNegative();
    assertThat(comparison.rows().getLast().p90Hours().mean())
        .isLessThan(0.5 * comparison.rows().getFirst().p90Hours().mean());
  }
}
