package org.zhol.trade.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.trade.Period;

/// One change to the register: who, when, to which project, which fields.
///
/// Fields are `name`, `also` (`;` between), `sector`, `place`, `region`, `country`, `y`, `x`,
/// `position`, `parties`, `stage`, `capacity`, `scenario`, `note`; `cost` in million dollars; and
/// dates of steps, actual as `started`, `commissioned`, … and planned as `planned_started`, …
///
/// @param number from 1, without gaps
/// @param undoes for an undo, the number of the change that no longer counts
/// @param source where it says so
public record Change(
    long number,
    Instant at,
    String author,
    Action action,
    String project,
    Map<String, String> fields,
    @Nullable Long undoes,
    @Nullable String source) {
  /// What a change does.
  public enum Action {
    ADD,
    EDIT,
    UNDO
  }

  private static final String PLANNED = "planned_";
  private static final List<String> PLAIN =
      List.of(
          "name",
          "also",
          "sector",
          "place",
          "region",
          "country",
          "y",
          "x",
          "position",
          "parties",
          "stage",
          "capacity",
          "scenario",
          "note",
          "cost");

  public Change {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// All names of fields.
  public static List<String> fieldNames() {
    List<String> names = new ArrayList<>(PLAIN);
    for (Step.Kind kind : Step.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      names.add(word);
      names.add(PLANNED + word);
    }
    return names;
  }

  /// Those that count: neither undone nor undoing; the undo of an undo lets the first count again.
  static List<Change> standing(List<Change> changes) {
    Set<Long> undone = undone(changes);
    return changes.stream()
        .filter(each -> each.action() != Action.UNDO && !undone.contains(each.number()))
        .toList();
  }

  /// Numbers of those that another change undoes which is not undone itself.
  public static Set<Long> undone(List<Change> changes) {
    Set<Long> undone = new HashSet<>();
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      Long target = change.undoes();
      if (target != null && !undone.contains(change.number())) {
        undone.add(target);
      }
    }
    return undone;
  }

  /// What is wrong with the fields, one line each by field; empty if nothing.
  public static Map<String, String> problems(Map<String, String> fields, boolean whole) {
    Map<String, String> problems = new TreeMap<>();
    fields.forEach((field, value) -> {
      String problem = problem(field, value);
      if (problem != null) {
        problems.put(field, problem);
      }
    });
    if (whole) {
      for (String needed : List.of("name", "sector", "country", "stage")) {
        if (!fields.containsKey(needed)) {
          problems.put(needed, "is missing; every project needs one");
        }
      }
    }
    return problems;
  }

  private static @Nullable String problem(String field, String value) {
    if (!fieldNames().contains(field)) {
      return "is no field; use one of " + String.join(", ", fieldNames());
    }
    if (value.length() > 2_000 || value.chars().anyMatch(c -> c < ' ')) {
      return "is too long or holds a control character; shorten it to one line";
    }
    return switch (field) {
      case "stage" -> stage(value) == null ? "is no stage; use one of " + stages() : null;
      case "y" -> isNumber(value, 90) ? null : "is no latitude; write degrees such as 43.25";
      case "x" -> isNumber(value, 180) ? null : "is no longitude; write degrees such as 76.92";
      case "cost" ->
          isNumber(value, 1e6) && !value.startsWith("-")
              ? null
              : "is no cost; write million dollars such as 150";
      case "country" -> value.matches("[A-Z]{2}") ? null : "is no country; write a code such as KZ";
      case "name", "sector" -> value.isBlank() ? "is empty; fill it in" : null;
      default ->
          PLAIN.contains(field) || value.isEmpty() || isDate(value)
              ? null
              : "is no date; write 2025, 2025-06 or 2025-06-30";
    };
  }

  private static boolean isDate(String value) {
    Period period = Period.find(value);
    return period != null && !value.contains("..");
  }

  private static boolean isNumber(String value, double most) {
    if (value.isEmpty()) {
      return true;
    }
    try {
      return Math.abs(Double.parseDouble(value)) <= most && value.matches("-?\\d+(\\.\\d+)?");
    } catch (NumberFormatException notOne) {
      return false;
    }
  }

  private static String stages() {
    List<String> words = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      words.add(stage.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", words);
  }

  private static @Nullable Stage stage(String word) {
    for (Stage stage : Stage.values()) {
      if (stage.name().equalsIgnoreCase(word)) {
        return stage;
      }
    }
    return null;
  }

  // --- Applying it
  // ----------------------------------------------------------------------------------

  /// The project after the change; before is null when it is added.
  Project applied(@Nullable Project before) {
    Evidence paper =
        new Evidence(List.of(source == null ? "author:" + author : source), Confidence.B);
    Project was = before == null ? blank(paper) : before;
    Stage stage = stage(text("stage", ""));
    return new Project(
        project,
        text("name", was.name()),
        fields.containsKey("also") ? names(text("also", "")) : was.also(),
        text("sector", was.sector()),
        optional("place", was.place()),
        optional("region", was.region()),
        text("country", was.country()),
        number("y", was.y()),
        number("x", was.x()),
        optional("position", was.position()),
        optional("parties", was.parties()),
        stage == null ? was.stage() : stage,
        optional("capacity", was.capacity()),
        optional("scenario", was.scenario()),
        before == null || source != null
            ? withSource(was.evidence(), paper, before)
            : was.evidence(),
        optional("note", was.note()),
        figures(was, paper),
        steps(was, paper));
  }

  private static Evidence withSource(Evidence was, Evidence paper, @Nullable Project before) {
    if (before == null) {
      return paper;
    }
    List<String> sources = new ArrayList<>(was.sources());
    paper.sources().stream().filter(each -> !sources.contains(each)).forEach(sources::add);
    return new Evidence(sources, was.confidence());
  }

  private Project blank(Evidence paper) {
    return new Project(
        project,
        project,
        List.of(),
        "",
        null,
        null,
        "",
        null,
        null,
        null,
        null,
        Stage.UNKNOWN,
        null,
        null,
        paper,
        null,
        List.of(),
        List.of());
  }

  private static List<String> names(String text) {
    return java.util.Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }

  private String text(String field, String was) {
    String value = fields.get(field);
    return value == null ? was : value;
  }

  private @Nullable String optional(String field, @Nullable String was) {
    String value = fields.get(field);
    return value == null ? was : value.isEmpty() ? null : value;
  }

  private @Nullable Double number(String field, @Nullable Double was) {
    String value = fields.get(field);
    return value == null ? was : value.isEmpty() ? null : (Double) Double.parseDouble(value);
  }

  private List<Figure> figures(Project was, Evidence paper) {
    String cost = fields.get("cost");
    if (cost == null || cost.isEmpty()) {
      return was.figures();
    }
    List<Figure> figures = new ArrayList<>(was.figures());
    figures.add(
        new Figure(Figure.COST, Double.parseDouble(cost), "usd_m", false, author, paper, null));
    return figures;
  }

  /// A date given anew replaces the older ones of that step.
  private List<Step> steps(Project was, Evidence paper) {
    List<Step> steps = new ArrayList<>(was.steps());
    for (Step.Kind kind : Step.Kind.values()) {
      for (boolean planned : new boolean[] {false, true}) {
        String field = (planned ? PLANNED : "") + kind.name().toLowerCase(Locale.ROOT);
        String value = fields.get(field);
        if (value != null) {
          steps.removeIf(step -> step.kind() == kind && step.planned() == planned);
          Period date = Period.find(value);
          if (date != null) {
            steps.add(new Step(kind, date, planned, paper, null));
          }
        }
      }
    }
    return steps;
  }
}
