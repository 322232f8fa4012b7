package org.zhol.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Where the towns of a drawn corridor lie: cities of Zipf-like size spread over three countries,
/// villages scattered around each, and pairs of neighbouring cities to join.
final class DrawnGround {
  private static final double SOUTH = 38;
  private static final double NORTH = 56;
  private static final double WEST = 55;
  private static final double EAST = 120;

  /// East of it lies China, north of the other Russia, the rest is Kazakhstan.
  private static final double CHINA_FROM = 82;

  private static final double RUSSIA_FROM = 51;

  /// Candidates from which the one farthest from all others becomes the next city.
  private static final int CANDIDATES = 4;

  final List<DrawnTown> centres = new ArrayList<>();
  final List<List<DrawnTown>> villages = new ArrayList<>();

  /// Pairs of cities to join by a main road, nearest first: no third city lies between them.
  final List<int[]> neighbours = new ArrayList<>();

  private final RandomGenerator chance;

  DrawnGround(int cities, RandomGenerator chance) {
    this.chance = chance;
    for (int c = 0; c < cities; c++) {
      centres.add(nextCentre(c));
      villages.add(new ArrayList<>());
    }
    for (int a = 0; a < cities; a++) {
      for (int b = a + 1; b < cities; b++) {
        if (nothingBetween(a, b)) {
          neighbours.add(new int[] {a, b});
        }
      }
    }
    neighbours.sort(Comparator.comparingDouble(this::length));
  }

  private DrawnTown nextCentre(int number) {
    DrawnTown best = anywhere(number);
    for (int i = 1; i < CANDIDATES; i++) {
      DrawnTown other = anywhere(number);
      if (lonely(other) > lonely(best)) {
        best = other;
      }
    }
    return best;
  }

  private DrawnTown anywhere(int number) {
    double latitude = SOUTH + (NORTH - SOUTH) * chance.nextDouble();
    double longitude = WEST + (EAST - WEST) * chance.nextDouble();
    return town("c" + number, latitude, longitude, number);
  }

  /// Metres to the nearest city so far.
  private double lonely(DrawnTown town) {
    return centres.stream().mapToDouble(town::metres).min().orElse(Double.MAX_VALUE);
  }

  static DrawnTown town(String id, double latitude, double longitude, int cluster) {
    String country = longitude >= CHINA_FROM ? "CN" : latitude >= RUSSIA_FROM ? "RU" : "KZ";
    return new DrawnTown(id, country, latitude, longitude, cluster);
  }

  double length(int[] pair) {
    return centres.get(pair[0]).metres(centres.get(pair[1]));
  }

  /// Gabriel's rule: no third city in the circle over the pair.
  private boolean nothingBetween(int a, int b) {
    DrawnTown one = centres.get(a);
    DrawnTown two = centres.get(b);
    double wide = one.metres(two);
    for (int c = 0; c < centres.size(); c++) {
      DrawnTown other = centres.get(c);
      double x = one.metres(other);
      double y = two.metres(other);
      if (c != a && c != b && x * x + y * y < wide * wide) {
        return false;
      }
    }
    return true;
  }

  /// Scatters villages around the cities, more around those drawn first; each stays in its city's
  /// country.
  void scatter(int count) {
    double[] share = new double[centres.size()];
    Arrays.setAll(share, c -> 1 / (c + 20.0));
    double all = Arrays.stream(share).sum();
    for (int c = 0; c < share.length; c++) {
      int here = (int) Math.round(count * share[c] / all);
      double reach = 2_500 * Math.sqrt(here);
      for (int i = 0; i < here; i++) {
        villages.get(c).add(village(centres.get(c), "v" + c + "x" + i, reach));
      }
    }
  }

  private DrawnTown village(DrawnTown centre, String id, double reach) {
    while (true) {
      double north = centre.latitude() + DrawnTown.degreesNorth(chance.nextGaussian() * reach / 2);
      double east =
          centre.longitude()
              + DrawnTown.degreesEast(chance.nextGaussian() * reach / 2, centre.latitude());
      DrawnTown town = town(id, Math.clamp(north, 30, 65), east, centre.cluster());
      if (town.country().equals(centre.country())) {
        return town;
      }
    }
  }

  /// The villages of a city and itself, the city last.
  List<DrawnTown> cluster(int c) {
    List<DrawnTown> towns = new ArrayList<>(villages.get(c));
    towns.add(centres.get(c));
    return towns;
  }
}
