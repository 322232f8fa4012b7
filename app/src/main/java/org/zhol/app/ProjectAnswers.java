package org.zhol.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Pack;
import org.zhol.packs.store.ProjectLog;
import org.zhol.quantity.Evidence;
import org.zhol.quantity.Remark;
import org.zhol.trade.Period;
import org.zhol.trade.project.Change;
import org.zhol.trade.project.Figure;
import org.zhol.trade.project.ListTotal;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.ProjectList;
import org.zhol.trade.project.Register;
import org.zhol.trade.project.Slip;
import org.zhol.trade.project.SlipRemark;
import org.zhol.trade.project.Slippage;
import org.zhol.trade.project.Stage;
import org.zhol.trade.project.Step;

/// Answers about the register: as a record, as a flat table and in words.
final class ProjectAnswers {
  private static final List<String> STAGES =
      Arrays.stream(Stage.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

  private final ProjectLog log;
  private final List<Change> changes;
  private final Register register;
  private final Set<String> cited = new TreeSet<>();

  /// Which projects are wanted; null where it does not matter.
  record Wanted(@Nullable String stage, @Nullable String sector, @Nullable String on) {}

  /// An answer in its forms.
  record Reply(Object answer, Grid grid, String text, Set<String> cited, Object geo) {}

  /// Lists and changes only in an export.
  private record Projects(
      List<Project> projects, @Nullable List<ProjectList> lists, @Nullable List<Change> changes) {}

  private record Lists(List<ProjectList> lists) {}

  private record Totals(List<ListTotal> totals) {}

  private record Slips(List<Slip> slips) {}

  private record Delays(List<Slippage> delays) {}

  private record Changes(List<Change> changes) {}

  ProjectAnswers(Pack pack, Path folder) {
    this.log = ProjectLog.in(folder);
    this.changes = log.changes();
    this.register = pack.projects().with(changes);
  }

  Register register() {
    return register;
  }

  List<Change> changes() {
    return changes;
  }

  ProjectLog log() {
    return log;
  }

  Reply reply(Object answer, Grid grid, String text) {
    return new Reply(answer, grid, text, Set.copyOf(cited), Map.of());
  }

  private void cite(Evidence evidence) {
    cited.addAll(evidence.sources());
  }

  Project project(String id) {
    Project found = register.find(id);
    if (found != null) {
      return found;
    }
    List<String> ids = register.projects().stream().map(Project::id).toList();
    Remark cure = Cure.alike(Nearest.to(id, ids), new Cure.NameProject());
    throw new BadInput(new Problem("project", id, new Fault.NotInRegister(), cure, List.of()));
  }

  private ProjectList listed(String id) {
    ProjectList found = register.findList(id);
    if (found != null) {
      return found;
    }
    List<String> ids = register.lists().stream().map(ProjectList::id).toList();
    throw unknown("list", id, "is no list of projects", ids);
  }

  private static BadInput unknown(String field, String value, String reason, List<String> known) {
    String all = "use one of " + String.join(", ", known);
    return new BadInput(
        new Problem(field, value, reason, Nearest.hint(Nearest.to(value, known), all)));
  }

  // --- Projects
  // -------------------------------------------------------------------------------------

  Reply list(Wanted wanted, boolean whole) {
    String on = wanted.on();
    ProjectList list = on == null ? null : listed(on);
    String stage = wanted.stage();
    if (stage != null && !STAGES.contains(stage.toLowerCase(Locale.ROOT))) {
      throw unknown("stage", stage, "is no stage", STAGES);
    }
    String sector = wanted.sector();
    if (sector != null && sectors().stream().noneMatch(sector::equalsIgnoreCase)) {
      throw unknown("sector", sector, "is no sector of a project", sectors());
    }
    List<Project> projects =
        register.projects().stream()
            .filter(p -> stage == null || p.stage().name().equalsIgnoreCase(stage))
            .filter(p -> sector == null || p.sector().equalsIgnoreCase(sector))
            .filter(p -> list == null || isOn(p, list))
            .toList();
    projects.forEach(each -> cite(each.evidence()));
    Grid grid = whole(projects);
    Grid brief = brief(projects);
    var answer = new Projects(projects, whole ? register.lists() : null, whole ? changes : null);
    String text = brief.text("") + projects.size() + " projects\n";
    return new Reply(answer, grid, text, Set.copyOf(cited), ProjectMap.of(projects));
  }

  private static Grid whole(List<Project> projects) {
    Grid grid =
        new Grid(
            "id",
            "name",
            "sector",
            "place",
            "region",
            "country",
            "y",
            "x",
            "stage",
            "cost_usd_m",
            "started",
            "planned_commissioned",
            "commissioned",
            "parties",
            "capacity",
            "scenario",
            "note",
            "conf",
            "sources");
    for (Project p : projects) {
      grid.row(
          p.id(),
          p.name(),
          p.sector(),
          p.place(),
          p.region(),
          p.country(),
          p.y(),
          p.x(),
          p.stage(),
          cost(p),
          dates(p, Step.Kind.STARTED, false),
          dates(p, Step.Kind.COMMISSIONED, true),
          dates(p, Step.Kind.COMMISSIONED, false),
          p.parties(),
          p.capacity(),
          p.scenario(),
          p.note(),
          p.evidence().confidence(),
          String.join(" ", p.evidence().sources()));
    }
    return grid;
  }

  private static Grid brief(List<Project> projects) {
    Grid grid = new Grid("id", "name", "sector", "place", "stage", "USD m", "commissioned", "conf");
    for (Project p : projects) {
      String done = dates(p, Step.Kind.COMMISSIONED, false);
      String plan = dates(p, Step.Kind.COMMISSIONED, true);
      grid.row(
          p.id(),
          p.name(),
          p.sector(),
          p.place(),
          p.stage(),
          cost(p),
          done.isEmpty() && !plan.isEmpty() ? "planned " + plan : done,
          p.evidence().confidence());
    }
    return grid;
  }

  List<String> sectors() {
    return register.projects().stream().map(Project::sector).distinct().sorted().toList();
  }

  private static boolean isOn(Project project, ProjectList list) {
    return list.members().stream().anyMatch(each -> each.project().equals(project.id()));
  }

  private static String dates(Project project, Step.Kind kind, boolean planned) {
    return project.steps(kind, planned).stream()
        .map(step -> step.date().text())
        .collect(Collectors.joining(" or "));
  }

  private static String cost(Project project) {
    return project.figures(Figure.COST).stream()
        .filter(each -> each.unit().equals("usd_m"))
        .map(each -> Grid.cell(each.value()))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  /// A project with the lists it is on, how its effect is asked, its changes, and what looks wrong
  /// about it.
  private record Shown(
      Project project,
      List<String> lists,
      @Nullable ProjectEffect effect,
      List<Change> changes,
      List<Slip> slips) {}

  Reply show(String id) {
    Project p = project(id);
    List<String> lists = register.listsOf(id).stream().map(ProjectList::id).toList();
    List<Change> its = changes.stream().filter(each -> each.project().equals(id)).toList();
    List<Slip> slips = Slip.all(register).stream().filter(each -> each.where().equals(id)).toList();
    cite(p.evidence());
    Grid grid = new Grid("what", "value", "state", "by", "note", "conf", "sources");
    for (Step step : p.steps()) {
      cite(step.evidence());
      grid.row(
          step.kind(),
          step.date(),
          step.planned() ? "planned" : "actual",
          "",
          step.note(),
          step.evidence().confidence(),
          String.join(" ", step.evidence().sources()));
    }
    for (Figure figure : p.figures()) {
      cite(figure.evidence());
      grid.row(
          figure.measure(),
          Grid.cell(figure.value()) + " " + figure.unit(),
          figure.planned() ? "planned" : "actual",
          figure.by(),
          figure.note(),
          figure.evidence().confidence(),
          String.join(" ", figure.evidence().sources()));
    }
    return reply(
        new Shown(p, lists, ProjectEffect.of(p), its, slips), grid, text(p, lists, slips, grid));
  }

  private static String text(Project p, List<String> lists, List<Slip> slips, Grid grid) {
    StringBuilder text = new StringBuilder();
    text.append(p.name()).append(" (").append(p.id()).append(")\n");
    Grid facts = new Grid("", "");
    facts.row("sector", p.sector());
    facts.row("place", String.join(", ", present(p.place(), p.region(), p.country())));
    Double y = p.y();
    Double x = p.x();
    if (y != null && x != null) {
      facts.row("point", Grid.cell(y) + " " + Grid.cell(x) + " (" + p.position() + ")");
    }
    facts.row("stage", p.stage());
    facts.row("parties", p.parties());
    facts.row("capacity", p.capacity());
    facts.row("on lists", String.join(", ", lists));
    String scenario = p.scenario();
    if (scenario != null) {
      facts.row(
          "scenario",
          scenario
              + "; ./zhol projects effect "
              + p.id()
              + " tells what it does to plans and flows");
    }
    facts.row("note", p.note());
    facts.row(
        "sources", String.join(" ", p.evidence().sources()) + ", " + p.evidence().confidence());
    text.append(facts.text("  ").substring(1)).append('\n').append(grid.text("  "));
    slips.forEach(slip -> text.append("  ! ").append(SlipText.line(slip)).append('\n'));
    return text.toString();
  }

  private static List<String> present(@Nullable String... parts) {
    List<String> present = new ArrayList<>();
    for (String part : parts) {
      if (part != null) {
        present.add(part);
      }
    }
    return present;
  }

  // --- Lists, totals, changes
  // -----------------------------------------------------------------------

  Reply lists() {
    Grid grid =
        new Grid(
            "list",
            "date",
            "body",
            "projects",
            "value",
            "bound",
            "launched",
            "bn",
            "under way",
            "bn ",
            "named here",
            "conf",
            "sources",
            "note");
    for (ProjectList list : register.lists()) {
      cite(list.evidence());
      Period date = list.date();
      Double low = list.low();
      Double high = list.high();
      String value =
          low == null || high == null
              ? ""
              : Grid.cell(low)
                  + (low.equals(high) ? "" : "-" + Grid.cell(high))
                  + " "
                  + list.unit();
      grid.row(
          list.id(),
          date == null ? "" : date.text(),
          list.body(),
          list.projects(),
          value,
          list.bound() == org.zhol.trade.Bound.EXACT ? "" : list.bound(),
          list.launched(),
          list.launchedBn(),
          list.underWay(),
          list.underWayBn(),
          list.members().size(),
          list.evidence().confidence(),
          String.join(" ", list.evidence().sources()),
          list.note());
    }
    return reply(new Lists(register.lists()), grid, grid.text(""));
  }

  Reply totals() {
    List<ListTotal> totals = ListTotal.of(register);
    Grid grid =
        new Grid(
            "list",
            "date",
            "body",
            "claimed",
            "claimed bn",
            "named",
            "valued",
            "sum bn from",
            "to",
            "rest",
            "rest bn",
            "sources",
            "slip");
    for (ListTotal total : totals) {
      SlipRemark slip = total.slip();
      cited.addAll(total.sources());
      grid.row(
          total.list(),
          total.date(),
          total.body(),
          total.claimed(),
          total.claimedBn(),
          total.named(),
          total.valued(),
          total.lowBn(),
          total.highBn(),
          total.restProjects(),
          total.restBn(),
          String.join(" ", total.sources()),
          slip == null ? null : SlipText.why(slip));
    }
    return reply(
        new Totals(totals),
        grid,
        grid.text("")
            + "named: members known by name; sum: of their costs in dollars; rest: claimed and"
            + " explained by no named project\n");
  }

  /// What two lists share, and what they do not.
  private record Compared(
      String first,
      String second,
      List<String> both,
      List<String> onlyFirst,
      List<String> onlySecond) {}

  Reply diff(String first, String second) {
    ProjectList one = listed(first);
    ProjectList other = listed(second);
    List<String> mine = one.members().stream().map(ProjectList.Member::project).toList();
    List<String> its = other.members().stream().map(ProjectList.Member::project).toList();
    List<String> both = mine.stream().filter(its::contains).toList();
    List<String> onlyFirst = mine.stream().filter(id -> !its.contains(id)).toList();
    List<String> onlySecond = its.stream().filter(id -> !mine.contains(id)).toList();
    cite(one.evidence());
    cite(other.evidence());
    Grid grid = new Grid("project", first, second);
    both.forEach(id -> grid.row(id, "named", "named"));
    onlyFirst.forEach(id -> grid.row(id, "named", ""));
    onlySecond.forEach(id -> grid.row(id, "", "named"));
    grid.row("(claimed projects)", one.projects(), other.projects());
    grid.row("(claimed value)", claimed(one), claimed(other));
    return reply(
        new Compared(first, second, both, onlyFirst, onlySecond),
        grid,
        grid.text("") + "A project that is not named may be on the list all the same.\n");
  }

  private static String claimed(ProjectList list) {
    Double low = list.low();
    return low == null ? "" : Grid.cell(low) + " " + list.unit();
  }

  Reply check() {
    List<Slip> slips = Slip.all(register);
    Grid grid = new Grid("rule", "where", "printed", "why", "sources");
    for (Slip slip : slips) {
      cited.addAll(slip.sources());
      grid.row(
          slip.rule(),
          slip.where(),
          SlipText.printed(slip),
          SlipText.why(slip.why()),
          String.join(" ", slip.sources()));
    }
    return reply(new Slips(slips), grid, grid.text(""));
  }

  Reply delays() {
    List<Slippage> all = Slippage.of(register);
    Grid grid = new Grid("project", "step", "planned", "actual", "months later");
    all.forEach(each ->
        grid.row(each.project(), each.kind(), each.planned(), each.actual(), each.months()));
    return reply(new Delays(all), grid, grid.text(""));
  }

  Reply history(@Nullable String id) {
    if (id != null) {
      project(id);
    }
    List<Change> wanted =
        changes.stream().filter(each -> id == null || each.project().equals(id)).toList();
    return history(wanted);
  }

  Reply history(List<Change> wanted) {
    Grid grid =
        new Grid("number", "at", "author", "action", "project", "fields", "undoes", "source");
    for (Change change : wanted) {
      String fields =
          change.fields().entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; "));
      grid.row(
          change.number(),
          change.at(),
          change.author(),
          change.action(),
          change.project(),
          fields,
          change.undoes(),
          change.source());
    }
    String text = wanted.isEmpty() ? "No change since the pack.\n" : grid.text("");
    return reply(new Changes(wanted), grid, text);
  }

  /// That nothing had to be changed is an answer too.
  Reply unchanged(String why) {
    return reply(new Changes(List.of()), new Grid("number"), why);
  }
}
