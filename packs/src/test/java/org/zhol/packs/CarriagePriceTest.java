package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhol.packs.Questions.NETWORK;
import static org.zhol.packs.Questions.PLANNER;
import static org.zhol.packs.Questions.ask;
import static org.zhol.packs.Questions.border;
import static org.zhol.packs.Questions.cheapestTruck;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhol.network.Mode;
import org.zhol.routing.CargoText;
import org.zhol.routing.Plan;
import org.zhol.routing.Planner;
import org.zhol.routing.Query;
import org.zhol.routing.WayRemark;

/// What the carriage and handling of cargo costs by the built-in pack, and what the legs tell of
/// it.
class CarriagePriceTest {
  /// Not of each tonne of it: an air waybill costs 225 USD at least, whatever a parcel weighs.
  @Test
  void aParcelPaysTheLeastPriceOfAFlight() {
    Set<Mode> air = Set.of(Mode.AIR);
    Plan plan = PLANNER.plan(ask("Urumqi", "Almaty", "15kg:electronics", "2025-05-12", "", air));
    assertThat(plan.options().getFirst().legs())
        .filteredOn(leg -> leg.mode() == Mode.AIR)
        .extracting(leg -> leg.cost().haulageCents())
        .containsExactly(22_500L);
  }

  @Test
  void heavyShortBoxesDoNotShareATruck() {
    assertThat(roadCents("2x20:grain")).isEqualTo(2 * roadCents("1x20:grain"));
    assertThat(roadCents("2x20:clothes")).isEqualTo(roadCents("1x20:clothes"));
  }

  private static long roadCents(String cargo) {
    return PLANNER
        .plan(ask("Almaty", "Astana", cargo, "2025-11-07", "", Set.of(Mode.ROAD)))
        .options()
        .getFirst()
        .totalCents();
  }

  @Test
  void aLongBoxOfADenseGoodIsNoHeavierThanTheBoxTakes() {
    assertThat(CargoText.parse("1x40HC:grain", NETWORK, null).tonnes()).isEqualTo(27);
    assertThat(CargoText.parse("1x20:grain", NETWORK, null).tonnes()).isEqualTo(24);
    assertThat(CargoText.parse("2x40:clothes", NETWORK, null).tonnes()).isEqualTo(36);
  }

  @Test
  void aQuayChargesByTheTonneAndTheBoxNotByTheTruck() {
    assertThat(quayCents("40t:general")).isEqualTo(2 * quayCents("20t:general")).isPositive();
    assertThat(quayCents("2x20:clothes")).isEqualTo(2 * quayCents("1x20:clothes")).isPositive();
  }

  private static long quayCents(String cargo) {
    Set<Mode> modes = Set.of(Mode.ROAD, Mode.SEA);
    return PLANNER.plan(ask("Almaty", "Busan", cargo, "2024-06-10", "", modes)).options().stream()
        .flatMap(option -> option.legs().stream())
        .filter(leg -> "tianjin-port-road".equals(leg.terminal()))
        .mapToLong(leg -> leg.cost().terminalCents())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyLegSaysByWhatItGoesAndWhatItsGoodsCostMeanwhile() {
    Query asked = ask("Yiwu", "Tashkent", "20t:electronics", "2024-06-10", "");
    Plan plan = PLANNER.plan(with(asked, 1, true));
    assertThat(plan.options()).isNotEmpty();
    for (Plan.Option option : plan.options()) {
      assertThat(option.cost().inventoryCents()).isPositive();
      assertThat(option.legs().stream().mapToLong(leg -> leg.cost().inventoryCents()).sum())
          .isEqualTo(option.cost().inventoryCents());
      assertThat(option.legs()).allMatch(leg -> !leg.label().isEmpty());
      assertThat(option.legs())
          .allMatch(leg ->
              leg.kind() != Plan.Kind.HAUL
                  || leg.stands() == leg.from().id().equals(leg.to().id()));
    }
  }

  @Test
  void twoDriversSayThatTheirWageIsMissing() {
    Query one = ask("Almaty", "Urumqi", "1x40HC", "2025-11-07", "", Set.of(Mode.ROAD));
    assertThat(PLANNER.plan(with(one, 2, false)).missing())
        .containsExactly(new WayRemark.NoCrewWage());
    assertThat(PLANNER.plan(one).missing()).isEmpty();
    Query rail = ask("Almaty", "Urumqi", "1x40HC", "2025-11-07", "", Set.of(Mode.RAIL));
    assertThat(PLANNER.plan(with(rail, 2, false)).missing()).isEmpty();
  }

  private static Query with(Query q, int drivers, boolean inventory) {
    return new Query(
        q.from(), q.to(), q.cargo(), q.ready(), q.by(), q.via(), q.avoid(), q.modes(), q.max(),
        q.sort(), q.asOf(), drivers, inventory, false);
  }

  /// Rows of a tariff with a direction are for journeys over a border.
  @Test
  void withinChinaTrucksAndGroupageCostTheSameBothWays() {
    for (String cargo : List.of("20t:general", "1t:clothes")) {
      Plan.Option west = cheapestTruck("Shanghai", "Xian", cargo);
      Plan.Option east = cheapestTruck("Xian", "Shanghai", cargo);
      assertThat(west.totalCents()).as(cargo).isCloseTo(east.totalCents(), within(100L));
    }
  }

  /// A westbound tonne is dear in China whichever way the road bends: by the heading of each link
  /// the cheapest way to Almaty went by Beijing, Hohhot and Ejina.
  @Test
  void groupageDoesNotGoRoundByRoadsThatBendEast() {
    Query query = ask("Yiwu", "Almaty", "1t:parts", "2025-06-10", "", Set.of(Mode.ROAD));
    long quickest = PLANNER.options(query).getFirst().distanceMetres();
    assertThat(cheapestTruck("Yiwu", "Almaty", "1t:parts").distanceMetres())
        .isLessThan(quickest + quickest / 50);
  }

  /// Bounds of one heading are not those of the other: too low ones make more labels, too high ones
  /// lose ways.
  @Test
  void aQuestionToTheEastIsNoBoundForOneToTheWest() {
    Query west = ask("Zhengzhou", "Petropavl", "2x20:machinery", "2025-06-10", "");
    Query east = ask("Petropavl", "Zhengzhou", "2x20:machinery", "2025-06-10", "");
    Planner both = Planner.over(NETWORK, "artery", "test", "");
    both.effort(east);
    assertThat(both.effort(west))
        .isEqualTo(Planner.over(NETWORK, "artery", "test", "").effort(west));
  }

  /// Behind the border most trucks come back empty: it is crossed at a price, whatever the way.
  @Test
  void aTruckAsksForLeavingChinaToTheWest() {
    Plan.Option truck = cheapestTruck("Urumqi", "Almaty", "20t:general");
    Plan.Option back = cheapestTruck("Almaty", "Urumqi", "20t:general");
    assertThat(border(truck).cost().haulageCents()).isBetween(150_000L, 160_000L);
    assertThat(border(back).cost().haulageCents()).isLessThan(10_000L);
  }
}
