package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Network;
import org.zhol.packs.Pack;
import org.zhol.packs.PackReader;
import org.zhol.packs.ScenarioText;
import org.zhol.queueing.BorderModel;
import org.zhol.queueing.Circumstances;
import org.zhol.queueing.DatedRecords;
import org.zhol.simulation.border.WantedTables;

/// Tables of border times for hours that a scenario brings.
class MadeTimesTest {
  private static final Pack BASE = PackReader.builtIn();
  private static final Pack LONGER =
      ScenarioText.read(
              "longer.yaml",
              """
              scenario: longer
              changes:
                - hold: checkpoint_hours
                  checkpoint_id: kalzhat
                  side: CN
                  days: 1234567
                  hours: 06:00-22:00
                  valid_from: 2027-01-01
              """)
          .apply(BASE);

  private static List<String> made(Path folder, Network network, Network[] complete) {
    List<String> made = new ArrayList<>();
    complete[0] =
        new MadeTimes(folder, 1)
            .complete(network, one -> made.add(one.checkpoint().id() + one.direction()));
    return made;
  }

  @Test
  void newHoursGetTheirTablesWhichAreKept(@TempDir Path folder) throws IOException {
    Network[] first = new Network[1];
    Network[] again = new Network[1];
    assertThat(made(folder, LONGER.network(), first)).containsExactly("kalzhatAB", "kalzhatBA");
    assertThat(WantedTables.missing(first[0])).isEmpty();
    assertThat(made(folder, LONGER.network(), again)).hasSize(2);
    assertThat(again[0].crossingTimes()).isEqualTo(first[0].crossingTimes());
    List<Path> kept;
    try (Stream<Path> files = Files.list(folder.resolve("times"))) {
      kept = files.sorted().toList();
    }
    assertThat(kept).hasSize(2);
    Files.writeString(kept.getFirst(), "[{\"load\":0.3,"); // cut short
    Files.writeString(
        kept.getLast(), Files.readString(kept.getLast()).replace("\"minute\":", "\"m\":"));
    made(folder, LONGER.network(), again);
    assertThat(again[0].crossingTimes()).isEqualTo(first[0].crossingTimes());
    Pack pack = LONGER.completed(first[0]);
    assertThat(pack.hash())
        .as("what follows from a pack is no other pack")
        .isEqualTo(LONGER.hash());
    assertThat(
            new BorderModel(first[0])
                .circumstances(
                    first[0].checkpoint("kalzhat"),
                    Checkpoint.Direction.AB,
                    CargoClass.CONTAINER,
                    LocalDate.parse("2027-03-01"))
                .sharesHours())
        .isFalse();
  }

  @Test
  void aPackWhoseHoursAreItsOwnIsLeftAlone(@TempDir Path folder) {
    Network[] complete = new Network[1];
    assertThat(made(folder, BASE.network(), complete)).isEmpty();
    assertThat(complete[0]).isSameAs(BASE.network());
    Network none = BASE.network().with(List.of());
    assertThat(made(folder, none, complete)).as("a pack may do without any").isEmpty();
    assertThat(folder.resolve("times")).doesNotExist();
  }

  /// Only days before a change are looked at; one by one they give the same.
  @Test
  void noCircumstancesAreOverlooked() {
    Network network = LONGER.network();
    BorderModel model = new BorderModel(network);
    Checkpoint checkpoint = network.checkpoint("kalzhat");
    Set<String> slowly = new TreeSet<>();
    for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
      var records = DatedRecords.of(checkpoint, direction, null, DatedRecords.WAGONS_PER_TRAIN);
      for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
        Circumstances now = model.circumstances(checkpoint, direction, CargoClass.CONTAINER, day);
        boolean open = records.arrivals(day) != null && !DatedRecords.shut(records.state(day));
        if (open && !now.sharesHours() && now.perDay() > 0 && !Double.isInfinite(now.perDay())) {
          slowly.add(direction + now.inputs());
        }
      }
    }
    Set<String> quickly = new TreeSet<>();
    WantedTables.of(network).stream()
        .filter(one -> one.checkpoint().equals(checkpoint))
        .forEach(one -> quickly.add(one.direction() + one.circumstances().inputs()));
    assertThat(quickly).isEqualTo(slowly).hasSizeGreaterThan(3);
  }
}
