package org.zhol.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhol.demand.Flow;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

class TonnesAtPlacesTest {
  private static Flow flow(String commodity, String from, String to, double tonnes) {
    var paper = new Evidence(List.of("s"), Confidence.A);
    return new Flow(from + to, commodity, from, to, 2023, tonnes, "p", null, paper, null);
  }

  @Test
  void tonnesGoToTheTownsOfThePattern() {
    var placed =
        TonnesAtPlaces.spread(
            Map.of("2603", 300.0, "2709", 10.0, "99", 5.0),
            Map.of("26", "ore", "27", "fuel", "2709", "crude"),
            List.of(flow("ore", "aktogay", "urumqi", 2), flow("ore", "almaty", "xian", 1)));
    assertThat(placed.pairs())
        .extracting(pair -> pair.like().from() + " " + pair.tonnes())
        .containsExactly("aktogay 200.0", "almaty 100.0");
    assertThat(placed.unplaced())
        .containsExactly(
            new TonnesAtPlaces.Unplaced("2709", "crude", 10),
            new TonnesAtPlaces.Unplaced("99", null, 5));
    assertThat(placed.total()).isEqualTo(315);
  }

  @Test
  void everyKilogramIsPlacedOnDrawnPatterns() {
    for (long seed = 0; seed < 200; seed++) {
      Random chance = new Random(seed);
      List<Flow> pattern = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        pattern.add(flow("ore", "a" + i, "b" + i, 1 + chance.nextInt(1000)));
      }
      double tonnes = chance.nextInt(100_000_000) / 1000.0;
      var placed = TonnesAtPlaces.spread(Map.of("26", tonnes), Map.of("26", "ore"), pattern);
      assertThat(placed.total()).as("seed " + seed).isCloseTo(tonnes, within(1e-6));
    }
  }
}
