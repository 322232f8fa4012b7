package org.zhol.simulation.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.CrossingTime;
import org.zhol.network.Network;
import org.zhol.simulation.border.AgreementGrid.Cell;
import org.zhol.simulation.border.AgreementGrid.Channels;
import org.zhol.simulation.border.AgreementGrid.Hours;
import org.zhol.simulation.border.AgreementGrid.Pace;
import org.zhol.simulation.border.BorderAgreement.Row;
import org.zhol.simulation.border.BorderAgreement.Verdict;

/// Tables made by simulation, and the delay model that uses them.
class CrossingTablesTest {
  private static final Cell CELL =
      new Cell(Hours.PARTLY_SHARED, Channels.YELLOW, Pace.QUOTA_60, 0.9);

  private static List<CrossingTime> build(Network network, int threads) {
    return CrossingTables.build(network, WantedTables.of(network), 1, threads, wanted -> {});
  }

  /// Whether a quota or two lanes set the pace; without one in twenty unloaded it does without,
  /// too.
  @Test
  void theDelayModelAgreesOnceItHasTheTable() {
    Cell unloaded = new Cell(Hours.PARTLY_SHARED, Channels.RED, Pace.QUOTA_60, 0.9);
    for (Cell cell :
        List.of(
            unloaded, CELL, new Cell(Hours.PARTLY_SHARED, Channels.YELLOW, Pace.LANES_2, 0.7))) {
      Network network = AgreementGrid.network(cell);
      List<CrossingTime> times = build(network, 1);
      BorderAgreement agreement = new BorderAgreement(1, 20, 1);
      Row before = agreement.row(network, cell);
      Row after = agreement.row(network.with(times), cell);
      if (cell.equals(unloaded)) {
        assertThat(Math.abs(after.mean().difference()))
            .isLessThan(0.75 * Math.abs(before.mean().difference()));
      } else {
        assertThat(after.mean().verdict()).as(cell.words()).isEqualTo(Verdict.GOOD);
        assertThat(after.p50().verdict()).as(cell.words()).isEqualTo(Verdict.GOOD);
      }
    }
  }

  @Test
  void theSameTablesOnAnyNumberOfThreads() {
    Network network = AgreementGrid.network(CELL);
    assertThat(build(network, 2)).isEqualTo(build(network, 1)).isNotEmpty();
  }

  @Test
  void sidesThatShareTheirHoursNeedNone() {
    for (Hours hours : List.of(Hours.ROUND_THE_CLOCK, Hours.SAME_DAY)) {
      Cell cell = new Cell(hours, Channels.YELLOW, Pace.QUOTA_60, 0.9);
      assertThat(WantedTables.of(AgreementGrid.network(cell))).isEmpty();
    }
  }

  @Test
  void moreLoadIsNeverLessTimeAndNobodyOvertakes() {
    List<CrossingTime> times = build(AgreementGrid.network(CELL), 1);
    for (CrossingTime one : times) {
      for (CrossingTime other : times) {
        for (int w = 0; w < 5; w++) {
          int minutes = one.minutes().get(w);
          int others = other.minutes().get(w);
          if (one.minute() == other.minute() && one.load() < other.load()) {
            assertThat(others).isGreaterThanOrEqualTo(minutes);
          }
          if (one.load() == other.load() && one.minute() < other.minute()) {
            assertThat(others).isGreaterThan(minutes - (other.minute() - one.minute()));
          }
        }
      }
    }
  }
}
