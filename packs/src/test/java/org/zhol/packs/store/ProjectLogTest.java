package org.zhol.packs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.trade.project.Change;

class ProjectLogTest {
  @TempDir Path folder = Path.of("");

  private static ProjectLog.Draft draft(String stage) {
    return new ProjectLog.Draft(
        Instant.EPOCH,
        "ana",
        Change.Action.EDIT,
        "mill",
        Map.of("stage", stage),
        null,
        "https://x");
  }

  private Path file() {
    return folder.resolve("projects.jsonl");
  }

  @Test
  void whatWasAppendedIsReadAgain() {
    ProjectLog log = ProjectLog.in(folder);
    assertThat(log.changes()).isEmpty();
    List<Change> made = log.append(List.of(draft("planned"), draft("done")));
    assertThat(made).extracting(Change::number).containsExactly(1L, 2L);
    assertThat(ProjectLog.in(folder).changes()).isEqualTo(made);
    assertThat(log.append(List.of(draft("suspended"))).getFirst().number()).isEqualTo(3);
  }

  /// Wherever a crash cuts the last line, the changes before it stand and the next append works.
  @Test
  void lineCutShortIsAbsentWhole() throws IOException {
    ProjectLog log = ProjectLog.in(folder);
    log.append(List.of(draft("planned")));
    long first = Files.size(file());
    log.append(List.of(draft("done"), draft("suspended")));
    byte[] whole = Files.readAllBytes(file());
    for (int cut = (int) first; cut < whole.length; cut++) {
      Files.write(file(), java.util.Arrays.copyOf(whole, cut));
      assertThat(log.changes()).as("cut at " + cut).hasSize(1);
    }
    log.append(List.of(draft("cancelled")));
    assertThat(log.changes()).extracting(Change::number).containsExactly(1L, 2L);
  }

  @Test
  void alteredLineIsRefusedWithItsPlace() throws IOException {
    ProjectLog log = ProjectLog.in(folder);
    log.append(List.of(draft("planned")));
    log.append(List.of(draft("done")));
    Files.writeString(file(), Files.readString(file()).replaceFirst("planned", "unknown"));
    assertThatThrownBy(log::changes)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("projects.jsonl:2")
        .hasMessageContaining("altered");
  }

  @Test
  void writersWaitForEachOther() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int k = 0; k < 10; k++) {
                  ProjectLog.in(folder).append(List.of(draft("done")));
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    List<Change> changes = ProjectLog.in(folder).changes();
    assertThat(changes).hasSize(40);
    for (int i = 0; i < 40; i++) {
      assertThat(changes.get(i).number()).isEqualTo(i + 1);
    }
  }
}
