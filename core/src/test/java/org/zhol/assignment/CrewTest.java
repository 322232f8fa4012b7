package org.zhol.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who shares the work does each task once, and what is found is taken over in order.
class CrewTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskIsDoneOnceHoweverOftenWorkIsHandedOut(int threads) {
    int handouts = 3000;
    var done = new AtomicIntegerArray(handouts * 7);
    try (Crew crew = new Crew(threads)) {
      for (int h = 0; h < handouts; h++) {
        int first = h * 7;
        crew.each(1 + h % 7, task -> done.incrementAndGet(first + task));
        for (int task = 0; task < 7; task++) {
          assertThat(done.get(first + task)).isEqualTo(task <= h % 7 ? 1 : 0);
        }
      }
    }
  }

  @Test
  void aFailureReachesWhoAskedAndTheCrewGoesOn() {
    var done = new AtomicIntegerArray(100);
    try (Crew crew = new Crew(3)) {
      assertThatThrownBy(() ->
              crew.each(
                  100,
                  task -> {
                    if (task == 40) {
                      throw new CancelledForTest();
                    }
                  }))
          .isInstanceOf(CancelledForTest.class);
      crew.each(100, done::incrementAndGet);
    }
    assertThat(IntStream.range(0, 100).map(done::get)).containsOnly(1);
  }

  private static final class CancelledForTest extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatTasksFindIsTakenOverInTheirOrder(int threads) {
    try (Crew crew = new Crew(threads)) {
      for (int run = 0; run < 200; run++) {
        List<Integer> taken = new ArrayList<>(); // by one at a time, each after the one before
        InOrder order = new InOrder(50, taken::add);
        crew.each(50, order::finish);
        assertThat(taken).isEqualTo(IntStream.range(0, 50).boxed().toList());
      }
    }
  }
}
