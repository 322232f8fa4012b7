package org.zhol.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.zhol.network.LandMap;
import org.zhol.network.Place;

/// Ways from one point to places around it on land of one country: the straight line where nothing
/// lies between, else the shortest way over a grid of squares, drawn tight.
///
/// The land map is off by a kilometre or three, and knows no bridges and no dams: narrow water and
/// a sliver of another country are passed, and around a place the pack's word counts, not the
/// map's.
final class Overland {
  /// Water that a bridge, a dam or the map's own coarseness may lead over.
  private static final double NARROW_METRES = 5_000;

  /// Another country's land that the map may have drawn too far.
  private static final double SLIVER_METRES = 3_000;

  /// So near to a place, and so near to the point, it is not asked what the map shows. Border posts
  /// of the built-in pack lie up to 6 km on the wrong side of the map's border.
  private static final double PLACE_METRES = 8_000;

  private static final double POINT_METRES = 3_000;

  private static final double SAMPLE_METRES = 1_000;

  /// The side of a square, in degrees of latitude: 5.6 km.
  private static final double SIDE = 0.05;

  /// Neighbours of a square: east and north steps of the eight around it.
  private static final int[] EAST = {1, 1, 0, -1, -1, -1, 0, 1};

  private static final int[] NORTH = {0, 1, 1, 1, 0, -1, -1, -1};

  private final LandMap land;
  private final String country;
  private final double latitude;
  private final double longitude;
  private final double reach;
  private final double wide;
  private final int half;
  private final int across;
  private double @Nullable [] metres;
  private int[] before = {};

  /// The metres of a way and where it bends.
  record Way(double metres, List<Door.Turn> turns) {}

  /// @param reach metres beyond which no way is looked for
  Overland(LandMap land, String country, double latitude, double longitude, double reach) {
    this.land = land;
    this.country = country;
    this.latitude = latitude;
    this.longitude = longitude;
    this.reach = reach;
    wide = SIDE / Math.max(0.1, Math.cos(Math.toRadians(latitude)));
    half = (int) Math.ceil(reach / (SIDE * Places.METRES_PER_DEGREE));
    across = 2 * half + 1;
  }

  /// The way to a place; null where none on land is within reach.
  @Nullable Way to(Place place) {
    Door.Turn here = new Door.Turn(latitude, longitude);
    Door.Turn there = new Door.Turn(place.latitude(), place.longitude());
    if (clear(here, there, place)) {
      return new Way(apart(here, there), List.of());
    }
    int end = square(place);
    if (end < 0) {
      return null;
    }
    int near = arrived(end, place);
    if (near < 0) {
      return null;
    }
    List<Door.Turn> path = new ArrayList<>();
    for (int at = near; at != start(); at = before[at]) {
      path.addFirst(centre(at));
    }
    path.addFirst(here);
    path.add(there);
    return tight(path, place);
  }

  private int start() {
    return half * across + half;
  }

  private Door.Turn centre(int square) {
    return new Door.Turn(
        latitude + (square / across - half) * SIDE, longitude + (square % across - half) * wide);
  }

  /// The square that a place lies in, -1 beyond the grid.
  private int square(Place place) {
    long north = Math.round((place.latitude() - latitude) / SIDE) + half;
    long east = Math.round((place.longitude() - longitude) / wide) + half;
    boolean within = north >= 0 && north < across && east >= 0 && east < across;
    return within ? (int) (north * across + east) : -1;
  }

  /// The square from which a place is gained with the least way, -1 where none is reached: its own,
  /// or one so near that the pack's word counts.
  private int arrived(int end, Place place) {
    double[] from = metres == null ? spread() : metres;
    int around = (int) Math.ceil(PLACE_METRES / (SIDE * Places.METRES_PER_DEGREE));
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int dy = -around; dy <= around; dy++) {
      for (int dx = -around; dx <= around; dx++) {
        int north = end / across + dy;
        int east = end % across + dx;
        if (north >= 0 && north < across && east >= 0 && east < across) {
          int at = north * across + east;
          Door.Turn centre = centre(at);
          double last = Places.metres(centre.latitude(), centre.longitude(), place);
          if (last <= PLACE_METRES && from[at] + last < least) {
            least = from[at] + last;
            best = at;
          }
        }
      }
    }
    return best;
  }

  /// Metres from the point to each square of the grid, over squares of the country (Dijkstra).
  private double[] spread() {
    double[] from = new double[across * across];
    Arrays.fill(from, Double.POSITIVE_INFINITY);
    before = new int[from.length];
    byte[] known = new byte[from.length];
    record Step(double metres, int square) {}
    PriorityQueue<Step> open =
        new PriorityQueue<>((a, b) ->
            a.metres() != b.metres()
                ? Double.compare(a.metres(), b.metres())
                : Integer.compare(a.square(), b.square()));
    from[start()] = 0;
    open.add(new Step(0, start()));
    for (Step next = open.poll(); next != null; next = open.poll()) {
      int at = next.square();
      if (next.metres() > from[at] || next.metres() > reach) {
        continue;
      }
      for (int k = 0; k < EAST.length; k++) {
        int north = at / across + NORTH[k];
        int east = at % across + EAST[k];
        if (north < 0 || north >= across || east < 0 || east >= across) {
          continue;
        }
        int to = north * across + east;
        known[to] = known[to] != 0 ? known[to] : (byte) (passable(to) ? 1 : 2);
        double metresTo = next.metres() + apart(centre(at), centre(to));
        if (known[to] == 1 && metresTo < from[to]) {
          from[to] = metresTo;
          before[to] = at;
          open.add(new Step(metresTo, to));
        }
      }
    }
    metres = from;
    return from;
  }

  /// Whether the country has its middle: water narrower than a square is mostly no hindrance.
  private boolean passable(int square) {
    Door.Turn at = centre(square);
    return land.at(at.latitude(), at.longitude()).equals(country);
  }

  /// The way along a path, without the turns that a clear line makes needless.
  private Way tight(List<Door.Turn> path, Place place) {
    List<Door.Turn> kept = new ArrayList<>();
    double sum = 0;
    Door.Turn from = path.getFirst();
    for (int i = 1; i < path.size(); i++) {
      boolean last = i + 1 == path.size();
      if (last || !clear(from, path.get(i + 1), place)) {
        sum += apart(from, path.get(i));
        from = path.get(i);
        if (!last) {
          kept.add(from);
        }
      }
    }
    return new Way(sum, kept);
  }

  private static double apart(Door.Turn a, Door.Turn b) {
    return Places.metres(a.latitude(), a.longitude(), b.latitude(), b.longitude());
  }

  /// Whether a straight line stays in the country but for what is overlooked.
  private boolean clear(Door.Turn a, Door.Turn b, Place place) {
    double length = apart(a, b);
    int samples = (int) Math.ceil(length / SAMPLE_METRES);
    double water = 0;
    double foreign = 0;
    for (int i = 1; i < samples; i++) {
      double lat = a.latitude() + (b.latitude() - a.latitude()) * i / samples;
      double lon = a.longitude() + (b.longitude() - a.longitude()) * i / samples;
      String there = land.at(lat, lon);
      boolean overlooked =
          there.equals(country)
              || Places.metres(lat, lon, place) < PLACE_METRES
              || Places.metres(lat, lon, latitude, longitude) < POINT_METRES;
      water = !overlooked && there.equals(LandMap.WATER) ? water + length / samples : 0;
      foreign = !overlooked && !there.equals(LandMap.WATER) ? foreign + length / samples : 0;
      if (water > NARROW_METRES || foreign > SLIVER_METRES) {
        return false;
      }
    }
    return true;
  }
}
