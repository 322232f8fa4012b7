package org.zhol.simulation;

/// Exponential variates by the ziggurat of Marsaglia and Tsang (2000) with 256 layers of equal
/// area: 99 of 100 take one random number, one product and one comparison. Layers by `StrictMath`.
final class Ziggurat {
  /// Where the lowest layer ends and the tail begins, and the area of a layer.
  private static final double TAIL = 7.69711747013105;

  private static final double AREA = 3.949659822581572e-3;

  private static final int LAYERS = 256;
  private static final double UNIT = 0x1.0p-53;

  /// A draw below `SURE[i]` of 2^53 in layer i lies under the curve; `WIDTH[i]` scales it;
  /// `HEIGHT[i]` is the density at the layer's right edge.
  private static final long[] SURE = new long[LAYERS];

  private static final double[] WIDTH = new double[LAYERS];
  private static final double[] HEIGHT = new double[LAYERS];

  static {
    double edge = TAIL;
    double base = AREA / StrictMath.exp(-edge);
    SURE[0] = (long) (edge / base / UNIT);
    WIDTH[0] = base * UNIT;
    HEIGHT[0] = 1;
    WIDTH[LAYERS - 1] = edge * UNIT;
    HEIGHT[LAYERS - 1] = StrictMath.exp(-edge);
    for (int i = LAYERS - 2; i >= 1; i--) {
      double outer = edge;
      edge = -StrictMath.log(AREA / outer + StrictMath.exp(-outer));
      SURE[i + 1] = (long) (edge / outer / UNIT);
      WIDTH[i] = edge * UNIT;
      HEIGHT[i] = StrictMath.exp(-edge);
    }
  }

  private Ziggurat() {}

  static double exponential(Chance chance) {
    long bits = chance.nextLong();
    int layer = (int) bits & (LAYERS - 1);
    long draw = bits >>> 11;
    return draw < SURE[layer] ? draw * WIDTH[layer] : unsure(chance, layer, draw);
  }

  private static double unsure(Chance chance, int firstLayer, long firstDraw) {
    int layer = firstLayer;
    long draw = firstDraw;
    while (true) {
      if (draw < SURE[layer]) {
        return draw * WIDTH[layer];
      }
      if (layer == 0) {
        return TAIL - StrictMath.log(1 - chance.uniform());
      }
      double x = draw * WIDTH[layer];
      double height = HEIGHT[layer] + chance.uniform() * (HEIGHT[layer - 1] - HEIGHT[layer]);
      if (height < StrictMath.exp(-x)) {
        return x;
      }
      long bits = chance.nextLong();
      layer = (int) bits & (LAYERS - 1);
      draw = bits >>> 11;
    }
  }
}
