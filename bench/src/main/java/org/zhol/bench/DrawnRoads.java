package org.zhol.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Local roads of one city: a spanning tree of its towns, then the shortest pairs of neighbours
/// until a number of roads is reached.
final class DrawnRoads {
  /// Nearest towns considered as neighbours of each.
  private static final int NEAR = 10;

  private final List<DrawnTown> towns;
  private final Map<Long, List<Integer>> cells = new HashMap<>();
  private final double cellDegrees;
  private final int[] group;

  /// Two towns by number, and the straight metres between them.
  record Pair(int a, int b, double metres) {}

  DrawnRoads(List<DrawnTown> towns) {
    this.towns = towns;
    // About four towns a cell where they lie densest.
    cellDegrees = DrawnTown.degreesNorth(2_500 * 1.5);
    group = new int[towns.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      cells.computeIfAbsent(cell(towns.get(i), 0, 0), _ -> new ArrayList<>()).add(i);
    }
  }

  private long cell(DrawnTown town, int north, int east) {
    long y = (long) Math.floor(town.latitude() / cellDegrees) + north;
    long x = (long) Math.floor(town.longitude() / cellDegrees) + east;
    return (y << 32) ^ (x & 0xFFFF_FFFFL);
  }

  private List<Pair> around(int town) {
    List<Pair> near = new ArrayList<>();
    for (int ring = 1; ring <= 8 && near.size() < NEAR; ring *= 2) {
      near.clear();
      for (int north = -ring; north <= ring; north++) {
        for (int east = -ring; east <= ring; east++) {
          for (int other : cells.getOrDefault(cell(towns.get(town), north, east), List.of())) {
            if (other != town) {
              near.add(new Pair(town, other, towns.get(town).metres(towns.get(other))));
            }
          }
        }
      }
    }
    near.sort(Comparator.comparingDouble(Pair::metres).thenComparingInt(Pair::b));
    return near.subList(0, Math.min(NEAR, near.size()));
  }

  /// Roads between these towns, `most` of them or as many as there are neighbours for.
  List<Pair> draw(int most) {
    List<Pair> candidates = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < towns.size(); i++) {
      for (Pair pair : around(i)) {
        long low = Math.min(pair.a(), pair.b());
        if (seen.add(low << 32 | Math.max(pair.a(), pair.b()))) {
          candidates.add(pair);
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Pair::metres).thenComparingInt(Pair::a));
    List<Pair> roads = new ArrayList<>();
    List<Pair> rest = new ArrayList<>();
    for (Pair pair : candidates) {
      (join(pair.a(), pair.b()) ? roads : rest).add(pair);
    }
    int centre = towns.size() - 1;
    for (int i = 0; i < centre; i++) {
      if (join(i, centre)) {
        roads.add(new Pair(i, centre, towns.get(i).metres(towns.get(centre))));
      }
    }
    for (int i = 0; i < rest.size() && roads.size() < most; i++) {
      roads.add(rest.get(i));
    }
    return roads;
  }

  private int root(int town) {
    int at = town;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private boolean join(int a, int b) {
    int x = root(a);
    int y = root(b);
    group[x] = y;
    return x != y;
  }

  /// How much longer a road is than the straight line: 1.1 to 1.5.
  static double detour(RandomGenerator chance) {
    return 1.1 + 0.4 * chance.nextDouble() * chance.nextDouble();
  }
}
