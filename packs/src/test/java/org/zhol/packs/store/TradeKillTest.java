package org.zhol.packs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.trade.TradeBook;

/// A program that loads and takes out releases is killed (SIGKILL) at different instants: whatever
/// release is there afterwards is whole, and the next load works and clears up.
class TradeKillTest {
  /// Few for each build; `-Dzhol.kills=200` for a night.
  private static final int KILLS = Integer.getInteger("zhol.kills", 5);

  private static final int ROWS = 20_000;

  @TempDir Path folder = Path.of("");

  @Test
  void releaseIsWhollyThereOrWhollyAbsent() throws IOException, InterruptedException {
    StringBuilder rows = new StringBuilder("t,i,j,k,v,q\n");
    for (int k = 0; k < ROWS; k++) {
      rows.append("2021,398,156,%06d,10,2\n".formatted(100_000 + k));
    }
    wholeOrAbsent("BACI_HS17_Y%s_V1.csv", rows.toString(), "\n%s,");
  }

  /// Tables from sheets go by way of a table beside the release, which is swept up with it.
  @Test
  void sheetIsWhollyThereOrWhollyAbsent() throws IOException, InterruptedException {
    StringBuilder rows = new StringBuilder("Экспорт\nСтрана;Код ТН ВЭД;2021, долл. США\n");
    for (int k = 0; k < ROWS; k++) {
      rows.append("Китай;%06d;10,5\n".formatted(100_000 + k));
    }
    wholeOrAbsent("sheet-%s.csv", rows.toString(), ";%s, долл");
  }

  /// @param name of a file by year
  /// @param year how the rows of 2021 spell it
  private void wholeOrAbsent(String name, String rows, String year)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name.formatted("2021"));
    Files.writeString(file, rows);
    Path data = folder.resolve("data");
    Path before = folder.resolve(name.formatted("2020"));
    Files.writeString(before, rows.replace(year.formatted("2021"), year.formatted("2020")));
    load(data, before, "kept");
    int there = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killed(data, file, kill);
      List<LoadedRelease> left = TradeStore.in(data).releases();
      assertThat(left).as("kill " + kill).extracting(LoadedRelease::id).contains("kept");
      there += left.size() - 1;
      for (LoadedRelease release : left) {
        assertThat(release.rows()).isEqualTo(ROWS);
        try (Duck duck = Duck.open(folder)) {
          String count =
              "SELECT count(*) FROM " + TradeStore.read(TradeStore.in(data).folderOf(release.id()));
          assertThat(duck.count(count)).as("kill " + kill).isEqualTo(ROWS);
        } catch (java.sql.SQLException broken) {
          throw new AssertionError("kill " + kill, broken);
        }
        if (!release.id().equals("kept")) {
          assertThat(TradeStore.in(data).undo(release.id())).isTrue();
        }
      }
    }
    System.out.printf("%d kills, a release wholly there after %d of them%n", KILLS, there);
    load(data, file, "last");
    try (Stream<Path> left = Files.list(data.resolve("trade"))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder(".lock", "kept", "last");
    }
  }

  private static void load(Path data, Path file, String id) {
    TradeIngest.load(
        TradeStore.in(data),
        List.of(file),
        new TradeIngest.Options(id, null, null, null),
        TradeBook.empty(),
        Instant.EPOCH);
  }

  private void killed(Path data, Path file, int kill) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                KilledLoad.class.getName(),
                data.toString(),
                file.toString(),
                "r" + kill)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      // The first load warms up; from then on the instant differs from kill to kill.
      String line = out.readLine();
      while (line != null && !line.startsWith("done")) {
        line = out.readLine();
      }
      assertThat(line).as("the program loads").isNotNull();
      TimeUnit.MILLISECONDS.sleep(7 + 61L * kill % 997);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
