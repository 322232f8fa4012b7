package org.zhol.packs;

import java.util.List;
import org.zhol.trade.Period;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.project.Figure;
import org.zhol.trade.project.Project;
import org.zhol.trade.project.ProjectList;
import org.zhol.trade.project.Register;
import org.zhol.trade.project.Step;

/// The tables of projects and claims in their one spelling.
final class CanonicalProjects {
  private CanonicalProjects() {}

  static void projects(Register register, CsvText csv) {
    for (Project project : register.projects()) {
      csv.row(
          project.evidence(),
          project.note(),
          project.id(),
          project.name(),
          String.join("; ", project.also()),
          project.sector(),
          project.place(),
          project.region(),
          project.country(),
          Figures.text(project.y()),
          Figures.text(project.x()),
          project.position(),
          project.parties(),
          Words.STAGE.word(project.stage()),
          project.capacity(),
          project.scenario());
    }
  }

  static void figures(Register register, CsvText csv) {
    for (Project project : register.projects()) {
      for (Figure figure : project.figures()) {
        csv.row(
            figure.evidence(),
            figure.note(),
            project.id(),
            figure.measure(),
            Figures.text(figure.value()),
            figure.unit(),
            state(figure.planned()),
            figure.by());
      }
    }
  }

  static void steps(Register register, CsvText csv) {
    for (Project project : register.projects()) {
      for (Step step : project.steps()) {
        csv.row(
            step.evidence(),
            step.note(),
            project.id(),
            Words.PROJECT_STEP.word(step.kind()),
            step.date().text(),
            state(step.planned()));
      }
    }
  }

  private static String state(boolean planned) {
    return planned ? "planned" : "actual";
  }

  static void lists(Register register, CsvText csv) {
    for (ProjectList list : register.lists()) {
      Period date = list.date();
      csv.row(
          list.evidence(),
          list.note(),
          list.id(),
          date == null ? "" : date.text(),
          list.body(),
          Figures.text(list.projects()),
          Figures.text(list.low()),
          Figures.text(list.high()),
          list.unit(),
          Words.BOUND.word(list.bound()),
          Figures.text(list.launched()),
          Figures.text(list.launchedBn()),
          Figures.text(list.underWay()),
          Figures.text(list.underWayBn()),
          Figures.text(list.prepared()),
          Figures.text(list.preparedBn()),
          Figures.text(list.jobs()));
    }
  }

  static void members(Register register, CsvText csv) {
    for (ProjectList list : register.lists()) {
      for (ProjectList.Member member : list.members()) {
        csv.row(member.evidence(), member.note(), list.id(), member.project());
      }
    }
  }

  static void claims(List<Claim> claims, CsvText csv) {
    for (Claim claim : claims) {
      csv.row(
          claim.evidence(),
          claim.note(),
          claim.id(),
          claim.collection(),
          claim.said().toString(),
          claim.by(),
          claim.text(),
          claim.terms().getFirst(),
          String.join(" ", claim.terms().subList(1, claim.terms().size())));
    }
  }
}
