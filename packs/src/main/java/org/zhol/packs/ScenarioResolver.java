package org.zhol.packs;

import static org.zhol.quantity.Phrase.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.scenario.Change;
import org.zhol.scenario.Fault;
import org.zhol.scenario.Patch;
import org.zhol.scenario.Patched;
import org.zhol.scenario.Scenario;
import org.zhol.scenario.Tables;

/// Applies a scenario to a pack by its rows and reads the result as any pack is read, so that
/// whatever a pack may not say a scenario may not say either. Problems come back with the line of
/// the scenario that caused them.
final class ScenarioResolver {
  private static final String TABLE = ".csv";

  private final Pack base;
  private final ScenarioText text;
  private final Scenario scenario;

  ScenarioResolver(Pack base, ScenarioText text) {
    this.base = base;
    this.text = text;
    this.scenario = text.scenario();
  }

  ScenarioResult resolve() {
    Set<Finding> found = new LinkedHashSet<>();
    text.problems().forEach(problem -> found.add(problem(problem)));
    if (scenario.changes().isEmpty()) {
      Pack same = found.isEmpty() ? base : null; // nothing changes, to the last bit
      return new ScenarioResult(same, List.copyOf(found));
    }
    Patched patched = Patch.apply(PackTables.of(base), scenario);
    patched.faults().forEach(fault -> found.add(problem(told(fault))));
    Pack pack = null;
    try {
      pack = PackReader.read(PackTables.files(patched.tables(), manifest()), new Problems(), null);
      found.addAll(plausible(pack, patched));
    } catch (PackException bad) {
      bad.problems().stream()
          .filter(problem -> !followsFrom(patched, problem))
          .forEach(problem -> found.add(problem(placed(problem, patched))));
    }
    List<Finding> sorted = sorted(found);
    boolean sound = sorted.stream().noneMatch(one -> one.level() == Finding.Level.PROBLEM);
    return new ScenarioResult(sound ? pack : null, sorted);
  }

  /// Problems first, each level by line.
  private static List<Finding> sorted(Set<Finding> found) {
    return found.stream()
        .sorted(
            Comparator.comparing(Finding::level)
                .thenComparingInt(finding -> finding.problem().line())
                .thenComparing(Finding::toString))
        .toList();
  }

  /// Whether a problem is there only because a faulty change was left out: it names what that
  /// change speaks of.
  private boolean followsFrom(Patched patched, Problem problem) {
    String value = problem.value();
    return value != null
        && patched.faults().stream()
            .anyMatch(fault -> speaksOf(scenario.changes().get(fault.change()), value));
  }

  private static Finding problem(Problem problem) {
    return new Finding(Finding.Level.PROBLEM, problem);
  }

  /// The pack's own, with the scenario's name behind the version.
  private Manifest manifest() {
    Manifest own = base.manifest();
    return new Manifest(
        own.name(),
        own.version() + "+" + scenario.name(),
        own.title(),
        own.description(),
        own.licences(),
        own.more());
  }

  private Problem told(Fault fault) {
    String value = fault.value();
    String near =
        fault.choices().isEmpty() || value == null ? null : Nearest.to(value, fault.choices());
    return new Problem(
        text.file(),
        text.line(fault.change(), String.valueOf(fault.column())),
        value,
        fault.reason(),
        near == null ? fault.cure() : say("did you mean {1}?", near));
  }

  /// What the plausibility check finds that it did not find in the base.
  private List<Finding> plausible(Pack pack, Patched patched) {
    Set<String> before = new HashSet<>();
    PackCheck.check(base).forEach(finding -> before.add(words(finding)));
    List<Finding> found = new ArrayList<>();
    for (Finding finding : PackCheck.check(pack)) {
      // That a source lost its last figure, or hours their table of times, is of no matter to who
      // asks what would be.
      String file = finding.problem().file();
      boolean idle = file.equals(Table.SOURCE.file()) || file.equals(Table.CROSSING_TIME.file());
      if (!before.contains(words(finding)) && !(idle && isWarning(finding))) {
        found.add(new Finding(finding.level(), placed(finding.problem(), patched)));
      }
    }
    return found;
  }

  private static boolean isWarning(Finding finding) {
    return finding.level() == Finding.Level.WARNING;
  }

  /// A finding without its line.
  private static String words(Finding finding) {
    Problem problem = finding.problem();
    return finding.level() + problem.file() + problem.value() + problem.reason();
  }

  /// A problem of a patched table, told where the scenario caused it.
  private Problem placed(Problem problem, Patched patched) {
    String table = problem.file().replace(TABLE, "");
    List<Integer> changeOf = patched.changeOf().get(table);
    Tables.Sheet sheet = patched.tables().sheets().get(table);
    int change = -1;
    String column = "";
    if (changeOf != null && sheet != null && problem.line() > 0) {
      int row = Arrays.binarySearch(PackTables.lines(sheet), problem.line());
      row = row < 0 ? -row - 2 : row;
      if (row >= 0 && row < changeOf.size()) {
        change = changeOf.get(row);
        column = column(sheet, row, problem.value());
      }
    }
    String value = problem.value();
    if (change < 0 && value != null) {
      change = mentioned(value);
    }
    int line = change >= 0 ? text.line(change, column) : 0;
    return new Problem(text.file(), line, value, problem.why(), problem.wayOut(), problem.file());
  }

  /// The column of a row that holds a value.
  private static String column(Tables.Sheet sheet, int row, @Nullable String value) {
    List<String> cells = sheet.rows().get(row);
    int index = value == null ? -1 : cells.indexOf(value);
    return index < 0 ? "" : sheet.columns().get(index);
  }

  /// The change that speaks of an id, so that what breaks elsewhere is told there; -1 if none does.
  private int mentioned(String value) {
    for (int c = 0; c < scenario.changes().size(); c++) {
      if (speaksOf(scenario.changes().get(c), value)) {
        return c;
      }
    }
    return -1;
  }

  private static boolean speaksOf(Change change, String value) {
    return switch (change) {
      case Change.Add add -> add.cells().containsValue(value);
      case Change.Alter alter -> alter.set().containsValue(value) || contains(alter.where(), value);
      case Change.Remove remove -> contains(remove.where(), value);
      case Change.Hold hold -> contains(hold.what(), value);
    };
  }

  private static boolean contains(Map<String, List<String>> where, String value) {
    return where.values().stream().anyMatch(values -> values.contains(value));
  }
}
