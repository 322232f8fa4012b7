package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/// More wants to come by truck, week after week, than all road checkpoints together can pass.
class OverfullYearTest {
  private static final Evidence DRAWN = new Evidence(List.of(), Confidence.C);
  private static final double GAP = 1e-9;

  /// Tonnes over half of which a year's road checkpoints cannot pass in either direction.
  private static final double ALL = 20e6;

  private static CorridorFlows flows(Pack pack, double tonnes) {
    var flow =
        new Flow(
            "drawn", "machinery", "urumqi", "almaty", 2024, tonnes, "even", Mode.ROAD, DRAWN, null);
    var even = new Profile("even", Collections.nCopies(52, 1 / 52.0), DRAWN, null);
    var demand = new Demand(List.of(flow), List.of(even), List.of());
    var parameters = CorridorParameters.of(pack.network());
    return Corridor.solve(pack.network(), parameters, demand, 2024, GAP, week -> {});
  }

  @ParameterizedTest
  @ValueSource(doubles = {ALL, 1e3 * ALL, 1e8 * ALL})
  void whatFitsGoesAndTheRestIsNamedToTheLastTonne(double tonnes) {
    Pack pack = PackReader.builtIn();
    double perTruck = CorridorParameters.of(pack.network()).tonnesPerTruck();
    CorridorFlows flows = flows(pack, tonnes);
    assertThat(flows.gap()).isLessThanOrEqualTo(GAP);
    double went = 0;
    double couldGo = 0;
    for (CorridorFlows.Week week : flows.weeks()) {
      double before = went;
      for (CorridorFlows.CrossingFlow one : week.crossings()) {
        Double most = one.capacityUnits();
        double units = most == null ? Double.POSITIVE_INFINITY : most;
        assertThat(one.units()).isLessThanOrEqualTo(units);
        went += one.tonnes();
        if (one.direction() == Direction.BA && one.tonnes() > 0) {
          couldGo += units * perTruck;
        }
      }
      double wanted = tonnes / 52 * (1 + flows.weeks().indexOf(week));
      assertThat(went).as("a week full of trucks").isGreaterThan(before);
      assertThat(went + week.held()).isCloseTo(wanted, within(1e-12 * tonnes + 1e-6));
    }
    assertThat(tonnes).as("twice what can go").isGreaterThan(2 * couldGo);
    assertThat(flows.unserved()).hasSize(1);
    CorridorFlows.Unserved left = flows.unserved().getFirst();
    assertThat(DoubleStream.of(went, left.tonnes()).sum())
        .isCloseTo(tonnes, within(1e-12 * tonnes + 1e-6));
    assertThat(List.of(left.commodity(), left.from(), left.to()))
        .containsExactly("machinery", "urumqi", "almaty");
  }
}
