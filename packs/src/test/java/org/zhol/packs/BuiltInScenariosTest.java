package org.zhol.packs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhol.quantity.Phrase.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.Checkpoint;
import org.zhol.network.Checkpoint.Direction;
import org.zhol.network.Checkpoint.Measure;
import org.zhol.network.Link;
import org.zhol.network.Names;
import org.zhol.network.Service;
import org.zhol.network.Terminal;
import org.zhol.trade.project.Project;

class BuiltInScenariosTest {
  private static final Pack BASE = PackReader.builtIn();

  private static Pack with(String name) {
    return BuiltInScenarios.open(name).apply(BASE);
  }

  @Test
  void eachAppliesWithoutAProblemAndChangesThePack() {
    for (String name : BuiltInScenarios.names()) {
      ScenarioText text = BuiltInScenarios.open(name);
      assertThat(text.scenario().name()).isEqualTo(name);
      Names title = requireNonNull(text.scenario().title(), name);
      assertThat(title.all()).as(name).hasSize(4);
      ScenarioResult result = text.resolve(BASE);
      assertThat(result.findings()).as(name).isEmpty();
      assertThat(result.pack()).as(name).isNotEqualTo(BASE);
    }
  }

  @Test
  void aFindingKeepsItsValuesAndNamesTheTableThatTheChangeMadeFaulty() {
    String misspelt =
        """
        scenario: s
        changes:
          - close: dostyk-raod
            from: 2024-01-01
        """;
    Problem unknown = ScenarioText.read("s.yaml", misspelt).resolve(BASE).problems().getFirst();
    assertThat(unknown.why()).isEqualTo(say("is no checkpoint"));
    assertThat(unknown.wayOut()).isEqualTo(say("did you mean {1}?", "dostyk-road"));
    assertThat(unknown.changed()).isNull();
    String below =
        """
        scenario: s
        changes:
          - cap: nur-zholy
            direction: ab
            low: -5
            high: 9
            valid_from: 2024-01-01
        """;
    Problem faulty = ScenarioText.read("s.yaml", below).resolve(BASE).problems().getFirst();
    assertThat(faulty.why()).isEqualTo(say("is out of range for {1}", "low"));
    assertThat(faulty.changed()).isEqualTo("intake.csv");
    assertThat(faulty.toString())
        .isEqualTo(
            "s.yaml:5: value '-5' is out of range for low (intake.csv as changed); use 0 to"
                + " 1000000");
  }

  @Test
  void theThirdRailCheckpointOpensIn2028() {
    Checkpoint base = BASE.network().checkpoint("bakhty-rail");
    Checkpoint third = with("bakhty-ayagoz").network().checkpoint("bakhty-rail");
    assertThat(base.gateway()).isTrue();
    assertThat(third.gateway()).isFalse();
    assertThat(third.steps())
        .isEqualTo(BASE.network().checkpoint("dostyk-rail").steps())
        .isNotEmpty();
    assertThat(third.hours()).extracting(Checkpoint.Hours::side).containsExactly("CN", "KZ");
    assertThat(third.statuses().getLast().state()).isEqualTo(Checkpoint.State.OPEN);
    for (String link : List.of("rail:TCH~BKT", "rail:BKT~AYA")) {
      assertThat(opens(BASE, link)).isEqualTo(LocalDate.of(9999, 12, 31));
      assertThat(opens(with("bakhty-ayagoz"), link)).isEqualTo(LocalDate.of(2028, 3, 31));
    }
  }

  private static LocalDate opens(Pack pack, String link) {
    Link found = requireNonNull(pack.network().findLink(link), link);
    return requireNonNull(found.open().from(), link);
  }

  @Test
  void moyyntyKyzylzharOpensAtTheEndOf2026() {
    assertThat(opens(with("moyynty-kyzylzhar"), "rail:MOY~KYL"))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void nurZholyPassesWhatTheNameSays() {
    for (int trucks : List.of(650, 800, 1000, 1500)) {
      Checkpoint checkpoint = with("nur-zholy-" + trucks).network().checkpoint("nur-zholy");
      List<Checkpoint.Intake> caps =
          checkpoint.intakes().stream()
              .filter(i -> i.measure() == Measure.CAP && i.direction() == Direction.AB)
              .toList();
      assertThat(caps.getLast().perDay()).isEqualTo(trucks);
      assertThat(caps.getLast().valid().to()).isNull();
      assertThat(caps.getLast().valid().from()).isEqualTo(LocalDate.of(2026, 1, 1));
    }
  }

  @Test
  void allWorkRoundTheClock() {
    LocalDate day = LocalDate.of(2025, 7, 5); // a Saturday
    for (Checkpoint checkpoint : with("all-24-7").network().checkpoints()) {
      if (!checkpoint.gateway()) {
        List<Checkpoint.Hours> hours =
            checkpoint.hours().stream()
                .filter(h -> h.valid().contains(day) && h.days().contains(day.getDayOfWeek()))
                .toList();
        assertThat(hours).as(checkpoint.id()).hasSize(2);
        assertThat(hours)
            .allMatch(h -> h.windows().equals(List.of(new Checkpoint.Window(0, 86_400))));
      }
    }
  }

  @Test
  void dostykIsShutForThreeMonthsAndOpensAgain() {
    List<Checkpoint.Status> statuses =
        with("dostyk-closed").network().checkpoint("dostyk-rail").statuses();
    assertThat(state(statuses, "2024-05-31")).isNotEqualTo(Checkpoint.State.CLOSED);
    assertThat(state(statuses, "2024-06-01")).isEqualTo(Checkpoint.State.CLOSED);
    assertThat(state(statuses, "2024-08-31")).isEqualTo(Checkpoint.State.CLOSED);
    List<Checkpoint.Status> before = BASE.network().checkpoint("dostyk-rail").statuses();
    for (String day : List.of("2024-05-31", "2024-09-01", "2024-10-10", "2026-01-01")) {
      assertThat(state(statuses, day)).as(day).isEqualTo(state(before, day));
    }
  }

  private static Checkpoint.State state(List<Checkpoint.Status> statuses, String day) {
    return statuses.stream()
        .filter(status -> !status.from().isAfter(LocalDate.parse(day)))
        .reduce((first, second) -> second)
        .orElseThrow()
        .state();
  }

  @Test
  void permitsAreNeverLimited() {
    List<Checkpoint.Permit> permits =
        with("permits-unlimited").network().checkpoint("nur-zholy").permits();
    assertThat(permits).hasSize(1);
    assertThat(permits.getFirst().state()).isEqualTo("unlimited");
    assertThat(permits.getFirst().perWeek()).isNull();
  }

  @Test
  void lianyungangLosesWhatOpenedIn2014AndNothingElse() {
    Pack without = with("without-lianyungang-terminal");
    List<Terminal> lost = new ArrayList<>(BASE.network().terminals());
    lost.removeAll(without.network().terminals());
    assertThat(lost)
        .extracting(Terminal::id)
        .containsExactlyInAnyOrder("lianyungang-port-rail", "lianyungang-rail-road");
    assertThat(lost).allMatch(each -> LocalDate.of(2014, 5, 19).equals(each.open().from()));
  }

  @Test
  void theScenariosOfProjectsAreBuiltIn() {
    List<Project> linked =
        BASE.projects().projects().stream().filter(each -> each.scenario() != null).toList();
    assertThat(linked)
        .extracting(Project::id)
        .containsExactly("bakhty-ayagoz", "lianyungang-terminal");
    for (Project project : linked) {
      assertThat(BuiltInScenarios.find(requireNonNull(project.scenario()))).isNotNull();
    }
    assertThat(linked).extracting(Project::scenarioTakesAway).containsExactly(false, true);
  }

  @Test
  void theCaspianIsSailedTwiceAsOften() {
    Pack doubled = with("caspian-doubled");
    int halved = 0;
    for (Service service : doubled.network().services()) {
      Service before =
          BASE.network().services().stream()
              .filter(one -> one.id().equals(service.id()))
              .findFirst()
              .orElseThrow();
      if (!service.departures().equals(before.departures())) {
        var now = (Service.Departures.Headway) service.departures();
        var was = (Service.Departures.Headway) before.departures();
        assertThat(now.hours()).isEqualTo(was.hours() / 2);
        halved++;
      }
    }
    assertThat(halved).isEqualTo(8);
  }
}
