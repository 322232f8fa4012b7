package org.zhol.packs.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.PackException;
import org.zhol.packs.Problem;
import org.zhol.trade.Release;
import org.zhol.trade.TradeBook;

/// Loads files of trade statistics as one release: every file is looked at, read, checked and
/// written beside the store, and only a release without a problem is moved in, at once.
public final class TradeIngest {
  private static final Pattern REVISION = Pattern.compile("HS(92|96|02|07|12|17|22)");
  private static final List<String> YEARS = List.of("92", "96", "02", "07", "12", "17", "22");
  private static final Pattern CSV_LINE = Pattern.compile("CSV Error on Line: (\\d+)");
  private static final Pattern ORIGINAL = Pattern.compile("Original Line: ([^\\n]*)");
  private static final Pattern REASON =
      Pattern.compile(
          "^(Expected Number of Columns|Error when|Value with|Maximum line|Invalid(?! Input"
              + " Error))");
  private static final int SHOWN = 20;

  private final TradeStore store;
  private final Options options;
  private final List<Problem> problems = new ArrayList<>();
  private final List<TradeFile> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long left;

  /// What cannot be seen from a file.
  ///
  /// @param id the release's name; null makes one of format, day and content
  /// @param published as the publisher dates it
  /// @param flow export or import, which files of the Chinese customs do not say
  /// @param revision of the Harmonized System, H0 to H6, where name and rows do not say
  /// @param period year or month of a sheet that names none
  /// @param unit `usd`, `thousand` or `million`, of a sheet that names none
  /// @param valuation `fob` or `cif`, where it is not the usual one of the flow
  /// @param reporter of a sheet that does not say who reports
  /// @param partner of a sheet without countries
  public record Options(
      @Nullable String id,
      @Nullable String published,
      @Nullable String flow,
      @Nullable String revision,
      @Nullable String period,
      @Nullable String unit,
      @Nullable String valuation,
      @Nullable String reporter,
      @Nullable String partner) {
    public Options(
        @Nullable String id,
        @Nullable String published,
        @Nullable String flow,
        @Nullable String revision) {
      this(id, published, flow, revision, null, null, null, null, null);
    }
  }

  private TradeIngest(TradeStore store, Options options) {
    this.store = store;
    this.options = options;
  }

  /// Whether a country is known by this name or code.
  public static boolean knows(String country) {
    return CountryNames.find(country) != null;
  }

  /// The release as loaded, once it is durable; throws [PackException] with every problem found and
  /// leaves the store as it was.
  ///
  /// @param known values that totals are held against, to find slips of the unit and parts of
  ///   totals
  public static LoadedRelease load(
      TradeStore store, List<Path> paths, Options options, TradeBook known, Instant now) {
    TradeIngest ingest = new TradeIngest(store, options);
    try {
      Files.createDirectories(store.folder());
      try (FileChannel lock =
              FileChannel.open(
                  store.folder().resolve(".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var held = lock.tryLock()) {
        if (held == null) {
          throw new StoreException(
              store.folder().toString(),
              "is being loaded into by another program",
              "wait until it is done");
        }
        return ingest.load(paths, known, now);
      }
    } catch (IOException broken) {
      throw new StoreException(
          store.folder().toString(),
          "cannot be written (" + broken.getMessage() + ")",
          "check the folder, its rights and the space left");
    }
  }

  private LoadedRelease load(List<Path> paths, TradeBook known, Instant now) throws IOException {
    sweep();
    List<LoadedRelease.FileOf> hashed = new ArrayList<>();
    for (Path path : paths) {
      TradeFile file = TradeFile.look(path, problems);
      if (file != null) {
        files.add(file);
        hashed.add(LoadedRelease.FileOf.of(path));
      }
    }
    Sheets.refuseIdle(files, options, problems);
    refuse();
    refuseLoaded(hashed, known);
    String id = id(hashed, now);
    Path loading = store.folder().resolve(".loading-" + id);
    Files.createDirectories(loading);
    try (Duck duck = Duck.open(loading)) {
      CountryTables.create(duck);
      int number = 0;
      for (TradeFile file : files) {
        read(duck, file, loading, number++);
      }
      refuse();
      ReleaseCheck check = new ReleaseCheck(duck, loading, files, problems);
      check.all(known, left);
      refuse();
      LoadedRelease release = release(id, hashed, now, check, known);
      commit(loading, release);
      return release;
    } catch (SQLException broken) {
      throw new StoreException(
          loading.toString(), "DuckDB gave up (" + first(broken) + ")", "report it with the file");
    } finally {
      TradeStore.deleteAll(loading);
    }
  }

  /// What an interrupted load or undo left behind; the lock says that nobody is at it.
  private void sweep() throws IOException {
    try (Stream<Path> entries = Files.list(store.folder())) {
      for (Path entry : entries.toList()) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".loading-") || name.startsWith(".gone-")) {
          TradeStore.deleteAll(entry);
        }
      }
    }
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new PackException(problems.stream().limit(SHOWN).toList());
    }
  }

  private void refuseLoaded(List<LoadedRelease.FileOf> hashed, TradeBook known) {
    List<String> loaded = store.releases().stream().map(LoadedRelease::id).toList();
    for (Release release : known.releases()) {
      if (release.id().equals(options.id()) && !loaded.contains(release.id())) {
        String why = "is a release of the pack";
        problems.add(new Problem(release.id(), 0, null, why, "choose another name"));
      }
    }
    for (LoadedRelease release : store.releases()) {
      for (LoadedRelease.FileOf file : release.files()) {
        for (LoadedRelease.FileOf mine : hashed) {
          if (file.sha256().equals(mine.sha256())) {
            problems.add(
                new Problem(
                    mine.name(),
                    0,
                    null,
                    "is loaded already, as release " + release.id(),
                    "nothing need be done; ./zhol trade undo " + release.id() + " takes it out"));
          }
        }
      }
      if (release.id().equals(options.id())) {
        problems.add(
            new Problem(
                release.id(),
                0,
                null,
                "is a release already",
                "choose another name, or undo it first"));
      }
    }
    refuse();
  }

  private String id(List<LoadedRelease.FileOf> hashed, Instant now) {
    String id = options.id();
    if (id != null) {
      if (!id.matches("[a-z0-9][a-z0-9.-]{0,59}")) {
        problems.add(
            new Problem(id, 0, null, "is no name", "use small letters, digits, dots and hyphens"));
        refuse();
      }
      return id;
    }
    String format = files.getFirst().format().name().toLowerCase(Locale.ROOT).replaceAll("_.*", "");
    return "%s-%s-%s"
        .formatted(
            format, now.toString().substring(0, 10), hashed.getFirst().sha256().substring(0, 8));
  }

  // --- Reading one file
  // -----------------------------------------------------------------------------

  private void read(Duck duck, TradeFile file, Path loading, int number) throws IOException {
    if (file.format().endsWithLine() && !file.gzip() && !file.endsWithLine()) {
      problems.add(
          new Problem(
              file.name(),
              0,
              null,
              "ends in the middle of a line",
              "it was cut short: fetch it again"));
      return;
    }
    try {
      Path part = loading.resolve("part-" + number + ".parquet");
      if (file.format() == TradeFormat.BACI) {
        baci(duck, file, part);
      } else {
        texts(duck, file, loading, part, number);
      }
    } catch (SQLException broken) {
      problems.add(problem(file, broken));
    }
  }

  private void baci(Duck duck, TradeFile file, Path part) throws SQLException, IOException {
    Matcher match = REVISION.matcher(String.valueOf(file.path().getFileName()));
    String revision = options.revision();
    if (revision == null && match.find()) {
      revision = "H" + YEARS.indexOf(match.group(1));
    }
    if (revision == null) {
      problems.add(
          new Problem(
              file.name(),
              0,
              null,
              "does not say its HS revision, for its name is not BACI's own",
              "keep the name BACI_HS…_Y…_V….csv, or say --revision H0 to H6"));
      return;
    }
    String read = TradeSql.baciFile(file);
    // The size of a file is not known before it is read, and the planner would build its table of
    // the rows rather than of the countries.
    duck.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    write(duck, TradeSql.baci(read, revision), part);
    duck.run("RESET disabled_optimizers");
  }

  private static void write(Duck duck, String select, Path part) throws SQLException {
    duck.run(
        "COPY ("
            + select
            + ") TO "
            + Duck.text(part.toString())
            + " (FORMAT parquet, COMPRESSION snappy)");
  }

  private void texts(Duck duck, TradeFile given, Path loading, Path part, int number)
      throws SQLException, IOException {
    TradeFile file = given;
    String raw = "raw" + number;
    if (given.format() == TradeFormat.COMTRADE_JSON) {
      Path table = loading.resolve("records-" + number + ".tsv");
      if (ComtradeJson.table(given, table, problems) < 0) {
        return;
      }
      file = table(given, TradeFormat.COMTRADE_JSON, ComtradeJson.COLUMNS);
      duck.run(
          "CREATE TABLE "
              + raw
              + " AS SELECT * REPLACE (line_::BIGINT AS line_) FROM "
              + csv(table, '\t', ComtradeJson.COLUMNS));
      Files.delete(table);
    } else if (given.format().isSheet()) {
      file = table(given, TradeFormat.ROWS, SheetRows.COLUMNS);
      sheet(duck, given, loading.resolve("sheet-" + number + ".tsv"), raw);
    } else if (given.parquet()) {
      file = parquet(duck, given, part, raw);
      if (file == null) {
        return;
      }
    } else {
      duck.run("SET preserve_insertion_order = true");
      duck.run(
          "CREATE TABLE %s AS SELECT *, row_number() OVER () + 1 AS line_ FROM %s"
              .formatted(raw, csv(given.path(), given.delimiter(), given.uniqueColumns())));
      duck.run("SET preserve_insertion_order = false");
    }
    String flow = options.flow() == null ? file.flowByName() : options.flow();
    if (file.format() == TradeFormat.GACC && flow == null) {
      problems.add(
          new Problem(
              file.name(),
              0,
              null,
              "does not say whether it holds exports or imports",
              "say --flow export or --flow import"));
      return;
    }
    TradeSql sql = new TradeSql(file, raw);
    numbers(duck, file, sql, raw);
    if (problems.isEmpty()) {
      write(duck, sql.select(flow), part);
      left +=
          Math.max(
              0,
              duck.count("SELECT count(*) FROM " + raw)
                  - duck.count(
                      "SELECT count(*) FROM read_parquet(" + Duck.text(part.toString()) + ")"));
    }
    duck.run("DROP TABLE IF EXISTS " + raw);
  }

  private static TradeFile table(TradeFile given, TradeFormat format, List<String> columns) {
    return new TradeFile(given.path(), format, false, false, '\t', StandardCharsets.UTF_8, columns);
  }

  /// The values of a sheet, by way of a table beside the release.
  private void sheet(Duck duck, TradeFile file, Path table, String raw)
      throws SQLException, IOException {
    Sheets.Left without = Sheets.table(file, options, table, problems);
    notes.addAll(without.notes());
    left += without.rows();
    duck.run(
        "CREATE TABLE %s AS SELECT * REPLACE (line_::BIGINT AS line_) FROM %s"
            .formatted(raw, csv(table, '\t', SheetRows.COLUMNS)));
    Files.delete(table);
  }

  /// Every column is named, so that a broken row is told with its line rather than guessed around.
  private static String csv(Path path, char delimiter, List<String> columns) {
    String named =
        columns.stream()
            .map(column -> Duck.text(column) + ": 'VARCHAR'")
            .collect(java.util.stream.Collectors.joining(", "));
    return "read_csv(%s, header = true, auto_detect = false, columns = {%s}, delim = %s, quote = '\"', escape = '\"', null_padding = false, strict_mode = true)"
        .formatted(Duck.text(path.toString()), named, Duck.text("" + delimiter));
  }

  /// A Parquet file with the columns of BACI, of UN Comtrade or of Zhol; null once it is done with.
  private @Nullable TradeFile parquet(Duck duck, TradeFile file, Path part, String raw)
      throws SQLException {
    String read = "read_parquet(" + Duck.text(file.name()) + ")";
    List<String> columns = new ArrayList<>();
    for (List<@Nullable String> row : duck.rows("DESCRIBE SELECT * FROM " + read)) {
      columns.add(String.valueOf(row.getFirst()));
    }
    if (String.join(",", columns).equalsIgnoreCase("t,i,j,k,v,q")) {
      String typed =
          "(SELECT t::INTEGER AS t, i::INTEGER AS i, j::INTEGER AS j, k::VARCHAR AS k, v::DOUBLE AS"
              + " v, q::DOUBLE AS q FROM "
              + read
              + ")";
      String revision = options.revision();
      if (revision == null) {
        problems.add(
            new Problem(
                file.name(), 0, null, "does not say its HS revision", "say --revision H0 to H6"));
      } else {
        write(duck, TradeSql.baci(typed, revision), part);
      }
      return null;
    }
    TradeFile known = TradeFile.ofColumns(file.path(), columns, problems);
    if (known != null) {
      String texts =
          String.join(
              ", ",
              columns.stream().map(c -> Duck.name(c) + "::VARCHAR AS " + Duck.name(c)).toList());
      duck.run(
          "CREATE TABLE %s AS SELECT %s, row_number() OVER () AS line_ FROM %s"
              .formatted(raw, texts, read));
    }
    return known;
  }

  private void numbers(Duck duck, TradeFile file, TradeSql sql, String raw) throws SQLException {
    for (String column : sql.numbers()) {
      String bad =
          "SELECT line_, %1$s FROM %2$s WHERE trim(coalesce(%1$s, '')) NOT IN ('', 'NA', 'null') AND %3$s IS NULL ORDER BY line_ LIMIT 5"
              .formatted(Duck.name(column), raw, sql.number(column));
      for (List<@Nullable String> row : duck.rows(bad)) {
        problems.add(
            new Problem(
                file.name(),
                Integer.parseInt(String.valueOf(row.get(0))),
                row.get(1),
                "is no number for " + column,
                "write digits with a decimal point"));
      }
    }
  }

  private static Problem problem(TradeFile file, SQLException broken) {
    String message = String.valueOf(broken.getMessage());
    Matcher line = CSV_LINE.matcher(message);
    Matcher original = ORIGINAL.matcher(message);
    // The broken line itself, which may run over several, stands before the reason.
    String reason =
        message
            .lines()
            .filter(l -> REASON.matcher(l).find())
            .findFirst()
            .or(() -> message.lines().filter(l -> !l.contains("Line:")).findFirst())
            .orElse(message);
    return new Problem(
        file.name(),
        line.find() ? Integer.parseInt(line.group(1)) : 0,
        original.find() ? original.group(1) : null,
        "cannot be read: " + reason,
        "mend the line, or fetch the file again if it was cut short");
  }

  private static String first(SQLException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("no reason given");
  }

  // --- Moving it in
  // ---------------------------------------------------------------------------------

  private LoadedRelease release(
      String id,
      List<LoadedRelease.FileOf> hashed,
      Instant now,
      ReleaseCheck check,
      TradeBook known)
      throws SQLException {
    TradeFormat format = files.getFirst().format();
    Set<String> partial = check.partial(known);
    List<String> warnings = new ArrayList<>(notes);
    warnings.addAll(check.warnings());
    partial.forEach(each -> warnings.add(each + " looks like a part of a total"));
    return new LoadedRelease(
        id,
        format.title(),
        format.name(),
        options.published(),
        format.licence(),
        now.toString(),
        hashed,
        check.rows(),
        left,
        check.revisions(),
        List.copyOf(partial),
        warnings);
  }

  private void commit(Path loading, LoadedRelease release) throws IOException {
    Files.write(loading.resolve(TradeStore.PROVENANCE), TradeStore.json(release));
    try (Stream<Path> all = Files.list(loading)) {
      for (Path each : all.toList()) {
        if (Files.isRegularFile(each)) {
          TradeStore.force(each);
        }
      }
    }
    TradeStore.force(loading);
    Files.move(loading, store.folderOf(release.id()), StandardCopyOption.ATOMIC_MOVE);
    TradeStore.force(store.folder());
  }
}
