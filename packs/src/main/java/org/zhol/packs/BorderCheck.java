package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Observation;
import org.zhol.quantity.Dates;

/// Judges borders: each link over one has its checkpoint or gateway, and each checkpoint the
/// records from which its time can be computed.
final class BorderCheck {
  private final Pack pack;
  private final Network network;
  private final Findings findings;

  BorderCheck(Pack pack, Findings findings) {
    this.pack = pack;
    this.network = pack.network();
    this.findings = findings;
  }

  void check() {
    Map<String, Checkpoint> byLink = new HashMap<>();
    for (Checkpoint checkpoint : network.checkpoints()) {
      Checkpoint other = byLink.put(checkpoint.link(), checkpoint);
      if (other != null) {
        findings.problem(
            Table.CHECKPOINT,
            checkpoint,
            checkpoint.link(),
            say("is already the link of {1}", other.id()),
            say("give each checkpoint a link of its own"));
      }
      checkCountries(checkpoint);
      if (checkpoint.gateway()) {
        checkGateway(checkpoint);
      } else {
        checkRecords(checkpoint);
      }
      checkFees(checkpoint);
      checkHours(checkpoint);
      checkStatuses(checkpoint);
    }
    network.links().forEach(link -> checkLink(link, byLink));
    checkObservations();
  }

  private String country(String place) {
    return network.place(place).country();
  }

  private void checkLink(Link link, Map<String, Checkpoint> byLink) {
    boolean overBorder = !country(link.from()).equals(country(link.to()));
    if (overBorder
        && (link.mode() == Mode.ROAD || link.mode() == Mode.RAIL)
        && !byLink.containsKey(link.id())) {
      findings.problem(
          Table.LINK,
          link,
          link.id(),
          say(
              "crosses from {1} to {2} without a checkpoint or gateway",
              country(link.from()), country(link.to())),
          say("add one to checkpoint.csv"));
    }
  }

  private void checkCountries(Checkpoint checkpoint) {
    if (country(checkpoint.a()).equals(country(checkpoint.b()))) {
      findings.problem(
          Table.CHECKPOINT,
          checkpoint,
          checkpoint.id(),
          say("has both sides in {1}", country(checkpoint.a())),
          say("name places of two countries"));
    }
  }

  private void checkGateway(Checkpoint checkpoint) {
    if (checkpoint.stated() == null && checkpoint.steps().isEmpty()) {
      findings.problem(
          Table.CHECKPOINT,
          checkpoint,
          checkpoint.id(),
          say("is a gateway without a crossing time"),
          say("fill in median_h and p90_h"));
    }
  }

  /// Whether it is or was open at some time; without status it is taken to be.
  static boolean everOpens(Checkpoint checkpoint) {
    return checkpoint.statuses().isEmpty()
        || checkpoint.statuses().stream()
            .anyMatch(status ->
                switch (status.state()) {
                  case OPEN, LIMITED -> true;
                  case CLOSED, PLANNED -> false;
                });
  }

  private void checkRecords(Checkpoint checkpoint) {
    if (!everOpens(checkpoint)) {
      return;
    }
    for (String side : List.of(country(checkpoint.a()), country(checkpoint.b()))) {
      if (checkpoint.hours().stream().noneMatch(hours -> hours.side().equals(side))) {
        findings.problem(
            Table.CHECKPOINT,
            checkpoint,
            checkpoint.id(),
            say("has no opening hours for {1}", side),
            say("add them to checkpoint_hours.csv"));
      }
    }
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      checkIntake(checkpoint, direction);
    }
    if (checkpoint.steps().isEmpty() && checkpoint.stated() == null) {
      findings.problem(
          Table.CHECKPOINT,
          checkpoint,
          checkpoint.id(),
          say("has no inspection steps and no stated time"),
          say("name a list of step.csv"));
    }
  }

  private void checkIntake(Checkpoint checkpoint, Checkpoint.Direction direction) {
    boolean arrivals = false;
    boolean limit = false;
    for (Checkpoint.Intake intake : checkpoint.intakes()) {
      if (intake.direction() == direction) {
        switch (intake.measure()) {
          case ARRIVALS -> arrivals = true;
          case ACCEPTED, AGREED, CAP, CAPACITY -> limit = true;
        }
      }
    }
    String way = Words.DIRECTION.word(direction);
    if (!limit) {
      findings.problem(
          Table.CHECKPOINT,
          checkpoint,
          checkpoint.id(),
          say("has no daily intake for {1}", way),
          say("add accepted, agreed, cap or capacity to intake.csv"));
    }
    if (!arrivals) {
      findings.problem(
          Table.CHECKPOINT,
          checkpoint,
          checkpoint.id(),
          say("has no arrivals for {1}", way),
          say("add arrivals to intake.csv"));
    }
  }

  /// Of two fees for one day and direction nobody could say which is paid.
  private void checkFees(Checkpoint checkpoint) {
    List<Checkpoint.Fee> fees = checkpoint.fees();
    for (int i = 0; i < fees.size(); i++) {
      for (Checkpoint.Fee earlier : fees.subList(0, i)) {
        Checkpoint.Fee fee = fees.get(i);
        boolean oneWay =
            fee.direction() == null
                || earlier.direction() == null
                || fee.direction() == earlier.direction();
        if (oneWay && CarriageCheck.overlap(earlier.valid(), fee.valid())) {
          findings.problem(
              Table.FEE,
              fee,
              checkpoint.id(),
              say("has a fee for days that line {1} gives, too", pack.line(earlier)),
              say("end one range before the other begins"));
        }
      }
    }
  }

  // --- Hours and status
  // -----------------------------------------------------------------------------

  private void checkHours(Checkpoint checkpoint) {
    for (Checkpoint.Closure row : checkpoint.closures()) {
      checkSide(checkpoint, Table.CLOSURE, row, row.side());
    }
    List<Checkpoint.Hours> rows = checkpoint.hours();
    for (int i = 0; i < rows.size(); i++) {
      Checkpoint.Hours row = rows.get(i);
      checkSide(checkpoint, Table.CHECKPOINT_HOURS, row, row.side());
      for (int j = 0; j < i; j++) {
        Checkpoint.Hours earlier = rows.get(j);
        if (earlier.side().equals(row.side())
            && !Collections.disjoint(earlier.days(), row.days())
            && CarriageCheck.overlap(earlier.valid(), row.valid())) {
          findings.problem(
              Table.CHECKPOINT_HOURS,
              row,
              checkpoint.id(),
              say(
                  "has hours for days of {1} that line {2} gives, too",
                  row.side(), pack.line(earlier)),
              say("end one range before the other begins"));
        }
      }
    }
  }

  private void checkSide(Checkpoint checkpoint, Table table, Record row, @Nullable String side) {
    Set<String> sides = Set.copyOf(List.of(country(checkpoint.a()), country(checkpoint.b())));
    if (side != null && !sides.contains(side)) {
      findings.problem(
          table,
          row,
          side,
          say("is no side of {1}", checkpoint.id()),
          say("use {1}", String.join(" or ", sides.stream().sorted().toList())));
    }
  }

  private void checkStatuses(Checkpoint checkpoint) {
    if (checkpoint.statuses().isEmpty()) {
      if (!checkpoint.gateway()) {
        findings.problem(
            Table.CHECKPOINT,
            checkpoint,
            checkpoint.id(),
            say("has no status"),
            say("add a dated row to status.csv"));
      }
      return;
    }
    LocalDate known = checkpoint.statuses().getFirst().from();
    LocalDate earliest = earliestRecord(checkpoint);
    if (earliest != null && earliest.isBefore(known)) {
      findings.warning(
          Table.STATUS,
          checkpoint.statuses().getFirst(),
          checkpoint.id(),
          say("has records from {1} but no status before {2}", earliest, known),
          say("add a row for the days before"));
    }
    Checkpoint.@Nullable Status last = null;
    for (Checkpoint.Status status : checkpoint.statuses()) {
      if (last != null && last.state() == status.state() && last.reason().equals(status.reason())) {
        findings.warning(
            Table.STATUS,
            status,
            checkpoint.id(),
            say("repeats the status of {1}", last.from()),
            say("remove the row or say what changed"));
      }
      last = status;
    }
  }

  private static @Nullable LocalDate earliestRecord(Checkpoint checkpoint) {
    Stream<@Nullable LocalDate> starts =
        Stream.of(
                checkpoint.intakes().stream().map(Checkpoint.Intake::valid).map(Dates::from),
                checkpoint.hours().stream().map(Checkpoint.Hours::valid).map(Dates::from),
                checkpoint.queues().stream().map(Checkpoint.Queue::date))
            .flatMap(dates -> dates);
    List<LocalDate> known = new ArrayList<>();
    starts.forEach(start -> {
      if (start != null) {
        known.add(start);
      }
    });
    return known.isEmpty() ? null : Collections.min(known);
  }

  /// Border figures of places that are no checkpoint here, one finding for each such place.
  private void checkObservations() {
    Set<String> strangers = new HashSet<>();
    for (Observation observation : pack.observations()) {
      boolean atBorder =
          observation.judged()
              && observation.to() == null
              && (observation.measure().equals("border_hours")
                  || observation.measure().equals("queue_days"));
      if (atBorder
          && network.findCheckpoint(observation.from()) == null
          && strangers.add(observation.from())) {
        findings.warning(
            Table.OBSERVATION,
            observation,
            observation.from(),
            say("is no checkpoint, so the model cannot be held against what is published about it"),
            say("name one of checkpoint.csv if the figure belongs to one"));
      }
    }
  }
}
