package org.zhol.trade.claim;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.network.Place;
import org.zhol.quantity.Evidence;
import org.zhol.trade.Bound;
import org.zhol.trade.Period;
import org.zhol.trade.TradeValue;
import org.zhol.trade.project.Figure;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.ProjectList;
import org.zhol.trade.project.Step;

/// Projects and lists of them.
final class ProjectCases {
  private static final double TO_ONE_PERCENT = 0.01;
  private static final int YEARS_AROUND = 2;

  private final ClaimCheck.Cases found;
  private final ClaimCheck.Facts facts;
  private final LocalDate said;

  ProjectCases(ClaimCheck.Cases found, ClaimCheck.Facts facts) {
    this.found = found;
    this.facts = facts;
    this.said = found.claim().said();
  }

  // --- Lists
  // ----------------------------------------------------------------------------------------

  void totals(Measure.ProjectTotals measure) {
    boolean any = false;
    for (ProjectList list : facts.register().lists()) {
      Period date = list.date();
      boolean near =
          date != null
              && date.to().isAfter(said.minusYears(YEARS_AROUND))
              && date.to().isBefore(said.plusYears(YEARS_AROUND));
      if (!near || list.projects() == null || found.isItsOwn(list.evidence())) {
        continue;
      }
      any = true;
      totals(measure, list);
    }
    if (!any) {
      found.lack("a list of projects published within two years of " + said + " by someone else");
    }
  }

  private void totals(Measure.ProjectTotals measure, ProjectList list) {
    Integer projects = list.projects();
    if (projects != null) {
      add(
          list,
          "number of projects",
          (double) projects,
          (double) measure.count(),
          "projects",
          projects == measure.count());
    }
    Double usd = list.lowUsd();
    if (usd != null) {
      double said = measure.usd();
      // "More than 14.5" does not contradict 21.2 by itself, unless it is a fraction of it.
      boolean exact = list.bound() == Bound.EXACT || list.bound() == Bound.ABOUT;
      Boolean strictly = measure.is().holds(usd, said, 0);
      boolean nearly = Math.abs(usd / said - 1) <= TO_ONE_PERCENT || strictly;
      add(list, "value, strictly", usd / 1e9, said / 1e9, "usd_bn", exact ? strictly : null);
      add(list, "value, to 1 %", usd / 1e9, said / 1e9, "usd_bn", exact ? (Boolean) nearly : null);
    }
    Double launched = list.launchedBn();
    Double underWay = list.underWayBn();
    if (launched != null) {
      double started = launched + (underWay == null ? 0 : underWay);
      double bn = measure.usd() / 1e9;
      add(
          list,
          "value launched or under way",
          started,
          bn,
          "usd_bn",
          measure.is().holds(started, bn, 0));
      add(list, "value launched", launched, bn, "usd_bn", measure.is().holds(launched, bn, 0));
    }
  }

  private void add(
      ProjectList list,
      String definition,
      double number,
      double against,
      String unit,
      @Nullable Boolean holds) {
    Period date = list.date();
    found.add(
        new Verdict.Case(
            definition,
            list.body(),
            "list " + list.id(),
            null,
            Math.rint(number * 1e6) / 1e6,
            against,
            unit,
            holds,
            list.evidence().confidence(),
            list.evidence().sources(),
            (date == null ? "" : date.text()) + (list.note() == null ? "" : ", " + list.note())));
  }

  // --- One project
  // ----------------------------------------------------------------------------------

  void stands(Measure.ProjectStands measure) {
    Project project = facts.register().find(measure.project());
    if (project == null) {
      found.lack("project " + measure.project() + "; ./zhol projects list names those at hand");
      return;
    }
    commissioned(project);
    Double capacity = measure.capacity();
    if (capacity == null) {
      return;
    }
    boolean any = false;
    for (Figure figure : project.figures("capacity")) {
      if (figure.unit().equals(measure.unit()) && !found.isItsOwn(figure.evidence())) {
        any = true;
        found.add(
            oneCase(
                figure.planned() ? "capacity, planned" : "capacity",
                figure.value(),
                capacity,
                figure.unit(),
                figure.value() == capacity,
                figure.evidence(),
                figure.note()));
      }
    }
    if (!any) {
      found.lack("capacity of " + project.id() + " in " + measure.unit());
    }
  }

  /// Each date that a source gives for the commissioning is a case.
  private void commissioned(Project project) {
    List<Step> steps = project.steps(Step.Kind.COMMISSIONED, false);
    for (Step step : steps) {
      if (!found.isItsOwn(step.evidence())) {
        boolean sure = step.isBy(said);
        Boolean holds = sure ? Boolean.TRUE : step.earliest().isAfter(said) ? Boolean.FALSE : null;
        found.add(
            oneCase(
                "commissioned " + step.date(),
                (double) step.date().year(),
                (double) said.getYear(),
                "year",
                holds,
                step.evidence(),
                step.note()));
      }
    }
    if (steps.isEmpty()) {
      found.lack("a date of commissioning of " + project.id());
    }
  }

  private static Verdict.Case oneCase(
      String definition,
      @Nullable Double number,
      @Nullable Double against,
      String unit,
      @Nullable Boolean holds,
      Evidence evidence,
      @Nullable String note) {
    return new Verdict.Case(
        definition,
        null,
        null,
        null,
        number,
        against,
        unit,
        holds,
        evidence.confidence(),
        evidence.sources(),
        note);
  }

  // --- A terminal by the sea
  // ------------------------------------------------------------------------

  void terminal(Measure.Terminal measure) {
    Project project = facts.register().find(measure.project());
    if (project == null) {
      found.lack("project " + measure.project());
    } else {
      commissioned(project);
    }
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    Evidence paper = null;
    for (Place place : facts.network().places()) {
      if (place.city().equals(measure.city())) {
        modes.add(place.mode());
        paper = paper == null || place.mode() == Mode.SEA ? place.evidence() : paper;
      }
    }
    if (paper == null) {
      found.lack("places of " + measure.city() + " in the network");
    } else {
      found.add(
          oneCase(
              "railway and port in the network",
              (double) modes.size(),
              2.0,
              "modes",
              modes.contains(Mode.SEA) && modes.contains(Mode.RAIL),
              paper,
              modes.toString()));
    }
    TradeValue most = null;
    for (TradeValue value : facts.book().values()) {
      if (measure.project().equals(value.series().place())
          && value.series().definition() == null
          && !value.period().to().isAfter(said)) {
        most = most == null || value.period().compareTo(most.period()) > 0 ? value : most;
      }
    }
    if (most == null) {
      found.lack("boxes or trains counted at " + measure.project() + " before " + said);
    } else {
      found.add(
          oneCase(
              "counted in " + most.period(),
              most.value(),
              0.0,
              most.unit().name().toLowerCase(java.util.Locale.ROOT),
              most.value() > 0,
              most.evidence(),
              most.note()));
    }
  }
}
