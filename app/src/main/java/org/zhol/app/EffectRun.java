package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhol.appraisal.Comparison;
import org.zhol.assignment.CorridorYear;
import org.zhol.demand.Profile;
import org.zhol.network.Names;
import org.zhol.packs.Pack;
import org.zhol.trade.project.Project;

/// What a project does to plans and flows, from the register to the answer in one command.
record EffectRun(Project project, ProjectEffect effect, Pack pack, ComparisonQuestion flows) {
  /// All that it does.
  ///
  /// @param plans the same questions to both networks
  private record Effect(
      Project project,
      ProjectEffect effect,
      List<PlanEffects.Answered> plans,
      Comparison comparison) {}

  static EffectRun of(
      Project project, List<Project> all, Pack pack, @Nullable String year, @Nullable String gap) {
    ProjectEffect effect = ProjectEffect.needed(project, all);
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("base", List.of(effect.base()));
    values.put("scenario", List.of(effect.scenario()));
    if (year != null) {
      values.put("year", List.of(year));
    }
    if (gap != null) {
      values.put("gap", List.of(gap));
    }
    return new EffectRun(project, effect, pack, ComparisonQuestion.of(Parameters.of(values), pack));
  }

  /// Keeps both sides' ways.
  private static final class Sides implements ComparisonQuestion.Hearer {
    private final Map<String, Ways> ways = new LinkedHashMap<>();
    private final Progress progress;

    Sides(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void hear(String side, CorridorYear year) {
      ways.put(side, Ways.of(year));
    }

    @Override
    public void solved(int weeks, double gap) {
      progress.done(weeks);
    }
  }

  /// The answer as text or JSON.
  String answer(@Nullable String from, @Nullable String to, Console console, boolean json) {
    if ((from == null) != (to == null)) {
      String missing = from == null ? "from" : "to";
      throw new BadInput(
          new Problem(missing, "", "is missing", "give both --from and --to, or neither"));
    }
    World base = world(effect.base(), console);
    World scenario = world(effect.scenario(), console);
    List<PlanEffects.Question> questions =
        from == null || to == null ? null : List.of(PlanEffects.question(from, to, flows.year()));
    List<PlanEffects.Answered> plans =
        questions == null ? List.of() : plans(questions, base, scenario, console);
    Comparison comparison;
    ComparisonQuestion solved = flows.completed(network -> MadeTimes.complete(network, console));
    int weeks = solved.runs() * Profile.WEEKS;
    try (Progress progress = new Progress(console, "solving " + flows.year(), weeks)) {
      var sides = new Sides(progress);
      comparison = solved.answer(sides, CompareVerb.ALL_PROCESSORS);
      if (questions == null) {
        questions =
            PlanEffects.moved(
                Objects.requireNonNull(sides.ways.get("base")),
                Objects.requireNonNull(sides.ways.get("scenario")),
                pack.network(),
                pack.demand(),
                flows.year());
        plans = plans(questions, base, scenario, console);
      }
    }
    return json
        ? Json.text(new Effect(project, effect, plans, comparison))
        : heading() + PlanEffects.text(plans) + "\n" + ComparisonText.text(comparison);
  }

  private World world(String scenario, Console console) {
    Pack patched = ScenarioVerb.patched(pack, scenario);
    return World.of(patched.completed(MadeTimes.complete(patched.network(), console)));
  }

  private static List<PlanEffects.Answered> plans(
      List<PlanEffects.Question> questions, World base, World scenario, Console console) {
    try (Progress progress = new Progress(console, "planning", questions.size())) {
      return PlanEffects.ask(questions, base, scenario, console.clock(), progress::done);
    }
  }

  private String heading() {
    Names title = effect.title();
    String note = effect.note();
    return "%s (%s): %s against %s%n%s%s%n"
        .formatted(
            project.name(),
            project.id(),
            effect.scenario(),
            effect.base(),
            title == null ? "" : title.en() + ". ",
            note == null ? "\n" : note.strip() + "\n");
  }
}
