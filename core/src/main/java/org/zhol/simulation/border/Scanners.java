package org.zhol.simulation.border;

import org.zhol.simulation.Agenda;
import org.zhol.simulation.Chance;
import org.zhol.simulation.Stages;

/// Scanners of a run that fail and are repaired, after exponential times each.
final class Scanners {
  private static final long HOUR = 3_600_000;

  private final Disturbances wrong;
  private final Chance chance;
  private final Agenda agenda;
  private final Stages stages;
  private final int breaks;
  private final int back;

  /// Of those taken away, by stage, whose next failure is still to come.
  private final int[] gone;

  /// @param breaks kind of the event that one fails, `back` that it is repaired; both by stage
  Scanners(
      Disturbances wrong,
      Chance chance,
      Agenda agenda,
      Stages stages,
      int count,
      int breaks,
      int back) {
    this.wrong = wrong;
    this.chance = chance;
    this.agenda = agenda;
    this.stages = stages;
    this.breaks = breaks;
    this.back = back;
    gone = new int[count];
  }

  /// So many more stand at a stage from now on, or fewer.
  void add(int stage, int more) {
    if (wrong.scannerUpHours() > 0) {
      for (int i = 0; i < more; i++) {
        failsLater(stage);
      }
      gone[stage] += Math.max(0, -more);
    }
  }

  void fails(int stage) {
    if (gone[stage] > 0) {
      gone[stage]--;
      return;
    }
    stages.breakDown(stage);
    long down = (long) (wrong.scannerDownHours() * chance.exponential() * HOUR + 0.5);
    agenda.at(agenda.now() + down, 4, back, stage);
  }

  void isBack(int stage) {
    stages.repair(stage);
    failsLater(stage);
  }

  private void failsLater(int stage) {
    long up = (long) (wrong.scannerUpHours() * chance.exponential() * HOUR + 0.5);
    agenda.at(agenda.now() + up, 4, breaks, stage);
  }
}
