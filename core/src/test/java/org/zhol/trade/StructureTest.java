package org.zhol.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
  private static Structure of(List<String> lines) {
    TradeBook book = Drawn.book(lines.toArray(String[]::new));
    return Structure.of(book, "KZ", "CN", TradeFlow.EXPORT, Period.ofYear(2021));
  }

  @Test
  void valueAndWeightOfOneReleaseAreOneRow() {
    Structure structure =
        of(
            List.of(
                "KZ export CN 2021 10 wits A",
                "KZ export CN 2021/27 4 wits A",
                "KZ export CN 2021/27 8t wits A",
                "KZ export CN 2021/27 3 other A",
                "KZ export CN 2021/27 6t other A"));
    assertThat(structure.goods().stream().map(g -> g.release() + g.usdBn() + " " + g.tonnes()))
        .containsExactly("wits4.0 8.0", "other3.0 6.0");
  }

  /// Eight releases by chapter had taken minutes: each value was held against all others.
  @Test
  void manyReleasesByChapterAreSortedAtOnce() {
    List<String> lines = new ArrayList<>();
    for (int release = 0; release < 40; release++) {
      for (int chapter = 10; chapter < 97; chapter++) {
        lines.add("KZ export CN 2021/%d 1 r%d A".formatted(chapter, release));
        lines.add("KZ export CN 2021/%d 5t r%d A".formatted(chapter, release));
      }
    }
    Structure structure = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> of(lines));
    assertThat(structure.goods()).hasSize(40 * 87);
  }
}
