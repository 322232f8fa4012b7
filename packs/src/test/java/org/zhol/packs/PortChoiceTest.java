package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhol.assignment.Chain;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.WayFlow;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// A port is chosen beside chain and checkpoint.
class PortChoiceTest {
  private static final Evidence DRAWN = new Evidence(List.of(), Confidence.C);
  private static final double TONNES = 520_000;

  private final Pack base = PackReader.builtIn();

  /// Who goes which way of one flow.
  private static List<WayFlow> ways(
      Pack pack, String commodity, String from, String to, double portScale) {
    var flow = new Flow("drawn", commodity, from, to, 2024, TONNES, "even", null, DRAWN, null);
    var even52 = new Profile("even", Collections.nCopies(52, 1 / 52.0), DRAWN, null);
    var demand = new Demand(List.of(flow), List.of(even52), List.of());
    var parameters = CorridorParameters.of(pack.network(), Map.of("assign.port_scale", portScale));
    List<WayFlow> ways = new ArrayList<>();
    CorridorFlows flows =
        Corridor.solve(pack.network(), parameters, demand, 2024, 1e-9, week -> {}, ways::add);
    assertThat(flows.gap()).isBetween(0.0, 1e-9);
    double held = flows.unserved().stream().mapToDouble(CorridorFlows.Unserved::tonnes).sum();
    assertThat(ways.stream().mapToDouble(PortChoiceTest::tonnes).sum() + held)
        .isCloseTo(TONNES, within(1.0));
    return ways;
  }

  private static double tonnes(WayFlow way) {
    return way.tonnes().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double over(List<WayFlow> ways, String port) {
    return ways.stream()
        .filter(way -> way.links().stream().anyMatch(step -> step.link().startsWith(port)))
        .mapToDouble(PortChoiceTest::tonnes)
        .sum();
  }

  private static double bySea(List<WayFlow> ways) {
    return ways.stream()
        .filter(way -> way.chain() == Chain.SEA)
        .mapToDouble(PortChoiceTest::tonnes)
        .sum();
  }

  @Test
  void freightOverTheCaspianTakesBothPorts() {
    List<WayFlow> ways = ways(base, "general", "istanbul", "almaty", 0.05);
    assertThat(over(ways, "sea:kuryk~")).isBetween(0.1 * TONNES, 0.9 * TONNES);
    assertThat(over(ways, "sea:aktau~")).isBetween(0.1 * TONNES, 0.9 * TONNES);
  }

  @Test
  void moreFerriesDrawFreightToTheirPort() {
    Pack doubled =
        ScenarioText.read(
                "kuryk.yaml",
                """
                scenario: kuryk
                changes:
                  - change: service
                    service_id: [kuryk-alat-*, kuryk-baku-*, alat-kuryk-*, baku-kuryk-*]
                    multiply:
                      headway_h: 0.5
                """)
            .apply(base);
    double now = over(ways(base, "general", "istanbul", "almaty", 0.05), "sea:kuryk~");
    double then = over(ways(doubled, "general", "istanbul", "almaty", 0.05), "sea:kuryk~");
    assertThat(then).isGreaterThan(1.02 * now);
  }

  /// Shippers who tell ports apart ever so sharply take the best one, and as many go by sea as if
  /// there were no other; with the pack's figure hardly more do.
  @Test
  void portsBesideTheBestOneHardlyDrawFreightToTheSea() {
    List<WayFlow> one = ways(base, "chemicals", "jinan", "moscow", 1000);
    List<WayFlow> many = ways(base, "chemicals", "jinan", "moscow", 0.05);
    assertThat(over(one, "sea:lianyungang~")).isZero();
    assertThat(over(many, "sea:lianyungang~")).isPositive();
    assertThat(bySea(one)).isPositive();
    assertThat(bySea(many)).isBetween(bySea(one), 1.25 * bySea(one));
  }
}
