package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.simulation.Journal;
import org.zhol.simulation.border.BorderForecast;
import org.zhol.simulation.border.BorderQuestion;
import org.zhol.simulation.border.BorderSimulation;
import org.zhol.simulation.border.Disturbances;

/// Checkpoints of the built-in pack, day by day.
class BorderSimulationTest {
  private static final Network NETWORK = PackReader.builtIn().network();

  private static BorderQuestion question(
      String place, String from, int days, int seed, int threads, Disturbances wrong) {
    Checkpoint checkpoint = Objects.requireNonNull(NETWORK.findCheckpoint(place));
    return question(checkpoint, from, days, seed, threads, wrong);
  }

  private static BorderQuestion question(
      Checkpoint checkpoint, String from, int days, int seed, int threads, Disturbances wrong) {
    return new BorderQuestion(
        checkpoint,
        Set.of(Checkpoint.Direction.AB, Checkpoint.Direction.BA),
        null,
        LocalDate.parse(from),
        days,
        seed,
        4,
        threads,
        wrong,
        null);
  }

  private static BorderForecast run(String place, String from, int days, int seed, int threads) {
    Disturbances wrong = Disturbances.of(NETWORK);
    return BorderSimulation.run(NETWORK, question(place, from, days, seed, threads, wrong), null);
  }

  @Test
  void sameSeedSameEventsOnAnyNumberOfThreads() {
    BorderForecast one = run("nur-zholy", "2025-11-01", 14, 1, 1);
    assertThat(run("nur-zholy", "2025-11-01", 14, 1, 2)).isEqualTo(one);
    assertThat(run("nur-zholy", "2025-11-01", 14, 2, 1).eventHash()).isNotEqualTo(one.eventHash());
  }

  @Test
  void everyCheckpointRunsAndEveryoneGetsThrough() {
    for (Checkpoint checkpoint : NETWORK.checkpoints()) {
      if (!checkpoint.gateway()) {
        BorderForecast forecast = run(checkpoint.id(), "2025-06-02", 7, 1, 1);
        for (BorderForecast.Way way : forecast.ways()) {
          assertThat(way.unserved()).as(checkpoint.id()).isZero();
          assertThat(way.outPerDay().mean()).as(checkpoint.id()).isPositive();
          assertThat(way.stages())
              .as(checkpoint.id())
              .allMatch(use -> use.use() >= 0 && use.use() <= 1 && use.held() <= 1);
        }
      }
    }
  }

  @Test
  void theQueueOfNovemberGrowsAsReported() {
    BorderForecast.Way out = run("nur-zholy", "2025-11-01", 20, 1, 1).ways().getFirst();
    assertThat(out.hours().get(24 * 4).queueMean()).isLessThan(50);
    assertThat(out.hours().get(24 * 12).queueMean()).isCloseTo(1_500, offset(300.0));
    assertThat(out.binds()).isEqualTo("the border");
    assertThat(out.hours()).allMatch(h -> h.queueP10() <= h.queueP50());
    assertThat(out.reported()).extracting(BorderForecast.Reported::units).contains(1_500.0);
  }

  @Test
  void nobodyPassesOnAHolidayAndTheQueueOfTheDayIsWorkedOff() {
    // 16 and 17 December 2025: all road points shut.
    BorderForecast.Way out = run("bakhty", "2025-12-14", 7, 1, 1).ways().getFirst();
    double before = out.hours().get(24 * 2).queueMean();
    double after = out.hours().get(24 * 4).queueMean();
    assertThat(after).isGreaterThan(before + 50);
    assertThat(out.hours().getLast().queueMean()).isLessThan(after);
  }

  @Test
  void stormsAndFailuresCostTimeAndTheRestOfChanceStays() {
    Disturbances storms = new Disturbances(0, 0, 60, 12);
    BorderForecast calm =
        BorderSimulation.run(
            NETWORK, question("nur-zholy", "2025-08-01", 14, 1, 1, Disturbances.NONE), null);
    BorderForecast rough =
        BorderSimulation.run(NETWORK, question("nur-zholy", "2025-08-01", 14, 1, 1, storms), null);
    var calmAll = calm.ways().getFirst().waits().getLast();
    var roughAll = rough.ways().getFirst().waits().getLast();
    assertThat(roughAll.totalMeanHours()).isGreaterThan(calmAll.totalMeanHours());
    assertThat(roughAll.units()).isEqualTo(calmAll.units());
    assertThat(rough.ways().getFirst().waits().getFirst().units())
        .isEqualTo(calm.ways().getFirst().waits().getFirst().units());
  }

  /// The side that works passes on what it can; both resting pass on nothing.
  @Test
  void oneSideRestsAloneInItsOwnClock() {
    double usual = run("nur-zholy", "2025-11-05", 4, 1, 1).ways().getFirst().outPerDay().mean();
    BorderForecast one = run(resting("CN"), "2025-11-05");
    BorderForecast both = run(resting(null), "2025-11-05");
    assertThat(one.ways().getFirst().outPerDay().mean())
        .isLessThan(0.7 * usual)
        .isGreaterThan(1.05 * both.ways().getFirst().outPerDay().mean());
    assertThat(one.ways().getFirst().unserved()).isZero();
  }

  /// Its lanes are not counted; for longer hours there are not fewer of them.
  @Test
  void aSideThatOpensLongerNeverMakesTheQueueLonger() {
    Checkpoint usual = Objects.requireNonNull(NETWORK.findCheckpoint("kalzhat"));
    List<Checkpoint.Hours> hours = new ArrayList<>(usual.hours());
    Checkpoint.Hours china = hours.getLast();
    assertThat(china.side()).isEqualTo("CN");
    hours.set(
        hours.size() - 1,
        new Checkpoint.Hours(
            "CN",
            china.valid(),
            china.days(),
            List.of(Checkpoint.Window.of(LocalTime.of(6, 0), LocalTime.of(22, 0))),
            china.evidence(),
            null));
    BorderForecast.Way before = run(usual, "2026-04-20").ways().getFirst();
    BorderForecast.Way after =
        run(with(usual, hours, usual.closures()), "2026-04-20").ways().getFirst();
    assertThat(after.hours().getFirst().queueMean())
        .isLessThan(before.hours().getFirst().queueMean() + 10);
    assertThat(after.waits().getLast().totalMeanHours())
        .isLessThan(before.waits().getLast().totalMeanHours());
  }

  private static BorderForecast run(Checkpoint checkpoint, String from) {
    Disturbances wrong = Disturbances.of(NETWORK);
    return BorderSimulation.run(NETWORK, question(checkpoint, from, 4, 1, 1, wrong), null);
  }

  private static Checkpoint resting(@Nullable String side) {
    Checkpoint usual = Objects.requireNonNull(NETWORK.findCheckpoint("nur-zholy"));
    List<Checkpoint.Closure> closures = new ArrayList<>(usual.closures());
    closures.add(
        new Checkpoint.Closure(
            side,
            LocalDate.parse("2025-11-06"),
            LocalDate.parse("2025-11-07"),
            "holiday",
            usual.evidence(),
            null));
    return with(usual, usual.hours(), closures);
  }

  private static Checkpoint with(
      Checkpoint usual, List<Checkpoint.Hours> hours, List<Checkpoint.Closure> closures) {
    return new Checkpoint(
        usual.id(),
        usual.names(),
        usual.mode(),
        usual.gateway(),
        usual.a(),
        usual.b(),
        usual.link(),
        usual.stated(),
        hours,
        closures,
        usual.statuses(),
        usual.intakes(),
        usual.queues(),
        usual.steps(),
        usual.permits(),
        usual.fees(),
        usual.evidence(),
        usual.note());
  }

  @Test
  void unloadedTrucksTakeLongestAndAllChannelsAddUp() {
    for (BorderForecast.Way way : run("nur-zholy", "2025-08-01", 14, 1, 1).ways()) {
      var waits = way.waits();
      long units = 0;
      for (int c = 0; c < 3; c++) {
        units += waits.get(c).units();
      }
      assertThat(waits.getLast().units()).isEqualTo(units);
      assertThat(waits.get(2).totalMeanHours()).isGreaterThan(waits.get(1).totalMeanHours());
      assertThat(waits.get(1).totalMeanHours()).isGreaterThan(waits.getFirst().totalMeanHours());
    }
  }

  @Test
  void theJournalTellsEveryMoveInOrder() {
    List<String> moves = new ArrayList<>();
    BorderSimulation.run(
        NETWORK,
        question("kalzhat", "2025-06-02", 1, 1, 1, Disturbances.NONE),
        (direction, stages) ->
            (time, move, number, stage) -> {
              if (direction == Checkpoint.Direction.AB && number == 100) {
                moves.add(move + " " + stages.get(stage));
              }
            });
    assertThat(moves.getFirst()).isEqualTo("ARRIVES waiting park, call-forward");
    assertThat(moves.getLast()).startsWith("LEAVES customs release");
    assertThat(moves.stream().filter(m -> m.startsWith("ARRIVES")).count())
        .isEqualTo(moves.stream().filter(m -> m.startsWith("BEGINS")).count());
    assertThat(Journal.Move.values()).hasSize(4);
  }

  @Test
  void trainsHeldAtAltynkolAreAsManyAsReported() {
    // China takes 6 to 10 of 14 agreed trains from 10 October 2025; about 53 stand on the 29th.
    BorderQuestion asked =
        question("altynkol-rail", "2025-10-10", 20, 1, 1, Disturbances.NONE).with(40);
    BorderForecast.Way out = BorderSimulation.run(NETWORK, asked, null).ways().getFirst();
    assertThat(out.hours().get(24 * 19).queueMean()).isCloseTo(53, offset(0.2 * 53));
    assertThat(out.binds()).isEqualTo("trains taken");
    assertThat(out.waits())
        .extracting(BorderForecast.ChannelWait::channel)
        .containsExactly("container", "wagonload", "all");
  }

  @Test
  void bothDirectionsOfARailCheckpointAreOneRunOnAnyNumberOfThreads() {
    BorderForecast one = run("dostyk-rail", "2025-06-02", 7, 1, 1);
    assertThat(run("dostyk-rail", "2025-06-02", 7, 1, 2)).isEqualTo(one);
    assertThat(one.ways().getLast().stages())
        .extracting(BorderForecast.Use::stage)
        .contains("reception tracks", "cranes of Dostyk TransTerminal", "empty wagons");
  }

  @Test
  void aGatewayCannotBeSimulated() {
    assertThatThrownBy(() -> run("korday-road", "2025-06-02", 7, 1, 1))
        .hasMessageContaining("korday-road is a gateway");
  }
}
