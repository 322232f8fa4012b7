package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Journal;
import org.zhol.simulation.Replications;
import org.zhol.simulation.Stage;
import org.zhol.simulation.Tally;
import org.zhol.simulation.WaitBins;
import org.zhol.simulation.rail.TrainKind;
import org.zhol.simulation.rail.YardPlan;
import org.zhol.simulation.rail.YardRun;
import org.zhol.simulation.rail.YardSeen;

/// The days of a rail checkpoint with its yards, both directions in one run: trains of one kind
/// where one is asked for, else of all.
final class RailSimulation {
  private static final double LEVEL = 0.95;

  /// Uses this close are one: of those the last on the way holds up the others.
  private static final double SAME_USE = 0.02;

  private final Network network;
  private final BorderQuestion question;
  private final RailPlan rail;
  private final @Nullable YardPlan then;

  private RailSimulation(
      Network network, BorderQuestion question, RailPlan rail, @Nullable YardPlan then) {
    this.network = network;
    this.question = question;
    this.rail = rail;
    this.then = then;
  }

  /// @param then how the yards are equipped until the days reported; null where they stay so
  static BorderForecast run(
      Network network,
      BorderQuestion question,
      RailPlan rail,
      @Nullable YardPlan then,
      BorderSimulation.@Nullable Watcher watcher) {
    return new RailSimulation(network, question, rail, then).forecast(watcher);
  }

  private BorderForecast forecast(BorderSimulation.@Nullable Watcher watcher) {
    YardPlan plan = rail.plan();
    Journal journal = watcher == null ? null : journal(watcher, YardRun.stages(plan));
    List<YardSeen> runs =
        Replications.of(
            question.replications(),
            question.threads(),
            r -> {
              long seed = Chance.key(question.seed(), "replication " + r);
              Journal first = r == 0 ? journal : null;
              YardSeen seen = new YardRun(stormy(plan, seed), then, seed, first).run();
              if (watcher != null) {
                question.directions().forEach(direction -> watcher.ran(direction, r));
              }
              return seen;
            });
    long hash = 0;
    long events = 0;
    for (YardSeen run : runs) {
      hash = Chance.key(hash ^ run.hash(), "run");
      events += run.events();
    }
    List<BorderForecast.Way> ways = new ArrayList<>();
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      if (question.directions().contains(direction)) {
        List<YardSeen.Way> seen =
            runs.stream().map(run -> run.ways().get(direction.ordinal())).toList();
        ways.add(way(direction, seen));
      }
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

  /// Weather that was asked for stops trains and cranes alike.
  private YardPlan stormy(YardPlan plan, long seed) {
    Disturbances wrong = question.disturbances();
    if (wrong == null) {
      return plan;
    }
    long last = plan.dayStart()[plan.dayStart().length - 1];
    long[] storms = wrong.storms(seed, plan.begin(), last);
    return storms.length == 0 ? plan : plan.with(open -> SideHours.without(open, storms));
  }

  private @Nullable Journal journal(BorderSimulation.Watcher watcher, List<List<String>> stages) {
    List<@Nullable Journal> both = new ArrayList<>();
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      both.add(
          question.directions().contains(direction)
              ? watcher.journal(direction, stages.get(direction.ordinal()))
              : null);
    }
    int first = stages.getFirst().size();
    return (time, move, number, stage) -> {
      Journal one = both.get(stage < first ? 0 : 1);
      if (one != null) {
        one.hear(time, move, number, stage < first ? stage : stage - first);
      }
    };
  }

  /// Kinds of train that the question is about.
  private List<TrainKind> kinds() {
    CargoClass cargo = question.cargo();
    if (cargo == null) {
      return List.of(TrainKind.values());
    }
    boolean box = cargo == CargoClass.CONTAINER || cargo == CargoClass.REEFER;
    return List.of(box ? TrainKind.CONTAINER : TrainKind.WAGONLOAD);
  }

  private BorderForecast.Way way(Checkpoint.Direction direction, List<YardSeen.Way> runs) {
    Checkpoint checkpoint = question.checkpoint();
    boolean toB = direction == Checkpoint.Direction.AB;
    String home = network.place(toB ? checkpoint.a() : checkpoint.b()).country();
    String beyond = network.place(toB ? checkpoint.b() : checkpoint.a()).country();
    WhatIf.Listing changeable = new WhatIf.Listing();
    var _ = rail.with(changeable, network, question);
    List<BorderForecast.Use> uses = uses(runs, home, beyond, changeable);
    Tally out = new Tally();
    Tally left = new Tally();
    Tally unserved = new Tally();
    for (YardSeen.Way run : runs) {
      double gone = 0;
      double stay = 0;
      double never = 0;
      for (TrainKind kind : kinds()) {
        int k = kind.ordinal();
        gone += Arrays.stream(run.exits()).mapToInt(day -> day[k]).sum();
        int last = run.queue()[k].length - 1;
        stay += run.queue()[k][last] + run.inside()[k][last];
        never += run.unserved()[k];
      }
      out.add(gone / question.days());
      left.add(stay);
      unserved.add(never);
    }
    return new BorderForecast.Way(
        direction,
        beyond,
        rail.firstDay(),
        Objects.requireNonNull(rail.waiting().get(direction)),
        hours(runs),
        BorderSimulation.reported(question, direction),
        waits(runs),
        uses,
        binds(runs, uses),
        out.interval(LEVEL),
        left.mean(),
        unserved.mean(),
        Objects.requireNonNull(rail.assumptions().get(direction)));
  }

  private static List<BorderForecast.Use> uses(
      List<YardSeen.Way> runs, String home, String beyond, WhatIf.Listing changeable) {
    List<BorderForecast.Use> uses = new ArrayList<>();
    for (int i = 0; i < runs.getFirst().uses().size(); i++) {
      YardSeen.Use first = runs.getFirst().uses().get(i);
      Tally use = new Tally();
      Tally held = new Tally();
      Tally waiting = new Tally();
      for (YardSeen.Way run : runs) {
        YardSeen.Use one = run.uses().get(i);
        use.add(Math.min(1, one.use())); // those taken away may work on for a while
        held.add(one.held());
        waiting.add(one.waiting());
      }
      String side =
          switch (first.place()) {
            case HOME -> home;
            case BORDER -> "both";
            case BEYOND -> beyond;
          };
      uses.add(
          new BorderForecast.Use(
              first.name(),
              side,
              first.servers(),
              first.limits() ? Stage.UNLIMITED : first.servers(),
              use.mean(),
              held.mean(),
              waiting.mean(),
              changeable.has(first.name(), side)));
    }
    return uses;
  }

  /// Of what is used most, the last on the way: before it all is full because of it.
  private static String binds(List<YardSeen.Way> runs, List<BorderForecast.Use> uses) {
    double most = 0;
    String binds = "";
    for (int i = 0; i < uses.size(); i++) {
      boolean limits = runs.getFirst().uses().get(i).limits();
      if (limits && uses.get(i).use() >= most - SAME_USE) {
        most = Math.max(most, uses.get(i).use());
        binds = uses.get(i).stage();
      }
    }
    return binds;
  }

  private List<BorderForecast.Hour> hours(List<YardSeen.Way> runs) {
    List<BorderForecast.Hour> hours = new ArrayList<>();
    LocalDate from = question.from();
    OffsetDateTime start = from.atStartOfDay(rail.zone()).toOffsetDateTime();
    double[] queues = new double[runs.size()];
    for (int h = 0; h < runs.getFirst().queue()[0].length; h++) {
      Tally queue = new Tally();
      Tally inside = new Tally();
      for (int r = 0; r < queues.length; r++) {
        queues[r] = 0;
        double within = 0;
        for (TrainKind kind : kinds()) {
          queues[r] += runs.get(r).queue()[kind.ordinal()][h];
          within += runs.get(r).inside()[kind.ordinal()][h];
        }
        queue.add(queues[r]);
        inside.add(within);
      }
      hours.add(BorderSimulation.hour(start.plusHours(h), queues, queue.mean(), inside.mean()));
    }
    return hours;
  }

  private List<BorderForecast.ChannelWait> waits(List<YardSeen.Way> runs) {
    List<BorderForecast.ChannelWait> waits = new ArrayList<>();
    WaitBins allWaits = new WaitBins();
    WaitBins allThrough = new WaitBins();
    for (TrainKind kind : kinds()) {
      WaitBins wait = new WaitBins();
      WaitBins through = new WaitBins();
      for (YardSeen.Way run : runs) {
        wait.addAll(run.waits()[kind.ordinal()]);
        through.addAll(run.through()[kind.ordinal()]);
      }
      allWaits.addAll(wait);
      allThrough.addAll(through);
      waits.add(BorderSimulation.wait(kind.name().toLowerCase(Locale.ROOT), wait, through));
    }
    waits.add(BorderSimulation.wait("all", allWaits, allThrough));
    return waits;
  }
}
