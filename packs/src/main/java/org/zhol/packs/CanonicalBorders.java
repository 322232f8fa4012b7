package org.zhol.packs;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Traffic;

/// The border tables in their one spelling: checkpoints, and their dated records one by one.
final class CanonicalBorders {
  private final Network network;
  private final CsvText csv;

  CanonicalBorders(Network network, CsvText csv) {
    this.network = network;
    this.csv = csv;
  }

  void rows(Table table) {
    switch (table) {
      case CHECKPOINT -> checkpoints();
      case CHECKPOINT_HOURS -> hours();
      case CLOSURE -> closures();
      case STATUS -> statuses();
      case INTAKE -> intakes();
      case QUEUE -> queues();
      case STEP -> steps();
      case PERMIT -> permits();
      case FEE -> fees();
      case CROSSING_TIME -> CrossingTimeTable.write(network.crossingTimes(), csv);
      case SOURCE,
          COUNTRY,
          PLACE,
          LINK,
          TARIFF,
          EMISSION,
          COMMODITY,
          PARAMETER,
          TERMINAL,
          SERVICE,
          SERVICE_STOP,
          NETWORK_SERVICE,
          OBSERVATION,
          PROFILE,
          DEMAND,
          GROWTH,
          COUNT,
          RELEASE,
          TRADE,
          PROJECT,
          PROJECT_FIGURE,
          PROJECT_STEP,
          PROJECT_LIST,
          PROJECT_MEMBER,
          CLAIM ->
          throw new IllegalArgumentException(table + " is no table of borders");
    }
  }

  private void checkpoints() {
    Map<List<Checkpoint.Step>, String> stepNames = stepNames();
    for (Checkpoint checkpoint : network.checkpoints()) {
      Names names = checkpoint.names();
      var stated = checkpoint.stated();
      csv.row(
          checkpoint.evidence(),
          checkpoint.note(),
          checkpoint.id(),
          names.en(),
          names.ru(),
          names.kk(),
          names.zh(),
          Words.MODE.word(checkpoint.mode()),
          checkpoint.gateway() ? "gateway" : "checkpoint",
          checkpoint.a(),
          checkpoint.b(),
          checkpoint.link(),
          stepNames.get(checkpoint.steps()),
          stated == null ? "" : Figures.hours(stated.medianSeconds()),
          stated == null ? "" : Figures.hours(stated.p90Seconds()));
    }
  }

  /// A list of steps of one checkpoint bears its name; one that several share is named after the
  /// mode and countries of the first, as `road-kz-cn`, unless another list has that name.
  private Map<List<Checkpoint.Step>, String> stepNames() {
    Map<List<Checkpoint.Step>, List<Checkpoint>> users = new LinkedHashMap<>();
    for (Checkpoint checkpoint : network.checkpoints()) {
      if (!checkpoint.steps().isEmpty()) {
        users.computeIfAbsent(checkpoint.steps(), steps -> new ArrayList<>()).add(checkpoint);
      }
    }
    Map<List<Checkpoint.Step>, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    network.checkpoints().forEach(checkpoint -> taken.add(checkpoint.id()));
    users.forEach((steps, list) -> {
      Checkpoint first = list.getFirst();
      String shared = (Words.MODE.word(first.mode()) + "-" + pair(first)).toLowerCase(ROOT);
      names.put(steps, list.size() > 1 && taken.add(shared) ? shared : first.id());
    });
    return names;
  }

  /// The countries of its sides: `KZ-CN`.
  private String pair(Checkpoint checkpoint) {
    return network.place(checkpoint.a()).country() + "-" + network.place(checkpoint.b()).country();
  }

  private void hours() {
    for (Checkpoint checkpoint : network.checkpoints()) {
      for (Checkpoint.Hours hours : checkpoint.hours()) {
        csv.row(
            hours.evidence(),
            hours.note(),
            checkpoint.id(),
            hours.side(),
            CsvText.day(hours.valid(), true),
            CsvText.day(hours.valid(), false),
            Figures.days(hours.days()),
            hours.windows().stream()
                .map(w -> Figures.clock(w.fromSecond()) + "-" + Figures.clock(w.toSecond()))
                .collect(Collectors.joining(";")));
      }
    }
  }

  /// Days on which all checkpoints of a mode are shut stand once, under `*road` or `*rail`.
  private void closures() {
    Map<Mode, Set<Checkpoint.Closure>> common = new EnumMap<>(Mode.class);
    for (Mode mode : List.of(Mode.ROAD, Mode.RAIL)) {
      common.put(mode, common(mode));
      for (Checkpoint.Closure closure : common(mode)) {
        closure("*" + Words.MODE.word(mode), closure);
      }
    }
    for (Checkpoint checkpoint : network.checkpoints()) {
      Set<Checkpoint.Closure> shared =
          checkpoint.gateway() ? Set.of() : common.getOrDefault(checkpoint.mode(), Set.of());
      for (Checkpoint.Closure closure : checkpoint.closures()) {
        if (!shared.contains(closure)) {
          closure(checkpoint.id(), closure);
        }
      }
    }
  }

  private Set<Checkpoint.Closure> common(Mode mode) {
    Set<Checkpoint.Closure> common = new LinkedHashSet<>();
    int count = 0;
    for (Checkpoint checkpoint : network.checkpoints()) {
      if (checkpoint.mode() == mode && !checkpoint.gateway()) {
        if (count++ == 0) {
          common.addAll(checkpoint.closures());
        } else {
          common.retainAll(checkpoint.closures());
        }
      }
    }
    return count > 1 ? common : Set.of();
  }

  private void closure(String of, Checkpoint.Closure closure) {
    csv.row(
        closure.evidence(),
        closure.note(),
        of,
        closure.side(),
        Figures.text(closure.from()),
        Figures.text(closure.to()),
        closure.reason());
  }

  private void statuses() {
    for (Checkpoint checkpoint : network.checkpoints()) {
      for (Checkpoint.Status status : checkpoint.statuses()) {
        csv.row(
            status.evidence(),
            status.note(),
            checkpoint.id(),
            Figures.text(status.from()),
            Words.STATE.word(status.state()),
            status.reason());
      }
    }
  }

  private void intakes() {
    for (Checkpoint checkpoint : network.checkpoints()) {
      for (Checkpoint.Intake intake : checkpoint.intakes()) {
        csv.row(
            intake.evidence(),
            intake.note(),
            checkpoint.id(),
            Words.DIRECTION.word(intake.direction()),
            CsvText.day(intake.valid(), true),
            CsvText.day(intake.valid(), false),
            Words.MEASURE.word(intake.measure()),
            Figures.text(intake.lowPerDay()),
            Figures.text(intake.highPerDay()),
            intake.unit(),
            traffic(intake.traffic()));
      }
    }
  }

  private void fees() {
    for (Checkpoint checkpoint : network.checkpoints()) {
      for (Checkpoint.Fee fee : checkpoint.fees()) {
        csv.row(
            fee.evidence(),
            fee.note(),
            checkpoint.id(),
            direction(fee.direction()),
            CsvText.day(fee.valid(), true),
            CsvText.day(fee.valid(), false),
            Figures.dollars((Long) fee.cents()),
            fee.unit());
      }
    }
  }

  private void queues() {
    for (Checkpoint checkpoint : network.checkpoints()) {
      for (Checkpoint.Queue queue : checkpoint.queues()) {
        csv.row(
            queue.evidence(),
            queue.note(),
            checkpoint.id(),
            Words.DIRECTION.word(queue.direction()),
            Figures.text(queue.date()),
            Figures.text(queue.waiting()),
            queue.unit(),
            queue.booked() ? "e_queue" : "standing",
            traffic(queue.traffic()));
      }
    }
  }

  private static String traffic(Traffic traffic) {
    List<String> words = new ArrayList<>();
    traffic.classes().stream().sorted().map(Words.CARGO::word).forEach(words::add);
    traffic.commodities().stream().sorted().forEach(words::add);
    return String.join(" ", words);
  }

  private void steps() {
    stepNames()
        .forEach((steps, name) -> {
          for (Checkpoint.Step step : steps) {
            step(name, step);
          }
        });
  }

  private void step(String list, Checkpoint.Step step) {
    Names names = step.names();
    csv.row(
        step.evidence(),
        step.note(),
        list,
        step.side(),
        direction(step.direction()),
        Integer.toString(step.sequence()),
        names.en(),
        names.ru(),
        names.kk(),
        names.zh(),
        Figures.text(step.shareLow()),
        Figures.text(step.shareHigh()),
        Figures.text(step.minMinutes()),
        Figures.text(step.modeMinutes()),
        Figures.text(step.maxMinutes()),
        Figures.text(step.servers()),
        Words.CARGO.words(step.cargo(), " "),
        Words.LOOK.word(step.look()));
  }

  private static String direction(Checkpoint.@Nullable Direction direction) {
    return direction == null ? "both" : Words.DIRECTION.word(direction);
  }

  /// Permits belong to a pair of countries and stand in each of its checkpoints: written once.
  private void permits() {
    Set<String> written = new HashSet<>();
    for (Checkpoint checkpoint : network.checkpoints()) {
      String pair = pair(checkpoint);
      String turned =
          network.place(checkpoint.b()).country() + "-" + network.place(checkpoint.a()).country();
      if (checkpoint.permits().isEmpty() || written.contains(turned)) {
        continue;
      }
      if (written.add(pair)) {
        for (Checkpoint.Permit permit : checkpoint.permits()) {
          csv.row(
              permit.evidence(),
              permit.note(),
              pair,
              direction(permit.direction()),
              CsvText.day(permit.valid(), true),
              CsvText.day(permit.valid(), false),
              Figures.text(permit.perWeek()),
              permit.state());
        }
      }
    }
  }
}
