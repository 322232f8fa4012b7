package org.zhol.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

class NetworkTest {
  private static Network of(Iterable<String> placeIds) {
    List<Place> places = new ArrayList<>();
    for (String id : placeIds) {
      places.add(
          new Place(
              id,
              Names.of(id),
              List.of(),
              id,
              "KZ",
              43,
              77,
              Mode.ROAD,
              Set.of(),
              "town",
              List.of(),
              new Evidence(List.of("test"), Confidence.C),
              null));
    }
    return new Network(
        new Network.Parts(
            List.of(), places, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of()));
  }

  @Test
  void everyPlaceIsFoundByItsIdAndNoOther() {
    for (int size : new int[] {0, 1, 2, 3, 7, 8, 9, 1000}) {
      Random random = new Random(size);
      Set<String> ids = new LinkedHashSet<>();
      while (ids.size() < size) {
        // "Aa" and "BB" have one hash.
        ids.add((random.nextBoolean() ? "Aa" : "BB") + random.nextInt(2 * size));
      }
      Network network = of(ids);
      int at = 0;
      for (String id : ids) {
        assertThat(network.place(id).id()).isEqualTo(id);
        assertThat(network.positionOfPlace(id)).as(id).isEqualTo(at++);
      }
      assertThat(network.findPlace("Cc")).isNull();
      assertThat(network.positionOfPlace("Cc")).isEqualTo(-1);
    }
  }

  @Test
  void anIdGivenTwiceIsRefused() {
    assertThatThrownBy(() -> of(List.of("almaty", "astana", "almaty")))
        .hasMessage("place 'almaty' appears twice; keep one of them");
  }
}
