package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCheckTest {
  private final DrawnPack sound = DrawnPack.sound();

  @Test
  void soundPackHasNoFinding() {
    assertThat(sound.findings()).isEmpty();
  }

  @Test
  void samplePackHasNoFinding() {
    assertThat(PackCheck.check(PackReader.sample())).isEmpty();
  }

  @Test
  void builtInPackHasNoProblem() {
    assertThat(PackCheck.check(PackReader.builtIn()))
        .filteredOn(finding -> finding.level() == Finding.Level.PROBLEM)
        .isEmpty();
  }

  /// File; text; what it becomes; the finding.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          link.csv | 860000 | 86000 | problem: link.csv:4: value '86000' is shorter than the great circle of 487 km for rail:A~D; correct the length, or the position of a place at its ends
          link.csv | 860000 | 1860000 | warning: link.csv:4: value '1860000' is over 2.5 times the great circle of 487 km for rail:A~D; check the length and the positions of the places at its ends
          link.csv | ,1,1,40,24 | ,1,1,400,24 | problem: link.csv:4: value '400' is no speed for rail in km/h for rail:A~D; use 3 to 160
          link.csv | ,1,1,40,24 | ,1,1,,24 | warning: link.csv:4: value 'rail:A~D' has no speed, so nothing can use it; fill in free_speed
          terminal.csv | gauge_change,rail-D,rail-D,1435 | crossdock,rail-D,rail-D,1435 | problem: place.csv:6: value 'rail-D' is where two gauges meet without a gauge-change terminal; add one to terminal.csv or correct the gauges of its links
          terminal.csv | intermodal,rail-A,road-A,1520, | intermodal,road-B,rail-A,,1520 | problem: terminal.csv:3: value 'almaty-dry' joins places 276 km apart; join places of one town, or add a link between them
          terminal.csv | 40,60,4,,,, | ,,,,,, | problem: terminal.csv:3: value 'almaty-dry' has no fee; fill in a fee, 0 if it is free
          terminal.csv | 80,120,,3 | ,,4,3 | warning: terminal.csv:2: value 'dostyk-west' takes cargo for which it has no fee; fill in fee_20_usd, fee_40_usd or fee_t_usd, or take the cargo from the list
          place.csv | CNALK | KZALK | warning: place.csv:7: value 'KZALK' is a UN/LOCODE of another country than CN; correct the code or the country
          emission.csv | rail,,any,, | rail,,electric,, | problem: link.csv:5: value 'rail:D~E' has no emission factor for any cargo; add a row for rail to emission.csv
          checkpoint.csv | 10,48 | , | problem: checkpoint.csv:3: value 'dostyk' is a gateway without a crossing time; fill in median_h and p90_h
          checkpoint_hours.csv | zholy,CN,,,123456 | zholy,KZ,,2020-01-01,6 | problem: checkpoint.csv:2: value 'zholy' has no opening hours for CN; add them to checkpoint_hours.csv
          intake.csv | ab,2025-01-01,,capacity | ba,2025-01-01,,capacity | problem: checkpoint.csv:2: value 'zholy' has no daily intake for ab; add accepted, agreed, cap or capacity to intake.csv
          intake.csv | ab,2025-01-01,,arrivals | ab,2025-01-01,,cap | problem: checkpoint.csv:2: value 'zholy' has no arrivals for ab; add arrivals to intake.csv
          queue.csv | 2021-12-09 | 2019-12-09 | warning: status.csv:3: value 'zholy' has records from 2019-12-09 but no status before 2020-01-01; add a row for the days before
          status.csv | limited,quarantine | open,usual service | warning: status.csv:2: value 'zholy' repeats the status of 2020-01-01; remove the row or say what changed
          fee.csv | ba,2021-01-01,,45 | ba,2020-06-01,,45 | problem: fee.csv:4: value 'zholy' has a fee for days that line 3 gives, too; end one range before the other begins
          observation.csv | border_hours,zholy | border_hours,Bidaik | warning: observation.csv:3: value 'Bidaik' is no checkpoint, so the model cannot be held against what is published about it; name one of checkpoint.csv if the figure belongs to one
          """)
  void oneDoubtIsOneFinding(String file, String old, String doubt, String finding) {
    assertThat(sound.with(file, old, doubt).findings()).contains(finding);
  }

  @Test
  void placeThatNothingReaches() {
    assertThat(
            sound
                .withLine("place.csv", "road-X,Xian,,,,xian,CN,108.9,34.3,road,,city,,s1,A,")
                .findings())
        .containsExactly(
            "problem: place.csv:8: value 'road-X' is a place that no link and no terminal reaches;"
                + " add a link or remove the place");
  }

  @Test
  void islandOfTheNetwork() {
    assertThat(
            sound
                .withLine("place.csv", "road-X,Xian,,,,xian,CN,108.9,34.3,road,,city,,s1,A,")
                .withLine("place.csv", "road-Y,Baoji,,,,baoji,CN,107.2,34.4,road,,city,,s1,A,")
                .withLine("link.csv", "road:X~Y,road-X,road-Y,0,175000,road,,,,80,,,,,,,s1,A,")
                .findings())
        .containsExactly(
            "warning: place.csv:8: value 'road-X' cannot be reached from the main network; add the"
                + " link or terminal that joins it, unless it is meant to stand alone",
            "warning: place.csv:9: value 'road-Y' cannot be reached from the main network; add the"
                + " link or terminal that joins it, unless it is meant to stand alone");
  }

  @Test
  void borderWithoutCheckpoint() {
    assertThat(
            sound
                .withLine("link.csv", "road:A~C,road-A,road-C,0,350000,road,,,,75,,,,,,,s1,A,")
                .findings())
        .containsExactly(
            "problem: link.csv:6: value 'road:A~C' crosses from KZ to CN without a checkpoint or"
                + " gateway; add one to checkpoint.csv");
  }

  @Test
  void serviceThatCannotRun() {
    assertThat(sound.with("link.csv", "rail-A,rail-D,0", "rail-A,rail-D,1").findings())
        .containsExactly(
            "problem: service.csv:2: value 'block' has no way from rail-D to rail-A on its mode"
                + " and gauge; add the link, or end the service at the border or gauge change");
  }

  @Test
  void cargoWithoutPrice() {
    assertThat(sound.with("service.csv", ",,,container,100", ",,,container bulk,100").findings())
        .containsExactly(
            "warning: service.csv:2: value 'block' carries cargo that tariff rail has no price for:"
                + " bulk in KZ; add a row to tariff.csv or take the cargo from the list");
    assertThat(sound.with("tariff.csv", "road,road,,any", "road,road,CN,any").findings())
        .containsExactly(
            "problem: link.csv:2: value 'road:A~B' has no tariff for any cargo in KZ; add a row to"
                + " tariff.csv",
            "problem: link.csv:3: value 'road:B~C' has no tariff for any cargo in KZ; add a row to"
                + " tariff.csv",
            "warning: network_service.csv:2: value 'road' carries cargo that tariff road has no"
                + " price for: container in KZ, general in KZ; add a row to tariff.csv or take the"
                + " cargo from the list");
  }

  @Test
  void hoursThatOverlap() {
    assertThat(sound.with("checkpoint_hours.csv", "KZ,,2024-02-29", "KZ,,2024-03-01").findings())
        .containsExactly(
            "problem: checkpoint_hours.csv:3: value 'zholy' has hours for days of KZ that line 2"
                + " gives, too; end one range before the other begins");
  }

  @Test
  void plannedBorderNeedsNoYardYet() {
    assertThat(
            sound
                .with("terminal.csv", "gauge_change", "crossdock")
                .withLine("status.csv", "dostyk,2020-01-01,planned,to be built,s1,A,")
                .findings())
        .containsExactly(
            "warning: place.csv:6: value 'rail-D' will join two gauges when its border opens, and"
                + " has no gauge-change terminal yet; add one to terminal.csv or correct the gauges"
                + " of its links");
  }

  @Test
  void sourcesThatNothingCites() {
    assertThat(
            sound
                .withLine("source.csv", "s3,Unread,,")
                .withLine("source.csv", "s4,Unread as well,,")
                .findings())
        .containsExactly(
            "warning: source.csv:4: value 's3' and 1 more are sources that no figure cites: s4;"
                + " cite them where they are used, or remove them");
  }

  @Test
  void tariffThatNoServiceUses() {
    assertThat(sound.withLine("tariff.csv", "old,rail,,any,40,1,,,,,,,s1,B,").findings())
        .containsExactly(
            "warning: tariff.csv:5: value 'old' is a tariff that no service uses; name it in"
                + " service.csv or network_service.csv, or remove it");
  }

  /// The hours of the two sides of the drawn road border differ, so that both directions want
  /// simulated times; a pack without any is told nothing, one with some what it lacks and what is
  /// stale.
  @Test
  void simulatedTimesOfOtherHours() {
    List<String> stale =
        sound
            .withFile(
                "crossing_time.csv",
                """
                checkpoint_id,direction,inputs,per_day,load,minute,p10,p30,p50,p70,p90
                zholy,ab,0123456789ab,300,0.3,540,10,20,30,40,50
                zholy,ab,0123456789ab,300,0.3,570,10,20,30,40,50
                """)
            .findings();
    assertThat(stale)
        .contains(
            "warning: crossing_time.csv:2: value '0123456789ab' is a table of hours or steps that"
                + " the pack does not have (any more), and is not used; make the tables anew:"
                + " ./zhol pack times DIR")
        .anyMatch(each -> each.contains("'zholy' has no simulated times for its hours of 2027-12-"))
        .anyMatch(each -> each.contains(", ab: those of the closed form are too long"))
        .anyMatch(each -> each.contains(", ba: those of the closed form are too long"));
    assertThat(stale).filteredOn(each -> each.contains("crossing_time.csv")).hasSize(1);
  }
}
