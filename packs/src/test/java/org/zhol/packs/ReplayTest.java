package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhol.simulation.border.Episodes;
import org.zhol.simulation.border.Replay;

/// Crises on record, run again from the built-in pack.
class ReplayTest {
  private static Replay replay(String id) {
    Pack pack = PackReader.builtIn();
    return Objects.requireNonNull(
        Episodes.replay(pack.network(), pack.observations(), id, 20, 1, 1));
  }

  @Test
  void theQueueOfNovember2025IsWithinTheTargetFromInputsFoundWithoutIt() {
    Replay replay = replay("nur-zholy-2025-11");
    Replay.Row queue = replay.rows().getFirst();
    assertThat(queue.reported()).isEqualTo(1_500);
    assertThat(queue.independent()).isTrue();
    assertThat(queue.within()).isTrue();
    assertThat(queue.p10()).isLessThan(queue.modelled());
    assertThat(replay.inputs()).allMatch(input -> !input.sources().isEmpty());
  }

  @Test
  void whatWasFoundFromTheReportedFigureSaysSo() {
    for (String id : Episodes.IDS) {
      Replay replay = replay(id);
      assertThat(replay.rows()).as(id).isNotEmpty();
      assertThat(replay.unknown()).as(id).isNotEmpty();
      if (!id.equals("nur-zholy-2025-11")) {
        assertThat(replay.rows()).as(id).noneMatch(Replay.Row::independent);
      }
    }
    Replay.Row wait = replay("nur-zholy-2025-11").rows().getLast();
    // A single queue of 1,500 at 700 a day cannot last four days: told, not tuned away.
    assertThat(wait.within()).isFalse();
    assertThat(wait.modelled()).isBetween(2.0, 3.0);
    // The band is that of the replications, as in every row, and their mean lies inside.
    assertThat(wait.p10()).isLessThan(wait.modelled());
    assertThat(wait.p90()).isGreaterThan(wait.modelled());
  }

  @Test
  void anUnknownEpisodeHasNoReplay() {
    Pack pack = PackReader.builtIn();
    assertThat(Episodes.replay(pack.network(), pack.observations(), "none", 20, 1, 1)).isNull();
  }
}
