package org.zhol.scenario;

import static org.zhol.quantity.Phrase.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Phrase;

/// Applies a scenario to the tables of a pack. A function: the tables given are not written.
///
/// Rows are removed first, then added, then altered, and last made to hold, each in the order
/// written, so that the order of changes that have nothing to do with each other does not matter.
/// New rows stand behind those of the base, sorted.
public final class Patch {
  private static final Phrase SHOWN = say("correct it; ./zhol pack write DIR shows the rows");

  private final Scenario scenario;
  private final Drafts drafts;

  private Patch(Tables base, Scenario scenario) {
    this.scenario = scenario;
    drafts = new Drafts(base, scenario);
  }

  /// The tables with the scenario's changes, and everything that is wrong with them.
  public static Patched apply(Tables base, Scenario scenario) {
    return new Patch(base, scenario).run(base);
  }

  private Patched run(Tables base) {
    List<Change> changes = scenario.changes();
    for (int c = 0; c < changes.size(); c++) {
      if (changes.get(c) instanceof Change.Remove remove) {
        remove(c, remove);
      }
    }
    for (int c = 0; c < changes.size(); c++) {
      if (changes.get(c) instanceof Change.Add add) {
        add(c, add);
      }
    }
    for (int c = 0; c < changes.size(); c++) {
      if (changes.get(c) instanceof Change.Alter alter) {
        alter(c, alter);
      }
    }
    for (int c = 0; c < changes.size(); c++) {
      if (changes.get(c) instanceof Change.Hold hold) {
        new Holding(drafts, scenario, c, hold).run();
      }
    }
    if (!changes.isEmpty()) {
      drafts.addSources();
    }
    return patched(base);
  }

  private void remove(int c, Change.Remove remove) {
    Subject subject = remove.subject();
    if (!drafts.know(c, subject, remove.where().keySet())) {
      return;
    }
    int before = drafts.rows(subject).size();
    drafts.rows(subject).removeIf(row -> fits(subject, row, remove.where()));
    if (drafts.rows(subject).size() == before) {
      reportNone(c, subject, remove.where());
    }
  }

  private boolean fits(Subject subject, Drafts.Draft row, Map<String, List<String>> where) {
    return where.entrySet().stream()
        .allMatch(one -> Drafts.fits(drafts.cell(subject, row, one.getKey()), one.getValue()));
  }

  private void reportNone(int c, Subject subject, Map<String, List<String>> where) {
    if (where.size() == 1) {
      var only = where.entrySet().iterator().next();
      String value = String.join(" ", only.getValue());
      drafts.unknown(
          c,
          only.getKey(),
          value,
          say("is the {1} of no row of {2}", only.getKey(), subject.table()),
          SHOWN,
          drafts.known(subject, only.getKey()));
      return;
    }
    String told =
        String.join(
            ", ",
            where.entrySet().stream()
                .map(one -> one.getKey() + " " + String.join(" ", one.getValue()))
                .toList());
    drafts.fault(c, null, told, say("fits no row of {1}", subject.table()), SHOWN);
  }

  private void add(int c, Change.Add add) {
    Subject subject = add.subject();
    if (!drafts.know(c, subject, add.cells().keySet())) {
      return;
    }
    if (isKnown(subject, add.cells())) {
      String key = add.cells().get(subject.key().getFirst());
      drafts.fault(
          c,
          subject.key().getFirst(),
          key,
          say("is already in {1}", subject.table()),
          say("use change to give it other figures, or name the new one otherwise"));
      return;
    }
    drafts.rows(subject).add(drafts.draft(subject, add.cells(), c));
  }

  /// Whether there is a row of this key in a table where a key stands once.
  private boolean isKnown(Subject subject, Map<String, String> cells) {
    boolean once =
        switch (subject) {
          case SOURCE,
              COUNTRY,
              PLACE,
              LINK,
              COMMODITY,
              PARAMETER,
              TERMINAL,
              SERVICE,
              SERVICE_STOP,
              CHECKPOINT,
              PROFILE,
              DEMAND ->
              true;
          case TARIFF,
              EMISSION,
              NETWORK_SERVICE,
              CHECKPOINT_HOURS,
              CLOSURE,
              STATUS,
              INTAKE,
              STEP,
              PERMIT,
              FEE,
              GROWTH ->
              false;
        };
    return once
        && drafts.rows(subject).stream()
            .anyMatch(row ->
                subject.key().stream()
                    .allMatch(column ->
                        drafts.cell(subject, row, column).equals(cells.getOrDefault(column, ""))));
  }

  private void alter(int c, Change.Alter alter) {
    Subject subject = alter.subject();
    Set<String> named = new LinkedHashSet<>(alter.where().keySet());
    named.addAll(alter.set().keySet());
    named.addAll(alter.multiply().keySet());
    boolean known = drafts.know(c, subject, named);
    if (!known) {
      return;
    }
    boolean found = false;
    for (Drafts.Draft row : drafts.rows(subject)) {
      if (!fits(subject, row, alter.where())) {
        continue;
      }
      found = true;
      alter.set().forEach((column, value) -> drafts.set(subject, row, column, value));
      alter.multiply().forEach((column, factor) -> multiply(c, subject, row, column, factor));
      drafts.witness(subject, row, alter.set());
      row.change = c;
    }
    if (!found) {
      reportNone(c, subject, alter.where());
    }
  }

  private void multiply(int c, Subject subject, Drafts.Draft row, String column, String factor) {
    BigDecimal by = decimal(factor);
    BigDecimal number = decimal(drafts.cell(subject, row, column));
    if (by == null) {
      drafts.fault(
          c, column, factor, say("is no number to multiply {1} by", column), say("write 1.5"));
    } else if (number == null) {
      drafts.fault(
          c,
          column,
          drafts.cell(subject, row, column),
          say(
              "is what {1} of {2} holds, and no number to multiply",
              column, drafts.cell(subject, row, subject.key().getFirst())),
          say("set it instead, or choose rows that have a number"));
    } else {
      // Nine decimals keep a litre of a kilotonne and are read by every column that takes decimals.
      BigDecimal product =
          number.multiply(by).setScale(9, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros();
      drafts.set(subject, row, column, product.toPlainString());
    }
  }

  private static @Nullable BigDecimal decimal(String text) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= 24
            && text.chars().allMatch(ch -> (ch >= '0' && ch <= '9') || ch == '.' || ch == '-');
    try {
      return plain ? new BigDecimal(text) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /// The drafts as tables: what the base had in its order, then new rows, sorted.
  private Patched patched(Tables base) {
    Map<String, Tables.Sheet> sheets = new LinkedHashMap<>(base.sheets());
    Map<String, List<Integer>> changeOf = new LinkedHashMap<>();
    for (Subject subject : Subject.values()) {
      List<Drafts.Draft> rows = new ArrayList<>();
      List<Drafts.Draft> fresh = new ArrayList<>();
      drafts.rows(subject).forEach(row -> (row.fresh ? fresh : rows).add(row));
      fresh.sort(Comparator.comparing(row -> String.join("\u0000", row.cells)));
      rows.addAll(fresh);
      List<List<String>> cells = new ArrayList<>(rows.size());
      List<Integer> changes = new ArrayList<>(rows.size());
      for (Drafts.Draft row : rows) {
        cells.add(List.of(row.cells));
        changes.add(row.change);
      }
      sheets.put(subject.table(), new Tables.Sheet(drafts.columns(subject), cells));
      changeOf.put(subject.table(), changes);
    }
    return new Patched(new Tables(sheets), changeOf, drafts.faults());
  }
}
