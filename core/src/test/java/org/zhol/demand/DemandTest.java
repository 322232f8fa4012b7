package org.zhol.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

class DemandTest {
  private static final Evidence EVIDENCE = new Evidence(List.of("s"), Confidence.C);

  private static Flow flow(String id, int year, double tonnes, String profile) {
    return new Flow(id, "ore", "karaganda", "urumqi", year, tonnes, profile, null, EVIDENCE, null);
  }

  /// A year whose tonnes all go in one week.
  private static Profile only(int week) {
    List<Double> shares = new ArrayList<>(Collections.nCopies(Profile.WEEKS, 0.0));
    shares.set(week - 1, 1.0);
    return new Profile("week" + week, shares, EVIDENCE, null);
  }

  @Test
  void tonnesFollowTheProfile() {
    var flow = flow("a", 2024, 500, "week3");
    var demand = new Demand(List.of(flow), List.of(only(3)), List.of());
    assertThat(demand.weeklyTonnes(flow, 3)).isEqualTo(500);
    assertThat(demand.weeklyTonnes(flow, 4)).isZero();
  }

  @Test
  void totalCountsTheFlowsOfOneYearThatFit() {
    var demand =
        new Demand(
            List.of(
                flow("a", 2024, 500, "week3"),
                flow("b", 2024, 70, "week3"),
                flow("c", 2023, 9, "week3")),
            List.of(only(3)),
            List.of());
    assertThat(demand.total(2024, flow -> true)).isEqualTo(570);
    assertThat(demand.total(2024, flow -> flow.id().equals("b"))).isEqualTo(70);
    assertThat(demand.total(2025, flow -> true)).isZero();
    assertThat(demand.years()).containsExactly(2023, 2024);
  }

  @Test
  void profileMustShareOutTheWholeYear() {
    assertThatThrownBy(
            () -> new Profile("p", Collections.nCopies(Profile.WEEKS, 0.02), EVIDENCE, null))
        .hasMessageContaining("add up to 1.04")
        .hasMessageContaining("scale them");
    assertThatThrownBy(() -> new Profile("p", List.of(1.0), EVIDENCE, null))
        .hasMessageContaining("needs 52 shares");
  }

  @Test
  void flowNeedsItsProfileAndAnIdOfItsOwn() {
    var flow = flow("a", 2024, 500, "week3");
    assertThatThrownBy(() -> new Demand(List.of(flow), List.of(), List.of()))
        .hasMessageContaining("no profile 'week3'");
    assertThatThrownBy(() -> new Demand(List.of(flow, flow), List.of(only(3)), List.of()))
        .hasMessageContaining("flow 'a' appears twice");
  }

  @Test
  void tonnesAreNeverNegative() {
    assertThatThrownBy(() -> flow("a", 2024, -1, "week3")).hasMessageContaining(">= 0");
    assertThatThrownBy(() -> flow("a", 2024, Double.NaN, "week3")).hasMessageContaining(">= 0");
  }
}
