package org.zhol.scenario;

import static org.zhol.quantity.Phrase.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one dated record hold: for every thing it is about, what the tables say of it in those
/// days is cut out, and the new row put in.
final class Holding {
  private static final List<String> DIRECTIONS = List.of("ab", "ba");
  private static final String BOTH = "both";

  private final Drafts drafts;
  private final Scenario scenario;
  private final int number;
  private final Change.Hold hold;
  private final Subject subject;

  Holding(Drafts drafts, Scenario scenario, int number, Change.Hold hold) {
    this.drafts = drafts;
    this.scenario = scenario;
    this.number = number;
    this.hold = hold;
    this.subject = hold.subject();
  }

  void run() {
    if (!subject.holds()) {
      drafts.fault(
          number,
          null,
          subject.table(),
          say("has no rows that follow each other in time"),
          say(
              "use add or change; hold is for checkpoint_hours, status, intake, permit, fee,"
                  + " tariff, growth"));
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>(hold.cells());
    String until = subject == Subject.STATUS ? cells.remove("to") : null;
    Set<String> named = new LinkedHashSet<>(hold.what().keySet());
    named.addAll(cells.keySet());
    boolean known = drafts.know(number, subject, named);
    LocalDate from = day(subject.from(), hold.cells());
    LocalDate to = day(subject == Subject.STATUS ? "to" : subject.to(), hold.cells());
    List<Map<String, String>> targets = targets();
    if (!known || drafts.faults().stream().anyMatch(fault -> fault.change() == number)) {
      return;
    }
    if (from != null && to != null && to.isBefore(from)) {
      drafts.fault(
          number,
          subject == Subject.STATUS ? "to" : subject.to(),
          to.toString(),
          say("lies before the first day {1}", from),
          say("swap or correct the days"));
      return;
    }
    for (Map<String, String> target : targets) {
      Map<String, String> row = new LinkedHashMap<>(target);
      row.putAll(cells);
      complete(row);
      if (subject == Subject.GROWTH) {
        drafts.rows(subject).removeIf(old -> isAbout(old, row));
        drafts.rows(subject).add(drafts.draft(subject, row, number));
      } else if (subject == Subject.STATUS) {
        status(row, from, until == null ? null : to);
      } else {
        cut(row, from, to);
        drafts.rows(subject).add(drafts.draft(subject, row, number));
      }
    }
  }

  private @Nullable LocalDate day(@Nullable String column, Map<String, String> cells) {
    String text = column == null ? "" : cells.getOrDefault(column, "");
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = date(text);
    if (day == null) {
      drafts.fault(
          number,
          column,
          text,
          say("is no day for {1}", column),
          say("write a day such as 2026-01-01"));
    }
    return day;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.length() == 10 ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  // --- What it is about
  // ---------------------------------------------------------------------------

  /// Every combination of key cells that the change names.
  private List<Map<String, String>> targets() {
    List<Map<String, String>> targets = List.of(Map.of());
    for (String column : subject.key()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> target : targets) {
        for (String value : values(column, target)) {
          Map<String, String> one = new LinkedHashMap<>(target);
          one.put(column, value);
          longer.add(one);
        }
      }
      targets = longer;
    }
    return targets;
  }

  private List<String> values(String column, Map<String, String> target) {
    List<String> named = hold.what().get(column);
    return switch (column) {
      case "checkpoint_id" -> checkpoints(named);
      case "side" -> named == null ? sides(target.getOrDefault("checkpoint_id", "")) : named;
      case "direction" -> directions(named);
      default -> {
        if (named == null && (subject == Subject.GROWTH || column.equals("country"))) {
          yield List.of("");
        }
        if (named == null) {
          drafts.fault(
              number, null, null, say("{1} is missing", column), say("say of which {1}", column));
          yield List.of();
        }
        yield named.stream().anyMatch(value -> value.indexOf('*') >= 0)
            ? drafts.known(subject, column).stream()
                .filter(cell -> Drafts.fits(cell, named))
                .toList()
            : named;
      }
    };
  }

  private List<String> directions(@Nullable List<String> named) {
    boolean split = subject == Subject.INTAKE;
    if (named == null) {
      return split ? DIRECTIONS : List.of(subject == Subject.TARIFF ? "any" : BOTH);
    }
    return split && named.contains(BOTH) ? DIRECTIONS : named;
  }

  /// Ids of checkpoints; `*`, `*road` and `*rail` stand for all of them that are no gateways.
  private List<String> checkpoints(@Nullable List<String> named) {
    if (named == null) {
      drafts.fault(
          number,
          null,
          null,
          say("checkpoint_id is missing"),
          say("name a checkpoint, several, or all: *, *road, *rail"));
      return List.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String name : named) {
      boolean found = false;
      for (Drafts.Draft row : drafts.rows(Subject.CHECKPOINT)) {
        String id = drafts.cell(Subject.CHECKPOINT, row, "checkpoint_id");
        String mode = drafts.cell(Subject.CHECKPOINT, row, "mode");
        boolean gateway = drafts.cell(Subject.CHECKPOINT, row, "kind").equals("gateway");
        boolean all = name.equals("*") || name.equals("*" + mode);
        if (id.equals(name) || (all && !gateway)) {
          ids.add(id);
          found = true;
        }
      }
      if (!found) {
        drafts.unknown(
            number,
            "checkpoint_id",
            name,
            say("is no checkpoint"),
            say("use an id of ./zhol checkpoints, or *, *road, *rail"),
            drafts.known(Subject.CHECKPOINT, "checkpoint_id"));
      }
    }
    return List.copyOf(ids);
  }

  private List<String> sides(String checkpoint) {
    List<String> countries = new ArrayList<>();
    for (String side : List.of("a_node_id", "b_node_id")) {
      String place = cellOf(Subject.CHECKPOINT, checkpoint, side);
      countries.add(cellOf(Subject.PLACE, place, "country"));
    }
    countries.removeIf(String::isEmpty);
    return countries;
  }

  private String cellOf(Subject table, String id, String column) {
    for (Drafts.Draft row : drafts.rows(table)) {
      if (row.cells[0].equals(id)) {
        return drafts.cell(table, row, column);
      }
    }
    return "";
  }

  /// Fills in what follows from the rest.
  private void complete(Map<String, String> row) {
    switch (subject) {
      case INTAKE -> {
        row.putIfAbsent("high", row.getOrDefault("low", ""));
        row.putIfAbsent("low", row.getOrDefault("high", ""));
        String mode = cellOf(Subject.CHECKPOINT, row.getOrDefault("checkpoint_id", ""), "mode");
        row.putIfAbsent("unit", mode.equals("rail") ? "train_per_day" : "truck_per_day");
      }
      case STATUS -> row.putIfAbsent("reason", scenario.shown());
      case CHECKPOINT_HOURS -> row.putIfAbsent("days", "1234567");
      case PERMIT -> row.putIfAbsent("state", row.containsKey("per_week") ? "limited" : "");
      default -> {}
    }
  }

  // --- What gives way
  // -----------------------------------------------------------------------------

  private void cut(Map<String, String> row, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<Drafts.Draft> kept = new ArrayList<>();
    for (Drafts.Draft old : drafts.rows(subject)) {
      if (!isAbout(old, row)) {
        kept.add(old);
        continue;
      }
      LocalDate first = date(drafts.cell(subject, old, String.valueOf(subject.from())));
      LocalDate last = date(drafts.cell(subject, old, String.valueOf(subject.to())));
      boolean apart =
          (to != null && first != null && first.isAfter(to))
              || (from != null && last != null && last.isBefore(from));
      if (apart) {
        kept.add(old);
        continue;
      }
      if (from != null && (first == null || first.isBefore(from))) {
        kept.add(dated(old, first, from.minusDays(1)));
      }
      for (Drafts.Draft rest : untouched(old, row)) {
        kept.add(dated(rest, later(first, from), earlier(last, to)));
      }
      if (to != null && (last == null || last.isAfter(to))) {
        kept.add(dated(old, to.plusDays(1), last));
      }
    }
    drafts.rows(subject).clear();
    drafts.rows(subject).addAll(kept);
  }

  /// Whether a row says something of what the new row is about, in one direction at least.
  private boolean isAbout(Drafts.Draft old, Map<String, String> row) {
    for (String column : subject.key()) {
      String cell = drafts.cell(subject, old, column);
      String wanted = row.getOrDefault(column, "");
      boolean both =
          column.equals("direction")
              && subject != Subject.TARIFF
              && (wanted.equals(BOTH) || cell.equals(BOTH));
      if (!both && !cell.equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  /// What of a row still holds in the days of the new one: the other direction, the other weekdays.
  private List<Drafts.Draft> untouched(Drafts.Draft old, Map<String, String> row) {
    List<Drafts.Draft> rest = new ArrayList<>();
    String direction = row.getOrDefault("direction", "");
    if (DIRECTIONS.contains(direction) && drafts.cell(subject, old, "direction").equals(BOTH)) {
      Drafts.Draft other = old.copy();
      drafts.set(subject, other, "direction", direction.equals("ab") ? "ba" : "ab");
      rest.add(other);
    }
    if (subject == Subject.CHECKPOINT_HOURS) {
      StringBuilder days = new StringBuilder();
      for (char day : drafts.cell(subject, old, "days").toCharArray()) {
        if (row.getOrDefault("days", "").indexOf(day) < 0) {
          days.append(day);
        }
      }
      if (!days.isEmpty()) {
        Drafts.Draft other = old.copy();
        drafts.set(subject, other, "days", days.toString());
        rest.add(other);
      }
    }
    return rest;
  }

  private Drafts.Draft dated(
      Drafts.Draft old, @Nullable LocalDate first, @Nullable LocalDate last) {
    Drafts.Draft piece = old.copy();
    drafts.set(
        subject, piece, String.valueOf(subject.from()), first == null ? "" : first.toString());
    drafts.set(subject, piece, String.valueOf(subject.to()), last == null ? "" : last.toString());
    return piece;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }

  /// A status holds until the next one: those inside the days go, and what would hold after them
  /// begins anew.
  private void status(Map<String, String> row, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      drafts.fault(number, null, null, say("from is missing"), say("say from which day"));
      return;
    }
    List<Drafts.Draft> mine = new ArrayList<>();
    for (Drafts.Draft old : drafts.rows(subject)) {
      if (drafts.cell(subject, old, "checkpoint_id").equals(row.get("checkpoint_id"))) {
        mine.add(old);
      }
    }
    mine.sort(Comparator.comparing(old -> drafts.cell(subject, old, "from")));
    Drafts.Draft after = null;
    for (Drafts.Draft old : mine) {
      LocalDate start = date(drafts.cell(subject, old, "from"));
      boolean inside = start != null && !start.isBefore(from) && (to == null || !start.isAfter(to));
      if (start != null && to != null && !start.isAfter(to.plusDays(1))) {
        after = old;
      }
      if (inside) {
        drafts.rows(subject).remove(old);
      }
    }
    drafts.rows(subject).add(drafts.draft(subject, row, number));
    if (to != null && after != null) {
      String next = to.plusDays(1).toString();
      if (!drafts.cell(subject, after, "from").equals(next)) {
        Drafts.Draft again = Drafts.again(after, number);
        drafts.set(subject, again, "from", next);
        drafts.rows(subject).add(again);
      }
    }
  }
}
