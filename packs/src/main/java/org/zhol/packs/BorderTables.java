package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Place;
import org.zhol.quantity.Phrase;

/// Reads checkpoints and gateways, and gathers their dated records: hours, closures, status,
/// intake, queues, steps, permits and fees.
final class BorderTables {
  private static final Set<String> KINDS = Set.of("checkpoint", "gateway");
  private static final Set<String> FEE_UNITS = Set.of("truck", "feu", "t");
  private static final Set<String> QUEUE_MEASURES = Set.of("e_queue", "standing");
  private static final Set<String> PERMIT_STATES = Set.of("unlimited", "limited", "exhausted");

  /// Stands in closure.csv for all checkpoints of a mode.
  private static final Set<String> STARS = Set.of("*road", "*rail");

  private static final double MOST_UNITS = 1e6;
  private static final double MOST_MINUTES = 100_000;

  private final Reading reading;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, List<Checkpoint.Hours>> hours;
  private final Map<String, List<Checkpoint.Closure>> closures;
  private final Map<String, List<Checkpoint.Status>> statuses;
  private final Map<String, List<Checkpoint.Intake>> intakes;
  private final Map<String, List<Checkpoint.Fee>> fees;
  private final Map<String, List<Checkpoint.Queue>> queues;
  private final Map<String, List<Checkpoint.Step>> steps;
  private final Map<String, List<Checkpoint.Permit>> permits;
  private final Set<String> usedSteps = new HashSet<>();
  private final Set<String> usedPairs = new HashSet<>();

  BorderTables(Reading reading, List<Place> places, List<Link> links) {
    this.reading = reading;
    for (Place place : places) {
      this.places.put(place.id(), place);
    }
    for (Link link : links) {
      this.links.put(link.id(), link);
    }
    hours = dated(Table.CHECKPOINT_HOURS, BorderTables::hours);
    closures = dated(Table.CLOSURE, BorderTables::closure);
    statuses = dated(Table.STATUS, BorderTables::status);
    intakes = dated(Table.INTAKE, BorderTables::intake);
    fees = dated(Table.FEE, BorderTables::fee);
    queues = dated(Table.QUEUE, BorderTables::queue);
    steps = reading.groups(Table.STEP, "steps", this::step);
    permits = reading.groups(Table.PERMIT, "pair", this::permit);
    statuses.values().forEach(list -> list.sort((a, b) -> a.from().compareTo(b.from())));
  }

  private <T> Map<String, List<T>> dated(Table table, Function<Row, T> record) {
    return reading.groups(
        table,
        "checkpoint_id",
        row -> {
          boolean star = table == Table.CLOSURE && STARS.contains(row.cell("checkpoint_id"));
          if (!star) {
            row.reference("checkpoint_id", Table.CHECKPOINT);
          }
          return record.apply(row);
        });
  }

  // --- Dated records
  // --------------------------------------------------------------------------------

  private static Checkpoint.Hours hours(Row row) {
    return new Checkpoint.Hours(
        row.reference("side", Table.COUNTRY),
        row.dates("valid_from", "valid_to"),
        ServiceTables.days(row, "days"),
        windows(row),
        row.evidence(),
        row.optional("note"));
  }

  private static List<Checkpoint.Window> windows(Row row) {
    List<Checkpoint.Window> windows = new ArrayList<>();
    String cell = row.text("hours");
    int last = 0;
    for (String part : cell.isEmpty() ? new String[0] : cell.split(";", -1)) {
      String[] ends = part.strip().split("-", -1);
      Integer from = ends.length == 2 ? Figures.secondOfDay(ends[0].strip()) : null;
      Integer to = ends.length == 2 ? Figures.secondOfDay(ends[1].strip()) : null;
      if (from == null || to == null || to <= from) {
        row.report(
            part,
            say("is no window of a day for hours"),
            say(
                "write 08:30-12:00;13:00-17:00 in the side's own clock, 24:00 for the end of the"
                    + " day"));
      } else if (from < last) {
        row.report(
            part, say("overlaps the window before it"), say("write windows in order, apart"));
      } else {
        windows.add(new Checkpoint.Window(from, to));
        last = to;
      }
    }
    return windows;
  }

  private static Checkpoint.Closure closure(Row row) {
    LocalDate from = row.date("from");
    LocalDate to = row.date("to");
    if (to.isBefore(from) && row.isGood()) {
      row.report(
          row.cell("to"), say("lies before from {1}", from), say("swap or correct the days"));
    }
    return new Checkpoint.Closure(
        row.optional("side"), from, to, row.text("reason"), row.evidence(), row.optional("note"));
  }

  private static Checkpoint.Status status(Row row) {
    LocalDate from = row.date("from");
    row.unique(row.cell("checkpoint_id") + " " + row.cell("from"));
    return new Checkpoint.Status(
        from,
        row.word("status", Words.STATE),
        row.text("reason"),
        row.evidence(),
        row.optional("note"));
  }

  private static Checkpoint.Intake intake(Row row) {
    double low = row.number("low", 0, MOST_UNITS);
    double high = row.number("high", 0, MOST_UNITS);
    ordered(row, "low", low, "high", high);
    return new Checkpoint.Intake(
        row.word("direction", Words.DIRECTION),
        row.dates("valid_from", "valid_to"),
        row.word("measure", Words.MEASURE),
        low,
        high,
        row.id("unit"),
        row.traffic("cargo"),
        row.evidence(),
        row.optional("note"));
  }

  private static Checkpoint.Fee fee(Row row) {
    return new Checkpoint.Fee(
        direction(row),
        row.dates("valid_from", "valid_to"),
        Math.round(row.rate("usd")),
        row.choice("unit", FEE_UNITS),
        row.evidence(),
        row.optional("note"));
  }

  private static void ordered(
      Row row, String lowColumn, double low, String highColumn, double high) {
    if (high < low && row.isGood()) {
      row.report(
          row.cell(highColumn),
          say("{1} is below {2} {3}", highColumn, lowColumn, row.cell(lowColumn)),
          say("swap or correct them"));
    }
  }

  private static Checkpoint.Queue queue(Row row) {
    return new Checkpoint.Queue(
        row.word("direction", Words.DIRECTION),
        row.date("date"),
        row.number("waiting", 0, 1e9),
        row.id("unit"),
        row.choice("measure", QUEUE_MEASURES).equals("e_queue"),
        row.traffic("cargo"),
        row.evidence(),
        row.optional("note"));
  }

  private Checkpoint.Step step(Row row) {
    reading.add(Table.STEP, row.id("steps"), row.line());
    double shareLow = row.number("share_low", 0, 1);
    double shareHigh = row.number("share_high", 0, 1);
    double least = row.number("min_minutes", 0, MOST_MINUTES);
    double usual = row.number("mode_minutes", 0, MOST_MINUTES);
    double most = row.number("max_minutes", 0, MOST_MINUTES);
    ordered(row, "share_low", shareLow, "share_high", shareHigh);
    ordered(row, "min_minutes", least, "mode_minutes", usual);
    ordered(row, "mode_minutes", usual, "max_minutes", most);
    return new Checkpoint.Step(
        row.id("side"),
        direction(row),
        (int) row.whole("sequence", 0, 1_000_000),
        row.names("step"),
        shareLow,
        shareHigh,
        least,
        usual,
        most,
        row.optionalInteger("servers", 1, 1_000),
        row.words("cargo", Words.CARGO),
        row.cell("look").isEmpty() ? Checkpoint.Look.USUAL : row.word("look", Words.LOOK),
        row.evidence(),
        row.optional("note"));
  }

  /// One direction, or null for `both`.
  private static Checkpoint.@Nullable Direction direction(Row row) {
    return row.cell("direction").equals("both") ? null : row.word("direction", Words.DIRECTION);
  }

  private Checkpoint.Permit permit(Row row) {
    reading.add(Table.PERMIT, row.id("pair"), row.line());
    return new Checkpoint.Permit(
        direction(row),
        row.dates("valid_from", "valid_to"),
        row.optionalNumber("per_week", 0, MOST_UNITS),
        row.choice("state", PERMIT_STATES),
        row.evidence(),
        row.optional("note"));
  }

  // --- Checkpoints
  // ----------------------------------------------------------------------------------

  List<Checkpoint> checkpoints() {
    List<Checkpoint> checkpoints = reading.list(Table.CHECKPOINT, this::checkpoint);
    if (!reading.isWhole(Table.CHECKPOINT) || !reading.isWhole(Table.PLACE)) {
      return checkpoints;
    }
    reportUnused(Table.STEP, steps.keySet(), usedSteps, say("is a list of steps of no checkpoint"));
    reportUnused(
        Table.PERMIT,
        permits.keySet(),
        usedPairs,
        say("is a pair without a road checkpoint between"));
    return checkpoints;
  }

  private static int compare(Checkpoint.Closure a, Checkpoint.Closure b) {
    int from = a.from().compareTo(b.from());
    int to = from != 0 ? from : a.to().compareTo(b.to());
    return to != 0 ? to : a.reason().compareTo(b.reason());
  }

  private Checkpoint checkpoint(Row row) {
    String id = row.key("checkpoint_id");
    if (id.startsWith("*")) {
      row.report(
          id, say("begins with a star, as all checkpoints of a mode do"), say("use another id"));
    }
    boolean gateway = row.choice("kind", KINDS).equals("gateway");
    String a = row.reference("a_node_id", Table.PLACE);
    String b = row.reference("b_node_id", Table.PLACE);
    String link = row.reference("link_id", Table.LINK);
    Mode mode = row.word("mode", Words.MODE);
    checkLink(row, link, a, b);
    List<Checkpoint.Closure> shut = new ArrayList<>(closures.getOrDefault(id, List.of()));
    if (!gateway) {
      shut.addAll(closures.getOrDefault("*" + Words.MODE.word(mode), List.of()));
    }
    shut.sort(BorderTables::compare);
    // Named alone and by mode: once is enough.
    for (int i = shut.size() - 1; i > 0; i--) {
      if (compare(shut.get(i - 1), shut.get(i)) == 0 && shut.indexOf(shut.get(i)) < i) {
        shut.remove(i);
      }
    }
    return new Checkpoint(
        id,
        row.names("name"),
        mode,
        gateway,
        a,
        b,
        link,
        row.optionalSpread("median_h", "p90_h"),
        hours.getOrDefault(id, List.of()),
        shut,
        statuses.getOrDefault(id, List.of()),
        intakes.getOrDefault(id, List.of()),
        queues.getOrDefault(id, List.of()),
        steps(row),
        mode == Mode.ROAD ? permits(a, b) : List.of(),
        fees.getOrDefault(id, List.of()),
        row.evidence(),
        row.optional("note"));
  }

  private void checkLink(Row row, String id, String a, String b) {
    Link link = links.get(id);
    if (link == null) {
      return;
    }
    boolean joins =
        (link.from().equals(a) && link.to().equals(b))
            || (link.from().equals(b) && link.to().equals(a));
    if (!joins) {
      row.report(
          id,
          say("runs from {1} to {2}, not between a and b", link.from(), link.to()),
          say("correct it"));
    }
  }

  private List<Checkpoint.Step> steps(Row row) {
    String name = row.cell("steps");
    if (name.isEmpty()) {
      return List.of();
    }
    usedSteps.add(row.reference("steps", Table.STEP));
    return steps.getOrDefault(name, List.of());
  }

  /// Permits of the pair of countries, turned round where the pair is named from the other side.
  private List<Checkpoint.Permit> permits(String a, String b) {
    Place placeA = places.get(a);
    Place placeB = places.get(b);
    if (placeA == null || placeB == null) {
      return List.of();
    }
    String pair = placeA.country() + "-" + placeB.country();
    String turned = placeB.country() + "-" + placeA.country();
    usedPairs.add(pair);
    usedPairs.add(turned);
    List<Checkpoint.Permit> list = new ArrayList<>(permits.getOrDefault(pair, List.of()));
    for (Checkpoint.Permit permit : permits.getOrDefault(turned, List.of())) {
      list.add(turned(permit));
    }
    return list;
  }

  private static Checkpoint.Permit turned(Checkpoint.Permit permit) {
    Checkpoint.Direction direction =
        switch (permit.direction()) {
          case AB -> Checkpoint.Direction.BA;
          case BA -> Checkpoint.Direction.AB;
          case null -> null;
        };
    return new Checkpoint.Permit(
        direction,
        permit.valid(),
        permit.perWeek(),
        permit.state(),
        permit.evidence(),
        permit.note());
  }

  /// What no checkpoint uses would be lost when the pack is written, so it must not be there.
  private void reportUnused(Table table, Set<String> names, Set<String> used, Phrase reason) {
    for (String name : names) {
      if (!used.contains(name)) {
        reading
            .problems()
            .add(
                table.file(),
                reading.lineOf(table, name),
                name,
                reason,
                say("correct it, add the checkpoint or remove it"));
      }
    }
  }
}
