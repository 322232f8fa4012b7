package org.zhol.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Parameter;
import org.zhol.quantity.Remark;
import org.zhol.queueing.BorderRemark;
import org.zhol.queueing.CheckpointState;
import org.zhol.queueing.Limit;

/// Why other ways were left out: for each mode and each checkpoint that no option uses, the rule or
/// the record that bars it or, where nothing bars it, the best way through it and the option that
/// beats that way.
final class Explainer {
  private final Planner planner;
  private final Query query;
  private final List<Plan.Option> shown;
  private final List<Plan.Option> options;
  private final boolean complete;
  private final List<Plan.Excluded> excluded = new ArrayList<>();

  /// @param shown the options to be returned, numbered
  /// @param options all of them
  /// @param complete whether the whole network was searched for them
  Explainer(
      Planner planner,
      Query query,
      List<Plan.Option> shown,
      List<Plan.Option> options,
      boolean complete) {
    this.complete = complete;
    this.planner = planner;
    this.query = query;
    this.shown = shown;
    this.options = options;
  }

  /// The options to be returned, with what binds at each crossing when the cargo gets there.
  List<Plan.Option> shown() {
    return shown.stream().map(this::bound).toList();
  }

  private Plan.Option bound(Plan.Option option) {
    List<Plan.Leg> legs = new ArrayList<>();
    double sparedHours = 0;
    for (Plan.Leg leg : option.legs()) {
      legs.add(bound(leg, sparedHours));
      sparedHours = 0;
      for (Remark remark : leg.remarks()) {
        sparedHours += remark instanceof WayRemark.OrderedForOpening later ? later.waitHours() : 0;
      }
    }
    return option.withLegs(legs);
  }

  /// @param sparedHours by which its truck was ordered for later: what the records say of the time
  ///   without that is why
  private Plan.Leg bound(Plan.Leg leg, double sparedHours) {
    Checkpoint checkpoint =
        leg.kind() != Plan.Kind.CROSSING || leg.checkpoint() == null
            ? null
            : planner.network().findCheckpoint(leg.checkpoint());
    if (checkpoint == null || checkpoint.gateway()) {
      return leg;
    }
    CheckpointState state =
        planner
            .borders()
            .model()
            .state(
                checkpoint,
                leg.start().expected().toInstant().minusSeconds(Math.round(sparedHours * 3600)),
                query.asOf());
    List<Remark> remarks = new ArrayList<>();
    status(remarks, state);
    CheckpointState.Flow flow =
        leg.from().country().equals(state.ab().fromCountry()) ? state.ab() : state.ba();
    flow(remarks, flow);
    return leg.with(remarks, state.sources());
  }

  List<Plan.Excluded> explain() {
    for (Mode mode : Mode.values()) {
      if (options.stream().noneMatch(option -> option.modes().contains(mode))) {
        mode(mode);
      } else if (mode == Mode.AIR) {
        quickerRound();
      }
    }
    Set<String> used = new TreeSet<>();
    for (Plan.Option option : options) {
      for (Plan.Leg leg : option.legs()) {
        if (leg.checkpoint() != null) {
          used.add(leg.checkpoint());
        }
      }
    }
    for (Checkpoint checkpoint : planner.network().checkpoints()) {
      if (!checkpoint.gateway() && joins(checkpoint)) {
        if (used.contains(checkpoint.id())) {
          conditions(checkpoint);
        } else {
          checkpoint(checkpoint);
        }
      }
    }
    return excluded;
  }

  private void add(
      String kind, String subject, Plan.Reason reason, List<Remark> remarks, List<String> from) {
    excluded.add(new Plan.Excluded(kind, subject, reason, remarks, from));
  }

  private void mode(Mode mode) {
    String subject = mode.name();
    Remark forbidden = CargoRules.forbids(query.cargo(), mode, planner.network());
    if (!query.modes().isEmpty() && !query.modes().contains(mode)) {
      List<Remark> said = List.of(new WayRemark.NotAskedFor());
      add("mode", subject, Plan.Reason.NOT_ALLOWED, said, List.of());
    } else if (forbidden != null) {
      add("mode", subject, Plan.Reason.CARGO_RULE, List.of(forbidden), List.of());
    } else {
      Beaten best = bestThrough("mode:" + subject);
      if (best == null) {
        Remark round = mode == Mode.AIR ? farRound() : null;
        List<Remark> said = List.of(round == null ? new WayRemark.NoChain() : round);
        add("mode", subject, Plan.Reason.NO_SERVICE, said, List.of());
      } else {
        add("mode", subject, best.reason(), List.of(best.remark()), List.of());
      }
    }
  }

  /// Says so where freight that flew farther round would be there before all options that fly.
  private void quickerRound() {
    WayRemark.FarRoundByAir round = farRound();
    boolean quicker =
        round != null
            && options.stream()
                .filter(option -> option.modes().contains(Mode.AIR))
                .allMatch(option -> option.expectedHours() > round.hours());
    if (round != null && quicker) {
      add("mode", Mode.AIR.name(), Plan.Reason.RESTRICTED, List.of(round), List.of());
    }
  }

  /// The quickest way by air there were if freight flew as far round as there are flights; null
  /// where it does, or there is none.
  private WayRemark.@Nullable FarRoundByAir farRound() {
    Parameter most = AirDetour.factor(planner.network());
    if (most == null || !complete) {
      return null;
    }
    Planner.Task task = planner.task(query.through("mode:" + Mode.AIR));
    task.rules.flyAnywhere();
    Plan.Option best = task.quickest().option();
    if (best == null) {
      return null;
    }
    double metres = best.legs().stream().mapToLong(Plan.Leg::distanceMetres).sum();
    double straight = AirDetour.straightMetres(query.from(), query.to());
    return new WayRemark.FarRoundByAir(
        best.expectedHours(), metres / 1000, straight / 1000, most.value());
  }

  /// Whether a checkpoint joins two countries that this journey could pass between.
  private boolean joins(Checkpoint checkpoint) {
    String a = planner.network().place(checkpoint.a()).country();
    String b = planner.network().place(checkpoint.b()).country();
    String from = query.from().country();
    String to = query.to().country();
    return !from.equals(to)
        && (query.modes().isEmpty() || query.modes().contains(checkpoint.mode()))
        && !(a.equals(to) && b.equals(to))
        && CargoRules.forbids(query.cargo(), checkpoint.mode(), planner.network()) == null;
  }

  private void checkpoint(Checkpoint checkpoint) {
    CheckpointState state = state(checkpoint);
    List<Remark> record = record(state);
    String id = checkpoint.id();
    if (query.avoid().contains(id)) {
      List<Remark> said = List.of(new WayRemark.Avoided());
      add("checkpoint", id, Plan.Reason.AVOIDED, said, List.of());
      return;
    }
    if (state.status() == Checkpoint.State.PLANNED) {
      add("checkpoint", id, Plan.Reason.NOT_BUILT, record, state.sources());
      return;
    }
    Beaten best = bestThrough("checkpoint:" + id);
    if (best != null) {
      List<Remark> said = before(best.remark(), record);
      add("checkpoint", id, best.reason(), said, state.sources());
    } else if (state.status() == Checkpoint.State.CLOSED) {
      add("checkpoint", id, Plan.Reason.CLOSED, record, state.sources());
    } else {
      List<Remark> said = before(new WayRemark.NoChainThrough(), record);
      add("checkpoint", id, Plan.Reason.UNREACHABLE, said, state.sources());
    }
  }

  private static List<Remark> before(Remark first, List<Remark> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  /// A checkpoint that is used, but not freely: the record says so beside the option.
  private void conditions(Checkpoint checkpoint) {
    CheckpointState state = state(checkpoint);
    boolean troubled =
        state.status() != Checkpoint.State.OPEN
            || state.closure() != null
            || soon(state.nextClosure())
            || queued(state.ab())
            || queued(state.ba());
    if (troubled) {
      String id = checkpoint.id();
      add("checkpoint", id, Plan.Reason.RESTRICTED, record(state), state.sources());
    }
  }

  private boolean soon(CheckpointState.@Nullable Shut closure) {
    return closure != null
        && closure.from().toEpochDay() * 86_400L - query.ready().getEpochSecond() < 14 * 86_400L;
  }

  private static boolean queued(CheckpointState.Flow flow) {
    Double days = flow.queueDays();
    return days != null && days >= 0.5;
  }

  private CheckpointState state(Checkpoint checkpoint) {
    return planner.borders().model().state(checkpoint, query.ready(), query.asOf());
  }

  /// What the dated records say of a checkpoint when the cargo is ready.
  private List<Remark> record(CheckpointState state) {
    List<Remark> remarks = new ArrayList<>();
    status(remarks, state);
    CheckpointState.Shut now = state.closure();
    if (now != null) {
      remarks.add(new BorderRemark.Shut(now.from(), now.to(), now.reason()));
    }
    CheckpointState.Shut next = state.nextClosure();
    if (next != null && soon(next)) {
      remarks.add(new BorderRemark.WillBeShut(next.from(), next.to(), next.reason()));
    }
    flowOfJourney(remarks, state.ab());
    flowOfJourney(remarks, state.ba());
    return remarks;
  }

  private static void status(List<Remark> remarks, CheckpointState state) {
    LocalDate since = state.statusFrom();
    remarks.add(
        since == null
            ? new BorderRemark.NoStatus(state.day())
            : new BorderRemark.Status(state.status(), since, state.statusReason()));
  }

  /// One direction, unless it is plainly not this journey's.
  private void flowOfJourney(List<Remark> remarks, CheckpointState.Flow flow) {
    String from = query.from().country();
    String to = query.to().country();
    if (!flow.fromCountry().equals(to) && !flow.toCountry().equals(from)) {
      flow(remarks, flow);
    }
  }

  private static void flow(List<Remark> remarks, CheckpointState.Flow flow) {
    String from = flow.fromCountry();
    String to = flow.toCountry();
    Double perDay = flow.perDay();
    Limit.@Nullable Kind binding = flow.binding();
    if (perDay != null && binding != null) {
      remarks.add(new BorderRemark.Passes(from, to, perDay, flow.unit(), binding));
    }
    Double waiting = flow.waiting();
    Double days = flow.queueDays();
    if (waiting != null && waiting >= 1) {
      remarks.add(
          days == null
              ? new BorderRemark.Stuck(from, to, waiting, flow.unit())
              : new BorderRemark.Queue(from, to, waiting, flow.unit(), days));
    }
  }

  /// Why ways through something are no option.
  private record Beaten(Plan.Reason reason, Remark remark) {}

  /// Null where there is no way through. Where the question itself is too large, so is each of
  /// these searches, and there is one for each mode and checkpoint.
  private @Nullable Beaten bestThrough(String via) {
    Beaten unknown = new Beaten(Plan.Reason.NOT_SEARCHED, new WayRemark.NotLookedFor());
    if (!complete) {
      return unknown;
    }
    Planner.Task.Quickest quickest = planner.task(query.through(via)).quickest();
    Plan.Option best = quickest.option();
    if (best == null) {
      return quickest.complete() ? null : unknown;
    }
    return new Beaten(Plan.Reason.DOMINATED, beaten(best));
  }

  /// Why the quickest way through something is no option.
  private Remark beaten(Plan.Option best) {
    for (Plan.Option other : shown) {
      if (beats(other, best)) {
        double savedHours = best.expectedHours() - other.expectedHours();
        long savedCents = best.totalCents() - other.totalCents();
        return new WayRemark.Beaten(
            best.expectedHours(), best.totalCents(), other.number(), savedHours, savedCents);
      }
    }
    for (Plan.Option other : options) {
      if (beats(other, best)) {
        double savedHours = best.expectedHours() - other.expectedHours();
        long savedCents = best.totalCents() - other.totalCents();
        return new WayRemark.BeatenByFurther(
            best.expectedHours(), best.totalCents(), savedHours, savedCents);
      }
    }
    return new WayRemark.BeatenInParts(best.expectedHours(), best.totalCents());
  }

  private static boolean beats(Plan.Option other, Plan.Option best) {
    return other.expectedHours() <= best.expectedHours()
        && other.totalCents() <= best.totalCents()
        && other.co2e().wtwGrams() <= best.co2e().wtwGrams()
        && other.p90Hours() <= best.p90Hours();
  }
}
