package org.zhol.routing;

import java.util.ArrayList;
import java.util.List;
import org.zhol.network.CargoClass;
import org.zhol.network.Emission;
import org.zhol.network.Gauge;
import org.zhol.network.Mode;
import org.zhol.network.Network;

/// The yards where a journey can begin or end, each with its drayage from or to the door.
///
/// A terminal between road and the facility is paid at both ends; its stay counts at the far end
/// only, for at the near end the service's cut-off says how early the cargo must be there.
///
/// Boxes and packed goods go by local truck; bulk, oil and gas start and end at the shipper's own
/// siding or tank, at no cost.
final class Ends {
  /// What is summed along a sweep.
  enum Of {
    /// Seconds, summed over the five weathers.
    SUM,
    CENTS,
    GRAMS,
    /// Grams and, at a fixed rate (`Outlook.greenRate`), the summed seconds: the two trade off.
    GREEN,
    /// Seconds in one weather, the best first.
    W0,
    W1,
    W2,
    W3,
    W4;

    static Of weather(int w) {
      return values()[W0.ordinal() + w];
    }

    /// The weather of a time in one weather; negative for the others.
    int weather() {
      return ordinal() - W0.ordinal();
    }
  }

  /// One yard: `seconds` has five weathers.
  ///
  /// @param cents drayage and terminal together; `terminalCents` of it for the terminal
  /// @param lift the transfer arc of the terminal, -1 for none
  record End(
      int vertex,
      int access,
      long[] seconds,
      long cents,
      long wtwGrams,
      long ttwGrams,
      long terminalCents,
      int lift) {}

  private final List<End> ends = new ArrayList<>();

  Ends(Graph graph, Door door, Load load, List<Fares> fares, boolean outward) {
    double[] roadPace = graph.pace[0];
    for (int i = 0; i < door.accesses().size(); i++) {
      Door.Access access = door.accesses().get(i);
      int place = graph.place(access.place());
      for (Gauge gauge : GraphBuilder.gauges(graph.network.places().get(place))) {
        End plain =
            end(graph, graph.yardOf[3 * place + gauge.ordinal()], i, access, load, roadPace);
        int lift =
            plain.cents() == 0
                ? -1
                : (outward ? graph.liftFromRoad : graph.liftToRoad)[plain.vertex()];
        ends.add(lift < 0 ? plain : handled(graph, plain, lift, load, fares, outward));
      }
    }
  }

  private Ends(End only) {
    ends.add(only);
  }

  /// A single vertex without drayage.
  static Ends at(int vertex) {
    return new Ends(new End(vertex, 0, new long[5], 0, 0, 0, 0, -1));
  }

  private static End handled(
      Graph graph, End plain, int lift, Load load, List<Fares> fares, boolean outward) {
    double fee = 0;
    for (int p = 0; p < fares.size(); p++) {
      fee += fares.get(p).centsPerPiece(lift) * load.parts().get(p).pieces();
    }
    if (Double.isNaN(fee)) {
      return plain;
    }
    long[] seconds = plain.seconds().clone();
    for (int w = 0; w < 5 && !outward; w++) {
      seconds[w] += graph.seconds(lift, w);
    }
    double grams = fares.getFirst().gramsWtw(lift) * load.grossTonnes();
    double tank = fares.getFirst().gramsTtw(lift) * load.grossTonnes();
    return new End(
        plain.vertex(),
        plain.access(),
        seconds,
        plain.cents() + Math.round(fee),
        plain.wtwGrams() + Math.round(grams),
        plain.ttwGrams() + Math.round(tank),
        Math.round(fee),
        lift);
  }

  private static End end(
      Graph graph, int vertex, int index, Door.Access access, Load load, double[] pace) {
    Network network = graph.network;
    boolean trucked =
        switch (load.cargo()) {
          case CONTAINER, REEFER, PARTLOAD, GENERAL -> true;
          case BULK, CRUDE, PRODUCTS, GAS -> false;
        };
    if (!trucked || access.metres() == 0) {
      return new End(vertex, index, new long[5], 0, 0, 0, 0, -1);
    }
    double kilometres = access.metres() / 1000.0;
    double hours =
        network.parameter("drayage.load_hours") + kilometres / network.parameter("drayage.km_h");
    long[] seconds = new long[5];
    for (int w = 0; w < 5; w++) {
      seconds[w] = Math.round(hours * 3600 * pace[w]);
    }
    double[] factor =
        Fares.factor(
            network,
            Mode.ROAD,
            network.place(access.place()).country(),
            Emission.Traction.ANY,
            load.cargo());
    double tonneKilometres = load.grossTonnes() * kilometres;
    return new End(
        vertex,
        index,
        seconds,
        Math.round(usd(load, kilometres, network) * 100),
        Math.round(tonneKilometres * factor[0]),
        Math.round(tonneKilometres * factor[1]),
        0,
        -1);
  }

  /// A part load pays by the tonne, everything else by the truck.
  private static double usd(Load load, double kilometres, Network network) {
    return load.cargo() == CargoClass.PARTLOAD
        ? load.grossTonnes()
            * (network.parameter("drayage.fixed_usd_t")
                + kilometres * network.parameter("drayage.usd_tkm"))
        : load.trucks()
            * (network.parameter("drayage.fixed_usd")
                + kilometres * network.parameter("drayage.usd_km"));
  }

  int count() {
    return ends.size();
  }

  int vertex(int i) {
    return ends.get(i).vertex();
  }

  End get(int i) {
    return ends.get(i);
  }

  long value(int i, Of what) {
    End end = ends.get(i);
    long sum = 0;
    for (long s : end.seconds()) {
      sum += s;
    }
    return switch (what) {
      case SUM -> sum;
      case W0, W1, W2, W3, W4 -> end.seconds()[what.weather()];
      case CENTS -> end.cents();
      case GRAMS, GREEN -> end.wtwGrams();
    };
  }
}
