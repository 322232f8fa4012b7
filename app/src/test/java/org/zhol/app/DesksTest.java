package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DesksTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// Work that ends only when it is stopped.
  private String endless() {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException called) {
      stopped.countDown();
    }
    return "";
  }

  @Test
  void anAnswerComesBackAndSoDoesAComplaint() {
    try (var desks = new Desks(1, 1, Duration.ofSeconds(30))) {
      assertThat(desks.ask(() -> "so", () -> false)).isEqualTo(new Desks.Done<>("so"));
      assertThatThrownBy(() ->
              desks.ask(
                  () -> {
                    throw new IllegalArgumentException("no");
                  },
                  () -> false))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatTakesTooLongIsStopped() throws Exception {
    try (var desks = new Desks(1, 1, Duration.ofSeconds(1))) {
      assertThat(desks.ask(this::endless, () -> false)).isEqualTo(new Desks.TooLong<>(1));
      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(desks.ask(() -> "next", () -> false)).isEqualTo(new Desks.Done<>("next"));
    }
  }

  @Test
  void whatNobodyWaitsForIsStopped() throws Exception {
    var left = new AtomicBoolean();
    try (var desks = new Desks(1, 1, Duration.ofSeconds(30))) {
      var asking = Thread.ofVirtual().start(() -> desks.ask(this::endless, left::get));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      left.set(true);
      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
      asking.join();
    }
  }

  @Test
  void aFullLineIsTurnedAwayAtOnce() throws Exception {
    try (var desks = new Desks(1, 1, Duration.ofSeconds(30))) {
      Thread.ofVirtual().start(() -> desks.ask(this::endless, () -> false));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      var waiting = new AtomicBoolean();
      var second =
          Thread.ofVirtual()
              .start(() ->
                  desks.ask(
                      () -> "second",
                      () -> {
                        waiting.set(true); // asked only once it stands in the line
                        return false;
                      }));
      while (!waiting.get()) {
        Thread.onSpinWait();
      }
      assertThat(desks.ask(() -> "third", () -> false)).isEqualTo(new Desks.Busy<>());
      second.interrupt();
    }
  }
}
