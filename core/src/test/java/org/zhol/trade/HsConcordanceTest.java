package org.zhol.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhol.trade.HsConcordance.Basis;
import org.zhol.trade.HsConcordance.Mapping;
import org.zhol.trade.HsConcordance.Pair;
import org.zhol.trade.HsConcordance.Part;

class HsConcordanceTest {
  /// `H5 1 H6 2 0.3` for each pair, one a line; the weight may be left out.
  private static HsConcordance tables(Map<String, Map<String, Double>> traded, String... lines) {
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ");
      Double weight = cells.length > 4 ? Double.valueOf(cells[4]) : null;
      pairs.add(new Pair(cells[0], cells[1], cells[2], cells[3], weight));
    }
    return new HsConcordance(pairs, traded);
  }

  private static List<Part> parts(HsConcordance tables, String code, String from, String to) {
    return tables.parts(code, tables.route(from, to));
  }

  @Test
  void tellsTheWholeFromTheEstimated() {
    var tables = tables(Map.of(), "H5 a H6 a", "H5 b H6 c", "H5 d H6 c", "H5 e H6 f", "H5 e H6 g");
    assertThat(parts(tables, "a", "H5", "H6"))
        .containsExactly(new Part("a", 1, Mapping.ONE_TO_ONE, Basis.WHOLE));
    assertThat(parts(tables, "b", "H5", "H6"))
        .containsExactly(new Part("c", 1, Mapping.MERGED, Basis.WHOLE));
    assertThat(parts(tables, "e", "H5", "H6"))
        .containsExactly(
            new Part("f", 0.5, Mapping.SPLIT, Basis.EQUAL),
            new Part("g", 0.5, Mapping.SPLIT, Basis.EQUAL));
    assertThat(parts(tables, "x", "H5", "H6"))
        .containsExactly(new Part("x", 1, Mapping.NOT_LISTED, Basis.WHOLE));
  }

  @Test
  void pairsAreReadBothWaysButWeightsAreNot() {
    var tables = tables(Map.of(), "H5 e H6 f 0.9", "H5 e H6 g 0.1", "H5 d H6 g 1");
    assertThat(parts(tables, "e", "H5", "H6"))
        .containsExactly(
            new Part("f", 0.9, Mapping.SPLIT, Basis.TABLE),
            new Part("g", 0.1, Mapping.SPLIT, Basis.TABLE));
    assertThat(parts(tables, "f", "H6", "H5"))
        .containsExactly(new Part("e", 1, Mapping.MERGED, Basis.WHOLE));
    assertThat(parts(tables, "g", "H6", "H5")).extracting(Part::basis).containsOnly(Basis.EQUAL);
  }

  @Test
  void tradeInTheNewCodesDividesWhatNoWeightDoes() {
    var traded = Map.of("H6", Map.of("f", 30.0, "g", 10.0));
    var tables = tables(traded, "H5 e H6 f", "H5 e H6 g");
    assertThat(parts(tables, "e", "H5", "H6"))
        .containsExactly(
            new Part("f", 0.75, Mapping.SPLIT, Basis.TRADE),
            new Part("g", 0.25, Mapping.SPLIT, Basis.TRADE));
  }

  @Test
  void revisionsBetweenAreGoneThroughAndASplitThatComesTogetherIsWhole() {
    var tables = tables(Map.of(), "H4 a H5 b", "H4 a H5 c", "H5 b H6 d", "H5 c H6 d", "H3 z H2 z");
    assertThat(tables.route("H4", "H6")).containsExactly("H4", "H5", "H6");
    assertThat(tables.route("H4", "H2")).isEmpty();
    assertThat(parts(tables, "a", "H4", "H6"))
        .containsExactly(new Part("d", 1, Mapping.MERGED, Basis.WHOLE));
  }

  @Test
  void sharesAddUpToOneOnDrawnTables() {
    for (long seed = 0; seed < 300; seed++) {
      Random chance = new Random(seed);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int revision = 3 + chance.nextInt(3);
        String weight = chance.nextBoolean() ? " " + (chance.nextInt(10) + 1) / 10.0 : "";
        lines.add(
            "H%d %d H%d %d%s"
                .formatted(revision, chance.nextInt(8), revision + 1, chance.nextInt(8), weight));
      }
      var tables = tables(Map.of("H6", Map.of("1", 3.0)), lines.toArray(String[]::new));
      for (int code = 0; code < 8; code++) {
        double sum = parts(tables, "" + code, "H3", "H6").stream().mapToDouble(Part::share).sum();
        assertThat(sum).as("seed " + seed).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  void dividedAmountsAddUpWhateverTheSharesLack() {
    for (long seed = 0; seed < 200; seed++) {
      Random chance = new Random(seed);
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < 1 + chance.nextInt(5); i++) {
        parts.add(new Part("b" + i, chance.nextDouble() / 5, Mapping.SPLIT, Basis.TABLE));
      }
      double amount = chance.nextInt(1_000_000) / 7.0;
      double[] amounts = HsConcordance.divided(amount, parts);
      assertThat(Arrays.stream(amounts).sum()).as("seed " + seed).isCloseTo(amount, within(1e-6));
    }
  }
}
