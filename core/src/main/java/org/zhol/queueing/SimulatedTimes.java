package org.zhol.queueing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.CrossingTime;
import org.zhol.network.Network;

/// The simulated times of one checkpoint and direction, by circumstances.
final class SimulatedTimes {
  /// How far the intake may be from the simulated one: what waits by chance goes with it.
  private static final double NEAR = 3;

  /// Seconds from the beginning of a half hour to its middle.
  private static final int MIDDLE = 900;

  private final Map<String, List<Table>> byInputs = new HashMap<>();

  /// Seconds after the queue at some loads and half hours, for one intake; `period` is the hours of
  /// a day or week.
  ///
  /// Layout: `seconds[l][i][w]` at load l in the half hour from `begins[i]`, seconds after midnight
  /// or Monday, whose middle it stands for; between middles it is read by a straight line, around
  /// the end of the day or week too. It never falls by as much as the clock moves on, so that
  /// nobody overtakes.
  record Table(double perDay, int period, double[] loads, int[] begins, double[][][] seconds) {

    double seconds(int weather, double load, long sinceMonday) {
      int l = 0;
      while (l + 2 < loads.length && load > loads[l + 1]) {
        l++;
      }
      int next = Math.min(l + 1, loads.length - 1);
      double width = loads[next] - loads[l];
      double part = width == 0 ? 0 : Math.clamp((load - loads[l]) / width, 0, 1);
      double low = at(seconds[l], weather, sinceMonday);
      return part == 0 ? low : low + part * (at(seconds[next], weather, sinceMonday) - low);
    }

    double highestLoad() {
      return loads[loads.length - 1];
    }

    private double at(double[][] law, int weather, long sinceMonday) {
      double around = 3_600.0 * period;
      double time = Math.floorMod(sinceMonday, 3_600L * period) - MIDDLE;
      int n = begins.length;
      int after = 0;
      while (after < n && begins[after] <= time) {
        after++;
      }
      int before = after == 0 ? n - 1 : after - 1;
      int follows = after == n ? 0 : after;
      double from = begins[before] - (after == 0 ? around : 0);
      double to = begins[follows] + (after == n ? around : 0);
      double part = to == from ? 0 : (time - from) / (to - from);
      return law[before][weather] + part * (law[follows][weather] - law[before][weather]);
    }
  }

  private SimulatedTimes() {}

  /// Null where the network has none of this checkpoint and direction.
  static @Nullable SimulatedTimes of(
      Network network, Checkpoint checkpoint, Checkpoint.Direction direction) {
    Map<String, Map<Double, List<CrossingTime>>> sorted = new TreeMap<>();
    for (CrossingTime time : network.crossingTimes()) {
      if (time.checkpoint().equals(checkpoint.id()) && time.direction() == direction) {
        sorted
            .computeIfAbsent(time.inputs(), _ -> new TreeMap<>())
            .computeIfAbsent(time.perDay(), _ -> new ArrayList<>())
            .add(time);
      }
    }
    if (sorted.isEmpty()) {
      return null;
    }
    SimulatedTimes all = new SimulatedTimes();
    sorted.forEach((inputs, tables) -> {
      List<Table> list = new ArrayList<>();
      tables.forEach((perDay, rows) -> list.add(table(perDay, rows)));
      all.byInputs.put(inputs, List.copyOf(list));
    });
    return all;
  }

  private static Table table(double perDay, List<CrossingTime> rows) {
    double[] loads = rows.stream().mapToDouble(CrossingTime::load).distinct().sorted().toArray();
    int[] begins = rows.stream().mapToInt(row -> 60 * row.minute()).distinct().sorted().toArray();
    double[][][] seconds = new double[loads.length][begins.length][Fifths.COUNT];
    for (CrossingTime row : rows) {
      double[] law =
          seconds[java.util.Arrays.binarySearch(loads, row.load())][
              java.util.Arrays.binarySearch(begins, 60 * row.minute())];
      for (int w = 0; w < law.length; w++) {
        law[w] = 60.0 * row.minutes().get(w);
      }
    }
    int period = begins[begins.length - 1] < 86_400 ? 24 : 168;
    return new Table(perDay, period, loads, begins, seconds);
  }

  /// The table of some circumstances whose intake is nearest; null where there is none near.
  @Nullable Table find(Circumstances now) {
    Table nearest = null;
    double least = Math.log(NEAR);
    for (Table table : byInputs.getOrDefault(now.inputs(), List.of())) {
      double far = Math.abs(Math.log(table.perDay / now.perDay()));
      if (far < least) {
        nearest = table;
        least = far;
      }
    }
    return nearest;
  }

  /// The least of any table in a weather.
  double leastSeconds(int weather) {
    double least = Double.POSITIVE_INFINITY;
    for (List<Table> tables : byInputs.values()) {
      for (Table table : tables) {
        for (double[][] byHour : table.seconds) {
          for (double[] law : byHour) {
            least = Math.min(least, law[weather]);
          }
        }
      }
    }
    return least;
  }
}
