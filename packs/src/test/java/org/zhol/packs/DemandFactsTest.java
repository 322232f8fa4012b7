package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhol.demand.Count;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.network.CargoClass;
import org.zhol.network.Commodity;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;

/// Adds up the demand of the built-in pack and compares it with the published figures it claims to
/// come from, to the tonne (decision 0008 says which and how the rest was derived).
class DemandFactsTest {
  /// Land freight by year, in tonnes, as published or as derived in decision 0008 from published
  /// growth and part years: rail and road over the Kazakh-Chinese border, both directions.
  private static final Map<Integer, double[]> RAIL_ROAD_TRANSIT_IMPORT =
      Map.of(
          2023, new double[] {28_000_000, 1_800_000, 12_857_143, 2_442_857},
          2024, new double[] {32_000_000, 2_934_000, 15_300_000, 3_000_000},
          2025, new double[] {35_296_154, 3_500_262, 16_875_974, 3_309_014});

  /// Countries whose goods enter or leave through China.
  private static final Set<String> EAST = Set.of("CN", "KR", "JP", "VN");

  private static final Set<String> CAUCASUS = Set.of("AZ", "GE", "TR");

  private final Pack pack = PackReader.builtIn();
  private final Network network = pack.network();
  private final Demand demand = pack.demand();
  private final Map<String, String> countryOf = new HashMap<>();

  DemandFactsTest() {
    for (Place place : network.places()) {
      countryOf.put(place.city(), place.country());
    }
  }

  private String country(String city) {
    return Objects.requireNonNull(countryOf.get(city), city);
  }

  private boolean eastern(String city) {
    return EAST.contains(country(city));
  }

  private boolean kazakh(String city) {
    return country(city).equals("KZ");
  }

  /// Goods that cross the Kazakh-Chinese border on rail or road.
  private boolean byLand(Flow flow) {
    return flow.mode() != Mode.PIPELINE
        && flow.mode() != Mode.AIR
        && !flow.commodity().equals("empty_box")
        && eastern(flow.from()) != eastern(flow.to());
  }

  private double land(int year, Predicate<Flow> fits) {
    return demand.total(year, flow -> byLand(flow) && fits.test(flow));
  }

  private double export(int year, String commodity) {
    return land(
        year,
        flow -> kazakh(flow.from()) && eastern(flow.to()) && flow.commodity().equals(commodity));
  }

  private static double[] published(int year) {
    return Objects.requireNonNull(RAIL_ROAD_TRANSIT_IMPORT.get(year));
  }

  // --- Rail and road
  // --------------------------------------------------------------------------------

  /// Year; tonnes to China and from China by rail, to and from China by road.
  @ParameterizedTest
  @CsvSource({
    "2023, 17203390, 10796610, 307317, 1492683",
    "2024, 20000000, 12000000, 500927, 2433073",
    "2025, 22060096, 13236058, 597606, 2902656"
  })
  void landFreightAddsUpToRailAndRoad(
      int year, double railTo, double railFrom, double roadTo, double roadFrom) {
    assertThat(railTo + railFrom).isEqualTo(published(year)[0]);
    assertThat(roadTo + roadFrom).isEqualTo(published(year)[1]);
    assertThat(land(year, flow -> eastern(flow.to()))).isEqualTo(railTo + roadTo);
    assertThat(land(year, flow -> eastern(flow.from()))).isEqualTo(railFrom + roadFrom);
    assertThat(land(year, flow -> true)).isEqualTo(published(year)[0] + published(year)[1]);
  }

  /// The published tonnes of the year in Kazakh counting: 28 and 32 Mt by rail, 1.8 Mt by road.
  @Test
  void totalsOfYearsAreThoseOfTheCounts() {
    for (int year : new int[] {2023, 2024}) {
      double rail = count("rail-ab-" + year).middle() + count("rail-ba-" + year).middle();
      assertThat(rail).isEqualTo(count("rail-" + year).low());
      assertThat(rail).isEqualTo(published(year)[0]);
    }
    assertThat(count("road-2023").middle()).isEqualTo(1_800_000);
    assertThat(count("road-2024").high()).isEqualTo(2_934_000);
  }

  private Count count(String id) {
    return demand.counts().stream()
        .filter(count -> count.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// Transit, imports and exports by rail are published or follow from those that are; on the road
  /// 19.4 % of the tonnes are between the two countries, as in 2022 (265,000 t of 1,365,000 t).
  @ParameterizedTest
  @ValueSource(ints = {2023, 2024, 2025})
  void transitImportsAndExportsAddUp(int year) {
    double[] of = published(year);
    double roadFrom = Math.rint(of[1] * 680 / 820);
    double roadTo = of[1] - roadFrom;
    double roadImport = Math.rint(roadFrom * 0.265 / 1.365);
    double roadExport = Math.rint(roadTo * 0.265 / 1.365);
    assertThat(land(year, flow -> kazakh(flow.to()) && eastern(flow.from())))
        .isEqualTo(of[3] + roadImport + seaBoxesToKazakhstan(year));
    assertThat(land(year, flow -> kazakh(flow.from()) && eastern(flow.to())))
        .isEqualTo(of[0] - of[2] - of[3] + roadExport);
    assertThat(land(year, flow -> !kazakh(flow.from()) && !kazakh(flow.to())))
        .isEqualTo(of[2] + of[1] - roadImport - roadExport - seaBoxesToKazakhstan(year));
  }

  /// Goods of other countries that come through Lianyungang for Almaty are transit in the record of
  /// China and counted with the transit total.
  private double seaBoxesToKazakhstan(int year) {
    return land(year, flow -> flow.id().contains("-tw-sea-") && kazakh(flow.to()));
  }

  // --- Goods
  // ----------------------------------------------------------------------------------------

  @Test
  void publishedGoodsOfKazakhExportsAreThere() {
    assertThat(export(2023, "ore") + export(2023, "copper_concentrate")).isEqualTo(8_600_000);
    assertThat(export(2023, "grain")).isEqualTo(2_200_000);
    assertThat(export(2023, "flour")).isEqualTo(600_000);
    assertThat(export(2023, "vegetable_oil")).isEqualTo(180_000);
    assertThat(export(2023, "copper") + export(2023, "aluminium")).isEqualTo(500_000);
    assertThat(export(2024, "grain")).isEqualTo(1_800_000);
    assertThat(export(2024, "flour")).isEqualTo(600_000);
    assertThat(export(2024, "feed")).isEqualTo(900_000);
  }

  /// 421,000 new cars went out through Horgos in 2024 and 450,000 in 2025, at 1.6 t.
  @Test
  void carsAreThoseThatWentThroughHorgos() {
    assertThat(land(2024, flow -> flow.commodity().equals("cars"))).isEqualTo(421_000 * 1.6);
    assertThat(land(2025, flow -> flow.commodity().equals("cars"))).isEqualTo(450_000 * 1.6);
  }

  @ParameterizedTest
  @ValueSource(ints = {2023, 2024, 2025})
  void atLeastTwelveKindsOfGoodsGoBothWays(int year) {
    Set<String> toChina = new HashSet<>();
    Set<String> fromChina = new HashSet<>();
    for (Flow flow : demand.flows(year)) {
      if (byLand(flow)) {
        (eastern(flow.to()) ? toChina : fromChina).add(flow.commodity());
      }
    }
    assertThat(toChina).hasSizeGreaterThanOrEqualTo(12);
    assertThat(fromChina).hasSizeGreaterThanOrEqualTo(12);
  }

  /// Whoever can choose between road and rail is left the choice.
  @Test
  void onlyBulkAndContainerTrainsAreFixedToRail() {
    Set<String> trains = Set.of("eu", "cas", "ir", "sea");
    Set<String> bulky = Set.of("ore", "copper_concentrate", "coal", "grain", "oilseeds", "feed");
    for (Flow flow : demand.flows()) {
      boolean bulk = bulky.contains(flow.commodity()) && kazakh(flow.from());
      boolean train = trains.contains(flow.id().split("-")[2]);
      boolean empty = flow.commodity().equals("empty_box");
      if (byLand(flow) || empty) {
        assertThat(flow.mode() == Mode.RAIL).as(flow.id()).isEqualTo(empty || train || bulk);
      }
    }
  }

  private Commodity commodity(Flow flow) {
    return Objects.requireNonNull(network.findCommodity(flow.commodity()));
  }

  // --- Pipelines, Caspian, air
  // ----------------------------------------------------------------------

  /// Year; Kazakh oil and Russian transit to China, the whole company, Atyrau-Kenkiyak; gas.
  @ParameterizedTest
  @CsvSource({
    "2023, 1210000, 9980000, 18810000, 5530000, 30240000",
    "2024, 1200000, 9980000, 18790000, 5790000, 30600000"
  })
  void pipelinesCarryWhatTheirOwnersReport(
      int year, double kazakhOil, double russian, double company, double west, double gas) {
    assertThat(pipe(year, f -> f.to().equals("dushanzi") && kazakh(f.from()) && !russian(f)))
        .isEqualTo(kazakhOil);
    assertThat(pipe(year, this::russian)).isEqualTo(russian);
    assertThat(pipe(year, flow -> flow.commodity().equals("crude"))).isEqualTo(company);
    assertThat(pipe(year, flow -> flow.from().equals("atyrau"))).isEqualTo(west);
    assertThat(pipe(year, flow -> flow.commodity().equals("gas"))).isEqualTo(gas);
    assertThat(count("atasu-alashankou-" + year).middle()).isEqualTo(kazakhOil + russian);
  }

  private double pipe(int year, Predicate<Flow> fits) {
    return demand.total(year, flow -> flow.mode() == Mode.PIPELINE && fits.test(flow));
  }

  /// Russian oil enters the pack at the metering station of Priirtyshsk.
  private boolean russian(Flow flow) {
    return flow.from().equals("priirtyshsk");
  }

  @ParameterizedTest
  @CsvSource({"2023, 2800000", "2024, 4500000", "2025, 4600000"})
  void caspianFlowsAddUpToTheRoute(int year, double route) {
    assertThat(
            demand.total(
                year,
                flow ->
                    !flow.commodity().equals("empty_box")
                        && CAUCASUS.contains(country(flow.from()))
                            != CAUCASUS.contains(country(flow.to()))))
        .isEqualTo(route);
  }

  /// Year; boxes over the Caspian other than those from and to China: 56,500 TEU on the route in
  /// 2024 less 35,600, 2.7 times those of 2023; 2025 with the growth of Aktau-Baku-Aktau.
  @ParameterizedTest
  @CsvSource({"2023, 7741", "2024, 20900", "2025, 24152"})
  void boxesOverTheCaspianAreThoseOfTheRoute(int year, double boxes) {
    double teu = 0;
    for (Flow flow : demand.flows(year)) {
      if (flow.id().contains("-tmtm-") && commodity(flow).cargo() == CargoClass.CONTAINER) {
        teu += flow.tonnes() / teuTonnes(flow);
      }
    }
    assertThat(teu).isCloseTo(boxes, within(1.0));
  }

  @Test
  void whatNobodyPublishedFor2025IsMissing() {
    assertThat(demand.flows(2025))
        .noneMatch(flow -> flow.mode() == Mode.PIPELINE || flow.mode() == Mode.AIR);
    assertThat(demand.years()).containsExactly(2023, 2024, 2025);
  }

  // --- Empty boxes and seasons
  // ----------------------------------------------------------------------

  /// Boxes that came loaded by rail go back, loaded or empty, to within the rounding of tonnes.
  @ParameterizedTest
  @ValueSource(ints = {2023, 2024, 2025})
  void boxesComeBack(int year) {
    Map<String, Double> balance = new HashMap<>();
    for (Flow flow : demand.flows(year)) {
      boolean boxed = commodity(flow).cargo() == CargoClass.CONTAINER;
      if (boxed && !flow.commodity().equals("cars") && eastern(flow.from()) != eastern(flow.to())) {
        double teu = flow.tonnes() * railShare(flow, year) / teuTonnes(flow);
        boolean west = eastern(flow.from());
        balance.merge(region(west ? flow.to() : flow.from()), west ? teu : -teu, Double::sum);
      }
    }
    assertThat(balance).hasSizeGreaterThanOrEqualTo(5);
    balance.forEach((region, teu) -> assertThat(teu).as(region).isCloseTo(0, within(1.0)));
  }

  private double teuTonnes(Flow flow) {
    return Objects.requireNonNull(commodity(flow).tonnesPerTeu());
  }

  /// The part of a group of flows (exports, imports, transit each way) that the record has on rail.
  private double railShare(Flow flow, int year) {
    if (flow.mode() == Mode.RAIL) {
      return 1;
    }
    double[] of = published(year);
    double roadFrom = Math.rint(of[1] * 680 / 820);
    double roadTo = of[1] - roadFrom;
    double railTo = year == 2023 ? 17_203_390 : year == 2024 ? 20_000_000 : 22_060_096;
    double export = of[0] - of[2] - of[3];
    double bilateral = 0.265 / 1.365;
    boolean west = eastern(flow.from());
    boolean transit = flow.id().contains("-tw-") || flow.id().contains("-te-");
    double rail =
        west ? transit ? of[0] - railTo - of[3] : of[3] : transit ? railTo - export : export;
    double near = Math.rint((west ? roadFrom : roadTo) * bilateral);
    double road = transit ? (west ? roadFrom : roadTo) - near : near;
    return rail / (rail + road);
  }

  private String region(String city) {
    return switch (country(city)) {
      case "RU", "BY" -> "Russia and Belarus";
      case "DE", "PL" -> "Europe";
      case "UZ", "KG" -> "Central Asia";
      case "AZ", "GE", "TR" -> "Caucasus";
      default -> country(city);
    };
  }

  /// Rail and road tonnes spread over the year as the published part years do: 40.0 % of 2024 had
  /// passed by the end of May, 84.3 % of 2023 by the end of October.
  @ParameterizedTest
  @CsvSource({"2024, 121, 0.316", "2024, 152, 0.400", "2023, 304, 0.843"})
  void seasonsFitThePublishedPartYears(int year, int days, double share) {
    double part = 0;
    for (Flow flow : demand.flows(year)) {
      if (byLand(flow)) {
        for (int week = 1; week <= days / 7 + 1; week++) {
          double of = week <= days / 7 ? 1 : days % 7 / 7.0;
          part += of * demand.weeklyTonnes(flow, week);
        }
      }
    }
    assertThat(part / land(year, flow -> true)).isCloseTo(share, within(0.015));
  }
}
