package org.zhol.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.zhol.assignment.DelayCurve;
import org.zhol.assignment.LinkTable;
import org.zhol.assignment.Trips;

/// A city to assign trips to when there is no file: a square grid of streets with gaps, every
/// fourth an arterial and every sixteenth a motorway, zones joined to it by three connectors each,
/// and trips that thin out with distance.
final class DrawnCity {
  private static final int DESTINATIONS = 60;

  private final RandomGenerator chance;
  private final int width;
  private final int zones;
  private final List<int[]> ends = new ArrayList<>();
  private final List<DelayCurve> curves = new ArrayList<>();
  private final int[] zoneX;
  private final int[] zoneY;

  private DrawnCity(int width, long seed) {
    this.width = width;
    zones = width * width / 14;
    chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    zoneX = new int[zones];
    zoneY = new int[zones];
  }

  /// A problem of the engine.
  record Problem(LinkTable links, Trips trips) {}

  /// A city of `width` times `width` crossings.
  static Problem of(int width, long seed) {
    DrawnCity city = new DrawnCity(width, seed);
    city.streets();
    city.connectors();
    int[] tails = city.ends.stream().mapToInt(end -> end[0]).toArray();
    int[] heads = city.ends.stream().mapToInt(end -> end[1]).toArray();
    LinkTable links =
        new LinkTable(city.zones + width * width, city.zones, tails, heads, city.curves);
    return new Problem(links, city.trips());
  }

  private int node(int x, int y) {
    return zones + y * width + x;
  }

  private void streets() {
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        if (x + 1 < width) {
          street(node(x, y), node(x + 1, y), y);
        }
        if (y + 1 < width) {
          street(node(x, y), node(x, y + 1), x);
        }
      }
    }
  }

  private void street(int from, int to, int line) {
    boolean motorway = line % 16 == 8;
    boolean arterial = line % 4 == 0;
    if (!motorway && !arterial && chance.nextInt(4) == 0) {
      return;
    }
    for (int way = 0; way < 2; way++) {
      double minutes = (motorway ? 0.3 : arterial ? 0.6 : 1) * (0.8 + 0.4 * chance.nextDouble());
      double capacity = motorway ? 4000 : arterial ? 1600 : 600;
      link(
          way == 0 ? from : to,
          way == 0 ? to : from,
          new DelayCurve.Bpr(minutes, motorway ? 1 : 0.5, capacity, 4));
    }
  }

  private void link(int from, int to, DelayCurve curve) {
    ends.add(new int[] {from, to});
    curves.add(curve);
  }

  private void connectors() {
    for (int zone = 0; zone < zones; zone++) {
      zoneX[zone] = chance.nextInt(width);
      zoneY[zone] = chance.nextInt(width);
      for (int k = 0; k < 3; k++) {
        int x = Math.clamp(zoneX[zone] + chance.nextInt(-2, 3), 0, width - 1);
        int y = Math.clamp(zoneY[zone] + chance.nextInt(-2, 3), 0, width - 1);
        link(zone, node(x, y), new DelayCurve.Constant(0.5));
        link(node(x, y), zone, new DelayCurve.Constant(0.5));
      }
    }
  }

  private Trips trips() {
    int count = zones * DESTINATIONS;
    int[] from = new int[count];
    int[] to = new int[count];
    double[] flow = new double[count];
    for (int i = 0; i < count; i++) {
      from[i] = i / DESTINATIONS;
      to[i] = chance.nextInt(zones);
      double away = Math.hypot(zoneX[from[i]] - zoneX[to[i]], zoneY[from[i]] - zoneY[to[i]]);
      flow[i] = 40 * (0.2 + chance.nextDouble()) * Math.exp(-4 * away / width);
    }
    return new Trips("all", new double[0], from, to, flow);
  }
}
