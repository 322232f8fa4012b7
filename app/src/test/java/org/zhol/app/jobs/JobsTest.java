package org.zhol.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Jobs on a real folder, from the asking to the restart.
@Timeout(60)
class JobsTest {
  private static final Jobs.Limits ONE_AT_ONCE = new Jobs.Limits(1, 2, 3, 1000);

  @TempDir Path folder = Path.of("");

  private final List<String> log = new ArrayList<>();

  private Jobs open() {
    return Objects.requireNonNull(
        Jobs.open(folder, ONE_AT_ONCE, Clock.systemUTC(), log::add), "in use");
  }

  private static Question question(int number) {
    return new Question("test", "/v1/test", Map.of("number", number), "input");
  }

  private static Job taken(Jobs.Asked asked) {
    assertThat(asked).isInstanceOf(Jobs.Taken.class);
    return ((Jobs.Taken) asked).job();
  }

  private static Job get(Jobs jobs, String id) {
    return Objects.requireNonNull(jobs.find(id), id);
  }

  private static Job until(Jobs jobs, String id, Job.State state) throws InterruptedException {
    await(() -> get(jobs, id).state() == state);
    return get(jobs, id);
  }

  private static void await(BooleanSupplier true_) throws InterruptedException {
    while (!true_.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  private static void write(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("result.json"), text);
  }

  /// Works until it is interrupted, as an engine does.
  private static void forever(Path folder, Work.Teller teller) {
    while (true) {
      teller.tell(new Job.Progress(1, 2, "half", 0.5));
      try {
        Thread.sleep(2);
      } catch (InterruptedException stopped) {
        throw new CancellationException("stopped");
      }
    }
  }

  @Test
  void theSameQuestionIsWorkedOutOnceAndItsAnswerOutlivesTheServer() throws Exception {
    var runs = new AtomicInteger();
    Work work =
        (into, teller) -> {
          runs.incrementAndGet();
          teller.tell(new Job.Progress(1, 1, "all", 1e-7));
          write(into, "42");
        };
    String id;
    try (Jobs jobs = open()) {
      id = taken(jobs.ask(question(1), work)).id();
      Job done = until(jobs, id, Job.State.DONE);
      assertThat(done.progress()).isEqualTo(new Job.Progress(1, 1, "all", 1e-7));
      assertThat(done.files()).extracting(Job.File::name).containsExactly("result.json");
      assertThat(jobs.ask(question(1), work)).isEqualTo(new Jobs.Taken(done, true));
    }
    try (Jobs again = open()) {
      Job kept = taken(again.ask(question(1), work));
      assertThat(kept.state()).isEqualTo(Job.State.DONE);
      assertThat(Files.readString(Objects.requireNonNull(again.file(id, "result.json"))))
          .isEqualTo("42");
      assertThat(again.file(id, "../job.json")).isNull();
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void cancellingStopsWhatRunsAndWhatWaitsAndAskingStartsAnew() throws Exception {
    try (Jobs jobs = open()) {
      Job running = taken(jobs.ask(question(1), JobsTest::forever));
      await(() -> get(jobs, running.id()).progress() != null);
      Job waiting = taken(jobs.ask(question(2), (into, teller) -> write(into, "2")));
      assertThat(waiting.state()).isEqualTo(Job.State.WAITING);
      assertThat(waiting.waitsFor()).containsExactly(running.id());
      assertThat(Objects.requireNonNull(jobs.cancel(waiting.id())).state())
          .isEqualTo(Job.State.CANCELLED);
      jobs.cancel(running.id());
      until(jobs, running.id(), Job.State.CANCELLED);
      taken(jobs.ask(question(1), (into, teller) -> write(into, "1")));
      until(jobs, running.id(), Job.State.DONE);
      assertThat(Objects.requireNonNull(jobs.cancel(running.id())).state())
          .isEqualTo(Job.State.DONE);
      assertThat(jobs.cancel("00000000000000000000")).isNull();
    }
    assertThat(log).isEmpty();
  }

  @Test
  void aFullLineTakesNoMore() throws Exception {
    try (Jobs jobs = open()) {
      Job running = taken(jobs.ask(question(0), JobsTest::forever));
      until(jobs, running.id(), Job.State.RUNNING);
      taken(jobs.ask(question(1), JobsTest::forever));
      taken(jobs.ask(question(2), JobsTest::forever));
      assertThat(jobs.ask(question(3), JobsTest::forever)).isEqualTo(new Jobs.Full(2));
      assertThat(jobs.find(question(3).id())).isNull();
    }
  }

  @Test
  void aRestartSaysWhatBecameOfWhatRanAndWaited() throws Exception {
    String ran;
    String waited;
    try (Jobs jobs = open()) {
      ran = taken(jobs.ask(question(1), JobsTest::forever)).id();
      waited = taken(jobs.ask(question(2), JobsTest::forever)).id();
      until(jobs, ran, Job.State.RUNNING);
    }
    try (Jobs again = open()) {
      for (String id : List.of(ran, waited)) {
        Job job = get(again, id);
        assertThat(job.state()).isEqualTo(Job.State.INTERRUPTED);
        assertThat(Objects.requireNonNull(job.trouble()).fix()).contains("POST /v1/test");
        assertThat(job.again().body()).containsKey("number");
      }
      taken(again.ask(question(1), (into, teller) -> write(into, "1")));
      until(again, ran, Job.State.DONE);
    }
  }

  @Test
  void aFaultIsToldAndTheNextJobRuns() throws Exception {
    try (Jobs jobs = open()) {
      Work broken =
          (into, teller) -> {
            write(into, "half");
            throw new IllegalStateException("boom");
          };
      String bad = taken(jobs.ask(question(1), broken)).id();
      String good = taken(jobs.ask(question(2), (into, teller) -> write(into, "2"))).id();
      Job failed = until(jobs, bad, Job.State.FAILED);
      assertThat(Objects.requireNonNull(failed.trouble()).reason()).doesNotContain("boom");
      assertThat(failed.files()).isEmpty();
      until(jobs, good, Job.State.DONE);
    }
    assertThat(log).singleElement().asString().contains("boom");
  }

  @Test
  void theOldestAreForgotten() throws Exception {
    try (Jobs jobs = open()) {
      for (int i = 0; i < 5; i++) {
        int number = i;
        Job job = taken(jobs.ask(question(i), (into, teller) -> write(into, "" + number)));
        until(jobs, job.id(), Job.State.DONE);
      }
      assertThat(jobs.list())
          .extracting(job -> job.question().get("number"))
          .containsExactly(4, 3, 2);
      String big =
          taken(jobs.ask(question(9), (into, teller) -> write(into, "x".repeat(1001)))).id();
      until(jobs, big, Job.State.DONE);
      assertThat(jobs.list()).extracting(Job::id).containsExactly(big);
    }
    try (Stream<Path> left = Files.list(folder.resolve("jobs"))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void aFolderHasOneServerAndLitterIsCleared() throws Exception {
    Path torn = Files.createDirectories(folder.resolve("jobs/0123456789abcdef0123"));
    Files.writeString(torn.resolve("job.json"), "{\"id\": \"01");
    var entered = new CountDownLatch(1);
    try (Jobs jobs = open()) {
      assertThat(torn).doesNotExist();
      assertThat(Jobs.open(folder, ONE_AT_ONCE, Clock.systemUTC(), log::add)).isNull();
      taken(
          jobs.ask(
              question(1),
              (into, teller) -> {
                Files.writeString(into.resolve("half"), "");
                entered.countDown();
                forever(into, teller);
              }));
      entered.await();
    }
    try (Jobs again = open()) {
      assertThat(folder.resolve("jobs/" + question(1).id() + "/work")).doesNotExist();
      assertThat(again.list()).hasSize(1);
    }
  }
}
