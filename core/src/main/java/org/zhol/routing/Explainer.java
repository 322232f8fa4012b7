package org.zhol.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
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
  private final List<Plan.Excluded> excluded = new ArrayList<>();

  /// @param shown the options to be returned, numbered
  /// @param options all of them
  Explainer(Planner planner, Query query, List<Plan.Option> shown, List<Plan.Option> options) {
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
    List<Plan.Leg> legs = option.legs().stream().map(this::bound).toList();
    return option.withLegs(legs);
  }

  private Plan.Leg bound(Plan.Leg leg) {
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
            .state(checkpoint, leg.start().expected().toInstant(), query.asOf());
    StringBuilder text = new StringBuilder();
    text.append(state.status().name().toLowerCase(Locale.ROOT));
    CheckpointState.Flow flow =
        leg.from().country().equals(state.ab().fromCountry()) ? state.ab() : state.ba();
    flow(text, flow);
    return leg.with(text.toString(), state.sources());
  }

  List<Plan.Excluded> explain() {
    for (Mode mode : Mode.values()) {
      if (options.stream().noneMatch(option -> option.modes().contains(mode))) {
        mode(mode);
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

  private void add(String kind, String subject, String reason, String detail, List<String> from) {
    excluded.add(new Plan.Excluded(kind, subject, reason, detail, from));
  }

  private void mode(Mode mode) {
    String subject = mode.name();
    String forbidden = CargoRules.forbids(query.cargo(), mode, planner.network());
    if (!query.modes().isEmpty() && !query.modes().contains(mode)) {
      add("mode", subject, "not-allowed", "the question leaves out this mode", List.of());
    } else if (forbidden != null) {
      add("mode", subject, "cargo-rule", forbidden, List.of());
    } else {
      Plan.@Nullable Option best = bestThrough("mode:" + subject);
      if (best == null) {
        add(
            "mode",
            subject,
            "no-service",
            "no chain of links, terminals and priced services carries this cargo by this mode",
            List.of());
      } else {
        dominated("mode", subject, "", best, List.of());
      }
    }
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
    String record = record(state);
    String id = checkpoint.id();
    if (query.avoid().contains(id)) {
      add("checkpoint", id, "avoided", "the question avoids it", List.of());
      return;
    }
    if (state.status() == Checkpoint.State.PLANNED) {
      add("checkpoint", id, "not-built", record, state.sources());
      return;
    }
    Plan.@Nullable Option best = bestThrough("checkpoint:" + id);
    if (best == null) {
      boolean closed = state.status() == Checkpoint.State.CLOSED;
      add(
          "checkpoint",
          id,
          closed ? "closed" : "unreachable",
          closed ? record : "no priced chain leads through it; " + record,
          state.sources());
    } else {
      dominated("checkpoint", id, record, best, state.sources());
    }
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
      add("checkpoint", checkpoint.id(), "restricted", record(state), state.sources());
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
  private String record(CheckpointState state) {
    StringBuilder text = new StringBuilder();
    text.append(state.status().name().toLowerCase(Locale.ROOT));
    if (state.statusFrom() != null) {
      text.append(" since ").append(state.statusFrom());
    }
    text.append(": ").append(state.statusReason());
    shut(text, "shut now", state.closure());
    if (soon(state.nextClosure())) {
      shut(text, "will be shut", state.nextClosure());
    }
    flowOfJourney(text, state.ab());
    flowOfJourney(text, state.ba());
    return text.toString();
  }

  private static void shut(
      StringBuilder text, String what, CheckpointState.@Nullable Shut closure) {
    if (closure != null) {
      text.append("; ").append(what).append(' ').append(closure.from());
      if (!closure.to().equals(closure.from())) {
        text.append(" to ").append(closure.to());
      }
      text.append(" (").append(closure.reason()).append(')');
    }
  }

  /// One direction, unless it is plainly not this journey's.
  private void flowOfJourney(StringBuilder text, CheckpointState.Flow flow) {
    String from = query.from().country();
    String to = query.to().country();
    if (!flow.fromCountry().equals(to) && !flow.toCountry().equals(from)) {
      flow(text, flow);
    }
  }

  private static void flow(StringBuilder text, CheckpointState.Flow flow) {
    text.append("; ").append(flow.fromCountry()).append('→').append(flow.toCountry());
    if (flow.perDay() != null) {
      text.append(" passes ").append(number(flow.perDay())).append(' ').append(flow.unit());
      text.append("s a day");
      Limit.@Nullable Kind binding = flow.binding();
      if (binding != null) {
        text.append(", ");
        text.append(binding.name().toLowerCase(Locale.ROOT)).append(" binds");
      }
    }
    Double waiting = flow.waiting();
    Double days = flow.queueDays();
    if (waiting != null && waiting >= 1) {
      text.append(", ").append(number(waiting)).append(" waiting");
    }
    if (days != null && days >= 0.1) {
      text.append(" = ").append(number(days)).append(" days");
    }
  }

  private static String number(double value) {
    return value >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private Plan.@Nullable Option bestThrough(String via) {
    return planner.task(query.through(via)).quickest();
  }

  private void dominated(
      String kind, String subject, String record, Plan.Option best, List<String> sources) {
    for (Plan.Option other : shown) {
      if (beats(other, best)) {
        String by = against(best, other, "option " + other.number());
        add(kind, subject, "dominated", by + tail(record), sources);
        return;
      }
    }
    for (Plan.Option other : options) {
      if (beats(other, best)) {
        String by = against(best, other, "a further option");
        add(kind, subject, "dominated", by + tail(record), sources);
        return;
      }
    }
    add(kind, subject, "dominated", "its ways are beaten one by one" + tail(record), sources);
  }

  private static String tail(String record) {
    return record.isEmpty() ? "" : "; " + record;
  }

  private static boolean beats(Plan.Option other, Plan.Option best) {
    return other.expectedHours() <= best.expectedHours()
        && other.totalCents() <= best.totalCents()
        && other.co2e().wtwGrams() <= best.co2e().wtwGrams()
        && other.p90Hours() <= best.p90Hours();
  }

  private static String against(Plan.Option best, Plan.Option other, String which) {
    return String.format(
        Locale.ROOT,
        "its quickest way takes %.0f h for USD %,d; %s takes %.0f h less and costs USD %,d less",
        best.expectedHours(),
        best.totalCents() / 100,
        which,
        best.expectedHours() - other.expectedHours(),
        (best.totalCents() - other.totalCents()) / 100);
  }
}
