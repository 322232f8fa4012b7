package org.zhol.routing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Alias;
import org.zhol.network.LandMap;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;

/// Finds places by id, UN/LOCODE, name in any of the four languages (typing errors forgiven) or
/// `lat,lon`, and makes doors of them.
public final class Places {
  private static final Pattern POINT =
      Pattern.compile(
          "\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*[,;]\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*");
  private static final int LONGEST = 120;

  private final Network network;

  /// The mean radius of the Earth.
  private static final double EARTH_METRES = 6_371_000;

  static final double METRES_PER_DEGREE = Math.toRadians(1) * EARTH_METRES;

  private final Points points;
  private final Map<String, List<Place>> byKey = new LinkedHashMap<>();
  private final Map<String, List<Place>> byCity = new LinkedHashMap<>();

  /// A place that matches what was typed.
  ///
  /// @param kind city or facility
  /// @param distance typing errors forgiven; 0 for an exact match
  public record Match(
      String id,
      Names names,
      List<String> aliases,
      String country,
      double latitude,
      double longitude,
      String kind,
      List<Mode> modes,
      List<String> locodes,
      int distance) {}

  private Places(Network network, @Nullable Supplier<LandMap> land) {
    this.network = network;
    this.points = new Points(network, land);
    for (Place place : network.places()) {
      byCity.computeIfAbsent(place.city(), _ -> new ArrayList<>()).add(place);
      index(place.id(), place);
      index(place.city(), place);
      place.locodes().forEach(code -> index(code, place));
      names(place).forEach(name -> index(name, place));
    }
    latin();
    // Most names are of one place: as they grew, the lists would be four times as large.
    byCity.replaceAll((_, at) -> List.copyOf(at));
    byKey.replaceAll((_, at) -> List.copyOf(at));
  }

  /// Cyrillic names in Latin letters, where nothing else has that name.
  private void latin() {
    Map<String, List<Place>> latin = new LinkedHashMap<>();
    for (Place place : network.places()) {
      names(place).stream()
          .filter(Latin::applies)
          .map(name -> folded(Latin.of(name)))
          .distinct()
          .forEach(key -> latin.computeIfAbsent(key, _ -> new ArrayList<>()).add(place));
    }
    latin.forEach(byKey::putIfAbsent);
  }

  /// Every name of a place in every language.
  private static List<String> names(Place place) {
    List<String> names = new ArrayList<>(place.names().all());
    place.aliases().forEach(alias -> names.add(alias.name()));
    return names;
  }

  /// Places of a network without a land map: a point is taken to lie in its nearest place's
  /// country.
  public static Places over(Network network) {
    return new Places(network, null);
  }

  /// Places of a network on a land map, which is asked for when the first point is.
  public static Places over(Network network, Supplier<LandMap> land) {
    return new Places(network, land);
  }

  private void index(String text, Place place) {
    String key = folded(text);
    if (!key.isEmpty()) {
      List<Place> at = byKey.computeIfAbsent(key, _ -> new ArrayList<>());
      if (at.isEmpty() || !at.getLast().id().equals(place.id())) { // places come one by one
        at.add(place);
      }
    }
  }

  /// Lower case, without accents, spaces and punctuation, so that spelling habits do not matter.
  static String folded(String text) {
    if (plain(text)) {
      return text;
    }
    String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder();
    plain
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(letter -> letter == 'ı' ? 'i' : letter == 'ł' ? 'l' : letter) // no accent to drop
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean plain(String text) {
    return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  /// The door that a text names.
  ///
  /// @throws IllegalArgumentException naming the text and the nearest names, where none fits
  public Door door(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "place '" + text.substring(0, 40) + "…' is longer than " + LONGEST + " characters");
    }
    var point = POINT.matcher(text);
    if (point.matches()) {
      return points.door(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
    }
    List<Place> exact = byKey.get(folded(text));
    if (exact != null) {
      return doorOf(text, exact);
    }
    List<Match> near = find(text, 5);
    if (!near.isEmpty() && near.getFirst().distance() <= allowed(folded(text))) {
      boolean alone =
          near.stream()
              .filter(match -> match.distance() == near.getFirst().distance())
              .allMatch(match ->
                  match.names().equals(near.getFirst().names())
                      || town(match).equals(town(near.getFirst())));
      if (alone) {
        return doorOf(text, byKey.getOrDefault(folded(near.getFirst().id()), List.of()));
      }
    }
    String alike =
        String.join(", ", near.stream().map(match -> match.names().en()).distinct().toList());
    String hint =
        near.isEmpty()
            ? "use a place id, UN/LOCODE, name or lat,lon"
            : "did you mean " + alike + "?";
    throw new BadQuery(
        "place '" + text + "' is not in the pack; " + hint,
        new QueryRemark.NoSuchPlace(),
        near.isEmpty() ? new QueryRemark.UsePlace() : new QueryRemark.DidYouMean(alike));
  }

  private String town(Match match) {
    List<Place> places = byKey.getOrDefault(folded(match.id()), List.of());
    return places.isEmpty() ? match.id() : places.getFirst().city();
  }

  private static int allowed(String folded) {
    return folded.length() < 5 ? 0 : folded.length() < 9 ? 1 : 2;
  }

  /// Names of one city make a door of the whole city; a facility's own id or name, of that
  /// facility.
  private Door doorOf(String text, List<Place> places) {
    String folded = folded(text);
    Place first = places.getFirst();
    String city = first.city();
    boolean oneCity = places.stream().allMatch(place -> place.city().equals(city));
    boolean exactFacility =
        places.size() == 1
            && (folded.equals(folded(first.id()))
                || (facilityName(first, folded) && !folded.equals(folded(city))));
    if (exactFacility && byCity.getOrDefault(city, List.of()).size() > 1) {
      return facilityDoor(first);
    }
    if (!oneCity) {
      String known =
          String.join(", ", places.stream().map(Place::city).distinct().sorted().toList());
      throw new IllegalArgumentException(
          "place '" + text + "' names several cities; use one of " + known);
    }
    return cityDoor(byCity.getOrDefault(city, places));
  }

  /// Whether a name is the facility's own and not also its city's.
  private boolean facilityName(Place place, String folded) {
    return place.locodes().stream().noneMatch(code -> folded(code).equals(folded))
        && byKey.getOrDefault(folded, List.of()).stream()
            .filter(other -> other.city().equals(place.city()))
            .allMatch(other -> other.id().equals(place.id()));
  }

  private Door facilityDoor(Place place) {
    return new Door(
        place.id(),
        place.names(),
        place.country(),
        place.latitude(),
        place.longitude(),
        List.of(new Door.Access(place.id(), 0)));
  }

  /// A town: its centre is its road place or else its first facility.
  private Door cityDoor(List<Place> facilities) {
    Place centre =
        facilities.stream()
            .filter(place -> place.mode() == Mode.ROAD)
            .findFirst()
            .orElse(facilities.getFirst());
    List<Door.Access> accesses = new ArrayList<>();
    for (Place place : facilities) {
      if (place.country().equals(centre.country())) {
        accesses.add(new Door.Access(place.id(), drayage(centre, place)));
      }
    }
    return new Door(
        centre.city(),
        centre.names(),
        centre.country(),
        centre.latitude(),
        centre.longitude(),
        accesses);
  }

  private long drayage(Place centre, Place place) {
    if (place.id().equals(centre.id())) {
      return 0;
    }
    double detour = network.parameter("drayage.detour");
    return Math.round(metres(centre.latitude(), centre.longitude(), place) * detour);
  }

  /// Great-circle metres on a sphere of 6,371 km.
  static double metres(double latitude, double longitude, Place place) {
    return metres(latitude, longitude, place.latitude(), place.longitude());
  }

  static double metres(double latitude, double longitude, double otherLat, double otherLon) {
    double a = Math.toRadians(latitude);
    double b = Math.toRadians(otherLat);
    double half = Math.sin((b - a) / 2);
    double across = Math.sin(Math.toRadians(otherLon - longitude) / 2);
    double h = half * half + Math.cos(a) * Math.cos(b) * across * across;
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /// Cities and facilities whose id, LOCODE or name begins with the text, or comes near it.
  public List<Match> find(String text, int limit) {
    String folded = folded(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    if (folded.isEmpty()) {
      return List.of();
    }
    Map<String, Match> matches = new LinkedHashMap<>();
    for (Map.Entry<String, List<Place>> entry : byKey.entrySet()) {
      int distance = distance(folded, entry.getKey());
      if (distance < Integer.MAX_VALUE) {
        for (Place place : entry.getValue()) {
          keep(matches, match(place, entry.getKey(), distance));
        }
      }
    }
    return matches.values().stream()
        .sorted(
            Comparator.comparingInt(Match::distance)
                .thenComparingInt(match -> match.kind().equals("city") ? 0 : 1)
                .thenComparingInt(match -> -match.modes().size())
                .thenComparing(Match::id))
        .limit(limit)
        .toList();
  }

  private static void keep(Map<String, Match> matches, Match match) {
    matches.merge(match.id(), match, (a, b) -> a.distance() <= b.distance() ? a : b);
  }

  private Match match(Place place, String key, int distance) {
    List<Place> town = byCity.getOrDefault(place.city(), List.of(place));
    boolean own = key.equals(folded(place.id())) && !place.id().equals(place.city());
    if (own || (town.size() > 1 && facilityName(place, key) && !key.equals(folded(place.city())))) {
      return new Match(
          place.id(),
          place.names(),
          place.aliases().stream().map(Alias::name).toList(),
          place.country(),
          place.latitude(),
          place.longitude(),
          place.kind(),
          List.of(place.mode()),
          place.locodes(),
          distance);
    }
    Door door = cityDoor(town);
    return new Match(
        door.key(),
        door.names(),
        town.stream().flatMap(p -> names(p).stream()).distinct().toList(),
        door.country(),
        door.latitude(),
        door.longitude(),
        "city",
        town.stream().map(Place::mode).distinct().sorted().toList(),
        town.stream().flatMap(p -> p.locodes().stream()).distinct().toList(),
        distance);
  }

  /// 0 for equal, 1 for a beginning, 2 and more for typing errors; the largest int for no match.
  private static int distance(String typed, String key) {
    if (key.equals(typed)) {
      return 0;
    }
    if (key.startsWith(typed)) {
      return 1;
    }
    int most = allowed(typed);
    if (most == 0 || Math.abs(key.length() - typed.length()) > most) {
      return Integer.MAX_VALUE;
    }
    int errors = errors(typed, key);
    return errors <= most ? errors : Integer.MAX_VALUE;
  }

  /// Insertions, deletions, changes and swaps of neighbours between two words (optimal string
  /// alignment).
  static int errors(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
