package org.zhol.packs.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.trade.Advantage.WorldExports;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;

/// Releases of trade in a data folder: each a folder with its rows as Parquet and its provenance as
/// JSON. A release comes by renaming a finished folder and goes by renaming it away, so that it is
/// wholly there or wholly absent whenever the program dies.
public final class TradeStore {
  static final String PROVENANCE = "release.json";
  static final String ROWS = "*.parquet";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Figures of books that are remembered, about 100 bytes each.
  private static final int ROOM = 1_000_000;

  private static final Remembered<TradeBook> BOOKS =
      new Remembered<>(ROOM, book -> 1 + book.values().size());
  private static final Remembered<List<WorldExports>> EXPORTS =
      new Remembered<>(2_000, found -> 1 + found.size());

  private final Path folder;

  private TradeStore(Path folder) {
    this.folder = folder;
  }

  /// The store of a data folder, which need not be there yet.
  public static TradeStore in(Path data) {
    return new TradeStore(data.resolve("trade"));
  }

  Path folder() {
    return folder;
  }

  Path folderOf(String id) {
    return folder.resolve(id);
  }

  /// The releases, by the time of loading.
  public List<LoadedRelease> releases() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<LoadedRelease> releases = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = String.valueOf(entry.getFileName());
        if (!name.startsWith(".") && Files.isRegularFile(entry.resolve(PROVENANCE))) {
          releases.add(provenance(entry));
        }
      }
    } catch (IOException broken) {
      throw unusable(broken);
    }
    releases.sort(Comparator.comparing(LoadedRelease::loaded).thenComparing(LoadedRelease::id));
    return releases;
  }

  private static LoadedRelease provenance(Path release) throws IOException {
    Path file = release.resolve(PROVENANCE);
    try {
      return JSON.readValue(file.toFile(), LoadedRelease.class);
    } catch (JsonProcessingException damaged) {
      throw new StoreException(
          file.toString(), "is damaged", "remove " + release + " and load its files again");
    }
  }

  private StoreException unusable(IOException e) {
    return new StoreException(
        folder.toString(),
        "cannot be used (" + e.getMessage() + ")",
        "check the folder and its rights");
  }

  static byte[] json(LoadedRelease release) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(release);
  }

  /// Removes a release; false if there is none of this name.
  public boolean undo(String id) {
    if (releases().stream().noneMatch(each -> each.id().equals(id))) {
      return false;
    }
    try {
      Path gone = folder.resolve(".gone-" + id);
      deleteAll(gone);
      Files.move(folderOf(id), gone, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      deleteAll(gone);
    } catch (IOException broken) {
      throw unusable(broken);
    }
    return true;
  }

  /// Makes a folder's entries, or a file's bytes, durable.
  static void force(Path path) throws IOException {
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  static void deleteAll(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  // --- Reading values
  // -------------------------------------------------------------------------------

  /// Which values are wanted.
  ///
  /// @param reporters two-letter codes; empty for all
  /// @param partners likewise; the world is always among them
  /// @param grain what one value is of
  public record Wanted(
      List<String> reporters, List<String> partners, Grain grain, @Nullable Integer year) {
    public Wanted {
      reporters = List.copyOf(reporters);
      partners = List.copyOf(partners);
    }
  }

  /// What one value is of.
  public enum Grain {
    YEAR,
    MONTH,
    CHAPTER,
    /// All goods of a year by mode; those that Zhol has no word for together.
    MODE
  }

  /// Values of all releases, summed from their rows; empty without asking DuckDB if there are none.
  /// What was asked once is remembered while the releases stay as they are.
  public TradeBook book(Wanted wanted) {
    List<LoadedRelease> releases = releases();
    if (releases.isEmpty()) {
      return TradeBook.empty();
    }
    var question = new Question(folder, releases, wanted);
    TradeBook book = BOOKS.find(question);
    if (book == null) {
      try {
        book = LoadedValues.of(folder, releases, wanted);
      } catch (SQLException broken) {
        throw damaged(broken);
      }
      BOOKS.keep(question, book);
    }
    return book;
  }

  /// What was asked of which releases: their files' hashes and hour of loading are part of it.
  private record Question(Path folder, List<LoadedRelease> releases, Object asked) {}

  static String read(Path release) {
    return "read_parquet(" + Duck.text(release.resolve(ROWS).toString()) + ")";
  }

  /// With the name of the part that a row is in.
  static String readNamed(List<Path> releases) {
    List<String> parts = releases.stream().map(each -> each.resolve(ROWS).toString()).toList();
    return "read_parquet([" + Duck.list(parts) + "], filename = true)";
  }

  /// Goods that one release gives by code for one flow of a year.
  ///
  /// @param hs 2, 4 or 6 digits
  /// @param tonnes of the rows that have a weight
  /// @param weightless dollars of the rows that have none
  public record Goods(
      LoadedRelease release,
      String reporter,
      String partner,
      TradeFlow flow,
      String hs,
      double usd,
      double tonnes,
      double weightless) {}

  /// Goods by code that two countries traded with each other in a year, from all releases; the
  /// longest codes of each flow, which cover all goods once.
  public List<Goods> goods(String a, String b, int year) {
    List<LoadedRelease> releases = releases();
    List<Goods> goods = new ArrayList<>();
    if (releases.isEmpty()) {
      return goods;
    }
    String pair = Duck.list(List.of(a, b));
    try (Duck duck = Duck.open(folder)) {
      for (LoadedRelease release : releases) {
        String sql =
            "WITH picked AS (SELECT reporter, partner, flow, period, hs, usd, tonnes FROM %1$s WHERE mode IS NULL AND hs IS NOT NULL AND left(period, 4) = '%3$d' AND reporter <> partner AND reporter IN (%2$s) AND partner IN (%2$s)), whole AS (SELECT reporter, partner, flow, max(length(hs)) AS longest, min(length(period)) AS span FROM picked GROUP BY ALL) SELECT reporter, partner, flow, left(hs, 6), sum(usd), coalesce(sum(tonnes), 0), coalesce(sum(usd) FILTER (WHERE tonnes IS NULL), 0) FROM picked JOIN whole USING (reporter, partner, flow) WHERE length(hs) = longest AND length(period) = span GROUP BY ALL ORDER BY ALL"
                .formatted(read(folderOf(release.id())), pair, year);
        for (List<@Nullable String> row : duck.rows(sql)) {
          goods.add(
              new Goods(
                  release,
                  text(row, 0),
                  text(row, 1),
                  TradeFlow.valueOf(text(row, 2).toUpperCase(Locale.ROOT)),
                  text(row, 3),
                  Double.parseDouble(text(row, 4)),
                  Double.parseDouble(text(row, 5)),
                  Double.parseDouble(text(row, 6))));
        }
      }
    } catch (SQLException broken) {
      throw damaged(broken);
    }
    return goods;
  }

  /// A country's exports by chapter beside those of all exporters, for each year and release that
  /// has whole years of the country's; where a country gives its exports to the world, these are
  /// taken, or else the sum over partners.
  public List<WorldExports> exports(String country, @Nullable Integer year) {
    List<LoadedRelease> releases = releases();
    if (releases.isEmpty()) {
      return List.of();
    }
    var question = new Question(folder, releases, country + " " + year);
    List<WorldExports> found = EXPORTS.find(question);
    if (found == null) {
      found = List.copyOf(exports(releases, country, year));
      EXPORTS.keep(question, found);
    }
    return found;
  }

  private List<WorldExports> exports(
      List<LoadedRelease> releases, String country, @Nullable Integer year) {
    List<WorldExports> found = new ArrayList<>();
    String of = year == null ? "length(period) = 4" : "period = '" + year + "'";
    try (Duck duck = Duck.open(folder)) {
      for (LoadedRelease release : releases) {
        String sql =
            """
            WITH picked AS (
              SELECT reporter, period, partner = 'WLD' AS world, hs, usd FROM %1$s
              WHERE flow = 'export' AND mode IS NULL AND length(hs) >= 2 AND reporter <> partner
                AND hs <> '9999AA' AND %2$s),
            whole AS (SELECT reporter, period, bool_or(world) AS world FROM picked GROUP BY ALL),
            chosen AS (SELECT * FROM picked JOIN whole USING (reporter, period, world)),
            longest AS (SELECT reporter, period, max(length(hs)) AS digits FROM chosen GROUP BY ALL),
            counted AS (
              SELECT period, count(DISTINCT reporter) AS exporters FROM whole GROUP BY period
              HAVING bool_or(reporter = %3$s))
            SELECT period, any_value(exporters), left(hs, 2) AS chapter, sum(usd),
              coalesce(sum(usd) FILTER (WHERE reporter = %3$s), 0)
            FROM chosen JOIN longest USING (reporter, period) JOIN counted USING (period)
            WHERE length(hs) = digits GROUP BY period, chapter ORDER BY period, chapter
            """
                .formatted(read(folderOf(release.id())), of, Duck.text(country));
        Map<String, Map<String, Double>> mine = new TreeMap<>();
        Map<String, Map<String, Double>> all = new TreeMap<>();
        Map<String, Integer> exporters = new TreeMap<>();
        for (List<@Nullable String> row : duck.rows(sql)) {
          String period = text(row, 0);
          exporters.put(period, Integer.valueOf(text(row, 1)));
          all.computeIfAbsent(period, key -> new TreeMap<>())
              .put(text(row, 2), Double.parseDouble(text(row, 3)));
          mine.computeIfAbsent(period, key -> new TreeMap<>())
              .put(text(row, 2), Double.parseDouble(text(row, 4)));
        }
        exporters.forEach((period, count) ->
            found.add(
                new WorldExports(
                    Integer.parseInt(period),
                    release.id(),
                    count,
                    mine.getOrDefault(period, Map.of()),
                    all.getOrDefault(period, Map.of()))));
      }
    } catch (SQLException broken) {
      throw damaged(broken);
    }
    return found;
  }

  private StoreException damaged(SQLException broken) {
    return new StoreException(
        folder.toString(),
        "cannot be read ("
            + String.valueOf(broken.getMessage()).lines().findFirst().orElse("")
            + ")",
        "undo the release that is damaged and load it again");
  }

  /// Dollars of all goods at hand by HS revision and code of six digits; of several releases with
  /// one revision the one that has most.
  public Map<String, Map<String, Double>> byRevision() {
    Map<String, Map<String, Double>> most = new HashMap<>();
    List<LoadedRelease> releases = releases();
    if (releases.isEmpty()) {
      return most;
    }
    try (Duck duck = Duck.open(folder)) {
      for (LoadedRelease release : releases) {
        String sql =
            """
            SELECT revision, left(hs, 6), sum(usd) FROM %s
            WHERE mode IS NULL AND revision IS NOT NULL AND length(hs) >= 6
            GROUP BY ALL HAVING sum(usd) > 0 ORDER BY ALL
            """
                .formatted(read(folderOf(release.id())));
        Map<String, Map<String, Double>> mine = new HashMap<>();
        for (List<@Nullable String> row : duck.rows(sql)) {
          mine.computeIfAbsent(text(row, 0), key -> new HashMap<>())
              .put(text(row, 1), Double.parseDouble(text(row, 2)));
        }
        mine.forEach(
            (revision, goods) -> most.merge(revision, goods, (a, b) -> sum(b) > sum(a) ? b : a));
      }
    } catch (SQLException broken) {
      throw damaged(broken);
    }
    return most;
  }

  private static double sum(Map<String, Double> goods) {
    return goods.values().stream().mapToDouble(each -> each).sum();
  }

  private static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(row.get(column));
  }

  /// Writes an answer's table as Parquet: columns whose every cell is a number become numbers.
  public static void parquet(Path csv, Path parquet) {
    Path scratch = csv.toAbsolutePath().getParent();
    try (Duck duck = Duck.open(scratch == null ? Path.of(".") : scratch)) {
      duck.run(
          "COPY (SELECT * FROM read_csv("
              + Duck.text(csv.toString())
              + ", header = true, delim = ',', quote = '\"', sample_size = -1)) TO "
              + Duck.text(parquet.toString())
              + " (FORMAT parquet)");
    } catch (SQLException broken) {
      throw new StoreException(
          parquet.toString(),
          "cannot be written (" + broken.getMessage() + ")",
          "name a file in a folder that is there");
    }
  }
}
