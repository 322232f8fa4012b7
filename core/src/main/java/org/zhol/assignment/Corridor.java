package org.zhol.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.network.CargoClass;
import org.zhol.network.Commodity;
import org.zhol.network.Equipment;
import org.zhol.network.Network;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.WeekIntake;
import org.zhol.routing.Cargo;
import org.zhol.routing.FreightNetwork;
import org.zhol.routing.Places;

/// A year's freight on the corridor: mode, chain and route chosen together with the queues at the
/// checkpoints, week by week. What a full week cannot take waits for the next one.
public final class Corridor {
  private static final double LEAST_TONNES = 0.5;
  private static final double HOURS_PER_YEAR = 8760;

  private final Network network;
  private final CorridorParameters parameters;
  private final BorderModel borders;
  private final Crossings crossings;
  private final int year;
  private final Demand demand;
  private final List<Stream> streams = new ArrayList<>();
  private final Map<String, RouteFinder> finders = new HashMap<>();

  /// Tonnes by week, stream and route.
  private final List<double[][]> weekRoutes = new ArrayList<>();

  /// A flow with the ways it can go.
  private record Stream(
      Flow flow, Commodity commodity, double usdPerTonneHour, List<Route> routes) {}

  private Corridor(Network network, CorridorParameters parameters, Demand demand, int year) {
    this.network = network;
    this.parameters = parameters;
    this.demand = demand;
    this.year = year;
    borders = new BorderModel(network);
    crossings = new Crossings(network);
    Places places = Places.over(network);
    for (Flow flow : demand.flows(year)) {
      stopIfInterrupted();
      Commodity commodity = commodity(flow);
      double value = usdPerTonneHour(commodity);
      RouteFinder finder =
          finders.computeIfAbsent(
              commodity.id(),
              _ ->
                  new RouteFinder(
                      FreightNetwork.of(network, LocalDate.of(year, 7, 1), typical(commodity)),
                      crossings,
                      value));
      List<Route> routes =
          finder.routes(places.door(flow.from()), places.door(flow.to()), flow.mode());
      streams.add(new Stream(flow, commodity, value, routes));
    }
  }

  /// Solves every week to the gap asked for.
  ///
  /// @param done told after each week how many are solved
  /// @throws CancellationException if the thread is interrupted
  public static CorridorFlows solve(
      Network network,
      CorridorParameters parameters,
      Demand demand,
      int year,
      double gap,
      IntConsumer done) {
    return solve(network, parameters, demand, year, gap, done, way -> {});
  }

  /// The same, and who goes which way.
  ///
  /// @param ways is told every way by which anything went, once all weeks are solved
  public static CorridorFlows solve(
      Network network,
      CorridorParameters parameters,
      Demand demand,
      int year,
      double gap,
      IntConsumer done,
      Consumer<WayFlow> ways) {
    Corridor corridor = new Corridor(network, parameters, demand, year);
    CorridorFlows flows = corridor.run(gap, done);
    corridor.tell(ways);
    return flows;
  }

  private void tell(Consumer<WayFlow> ways) {
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      RouteFinder finder = Objects.requireNonNull(finders.get(stream.commodity().id()));
      for (int p = 0; p < stream.routes().size(); p++) {
        int of = i;
        int way = p;
        List<Double> tonnes = weekRoutes.stream().map(week -> week[of][way]).toList();
        if (tonnes.stream().mapToDouble(Double::doubleValue).sum() > 0) {
          Route route = stream.routes().get(p);
          List<WayFlow.Step> links = new ArrayList<>();
          for (int a : route.arcs()) {
            for (FreightNetwork.Carried carried : finder.arcs().get(a).links()) {
              links.add(new WayFlow.Step(carried.link(), carried.forward()));
            }
          }
          ways.accept(new WayFlow(stream.flow().id(), route.chain(), links, tonnes));
        }
      }
    }
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the run was stopped; ask again");
    }
  }

  private Commodity commodity(Flow flow) {
    Commodity commodity = network.findCommodity(flow.commodity());
    if (commodity == null) {
      throw new IllegalArgumentException(
          "flow "
              + flow.id()
              + ": commodity '"
              + flow.commodity()
              + "' is not in the pack; add it to commodity.csv");
    }
    return commodity;
  }

  /// Interest and loss of value while goods are on the way.
  private static double usdPerTonneHour(Commodity commodity) {
    Double value = commodity.valueUsdPerTonne();
    Double yearly = commodity.carryingRatePerYear();
    Double daily = commodity.dailyRate();
    if (value == null || yearly == null || daily == null) {
      throw new IllegalArgumentException(
          "commodity "
              + commodity.id()
              + " has no value or rate, so its time has no price; fill them in in commodity.csv");
    }
    return value * (yearly / HOURS_PER_YEAR + daily / 24);
  }

  /// The consignment that stands for all: a box, a truckload, or a thousand tonnes of bulk.
  private static Cargo typical(Commodity commodity) {
    CargoClass cargo = commodity.cargo();
    boolean boxed = cargo == CargoClass.CONTAINER || cargo == CargoClass.REEFER;
    Double perTeu = commodity.tonnesPerTeu();
    Equipment box = cargo == CargoClass.REEFER ? Equipment.REEFER_40 : Equipment.BOX_40;
    double tonnes =
        switch (cargo) {
          case CONTAINER, REEFER -> perTeu == null ? 24 : Math.min(26, 2 * perTeu);
          case PARTLOAD -> 1;
          case GENERAL -> 20;
          case BULK, CRUDE, PRODUCTS, GAS -> 1000;
        };
    return new Cargo(
        commodity.id(),
        cargo,
        boxed ? List.of(new Cargo.Boxes(box, 1)) : List.of(),
        tonnes,
        commodity.id(),
        false,
        false,
        null);
  }

  // --- Weeks
  // --------------------------------------------------------------------------------------

  private CorridorFlows run(double wanted, IntConsumer done) {
    Tally tally = new Tally();
    List<CorridorFlows.Week> weeks = new ArrayList<>();
    double[] held = new double[streams.size()];
    double worst = 0;
    for (int w = 0; w < Profile.WEEKS; w++) {
      stopIfInterrupted();
      LocalDate monday = LocalDate.of(year, 1, 1).plusDays(7L * w);
      WeekIntake[] intakes = new WeekIntake[crossings.size()];
      double[] capacity = new double[crossings.size()];
      double[] hours = new double[crossings.size()];
      for (int k = 0; k < crossings.size(); k++) {
        intakes[k] = intake(k, monday);
        double units =
            intakes[k].unloadedHours() < Double.POSITIVE_INFINITY ? intakes[k].units() : 0;
        capacity[k] = units * parameters.tonnesPerUnit(crossings.get(k));
        hours[k] = units > 0 ? parameters.waitHours(crossings.get(k), units) : 0;
      }
      List<Choice> choices = new ArrayList<>();
      for (int i = 0; i < streams.size(); i++) {
        choices.add(
            choice(i, demand.weeklyTonnes(streams.get(i).flow(), w + 1) + held[i], intakes));
      }
      var solver = new WeekEquilibrium(choices, capacity, hours, parameters.holdScale());
      WeekEquilibrium.Outcome outcome = solver.solve(wanted);
      double heldTonnes = 0;
      for (int i = 0; i < held.length; i++) {
        held[i] = outcome.held()[i];
        heldTonnes += held[i];
      }
      double gap = outcome.gaps().getLast();
      worst = Math.max(worst, gap);
      tally.add(outcome, intakes);
      weekRoutes.add(outcome.routes());
      weeks.add(
          new CorridorFlows.Week(
              monday, gap, outcome.gaps(), heldTonnes, rows(outcome, intakes, choices)));
      done.accept(w + 1);
    }
    double tonnes = demand.total(year, flow -> true);
    return new CorridorFlows(
        year, worst, tonnes, weeks, tally.links(), tally.chains(), unserved(held));
  }

  private WeekIntake intake(int k, LocalDate monday) {
    Crossings.Crossing crossing = crossings.get(k);
    CargoClass usual = CargoClass.CONTAINER;
    return borders.week(crossing.checkpoint(), crossing.direction(), usual, monday);
  }

  private Choice choice(int i, double tonnes, WeekIntake[] intakes) {
    Stream stream = streams.get(i);
    List<Route> routes = stream.routes();
    List<Integer> first = new ArrayList<>();
    double[] cost = new double[routes.size()];
    int[] crossing = new int[routes.size()];
    for (int p = 0; p < cost.length; p++) {
      Route route = routes.get(p);
      if (p == 0 || route.chain() != routes.get(p - 1).chain()) {
        first.add(p);
      }
      crossing[p] = route.crossing();
      double border = crossing[p] < 0 ? 0 : intakes[crossing[p]].unloadedHours();
      double usd = route.usdPerTonne() + parameters.usdPerTonne(route.chain());
      cost[p] = usd / stream.usdPerTonneHour() + route.hours() + border;
    }
    first.add(cost.length);
    return new Choice(
        tonnes,
        first.stream().mapToInt(Integer::intValue).toArray(),
        cost,
        crossing,
        parameters.routeScale() * stream.usdPerTonneHour(),
        parameters.chainScale() * stream.usdPerTonneHour());
  }

  private List<CorridorFlows.CrossingFlow> rows(
      WeekEquilibrium.Outcome outcome, WeekIntake[] intakes, List<Choice> choices) {
    double[] dollars = new double[crossings.size()]; // value of the hours of all that cross
    for (int i = 0; i < choices.size(); i++) {
      for (int p = 0; p < choices.get(i).cost().length; p++) {
        int k = choices.get(i).crossing()[p];
        if (k >= 0) {
          dollars[k] += outcome.routes()[i][p] * streams.get(i).usdPerTonneHour();
        }
      }
    }
    List<CorridorFlows.CrossingFlow> rows = new ArrayList<>();
    for (int k = 0; k < crossings.size(); k++) {
      Crossings.Crossing crossing = crossings.get(k);
      double perUnit = parameters.tonnesPerUnit(crossing);
      double units = intakes[k].units();
      double flow = outcome.flow()[k];
      double share = units > 0 && units < Double.POSITIVE_INFINITY ? flow / (units * perUnit) : 0;
      // Of the integral of the wait: one more tonne of capacity saves t rho tonne-hours.
      double saved =
          flow <= 0 ? 0 : outcome.queueHours()[k] * share * 7 * perUnit * dollars[k] / flow;
      rows.add(
          new CorridorFlows.CrossingFlow(
              crossing.checkpoint().id(),
              crossing.direction(),
              flow,
              flow / perUnit,
              units < Double.POSITIVE_INFINITY ? (Double) units : null,
              outcome.queueHours()[k],
              intakes[k].unloadedHours(),
              saved,
              intakes[k].binds() == null ? null : String.valueOf(intakes[k].binds())));
    }
    return rows;
  }

  private List<CorridorFlows.Unserved> unserved(double[] held) {
    List<CorridorFlows.Unserved> list = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      if (held[i] >= LEAST_TONNES) {
        Flow flow = streams.get(i).flow();
        list.add(
            new CorridorFlows.Unserved(
                flow.id(), flow.commodity(), flow.from(), flow.to(), held[i]));
      }
    }
    return list;
  }

  /// Sums over the year.
  private final class Tally {
    private final Map<String, double[]> linkTonnes = new TreeMap<>();
    private final Map<String, CorridorFlows.LinkFlow> linkKeys = new HashMap<>();
    private final Map<String, double[]> chainSums = new TreeMap<>();

    void add(WeekEquilibrium.Outcome outcome, WeekIntake[] intakes) {
      for (int i = 0; i < streams.size(); i++) {
        Stream stream = streams.get(i);
        RouteFinder finder = finder(stream);
        for (int p = 0; p < stream.routes().size(); p++) {
          double tonnes = outcome.routes()[i][p];
          if (tonnes > 0) {
            Route route = stream.routes().get(p);
            int k = route.crossing();
            double border = k < 0 ? 0 : intakes[k].unloadedHours() + outcome.queueHours()[k];
            double[] sums =
                chainSums.computeIfAbsent(
                    stream.commodity().id() + " " + route.chain(), _ -> new double[4]);
            sums[0] += tonnes;
            sums[1] += tonnes * (route.hours() + border);
            sums[2] += tonnes * route.usdPerTonne();
            sums[3] += tonnes * route.gramsPerTonne();
            for (int a : route.arcs()) {
              addLinks(finder.arcs().get(a), stream.commodity().id(), tonnes);
            }
          }
        }
      }
    }

    private void addLinks(FreightNetwork.Arc arc, String commodity, double tonnes) {
      for (FreightNetwork.Carried carried : arc.links()) {
        String key = carried.link() + " " + carried.forward() + " " + commodity;
        linkKeys.computeIfAbsent(
            key,
            _ ->
                new CorridorFlows.LinkFlow(
                    carried.link(), carried.forward(), arc.mode(), commodity, 0));
        linkTonnes.computeIfAbsent(key, _ -> new double[1])[0] += tonnes;
      }
    }

    List<CorridorFlows.LinkFlow> links() {
      List<CorridorFlows.LinkFlow> list = new ArrayList<>();
      linkTonnes.forEach((key, tonnes) -> {
        CorridorFlows.LinkFlow one = linkKeys.get(key);
        if (one != null) {
          list.add(
              new CorridorFlows.LinkFlow(
                  one.link(), one.forward(), one.mode(), one.commodity(), tonnes[0]));
        }
      });
      return list;
    }

    List<CorridorFlows.ChainFlow> chains() {
      List<CorridorFlows.ChainFlow> list = new ArrayList<>();
      chainSums.forEach((key, sums) -> {
        int space = key.indexOf(' ');
        list.add(
            new CorridorFlows.ChainFlow(
                key.substring(0, space),
                Chain.valueOf(key.substring(space + 1)),
                sums[0],
                sums[1] / sums[0],
                sums[2] / sums[0],
                sums[3] / sums[0]));
      });
      return list;
    }

    private RouteFinder finder(Stream stream) {
      RouteFinder finder = finders.get(stream.commodity().id());
      if (finder == null) {
        throw new IllegalStateException("no ways of " + stream.commodity().id());
      }
      return finder;
    }
  }
}
