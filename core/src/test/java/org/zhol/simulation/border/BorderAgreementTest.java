package org.zhol.simulation.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhol.simulation.border.AgreementGrid.Cell;
import org.zhol.simulation.border.AgreementGrid.Channels;
import org.zhol.simulation.border.AgreementGrid.Hours;
import org.zhol.simulation.border.AgreementGrid.Pace;
import org.zhol.simulation.border.BorderAgreement.Figure;
import org.zhol.simulation.border.BorderAgreement.Row;
import org.zhol.simulation.border.BorderAgreement.Verdict;

/// Where the delay model and the simulation say the same, and where they are known not to.
class BorderAgreementTest {
  private static Row row(Hours hours, Channels channels, Pace pace, double load) {
    return new BorderAgreement(1, 20, 1).row(new Cell(hours, channels, pace, load));
  }

  @Test
  void theyAgreeRoundTheClockBelowSaturationAndFarAboveIt() {
    for (double load : new double[] {0.5, 0.9, 1.5}) {
      Row row = row(Hours.ROUND_THE_CLOCK, Channels.YELLOW, Pace.QUOTA_600, load);
      assertThat(row.verdict()).as("%s", row).isEqualTo(Verdict.GOOD);
    }
  }

  @Test
  void lanesWorkTheHoursOfTheirSideAsFarAsThereIsRoom() {
    Row row = row(Hours.PARTLY_SHARED, Channels.GREEN, Pace.LANES_12, 1.5);
    assertThat(row.verdict()).as("%s", row).isEqualTo(Verdict.GOOD);
    // Lanes that worked all 24 hours would pass twice as many.
    Row longer = row(Hours.DAY_AND_NIGHT, Channels.GREEN, Pace.LANES_12, 1.2);
    assertThat(longer.mean().verdict()).as("%s", longer).isEqualTo(Verdict.GOOD);
  }

  @Test
  void twoLanesAtSaturationGatherAQueueFromTheLastCount() {
    for (double load : new double[] {1, 1.2, 1.5}) {
      Row row = row(Hours.SAME_DAY, Channels.GREEN, Pace.LANES_2, load);
      // A steady state would keep them half as long again at a load of one.
      for (Figure figure : new Figure[] {row.mean(), row.p50(), row.p90()}) {
        assertThat(Math.abs(figure.difference()))
            .as("%s", row)
            .isLessThan(figure.half() + 0.05 * figure.simulated());
      }
    }
  }

  @Test
  void whoComesAtNightToASideThatNeverClosesIsReadyByTheMorning() {
    for (double load : new double[] {0.3, 0.7, 1.2}) {
      Row row = row(Hours.DAY_AND_NIGHT, Channels.GREEN, Pace.LANES_12, load);
      assertThat(row.mean().verdict()).as("%s", row).isEqualTo(Verdict.GOOD);
    }
  }

  @Test
  void oneDockIsAQueueOfItsOwn() {
    Row row = row(Hours.ROUND_THE_CLOCK, Channels.RED, Pace.QUOTA_60, 0.9);
    assertThat(row.p90().verdict()).isEqualTo(Verdict.OFF);
    assertThat(row.p90().analytic()).isLessThan(row.p90().simulated());
  }

  @Test
  void aDifferenceIsJudgedWithItsInterval() {
    assertThat(Figure.of(11, 10, 0.9).verdict()).isEqualTo(Verdict.GOOD);
    assertThat(Figure.of(11, 10, 1.1).verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(Figure.of(13, 10, 0.9).verdict()).isEqualTo(Verdict.OFF);
    assertThat(Figure.of(0.4, 0, 0.05).verdict()).isEqualTo(Verdict.GOOD);
  }
}
