package org.zhol.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.demand.Profile;
import org.zhol.network.CargoClass;
import org.zhol.network.Commodity;
import org.zhol.network.Equipment;
import org.zhol.network.Network;
import org.zhol.routing.Cargo;
import org.zhol.routing.FreightNetwork;
import org.zhol.routing.Places;

/// A year's freight on the corridor, ready to be solved: mode, chain and route chosen together with
/// the queues at the checkpoints, week by week. What a full week cannot take waits for the next.
public final class Corridor {
  private static final double HOURS_PER_YEAR = 8760;

  private final Network network;
  private final Bottlenecks bottlenecks;
  private final int year;
  private final Demand demand;
  private final List<Stream> streams;

  private Corridor(Network network, Demand demand, int year, Workers workers) {
    this.network = network;
    this.demand = demand;
    this.year = year;
    bottlenecks = new Bottlenecks(network);
    streams = streams(workers);
  }

  /// Finds the ways of a year's flows.
  ///
  /// @throws CancellationException if the thread is interrupted
  public static Corridor of(Network network, Demand demand, int year, Workers workers) {
    return new Corridor(network, demand, year, workers);
  }

  /// Solves every week of a year to the gap asked for, on the calling thread.
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
    Workers alone = Workers.alone();
    CorridorYear solved = of(network, demand, year, alone).solve(parameters, gap, alone, done);
    solved.ways().forEach(ways);
    return solved.flows();
  }

  /// Solves every week to the gap asked for. The answer is the same to the last bit whoever works.
  ///
  /// @param done told after each week how many are solved
  /// @throws CancellationException if the thread is interrupted
  public CorridorYear solve(
      CorridorParameters parameters, double gap, Workers workers, IntConsumer done) {
    return watch(parameters, gap, workers, (weeks, reached) -> done.accept(weeks));
  }

  /// Is told after each week how many are solved, and the relative gap of that one.
  @FunctionalInterface
  public interface Watch {
    void solved(int weeks, double gap);
  }

  /// The same, telling each week's gap as well.
  public CorridorYear watch(
      CorridorParameters parameters, double gap, Workers workers, Watch watch) {
    return watch(parameters, gap, workers, watch, Delays.NONE);
  }

  /// The same with delays at crossings other than the closed form's.
  CorridorYear watch(
      CorridorParameters parameters, double gap, Workers workers, Watch watch, Delays delays) {
    List<CorridorYear.SolvedWeek> weeks = new ArrayList<>();
    double[] held = new double[streams.size()];
    double[] queueHours = new double[bottlenecks.size()];
    Backloads backloads = Backloads.half(bottlenecks.crossings);
    var search = new Backloads.Search(bottlenecks.crossings);
    for (int w = 0; w < Profile.WEEKS; w++) {
      stopIfInterrupted();
      LocalDate monday = LocalDate.of(year, 1, 1).plusDays(7L * w);
      Bottlenecks.Week week = delays.over(bottlenecks.week(parameters, monday), w);
      double[] wanted = new double[streams.size()];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = demand.weeklyTonnes(streams.get(i).flow(), w + 1) + held[i];
      }
      var one = new OneWeek(week, wanted, parameters, gap, workers);
      backloads = one.solve(queueHours, backloads, search);
      held = one.outcome().held();
      queueHours = one.outcome().queueHours();
      weeks.add(
          new CorridorYear.SolvedWeek(
              monday, week, one.outcome(), backloads.shares(streams, bottlenecks)));
      watch.solved(w + 1, one.outcome().gaps().getLast());
    }
    return new CorridorYear(network, demand, year, bottlenecks, parameters, streams, weeks);
  }

  /// A week, solved again until the trucks that cross empty are those of its own flows.
  private final class OneWeek {
    private final Bottlenecks.Week week;
    private final double[] wanted;
    private final CorridorParameters parameters;
    private final double gap;
    private final Workers workers;
    private WeekEquilibrium.@Nullable Outcome outcome;

    OneWeek(
        Bottlenecks.Week week,
        double[] wanted,
        CorridorParameters parameters,
        double gap,
        Workers workers) {
      this.week = week;
      this.wanted = wanted;
      this.parameters = parameters;
      this.gap = gap;
      this.workers = workers;
    }

    WeekEquilibrium.Outcome outcome() {
      return Objects.requireNonNull(outcome);
    }

    /// The shares of empty trucks with which it was solved best.
    Backloads solve(double[] queueHours, Backloads first, Backloads.Search search) {
      Backloads used = first;
      search.anotherWeek();
      Backloads best = first;
      Backloads bestOwn = first;
      double nearest = Double.POSITIVE_INFINITY;
      double[] start = queueHours;
      List<Double> gaps = new ArrayList<>();
      List<Double> duals = new ArrayList<>();
      int inVain = 0;
      for (int round = 0; round < Backloads.MOST_ROUNDS && inVain < Backloads.IN_VAIN; round++) {
        WeekEquilibrium.Outcome now = solver(used).solve(gap / 2, start);
        start = now.queueHours();
        Crossings crossings = bottlenecks.crossings;
        Backloads own = Backloads.of(streams, now.routes(), crossings, parameters.backload());
        double wrong = own.tonneHours(used, crossings, now.queueHours());
        double apart = Math.max(own.apart(used, crossings), now.share(wrong));
        double reached = now.gaps().getLast() + apart;
        gaps.addAll(now.gaps().subList(0, now.gaps().size() - 1));
        duals.addAll(now.duals());
        inVain++;
        if (outcome == null || reached < nearest) {
          nearest = reached;
          outcome = now.told(now.gap() + wrong, gaps, duals);
          best = used;
          bestOwn = own;
          inVain = 0;
        }
        if (reached <= gap) {
          break;
        }
        if (inVain > 0 && inVain % Backloads.FRESH == 0) {
          search.anotherWeek();
          used = search.next(best, bestOwn);
        } else {
          used = search.next(used, own);
        }
      }
      gaps.add(nearest);
      outcome = outcome().told(outcome().gap(), gaps, duals);
      return best;
    }

    private WeekEquilibrium solver(Backloads backloads) {
      List<double[][]> shares = backloads.shares(streams, bottlenecks);
      List<Choice> choices = new ArrayList<>();
      for (int i = 0; i < wanted.length; i++) {
        choices.add(choice(streams.get(i), shares.get(i), wanted[i], week, parameters));
      }
      return new WeekEquilibrium(choices, week.limits(), parameters.holdScale(), workers);
    }
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the run was stopped; ask again");
    }
  }

  private Choice choice(
      Stream stream,
      double[][] shares,
      double tonnes,
      Bottlenecks.Week week,
      CorridorParameters parameters) {
    List<Route> routes = stream.routes();
    List<Integer> first = new ArrayList<>();
    List<Integer> nests = new ArrayList<>();
    double[] cost = new double[routes.size()];
    for (int p = 0; p < cost.length; p++) {
      Route route = routes.get(p);
      if (p == 0 || route.chain() != routes.get(p - 1).chain()) {
        first.add(nests.size());
      }
      if (p == 0 || route.nest() != routes.get(p - 1).nest()) {
        nests.add(p);
      }
      int k = route.crossing();
      double border = k < 0 ? 0 : week.intakes().get(k).unloadedHours();
      double usd = route.usdPerTonne() + parameters.usdPerTonne(route, bottlenecks.crossings);
      cost[p] = usd / stream.usdPerTonneHour() + route.hours() + border;
    }
    first.add(nests.size());
    nests.add(cost.length);
    return new Choice(
        tonnes,
        first.stream().mapToInt(Integer::intValue).toArray(),
        nests.stream().mapToInt(Integer::intValue).toArray(),
        cost,
        stream.limits().toArray(int[][]::new),
        shares,
        parameters.perHour(parameters.portScale(), stream.usdPerTonneHour()),
        parameters.perHour(parameters.routeScale(), stream.usdPerTonneHour()),
        parameters.perHour(parameters.chainScale(), stream.usdPerTonneHour()));
  }

  int year() {
    return year;
  }

  Crossings crossings() {
    return bottlenecks.crossings;
  }

  // --- Ways
  // ---------------------------------------------------------------------------------------

  /// The flows with their ways, in the order of the pack. Each commodity has a network of its own,
  /// so that whoever is free takes the next one.
  private List<Stream> streams(Workers workers) {
    List<Flow> flows = demand.flows(year);
    Map<String, List<Integer>> byCommodity = new LinkedHashMap<>();
    for (int i = 0; i < flows.size(); i++) {
      byCommodity.computeIfAbsent(flows.get(i).commodity(), _ -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> groups = List.copyOf(byCommodity.values());
    Places places = Places.over(network);
    Stream[] found = new Stream[flows.size()];
    workers.each(
        groups.size(),
        task -> {
          for (int i : groups.get(task)) {
            commodity(flows.get(i)); // so that a flow in error is told before any work
          }
          Commodity commodity = commodity(flows.get(groups.get(task).getFirst()));
          double value = usdPerTonneHour(commodity);
          LocalDate midyear = LocalDate.of(year, 7, 1);
          var finder =
              new RouteFinder(
                  FreightNetwork.of(network, midyear, typical(commodity)),
                  bottlenecks.crossings,
                  value,
                  bottlenecks::pipeTonnes);
          for (int i : groups.get(task)) {
            stopIfInterrupted();
            Flow flow = flows.get(i);
            List<Route> routes =
                finder.routes(places.door(flow.from()), places.door(flow.to()), flow.mode());
            List<int[]> limits =
                routes.stream()
                    .map(way -> bottlenecks.of(commodity, way.crossing(), way.links()))
                    .toList();
            found[i] = new Stream(flow, commodity, value, routes, limits);
          }
        });
    return List.of(found);
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
}
