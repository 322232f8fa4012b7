package org.zhol.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhol.network.Network;
import org.zhol.packs.PackReader;
import org.zhol.routing.Places;
import org.zhol.routing.Planner;
import org.zhol.routing.Query;

class DrawnCorridorTest {
  private static final Network BASE = PackReader.builtIn().network();

  @Test
  void theSameSeedDrawsTheSameCorridor() {
    Network one = DrawnCorridor.of(BASE, 3_000, 7_500, 5);
    Network two = DrawnCorridor.of(BASE, 3_000, 7_500, 5);
    Network other = DrawnCorridor.of(BASE, 3_000, 7_500, 6);
    assertThat(two.places()).isEqualTo(one.places()).isNotEqualTo(other.places());
    assertThat(two.links()).isEqualTo(one.links());
    assertThat(two.terminals()).isEqualTo(one.terminals());
    assertThat(two.services()).isEqualTo(one.services());
    assertThat(two.checkpoints()).isEqualTo(one.checkpoints());
  }

  @Test
  void isAboutAsLargeAsAskedFor() {
    Network drawn = DrawnCorridor.of(BASE, 3_000, 7_500, 1);
    assertThat(drawn.places()).hasSizeBetween(2_900, 3_100);
    assertThat(drawn.links()).hasSizeBetween(7_000, 7_600);
    assertThat(drawn.checkpoints()).isNotEmpty();
  }

  @Test
  void questionsOnItHaveProvenAnswers() {
    Network drawn = DrawnCorridor.of(BASE, 3_000, 7_500, 2);
    Planner planner = Planner.over(drawn, "drawn", "", "");
    List<Query> queries = DrawnQueries.of(drawn, Places.over(drawn), 6, 1);
    assertThat(queries).anyMatch(query -> !planner.options(query).isEmpty());
    for (Query query : queries) {
      assertThat(planner.verify(query, 200_000).agrees()).isTrue();
    }
  }
}
