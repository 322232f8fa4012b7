package org.zhol.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhol.demand.Demand;
import org.zhol.demand.Flow;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Traffic;
import org.zhol.queueing.WeekIntake;
import org.zhol.routing.FreightNetwork;

/// A solved year: every way of every flow in every week, and the sums over them.
public final class CorridorYear {
  private static final double LEAST_TONNES = 0.5;

  private final Network network;
  private final Demand demand;
  private final int year;
  private final Bottlenecks bottlenecks;
  private final CorridorParameters parameters;
  private final List<Stream> streams;
  private final List<SolvedWeek> weeks;

  /// What a week came to.
  ///
  /// @param shares by flow and route, as in [Choice]
  record SolvedWeek(
      LocalDate monday,
      Bottlenecks.Week limits,
      WeekEquilibrium.Outcome outcome,
      List<double[][]> shares) {
    /// The room that a tonne of a flow's way takes of each of its limits.
    double[] shares(int i, int p) {
      return shares.get(i)[p];
    }
  }

  CorridorYear(
      Network network,
      Demand demand,
      int year,
      Bottlenecks bottlenecks,
      CorridorParameters parameters,
      List<Stream> streams,
      List<SolvedWeek> weeks) {
    this.network = network;
    this.demand = demand;
    this.year = year;
    this.bottlenecks = bottlenecks;
    this.parameters = parameters;
    this.streams = streams;
    this.weeks = List.copyOf(weeks);
  }

  public Network network() {
    return network;
  }

  List<Stream> streams() {
    return streams;
  }

  List<SolvedWeek> weeks() {
    return weeks;
  }

  Bottlenecks bottlenecks() {
    return bottlenecks;
  }

  public int year() {
    return year;
  }

  public Demand demand() {
    return demand;
  }

  /// Hours of a way in a week, with its border and all it queues for.
  double hours(SolvedWeek week, int i, int p) {
    Stream stream = streams.get(i);
    Route route = stream.routes().get(p);
    int k = route.crossing();
    double hours = route.hours() + (k < 0 ? 0 : week.limits().intakes().get(k).unloadedHours());
    int[] limits = stream.limits().get(p);
    for (int j = 0; j < limits.length; j++) {
      hours += week.shares(i, p)[j] * week.outcome().queueHours()[limits[j]];
    }
    return hours;
  }

  // --- The year's table
  // ----------------------------------------------------------------------------

  /// The table of the year.
  public CorridorFlows flows() {
    double worst = 0;
    for (SolvedWeek week : weeks) {
      worst = Math.max(worst, week.outcome().gaps().getLast());
    }
    double tonnes = demand.total(year, flow -> true);
    return new CorridorFlows(
        year, worst, tonnes, table(), links(), chains(), ports(), unserved(), demand.missing(year));
  }

  /// Its weeks.
  List<CorridorFlows.Week> table() {
    List<CorridorFlows.Week> table = new ArrayList<>();
    for (SolvedWeek week : weeks) {
      double held = 0;
      for (double tonnes : week.outcome().held()) {
        held += tonnes;
      }
      List<Double> gaps = week.outcome().gaps();
      table.add(
          new CorridorFlows.Week(
              week.monday(),
              gaps.getLast(),
              gaps,
              held,
              crossings(week),
              permits(week),
              others(week)));
    }
    return table;
  }

  private List<CorridorFlows.CrossingFlow> crossings(SolvedWeek week) {
    Crossings crossings = bottlenecks.crossings;
    double[] dollars = dollars(week);
    double[] loaded = new double[crossings.size()];
    double[] empties = new double[crossings.size()];
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      for (int p = 0; p < stream.routes().size(); p++) {
        double tonnes = week.outcome().routes()[i][p];
        int own = stream.routes().get(p).crossing();
        if (own >= 0) {
          loaded[own] += tonnes;
          empties[own] += stream.isEmpties() ? tonnes : 0;
        }
      }
    }
    List<CorridorFlows.CrossingFlow> rows = new ArrayList<>();
    for (int k = 0; k < crossings.size(); k++) {
      Crossings.Crossing crossing = crossings.get(k);
      WeekIntake intake = week.limits().intakes().get(k);
      double perUnit = parameters.tonnesPerUnit(crossing);
      double units = intake.units();
      double flow = week.outcome().flow()[k];
      double hours = week.outcome().queueHours()[k];
      rows.add(
          new CorridorFlows.CrossingFlow(
              crossing.checkpoint().id(),
              crossing.direction(),
              Math.max(0, loaded[k] - empties[k]),
              empties[k],
              flow / perUnit,
              Math.max(0, flow - loaded[k]) / perUnit,
              units < Double.POSITIVE_INFINITY ? (Double) units : null,
              hours,
              intake.unloadedHours(),
              7 * perUnit * usdPerTonne(week, k, dollars[k]),
              intake.binds() == null ? null : String.valueOf(intake.binds())));
    }
    return rows;
  }

  /// What the hours of all that takes room of each limit are worth, US dollars for an hour of all.
  private double[] dollars(SolvedWeek week) {
    double[] dollars = new double[bottlenecks.size()];
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      for (int p = 0; p < stream.routes().size(); p++) {
        double tonnes = week.outcome().routes()[i][p];
        int[] limits = stream.limits().get(p);
        for (int j = 0; j < limits.length; j++) {
          dollars[limits[j]] += week.shares(i, p)[j] * tonnes * stream.usdPerTonneHour();
        }
      }
    }
    return dollars;
  }

  /// What one more tonne of capacity would save: of the integral of the wait, t rho tonne-hours.
  private static double usdPerTonne(SolvedWeek week, int k, double dollars) {
    FillingUp limit = week.limits().limits().get(k);
    double flow = week.outcome().flow()[k];
    double hours = week.outcome().queueHours()[k];
    return flow <= 0 || !limit.limited() ? 0 : hours * dollars / limit.capacity();
  }

  private List<CorridorFlows.PermitFlow> permits(SolvedWeek week) {
    double[] dollars = dollars(week);
    List<CorridorFlows.PermitFlow> rows = new ArrayList<>();
    for (int k = 0; k < bottlenecks.size(); k++) {
      FillingUp limit = week.limits().limits().get(k);
      if (bottlenecks.get(k) instanceof Bottlenecks.Bottleneck.Permits permits
          && limit.capacity() < Double.POSITIVE_INFINITY) {
        Crossings crossings = bottlenecks.crossings;
        double perTruck = parameters.tonnesPerUnit(crossings.get(permits.at().getFirst()));
        rows.add(
            new CorridorFlows.PermitFlow(
                permits.from(),
                permits.to(),
                permits.at().stream().map(at -> crossings.get(at).checkpoint().id()).toList(),
                week.outcome().flow()[k] / perTruck,
                limit.capacity() / perTruck,
                week.outcome().queueHours()[k],
                perTruck * usdPerTonne(week, k, dollars[k])));
      }
    }
    return rows;
  }

  /// What else filled up in a week: kinds of traffic and lines that made somebody wait.
  private List<CorridorFlows.LimitFlow> others(SolvedWeek week) {
    List<CorridorFlows.LimitFlow> rows = new ArrayList<>();
    for (int k = 0; k < bottlenecks.size(); k++) {
      FillingUp limit = week.limits().limits().get(k);
      double tonnes = week.outcome().flow()[k];
      double hours = week.outcome().queueHours()[k];
      boolean felt = limit.capacity() < Double.POSITIVE_INFINITY && (hours > 0 || limit.shut());
      switch (bottlenecks.get(k)) {
        case Bottlenecks.Bottleneck.AtBorder border -> {
          Traffic kind = border.kind();
          if (kind != null && felt) {
            Crossings.Crossing crossing = bottlenecks.crossings.get(border.crossing());
            boolean out = crossing.direction() == Checkpoint.Direction.AB;
            rows.add(
                new CorridorFlows.LimitFlow(
                    crossing.checkpoint().id(), out, words(kind), tonnes, limit.capacity(), hours));
          }
        }
        case Bottlenecks.Bottleneck.Permits _ -> {} // on rows of their own
        case Bottlenecks.Bottleneck.OnLine line -> {
          if (felt) {
            rows.add(
                new CorridorFlows.LimitFlow(
                    line.link().id(), line.forward(), null, tonnes, limit.capacity(), hours));
          }
        }
      }
    }
    return rows;
  }

  /// As the pack spells it.
  private static String words(Traffic kind) {
    List<String> words = new ArrayList<>();
    kind.classes().stream()
        .sorted()
        .map(CargoClass::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(words::add);
    kind.commodities().stream().sorted().forEach(words::add);
    return String.join(" ", words);
  }

  private List<CorridorFlows.LinkFlow> links() {
    List<CorridorFlows.LinkFlow> list = new ArrayList<>();
    for (LinkWeeks link : linkWeeks()) {
      double sum = 0;
      for (double tonnes : link.tonnes()) {
        sum += tonnes;
      }
      list.add(
          new CorridorFlows.LinkFlow(
              link.link(), link.forward(), link.mode(), link.commodity(), sum));
    }
    return list;
  }

  private List<CorridorFlows.ChainFlow> chains() {
    Map<String, double[]> sums = new TreeMap<>();
    for (SolvedWeek week : weeks) {
      for (int i = 0; i < streams.size(); i++) {
        Stream stream = streams.get(i);
        for (int p = 0; p < stream.routes().size(); p++) {
          double tonnes = week.outcome().routes()[i][p];
          if (tonnes > 0) {
            Route route = stream.routes().get(p);
            double[] sum =
                sums.computeIfAbsent(
                    stream.commodity().id() + " " + route.chain(), _ -> new double[4]);
            sum[0] += tonnes;
            sum[1] += tonnes * hours(week, i, p);
            sum[2] += tonnes * route.usdPerTonne();
            sum[3] += tonnes * route.gramsPerTonne();
          }
        }
      }
    }
    List<CorridorFlows.ChainFlow> list = new ArrayList<>();
    sums.forEach((key, sum) -> {
      int space = key.indexOf(' ');
      Chain chain = Chain.valueOf(key.substring(space + 1));
      list.add(
          new CorridorFlows.ChainFlow(
              key.substring(0, space),
              chain,
              sum[0],
              sum[1] / sum[0],
              sum[2] / sum[0],
              sum[3] / sum[0]));
    });
    return list;
  }

  private List<CorridorFlows.PortFlow> ports() {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      for (int p = 0; p < stream.routes().size(); p++) {
        double tonnes = tonnes(i, p);
        for (String port : stream.routes().get(p).ports()) {
          double[] sum = sums.computeIfAbsent(port, _ -> new double[2]);
          sum[0] += stream.isEmpties() ? 0 : tonnes;
          sum[1] += Counted.teu(stream, tonnes);
        }
      }
    }
    List<CorridorFlows.PortFlow> list = new ArrayList<>();
    sums.forEach((port, sum) -> {
      if (sum[0] + sum[1] > 0) {
        list.add(new CorridorFlows.PortFlow(port, sum[0], sum[1]));
      }
    });
    return list;
  }

  private List<CorridorFlows.Unserved> unserved() {
    double[] held = weeks.getLast().outcome().held();
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

  // --- By link and week
  // ----------------------------------------------------------------------------

  /// Tonnes of a commodity over a link by week.
  public record LinkWeeks(
      String link, boolean forward, @Nullable Mode mode, String commodity, List<Double> tonnes) {
    public LinkWeeks {
      tonnes = List.copyOf(tonnes);
    }
  }

  /// Tonnes over every link in use, by direction, commodity and week; by link, backward first.
  public List<LinkWeeks> linkWeeks() {
    Map<FreightNetwork.Carried, Map<String, double[]>> sums = new HashMap<>();
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      String commodity = stream.commodity().id();
      for (int p = 0; p < stream.routes().size(); p++) {
        double[] byWeek = byWeek(i, p);
        if (byWeek != null) {
          for (FreightNetwork.Carried carried : stream.routes().get(p).links()) {
            double[] sum =
                sums.computeIfAbsent(carried, _ -> new TreeMap<>())
                    .computeIfAbsent(commodity, _ -> new double[byWeek.length]);
            for (int w = 0; w < sum.length; w++) {
              sum[w] += byWeek[w];
            }
          }
        }
      }
    }
    List<LinkWeeks> list = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(FreightNetwork.Carried::link)
                    .thenComparing(FreightNetwork.Carried::forward)))
        .forEach(entry -> {
          FreightNetwork.Carried carried = entry.getKey();
          Link link = network.findLink(carried.link());
          Mode mode = link == null ? null : link.mode();
          entry
              .getValue()
              .forEach((commodity, tonnes) ->
                  list.add(
                      new LinkWeeks(
                          carried.link(),
                          carried.forward(),
                          mode,
                          commodity,
                          Arrays.stream(tonnes).boxed().toList())));
        });
    return list;
  }

  /// Tells each week in full, in order; they are made one by one and not kept.
  public void tell(Consumer<WeekDetail> listener) {
    for (int w = 0; w < weeks.size(); w++) {
      listener.accept(WeekDetail.of(this, parameters, w));
    }
  }

  /// Every way by which anything went: by flow as the pack has them, then by route.
  public List<WayFlow> ways() {
    List<WayFlow> ways = new ArrayList<>();
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      for (int p = 0; p < stream.routes().size(); p++) {
        double[] byWeek = byWeek(i, p);
        if (byWeek != null) {
          Route route = stream.routes().get(p);
          List<WayFlow.Step> links =
              route.links().stream()
                  .map(carried -> new WayFlow.Step(carried.link(), carried.forward()))
                  .toList();
          List<Double> tonnes = Arrays.stream(byWeek).boxed().toList();
          ways.add(new WayFlow(stream.flow().id(), route.chain(), links, tonnes));
        }
      }
    }
    return ways;
  }

  /// Tonnes of a way in the year.
  double tonnes(int i, int p) {
    double sum = 0;
    for (SolvedWeek week : weeks) {
      sum += week.outcome().routes()[i][p];
    }
    return sum;
  }

  /// Tonnes of a way by week; null where nobody takes it.
  double @Nullable [] byWeek(int i, int p) {
    double[] byWeek = new double[weeks.size()];
    boolean used = false;
    for (int w = 0; w < byWeek.length; w++) {
      byWeek[w] = weeks.get(w).outcome().routes()[i][p];
      used |= byWeek[w] > 0;
    }
    return used ? byWeek : null;
  }
}
