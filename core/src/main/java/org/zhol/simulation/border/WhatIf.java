package org.zhol.simulation.border;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Checkpoint.Direction;
import org.zhol.network.Checkpoint.Hours;
import org.zhol.network.Checkpoint.Intake;
import org.zhol.network.Checkpoint.Look;
import org.zhol.network.Checkpoint.Measure;
import org.zhol.network.Checkpoint.Step;
import org.zhol.network.Checkpoint.Window;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Traffic;
import org.zhol.quantity.Dates;
import org.zhol.simulation.Equipment;
import org.zhol.simulation.rail.YardPlan;

/// What an operator may turn at a checkpoint. Each change holds from the first day reported, so
/// that the queue found in the morning is the same as without it; what is not changed stays as on
/// record, the lanes among it: they do not grow with what they are asked to pass.
///
/// @param lanesPercent of the lanes, crews, fronts, cranes and berths of each stage
/// @param hoursPerDay that both sides work, every day from 8 in the clock of the first side
/// @param intakePerDay units that the other side takes and, where slots are given out, slots
/// @param arrivalsPerDay units that come
/// @param inspectedPercent of units that are scanned; of these no more are unloaded than before
/// @param servers of single stages, whatever `lanesPercent` says
public record WhatIf(
    @Nullable Integer lanesPercent,
    @Nullable Integer hoursPerDay,
    @Nullable Integer intakePerDay,
    @Nullable Integer arrivalsPerDay,
    @Nullable Integer inspectedPercent,
    List<Servers> servers)
    implements Equipment {
  public static final WhatIf NOTHING = new WhatIf(null, null, null, null, null, List.of());

  public WhatIf {
    servers = List.copyOf(servers);
  }

  /// How many servers a stage has: lanes, scanners, crews, tracks, cranes, berths, boxes of a yard.
  ///
  /// @param stage as a forecast names it
  /// @param side where it is, as a forecast has it
  public record Servers(String stage, String side, int count) {}

  /// What may be changed, by where it is passed: a direction of a road checkpoint such as `KZ →
  /// CN`, a side of a railway's, whose yards serve both directions; empty at a terminal.
  public record Site(String where, List<Servers> servers) {
    public Site {
      servers = List.copyOf(servers);
    }
  }

  /// Hears what there is, and changes nothing.
  static final class Listing implements Equipment {
    private final List<Servers> all = new ArrayList<>();

    @Override
    public int servers(String stage, String side, int usual) {
      all.add(new Servers(stage, side, usual));
      return usual;
    }

    List<Servers> all() {
      return List.copyOf(all);
    }

    boolean has(String stage, String side) {
      return all.stream().anyMatch(one -> one.stage().equals(stage) && one.side().equals(side));
    }
  }

  /// The fewest that a stage works with: of the tracks before a border a quarter stays free for
  /// trains that were reloaded there.
  public static int fewest(String stage) {
    return stage.equals(YardPlan.TRACKS_BEFORE) ? 2 : 1;
  }

  @Override
  public int servers(String stage, String side, int usual) {
    int lanes =
        lanesPercent == null ? usual : Math.max(1, (int) Math.round(usual * lanesPercent / 100.0));
    return places(stage, side, lanes);
  }

  @Override
  public int places(String stage, String side, int usual) {
    for (Servers one : servers) {
      if (one.stage().equals(stage) && one.side().equals(side)) {
        return one.count();
      }
    }
    return usual;
  }

  private static final int DAY_SECONDS = 86_400;
  private static final int OPENS_SECOND = 8 * 3_600;

  /// The same with other servers of single stages.
  public WhatIf with(List<Servers> others) {
    return new WhatIf(
        lanesPercent, hoursPerDay, intakePerDay, arrivalsPerDay, inspectedPercent, others);
  }

  public boolean isNothing() {
    return equals(NOTHING);
  }

  /// The same question with the changes made to its checkpoint.
  BorderQuestion on(Network network, BorderQuestion question) {
    if (isNothing()) {
      return question;
    }
    Checkpoint checkpoint = question.checkpoint();
    Checkpoint changed =
        new Checkpoint(
            checkpoint.id(),
            checkpoint.names(),
            checkpoint.mode(),
            checkpoint.gateway(),
            checkpoint.a(),
            checkpoint.b(),
            checkpoint.link(),
            checkpoint.stated(),
            hours(network, question),
            checkpoint.closures(),
            checkpoint.statuses(),
            intakes(question),
            checkpoint.queues(),
            steps(network, question),
            checkpoint.permits(),
            checkpoint.fees(),
            checkpoint.evidence(),
            checkpoint.note());
    return question.at(changed);
  }

  /// The forecast with the changes among its assumptions, so that it says what it is about.
  BorderForecast told(BorderForecast forecast, Checkpoint checkpoint) {
    return isNothing() ? forecast : forecast.assuming(changes(checkpoint.steps()));
  }

  /// @param steps whose stages have names in other languages; the rest are known by the English one
  List<Assumption> changes(List<Step> steps) {
    List<Assumption> changes = new ArrayList<>();
    if (lanesPercent != null) {
      changes.add(new Assumption.OtherLanes(lanesPercent));
    }
    if (hoursPerDay != null) {
      changes.add(new Assumption.OtherHours(hoursPerDay));
    }
    if (intakePerDay != null) {
      changes.add(new Assumption.OtherIntake(intakePerDay));
    }
    if (arrivalsPerDay != null) {
      changes.add(new Assumption.OtherArrivals(arrivalsPerDay));
    }
    if (inspectedPercent != null) {
      changes.add(new Assumption.OtherShare(inspectedPercent));
    }
    for (Servers one : servers) {
      Names stage =
          steps.stream()
              .map(Step::names)
              .filter(names -> names.en().equals(one.stage()))
              .findFirst()
              .orElse(Names.of(one.stage()));
      changes.add(new Assumption.OtherServers(stage, one.side(), one.count()));
    }
    return changes;
  }

  private List<Hours> hours(Network network, BorderQuestion question) {
    Checkpoint checkpoint = question.checkpoint();
    if (hoursPerDay == null) {
      return checkpoint.hours();
    }
    LocalDate from = question.from();
    List<Hours> hours = new ArrayList<>();
    for (Hours row : checkpoint.hours()) {
      LocalDate begins = row.valid().from();
      if (begins == null || begins.isBefore(from)) {
        hours.add(row); // of two rows the one that begins later holds
      }
    }
    String sideA = network.place(checkpoint.a()).country();
    String sideB = network.place(checkpoint.b()).country();
    ZoneId zoneA = network.country(sideA).zone();
    ZoneId zoneB = network.country(sideB).zone();
    int ahead = offset(zoneB, from) - offset(zoneA, from);
    Dates valid = new Dates(from, null);
    hours.add(every(sideA, valid, windows(OPENS_SECOND, hoursPerDay), checkpoint));
    if (!sideA.equals(sideB)) {
      hours.add(every(sideB, valid, windows(OPENS_SECOND + ahead, hoursPerDay), checkpoint));
    }
    return hours;
  }

  private static int offset(ZoneId zone, LocalDate day) {
    return day.atStartOfDay(zone).getOffset().getTotalSeconds();
  }

  private static Hours every(
      String side, Dates valid, List<Window> windows, Checkpoint checkpoint) {
    return new Hours(
        side, valid, EnumSet.allOf(DayOfWeek.class), windows, checkpoint.evidence(), "what if");
  }

  /// So many hours from a second of the day on, which go on after midnight from its beginning.
  static List<Window> windows(int opensSecond, int hours) {
    int from = Math.floorMod(opensSecond, DAY_SECONDS);
    int to = from + hours * 3_600;
    if (hours >= 24) {
      return List.of(new Window(0, DAY_SECONDS));
    }
    return to <= DAY_SECONDS
        ? List.of(new Window(from, to))
        : List.of(new Window(0, to - DAY_SECONDS), new Window(from, DAY_SECONDS));
  }

  private List<Intake> intakes(BorderQuestion question) {
    List<Intake> intakes = question.checkpoint().intakes();
    for (Direction direction : question.directions()) {
      if (intakePerDay != null) {
        List<Intake> before = intakes;
        intakes = until(intakes, direction, Measure.ACCEPTED, question.from());
        intakes = until(intakes, direction, Measure.AGREED, question.from());
        intakes = until(intakes, direction, Measure.CAP, question.from());
        intakes.add(stated(question, direction, Measure.ACCEPTED, intakePerDay, null));
        for (Intake row : before) {
          LocalDate end = row.valid().to();
          boolean later = end == null || !end.isBefore(question.from());
          if (row.direction() == direction && row.measure() == Measure.CAP && later) {
            intakes.add(stated(question, direction, Measure.CAP, intakePerDay, row.valid()));
          }
        }
      }
      if (arrivalsPerDay != null) {
        intakes = until(intakes, direction, Measure.ARRIVALS, question.from());
        intakes.add(stated(question, direction, Measure.ARRIVALS, arrivalsPerDay, null));
      }
    }
    return intakes;
  }

  /// The rows with what one measure says only before a day.
  private static List<Intake> until(
      List<Intake> rows, Direction direction, Measure measure, LocalDate day) {
    List<Intake> kept = new ArrayList<>();
    for (Intake row : rows) {
      LocalDate begins = row.valid().from();
      LocalDate ends = row.valid().to();
      boolean ours = row.direction() == direction && row.measure() == measure;
      boolean over = ends != null && ends.isBefore(day);
      if (!ours || over) {
        kept.add(row);
      } else if (begins == null || begins.isBefore(day)) {
        kept.add(
            new Intake(
                direction,
                new Dates(begins, day.minusDays(1)),
                measure,
                row.lowPerDay(),
                row.highPerDay(),
                row.unit(),
                row.traffic(),
                row.evidence(),
                row.note()));
      }
    }
    return kept;
  }

  private static Intake stated(
      BorderQuestion question,
      Direction direction,
      Measure measure,
      int perDay,
      @Nullable Dates within) {
    Checkpoint checkpoint = question.checkpoint();
    LocalDate from = question.from();
    if (within != null) {
      LocalDate begins = within.from();
      from = begins == null || begins.isBefore(from) ? from : begins;
    }
    return new Intake(
        direction,
        new Dates(from, within == null ? null : within.to()),
        measure,
        perDay,
        perDay,
        checkpoint.mode() == Mode.RAIL ? "train" : "truck",
        Traffic.ALL,
        checkpoint.evidence(),
        "what if");
  }

  /// The steps of each direction with the servers they have without the change, times the lanes. A
  /// station's crews come with its cranes, from the plan of its yards.
  private List<Step> steps(Network network, BorderQuestion question) {
    if (RailPlan.applies(network, question.checkpoint(), question.from())) {
      return question.checkpoint().steps();
    }
    List<Step> steps = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      IdentityHashMap<Step, Integer> usual = new IdentityHashMap<>();
      if (question.directions().contains(direction)) {
        for (PlanStage stage : CrossingPlan.of(network, question, direction).stages()) {
          Step step = stage.step();
          if (step != null) {
            usual.put(step, stage.servers());
          }
        }
      }
      for (Step step : question.checkpoint().steps()) {
        if (step.direction() == null || step.direction() == direction) {
          steps.add(changed(step, direction, usual.get(step)));
        }
      }
    }
    return steps;
  }

  private Step changed(Step step, Direction direction, @Nullable Integer usual) {
    Integer lanes = step.servers();
    if (usual != null) { // a direction that is asked for
      lanes = servers(step.names().en(), step.side(), usual);
    }
    double low = step.shareLow();
    double high = step.shareHigh();
    if (inspectedPercent != null) {
      double share = inspectedPercent / 100.0;
      boolean scans = step.look() == Look.SCAN;
      boolean unloads = step.look() == Look.UNLOAD;
      low = scans ? share : unloads ? Math.min(low, share) : low;
      high = scans ? share : unloads ? Math.min(high, share) : high;
    }
    return new Step(
        step.side(),
        direction,
        step.sequence(),
        step.names(),
        low,
        high,
        step.minMinutes(),
        step.modeMinutes(),
        step.maxMinutes(),
        lanes,
        step.cargo(),
        step.look(),
        step.evidence(),
        step.note());
  }

  /// Whether some step of a checkpoint looks into goods, so that a share of it can be changed.
  public static boolean inspects(Checkpoint checkpoint) {
    return checkpoint.steps().stream().anyMatch(step -> step.look() == Look.SCAN);
  }
}
