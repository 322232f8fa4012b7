package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.store.Csv;
import org.zhol.packs.store.ProjectLog;
import org.zhol.trade.project.Change;
import org.zhol.trade.project.Project;

/// Changes to the register: checked whole, written once, told when they are on disk.
final class ProjectEdits {
  private final ProjectAnswers answers;
  private final Instant now;
  private final String author;
  private final @Nullable String source;
  private final List<Problem> problems = new ArrayList<>();

  ProjectEdits(ProjectAnswers answers, Instant now, String author, @Nullable String source) {
    this.answers = answers;
    this.now = now;
    this.author = author;
    this.source = source;
  }

  ProjectAnswers.Reply apply(String action, List<String> names) {
    if (names.isEmpty()) {
      throw new BadInput(
          new Problem(
              "projects " + action, "", "needs what to " + action, "see ./zhol projects --help"));
    }
    List<ProjectLog.Draft> drafts =
        switch (action) {
          case "add" -> List.of(one(Change.Action.ADD, names));
          case "edit" -> List.of(one(Change.Action.EDIT, names));
          case "undo" -> List.of(undo(names.getFirst()));
          default -> imported(Path.of(names.getFirst()));
        };
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    if (drafts.isEmpty()) {
      return answers.unchanged(names.getFirst() + " holds nothing that the register has not.\n");
    }
    return answers.history(answers.log().append(drafts));
  }

  private ProjectLog.Draft one(Change.Action action, List<String> names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : names.subList(1, names.size())) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        problems.add(
            new Problem("field", pair, "is no FIELD=VALUE", "write one, as in stage=done"));
      } else {
        fields.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    if (fields.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(
              "projects",
              names.getFirst(),
              "has no field to change",
              "name some of " + String.join(", ", Change.fieldNames())));
    }
    return draft("projects", action, names.getFirst(), fields, source);
  }

  private ProjectLog.Draft draft(
      String where,
      Change.Action action,
      String id,
      Map<String, String> fields,
      @Nullable String said) {
    boolean adding = action == Change.Action.ADD;
    boolean known = answers.register().find(id) != null;
    if (!id.matches("[a-z0-9][a-z0-9-]{0,79}")) {
      problems.add(new Problem(where, id, "is no id", "use small letters, digits and hyphens"));
    } else if (adding && known) {
      problems.add(new Problem(where, id, "is in the register", "say edit, or choose another id"));
    } else if (!adding && !known) {
      List<String> ids = answers.register().projects().stream().map(Project::id).toList();
      problems.add(
          new Problem(
              where, id, "is not in the register", Nearest.hint(Nearest.to(id, ids), "say add")));
    }
    if (adding && said == null) {
      String place = where.equals("projects") ? "source" : where + " source";
      problems.add(
          new Problem(place, "", "is missing", "say where it is published: --source ADDRESS"));
    }
    Change.problems(fields, adding)
        .forEach((field, problem) -> {
          String[] parts = problem.split("; ", 2);
          String cure = parts.length > 1 ? parts[1] : "correct it";
          problems.add(
              new Problem(where + " " + field, fields.getOrDefault(field, ""), parts[0], cure));
        });
    return new ProjectLog.Draft(now, author, action, id, fields, null, said);
  }

  private ProjectLog.Draft undo(String text) {
    long number = text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    boolean undone = Change.undone(answers.changes()).contains(number);
    for (Change change : answers.changes()) {
      if (change.number() == number && !undone) {
        return new ProjectLog.Draft(
            now, author, Change.Action.UNDO, change.project(), Map.of(), number, source);
      }
    }
    String why = undone ? "is undone already" : "is no change";
    problems.add(new Problem("undo", text, why, "./zhol projects history lists their numbers"));
    return new ProjectLog.Draft(now, author, Change.Action.UNDO, "", Map.of(), null, null);
  }

  /// Rows of a CSV with a column `id`, the fields, and `source`: known ids are edited in what
  /// differs, new ones added; all or none.
  private List<ProjectLog.Draft> imported(Path file) {
    List<ProjectLog.Draft> drafts = new ArrayList<>();
    List<Map<String, String>> rows;
    try {
      rows = Csv.rows(Files.readString(file));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new BadInput(
          new Problem(
              file.toString(),
              "",
              "cannot be read as UTF-8 CSV (" + unreadable.getMessage() + ")",
              "write a header with id, fields and source, as ./zhol projects export --csv does"));
    }
    if (!rows.isEmpty() && !rows.getFirst().containsKey("id")) {
      throw new BadInput(
          new Problem(
              file + ":1",
              String.join(",", rows.getFirst().keySet()),
              "has no column id",
              "part the cells with commas under a header as ./zhol projects export --csv has it"));
    }
    int line = 1;
    for (Map<String, String> row : rows) {
      line++;
      Map<String, String> fields = new LinkedHashMap<>();
      row.forEach((field, value) -> {
        if (Change.fieldNames().contains(field) && !value.isEmpty()) {
          fields.put(field, value);
        }
      });
      String id = row.getOrDefault("id", "");
      Project known = answers.register().find(id);
      if (known != null) {
        fields.entrySet().removeIf(each -> each.getValue().equals(now(known, each.getKey())));
      }
      if (known == null || !fields.isEmpty()) {
        // An export calls them sources.
        String said = row.getOrDefault("source", row.getOrDefault("sources", ""));
        String where = file + ":" + line;
        Change.Action action = known == null ? Change.Action.ADD : Change.Action.EDIT;
        drafts.add(draft(where, action, id, fields, said.isEmpty() ? source : said));
      }
    }
    return drafts;
  }

  /// What a plain field holds now, as an export spells it.
  private static String now(Project project, String field) {
    Grid grid = new Grid("", "");
    Object value =
        switch (field) {
          case "name" -> project.name();
          case "sector" -> project.sector();
          case "place" -> project.place();
          case "region" -> project.region();
          case "country" -> project.country();
          case "y" -> project.y();
          case "x" -> project.x();
          case "stage" -> project.stage();
          case "scenario" -> project.scenario();
          case "parties" -> project.parties();
          case "capacity" -> project.capacity();
          case "position" -> project.position();
          case "note" -> project.note();
          default -> steps(project, field);
        };
    grid.row(value, "");
    return grid.rows().getFirst().getFirst();
  }

  private static String steps(Project project, String field) {
    boolean planned = field.startsWith("planned_");
    String word = planned ? field.substring("planned_".length()) : field;
    return project.steps().stream()
        .filter(step -> step.planned() == planned && step.kind().name().equalsIgnoreCase(word))
        .map(step -> step.date().text())
        .collect(java.util.stream.Collectors.joining(" or "));
  }
}
