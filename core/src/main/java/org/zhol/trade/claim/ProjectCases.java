package org.zhol.trade.claim;

import java.time.LocalDate;
import java.util.ArrayList;
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
      Integer year = measure.year();
      boolean near =
          year != null
              ? date != null && date.year() == year
              : date != null
                  && date.to().isAfter(said.minusYears(YEARS_AROUND))
                  && date.to().isBefore(said.plusYears(YEARS_AROUND));
      if (!near || list.projects() == null || found.isItsOwn(list.evidence())) {
        continue;
      }
      any = true;
      totals(measure, list);
    }
    if (!any) {
      Integer year = measure.year();
      found.lack(new ClaimRemark.NoList(year == null ? said : Period.ofYear(year).to()));
    }
  }

  private void totals(Measure.ProjectTotals measure, ProjectList list) {
    Integer projects = list.projects();
    Integer count = measure.count();
    if (projects != null && count != null) {
      add(
          list,
          new ClaimReading.ProjectNumber(),
          (double) projects,
          (double) count,
          "projects",
          projects.equals(count));
    }
    Double value = measure.usd();
    if (value != null) {
      value(measure.is(), value, list);
    }
  }

  private void value(Measure.Relation is, double said, ProjectList list) {
    Double usd = list.lowUsd();
    if (usd != null) {
      // "More than 14.5" does not contradict 21.2 by itself, unless it is a fraction of it.
      boolean exact = list.bound() == Bound.EXACT || list.bound() == Bound.ABOUT;
      Boolean strictly = is.holds(usd, said, 0);
      boolean nearly = Math.abs(usd / said - 1) <= TO_ONE_PERCENT || strictly;
      Boolean roughly = exact ? (Boolean) nearly : null;
      strictly = exact ? strictly : null;
      add(list, new ClaimReading.ValueStrictly(), usd / 1e9, said / 1e9, "usd_bn", strictly);
      add(list, new ClaimReading.ValueNearly(), usd / 1e9, said / 1e9, "usd_bn", roughly);
    }
    Double launched = list.launchedBn();
    Double underWay = list.underWayBn();
    if (launched != null) {
      double started = launched + (underWay == null ? 0 : underWay);
      double bn = said / 1e9;
      add(list, new ClaimReading.ValueUnderWay(), started, bn, "usd_bn", is.holds(started, bn, 0));
      boolean holds = is.holds(launched, bn, 0);
      add(list, new ClaimReading.ValueLaunched(), launched, bn, "usd_bn", holds);
    }
  }

  private void add(
      ProjectList list,
      ClaimReading reading,
      double number,
      double against,
      String unit,
      @Nullable Boolean holds) {
    Period date = list.date();
    found.add(
        new Verdict.Case(
            reading,
            list.body(),
            "list " + list.id(),
            null,
            Math.rint(number * 1e6) / 1e6,
            against,
            unit,
            holds,
            list.evidence().confidence(),
            list.evidence().sources(),
            date == null ? List.of() : List.of(new ClaimRemark.ListOf(date.text())),
            list.note()));
  }

  // --- One project
  // ----------------------------------------------------------------------------------

  void stands(Measure.ProjectStands measure) {
    Project project = facts.register().find(measure.project());
    if (project == null) {
      found.lack(new ClaimRemark.NoProject(measure.project()));
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
                figure.planned() ? new ClaimReading.CapacityPlanned() : new ClaimReading.Capacity(),
                figure.value(),
                capacity,
                figure.unit(),
                figure.value() == capacity,
                figure.evidence(),
                List.of(),
                figure.note()));
      }
    }
    if (!any) {
      found.lack(new ClaimRemark.NoCapacity(project.id(), String.valueOf(measure.unit())));
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
                new ClaimReading.Commissioned(step.date().text()),
                (double) step.date().year(),
                (double) said.getYear(),
                "year",
                holds,
                step.evidence(),
                List.of(),
                step.note()));
      }
    }
    if (steps.isEmpty()) {
      found.lack(new ClaimRemark.NoCommissioning(project.id()));
    }
  }

  private static Verdict.Case oneCase(
      ClaimReading reading,
      @Nullable Double number,
      @Nullable Double against,
      String unit,
      @Nullable Boolean holds,
      Evidence evidence,
      List<ClaimRemark> remarks,
      @Nullable String note) {
    return new Verdict.Case(
        reading,
        null,
        null,
        null,
        number,
        against,
        unit,
        holds,
        evidence.confidence(),
        evidence.sources(),
        remarks,
        note);
  }

  // --- A terminal by the sea
  // ------------------------------------------------------------------------

  void terminal(Measure.Terminal measure) {
    Project project = facts.register().find(measure.project());
    if (project == null) {
      found.lack(new ClaimRemark.NoProject(measure.project()));
    } else {
      commissioned(project);
    }
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    Evidence paper = null;
    List<ClaimRemark> there = new ArrayList<>();
    for (Place place : facts.network().places()) {
      if (place.city().equals(measure.city())) {
        if (modes.add(place.mode())) {
          there.add(new ClaimRemark.PlaceThere(place.names(), place.mode()));
        }
        paper = paper == null || place.mode() == Mode.SEA ? place.evidence() : paper;
      }
    }
    if (paper == null) {
      found.lack(new ClaimRemark.NoPlaces(measure.city()));
    } else {
      found.add(
          oneCase(
              new ClaimReading.RailwayAndPort(),
              (double) modes.size(),
              2.0,
              "modes",
              modes.contains(Mode.SEA) && modes.contains(Mode.RAIL),
              paper,
              there,
              null));
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
      found.lack(new ClaimRemark.NoCounts(measure.project(), said));
    } else {
      found.add(
          oneCase(
              new ClaimReading.CountedIn(most.period().text()),
              most.value(),
              0.0,
              most.unit().name().toLowerCase(java.util.Locale.ROOT),
              most.value() > 0,
              most.evidence(),
              List.of(),
              most.note()));
    }
  }
}
