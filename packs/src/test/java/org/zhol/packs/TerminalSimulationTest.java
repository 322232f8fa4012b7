package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.Network;
import org.zhol.simulation.border.Assumption;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.Disturbances;
import org.zhol.simulation.border.TerminalSimulation;
import org.zhol.simulation.border.WhatIf;

/// Container terminals of the built-in pack, box by box, held against what they handle by the
/// record.
class TerminalSimulationTest {
  private static final Network NETWORK = PackReader.builtIn().network();

  private static BorderForecast run(String place, String from, int days, int threads) {
    var question =
        new TerminalSimulation.Question(
            place, LocalDate.parse(from), days, 1, 4, threads, Disturbances.NONE);
    return TerminalSimulation.run(NETWORK, question, WhatIf.NOTHING, null);
  }

  private static double outPerDay(BorderForecast forecast, String towards) {
    return forecast.ways().stream()
        .filter(way -> way.towards().equals(towards))
        .findFirst()
        .orElseThrow()
        .outPerDay()
        .mean();
  }

  @Test
  void theKhorgosGatewayHandlesWhatItsRecordSays() {
    BorderForecast forecast = run("rail-KGW", "2025-03-01", 120, 1);
    double teuPerYear = 2 * 365 * (outPerDay(forecast, "rail") + outPerDay(forecast, "road"));
    // 321,818 to 365,000 TEU in 2024, 372,000 in 2025 (rail-30 rail-83): within a fifth.
    assertThat(teuPerYear).isBetween(0.8 * 321_818, 1.2 * 372_000);
  }

  @Test
  void lianyungangLoadsTheTrainsOfItsRecord() {
    BorderForecast forecast = run("lianyungang", "2025-03-01", 120, 1);
    // 607 of 911 trains a year go out, about 80 TEU each (rail-81 rail-82): 66 boxes a day.
    assertThat(outPerDay(forecast, "rail")).isBetween(53.0, 80.0);
    assertThat(forecast.ways())
        .extracting(BorderForecast.Way::towards)
        .containsExactly("sea", "rail", "road");
    assertThat(forecast.ways()).allMatch(way -> way.direction() == null);
    assertThat(forecast.ways().getLast().assumptions())
        .contains(new Assumption.StormsMissingHere())
        .anyMatch(one ->
            one instanceof Assumption.EquipmentTaken taken
                && taken.thing() == Assumption.Thing.BERTHS)
        .anyMatch(one ->
            one instanceof Assumption.FigureTaken taken
                && taken.parameter().equals("yard.sea_share"));
  }

  @Test
  void stormsStopShipsAndNotTheGate() {
    LocalDate day = LocalDate.parse("2025-06-02");
    var stormy = new Disturbances(0, 0, 100, 12);
    BorderForecast calm = run("sea-lianyungang", "2025-06-02", 60, 1);
    BorderForecast storms =
        TerminalSimulation.run(
            NETWORK,
            new TerminalSimulation.Question("sea-lianyungang", day, 60, 1, 4, 1, stormy),
            WhatIf.NOTHING,
            null);
    // A seventh of the time the quay is shut; ships wait for hours in the mean, trucks as before.
    assertThat(waitHours(storms, "sea", "ships"))
        .isGreaterThan(waitHours(calm, "sea", "ships") + 1);
    assertThat(waitHours(storms, "road", "trucks"))
        .isCloseTo(waitHours(calm, "road", "trucks"), within(0.05));
    assertThat(outPerDay(storms, "sea")).isCloseTo(outPerDay(calm, "sea"), withinPercentage(10));
    assertThat(storms.ways().getLast().assumptions())
        .contains(new Assumption.QuayStormsTaken(100, 12));
  }

  private static double waitHours(BorderForecast forecast, String towards, String channel) {
    return forecast.ways().stream()
        .filter(way -> way.towards().equals(towards))
        .flatMap(way -> way.waits().stream())
        .filter(wait -> wait.channel().equals(channel))
        .findFirst()
        .orElseThrow()
        .parkMeanHours();
  }

  @Test
  void sameSeedSameEventsOnAnyNumberOfThreads() {
    BorderForecast one = run("aktau", "2025-06-02", 7, 1);
    assertThat(run("aktau", "2025-06-02", 7, 2)).isEqualTo(one);
  }

  @Test
  void theJournalTellsOfShipsTrucksAndTrains() {
    List<String> moves = new ArrayList<>();
    TerminalSimulation.run(
        NETWORK,
        new TerminalSimulation.Question(
            "sea-lianyungang", LocalDate.parse("2025-06-02"), 1, 1, 1, 1, Disturbances.NONE),
        WhatIf.NOTHING,
        (direction, stages) ->
            (time, move, number, stage) -> moves.add(move + " " + stages.get(stage)));
    assertThat(moves).contains("BEGINS berths, sea", "BEGINS berths, rail", "LEAVES gate out");
  }

  @Test
  void aQuayWithoutShipsIsNoSide() {
    BorderForecast forecast = run("rail-BAK", "2025-06-02", 7, 1);
    assertThat(forecast.ways())
        .extracting(BorderForecast.Way::towards)
        .containsExactly("rail", "road");
    assertThat(forecast.ways().getLast().assumptions())
        .noneMatch(one -> one instanceof Assumption.BoxesOfCall);
  }

  @Test
  void whereNothingCallsThereIsNothingToSimulate() {
    LocalDate day = LocalDate.parse("2025-06-02");
    assertThat(TerminalSimulation.find(NETWORK, "lianyungang", day)).isNotNull();
    assertThat(TerminalSimulation.find(NETWORK, "road-KZ-BAK", day)).isNull();
    assertThat(TerminalSimulation.list(NETWORK, day))
        .extracting(known -> known.place().id())
        .contains("rail-LYG", "rail-KGW")
        .doesNotContain("sea-lianyungang")
        .as("how many boxes its ships bring is on no record")
        .doesNotContain("sea-busan")
        .doesNotHaveDuplicates();
    assertThat(TerminalSimulation.list(NETWORK, LocalDate.parse("2000-06-02")))
        .as("neither had been built")
        .extracting(known -> known.place().id())
        .doesNotContain("rail-LYG", "rail-KGW");
    assertThatThrownBy(() -> run("nowhere", "2025-06-02", 1, 1)).hasMessageContaining("nowhere");
  }
}
