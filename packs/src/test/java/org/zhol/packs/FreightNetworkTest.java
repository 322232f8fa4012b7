package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.routing.Cargo;
import org.zhol.routing.CargoText;
import org.zhol.routing.Door;
import org.zhol.routing.FreightNetwork;
import org.zhol.routing.Places;
import org.zhol.routing.Plan;
import org.zhol.routing.Planner;
import org.zhol.routing.Query;

/// Flows and plans must be priced alike: on one day the cheapest way over the network of flows
/// costs what the planner's cheapest option does. Where a way bends against its journey it costs
/// flows a little less, for they take the price of each leg by its own heading, a journey by its
/// one (`Heading`).
class FreightNetworkTest {
  private static final Network NETWORK = PackReader.builtIn().network();
  private static final Planner PLANNER = Planner.over(NETWORK, "artery", "test", "");
  private static final Places PLACES = Places.over(NETWORK);
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "rail-XIA, rail-ALA, 1x40HC",
    "rail-LYG, rail-TAS, 1x20",
    "rail-KOK, rail-LYG, 1x40HC",
    "rail-KRG, rail-URC, 1000t:coal",
    "rail-XIA, rail-DUI, 1x40HC",
    "xian, astana, 1x40HC",
    "lianyungang, almaty, 2x40HC",
    "shenzhen, almaty, 0.8t:electronics"
  })
  void cheapestByRailAsThePlannerSays(String from, String to, String cargoText) {
    Door start = PLACES.door(from);
    Door end = PLACES.door(to);
    Cargo cargo = CargoText.parse(cargoText, NETWORK, null);
    double planned =
        PLANNER.options(query(start, end, cargo, Mode.RAIL)).stream()
            .mapToDouble(Plan.Option::totalCents)
            .min()
            .orElseThrow();
    FreightNetwork flows = FreightNetwork.of(NETWORK, DAY, cargo);
    double flowing = cheapest(flows, start, end) * cargo.tonnes();
    assertThat(flowing).isLessThan(1.001 * planned);
    double bends = from.equals("rail-XIA") || from.equals("xian") ? 0.015 : 0.001;
    assertThat(flowing).isCloseTo(planned, within(bends * planned));
  }

  private static Query query(Door start, Door end, Cargo cargo, Mode mode) {
    var zone = NETWORK.country(start.country()).zone();
    return new Query(
        start,
        end,
        cargo,
        DAY.atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant(),
        null,
        List.of(),
        Set.of(),
        Set.of(mode),
        0,
        Query.Sort.COST,
        null,
        1,
        false,
        false);
  }

  /// Cents a tonne over arcs of rail and handling, by correcting labels until none falls.
  private static double cheapest(FreightNetwork flows, Door start, Door end) {
    double[] cost = new double[flows.vertices()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    ArrayDeque<Integer> waiting = new ArrayDeque<>();
    for (FreightNetwork.End one : flows.ends(start, true)) {
      cost[one.vertex()] = one.centsPerTonne();
      waiting.add(one.vertex());
    }
    while (!waiting.isEmpty()) {
      int v = waiting.remove();
      for (FreightNetwork.Arc arc : flows.arcs()) {
        boolean rail =
            arc.mode() == Mode.RAIL
                || (arc.mode() == null
                    && !flows.dodgesDrayage(arc, start)
                    && !flows.dodgesDrayage(arc, end));
        if (arc.from() == v && rail && cost[v] + arc.centsPerTonne() < cost[arc.to()] - 1e-9) {
          cost[arc.to()] = cost[v] + arc.centsPerTonne();
          waiting.add(arc.to());
        }
      }
    }
    return flows.ends(end, false).stream()
        .mapToDouble(one -> cost[one.vertex()] + one.centsPerTonne())
        .min()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "rail-XIA, rail-ALA, RAIL",
    "rail-LYG, rail-ALA, RAIL",
    "road-KZ-ALA, road-KZ-KST, ROAD",
    "road-CN-URC, road-CN-SHA, ROAD"
  })
  void aQuickestWayTakesAboutAsLongAsThePlanSays(String from, String to, Mode mode) {
    Door start = PLACES.door(from);
    Door end = PLACES.door(to);
    Cargo cargo = CargoText.parse("1x40HC", NETWORK, null);
    Plan.Option option =
        PLANNER.options(query(start, end, cargo, mode)).stream()
            .min(Comparator.comparingDouble(Plan.Option::expectedHours))
            .orElseThrow();
    double border =
        option.legs().stream()
            .filter(leg -> leg.kind() == Plan.Kind.CROSSING)
            .mapToDouble(Plan.Leg::expectedHours)
            .sum();
    FreightNetwork flows = FreightNetwork.of(NETWORK, DAY, cargo);
    double[] hours = hours(flows, start, mode);
    double least =
        flows.ends(end, false).stream()
            .mapToDouble(one -> hours[one.vertex()] + one.hours())
            .min()
            .orElseThrow();
    // Checkpoints take no time in it; the rest is the mean where the plan has its own clocks.
    assertThat(least).isCloseTo(option.expectedHours() - border, within(0.2 * least));
  }

  private static double[] hours(FreightNetwork flows, Door start, Mode mode) {
    double[] hours = new double[flows.vertices()];
    Arrays.fill(hours, Double.POSITIVE_INFINITY);
    flows.ends(start, true).forEach(one -> hours[one.vertex()] = one.hours());
    boolean falling = true;
    while (falling) {
      falling = false;
      for (FreightNetwork.Arc arc : flows.arcs()) {
        boolean ours = arc.mode() == null || arc.mode() == mode;
        if (ours && hours[arc.from()] + arc.hours() < hours[arc.to()] - 1e-9) {
          hours[arc.to()] = hours[arc.from()] + arc.hours();
          falling = true;
        }
      }
    }
    return hours;
  }
}
