package org.zhol.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.trade.Bound;
import org.zhol.trade.Period;
import org.zhol.trade.project.Figure;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.ProjectList;
import org.zhol.trade.project.Register;
import org.zhol.trade.project.Step;

/// Reads the joint projects, their figures and dates, and the lists of them.
final class ProjectTables {
  private static final String PLANNED = "planned";
  private static final Set<String> STATES = Set.of(PLANNED, "actual");
  private static final Set<String> POSITIONS = Set.of("geocoded", "source", "town");
  private static final Set<String> LIST_UNITS = Set.of("usd_m", "usd_bn");

  private final Reading reading;

  ProjectTables(Reading reading) {
    this.reading = reading;
  }

  Register register() {
    List<Project> bare = reading.list(Table.PROJECT, this::project);
    Map<String, List<Figure>> figures =
        reading.groups(Table.PROJECT_FIGURE, "project_id", ProjectTables::figure);
    Map<String, List<Step>> steps =
        reading.groups(Table.PROJECT_STEP, "project_id", ProjectTables::step);
    List<ProjectList> empty = reading.list(Table.PROJECT_LIST, ProjectTables::list);
    Map<String, List<ProjectList.Member>> members =
        reading.groups(Table.PROJECT_MEMBER, "list_id", ProjectTables::member);
    List<Project> projects = new ArrayList<>();
    for (Project each : bare) {
      projects.add(
          filled(
              each,
              figures.getOrDefault(each.id(), List.of()),
              steps.getOrDefault(each.id(), List.of())));
    }
    List<ProjectList> lists = new ArrayList<>();
    for (ProjectList each : empty) {
      lists.add(filled(each, members.getOrDefault(each.id(), List.of())));
    }
    return new Register(projects, lists);
  }

  private Project project(Row row) {
    Double y = row.optionalNumber("y_coord", -90, 90);
    Double x = row.optionalNumber("x_coord", -180, 180);
    if ((y == null) != (x == null) && row.isGood()) {
      row.report(null, "one of y_coord and x_coord is missing", "fill in both");
    }
    String position = row.cell("position");
    if (!position.isEmpty()) {
      row.choice("position", POSITIONS);
    }
    return new Project(
        row.key("project_id"),
        row.text("name"),
        Arrays.stream(row.cell("also").split(";"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList(),
        row.text("sector"),
        row.optional("place"),
        row.optional("region"),
        row.reference("country", Table.COUNTRY),
        y,
        x,
        position.isEmpty() ? null : position,
        row.optional("parties"),
        row.word("stage", Words.STAGE),
        row.optional("capacity"),
        TradeTables.optionalId(row, "scenario"),
        row.evidence(),
        row.optional("note"),
        List.of(),
        List.of());
  }

  private static Project filled(Project bare, List<Figure> figures, List<Step> steps) {
    return new Project(
        bare.id(),
        bare.name(),
        bare.also(),
        bare.sector(),
        bare.place(),
        bare.region(),
        bare.country(),
        bare.y(),
        bare.x(),
        bare.position(),
        bare.parties(),
        bare.stage(),
        bare.capacity(),
        bare.scenario(),
        bare.evidence(),
        bare.note(),
        figures,
        steps);
  }

  private static Figure figure(Row row) {
    row.reference("project_id", Table.PROJECT);
    return new Figure(
        row.id("measure"),
        row.number("value", 0, 1e12),
        row.id("unit"),
        row.choice("state", STATES).equals(PLANNED),
        row.optional("by"),
        row.evidence(),
        row.optional("note"));
  }

  private static Step step(Row row) {
    row.reference("project_id", Table.PROJECT);
    Period date = TradeTables.period(row, "date");
    if (date.text().contains("..") && row.isGood()) {
      row.report(date.text(), "is a span", "write a day, month or year");
    }
    return new Step(
        row.word("step", Words.PROJECT_STEP),
        date,
        row.choice("state", STATES).equals(PLANNED),
        row.evidence(),
        row.optional("note"));
  }

  private static ProjectList list(Row row) {
    Double low = row.optionalNumber("low", 0, 1e9);
    Double high = row.optionalNumber("high", 0, 1e9);
    String unit = row.cell("unit");
    if (!unit.isEmpty()) {
      row.choice("unit", LIST_UNITS);
    }
    boolean whole = (low == null) == (high == null) && (low == null) == unit.isEmpty();
    if (!whole && row.isGood()) {
      row.report(null, "low, high and unit belong together", "fill in all three or none");
    }
    return new ProjectList(
        row.key("list_id"),
        row.cell("date").isEmpty() ? null : TradeTables.period(row, "date"),
        row.text("body"),
        count(row, "projects"),
        low,
        high,
        unit.isEmpty() ? null : unit,
        TradeTables.wordOr(row, "bound", Words.BOUND, Bound.EXACT),
        count(row, "launched"),
        row.optionalNumber("launched_bn", 0, 1e6),
        count(row, "under_way"),
        row.optionalNumber("under_way_bn", 0, 1e6),
        count(row, "prepared"),
        row.optionalNumber("prepared_bn", 0, 1e6),
        count(row, "jobs"),
        row.evidence(),
        row.optional("note"),
        List.of());
  }

  private static @Nullable Integer count(Row row, String column) {
    return row.optionalInteger(column, 0, 10_000_000);
  }

  private static ProjectList filled(ProjectList empty, List<ProjectList.Member> members) {
    return new ProjectList(
        empty.id(),
        empty.date(),
        empty.body(),
        empty.projects(),
        empty.low(),
        empty.high(),
        empty.unit(),
        empty.bound(),
        empty.launched(),
        empty.launchedBn(),
        empty.underWay(),
        empty.underWayBn(),
        empty.prepared(),
        empty.preparedBn(),
        empty.jobs(),
        empty.evidence(),
        empty.note(),
        members);
  }

  private static ProjectList.Member member(Row row) {
    String list = row.reference("list_id", Table.PROJECT_LIST);
    String project = row.reference("project_id", Table.PROJECT);
    row.unique(list + " " + project);
    return new ProjectList.Member(project, row.evidence(), row.optional("note"));
  }
}
