package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Terminal;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Journal;
import org.zhol.simulation.Replications;
import org.zhol.simulation.Tally;
import org.zhol.simulation.WaitBins;

/// The days of a checkpoint, simulated: see `BorderForecast` for what comes out. Where the gauge
/// changes the yards on both sides are part of it.
public final class BorderSimulation {
  private static final double LEVEL = 0.95;
  private static final List<String> CHANNELS = List.of("green", "yellow", "red");

  private BorderSimulation() {}

  /// Hears of the moves of the first replication.
  public interface Watcher {
    /// The journal of a direction, whose stages have these names; of all that moves at a container
    /// terminal, where the direction is null.
    @Nullable Journal journal(Checkpoint.@Nullable Direction direction, List<String> stages);

    /// A replication of a direction, or of a terminal, is over. Runs may end on several threads at
    /// once.
    default void ran(Checkpoint.@Nullable Direction direction, int replication) {}
  }

  /// The days with changes, which the forecast tells among its assumptions.
  public static BorderForecast run(
      Network network, BorderQuestion question, WhatIf whatIf, @Nullable Watcher watcher) {
    if (whatIf.isNothing()) {
      return run(network, question, watcher);
    }
    BorderQuestion changed = whatIf.on(network, question);
    if (RailPlan.applies(network, question.checkpoint(), question.from())) {
      RailPlan then = RailPlan.of(network, changed).equippedAs(RailPlan.of(network, question));
      RailPlan rail = then.with(whatIf, network, question);
      BorderForecast told = RailSimulation.run(network, changed, rail, then.plan(), watcher);
      return whatIf.told(told, question.checkpoint());
    }
    return whatIf.told(play(network, changed, question, watcher), question.checkpoint());
  }

  /// Names of the stations and yards that a railway checkpoint's stages are named by, on a day.
  public static List<Names> yards(Network network, Checkpoint checkpoint, LocalDate day) {
    Set<Names> names = new LinkedHashSet<>();
    if (RailPlan.applies(network, checkpoint, day)) {
      for (String station : List.of(checkpoint.a(), checkpoint.b())) {
        names.add(network.place(station).names());
        for (Terminal yard : RailPlan.terminals(network, checkpoint, station, day)) {
          names.add(network.place(yard.from()).names());
        }
      }
    }
    return List.copyOf(names);
  }

  /// What a what-if may change, in each direction of a question.
  public static List<WhatIf.Site> equipment(Network network, BorderQuestion question) {
    Map<String, WhatIf.Listing> sites = new LinkedHashMap<>();
    Checkpoint checkpoint = question.checkpoint();
    String a = network.place(checkpoint.a()).country();
    String b = network.place(checkpoint.b()).country();
    if (RailPlan.applies(network, checkpoint, question.from())) {
      WhatIf.Listing all = new WhatIf.Listing();
      var _ = RailPlan.of(network, question).with(all, network, question);
      for (WhatIf.Servers one : all.all()) {
        sites
            .computeIfAbsent(one.side(), _ -> new WhatIf.Listing())
            .servers(one.stage(), one.side(), one.count());
      }
    } else {
      for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
        if (question.directions().contains(direction)) {
          boolean toB = direction == Checkpoint.Direction.AB;
          WhatIf.Listing listing = new WhatIf.Listing();
          sites.put(toB ? a + " → " + b : b + " → " + a, listing);
          for (PlanStage stage : CrossingPlan.of(network, question, direction).stages()) {
            if (stage.kind() == PlanStage.Kind.STEP) {
              listing.servers(stage.name(), stage.side(), stage.servers());
            }
          }
        }
      }
    }
    List<WhatIf.Site> all = new ArrayList<>();
    sites.forEach((where, listing) -> all.add(new WhatIf.Site(where, listing.all())));
    return all;
  }

  public static BorderForecast run(
      Network network, BorderQuestion question, @Nullable Watcher watcher) {
    if (RailPlan.applies(network, question.checkpoint(), question.from())) {
      return RailSimulation.run(network, question, RailPlan.of(network, question), null, watcher);
    }
    return play(network, question, null, watcher);
  }

  /// @param before the question whose plan holds until the first day reported; null for the same
  private static BorderForecast play(
      Network network,
      BorderQuestion question,
      @Nullable BorderQuestion before,
      @Nullable Watcher watcher) {
    List<BorderForecast.Way> ways = new ArrayList<>();
    long hash = 0;
    long events = 0;
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      if (!question.directions().contains(direction)) {
        continue;
      }
      CrossingPlan made = CrossingPlan.of(network, question, direction);
      CrossingPlan plan =
          before == null ? made : made.after(CrossingPlan.of(network, before, direction));
      Journal journal =
          watcher == null
              ? null
              : watcher.journal(direction, plan.stages().stream().map(PlanStage::name).toList());
      List<CrossingRun.Seen> runs =
          Replications.of(
              question.replications(),
              question.threads(),
              r -> {
                long seed = Chance.key(question.seed(), "replication " + r);
                Journal first = r == 0 ? journal : null;
                CrossingRun.Seen seen = new CrossingRun(plan, seed, question.days(), first).run();
                if (watcher != null) {
                  watcher.ran(direction, r);
                }
                return seen;
              });
      for (CrossingRun.Seen run : runs) {
        hash = Chance.key(hash ^ run.hash(), "run");
        events += run.events();
      }
      ways.add(way(network, question, plan, runs));
    }
    return new BorderForecast(
        question.checkpoint().id(),
        question.from(),
        question.days(),
        question.seed(),
        question.replications(),
        HexFormat.of().toHexDigits(hash),
        events,
        ways);
  }

  /// Hours from arrival to exit of those who come on the first day of a question's first direction,
  /// mean of each replication, ascending.
  static double[] meanHours(Network network, BorderQuestion question) {
    CrossingPlan plan = CrossingPlan.of(network, question, question.directions().iterator().next());
    return Replications.of(
            question.replications(),
            question.threads(),
            r -> {
              long seed = Chance.key(question.seed(), "replication " + r);
              return new CrossingRun(plan, seed, question.days(), null).run();
            })
        .stream()
        .mapToDouble(run -> run.throughMillis()[0] / (3_600_000.0 * Math.max(1, run.came()[0])))
        .sorted()
        .toArray();
  }

  private static BorderForecast.Way way(
      Network network, BorderQuestion question, CrossingPlan plan, List<CrossingRun.Seen> runs) {
    boolean toB = plan.direction() == Checkpoint.Direction.AB;
    Checkpoint checkpoint = plan.checkpoint();
    String towards = network.place(toB ? checkpoint.b() : checkpoint.a()).country();
    List<BorderForecast.Use> stages = new ArrayList<>();
    int binds = 0;
    double most = -1;
    for (int s = 0; s < plan.stages().size(); s++) {
      PlanStage stage = plan.stages().get(s);
      BorderForecast.Use use = use(stage, s, runs);
      stages.add(use);
      if (use.use() > most) {
        most = use.use();
        binds = s;
      }
    }
    Tally out = new Tally();
    Tally left = new Tally();
    Tally unserved = new Tally();
    for (CrossingRun.Seen run : runs) {
      out.add((double) Arrays.stream(run.exits()).sum() / question.days());
      left.add(run.queue()[run.queue().length - 1] + run.inside()[run.inside().length - 1]);
      unserved.add((double) run.unserved());
    }
    return new BorderForecast.Way(
        plan.direction(),
        towards,
        plan.firstDay(),
        plan.waiting(),
        hours(plan, runs),
        reported(question, plan.direction()),
        waits(runs),
        stages,
        plan.stages().get(binds).name(),
        out.interval(LEVEL),
        left.mean(),
        unserved.mean(),
        plan.assumptions());
  }

  private static BorderForecast.Use use(PlanStage stage, int s, List<CrossingRun.Seen> runs) {
    Tally use = new Tally();
    Tally held = new Tally();
    Tally waiting = new Tally();
    for (CrossingRun.Seen run : runs) {
      use.add(run.use()[s]);
      held.add(run.held()[s]);
      waiting.add(run.waiting()[s]);
    }
    return new BorderForecast.Use(
        stage.name(),
        stage.side(),
        stage.servers(),
        stage.room(),
        use.mean(),
        held.mean(),
        waiting.mean(),
        stage.kind() == PlanStage.Kind.STEP);
  }

  private static List<BorderForecast.Hour> hours(CrossingPlan plan, List<CrossingRun.Seen> runs) {
    List<BorderForecast.Hour> hours = new ArrayList<>();
    int count = runs.getFirst().queue().length;
    OffsetDateTime start = plan.from().atStartOfDay(plan.zone()).toOffsetDateTime();
    double[] queues = new double[runs.size()];
    for (int h = 0; h < count; h++) {
      Tally queue = new Tally();
      Tally inside = new Tally();
      for (int r = 0; r < queues.length; r++) {
        queues[r] = runs.get(r).queue()[h];
        queue.add(queues[r]);
        inside.add(runs.get(r).inside()[h]);
      }
      hours.add(hour(start.plusHours(h), queues, queue.mean(), inside.mean()));
    }
    return hours;
  }

  /// An hour's numbers of units over the replications, which are put in order.
  static BorderForecast.Hour hour(
      OffsetDateTime time, double[] queues, double queueMean, double insideMean) {
    Arrays.sort(queues);
    return new BorderForecast.Hour(
        time,
        queueMean,
        quantile(queues, 0.1),
        quantile(queues, 0.5),
        quantile(queues, 0.9),
        insideMean);
  }

  /// Straight between the order statistics, which stand at (i - 1/2) / n.
  static double quantile(double[] sorted, double level) {
    double place = level * sorted.length - 0.5;
    int below = (int) Math.floor(place);
    if (below < 0 || sorted.length == 1) {
      return sorted[0];
    }
    if (below + 1 >= sorted.length) {
      return sorted[sorted.length - 1];
    }
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }

  static List<BorderForecast.Reported> reported(
      BorderQuestion question, Checkpoint.Direction direction) {
    List<BorderForecast.Reported> reported = new ArrayList<>();
    LocalDate end = question.from().plusDays(question.days());
    for (Checkpoint.Queue queue : question.checkpoint().queues()) {
      boolean within = !queue.date().isBefore(question.from()) && queue.date().isBefore(end);
      if (within && queue.direction() == direction) {
        reported.add(
            new BorderForecast.Reported(queue.date(), queue.waiting(), queue.evidence().sources()));
      }
    }
    return reported;
  }

  private static List<BorderForecast.ChannelWait> waits(List<CrossingRun.Seen> runs) {
    List<BorderForecast.ChannelWait> waits = new ArrayList<>();
    WaitBins allPark = new WaitBins();
    WaitBins allThrough = new WaitBins();
    for (int c = 0; c < CHANNELS.size(); c++) {
      WaitBins park = new WaitBins();
      WaitBins through = new WaitBins();
      for (CrossingRun.Seen run : runs) {
        park.addAll(run.waits()[c]);
        through.addAll(run.through()[c]);
      }
      allPark.addAll(park);
      allThrough.addAll(through);
      waits.add(wait(CHANNELS.get(c), park, through));
    }
    waits.add(wait("all", allPark, allThrough));
    return waits;
  }

  static BorderForecast.ChannelWait wait(String name, WaitBins park, WaitBins through) {
    return new BorderForecast.ChannelWait(
        name,
        through.units(),
        park.meanHours(),
        park.quantileHours(0.5),
        park.quantileHours(0.9),
        through.meanHours(),
        through.quantileHours(0.5),
        through.quantileHours(0.9));
  }
}
