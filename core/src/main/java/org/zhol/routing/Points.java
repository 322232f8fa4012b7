package org.zhol.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Country;
import org.zhol.network.LandMap;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;

/// Makes doors of free points: finds the country that a point lies in, and the places there that a
/// truck comes to on land without crossing a border.
final class Points {
  /// Facilities of each mode that a free point is led to, of so many looked at: the nearest as the
  /// crow flies may be the farther one on land.
  private static final int NEAREST = 2;

  private static final int LOOKED_AT = 6;

  /// Farther than a local truck goes, but a truck can be ordered from a point so many times as far
  /// from the nearest road place.
  private static final int ROAD_REACH = 4;

  /// So near to a place a point lies in that place's country, whatever the map shows: borders are
  /// drawn a kilometre or three off.
  private static final double AT_PLACE_METRES = 3_000;

  /// Piers and reclaimed land: so far out a point still lies on the shore.
  private static final double SHORE_METRES = 2_000;

  /// Land is looked for so far from a point in water, on rings that lie so far apart at least.
  private static final double OFFSHORE_METRES = 500_000;

  private static final double RING_METRES = 500;

  /// A point ashore to suggest is given up after so many islands without a way to a place; points
  /// so near to one are taken to lie on it too.
  private static final int MOST_IN_VAIN = 8;

  private static final double ISLAND_METRES = 20_000;

  private static final int BEARINGS = 72;

  private final Network network;
  private final @Nullable Supplier<LandMap> land;

  Points(Network network, @Nullable Supplier<LandMap> land) {
    this.network = network;
    this.land = land;
  }

  /// The door of a point.
  ///
  /// @throws BadQuery where it is not on Earth, lies in water or in a country without places, or
  ///   too far from every place on land
  Door door(double latitude, double longitude) {
    String key = Double.toString(latitude) + "," + Double.toString(longitude);
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw new BadQuery(
          "point " + key + " is not on Earth; write latitude (-90..90), longitude (-180..180)",
          new QueryRemark.NotOnEarth(),
          new QueryRemark.WriteLatLon());
    }
    Place nearest = nearest(latitude, longitude, _ -> true);
    String country = country(key, latitude, longitude, nearest);
    List<Door.Access> accesses = accesses(country, latitude, longitude);
    if (accesses.isEmpty()) {
      throw outOfReach(key, country, latitude, longitude);
    }
    return new Door(key, Names.of(key), country, latitude, longitude, accesses);
  }

  private Place nearest(double latitude, double longitude, Predicate<Place> among) {
    return network.places().stream()
        .filter(place -> place.mode() != Mode.PIPELINE && among.test(place))
        .min(Comparator.comparingDouble(place -> Places.metres(latitude, longitude, place)))
        .orElseThrow();
  }

  private String country(String key, double latitude, double longitude, Place nearest) {
    double away = Places.metres(latitude, longitude, nearest);
    if (land == null || away <= AT_PLACE_METRES) {
      return nearest.country();
    }
    LandMap map = land.get();
    String found = map.at(latitude, longitude);
    if (found.equals(LandMap.WATER)) {
      Door.Turn shore = around(map, latitude, longitude, SHORE_METRES, _ -> true);
      if (shore == null) {
        throw inWater(key, map, latitude, longitude, nearest);
      }
      found = map.at(shore.latitude(), shore.longitude());
    }
    String country = found.equals(LandMap.UNSTATED) ? nearest.country() : found;
    if (network.places().stream().noneMatch(place -> isIn(place, country))) {
      Names names = names(country);
      throw new BadQuery(
          "point %s lies in %s, where the pack has no place; name a place, the nearest is %s, %.0f km away"
              .formatted(key, names.en(), nearest.names().en(), away / 1000),
          new QueryRemark.NoPlaceInCountry(names),
          new QueryRemark.NameNearest(away / 1000, nearest.names()));
    }
    return country;
  }

  private static boolean isIn(Place place, String country) {
    return place.mode() != Mode.PIPELINE && place.country().equals(country);
  }

  private Names names(String code) {
    Country known = network.findCountry(code);
    if (known != null) {
      return known.names();
    }
    Locale country = Locale.of("", code);
    return new Names(
        country.getDisplayCountry(Locale.ENGLISH),
        country.getDisplayCountry(Locale.of("ru")),
        country.getDisplayCountry(Locale.of("kk")),
        country.getDisplayCountry(Locale.CHINESE));
  }

  /// The places of a country that a truck comes to from a point, the nearest of each mode.
  private List<Door.Access> accesses(String country, double latitude, double longitude) {
    double most = network.parameter("drayage.max_km") * 1000;
    double detour = network.parameter("drayage.detour");
    record Reached(Place place, Overland.Way way) {}
    Map<Mode, Integer> looked = new HashMap<>();
    List<Reached> reached = new ArrayList<>();
    Overland overland =
        land == null
            ? null
            : new Overland(land.get(), country, latitude, longitude, ROAD_REACH * most);
    for (Place place : within(country, latitude, longitude, ROAD_REACH * most)) {
      double away = Places.metres(latitude, longitude, place);
      if ((away <= most || place.mode() == Mode.ROAD)
          && looked.merge(place.mode(), 1, Integer::sum) <= LOOKED_AT) {
        Overland.Way way =
            overland == null ? new Overland.Way(away, List.of()) : overland.to(place);
        if (way != null) {
          reached.add(new Reached(place, way));
        }
      }
    }
    reached.sort(Comparator.comparingDouble(one -> one.way().metres()));
    List<Door.Access> accesses = new ArrayList<>();
    Map<Mode, Integer> taken = new HashMap<>();
    for (Reached one : reached) {
      Mode mode = one.place().mode();
      double metres = one.way().metres();
      int count = taken.getOrDefault(mode, 0);
      boolean roadNeeded = mode == Mode.ROAD && count == 0 && metres <= ROAD_REACH * most;
      if (count < NEAREST && (metres <= most || roadNeeded)) {
        accesses.add(
            new Door.Access(one.place().id(), Math.round(metres * detour), one.way().turns()));
        taken.put(mode, count + 1);
      }
    }
    return accesses;
  }

  private List<Place> within(String country, double latitude, double longitude, double metres) {
    double degrees = metres / Places.METRES_PER_DEGREE;
    return network.places().stream()
        .filter(place -> Math.abs(place.latitude() - latitude) <= degrees && isIn(place, country))
        .filter(place -> Places.metres(latitude, longitude, place) <= metres)
        .sorted(Comparator.comparingDouble(place -> Places.metres(latitude, longitude, place)))
        .toList();
  }

  /// Tells why no truck comes from a point: an island or a border, or too far from every road
  /// place, from which alone a truck can be ordered over more than a local truck's way.
  private BadQuery outOfReach(String key, String country, double latitude, double longitude) {
    double most = network.parameter("drayage.max_km");
    boolean roads =
        network.places().stream()
            .anyMatch(place -> place.mode() == Mode.ROAD && isIn(place, country));
    double reach = roads ? ROAD_REACH * most : most;
    Place any = nearest(latitude, longitude, place -> isIn(place, country));
    Place road =
        nearest(
            latitude,
            longitude,
            place -> isIn(place, country) && (!roads || place.mode() == Mode.ROAD));
    double anyKm = Places.metres(latitude, longitude, any) / 1000;
    double roadKm = Places.metres(latitude, longitude, road) / 1000;
    if (anyKm <= most || roadKm <= reach) {
      return new BadQuery(
          "from point %s no way on land of at most %.0f km within its country leads to a place of the pack; name a place, the nearest is %s, %.0f km away"
              .formatted(key, reach, any.names().en(), anyKm),
          new QueryRemark.NoWayOnLand(reach),
          new QueryRemark.NameNearest(anyKm, any.names()));
    }
    return new BadQuery(
        "point %s is %.0f km from the nearest place of the pack in its country that a truck is ordered from (%s); choose a point within %.0f km"
            .formatted(key, roadKm, road.names().en(), reach),
        new QueryRemark.TooFar(roadKm, road.names()),
        new QueryRemark.PointWithin(reach));
  }

  /// Tells how far land is, and a point ashore from which a plan is possible.
  private BadQuery inWater(
      String key, LandMap map, double latitude, double longitude, Place nearest) {
    Door.Turn shore = around(map, latitude, longitude, OFFSHORE_METRES, _ -> true);
    double km = shore == null ? 0 : metres(shore, latitude, longitude) / 1000;
    String where =
        shore == null
            ? "point %s lies in the open sea; ".formatted(key)
            : "point %s lies in water, %.0f km from land; ".formatted(key, km);
    QueryRemark why = shore == null ? new QueryRemark.InOpenSea() : new QueryRemark.InWater(km);
    Door.Turn ashore = ashore(map, latitude, longitude);
    if (ashore == null) {
      double away = Places.metres(latitude, longitude, nearest) / 1000;
      return new BadQuery(
          where
              + "name a place, the nearest is %s, %.0f km away"
                  .formatted(nearest.names().en(), away),
          why,
          new QueryRemark.NameNearest(away, nearest.names()));
    }
    String point = ashore.latitude() + "," + ashore.longitude();
    Names country = names(map.at(ashore.latitude(), ashore.longitude()));
    return new BadQuery(
        where
            + "choose a point ashore such as %s (%s), or name a place such as %s"
                .formatted(point, country.en(), nearest.names().en()),
        why,
        new QueryRemark.ChooseLand(point, country, nearest.names()));
  }

  /// The nearest point on land from which a truck comes to a place; null where none is found.
  private Door.@Nullable Turn ashore(LandMap map, double latitude, double longitude) {
    Set<String> ours = new HashSet<>();
    network.places().stream().map(Place::country).forEach(ours::add);
    List<Door.Turn> inVain = new ArrayList<>();
    return around(
        map,
        latitude,
        longitude,
        OFFSHORE_METRES,
        at -> {
          String country = map.at(at.latitude(), at.longitude());
          if (!ours.contains(country)
              || inVain.size() == MOST_IN_VAIN
              || inVain.stream().anyMatch(no -> metres(no, at) < ISLAND_METRES)) {
            return false;
          }
          boolean some = !accesses(country, at.latitude(), at.longitude()).isEmpty();
          if (!some) {
            inVain.add(at);
          }
          return some;
        });
  }

  private static double metres(Door.Turn a, Door.Turn b) {
    return metres(a, b.latitude(), b.longitude());
  }

  private static double metres(Door.Turn a, double latitude, double longitude) {
    return Places.metres(a.latitude(), a.longitude(), latitude, longitude);
  }

  /// A point on land near another, to a hundredth of a degree, on the narrowest of rings around it
  /// that meet one that will do; null where none is so near.
  private static Door.@Nullable Turn around(
      LandMap map, double latitude, double longitude, double most, Predicate<Door.Turn> willDo) {
    for (double metres = RING_METRES;
        metres <= most;
        metres += Math.max(RING_METRES, metres / 50)) {
      for (int k = 0; k < BEARINGS; k++) {
        double bearing = 2 * Math.PI * k / BEARINGS;
        double lat = latitude + metres / Places.METRES_PER_DEGREE * Math.cos(bearing);
        double shrink = Math.max(0.01, Math.cos(Math.toRadians(lat)));
        double lon = longitude + metres / Places.METRES_PER_DEGREE * Math.sin(bearing) / shrink;
        Door.Turn at = new Door.Turn(Math.round(lat * 100) / 100.0, Math.round(lon * 100) / 100.0);
        if (Math.abs(at.latitude()) <= 90
            && Math.abs(at.longitude()) <= 180
            && !map.at(at.latitude(), at.longitude()).equals(LandMap.WATER)
            && willDo.test(at)) {
          return at;
        }
      }
    }
    return null;
  }
}
