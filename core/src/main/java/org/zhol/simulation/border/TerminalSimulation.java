package org.zhol.simulation.border;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Journal;
import org.zhol.simulation.OpenTimes;
import org.zhol.simulation.Replications;
import org.zhol.simulation.Stage;
import org.zhol.simulation.Tally;
import org.zhol.simulation.WaitBins;
import org.zhol.simulation.terminal.TerminalPlan;
import org.zhol.simulation.terminal.TerminalRun;
import org.zhol.simulation.terminal.TerminalSeen;

/// The days of a container terminal: a forecast as for a checkpoint, with one way for each side
/// that boxes leave by. Its queue are the boxes in the yard that wait for the side; its classes are
/// boxes by where they came from, `park` their time in the yard, and the side's vehicles, `park`
/// their wait for a berth, a track or the gate.
public final class TerminalSimulation {
  private static final double LEVEL = 0.95;

  /// Days before the first report: the yard fills.
  private static final int WARM_UP_DAYS = 20;

  private final TerminalSite site;
  private final TerminalPlan plan;

  /// The plan until the days reported; null where nothing is changed.
  private final @Nullable TerminalPlan then;

  private final Disturbances disturbances;

  private final LocalDate from;
  private final int days;
  private final ZoneId zone;

  private TerminalSimulation(
      Network network,
      TerminalSite site,
      LocalDate from,
      int days,
      Disturbances disturbances,
      WhatIf whatIf) {
    this.site = site;
    this.from = from;
    this.days = days;
    this.disturbances = disturbances;
    zone = network.country(site.place().country()).zone();
    TerminalPlan asItIs =
        site.plan(
            SideHours.start(zone, from.minusDays(WARM_UP_DAYS)),
            SideHours.start(zone, from),
            SideHours.start(zone, from.plusDays(days)),
            disturbances);
    plan = whatIf.isNothing() ? asItIs : asItIs.with(whatIf);
    then = whatIf.isNothing() ? null : asItIs;
  }

  /// A terminal that can be simulated.
  ///
  /// @param place its rail facility, or its quay where it has none
  /// @param sides that boxes leave by, in the order of a forecast: sea, rail, road
  public record Known(Place place, List<String> sides) {
    public Known {
      sides = List.copyOf(sides);
    }
  }

  /// The terminal of a place, or of one named by its id; null where no ship or train with boxes
  /// calls on that day.
  public static @Nullable Known find(Network network, String place, LocalDate day) {
    TerminalSite site = TerminalSite.of(network, place, day);
    return site == null ? null : new Known(site.place(), site.sides());
  }

  /// All terminals of a network on a day, in the order of its places.
  public static List<Known> list(Network network, LocalDate day) {
    List<Known> all = new ArrayList<>();
    for (Place place : network.places()) {
      if (place.mode() == Mode.RAIL || place.mode() == Mode.SEA) {
        Known found = find(network, place.id(), day);
        if (found != null && found.place().equals(place)) {
          all.add(found);
        }
      }
    }
    return all;
  }

  /// Which terminal, which days, and with what chance.
  ///
  /// @param place or terminal by its id
  /// @param disturbances of which closures by weather stop ships
  public record Question(
      String place,
      LocalDate from,
      int days,
      long seed,
      int replications,
      int threads,
      Disturbances disturbances) {}

  /// @param whatIf its lanes and servers alone
  /// @throws IllegalArgumentException where `find` finds none
  public static BorderForecast run(
      Network network,
      Question question,
      WhatIf whatIf,
      BorderSimulation.@Nullable Watcher watcher) {
    return simulation(
            network,
            question.place(),
            question.from(),
            question.days(),
            question.disturbances(),
            whatIf)
        .forecast(question, whatIf, watcher);
  }

  /// What a what-if may change at a terminal.
  public static List<WhatIf.Servers> equipment(Network network, String place, LocalDate day) {
    WhatIf.Listing listing = new WhatIf.Listing();
    simulation(network, place, day, 1, Disturbances.NONE, WhatIf.NOTHING).plan.with(listing);
    return listing.all();
  }

  private static TerminalSimulation simulation(
      Network network,
      String place,
      LocalDate from,
      int days,
      Disturbances disturbances,
      WhatIf whatIf) {
    TerminalSite site = TerminalSite.of(network, place, from);
    if (site == null) {
      throw new IllegalArgumentException("no ship or train with boxes calls at " + place);
    }
    return new TerminalSimulation(network, site, from, days, disturbances, whatIf);
  }

  private BorderForecast forecast(
      Question question, WhatIf whatIf, BorderSimulation.@Nullable Watcher watcher) {
    int replications = question.replications();
    Journal journal = watcher == null ? null : watcher.journal(null, TerminalRun.stages(plan));
    List<TerminalSeen> runs =
        Replications.of(
            replications,
            question.threads(),
            r -> {
              long own = Chance.key(question.seed(), "replication " + r);
              Journal first = r == 0 ? journal : null;
              TerminalSeen seen = new TerminalRun(plan, then, quay(own), own, first).run();
              if (watcher != null) {
                watcher.ran(null, r);
              }
              return seen;
            });
    long hash = 0;
    long events = 0;
    for (TerminalSeen run : runs) {
      hash = Chance.key(hash ^ run.hash(), "run");
      events += run.events();
    }
    List<BorderForecast.Way> ways = new ArrayList<>();
    for (int s = 0; s <= plan.sides().size(); s++) {
      ways.add(way(s, runs));
    }
    // What was changed holds for all sides, so it stands with the other assumptions.
    ways.set(ways.size() - 1, ways.getLast().assuming(whatIf.changes(List.of())));
    return new BorderForecast(
        site.id(),
        from,
        days,
        question.seed(),
        replications,
        HexFormat.of().toHexDigits(hash),
        events,
        ways);
  }

  /// The quay with the weather of a run.
  private TerminalRun.Quay quay(long seed) {
    long end = plan.last() + 1;
    long[] storms = disturbances.storms(seed, plan.begin(), end);
    int side = site.sides().indexOf(TerminalSite.SEA);
    if (side < 0 || storms.length == 0) {
      return TerminalRun.Quay.ALWAYS;
    }
    long[] open = SideHours.without(new long[] {plan.begin(), end}, storms);
    return new TerminalRun.Quay(side, new OpenTimes(open));
  }

  private String name(int side) {
    return side < plan.sides().size() ? plan.sides().get(side).name() : TerminalPlan.ROAD;
  }

  private BorderForecast.Way way(int s, List<TerminalSeen> runs) {
    Tally out = new Tally();
    Tally left = new Tally();
    for (TerminalSeen run : runs) {
      out.add((double) run.out()[s] / days);
      int last = run.queue()[s].length - 1;
      left.add((double) run.queue()[s][last] + run.inside()[s][last]);
    }
    List<BorderForecast.Use> uses = uses(s, runs);
    BorderForecast.Use most = uses.getFirst();
    for (BorderForecast.Use use : uses) {
      most = use.use() > most.use() ? use : most;
    }
    return new BorderForecast.Way(
        null,
        name(s),
        from.minusDays(WARM_UP_DAYS),
        0,
        hours(s, runs),
        List.of(),
        waits(s, runs),
        uses,
        most.stage(),
        out.interval(LEVEL),
        left.mean(),
        0,
        s == plan.sides().size() ? site.assumptions() : List.of());
  }

  /// The side's own resources and the yard.
  private List<BorderForecast.Use> uses(int s, List<TerminalSeen> runs) {
    List<BorderForecast.Use> uses = new ArrayList<>();
    List<TerminalSeen.Use> first = runs.getFirst().uses();
    for (int i = 0; i < first.size(); i++) {
      TerminalSeen.Use one = first.get(i);
      if (one.side() != s && one.side() >= 0) {
        continue;
      }
      Tally use = new Tally();
      Tally waiting = new Tally();
      for (TerminalSeen run : runs) {
        use.add(Math.min(1, run.uses().get(i).use())); // those taken away may work on for a while
        waiting.add(run.uses().get(i).waiting());
      }
      int room = one.side() < 0 ? one.servers() : Stage.UNLIMITED;
      uses.add(
          new BorderForecast.Use(
              one.name(),
              one.side() < 0 ? TerminalPlan.ALL : name(s),
              one.servers(),
              room,
              use.mean(),
              0,
              waiting.mean(),
              true));
    }
    return uses;
  }

  private List<BorderForecast.Hour> hours(int s, List<TerminalSeen> runs) {
    List<BorderForecast.Hour> hours = new ArrayList<>();
    OffsetDateTime start = from.atStartOfDay(zone).toOffsetDateTime();
    double[] queues = new double[runs.size()];
    for (int h = 0; h < runs.getFirst().queue()[s].length; h++) {
      Tally queue = new Tally();
      Tally inside = new Tally();
      for (int r = 0; r < queues.length; r++) {
        queues[r] = runs.get(r).queue()[s][h];
        queue.add(queues[r]);
        inside.add(runs.get(r).inside()[s][h]);
      }
      hours.add(BorderSimulation.hour(start.plusHours(h), queues, queue.mean(), inside.mean()));
    }
    return hours;
  }

  private List<BorderForecast.ChannelWait> waits(int s, List<TerminalSeen> runs) {
    List<BorderForecast.ChannelWait> waits = new ArrayList<>();
    WaitBins allYard = new WaitBins();
    WaitBins allStay = new WaitBins();
    for (int f = 0; f <= plan.sides().size(); f++) {
      WaitBins yard = new WaitBins();
      WaitBins stay = new WaitBins();
      for (TerminalSeen run : runs) {
        yard.addAll(run.yardHours()[f][s]);
        stay.addAll(run.stayHours()[f][s]);
      }
      allYard.addAll(yard);
      allStay.addAll(stay);
      if (yard.units() > 0) {
        waits.add(BorderSimulation.wait("boxes from " + name(f), yard, stay));
      }
    }
    WaitBins wait = new WaitBins();
    WaitBins turn = new WaitBins();
    for (TerminalSeen run : runs) {
      wait.addAll(run.waits()[s]);
      turn.addAll(run.turn()[s]);
    }
    String vehicles =
        Objects.equals(name(s), TerminalSite.SEA)
            ? "ships"
            : name(s).equals("rail") ? "trains" : "trucks";
    waits.add(BorderSimulation.wait(vehicles, wait, turn));
    waits.add(BorderSimulation.wait("all", allYard, allStay));
    return waits;
  }
}
