package org.zhol.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/// The agenda against its slow twin, a sorted queue of objects.
class AgendaTest {
  private record Event(long time, int priority, long sequence, int kind, int subject) {}

  @Test
  void takesEventsAsASortedQueueDoes() {
    for (long seed = 0; seed < 60; seed++) {
      Chance chance = Chance.of(seed, "agenda", 0);
      int wanted = 1 + (int) (chance.uniform() * (seed % 3 == 0 ? 40 : 3_000));
      // From all at one instant to far apart, and with a long tail.
      double spread = StrictMath.pow(10, chance.uniform() * 9);
      Agenda agenda = new Agenda(-5);
      var twin =
          new PriorityQueue<Event>(
              Comparator.comparingLong(Event::time)
                  .thenComparingInt(Event::priority)
                  .thenComparingLong(Event::sequence));
      for (int step = 0; step < 20_000; step++) {
        boolean enter = twin.size() < wanted ? chance.uniform() < 0.8 : chance.uniform() < 0.5;
        if (step > 15_000) {
          enter = chance.uniform() < 0.2; // runs dry
        }
        if (enter) {
          double far = chance.uniform() < 0.02 ? 1_000 : 1;
          long time = agenda.now() + (long) (far * spread * chance.exponential());
          int priority = (int) (chance.uniform() * 3);
          agenda.at(time, priority, step % 7, -step);
          twin.add(new Event(time, priority, step, step % 7, -step));
        } else if (!twin.isEmpty()) {
          Event first = twin.remove();
          assertThat(agenda.next()).as("seed " + seed).isTrue();
          assertThat(new Event(agenda.now(), 0, 0, agenda.kind(), agenda.subject()))
              .as("seed " + seed)
              .isEqualTo(new Event(first.time(), 0, 0, first.kind(), first.subject()));
        }
        assertThat(agenda.pending()).as("seed " + seed).isEqualTo(twin.size());
      }
    }
  }

  @Test
  void equalInstantsGoByPriorityThenByEntry() {
    Agenda agenda = new Agenda(0);
    agenda.at(10, 1, 1, 1);
    agenda.at(10, 0, 2, 2);
    agenda.at(10, 1, 3, 3);
    agenda.at(9, 5, 4, 4);
    List<Integer> kinds = new ArrayList<>();
    while (agenda.next()) {
      kinds.add(agenda.kind());
    }
    assertThat(kinds).containsExactly(4, 2, 1, 3);
    assertThat(agenda.happened()).isEqualTo(4);
  }

  @Test
  void thePastCannotBeChanged() {
    Agenda agenda = new Agenda(0);
    agenda.at(10, 0, 0);
    agenda.next();
    assertThatThrownBy(() -> agenda.at(9, 7, 0))
        .hasMessageContaining("kind 7 at 9 ms is before the present, 10 ms");
  }

  @Test
  void theHashTellsOrderAndIsTheSameOnAnyMachine() {
    assertThat(hash(1, 2)).isEqualTo(hash(1, 2)).isNotEqualTo(hash(2, 1));
    assertThat(hash(1, 2)).isEqualTo(HASH_OF_ONE_TWO);
  }

  /// Written down once; a machine or version that differs would break results that were published.
  private static final long HASH_OF_ONE_TWO = 3999302180926654411L;

  private static long hash(int one, int two) {
    Agenda agenda = new Agenda(0);
    agenda.at(5, one, 0);
    agenda.at(5, two, 0);
    while (agenda.next()) {
      assertThat(agenda.now()).isEqualTo(5);
    }
    return agenda.hash();
  }
}
