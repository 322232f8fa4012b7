package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.network.LandMap;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.routing.BadQuery;
import org.zhol.routing.Door;
import org.zhol.routing.Places;
import org.zhol.routing.QueryRemark;

class BuiltInLandTest {
  private static final Network NETWORK = PackReader.builtIn().network();
  private static final LandMap MAP = BuiltInLand.map();
  private static final Places PLACES = Places.over(NETWORK, BuiltInLand::map);

  @ParameterizedTest
  @CsvSource({
    "43.25, 76.9, KZ, Almaty",
    "51.2, 51.3, KZ, the bank of the Ural",
    "51.77, 55.1, RU, Orenburg",
    "45.4, 82.3, KZ, west of Dostyk",
    "45.3, 83.0, CN, east of Alashankou",
    "46.75, 83.0, CN, Tacheng",
    "43.9, 81.3, CN, Yining",
    "44.0, 79.9, KZ, south of Zharkent",
    "42.87, 74.6, KG, Bishkek",
    "45.62, 63.32, KZ, Baikonur",
    "39.2, 45.4, AZ, Nakhchivan",
    "39.97, 71.13, UZ, the enclave of Sokh",
    "54.7, 20.5, RU, Kaliningrad",
    "22.35, 114.15, HK, Kowloon",
    "66, -173, RU, Chukotka beyond the date line",
    "46.9, 103.8, MN, Mongolia",
    "-1.3, 36.8, KE, Nairobi",
    "40, -100, US, Kansas",
    "-80, 0, AQ, Antarctica",
    "42, 51, '', the Caspian Sea",
    "45, 59.5, '', the Aral Sea",
    "46.45, 75, '', Lake Balkhash",
    "42.45, 77.2, '', Issyk-Kul",
    "53, 108, '', Lake Baikal",
    "38.5, 120, '', the Bohai",
    "36, 122, '', the Yellow Sea",
    "40, 135, '', the Sea of Japan",
    "0, -140, '', the Pacific",
  })
  void aPointLiesWhereItDoes(double latitude, double longitude, String country, String where) {
    assertThat(MAP.at(latitude, longitude)).as(where).isEqualTo(country);
  }

  /// The pack's places are read off other maps: they show how far this one is off. Border posts
  /// stand on the very line; nothing else may lie in another country.
  @Test
  void placesLieInTheirCountryButForBorderPosts() {
    List<String> abroad = new ArrayList<>();
    for (Place place : NETWORK.places()) {
      String found = MAP.at(place.latitude(), place.longitude());
      if (!found.equals(LandMap.WATER) && !found.equals(place.country())) {
        abroad.add(place.id());
      }
    }
    assertThat(abroad)
        .containsExactlyInAnyOrder(
            "rail-BOL",
            "rail-ALK",
            "rail-AKB",
            "road-KZ-SYR",
            "road-CN-ALK",
            "road-CN-BKT",
            "road-CN-JMP",
            "road-CN-PXG",
            "pipe-P-ALK");
  }

  @Test
  void aPointInWaterIsRefusedWithAWayOut() {
    BadQuery caspian = refused("42.0,51.0");
    assertThat(caspian.why()).isInstanceOf(QueryRemark.InWater.class);
    assertThat(caspian.getMessage())
        .startsWith(
            "point 42.0,51.0 lies in water, 117 km from land; choose a point ashore such as");
    assertThat(caspian.cure()).isInstanceOf(QueryRemark.ChooseLand.class);
    assertThat(PLACES.door(((QueryRemark.ChooseLand) caspian.cure()).point()).country())
        .isEqualTo("KZ");
    assertThat(refused("0.0,-140.0").why()).isInstanceOf(QueryRemark.InOpenSea.class);
  }

  @Test
  void aPointInACountryWithoutPlacesIsRefused() {
    BadQuery mongolia = refused("47.0,103.0");
    assertThat(mongolia.why()).isInstanceOf(QueryRemark.NoPlaceInCountry.class);
    assertThat(mongolia).hasMessageContaining("lies in Mongolia, where the pack has no place");
  }

  @Test
  void anIslandAndAnExclaveHaveNoWayOnLand() {
    assertThat(refused("33.4,126.5").why()).isInstanceOf(QueryRemark.NoWayOnLand.class); // Jeju
    assertThat(refused("39.2,45.4").why()).isInstanceOf(QueryRemark.NoWayOnLand.class);
    assertThat(refused("54.7,20.5").why()).isInstanceOf(QueryRemark.TooFar.class);
  }

  private static BadQuery refused(String point) {
    try {
      Door door = PLACES.door(point);
      throw new AssertionError(point + " leads to " + door.accesses());
    } catch (BadQuery refused) {
      return refused;
    }
  }

  /// From the southern shore of Balkhash the town on the northern one is 94 km away over the lake.
  @Test
  void noWayLeadsOverALake() {
    Door south = PLACES.door("46.0,75.0");
    assertThat(south.accesses())
        .isNotEmpty()
        .noneMatch(access -> access.place().equals("road-KZ-BAL"));
  }

  /// Between Turkmenbashi and the land south of it lies a bay of the Caspian Sea.
  @Test
  void aWayLeadsRoundABay() {
    Door south = PLACES.door("39.0,54.0");
    assertThat(south.accesses())
        .anySatisfy(access -> {
          assertThat(access.turns()).isNotEmpty();
          Place place = NETWORK.place(access.place());
          double straight = metres(39, 54, place.latitude(), place.longitude());
          assertThat((double) access.metres()).isBetween(1.35 * straight, 2 * straight);
        });
  }

  @Test
  void piersAndBorderPostsAreWhereTheirPlaceIs() {
    for (String id : List.of("sea-shanghai", "sea-aktau", "road-KZ-NZH", "road-CN-BKT")) {
      Place place = NETWORK.place(id);
      Door door = PLACES.door((place.latitude() + 0.01) + "," + place.longitude());
      assertThat(door.country()).as(id).isEqualTo(place.country());
      assertThat(door.accesses()).as(id).anyMatch(access -> access.place().equals(id));
    }
  }

  /// Every way between a free point and a place stays in one country and on its land, but for
  /// narrow water and what the map may be off.
  @Test
  void noAccessLeavesItsCountry() {
    SplittableRandom chance = new SplittableRandom(17);
    int doors = 0;
    int bent = 0;
    for (int i = 0; i < 1_500; i++) {
      double latitude = Math.round(chance.nextDouble(24, 54) * 100) / 100.0;
      double longitude = Math.round(chance.nextDouble(46, 128) * 100) / 100.0;
      String point = latitude + "," + longitude;
      Door door;
      try {
        door = PLACES.door(point);
      } catch (BadQuery refused) {
        assertThat(refused).hasMessageContaining(point);
        continue;
      }
      doors++;
      for (Door.Access access : door.accesses()) {
        Place place = NETWORK.place(access.place());
        assertThat(place.country()).as(point).isEqualTo(door.country());
        bent += access.turns().isEmpty() ? 0 : 1;
        assertThat(strayed(door, access, place)).as(point + " to " + access).isLessThan(8_000);
        double straight = metres(latitude, longitude, place.latitude(), place.longitude());
        assertThat((double) access.metres()).as(point).isGreaterThan(straight * 1.29);
      }
    }
    assertThat(doors).isGreaterThan(500);
    assertThat(bent).isGreaterThan(20);
  }

  /// The longest stretch of a way in water or another country, in metres, away from its ends.
  private static double strayed(Door door, Door.Access access, Place place) {
    List<Door.Turn> line = new ArrayList<>();
    line.add(new Door.Turn(door.latitude(), door.longitude()));
    line.addAll(access.turns());
    line.add(new Door.Turn(place.latitude(), place.longitude()));
    double most = 0;
    double now = 0;
    for (int i = 1; i < line.size(); i++) {
      Door.Turn a = line.get(i - 1);
      Door.Turn b = line.get(i);
      double length = metres(a.latitude(), a.longitude(), b.latitude(), b.longitude());
      int samples = (int) Math.ceil(length / 500);
      for (int k = 0; k < samples; k++) {
        double lat = a.latitude() + (b.latitude() - a.latitude()) * k / samples;
        double lon = a.longitude() + (b.longitude() - a.longitude()) * k / samples;
        boolean end =
            metres(lat, lon, place.latitude(), place.longitude()) < 8_000
                || metres(lat, lon, door.latitude(), door.longitude()) < 3_000;
        now = end || MAP.at(lat, lon).equals(door.country()) ? 0 : now + length / samples;
        most = Math.max(most, now);
      }
    }
    return most;
  }

  private static double metres(double lat, double lon, double lat2, double lon2) {
    double half = Math.sin(Math.toRadians(lat2 - lat) / 2);
    double across = Math.sin(Math.toRadians(lon2 - lon) / 2);
    double both = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(lat2));
    return 2 * 6_371_000 * Math.asin(Math.sqrt(half * half + both * across * across));
  }

  @Test
  void whatIsNotOnEarthIsRefused() {
    for (String point : Set.of("91,0", "0,181", "-90.1,0")) {
      assertThatThrownBy(() -> PLACES.door(point)).hasMessageContaining("is not on Earth");
    }
    assertThat(refused("90,0").getMessage()).contains("open sea");
    assertThat(refused("-80,0").getMessage()).contains("Antarctica");
    assertThat(refused("0,180").getMessage()).contains("open sea");
  }

  /// A pack of its own elsewhere is planned on the same map.
  @Test
  void everyPlaceIsADoorOfItsOwnPoint() {
    for (Place place : NETWORK.places()) {
      if (!place.id().startsWith("pipe-") && !place.id().equals("sea-cape")) {
        Door door = PLACES.door(place.latitude() + "," + place.longitude());
        assertThat(door.country()).as(place.id()).isEqualTo(place.country());
      }
    }
  }
}
