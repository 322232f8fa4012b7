package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.CorridorParameters;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.network.Checkpoint.Direction;
import org.zhol.network.Mode;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// Goods come from China by truck, and nothing goes there: what limits trucks to China limits them.
class EmptyTrucksTest {
  private static final Evidence DRAWN = new Evidence(List.of(), Confidence.C);
  private static final double BACKLOAD = 0.25;
  private static final double TONNES = 10;

  /// More than the road checkpoints can pass by the records of 2026.
  private static CorridorFlows flows(Pack pack, double backload) {
    var flow =
        new Flow(
            "drawn", "machinery", "urumqi", "almaty", 2026, 6e6, "even", Mode.ROAD, DRAWN, null);
    var even52 = new Profile("even", Collections.nCopies(52, 1 / 52.0), DRAWN, null);
    var demand = new Demand(List.of(flow), List.of(even52), List.of());
    var figures =
        Map.of(
            "assign.tonnes_per_truck",
            TONNES,
            "assign.backload_ba",
            backload,
            "assign.truck_variation",
            3.0);
    var parameters = CorridorParameters.of(pack.network(), figures);
    return Corridor.solve(pack.network(), parameters, demand, 2026, 1e-9, week -> {});
  }

  private static CorridorFlows.CrossingFlow nurZholy(CorridorFlows.Week week, Direction direction) {
    return week.crossings().stream()
        .filter(one -> one.checkpoint().equals("nur-zholy") && one.direction() == direction)
        .findFirst()
        .orElseThrow();
  }

  private static double tonnes(CorridorFlows flows) {
    return flows.weeks().stream().mapToDouble(week -> nurZholy(week, Direction.BA).tonnes()).sum();
  }

  @Test
  void aTruckThatComesLoadedWentToChinaEmptyUnlessItFoundALoad() {
    for (CorridorFlows.Week week : flows(PackReader.builtIn(), BACKLOAD).weeks()) {
      CorridorFlows.CrossingFlow from = nurZholy(week, Direction.BA);
      CorridorFlows.CrossingFlow to = nurZholy(week, Direction.AB);
      assertThat(from.units()).isPositive();
      assertThat(from.units()).isCloseTo(from.tonnes() / TONNES, within(1e-6));
      assertThat(from.emptyUnits()).isCloseTo(0, within(1e-6));
      assertThat(to.tonnes()).isCloseTo(0, within(1e-6));
      assertThat(to.emptyUnits()).isCloseTo((1 - BACKLOAD) * from.units(), within(1e-6));
      assertThat(to.units()).isCloseTo(to.emptyUnits(), within(1e-6));
    }
  }

  @Test
  void aCapOnTrucksToChinaHoldsBackWhatComesFromIt() {
    Pack base = PackReader.builtIn();
    Pack capped = BuiltInScenarios.open("nur-zholy-650").apply(base);
    CorridorFlows now = flows(base, 0);
    CorridorFlows then = flows(capped, 0);
    assertThat(tonnes(then)).isLessThan(0.99 * tonnes(now));
    for (CorridorFlows.Week week : then.weeks()) {
      assertThat(nurZholy(week, Direction.AB).units()).isLessThanOrEqualTo(7 * 650.0);
      assertThat(nurZholy(week, Direction.AB).usdPerUnit()).isPositive();
    }
    // Where every truck finds a load both ways none crosses empty, and the cap is not felt.
    assertThat(tonnes(flows(capped, 1))).isCloseTo(tonnes(flows(base, 1)), within(1.0));
  }
}
