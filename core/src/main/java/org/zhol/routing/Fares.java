package org.zhol.routing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.zhol.quantity.Confidence;

/// What each arc costs and emits for one shape of cargo on one day, per piece and per tonne.
///
/// Arcs that are priced alike share a `Rate`, by the kilometre where cargo runs over a link:
/// figures for each arc took seven times the memory. `hourly[m]` is the standing price of a vehicle
/// of a mode, cents per piece and hour.
final class Fares {
  final double[] hourly = new double[Mode.values().length];

  private final Rate[] rates;
  private final int[] rateOf;

  private final Graph graph;
  private final Shape shape;
  private final Heading heading;
  private final LocalDate day;

  /// Rows and factors already looked up: a service runs over many links of few countries.
  private final Map<Priced, Optional<Tariff.Row>> rows = new HashMap<>();

  private final Map<Pulled, double[]> factors = new HashMap<>();

  private final Map<Rate, Integer> numbers = new LinkedHashMap<>();

  /// What arcs are priced by: figures for the whole arc, or for a kilometre of it.
  ///
  /// @param cents NaN where the pack has no price
  /// @param doubtful whether the price is of grade C
  private record Rate(
      boolean byKilometre,
      double cents,
      double wtwGrams,
      double ttwGrams,
      boolean doubtful,
      Tariff.@Nullable Row row) {
    /// Rows come from one list, so that a row is equal to itself alone.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Rate key
          && byKilometre == key.byKilometre
          && Double.compare(cents, key.cents) == 0
          && Double.compare(wtwGrams, key.wtwGrams) == 0
          && Double.compare(ttwGrams, key.ttwGrams) == 0
          && doubtful == key.doubtful
          && row == key.row;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * Double.hashCode(cents) + Double.hashCode(wtwGrams))
          + System.identityHashCode(row);
    }
  }

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

  /// Whose prices these are.
  ///
  /// @param heading of the journeys
  record Sort(Shape shape, Heading heading) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Sort key && shape.equals(key.shape) && heading == key.heading;
    }

    @Override
    public int hashCode() {
      return 4 * shape.hashCode() + heading.ordinal();
    }
  }

  Fares(Graph graph, Shape shape, LocalDate day) {
    this(graph, new Sort(shape, Heading.EACH_LEG), day);
  }

  Fares(Graph graph, Sort sort, LocalDate day) {
    this.graph = graph;
    shape = sort.shape;
    heading = sort.heading;
    this.day = day;
    rateOf = new int[graph.arcs];
    for (int a = 0; a < graph.arcs; a++) {
      rateOf[a] = numbers.computeIfAbsent(rate(a), _ -> numbers.size());
    }
    rates = numbers.keySet().toArray(Rate[]::new);
    numbers.clear();
  }

  /// Cents a piece; NaN where the pack has no price, which bars the arc.
  double centsPerPiece(int a) {
    Rate rate = rates[rateOf[a]];
    return rate.byKilometre ? rate.cents * (graph.metres[a] / 1000.0) : rate.cents;
  }

  /// Grams well to wheel for a tonne of gross cargo mass.
  double gramsWtw(int a) {
    Rate rate = rates[rateOf[a]];
    return rate.byKilometre ? rate.wtwGrams * (graph.metres[a] / 1000.0) : rate.wtwGrams;
  }

  /// Grams tank to wheel for a tonne of gross cargo mass.
  double gramsTtw(int a) {
    Rate rate = rates[rateOf[a]];
    return rate.byKilometre ? rate.ttwGrams * (graph.metres[a] / 1000.0) : rate.ttwGrams;
  }

  /// What a ride costs at least, however little of it goes.
  double minimumCents(int a) {
    Tariff.Row row = rates[rateOf[a]].row;
    return row == null ? 0 : row.minimumCents();
  }

  /// Whether the price of an arc is of grade C.
  boolean doubtful(int a) {
    return rates[rateOf[a]].doubtful;
  }

  /// The line of the price list that an arc is priced by, if it is by one.
  Tariff.@Nullable Row row(int a) {
    return rates[rateOf[a]].row;
  }

  private Rate rate(int a) {
    Mode mode = Mode.values()[graph.mode[a]];
    return switch (graph.kind[a]) {
      case Graph.BOARD -> boarding(a, mode);
      case Graph.ALIGHT -> new Rate(false, 0, 0, 0, false, null);
      case Graph.DRIVE, Graph.ROLL, Graph.CROSS -> running(a, mode);
      case Graph.RIDE -> ride(a, mode);
      case Graph.TRANSFER -> transfer(a);
      default -> throw new IllegalStateException("arc kind " + graph.kind[a]);
    };
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
    Tariff.Row abroad =
        rows.computeIfAbsent(
                new Priced(tariff.id(), mode, country, direction),
                _ -> tariff.find(country, direction, by, day))
            .orElse(null);
    if (heading != Heading.HOME || abroad == null || abroad.direction() == Tariff.Direction.ANY) {
      return abroad;
    }
    Tariff.Row within = row(tariff, mode, country, Tariff.Direction.ANY);
    return within == null ? abroad : within;
  }

  private String countryAt(int vertex) {
    return graph.network.places().get(graph.placeOf[vertex]).country();
  }

  /// The direction in which an arc is priced: that of the journey. A border has its own: taking a
  /// truck out of a country costs what it costs there.
  private Tariff.Direction direction(int a) {
    if (graph.kind[a] != Graph.CROSS) {
      if (heading == Heading.WEST) {
        return Tariff.Direction.WEST;
      }
      if (heading == Heading.EAST) {
        return Tariff.Direction.EAST;
      }
    }
    return direction(graph.tail[a], graph.head[a]);
  }

  private Tariff.Direction direction(int from, int to) {
    double start = graph.network.places().get(graph.placeOf[from]).longitude();
    double end = graph.network.places().get(graph.placeOf[to]).longitude();
    return end < start ? Tariff.Direction.WEST : Tariff.Direction.EAST;
  }

  private Rate boarding(int a, Mode mode) {
    int v = graph.tail[a];
    Tariff tariff = tariffOf(mode, graph.gaugeOf[v]);
    Tariff.Row row = row(tariff, mode, countryAt(v), Tariff.Direction.ANY);
    if (row == null && tariff != null && shape.by(mode) != null) {
      // A list priced by direction alone: its fixed part is the dearer of the two.
      Tariff.Row west = row(tariff, mode, countryAt(v), Tariff.Direction.WEST);
      Tariff.Row east = row(tariff, mode, countryAt(v), Tariff.Direction.EAST);
      row = west == null || (east != null && east.fixedCents() > west.fixedCents()) ? east : west;
    }
    if (row != null) {
      hourly[mode.ordinal()] = Math.max(hourly[mode.ordinal()], row.centsPerHour());
    }
    double cents = row == null ? Double.NaN : row.fixedCents();
    return new Rate(false, cents, 0, 0, doubtful(row), row);
  }

  private Rate running(int a, Mode mode) {
    Link link = graph.links.get(graph.ref[a] < 0 ? ~graph.ref[a] : graph.ref[a]);
    Tariff tariff = tariffOf(mode, graph.gaugeOf[graph.tail[a]]);
    Tariff.Row row = row(tariff, mode, countryAt(graph.tail[a]), direction(a));
    double[] factor = factor(mode, link);
    if (row != null && leaves(a, row)) {
      double kilometres = graph.metres[a] / 1000.0;
      double all = row.fixedCents() + row.centsPerKilometre() * kilometres;
      return new Rate(
          false, all, factor[0] * kilometres, factor[1] * kilometres, doubtful(row), row);
    }
    double cents = row == null ? Double.NaN : row.centsPerKilometre();
    return new Rate(true, cents, factor[0], factor[1], doubtful(row), row);
  }

  /// Whether a truck pays the fixed part of a row: called out it has paid that of the row without
  /// direction; that of a row with one is for taking it over the border that way.
  private boolean leaves(int a, Tariff.Row row) {
    return graph.kind[a] == Graph.CROSS
        && graph.mode[a] == Mode.ROAD.ordinal()
        && row.direction() != Tariff.Direction.ANY;
  }

  private Rate ride(int a, Mode mode) {
    Graph.Ride ride = graph.rides.get(graph.ref[a]);
    Tariff tariff = graph.network.findTariff(graph.services.get(ride.service()).tariff());
    Tariff.Direction direction = direction(a);
    double cents = 0;
    double wtwGrams = 0;
    double ttwGrams = 0;
    Tariff.Row first = null;
    boolean anyDoubt = false;
    for (int signed : ride.links()) {
      Link link = graph.links.get(signed < 0 ? ~signed : signed);
      String country = graph.network.place(signed < 0 ? link.to() : link.from()).country();
      Tariff.Row row = row(tariff, mode, country, direction);
      double kilometres = link.lengthMetres() / 1000.0;
      if (row == null) {
        return new Rate(false, Double.NaN, 0, 0, false, null);
      }
      first = first == null ? row : first;
      anyDoubt |= doubtful(row);
      cents += row.centsPerKilometre() * kilometres;
      double[] factor = factor(mode, link);
      wtwGrams += factor[0] * kilometres;
      ttwGrams += factor[1] * kilometres;
    }
    if (first == null) {
      return new Rate(false, Double.NaN, 0, 0, false, null);
    }
    return new Rate(false, first.fixedCents() + cents, wtwGrams, ttwGrams, anyDoubt, first);
  }

  private Rate transfer(int a) {
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
        mean += graph.seconds(a, w) / (5 * 86_400.0);
      }
      storage = Math.max(0, mean - free) * daily * teu / 2;
    }
    double cents = fee == null ? Double.NaN : fee + storage;
    boolean doubtful = terminal.evidence().confidence() == Confidence.C;
    Double lift = terminal.co2eKgPerTeu();
    double perTonne = lift == null ? 0 : teu > 0 ? lift * teu / pieceTonnes() : lift / 10;
    return new Rate(false, cents, perTonne * 1000, perTonne * 1000, doubtful, null);
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

  private static boolean doubtful(Tariff.@Nullable Row row) {
    return row != null && row.evidence().confidence() == Confidence.C;
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
