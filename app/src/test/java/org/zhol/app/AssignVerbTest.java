package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.assignment.Chain;
import org.zhol.assignment.Corridor;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.CorridorParameters;
import org.zhol.assignment.WayFlow;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.network.Checkpoint;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.packs.Pack;
import org.zhol.packs.PackReader;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// A year of the built-in pack at equilibrium.
class AssignVerbTest {
  private static final Pack PACK = PackReader.builtIn();

  private final Spoken zhol = new Spoken();

  @TempDir Path folder = Path.of("");

  private static CorridorFlows solve(Demand demand) {
    var network = PACK.network();
    return Corridor.solve(network, CorridorParameters.of(network), demand, 2024, 1e-6, week -> {});
  }

  @Test
  void everyTonneCrossesGoesOrIsListed() {
    Map<String, Double> byWays = new HashMap<>();
    var network = PACK.network();
    CorridorFlows flows =
        Corridor.solve(
            network,
            CorridorParameters.of(network),
            PACK.demand(),
            2024,
            1e-6,
            week -> {},
            way -> {
              double tonnes = way.tonnes().stream().mapToDouble(Double::doubleValue).sum();
              String commodity = commodity(way.flow());
              for (WayFlow.Step step : way.links()) {
                byWays.merge(step.link() + step.forward() + commodity, tonnes, Double::sum);
              }
            });
    for (CorridorFlows.LinkFlow one : flows.links()) {
      String key = one.link() + one.forward() + one.commodity();
      assertThat(byWays.get(key)).as(key).isCloseTo(one.tonnes(), withPercentage(1e-7));
    }
    assertThat(flows.weeks()).hasSize(Profile.WEEKS);
    assertThat(flows.gap()).isBetween(0.0, 1e-6);
    double gone = flows.chains().stream().mapToDouble(CorridorFlows.ChainFlow::tonnes).sum();
    double held = flows.weeks().getLast().held();
    assertThat(gone + held).isCloseTo(flows.tonnes(), withPercentage(1e-7));
    for (CorridorFlows.Week week : flows.weeks()) {
      for (CorridorFlows.CrossingFlow crossing : week.crossings()) {
        Double most = crossing.capacityUnits();
        if (most != null) {
          assertThat(crossing.units()).as(crossing.checkpoint()).isLessThanOrEqualTo(most);
        }
      }
    }
  }

  @Test
  void freightWithinACountryStaysThereAndARecordOfRailGoesByRail() {
    Flow home = flow("home", "household", "almaty", "dostyk", null);
    Flow abroad = flow("abroad", "machinery", "xian", "almaty", Mode.RAIL);
    Demand demand = PACK.demand();
    CorridorFlows atHome = solve(new Demand(List.of(home), demand.profiles(), List.of()));
    assertThat(atHome.links()).isNotEmpty();
    for (CorridorFlows.LinkFlow one : atHome.links()) {
      Link link = Objects.requireNonNull(PACK.network().findLink(one.link()));
      assertThat(PACK.network().place(link.from()).country()).as(one.link()).isEqualTo("KZ");
      assertThat(PACK.network().place(link.to()).country()).as(one.link()).isEqualTo("KZ");
    }
    CorridorFlows byRail = solve(new Demand(List.of(abroad), demand.profiles(), List.of()));
    assertThat(byRail.chains())
        .extracting(CorridorFlows.ChainFlow::chain)
        .isSubsetOf(Chain.RAIL, Chain.RAIL_ROAD)
        .contains(Chain.RAIL);
    List<String> rails = // a truck over the border between two trains is no record of rail
        PACK.network().checkpoints().stream()
            .filter(one -> one.mode() == Mode.RAIL)
            .map(Checkpoint::id)
            .toList();
    double crossed =
        byRail.weeks().stream()
            .flatMap(week -> week.crossings().stream())
            .filter(one -> one.direction() == Checkpoint.Direction.BA)
            .filter(one -> rails.contains(one.checkpoint()))
            .mapToDouble(CorridorFlows.CrossingFlow::tonnes)
            .sum();
    assertThat(crossed).isCloseTo(byRail.tonnes(), withPercentage(1e-4));
  }

  private static String commodity(String flow) {
    return PACK.demand().flows().stream()
        .filter(one -> one.id().equals(flow))
        .findFirst()
        .orElseThrow()
        .commodity();
  }

  private static Flow flow(
      String id, String commodity, String from, String to, @Nullable Mode mode) {
    String profile = PACK.demand().profiles().getFirst().id();
    var paper = new Evidence(List.of("test"), Confidence.C);
    return new Flow(id, commodity, from, to, 2024, 52_000, profile, mode, paper, null);
  }

  @Test
  void namesTheYearsThereAre() {
    int code = zhol.run("assign", "--year", "1999");
    assertThat(code).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("1999").contains("2024");
  }

  @Test
  void saysWhatTheYearLacksBesideOthers() {
    assertThat(zhol.run("assign", "--year", "2025")).isEqualTo(Main.DONE);
    assertThat(zhol.out())
        .containsPattern("not in the demand of 2025 +by")
        .containsPattern("\ngas +pipeline +2024 +30,600,000\n")
        .containsPattern("\nurgent +air +2024 +51,012\n");
    assertThat(PACK.demand().missing(2024)).isEmpty();
    Flow coal = flow("coal", "coal", "almaty", "urumqi", null);
    var drawn = new Demand(List.of(coal), PACK.demand().profiles(), List.of());
    assertThat(drawn.missing(2030)).containsExactly(new Demand.Missing("coal", null, 2024, 52_000));
  }

  @Test
  void tellsLoadedAndEmptyTrucksApart() {
    CorridorFlows flows = solve(PACK.demand());
    double toChina = 0;
    double toKazakhstan = 0;
    Map<String, Double> smaller = new HashMap<>();
    Map<String, Double> back = new HashMap<>();
    for (CorridorFlows.CrossingFlow one : flows.weeks().getFirst().crossings()) {
      boolean road = PACK.network().checkpoint(one.checkpoint()).mode() == Mode.ROAD;
      if (!road) {
        assertThat(one.emptyUnits()).as(one.checkpoint()).isLessThan(1e-6);
        continue;
      }
      boolean there = one.direction() == Checkpoint.Direction.AB;
      toChina += there ? one.emptyUnits() : 0;
      toKazakhstan += there ? 0 : one.emptyUnits();
      smaller.merge(one.checkpoint(), one.emptyUnits(), Math::min);
      Double units = back.put(one.checkpoint(), one.units());
      if (units != null) {
        assertThat(one.units()).as(one.checkpoint()).isCloseTo(units, withPercentage(0.1));
      }
    }
    // Whichever way has fewer loads has the empty trucks: most loads come out of China.
    assertThat(smaller.values()).allSatisfy(empty -> assertThat(empty).isLessThan(1));
    assertThat(toChina).isGreaterThan(10 * toKazakhstan);
    zhol.run("assign", "--year", "2024");
    assertThat(zhol.out()).contains("of it empty");
  }

  @Test
  void aScenarioOfALaterYearIsAssignedInItsOwnYear() {
    assertThat(zhol.run("assign", "--scenario", "bakhty-ayagoz", "--select", "bakhty-rail"))
        .isEqualTo(Main.DONE);
    assertThat(zhol.out()).startsWith("demand of 2029 is grown from 2024").doesNotContain(" 0 t");
    assertThat(new Spoken().run("assign", "--validate", "--year", "2029"))
        .isEqualTo(Main.BAD_INPUT);
  }

  @Test
  void refusesAFolderThatIsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "");
    int code = zhol.run("assign", "--year", "2024", "--out", file.resolve("x").toString());
    assertThat(code).isEqualTo(Main.BAD_INPUT);
    assertThat(zhol.err()).contains("cannot be written");
  }
}
