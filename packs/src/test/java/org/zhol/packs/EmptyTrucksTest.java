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
import org.zhol.demand.Projection;
import org.zhol.network.Checkpoint.Direction;
import org.zhol.network.Mode;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// Goods come from China by truck, and few or many go there: as many trucks go as come, and what
/// limits those to China limits both.
class EmptyTrucksTest {
  private static final Evidence DRAWN = new Evidence(List.of(), Confidence.C);
  private static final double TONNES = 10;
  private static final double GAP = 1e-9;

  /// More than the road checkpoints can pass by the records of 2026.
  private static final double IMPORTS = 6e6;

  private static Flow flow(String id, String from, String to, double tonnes) {
    return new Flow(id, "machinery", from, to, 2026, tonnes, "even", Mode.ROAD, DRAWN, null);
  }

  private static CorridorFlows flows(Pack pack, double imports, double exports) {
    var even52 = new Profile("even", Collections.nCopies(52, 1 / 52.0), DRAWN, null);
    List<Flow> flows =
        List.of(flow("in", "urumqi", "almaty", imports), flow("out", "almaty", "urumqi", exports));
    var demand = new Demand(flows, List.of(even52), List.of());
    var figures = Map.of("assign.tonnes_per_truck", TONNES, "assign.truck_variation", 3.0);
    var parameters = CorridorParameters.of(pack.network(), figures);
    return Corridor.solve(pack.network(), parameters, demand, 2026, GAP, week -> {});
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

  private static void assertBalanced(CorridorFlows flows, Direction more) {
    for (CorridorFlows.Week week : flows.weeks()) {
      CorridorFlows.CrossingFlow from = nurZholy(week, Direction.BA);
      CorridorFlows.CrossingFlow to = nurZholy(week, Direction.AB);
      assertThat(from.units()).isPositive();
      assertThat(from.units()).isCloseTo(to.units(), within(1e-6 * to.units()));
      CorridorFlows.CrossingFlow full = more == Direction.BA ? from : to;
      CorridorFlows.CrossingFlow other = more == Direction.BA ? to : from;
      assertThat(full.tonnes()).isGreaterThan(other.tonnes());
      assertThat(full.units()).isCloseTo(full.tonnes() / TONNES, within(1e-6));
      assertThat(full.emptyUnits()).isCloseTo(0, within(1e-6 * full.units()));
      double missing = (full.tonnes() - other.tonnes()) / TONNES;
      assertThat(other.emptyUnits()).isCloseTo(missing, within(1e-6 * full.units()));
    }
  }

  @Test
  void aTruckThatComesLoadedWentToChinaEmptyUnlessItFoundALoad() {
    Pack pack = PackReader.builtIn();
    assertBalanced(flows(pack, 5e5, 0), Direction.BA);
    assertBalanced(flows(pack, 5e5, 4e5), Direction.BA);
    assertBalanced(flows(pack, IMPORTS, 2e5), Direction.BA);
  }

  @Test
  void whereMoreGoesToChinaThanComesTrucksComeEmpty() {
    assertBalanced(flows(PackReader.builtIn(), 2e5, 6e5), Direction.AB);
  }

  @Test
  void aCapOnTrucksToChinaHoldsBackWhatComesFromIt() {
    Pack base = BuiltInScenarios.open("permits-unlimited").apply(PackReader.builtIn());
    Pack capped = BuiltInScenarios.open("nur-zholy-650").apply(base);
    CorridorFlows now = flows(base, IMPORTS, 0);
    CorridorFlows then = flows(capped, IMPORTS, 0);
    assertThat(tonnes(then)).isLessThan(0.99 * tonnes(now));
    for (CorridorFlows.Week week : then.weeks()) {
      assertThat(nurZholy(week, Direction.AB).units()).isLessThanOrEqualTo(7 * 650.0);
      assertThat(nurZholy(week, Direction.AB).usdPerUnit()).isPositive();
    }
  }

  /// A cap at one checkpoint and the blanks of all: with the shares of each checkpoint sought by
  /// itself the week of the October holidays crept and was given up.
  @Test
  void aCapBesideSharedBlanksReachesTheGapInEveryWeek() {
    Pack pack = BuiltInScenarios.open("nur-zholy-650").apply(PackReader.builtIn());
    Demand grown = Projection.to(pack.network(), pack.demand(), 2026, null);
    CorridorParameters parameters = CorridorParameters.of(pack.network());
    CorridorFlows flows =
        Corridor.solve(pack.network(), parameters, grown, 2026, 1e-12, week -> {});
    assertThat(flows.weeks()).allMatch(week -> week.gap() <= 1e-12);
  }

  /// 6,000 a week, for all points: each could pass as many by itself, and together they do not.
  @Test
  void allCheckpointsShareTheBlanksOfAWeek() {
    Pack base = PackReader.builtIn();
    CorridorFlows limited = flows(base, IMPORTS, 0);
    for (CorridorFlows.Week week : limited.weeks()) {
      double trucks = 0;
      double could = 0;
      for (CorridorFlows.CrossingFlow one : week.crossings()) {
        boolean toChina = one.direction() == Direction.AB;
        trucks += toChina ? one.units() : 0;
        Double most = one.capacityUnits();
        could += toChina && one.units() > 0 && most != null ? most : 0;
      }
      assertThat(week.permits()).hasSize(1);
      CorridorFlows.PermitFlow permit = week.permits().getFirst();
      assertThat(permit.from() + permit.to()).isEqualTo("KZCN");
      assertThat(permit.checkpoints()).hasSize(5).contains("nur-zholy", "bakhty");
      assertThat(permit.blanks()).isCloseTo(6000, within(1e-6));
      assertThat(permit.trucks()).isCloseTo(trucks, within(1e-6 * trucks)).isLessThan(6000);
      assertThat(could).isGreaterThan(6000);
      assertThat(permit.usdPerBlank()).isPositive();
    }
    Pack free = BuiltInScenarios.open("permits-unlimited").apply(base);
    CorridorFlows unlimited = flows(free, IMPORTS, 0);
    assertThat(unlimited.weeks()).allMatch(week -> week.permits().isEmpty());
    assertThat(tonnes(unlimited)).isGreaterThan(1.05 * tonnes(limited));
  }
}
