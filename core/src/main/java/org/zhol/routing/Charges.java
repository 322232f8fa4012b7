package org.zhol.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Service;

/// What each arc costs and emits for one consignment, in whole cents and grams, and which arcs it
/// may use. Border fees are in the crossing arcs.
///
/// Worked out arc by arc when asked, from the price lists by shape of cargo: most questions touch
/// few of a large network's arcs, and a table for each question would cost more than it saves.
final class Charges {
  private final Graph graph;
  private final Load load;
  private final int cargoBit;
  private final double grossTonnes;
  private final Fares first;
  private final Fares[] fares;
  private final double[][] pieces;
  private final boolean[] full;
  private final long[] feeOfWay;

  /// Standing price of the consignment's trucks, cents an hour.
  final long hourlyCents;

  private Charges(Graph graph, Load load, List<Fares> fares) {
    this.graph = graph;
    this.load = load;
    cargoBit = 1 << load.cargo().ordinal();
    grossTonnes = load.grossTonnes();
    first = fares.getFirst();
    int parts = fares.size();
    this.fares = fares.toArray(Fares[]::new);
    pieces = new double[parts][Mode.values().length];
    double hourly = 0;
    for (int p = 0; p < parts; p++) {
      for (int m = 0; m < pieces[p].length; m++) {
        pieces[p][m] = load.parts().get(p).pieces(m);
      }
      hourly += fares.get(p).hourly[Mode.ROAD.ordinal()] * load.parts().get(p).pieces(0);
    }
    hourlyCents = load.cargo() == CargoClass.PARTLOAD ? 0 : Math.round(hourly);
    full = new boolean[graph.services.size()];
    for (int i = 0; i < full.length; i++) {
      full[i] = tooMuch(graph.services.get(i), load);
    }
    feeOfWay = new long[graph.ways.size()];
    for (int i = 0; i < feeOfWay.length; i++) {
      feeOfWay[i] = fee(graph.ways.get(i), load, first.day());
    }
  }

  static Charges of(Graph graph, Load load, List<Fares> fares) {
    return new Charges(graph, load, fares);
  }

  Load load() {
    return load;
  }

  /// Whether cargo under way can take the arc: it fits, and the pack has a price and an emission
  /// factor for it.
  boolean usable(int a) {
    return (graph.cargoMask[a] & cargoBit) != 0
        && !graph.townOnly(a)
        && !(graph.kind[a] == Graph.RIDE && full[graph.rideService[graph.ref[a]]])
        && !Double.isNaN(first.gramsWtw(a))
        && !Double.isNaN(price(a));
  }

  private double price(int a) {
    double price = 0;
    // A terminal charges by the box or tonne, whatever brings it.
    boolean handled = graph.kind[a] == Graph.TRANSFER;
    for (int p = 0; p < pieces.length; p++) {
      double count = handled ? load.parts().get(p).pieces() : pieces[p][graph.mode[a]];
      double part = fares[p].centsPerPiece(a) * count;
      price += graph.kind[a] == Graph.RIDE ? Math.max(part, fares[p].minimumCents(a)) : part;
    }
    return price;
  }

  /// Whole cents of a usable arc, border fees included.
  long cents(int a) {
    return Math.round(price(a)) + fee(a);
  }

  /// Grams of CO2e, well to wheel.
  long wtwGrams(int a) {
    return Math.round(first.gramsWtw(a) * grossTonnes);
  }

  /// Grams of CO2e, tank to wheel.
  long ttwGrams(int a) {
    return Math.round(first.gramsTtw(a) * grossTonnes);
  }

  /// Border fees of the crossings on an arc, whole cents.
  long fee(int a) {
    if (graph.way[a] < 0) {
      return 0;
    }
    if (graph.kind[a] != Graph.RIDE) {
      return feeOfWay[graph.way[a]];
    }
    long total = 0;
    for (int way : graph.rides.get(graph.ref[a]).crossings()) {
      total += feeOfWay[way];
    }
    return total;
  }

  /// A flight or ship takes no more than its capacity in one departure.
  private static boolean tooMuch(Service service, Load load) {
    Double capacity = service.capacity();
    if (capacity == null || service.capacityUnit() == null) {
      return false;
    }
    boolean boxes = service.capacityUnit().toLowerCase(Locale.ROOT).startsWith("teu");
    return (boxes ? load.teu() : load.grossTonnes()) > capacity;
  }

  private static long fee(Graph.Way way, Load load, LocalDate day) {
    Checkpoint.Fee fee = way.checkpoint().fee(way.direction(), day);
    if (fee == null) {
      return 0;
    }
    String unit = fee.unit();
    double units =
        "truck".equals(unit)
            ? (load.cargo() == CargoClass.PARTLOAD ? load.grossTonnes() / 20 : load.trucks())
            : "feu".equals(unit)
                ? (load.teu() > 0 ? load.teu() / 2 : load.grossTonnes() / 20)
                : load.grossTonnes();
    return Math.round(fee.cents() * units);
  }
}
