package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.zhol.packs.Questions.NETWORK;
import static org.zhol.packs.Questions.PLACES;
import static org.zhol.packs.Questions.PLANNER;
import static org.zhol.packs.Questions.ask;
import static org.zhol.packs.Questions.border;
import static org.zhol.packs.Questions.cheapestTruck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Place;
import org.zhol.network.Terminal;
import org.zhol.quantity.Confidence;
import org.zhol.routing.CargoText;
import org.zhol.routing.FreightNetwork;
import org.zhol.routing.Plan;
import org.zhol.routing.Query;
import org.zhol.routing.Verification;
import org.zhol.routing.WayRemark;

/// Journeys that the built-in pack must be able to answer, and the rules no answer may break.
class JourneyTest {
  private static Set<Mode> modes(Plan plan) {
    return plan.options().stream()
        .flatMap(option -> option.modes().stream())
        .collect(Collectors.toSet());
  }

  /// No town's own id is a name of another town.
  @Test
  void everyTownIsFoundByItsId() {
    for (Place place : NETWORK.places()) {
      assertThat(PLACES.door(place.city()).country()).as(place.city()).isEqualTo(place.country());
    }
  }

  @Test
  void lianyungangToAlmatyHasRoadAndRailWithAGaugeChange() {
    Plan plan = PLANNER.plan(ask("CNLYG", "KZALA", "2x40HC", "2025-11-07", "2025-11-25"));
    assertThat(plan.options()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(modes(plan)).contains(Mode.RAIL, Mode.ROAD);
    assertThat(plan.options())
        .anyMatch(option ->
            option.modes().equals(List.of(Mode.RAIL))
                && option.legs().stream()
                    .anyMatch(leg ->
                        leg.kind() == Plan.Kind.GAUGE_CHANGE
                            && leg.to().id().matches("rail-(DOS|ALT|KGW|DTT)")));
    for (Plan.Option option : plan.options()) {
      assertThat(option.onTime()).isBetween(0.0, 1.0);
      assertThat(option.sources()).isNotEmpty();
      assertThat(option.arrival().p10().isAfter(option.arrival().p90())).isFalse();
    }
  }

  /// Cargo under way changes between truck and wagon at terminals; a goods yard lifts what begins
  /// or ends in its town, for a price.
  @Test
  void aGoodsYardServesItsTownAlone() {
    Set<String> yards =
        NETWORK.terminals().stream()
            .filter(terminal -> terminal.kind() == Terminal.Kind.GOODS_YARD)
            .flatMap(
                yard -> Stream.of(yard.from() + " " + yard.to(), yard.to() + " " + yard.from()))
            .collect(Collectors.toSet());
    Plan past = PLANNER.plan(ask("Qingdao", "Zaysan", "20t:general", "2025-05-12", ""));
    assertThat(past.options().stream().flatMap(option -> option.legs().stream()))
        .filteredOn(leg -> leg.kind() == Plan.Kind.TRANSFER)
        .extracting(leg -> leg.from().id() + " " + leg.to().id())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(yards);
    Plan own = PLANNER.plan(ask("Qingdao", "Kandyagash", "1x40HC", "2025-05-12", ""));
    assertThat(own.options())
        .filteredOn(option -> option.modes().equals(List.of(Mode.RAIL)))
        .isNotEmpty()
        .allSatisfy(
            option -> assertThat(option.legs().getLast().cost().terminalCents()).isEqualTo(9_500));
  }

  @Test
  void transitRunsFromTheFirstDepartureToTheLastTerminal() {
    Plan plan = PLANNER.plan(ask("Qingdao", "Tashkent", "1x40HC", "2025-11-07", ""));
    assertThat(plan.options())
        .anyMatch(option -> option.transitHours() < option.expectedHours() - 24);
    for (Plan.Option option : plan.options()) {
      List<Plan.Leg> run =
          option.legs().stream().filter(leg -> leg.kind() != Plan.Kind.DRAYAGE).toList();
      Plan.Leg first =
          run.stream().filter(leg -> leg.kind() == Plan.Kind.HAUL).findFirst().orElseThrow();
      Duration whole =
          Duration.between(run.getFirst().start().expected(), run.getLast().end().expected());
      assertThat(option.transitHours())
          .as(option.summary())
          .isCloseTo(whole.toSeconds() / 3600.0 - first.waitHours(), within(0.001));
    }
  }

  @Test
  void trucksReachRussiaByItsBordersAndMoscowFirst() {
    Plan moscow = PLANNER.plan(ask("Almaty", "Moscow", "20t:general", "2025-05-16", ""));
    Plan.Option first = moscow.options().getFirst();
    assertThat(first.modes()).isEqualTo(List.of(Mode.ROAD));
    assertThat(first.legs())
        .filteredOn(leg -> leg.kind() == Plan.Kind.CROSSING)
        .extracting(leg -> leg.to().country())
        .containsExactly("RU");
    assertThat(modes(moscow)).contains(Mode.RAIL);
    Plan omsk = PLANNER.plan(ask("Pavlodar", "Omsk", "20t:general", "2025-05-16", ""));
    assertThat(omsk.options().getFirst().legs())
        .filteredOn(leg -> leg.kind() == Plan.Kind.CROSSING)
        .singleElement()
        .satisfies(leg -> assertThat(leg.distanceMetres()).isEqualTo(420_000));
  }

  @Test
  void goodsAnswerToTheWordsThatShippersUse() {
    for (String word : List.of("grain", "Wheat", "barley", "ПШЕНИЦА", "арпа", "玉米")) {
      assertThat(CargoText.parse("20t:" + word, NETWORK, null).commodity()).isEqualTo("grain");
    }
    assertThat(CargoText.parse("20t:textiles", NETWORK, null).commodity()).isEqualTo("clothes");
  }

  @Test
  void boxesPassNoTownTwiceToReachIt() {
    for (String from : List.of("Duisburg", "Tehran")) {
      Plan plan = PLANNER.plan(ask(from, "Almaty", "1x40HC", "2025-06-10", ""));
      assertThat(plan.options())
          .as(from + " to Almaty, not by Altynkol and back")
          .anyMatch(option ->
              option.modes().equals(List.of(Mode.RAIL))
                  && option.legs().stream().noneMatch(leg -> leg.to().id().equals("rail-ALT")));
    }
  }

  @Test
  void trucksReachEachTownOfTheRoadNetwork() {
    for (String town : List.of("Samarkand", "Bukhara", "Jinan", "Shijiazhuang")) {
      Plan plan = PLANNER.plan(ask("Almaty", town, "20t:general", "2025-06-10", ""));
      assertThat(plan.options())
          .as("Almaty to " + town)
          .anyMatch(option -> option.modes().equals(List.of(Mode.ROAD)));
    }
  }

  @Test
  void eachGoodsFindsItsOwnWay() {
    Plan busan = PLANNER.plan(ask("Almaty", "Busan", "1x40HC", "2025-11-07", ""));
    assertThat(busan.options()).anyMatch(o -> o.modes().equals(List.of(Mode.RAIL, Mode.SEA)));
    Plan oil = PLANNER.plan(ask("Atyrau", "Alashankou", "50000t:crude", "2025-11-07", ""));
    assertThat(oil.options()).anyMatch(o -> o.modes().equals(List.of(Mode.PIPELINE)));
    assertThat(modes(oil)).doesNotContain(Mode.ROAD);
    Plan caspian = PLANNER.plan(ask("Xian", "Poti", "1x40HC", "2025-11-07", ""));
    assertThat(caspian.options())
        .anyMatch(
            o -> o.legs().stream().anyMatch(leg -> leg.path().toString().contains("sea-alat")));
    Plan flown = PLANNER.plan(ask("Shenzhen", "Almaty", "800kg:electronics", "2025-11-07", ""));
    assertThat(flown.options()).anyMatch(o -> o.modes().equals(List.of(Mode.AIR)));
  }

  @Test
  void theTruckSideOfAYardIsNoGaugeChange() {
    Plan plan = PLANNER.plan(ask("Xian", "Poti", "1x40HC", "2025-11-07", ""));
    assertThat(plan.options())
        .anyMatch(
            option -> option.legs().stream().anyMatch(leg -> leg.kind() == Plan.Kind.GAUGE_CHANGE));
    for (Plan.Option option : plan.options()) {
      for (int i = 1; i < option.legs().size(); i++) {
        Plan.Leg off = option.legs().get(i - 1);
        Plan.Leg on = option.legs().get(i);
        boolean lifts = off.kind() == Plan.Kind.TRANSFER && on.kind() == Plan.Kind.TRANSFER;
        assertThat(lifts && rails(off.from().id()) && rails(on.to().id()))
            .as(option.summary())
            .isFalse();
      }
    }
  }

  @Test
  void cargoIsNotTakenToAStationOnItsWayToTheQuay() {
    Plan plan = PLANNER.plan(ask("Shenzhen", "Almaty", "800kg:electronics", "2025-11-07", ""));
    assertThat(plan.options()).anyMatch(option -> option.modes().contains(Mode.SEA));
    for (Plan.Option option : plan.options()) {
      boolean brought = option.legs().getFirst().kind() == Plan.Kind.DRAYAGE;
      assertThat(brought && option.legs().get(1).kind() == Plan.Kind.TRANSFER)
          .as(option.summary())
          .isFalse();
    }
  }

  @Test
  void noShipPutsCargoAshoreAtACape() {
    Plan plan = PLANNER.plan(ask("Tianjin", "Hamburg", "20t:clothes", "2024-06-10", ""));
    assertThat(plan.options())
        .anyMatch(o -> o.legs().stream().anyMatch(leg -> leg.path().contains("sea-cape")))
        .allMatch(o -> o.legs().stream().noneMatch(leg -> leg.to().id().equals("sea-cape")));
  }

  @Test
  void aFreePointSaysThatItsWayIsAStraightLine() {
    Query inland = ask("34.5,118.9", "Almaty", "20t:general", "2025-11-07", "", Set.of(Mode.ROAD));
    for (Plan.Option option : PLANNER.options(inland)) {
      Plan.Leg first = option.legs().getFirst();
      Plan.Leg last = option.legs().getLast();
      assertThat(first.remarks())
          .containsExactly(new WayRemark.StraightLine(first.distanceMetres() / 1.3 / 1000, 1.3));
      assertThat(first.confidence()).isEqualTo(Confidence.C);
      assertThat(last.remarks()).noneMatch(remark -> remark instanceof WayRemark.StraightLine);
    }
    assertThat(PLANNER.options(inland)).isNotEmpty();
  }

  @Test
  void aTerminalOfTwoFarSitesSaysThatNoTruckIsBetweenThem() {
    Query query = ask("Xi'an", "Jakarta", "1x40HC", "2025-11-07", "", Set.of(Mode.RAIL, Mode.SEA));
    assertThat(PLANNER.options(query))
        .flatExtracting(Plan.Option::legs)
        .filteredOn(leg -> "shanghai-port-rail".equals(leg.terminal()))
        .isNotEmpty()
        .allSatisfy(leg ->
            assertThat(leg.remarks())
                .singleElement()
                .isInstanceOf(WayRemark.FacilitiesApart.class));
  }

  @Test
  void aLetterShortOfATownIsTheTownNotOneOfItsStations() {
    assertThat(PLACES.door("Lianyungan").key()).isEqualTo("lianyungang");
    assertThatThrownBy(() -> PLACES.door("39.0,83.0")).hasMessageContaining("within 320 km");
  }

  @Test
  void anAirportWithoutAFlightIsNoWayFromTheQuayToTheRoad() {
    Plan plan = PLANNER.plan(ask("Tehran", "Busan", "20t:food", "2025-03-10", ""));
    assertThat(plan.options()).anyMatch(option -> option.modes().contains(Mode.AIR));
    for (Plan.Option option : plan.options()) {
      for (int i = 1; i < option.legs().size(); i++) {
        Plan.Leg in = option.legs().get(i - 1);
        Plan.Leg out = option.legs().get(i);
        boolean lifts = in.kind() == Plan.Kind.TRANSFER && out.kind() == Plan.Kind.TRANSFER;
        assertThat(lifts && NETWORK.place(in.to().id()).mode() == Mode.AIR)
            .as(option.summary())
            .isFalse();
      }
    }
  }

  private static boolean rails(String place) {
    return NETWORK.place(place).mode() == Mode.RAIL;
  }

  @Test
  void freightWithinKazakhstanStaysInKazakhstan() {
    Plan plan = PLANNER.plan(ask("Almaty", "Dostyk", "1x40HC", "2025-11-07", ""));
    assertThat(plan.options()).isNotEmpty();
    for (Plan.Option option : plan.options()) {
      for (Plan.Leg leg : option.legs()) {
        assertThat(leg.from().country()).isEqualTo("KZ");
        assertThat(leg.path())
            .allMatch(id -> id.equals("dostyk") || id.equals("almaty") || inKazakhstan(id));
      }
    }
  }

  private static boolean inKazakhstan(String id) {
    return NETWORK.place(id).country().equals("KZ");
  }

  @Test
  void gaugesMeetOnlyAtAYard() {
    for (String to : List.of("Almaty", "Moscow", "Tashkent", "Duisburg", "Tehran")) {
      Plan plan = PLANNER.plan(ask("Xian", to, "1x40HC", "2025-11-07", ""));
      for (Plan.Option option : plan.options()) {
        Gauge on = Gauge.NONE;
        for (Plan.Leg leg : option.legs()) {
          boolean rail = leg.mode() == Mode.RAIL;
          if (rail && on != Gauge.NONE) {
            assertThat(leg.gauge()).as(option.summary()).isEqualTo(on);
          }
          on =
              rail
                  ? leg.gauge()
                  : leg.kind() == Plan.Kind.DRAYAGE || leg.kind() == Plan.Kind.TRANSFER
                      ? on
                      : Gauge.NONE;
          if (leg.kind() == Plan.Kind.TRANSFER && leg.path().size() > 1) {
            on = Gauge.NONE;
          }
        }
      }
    }
  }

  @Test
  void roadToUrumqiDiffersAsTheRecordDoes() {
    Set<Mode> road = Set.of(Mode.ROAD);
    Plan queue = PLANNER.plan(ask("Almaty", "Urumqi", "20t", "2021-12-09", "", road));
    assertThat(text(queue)).contains("nur-zholy", "waiting=11642.0", "limit=ACCEPTED");
    assertThat(text(queue)).contains("maikapchagai CLOSED", "kalzhat CLOSED");
    Plan holiday = PLANNER.plan(ask("Almaty", "Urumqi", "20t", "2025-10-01", "", road));
    assertThat(text(holiday)).contains("Shut[from=2025-10-01, to=2025-10-03");
    Plan jam = PLANNER.plan(ask("Almaty", "Urumqi", "20t", "2025-11-07", "", road));
    assertThat(text(jam)).contains("kalzhat").contains("scanner");
    Plan normal = PLANNER.plan(ask("Almaty", "Urumqi", "20t", "2026-03-02", "", road));
    double slow = holiday.options().getFirst().expectedHours();
    double usual = normal.options().getFirst().expectedHours();
    assertThat(slow).isGreaterThan(usual + 24);
  }

  private static String text(Plan plan) {
    return plan.excluded().stream()
        .map(e -> e.subject() + " " + e.reason() + " " + e.remarks())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theOptionsAreProvedByWalkingEveryWayOnTheirPartOfTheNetwork() {
    Verification proof =
        PLANNER.verify(ask("CNLYG", "KZALA", "2x40HC", "2025-11-07", "2025-11-25"), 3_000_000);
    assertThat(proof.complete()).isTrue();
    assertThat(proof.agrees()).isTrue();
    assertThat(proof.optionsCovered()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void placesAreFoundByAnyNameAndNearMisses() {
    for (String name : List.of("Almaty", "KZALA", "Алматы", "阿拉木图", "Almatty", "alma-ata")) {
      assertThat(PLACES.door(name).key()).as(name).isEqualTo("almaty");
    }
    for (String city :
        List.of(
            "Moscow",
            "Duisburg",
            "Tashkent",
            "Tehran",
            "Istanbul",
            "Baku",
            "Busan",
            "Tokyo",
            "Ho Chi Minh City",
            "Xi'an",
            "Lianyungang",
            "Urumqi",
            "Poti",
            "Khorgos")) {
      assertThat(PLACES.door(city).accesses()).as(city).isNotEmpty();
    }
    assertThat(PLACES.door("43.25, 76.95").accesses()).isNotEmpty();
    assertThatThrownBy(() -> PLACES.door("Atlantis"))
        .hasMessageContaining("'Atlantis' is not in the pack");
    assertThatThrownBy(() -> PLACES.door("Shimkenttt"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// What the demand leaves out is planned, and no flow is sent there.
  @Test
  void trucksGoOverIrkeshtamAndFlowsDoNot() {
    Plan.Option truck = cheapestTruck("Kashgar", "Osh", "20t:general");
    assertThat(border(truck).checkpoint()).isEqualTo("irkeshtam-road");
    FreightNetwork flows =
        FreightNetwork.of(
            NETWORK, LocalDate.of(2023, 7, 1), CargoText.parse("20t:general", NETWORK, null));
    assertThat(flows.arcs())
        .flatExtracting(FreightNetwork.Arc::links)
        .extracting(FreightNetwork.Carried::link)
        .contains("road:KZ-NZH~CN-KHO", "road:KG-IRK~KG-OSH")
        .doesNotContain("road:CN-IRK~KG-IRK", "road:CN-TOR~KG-TOR");
  }
}
