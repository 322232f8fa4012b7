package org.zhol.routing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Emission;
import org.zhol.network.Equipment;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.NetworkService;
import org.zhol.network.Tariff;
import org.zhol.network.Terminal;

/// What each arc costs and emits for one shape of cargo on one day, per piece and per tonne.
///
/// `centsPerPiece[a]` is NaN where the pack has no price, which bars the arc. `gramsWtw[a]` and
/// `gramsTtw[a]` are per tonne of gross cargo mass. `doubtful[a]` marks a price of grade C.
/// `hourly[m]` is the standing price of a vehicle of a mode, cents per piece and hour.
final class Fares {
  final double[] centsPerPiece;
  final double[] gramsWtw;
  final double[] gramsTtw;
  final boolean[] doubtful;
  final double[] hourly = new double[Mode.values().length];
  final Tariff.@Nullable Row[] rowOf;

  private final Graph graph;
  private final Shape shape;
  private final LocalDate day;

  /// Rows and factors already looked up: a service runs over many links of few countries.
  private final Map<Priced, Optional<Tariff.Row>> rows = new HashMap<>();

  private final Map<Pulled, double[]> factors = new HashMap<>();

  private record Priced(String tariff, Mode mode, String country, Tariff.Direction direction) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Priced key
          && tariff.equals(key.tariff)
          && mode == key.mode
          && country.equals(key.country)
          && direction == key.direction;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * tariff.hashCode() + mode.ordinal()) + country.hashCode())
          + direction.ordinal();
    }
  }

  private record Pulled(Mode mode, String country, Emission.Traction traction) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pulled key
          && mode == key.mode
          && country.equals(key.country)
          && traction == key.traction;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * mode.ordinal() + country.hashCode()) + traction.ordinal();
    }
  }

  /// How a piece of cargo is priced by each mode.
  record Shape(CargoClass cargo, Equipment piece) {
    /// What a mode prices this piece by; null where it does not carry it.
    @Nullable Equipment by(Mode mode) {
      boolean box =
          switch (piece) {
            case BOX_20, BOX_40, BOX_45, REEFER_20, REEFER_40 -> true;
            case PARTLOAD_TONNE, GENERAL_TONNE, BULK_TONNE, CRUDE_TONNE, PRODUCTS_TONNE -> false;
            case GAS_TONNE, TRUCK -> false;
          };
      return switch (mode) {
        case ROAD -> piece == Equipment.PARTLOAD_TONNE ? piece : Equipment.TRUCK;
        case RAIL, SEA -> piece;
        case AIR, PIPELINE -> box ? null : piece;
      };
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Shape key && cargo == key.cargo && piece == key.piece;
    }

    @Override
    public int hashCode() {
      return 31 * cargo.ordinal() + piece.ordinal();
    }
  }

  /// The day whose prices these are.
  LocalDate day() {
    return day;
  }

  Fares(Graph graph, Shape shape, LocalDate day) {
    this.graph = graph;
    this.shape = shape;
    this.day = day;
    centsPerPiece = new double[graph.arcs];
    gramsWtw = new double[graph.arcs];
    gramsTtw = new double[graph.arcs];
    doubtful = new boolean[graph.arcs];
    rowOf = new Tariff.@Nullable Row[graph.arcs];
    for (int a = 0; a < graph.arcs; a++) {
      price(a);
    }
  }

  private void price(int a) {
    Mode mode = Mode.values()[graph.mode[a]];
    switch (graph.kind[a]) {
      case Graph.BOARD -> boarding(a, mode);
      case Graph.ALIGHT -> {}
      case Graph.DRIVE, Graph.ROLL, Graph.CROSS -> running(a, mode);
      case Graph.RIDE -> ride(a, mode);
      case Graph.TRANSFER -> transfer(a);
      default -> throw new IllegalStateException("arc kind " + graph.kind[a]);
    }
  }

  private @Nullable Tariff tariffOf(Mode mode, byte gauge) {
    for (NetworkService service : graph.networkServices) {
      if (service.mode() == mode
          && service.gauge().ordinal() == gauge
          && service.cargo().contains(shape.cargo())) {
        return graph.network.findTariff(service.tariff());
      }
    }
    return null;
  }

  private Tariff.@Nullable Row row(
      @Nullable Tariff tariff, Mode mode, String country, Tariff.Direction direction) {
    Equipment by = shape.by(mode);
    if (tariff == null || by == null) {
      return null;
    }
    return rows.computeIfAbsent(
            new Priced(tariff.id(), mode, country, direction),
            _ -> tariff.find(country, direction, by, day))
        .orElse(null);
  }

  private String countryAt(int vertex) {
    return graph.network.places().get(graph.placeOf[vertex]).country();
  }

  private Tariff.Direction heading(int from, int to) {
    double start = graph.network.places().get(graph.placeOf[from]).longitude();
    double end = graph.network.places().get(graph.placeOf[to]).longitude();
    return end < start ? Tariff.Direction.WEST : Tariff.Direction.EAST;
  }

  private void boarding(int a, Mode mode) {
    int v = graph.tail[a];
    Tariff tariff = tariffOf(mode, graph.gaugeOf[v]);
    Tariff.Row row = row(tariff, mode, countryAt(v), Tariff.Direction.ANY);
    if (row == null && tariff != null && shape.by(mode) != null) {
      // A list priced by direction alone: its fixed part is the dearer of the two.
      Tariff.Row west = row(tariff, mode, countryAt(v), Tariff.Direction.WEST);
      Tariff.Row east = row(tariff, mode, countryAt(v), Tariff.Direction.EAST);
      row = west == null || (east != null && east.fixedCents() > west.fixedCents()) ? east : west;
    }
    set(a, row, row == null ? Double.NaN : row.fixedCents());
    if (row != null) {
      hourly[mode.ordinal()] = Math.max(hourly[mode.ordinal()], row.centsPerHour());
    }
  }

  private void running(int a, Mode mode) {
    Link link = graph.links.get(graph.ref[a] < 0 ? ~graph.ref[a] : graph.ref[a]);
    Tariff tariff = tariffOf(mode, graph.gaugeOf[graph.tail[a]]);
    Tariff.Row row =
        row(tariff, mode, countryAt(graph.tail[a]), heading(graph.tail[a], graph.head[a]));
    double kilometres = graph.metres[a] / 1000.0;
    set(a, row, row == null ? Double.NaN : row.centsPerKilometre() * kilometres);
    emit(a, mode, link, kilometres);
  }

  private void ride(int a, Mode mode) {
    Graph.Ride ride = graph.rides.get(graph.ref[a]);
    Tariff tariff = graph.network.findTariff(graph.services.get(ride.service()).tariff());
    Tariff.Direction heading = heading(graph.tail[a], graph.head[a]);
    double cents = 0;
    Tariff.Row first = null;
    boolean anyDoubt = false;
    for (int signed : ride.links()) {
      Link link = graph.links.get(signed < 0 ? ~signed : signed);
      String country = graph.network.place(signed < 0 ? link.to() : link.from()).country();
      Tariff.Row row = row(tariff, mode, country, heading);
      double kilometres = link.lengthMetres() / 1000.0;
      if (row == null) {
        set(a, null, Double.NaN);
        return;
      }
      first = first == null ? row : first;
      anyDoubt |= row.evidence().confidence() == org.zhol.quantity.Confidence.C;
      cents += row.centsPerKilometre() * kilometres;
      emit(a, mode, link, kilometres);
    }
    if (first == null) {
      set(a, null, Double.NaN);
      return;
    }
    set(a, first, Math.max(first.fixedCents() + cents, first.minimumCents()));
    doubtful[a] |= anyDoubt;
  }

  private void transfer(int a) {
    Terminal terminal = graph.terminals.get(graph.ref[a] < 0 ? ~graph.ref[a] : graph.ref[a]);
    double teu = teu(shape.piece());
    Long fee =
        switch (shape.piece()) {
          case BOX_20, REEFER_20 -> terminal.fee20Cents();
          case BOX_40, BOX_45, REEFER_40 -> terminal.fee40Cents();
          case PARTLOAD_TONNE, GENERAL_TONNE, BULK_TONNE -> terminal.feeTonneCents();
          case CRUDE_TONNE, PRODUCTS_TONNE, GAS_TONNE, TRUCK -> terminal.feeTonneCents();
        };
    double storage = 0;
    Double free = terminal.freeDays();
    Long daily = terminal.storage40CentsPerDay();
    if (free != null && daily != null && teu > 0) {
      // Storage of the usual stay beyond the free days; a fixed sum, so that coming earlier never
      // costs more.
      double mean = 0;
      for (int w = 0; w < 5; w++) {
        mean += graph.seconds[5 * a + w] / (5 * 86_400.0);
      }
      storage = Math.max(0, mean - free) * daily * teu / 2;
    }
    centsPerPiece[a] = fee == null ? Double.NaN : fee + storage;
    doubtful[a] = terminal.evidence().confidence() == org.zhol.quantity.Confidence.C;
    Double lift = terminal.co2eKgPerTeu();
    if (lift != null) {
      double perTonne = teu > 0 ? lift * teu / pieceTonnes() : lift / 10;
      gramsWtw[a] = perTonne * 1000;
      gramsTtw[a] = perTonne * 1000;
    }
  }

  /// Twenty-foot units of a piece; 0 for loose cargo.
  static double teu(Equipment piece) {
    return switch (piece) {
      case BOX_20, REEFER_20 -> 1;
      case BOX_40, REEFER_40 -> 2;
      case BOX_45 -> 2.25;
      case PARTLOAD_TONNE, GENERAL_TONNE, BULK_TONNE -> 0;
      case CRUDE_TONNE, PRODUCTS_TONNE, GAS_TONNE, TRUCK -> 0;
    };
  }

  /// Gross tonnes that a piece usually weighs, to spread a lift over tonnes.
  private double pieceTonnes() {
    return graph.network.parameter("box." + shape.piece().code() + ".tonnes");
  }

  private void set(int a, Tariff.@Nullable Row row, double cents) {
    centsPerPiece[a] = cents;
    rowOf[a] = row;
    doubtful[a] = row != null && row.evidence().confidence() == org.zhol.quantity.Confidence.C;
  }

  private void emit(int a, Mode mode, Link link, double kilometres) {
    double[] factor = factor(mode, link);
    gramsWtw[a] += factor[0] * kilometres;
    gramsTtw[a] += factor[1] * kilometres;
  }

  private double[] factor(Mode mode, Link link) {
    Boolean wired = link.electrified();
    Emission.Traction traction =
        wired == null
            ? Emission.Traction.ANY
            : wired ? Emission.Traction.ELECTRIC : Emission.Traction.DIESEL;
    String country = graph.network.place(link.from()).country();
    return factors.computeIfAbsent(
        new Pulled(mode, country, traction),
        _ -> factor(graph.network, mode, country, traction, shape.cargo()));
  }

  /// Grams well-to-wheel and tank-to-wheel per tonne-kilometre; NaN where the pack has no factor.
  static double[] factor(
      Network network, Mode mode, String country, Emission.Traction traction, CargoClass cargo) {
    Emission best = null;
    int bestScore = -1;
    for (Emission emission : network.emissions()) {
      boolean fits =
          emission.mode() == mode
              && (emission.country() == null || emission.country().equals(country))
              && (emission.traction() == Emission.Traction.ANY || emission.traction() == traction)
              && (emission.cargo() == null || emission.cargo() == cargo);
      int score =
          (emission.country() == null ? 0 : 1)
              + (emission.traction() == Emission.Traction.ANY ? 0 : 2)
              + (emission.cargo() == null ? 0 : 4);
      if (fits && score > bestScore) {
        best = emission;
        bestScore = score;
      }
    }
    if (best == null) {
      return new double[] {Double.NaN, Double.NaN};
    }
    return new double[] {best.wtwGrams(), best.ttwGrams()};
  }
}
