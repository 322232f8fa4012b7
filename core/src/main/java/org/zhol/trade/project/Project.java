package org.zhol.trade.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A joint project.
///
/// @param also other names under which it was printed
/// @param y latitude, degrees; null where the place is not known
/// @param position whence the point: `geocoded`, `source`, or only its `town`
/// @param scenario the scenario that shows what it does to the network, by name: one that builds
///   it, or, where the name begins with `without-`, one that takes it away from the network as it
///   is
public record Project(
    String id,
    String name,
    List<String> also,
    String sector,
    @Nullable String place,
    @Nullable String region,
    String country,
    @Nullable Double y,
    @Nullable Double x,
    @Nullable String position,
    @Nullable String parties,
    Stage stage,
    @Nullable String capacity,
    @Nullable String scenario,
    Evidence evidence,
    @Nullable String note,
    List<Figure> figures,
    List<Step> steps) {
  public Project {
    also = List.copyOf(also);
    figures = List.copyOf(figures);
    steps = List.copyOf(steps);
  }

  private static final String WITHOUT = "without-";

  /// Whether its scenario takes it away.
  public boolean scenarioTakesAway() {
    String name = scenario;
    return name != null && name.startsWith(WITHOUT);
  }

  /// Figures of a measure, in the order of the register.
  public List<Figure> figures(String measure) {
    return figures.stream().filter(figure -> figure.measure().equals(measure)).toList();
  }

  public List<Step> steps(Step.Kind kind, boolean planned) {
    return steps.stream().filter(step -> step.kind() == kind && step.planned() == planned).toList();
  }
}
