package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.demand.Count;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.quantity.Confidence;

class DemandTablesTest {
  private final DrawnPack sound = DrawnPack.sound();

  @Test
  void flowKeepsItsTownsTonnesAndProfile() {
    var demand = sound.read().demand();
    var open = demand.flows(2024).get(0);
    assertThat(open.from() + " " + open.to() + " " + open.commodity())
        .isEqualTo("khorgos almaty electronics");
    assertThat(open.tonnes()).isEqualTo(1250.5);
    assertThat(open.mode()).isNull();
    assertThat(demand.weeklyTonnes(open, 1)).isEqualTo(1250.5 * 0.02);
    assertThat(demand.weeklyTonnes(open, 52)).isEqualTo(1250.5 * 0.01);
    var fixed = demand.flows(2024).get(1);
    assertThat(fixed.mode()).isEqualTo(Mode.RAIL);
    assertThat(fixed.evidence().confidence()).isEqualTo(Confidence.C);
    assertThat(fixed.note()).isEqualTo("derived: a third");
  }

  @Test
  void countKeepsItsDirectionRangeAndUse() {
    var counts = sound.read().demand().counts();
    assertThat(counts.get(0).direction()).isEqualTo(Checkpoint.Direction.BA);
    assertThat(counts.get(0).middle()).isEqualTo(1250);
    assertThat(counts.get(0).use()).isEqualTo(Count.Use.FIT);
    assertThat(counts.get(1).kind()).isEqualTo(Count.Kind.MODE);
    assertThat(counts.get(1).direction()).isNull();
  }

  @Test
  void packWithoutDemandHasNone() {
    var pack =
        sound
            .withFile("demand.csv", null)
            .withFile("profile.csv", null)
            .withFile("count.csv", null)
            .read();
    assertThat(pack.demand().flows()).isEmpty();
    assertThat(pack.demand().years()).isEmpty();
  }

  /// File; text; what it becomes; the one problem.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demand.csv | f1,electronics | f1,electronic | demand.csv:2: value 'electronic' is not in commodity.csv; did you mean electronics?
          demand.csv | f2,electronics,dostyk | f2,electronics,dostik | demand.csv:3: value 'dostik' is the city of no place in place.csv; did you mean dostyk?
          demand.csv | khorgos,almaty | almaty,almaty | demand.csv:2: value 'almaty' is where the flow comes from; name another town in to
          demand.csv | 1250.5,winter | 1250.5,wintry | demand.csv:2: value 'wintry' is not in profile.csv; did you mean winter?
          demand.csv | 1250.5 | -1250.5 | demand.csv:2: value '-1250.5' is out of range for tonnes; use 0 to 10000000000
          demand.csv | f2, | f1, | demand.csv:3: value 'f1' is already in line 2; keep one of the two or rename one
          demand.csv | winter,rail | winter,train | demand.csv:3: value 'train' is unknown for mode; use one of road, rail, sea, air, pipeline
          demand.csv | 2024,800 | 24,800 | demand.csv:3: value '24' is out of range for year; use 1990 to 2100
          profile.csv | winter,52,0.01 | winter,52,0.02 | profile.csv:2: value 'winter' has shares that add up to 1.01, not 1; divide each share by their sum
          profile.csv | winter,52,0.01 | winter,53,0.01 | profile.csv:53: value '53' is out of range for week; use 1 to 52
          profile.csv | winter,52,0.01 | winter,51,0.01 | profile.csv:53: value 'winter 51' is already in line 52; keep one of the two or rename one
          profile.csv | 'winter,52,0.01,s2,C,' | 'winter,52,0.01,s1,C,' | profile.csv:53: value 's1' with its confidence differs from line 2 of the same profile; give all weeks of a profile one source and confidence
          count.csv | c1,checkpoint,zholy | c1,checkpoint,zhol | count.csv:2: value 'zhol' is not in checkpoint.csv; did you mean zholy?
          count.csv | c2,mode,rail | c2,mode,trains | count.csv:3: value 'trains' is unknown for what; use one of road, rail, sea, air, pipeline
          count.csv | 1200,1300 | 1300,1200 | count.csv:2: value '1200' high is below low 1300; swap or correct them
          count.csv | t,judge | t,prove | count.csv:3: value 'prove' is unknown for use; use one of fit, judge, context
          """)
  void oneMistakeIsOneProblem(String file, String old, String mistake, String problem) {
    assertThat(sound.with(file, old, mistake).problems()).contains(problem);
  }

  @Test
  void weekThatIsMissing() {
    assertThat(sound.with("profile.csv", "winter,52,0.01,s2,C,\n", "").problems())
        .containsExactly(
            "profile.csv:2: value 'winter' has 51 weeks; give each week from 1 to 52 one row");
  }

  @Test
  void cargoThatNothingCarries() {
    assertThat(sound.with("commodity.csv", "电子,container", "电子,crude").findings())
        .containsExactly(
            "problem: demand.csv:2: value 'f1' needs a service for crude at khorgos and almaty, and"
                + " nothing carries it there; add a service or link there, name a town that has"
                + " one, or change mode or commodity",
            "problem: demand.csv:3: value 'f2' needs rail for crude at dostyk and almaty, and"
                + " nothing carries it there; add a service or link there, name a town that has"
                + " one, or change mode or commodity");
  }

  @Test
  void modeThatDoesNotReachATown() {
    assertThat(sound.with("demand.csv", "winter,,s1", "winter,air,s1").findings())
        .contains(
            "problem: demand.csv:2: value 'f1' needs air for container at khorgos and almaty, and"
                + " nothing carries it there; add a service or link there, name a town that has"
                + " one, or change mode or commodity");
  }

  @Test
  void profileThatNoFlowHas() {
    assertThat(sound.withFile("demand.csv", null).findings())
        .containsExactly(
            "warning: profile.csv:2: value 'winter' is a profile that no flow has; name it in"
                + " demand.csv or remove it");
  }

  @Test
  void countOfTheWrongKind() {
    assertThat(sound.with("count.csv", "c1,checkpoint,zholy", "c1,pipeline,road:A~B").findings())
        .containsExactly(
            "problem: count.csv:2: value 'road:A~B' is of mode road and cannot be counted as"
                + " pipeline; name another, or correct the kind");
  }
}
