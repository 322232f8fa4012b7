package org.zhol.app;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Names;
import org.zhol.packs.BuiltInScenarios;
import org.zhol.packs.PackException;
import org.zhol.packs.ScenarioText;
import org.zhol.scenario.Scenario;
import org.zhol.trade.project.Project;

/// How a project's effect on plans and flows is asked: a comparison of two sides, of which the
/// second has the project. For what stands in the network already the first side lacks it.
///
/// @param base the side without the project, as `/v1/comparisons` takes it
/// @param scenario the side with it
/// @param title of the scenario, which is one of the two
/// @param year the scenario's own
/// @param note what the scenario assumes
record ProjectEffect(
    String base,
    String scenario,
    @Nullable Names title,
    @Nullable Integer year,
    @Nullable String note) {
  /// Null where the project has no scenario, or one that is not built in.
  static @Nullable ProjectEffect of(Project project) {
    String name = project.scenario();
    ScenarioText text = name == null ? null : BuiltInScenarios.find(name);
    return text == null ? null : of(project, text.scenario());
  }

  /// The same, but a scenario may be a file; a project without a usable one is bad input.
  static ProjectEffect needed(Project project, Iterable<Project> all) {
    String name = project.scenario();
    if (name == null) {
      StringBuilder others = new StringBuilder();
      for (Project each : all) {
        if (each.scenario() != null) {
          others.append(others.isEmpty() ? "" : ", ").append(each.id());
        }
      }
      throw new BadInput(
          new Problem(
              "project",
              project.id(),
              "changes nothing in the network, or has no scenario that says what",
              "these have one: "
                  + others
                  + "; ./zhol projects edit "
                  + project.id()
                  + " scenario=NAME gives it one"));
    }
    try {
      Scenario scenario = BuiltInScenarios.open(name).scenario();
      return of(project, scenario);
    } catch (PackException bad) {
      throw new BadInput(bad.problems().stream().map(World::problem).toList());
    }
  }

  private static ProjectEffect of(Project project, Scenario scenario) {
    String name = String.valueOf(project.scenario());
    boolean away = project.scenarioTakesAway();
    return new ProjectEffect(
        away ? name : ScenarioVerb.BASE,
        away ? ScenarioVerb.BASE : name,
        scenario.title(),
        scenario.year(),
        scenario.note());
  }
}
