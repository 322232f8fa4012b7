package org.zhol.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// All kernels run the same model: the same numbers in, the same answer out.
class KernelTest {
  private static final List<Kernel> OTHERS =
      List.of(new StagesKernel(), new SsjKernel(), new DsolKernel());

  @Test
  void queueHasTheSameWaitOnEach() {
    double wait = new AgendaKernel().queue(3, 0.8, 5_000, 7);
    assertThat(wait).isPositive();
    for (Kernel other : OTHERS) {
      // Whole ticks against fractions: a millionth of a service time and what follows from it.
      assertThat(other.queue(3, 0.8, 5_000, 7)).as(other.title()).isCloseTo(wait, within(1e-3));
    }
  }

  @Test
  void holdModelEndsAtTheSameTimeOnEach() {
    double end = new AgendaKernel().hold(50, 5_000, 7);
    for (Kernel other : OTHERS) {
      double its = other.hold(50, 5_000, 7);
      if (!Double.isNaN(its)) {
        assertThat(its).as(other.title()).isCloseTo(end, within(1e-2));
      }
    }
  }
}
