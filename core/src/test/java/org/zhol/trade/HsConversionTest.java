package org.zhol.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhol.demand.Flow;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

class HsConversionTest {
  private static Flow flow(String commodity, String from, String to, double tonnes) {
    var paper = new Evidence(List.of("s"), Confidence.A);
    return new Flow(from + to, commodity, from, to, 2023, tonnes, "p", null, paper, null);
  }

  @Test
  void codeIsDividedByItsWeightsAndAnUnknownOneIsKept() {
    var conversion =
        new HsConversion(
            List.of(
                new HsConversion.Weight("851712", "851713", 0.9),
                new HsConversion.Weight("851712", "851714", 0.1)));
    var converted = conversion.convert(Map.of("851712", 1000.0, "270900", 5.0));
    assertThat(converted.amounts())
        .containsEntry("851713", 900.0)
        .containsEntry("851714", 100.0)
        .containsEntry("270900", 5.0);
    assertThat(converted.kept()).containsExactly("270900");
  }

  @Test
  void weightsThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new HsConversion(List.of(new HsConversion.Weight("1", "2", 0.8))))
        .hasMessageContaining("[1]");
  }

  @Test
  void totalsStayOnDrawnWeights() {
    for (long seed = 0; seed < 200; seed++) {
      Random chance = new Random(seed);
      List<HsConversion.Weight> weights = new ArrayList<>();
      Map<String, Double> amounts = new HashMap<>();
      double sum = 0;
      for (int code = 0; code < 20; code++) {
        double rest = 1;
        int parts = 1 + chance.nextInt(4);
        for (int part = 0; part < parts; part++) {
          double share = part == parts - 1 ? rest : rest * chance.nextDouble();
          rest -= share;
          weights.add(new HsConversion.Weight("a" + code, "b" + chance.nextInt(10), share));
        }
        double amount = chance.nextInt(1_000_000);
        amounts.put("a" + code, amount);
        sum += amount;
      }
      double converted =
          new HsConversion(weights)
              .convert(amounts).amounts().values().stream().mapToDouble(each -> each).sum();
      assertThat(converted).as("seed " + seed).isCloseTo(sum, within(1e-6));
    }
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
