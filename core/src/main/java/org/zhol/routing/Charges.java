package org.zhol.routing;

import java.util.List;
import org.zhol.network.CargoClass;
import org.zhol.network.Mode;
import org.zhol.network.Service;

/// What each arc costs and emits for one consignment, in whole cents and grams, and which arcs it
/// may use. Border fees are in the crossing arcs.
///
/// @param hourlyCents standing price of the consignment's trucks, cents an hour
record Charges(
    Load load, boolean[] usable, long[] cents, long[] wtwGrams, long[] ttwGrams, long hourlyCents) {

  static Charges of(Graph graph, Load load, List<Fares> fares) {
    int n = graph.arcs;
    boolean[] usable = new boolean[n];
    long[] cents = new long[n];
    long[] wtw = new long[n];
    long[] ttw = new long[n];
    int bit = 1 << load.cargo().ordinal();
    for (int a = 0; a < n; a++) {
      if ((graph.cargoMask[a] & bit) == 0 || tooMuch(graph, a, load)) {
        continue;
      }
      double price = 0;
      for (int p = 0; p < fares.size(); p++) {
        price += fares.get(p).centsPerPiece[a] * load.parts().get(p).pieces(graph.mode[a]);
      }
      Fares first = fares.getFirst();
      double grams = first.gramsWtw[a] * load.grossTonnes();
      if (Double.isNaN(price) || Double.isNaN(grams)) {
        continue;
      }
      usable[a] = true;
      cents[a] = Math.round(price) + fee(graph, a, load);
      wtw[a] = Math.round(grams);
      ttw[a] = Math.round(first.gramsTtw[a] * load.grossTonnes());
    }
    double hourly = 0;
    for (int p = 0; p < fares.size(); p++) {
      hourly += fares.get(p).hourly[Mode.ROAD.ordinal()] * load.parts().get(p).pieces(0);
    }
    boolean partload = load.cargo() == CargoClass.PARTLOAD;
    return new Charges(load, usable, cents, wtw, ttw, partload ? 0 : Math.round(hourly));
  }

  /// A flight or ship takes no more than its capacity in one departure.
  private static boolean tooMuch(Graph graph, int a, Load load) {
    if (graph.kind[a] != Graph.RIDE) {
      return false;
    }
    Service service = graph.services.get(graph.rides.get(graph.ref[a]).service());
    Double capacity = service.capacity();
    if (capacity == null || service.capacityUnit() == null) {
      return false;
    }
    boolean boxes = service.capacityUnit().toLowerCase(java.util.Locale.ROOT).startsWith("teu");
    return (boxes ? load.teu() : load.grossTonnes()) > capacity;
  }

  /// Border fees of the crossings on an arc, whole cents.
  static long fee(Graph graph, int a, Load load) {
    long total = 0;
    if (graph.kind[a] == Graph.CROSS) {
      total = fee(graph.ways.get(graph.way[a]), load);
    } else if (graph.kind[a] == Graph.RIDE) {
      for (int way : graph.rides.get(graph.ref[a]).crossings()) {
        total += fee(graph.ways.get(way), load);
      }
    }
    return total;
  }

  private static long fee(Graph.Way way, Load load) {
    Long cents =
        switch (way.direction()) {
          case AB -> way.checkpoint().feeAbCents();
          case BA -> way.checkpoint().feeBaCents();
        };
    if (cents == null) {
      return 0;
    }
    String unit = way.checkpoint().feeUnit();
    double units =
        "truck".equals(unit)
            ? (load.cargo() == CargoClass.PARTLOAD ? load.grossTonnes() / 20 : load.trucks())
            : "feu".equals(unit)
                ? (load.teu() > 0 ? load.teu() / 2 : load.grossTonnes() / 20)
                : load.grossTonnes();
    return Math.round(cents * units);
  }
}
