package org.zhol.trade.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.trade.Bound;
import org.zhol.trade.Period;

class RegisterTest {
  private static final Evidence PAPER = new Evidence(List.of("s"), Confidence.A);

  private static Figure cost(double value, String unit) {
    return new Figure(Figure.COST, value, unit, false, null, PAPER, null);
  }

  private static Step done(String date) {
    return new Step(
        Step.Kind.COMMISSIONED, Objects.requireNonNull(Period.find(date)), false, PAPER, null);
  }

  private static Project project(String id, List<Figure> figures, List<Step> steps) {
    return new Project(
        id,
        id,
        List.of(),
        "power",
        null,
        null,
        "KZ",
        null,
        null,
        null,
        null,
        steps.isEmpty() ? Stage.PLANNED : Stage.DONE,
        null,
        null,
        PAPER,
        null,
        figures,
        steps);
  }

  private static ProjectList list(String id, int projects, double usd, String unit, String... on) {
    return new ProjectList(
        id,
        Period.ofYear(2022),
        "KZ",
        projects,
        usd,
        usd,
        unit,
        Bound.EXACT,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        PAPER,
        null,
        java.util.Arrays.stream(on).map(p -> new ProjectList.Member(p, PAPER, null)).toList());
  }

  private static Change change(
      long number, Change.Action action, Map<String, String> fields, @Nullable Long undoes) {
    return new Change(number, Instant.EPOCH, "ana", action, "mill", fields, undoes, null);
  }

  @Test
  void changesApplyInOrderAndUndoTakesOneBack() {
    Register empty = Register.empty();
    var add = change(1, Change.Action.ADD, Map.of("name", "Mill", "stage", "planned"), null);
    var edit = change(2, Change.Action.EDIT, Map.of("stage", "done"), null);
    var undo = change(3, Change.Action.UNDO, Map.of(), 2L);
    var undoUndo = change(4, Change.Action.UNDO, Map.of(), 3L);
    assertThat(stage(empty.with(List.of(add, edit)))).isEqualTo(Stage.DONE);
    assertThat(stage(empty.with(List.of(add, edit, undo)))).isEqualTo(Stage.PLANNED);
    assertThat(stage(empty.with(List.of(add, edit, undo, undoUndo)))).isEqualTo(Stage.DONE);
    var undoAdd = change(3, Change.Action.UNDO, Map.of(), 1L);
    assertThat(empty.with(List.of(add, edit, undoAdd)).projects()).isEmpty();
  }

  private static Stage stage(Register register) {
    return Objects.requireNonNull(register.find("mill")).stage();
  }

  @Test
  void dateGivenAnewReplacesTheOlderAndAnEmptyOneRemovesIt() {
    Register base =
        new Register(
            List.of(project("mill", List.of(), List.of(done("2018"), done("2019")))), List.of());
    Register edited =
        base.with(List.of(change(1, Change.Action.EDIT, Map.of("commissioned", "2019-10"), null)));
    assertThat(Objects.requireNonNull(edited.find("mill")).steps())
        .extracting(step -> step.date().text())
        .containsExactly("2019-10");
    Register emptied =
        base.with(List.of(change(1, Change.Action.EDIT, Map.of("commissioned", ""), null)));
    assertThat(Objects.requireNonNull(emptied.find("mill")).steps()).isEmpty();
  }

  @Test
  void badFieldsAreToldTogether() {
    assertThat(
            Change.problems(Map.of("stage", "gone", "y", "95", "started", "soon", "w", "1"), true))
        .containsOnlyKeys("stage", "y", "started", "w", "name", "sector", "country");
    assertThat(Change.problems(Map.of("stage", "done", "planned_started", "2027-03"), false))
        .isEmpty();
    assertThat(Change.problems(Map.of("cost", "-5"), false)).containsOnlyKeys("cost");
  }

  @Test
  void printingErrorsAreFoundWithTheirReason() {
    Register register =
        new Register(
            List.of(
                project("park", List.of(cost(524, "usd_bn")), List.of()),
                project("plant", List.of(cost(7700, "usd_m"), cost(7.7, "kzt_bn")), List.of()),
                project(
                    "cement",
                    List.of(cost(100, "usd_m"), cost(104, "usd_m")),
                    List.of(done("2018-12"), done("2019-10")))),
            List.of(list("printed", 51, 27, "usd_m", "plant"), list("sound", 52, 24, "usd_bn")));
    assertThat(Slip.all(register))
        .extracting(slip -> slip.rule() + " " + slip.where())
        .containsExactly(
            "UNIT_SLIP park", "CURRENCY_SLIP plant", "TWO_DATES cement", "UNIT_SLIP printed");
  }

  @Test
  void commissioningBeforeTheStartIsTold() {
    Step late =
        new Step(
            Step.Kind.STARTED, Objects.requireNonNull(Period.find("2021-02")), false, PAPER, null);
    var odd = project("odd", List.of(), List.of(done("2020"), late));
    var whole = project("whole", List.of(), List.of(done("2021"), late));
    Register register = new Register(List.of(odd, whole), List.of());
    assertThat(Slip.all(register))
        .extracting(slip -> slip.rule() + " " + slip.where())
        .containsExactly("DATE_ORDER odd");
  }

  @Test
  void totalsStandBesideTheClaimAndLeaveSlipsOut() {
    Register register =
        new Register(
            List.of(
                project("park", List.of(cost(524, "usd_bn")), List.of()),
                project("wind", List.of(cost(136.2, "usd_m"), cost(150, "usd_m")), List.of())),
            List.of(list("l", 52, 21.2, "usd_bn", "park", "wind")));
    ListTotal total = ListTotal.of(register).getFirst();
    assertThat(total.named()).isEqualTo(2);
    assertThat(total.valued()).isEqualTo(1);
    assertThat(total.lowBn()).isEqualTo(0.1362);
    assertThat(total.highBn()).isEqualTo(0.15);
    assertThat(total.restProjects()).isEqualTo(50);
    assertThat(total.restBn()).isEqualTo(21.05);
  }
}
