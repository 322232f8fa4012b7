package org.zhol.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.Chain;
import org.zhol.assignment.CorridorFlows;
import org.zhol.assignment.WeekDetail;
import org.zhol.demand.Demand;
import org.zhol.demand.Profile;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;

/// Adds up a year as its weeks are solved.
public final class YearTally implements Consumer<WeekDetail> {
  /// From this load on a week counts as full.
  static final double FULL = 0.95;

  private final Network network;
  private final Map<String, CommodityTally> commodities = new TreeMap<>();
  private final Map<String, Crossing> crossings = new TreeMap<>();
  private final Map<Mode, Sum> modes = new TreeMap<>();
  private final Map<Chain, Sum> chains = new TreeMap<>();
  private final Map<String, YearFigures.Paid> paid = new HashMap<>();
  private final Map<String, Sum> ports = new TreeMap<>();
  private final Sum pipelines = new Sum();

  /// Tonnes and how far they can be off.
  private static final class Sum {
    double tonnes;
    double error;

    void add(double more, double off) {
      tonnes += more;
      error += off;
    }
  }

  /// A checkpoint in one direction over the year.
  private static final class Crossing {
    final Sum sum = new Sum();
    final Map<String, Double> byFlow = new TreeMap<>();
    final List<double[]> weeks = new ArrayList<>(); // room taken, hours, error of both
    double fullest;
    double fullestError;
    int weeksFull;
    double capacity;
  }

  public YearTally(Network network) {
    this.network = network;
  }

  @Override
  public void accept(WeekDetail week) {
    GapBound bound = GapBound.of(week);
    double held = 0;
    for (WeekDetail.FlowDetail flow : week.flows()) {
      held += flow.goes() ? flow.held() : 0; // what has no way this week has no choice
    }
    double heldError = bound.held(held);
    double more = heldError + bound.split(weight(week, _ -> true, _ -> true));
    double[] off = new double[week.limits().size()];
    for (int k = 0; k < off.length; k++) {
      off[k] = bound.queueHours(week.limits().get(k), more);
    }
    for (int k = 0; k < off.length; k++) {
      String checkpoint = week.limits().get(k).checkpoint();
      var direction = week.limits().get(k).direction();
      if (checkpoint != null && direction != null) {
        crossing(week, k, checkpoint + " " + direction, off[k], bound, heldError);
      }
    }
    for (Mode mode : List.of(Mode.ROAD, Mode.RAIL)) {
      modes
          .computeIfAbsent(mode, _ -> new Sum())
          .add(
              tonnes(week, route -> over(week, route, mode)),
              heldError + bound.split(weight(week, route -> over(week, route, mode))));
    }
    for (Chain chain : Chain.values()) {
      chains
          .computeIfAbsent(chain, _ -> new Sum())
          .add(
              tonnes(week, route -> route.chain() == chain),
              heldError + bound.split(weight(week, route -> route.chain() == chain)));
    }
    ports(week, bound, heldError);
    pipelines.add(0, heldError + bound.split(weight(week, YearTally::isPiped)));
    commodities(week, bound, off);
    for (WeekDetail.FlowDetail flow : week.flows()) {
      pay(week.week(), flow, off);
    }
  }

  private void ports(WeekDetail week, GapBound bound, double heldError) {
    Set<String> names = new TreeSet<>();
    for (WeekDetail.FlowDetail flow : week.flows()) {
      flow.routes().forEach(route -> names.addAll(route.ports()));
    }
    for (String port : names) {
      Test calls = route -> route.ports().contains(port);
      ports
          .computeIfAbsent(port, _ -> new Sum())
          .add(tonnes(week, calls), heldError + bound.split(weight(week, calls)));
    }
  }

  private static boolean isPiped(WeekDetail.RouteFlow route) {
    return route.chain() == Chain.PIPELINE || route.chain() == Chain.RAIL_PIPELINE;
  }

  private boolean over(WeekDetail week, WeekDetail.RouteFlow route, Mode mode) {
    if (route.crossing() < 0) {
      return false;
    }
    String id = week.limits().get(route.crossing()).checkpoint();
    return id != null && network.checkpoint(id).mode() == mode;
  }

  /// Hours by which the queues of a route can be off.
  static double off(WeekDetail.RouteFlow route, double[] off) {
    double sum = 0;
    for (WeekDetail.Taken one : route.limits()) {
      sum += one.share() * off[one.limit()];
    }
    return sum;
  }

  private interface Test {
    boolean fits(WeekDetail.RouteFlow route);
  }

  private static double tonnes(WeekDetail week, Test test) {
    double sum = 0;
    for (WeekDetail.FlowDetail flow : week.flows()) {
      boolean goods = !flow.flow().commodity().equals(Demand.EMPTY_BOX);
      for (WeekDetail.RouteFlow route : flow.routes()) {
        sum += goods && test.fits(route) ? route.tonnes() : 0;
      }
    }
    return sum;
  }

  /// Σ r² θ X of flows that choose between routes that fit and others; who has no choice is sure.
  private static double weight(WeekDetail week, Test test) {
    return weight(week, test, route -> !test.fits(route));
  }

  /// Σ r² θ X of flows that have a route of one kind and one of another.
  private static double weight(WeekDetail week, Test test, Test other) {
    double weight = 0;
    for (WeekDetail.FlowDetail flow : week.flows()) {
      boolean some = false;
      boolean others = false;
      for (WeekDetail.RouteFlow route : flow.routes()) {
        some |= test.fits(route);
        others |= other.fits(route);
      }
      weight += some && others ? GapBound.weight(flow, 1) : 0;
    }
    return weight;
  }

  /// Room of a limit that a tonne of a route takes.
  private static double share(WeekDetail.RouteFlow route, int k) {
    for (WeekDetail.Taken one : route.limits()) {
      if (one.limit() == k) {
        return one.share();
      }
    }
    return 0;
  }

  /// Σ r² θ X of what is taken of a limit's room, r the range of the shares of a flow's routes.
  private static double roomWeight(WeekDetail week, int k) {
    double weight = 0;
    for (WeekDetail.FlowDetail flow : week.flows()) {
      double least = 1;
      double most = 0;
      for (WeekDetail.RouteFlow route : flow.routes()) {
        least = Math.min(least, share(route, k));
        most = Math.max(most, share(route, k));
      }
      weight += most > least ? GapBound.weight(flow, most - least) : 0;
    }
    return weight;
  }

  private void crossing(
      WeekDetail week, int k, String key, double hoursError, GapBound bound, double heldError) {
    WeekDetail.LimitState state = week.limits().get(k);
    Crossing crossing = crossings.computeIfAbsent(key, _ -> new Crossing());
    double own = heldError + bound.split(weight(week, route -> route.crossing() == k));
    crossing.sum.add(tonnes(week, route -> route.crossing() == k), own);
    double error = heldError + bound.split(roomWeight(week, k));
    crossing.weeks.add(new double[] {state.tonnes(), state.queueHours(), error, hoursError});
    crossing.capacity += state.capacity();
    if (state.capacity() > 0 && state.capacity() < Double.POSITIVE_INFINITY) {
      double load = state.tonnes() / state.capacity();
      crossing.fullest = Math.max(crossing.fullest, load);
      crossing.fullestError = Math.max(crossing.fullestError, error / state.capacity());
      crossing.weeksFull += load >= FULL ? 1 : 0;
    }
    for (WeekDetail.FlowDetail flow : week.flows()) {
      double over = 0;
      for (WeekDetail.RouteFlow route : flow.routes()) {
        over += share(route, k) * route.tonnes();
      }
      if (over > 0) {
        crossing.byFlow.merge(flow.flow().id(), over, Double::sum);
      }
    }
  }

  private void commodities(WeekDetail week, GapBound bound, double[] off) {
    Map<String, List<WeekDetail.FlowDetail>> flows = new TreeMap<>();
    for (WeekDetail.FlowDetail flow : week.flows()) {
      flows.computeIfAbsent(flow.flow().commodity(), _ -> new ArrayList<>()).add(flow);
    }
    flows.forEach((commodity, some) ->
        commodities
            .computeIfAbsent(commodity, _ -> new CommodityTally())
            .add(week.week(), some, bound, off));
  }

  // --- What a flow pays
  // ---------------------------------------------------------------------------

  private void pay(int week, WeekDetail.FlowDetail flow, double[] off) {
    YearFigures.Paid all =
        paid.computeIfAbsent(
            flow.flow().id(),
            _ ->
                new YearFigures.Paid(
                    flow.flow().commodity(),
                    flow.usdPerTonneHour(),
                    new double[Profile.WEEKS],
                    new double[Profile.WEEKS],
                    new double[Profile.WEEKS]));
    double error = 0;
    for (WeekDetail.RouteFlow route : flow.routes()) {
      error = Math.max(error, off(route, off));
    }
    all.tonnes()[week - 1] = flow.wanted();
    all.hours()[week - 1] = composite(flow);
    all.error()[week - 1] = error;
  }

  /// The logit's composite cost, read back from the shares: a way's cost and the logarithms of its
  /// shares over their dispersions.
  private static double composite(WeekDetail.FlowDetail flow) {
    WeekDetail.RouteFlow most = null;
    for (WeekDetail.RouteFlow route : flow.routes()) {
      most = most == null || route.tonnes() > most.tonnes() ? route : most;
    }
    if (most == null || !(most.tonnes() > 0)) {
      return Double.NaN;
    }
    double inNest = 0;
    double inChain = 0;
    double going = 0;
    for (WeekDetail.RouteFlow route : flow.routes()) {
      inNest += route.nest() == most.nest() ? route.tonnes() : 0;
      inChain += route.chain() == most.chain() ? route.tonnes() : 0;
      going += route.tonnes();
    }
    return most.cost()
        + Math.log(most.tonnes() / inNest) / flow.portScale()
        + Math.log(inNest / inChain) / flow.routeScale()
        + Math.log(inChain / going) / flow.chainScale()
        + Math.log(going / flow.wanted()) / flow.holdScale();
  }

  // --- The year
  // -----------------------------------------------------------------------------------

  /// The figures of the year.
  public YearFigures finish(CorridorFlows flows) {
    List<Figure> figures = new ArrayList<>();
    List<YearFigures.Fullness> fullness = new ArrayList<>();
    for (Checkpoint checkpoint : network.checkpoints()) {
      if (!checkpoint.gateway()) {
        checkpoint(checkpoint.id(), figures, fullness);
      }
    }
    modes.forEach((mode, sum) -> figures.add(figure(Measure.MODE_TONNES, word(mode), sum)));
    chains.forEach((chain, sum) -> figures.add(figure(Measure.CHAIN_TONNES, word(chain), sum)));
    ports.forEach((port, sum) -> figures.add(figure(Measure.PORT_TONNES, port, sum)));
    Map<String, Double> piped = new TreeMap<>();
    for (CorridorFlows.LinkFlow link : flows.links()) {
      if (link.mode() == Mode.PIPELINE) {
        piped.merge(link.link(), link.tonnes(), Double::sum);
      }
    }
    piped.forEach((link, tonnes) ->
        figures.add(new Figure(Measure.PIPELINE_TONNES, link, null, tonnes, pipelines.error)));
    CommodityTally all = new CommodityTally();
    commodities.values().forEach(all::add);
    all.figures(Figure.ALL, figures);
    commodities.forEach((commodity, tally) -> tally.figures(commodity, figures));
    figures.sort(Comparator.comparing(Figure::measure));
    return new YearFigures(flows, figures, fullness, paid);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Figure figure(Measure measure, String of, Sum sum) {
    return new Figure(measure, of, null, sum.tonnes, sum.error);
  }

  private void checkpoint(String id, List<Figure> figures, List<YearFigures.Fullness> fullness) {
    Sum both = new Sum();
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      Crossing crossing = crossings.get(id + " " + direction);
      if (crossing == null) {
        continue;
      }
      both.add(crossing.sum.tonnes, crossing.sum.error);
      figures.add(
          new Figure(
              Measure.CHECKPOINT_TONNES, id, direction, crossing.sum.tonnes, crossing.sum.error));
      figures.add(
          new Figure(
              Measure.CHECKPOINT_FULLEST, id, direction, crossing.fullest, crossing.fullestError));
      Figure queue = queue(id, direction, crossing);
      if (queue != null) {
        figures.add(queue);
      }
      fullness.add(
          new YearFigures.Fullness(
              id,
              direction,
              crossing.fullest,
              crossing.weeksFull,
              crossing.capacity < Double.POSITIVE_INFINITY ? (Double) crossing.capacity : null,
              crossing.byFlow));
    }
    figures.add(figure(Measure.CHECKPOINT_TONNES, id, both));
  }

  /// Mean wait of the units, empty ones too; each week's wait and weight can be off.
  private static @Nullable Figure queue(
      String id, Checkpoint.Direction direction, Crossing crossing) {
    double all = 0;
    double waited = 0;
    for (double[] week : crossing.weeks) {
      all += week[0];
      waited += week[0] * week[1];
    }
    if (!(all > 0)) {
      return null;
    }
    double mean = waited / all;
    double error = 0;
    for (double[] week : crossing.weeks) {
      error += week[0] * week[3] + Math.abs(week[1] + week[3] - mean) * week[2];
    }
    return new Figure(Measure.CHECKPOINT_QUEUE_HOURS, id, direction, mean, error / all);
  }
}
