package org.zhol.packs.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.zhol.trade.Margin;
import org.zhol.trade.Mirror;
import org.zhol.trade.TradeBook;

/// Measures loading: rows in BACI's shape are drawn, loaded with all checks, and asked for a mirror
/// by year and chapter, beside DuckDB's own bare read of the same file.
public final class TradeMeasure {
  private TradeMeasure() {}

  /// What was measured; times are wall seconds, or seconds of all processors together, which hardly
  /// change with what else the machine does.
  public record Measured(
      long rows,
      long bytes,
      double bareSeconds,
      double bareProcessorSeconds,
      double loadSeconds,
      double loadProcessorSeconds,
      double mirrorSeconds,
      int mirrorRows,
      double bareRowsPerSecond,
      double loadRowsPerSecond) {}

  /// A file of rows that are drawn, the same for the same number: a hundred countries, five years.
  static void draw(Path file, long rows) throws SQLException {
    Path folder = file.toAbsolutePath().getParent();
    try (Duck duck = Duck.open(folder == null ? Path.of(".") : folder)) {
      CountryTables.create(duck);
      duck.run(
          "CREATE TABLE hundred AS SELECT row_number() OVER (ORDER BY (code NOT IN (156, 398,"
              + " 643)), code) - 1 AS n, code FROM (SELECT max(code) AS code FROM known WHERE code"
              + " > 0 GROUP BY iso) ORDER BY n LIMIT 100");
      long perYear = Math.max(1, (rows + 4) / 5);
      duck.run(
          "COPY (SELECT 2019 + r // %1$d AS t, a.code AS i, b.code AS j, lpad((((r %% %1$d) // 10000 %% 97 + 1) * 10000 + (r %% %1$d) // 970000 + 1)::VARCHAR, 6, '0') AS k, round(1 + (hash(r) %% 100000) / 37.0, 3) AS v, CASE WHEN r %% 50 = 0 THEN NULL ELSE round((1 + (hash(r) %% 100000) / 37.0) / (1 + hash(r + 7) %% 9), 3) END AS q FROM range(%2$d) s(r) JOIN hundred a ON a.n = r %% 100 JOIN hundred b ON b.n = (r // 100) %% 100) TO %3$s (FORMAT csv, HEADER true)"
              .formatted(perYear, rows, Duck.text(file.toString())));
    }
  }

  /// Draws, loads and asks in a folder of its own, which is empty afterwards.
  public static Measured run(Path folder, long rows, Instant now) {
    Path file = folder.resolve("BACI_HS17_Y2019_V000000.csv");
    try {
      Files.createDirectories(folder);
      draw(file, rows);
      Lap bare = bare(file, folder);
      TradeStore store = TradeStore.in(folder);
      Lap started = Lap.now();
      var options = new TradeIngest.Options("drawn", null, null, null);
      LoadedRelease release =
          TradeIngest.load(store, List.of(file), options, TradeBook.empty(), now);
      Lap load = started.until();
      started = Lap.now();
      List<String> pair = List.of("KZ", "CN");
      TradeBook book =
          store.book(new TradeStore.Wanted(pair, pair, TradeStore.Grain.CHAPTER, null));
      Mirror mirror = Mirror.of(book, "KZ", "CN", Mirror.By.HS2, new Margin(0.06, 0.2, List.of()));
      Lap asked = started.until();
      long bytes = Files.size(file);
      return new Measured(
          release.rows(),
          bytes,
          bare.seconds(),
          bare.processorSeconds(),
          load.seconds(),
          load.processorSeconds(),
          asked.seconds(),
          mirror.rows().size(),
          release.rows() / bare.seconds(),
          release.rows() / load.seconds());
    } catch (SQLException | IOException broken) {
      throw new StoreException(
          folder.toString(),
          "cannot be measured in (" + broken.getMessage() + ")",
          "name an empty folder with space for the rows");
    } finally {
      clear(folder, file);
    }
  }

  private static void clear(Path folder, Path file) {
    try {
      TradeStore.in(folder).undo("drawn");
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new StoreException(file.toString(), "cannot be removed", "remove it by hand");
    }
  }

  /// DuckDB reading every column of the file and adding up the values.
  private static Lap bare(Path file, Path folder) throws SQLException {
    try (Duck duck = Duck.open(folder)) {
      Lap start = Lap.now();
      duck.rows(
          "SELECT count(*), sum(v), sum(q), max(k), max(i), max(j), max(t) FROM read_csv("
              + Duck.text(file.toString())
              + ")");
      return start.until();
    }
  }

  /// Readings of the clock and of the processors' time, or what lies between two of them.
  private record Lap(double seconds, double processorSeconds) {
    static Lap now() {
      double processors =
          ManagementFactory.getOperatingSystemMXBean()
                  instanceof com.sun.management.OperatingSystemMXBean system
              ? system.getProcessCpuTime() / 1e9
              : Double.NaN;
      return new Lap(System.nanoTime() / 1e9, processors);
    }

    Lap until() {
      Lap now = now();
      return new Lap(now.seconds - seconds, now.processorSeconds - processorSeconds);
    }
  }
}
