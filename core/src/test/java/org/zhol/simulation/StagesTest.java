package org.zhol.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Small worlds: each unit is `number:arrival/minutes at stage 0,1,...`, `!` for a first level; the
/// answer lists when each began at and left each stage.
class StagesTest {
  @Test
  void secondUnitWaitsForTheOnlyServer() {
    assertThat(run(List.of(stage(1, 9)), "1:0/30", "2:10/10")).isEqualTo("1 [0-30] | 2 [30-40]");
  }

  @Test
  void aFullStageBlocksBack() {
    // Stage 1 has room for one: 2 is done at 6 but keeps its server until 1 goes on at 20.
    assertThat(run(List.of(stage(1, 9), stage(1, 1)), "1:0/2,18", "2:1/4,5", "3:1/1,1"))
        .isEqualTo("1 [0-2, 2-20] | 2 [2-20, 20-25] | 3 [20-25, 25-26]");
  }

  @Test
  void theLowerLevelGoesFirstButInterruptsNobody() {
    assertThat(run(List.of(stage(1, 9)), "1:0/10", "2:1/10", "3!:2/10"))
        .isEqualTo("1 [0-10] | 2 [20-30] | 3 [10-20]");
  }

  @Test
  void workRestsWhileShut() {
    Stage day = new Stage("day", 1, 9, new OpenTimes(minutes(10, 20, 50, 90)));
    assertThat(run(List.of(day), "1:0/15", "2:1/5")).isEqualTo("1 [10-55] | 2 [55-60]");
  }

  @Test
  void aUnitThatFindsNoRoomIsTurnedAway() {
    assertThat(run(List.of(stage(1, 2)), "1:0/10", "2:1/10", "3:2/10"))
        .isEqualTo("1 [0-10] | 2 [10-20] | 3 turned away");
  }

  @Test
  void openTimesCountOnlyOpenTime() {
    OpenTimes open = new OpenTimes(10, 20, 50, 90);
    assertThat(open.isOpen(10)).isTrue();
    assertThat(open.isOpen(20)).isFalse();
    assertThat(open.nextOpen(20)).isEqualTo(50);
    assertThat(open.nextOpen(95)).isEqualTo(OpenTimes.NEVER);
    assertThat(open.finish(5, 12)).isEqualTo(52);
    assertThat(open.finish(15, 5)).isEqualTo(20);
    assertThat(open.finish(15, 46)).isEqualTo(OpenTimes.NEVER);
    assertThat(open.between(0, 60)).isEqualTo(20);
    assertThatThrownBy(() -> new OpenTimes(5, 4)).hasMessageContaining("must ascend");
  }

  @Test
  void brokenServersComeBack() {
    // One of two servers leaves after its unit and is back at 40.
    Script script = new Script(List.of(stage(2, 9)), "1:0/30", "2:0/30", "3:0/30", "4:1/30");
    script.agenda.at(minutes(1)[0], Script.BREAKS, 0);
    script.agenda.at(minutes(40)[0], Script.IS_BACK, 0);
    assertThat(script.run()).isEqualTo("1 [0-30] | 2 [0-30] | 3 [30-60] | 4 [40-70]");
  }

  @Test
  void aUnitLostStopsTheRun() {
    Stage[] stages = {stage(1, 9), stage(1, 2)};
    int[] none = {0, 0};
    Stages.balance(stages, new int[] {2, 0}, new int[] {1, 0}, new int[] {1, 0}, none, 2, 5);
    assertThatThrownBy(() ->
            Stages.balance(
                stages, new int[] {2, 0}, new int[] {1, 0}, new int[] {1, 0}, none, 3, 5))
        .isInstanceOf(ConservationException.class)
        .hasMessageContaining("less those that left are 3, but 2 are inside");
    assertThatThrownBy(
            () -> Stages.balance(stages, new int[] {0, 3}, new int[] {0, 3}, none, none, 3, 5))
        .hasMessageContaining("3 units, of them 3 waiting, 0 worked on, 0 held, room for 2");
  }

  private static Stage stage(int servers, int room) {
    return new Stage("stage", servers, room, null);
  }

  private static long[] minutes(int... minutes) {
    long[] millis = new long[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      millis[i] = minutes[i] * 60_000L;
    }
    return millis;
  }

  private static String run(List<Stage> plan, String... units) {
    return new Script(plan, units).run();
  }

  private static final class Script implements Course {
    static final int ARRIVES = 5;
    static final int BREAKS = 8;
    static final int IS_BACK = 9;

    final Agenda agenda = new Agenda(0);
    private final Stages stages;
    private final int stageCount;
    private final String[] name;
    private final boolean[] first;
    private final long[][] work;
    private final String[] told;
    private final long[] began;

    Script(List<Stage> plan, String... units) {
      int n = units.length;
      stageCount = plan.size();
      stages = new Stages(agenda, plan, this, 2, 0, null);
      stages.begin(0);
      name = new String[n];
      told = new String[n];
      first = new boolean[n];
      began = new long[n];
      work = new long[n][];
      for (int u = 0; u < n; u++) {
        String[] parts = units[u].split("[:/]");
        first[u] = parts[0].endsWith("!");
        name[u] = parts[0].replace("!", "");
        told[u] = "";
        agenda.at(Long.parseLong(parts[1]) * 60_000, 2, ARRIVES, u);
        String[] minutes = parts[2].split(",");
        work[u] = new long[minutes.length];
        for (int s = 0; s < minutes.length; s++) {
          work[u][s] = Long.parseLong(minutes[s]) * 60_000;
        }
      }
    }

    String run() {
      while (agenda.next()) {
        if (!stages.handle()) {
          int subject = agenda.subject();
          switch (agenda.kind()) {
            case BREAKS -> stages.breakDown(subject);
            case IS_BACK -> stages.repair(subject);
            default -> {
              if (stages.enter(subject, 0, first[subject] ? 0 : 1) == Stages.TURNED_AWAY) {
                told[subject] = "turned away";
              }
            }
          }
        }
      }
      assertThat(stages.entered()).isEqualTo(stages.gone());
      var text = new ArrayList<String>();
      for (int u = 0; u < name.length; u++) {
        text.add(name[u] + " " + (told[u].contains("-") ? "[" + told[u] + "]" : told[u]));
      }
      return String.join(" | ", text);
    }

    private int number(int unit) {
      return (int) stages.number(unit);
    }

    @Override
    public int next(int unit, int stage) {
      return stage + 1 < stageCount ? stage + 1 : Stages.NOWHERE;
    }

    @Override
    public long service(int unit, int stage) {
      return work[number(unit)][stage];
    }

    @Override
    public void began(int unit, int stage, long waited) {
      began[number(unit)] = agenda.now() / 60_000;
    }

    @Override
    public void left(int unit, int stage) {
      int u = number(unit);
      told[u] += (told[u].isEmpty() ? "" : ", ") + began[u] + "-" + agenda.now() / 60_000;
    }
  }
}
