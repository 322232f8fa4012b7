package org.zhol.app.features;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.app.features.FeatureType.Filter;
import org.zhol.trade.project.Figure;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.ProjectList;
import org.zhol.trade.project.Register;
import org.zhol.trade.project.Stage;
import org.zhol.trade.project.Step;

/// The joint projects of a register as features.
public final class ProjectFeatures {
  private ProjectFeatures() {}

  public static FeatureType projects(Register register) {
    return new FeatureType(
        "projects",
        "Joint projects",
        "Joint projects with the list of their costs and dates as printed. Their time runs from the"
            + " first dated step to the last, planned ones included; a project without dates always"
            + " passes `datetime`, one whose place is not known every `bbox`.",
        List.of(
            Filter.oneOf("stage", "Where it stands", Stage.values()),
            Filter.text("sector", "Such as wind or refining"),
            Filter.text("region", "Region of the country"),
            Filter.text("country", "Code of the country, such as KZ"),
            Filter.text("lists", "Id of a list that names it"),
            Filter.text("scenario", "Name of the scenario that shows what it does"),
            NetworkFeatures.CONFIDENCE),
        register.projects().stream().map(project -> feature(project, register)).toList());
  }

  private static Feature feature(Project project, Register register) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("name", project.name());
    properties.put("sector", project.sector());
    properties.put("place", project.place());
    properties.put("region", project.region());
    properties.put("country", project.country());
    properties.put("position", project.position());
    properties.put("parties", project.parties());
    properties.put("stage", project.stage().name());
    properties.put("capacity", project.capacity());
    properties.put("costUsdMillion", costs(project));
    for (Step.Kind kind : List.of(Step.Kind.STARTED, Step.Kind.COMMISSIONED)) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT);
      properties.put(name, dates(project, kind, false));
      properties.put(
          "planned" + kind.name().charAt(0) + name.substring(1), dates(project, kind, true));
    }
    properties.put("lists", register.listsOf(project.id()).stream().map(ProjectList::id).toList());
    properties.put("scenario", project.scenario());
    properties.put("note", project.note());
    NetworkFeatures.evidence(properties, project.evidence());
    return new Feature(project.id(), shape(project), properties, time(project));
  }

  /// Null where its place is not known.
  public static Shape.@Nullable Point shape(Project project) {
    Double y = project.y();
    Double x = project.x();
    return x == null || y == null ? null : new Shape.Point(x, y);
  }

  private static List<String> costs(Project project) {
    return project.figures(Figure.COST).stream()
        .filter(figure -> figure.unit().equals("usd_m"))
        .map(figure ->
            java.math.BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString())
        .distinct()
        .toList();
  }

  private static List<String> dates(Project project, Step.Kind kind, boolean planned) {
    return project.steps(kind, planned).stream().map(step -> step.date().text()).toList();
  }

  private static @Nullable TimeSpan time(Project project) {
    LocalDate first = null;
    LocalDate last = null;
    for (Step step : project.steps()) {
      LocalDate from = step.earliest();
      LocalDate to = step.date().to();
      first = first == null || from.isBefore(first) ? from : first;
      last = last == null || to.isAfter(last) ? to : last;
    }
    return first == null ? null : TimeSpan.ofDays(first, last);
  }
}
