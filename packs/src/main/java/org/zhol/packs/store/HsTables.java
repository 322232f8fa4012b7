package org.zhol.packs.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.PackException;
import org.zhol.packs.Problem;
import org.zhol.trade.HsConcordance;

/// Tables that say which code of one revision of the Harmonized System became which of another, as
/// people have them: the correlation tables of the UN Statistics Division, the concordances of
/// WITS, the weights of Harvard's Growth Lab, or Zhol's own columns. A data folder keeps them in
/// `hs`.
public final class HsTables {
  /// Weights of a code may miss 1 by so much, from rounding; they are divided by their sum.
  private static final double TOLERANCE = 0.01;

  /// First years of H0 to H6, as the tables name revisions.
  private static final List<String> YEARS =
      List.of("1992", "1996", "2002", "2007", "2012", "2017", "2022");

  /// `HS 2022`, `HS2017`, `HS22`, `H5`, or a year that stands alone.
  private static final Pattern REVISION =
      Pattern.compile(
          "(?<![A-Za-z0-9])H([0-6])(?![0-9])|HS[ ._-]?(?:(?:19|20)?(92|96|02|07|12|17|22))(?![0-9])"
              + "|(?<![0-9])(1992|1996|2002|2007|2012|2017|2022)(?![0-9])",
          Pattern.CASE_INSENSITIVE);

  /// More problems than anyone reads.
  private static final int SHOWN = 20;

  private HsTables() {}

  /// One file of pairs.
  public record HsTable(String name, List<HsConcordance.Pair> pairs) {}

  /// `H0` to `H6` for a revision as people write it, such as `HS 2017`; null for what names none.
  public static @Nullable String revision(String text) {
    Matcher match = REVISION.matcher(text);
    return match.find() ? revision(match) : null;
  }

  private static String revision(Matcher match) {
    String number = match.group(1);
    String year = match.group(2) == null ? match.group(3) : match.group(2);
    if (number != null || year == null) {
      return "H" + number;
    }
    String end = year.substring(year.length() - 2);
    for (int i = 0; i < YEARS.size(); i++) {
      if (YEARS.get(i).endsWith(end)) {
        return "H" + i;
      }
    }
    throw new IllegalStateException("the pattern let " + year + " through");
  }

  private static List<String> revisions(String text) {
    List<String> revisions = new ArrayList<>();
    Matcher match = REVISION.matcher(text);
    while (match.find()) {
      revisions.add(revision(match));
    }
    return revisions;
  }

  /// The tables of these files; throws [PackException] with every problem found.
  public static List<HsTable> read(List<Path> files) {
    List<Problem> problems = new ArrayList<>();
    List<HsTable> tables = new ArrayList<>();
    for (Path file : files) {
      List<Map<String, String>> rows = rows(file, problems);
      if (rows != null) {
        tables.add(new HsTable(file.toString(), table(file, rows, problems)));
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems.stream().limit(SHOWN).toList());
    }
    return tables;
  }

  /// Files of the tables that a data folder keeps, by name.
  public static List<Path> kept(Path data) {
    Path folder = data.resolve("hs");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(each -> {
            String name = String.valueOf(each.getFileName());
            return name.endsWith(".csv") && !name.startsWith(".");
          })
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw unusable(folder, broken);
    }
  }

  /// Copies checked files into a data folder, each wholly or not at all.
  public static void keep(Path data, List<Path> files) {
    Path folder = data.resolve("hs");
    try {
      Files.createDirectories(folder);
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        Path loading = folder.resolve(".loading-" + name);
        Files.copy(file, loading, StandardCopyOption.REPLACE_EXISTING);
        TradeStore.force(loading);
        Path target = folder.resolve(name.endsWith(".csv") ? name : name + ".csv");
        Files.move(loading, target, StandardCopyOption.ATOMIC_MOVE);
        TradeStore.force(folder);
      }
    } catch (IOException broken) {
      throw unusable(folder, broken);
    }
  }

  private static StoreException unusable(Path folder, IOException broken) {
    return new StoreException(
        folder.toString(),
        "cannot be used (" + broken.getMessage() + ")",
        "check the folder and its rights");
  }

  /// Rows of a CSV file by column; null, with the problem told, where it is none.
  public static @Nullable List<Map<String, String>> rows(Path file, List<Problem> problems) {
    String name = file.toString();
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      String below = text.lines().skip(titles(text)).collect(Collectors.joining("\n"));
      List<Map<String, String>> rows = Csv.rows(below);
      if (rows.isEmpty()) {
        problems.add(new Problem(name, 0, null, "has no rows", "fetch it again"));
        return null;
      }
      return rows;
    } catch (CharacterCodingException notUtf8) {
      String cure = "save it as CSV in UTF-8";
      problems.add(new Problem(name, 0, null, "is no text in UTF-8", cure));
    } catch (IllegalArgumentException notCsv) {
      String why = "is no CSV (" + notCsv.getMessage() + ")";
      problems.add(new Problem(name, 0, null, why, "save the sheet as CSV, parted by commas"));
    } catch (NoSuchFileException missing) {
      problems.add(new Problem(name, 0, null, "is not there", "check the name"));
    } catch (IOException unreadable) {
      String why = "cannot be read (" + unreadable.getMessage() + ")";
      problems.add(new Problem(name, 0, null, why, "check the name and the rights"));
    }
    return null;
  }

  /// Lines above the heading, which sheets are published with: those with one cell or none.
  private static int titles(String text) {
    int titles = 0;
    for (String line : text.lines().toList()) {
      long cells = Arrays.stream(line.split(",")).filter(cell -> !cell.isBlank()).count();
      if (cells > 1) {
        return titles;
      }
      titles++;
    }
    return 0;
  }

  private static int titles(Path file) {
    try {
      return titles(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      // Its rows have been read: only the lines of problems are told without it.
      return 0;
    }
  }

  /// A code as six digits: longer national codes are cut, a zero that a sheet lost in front is put
  /// back. Null for what is no code of goods.
  public static @Nullable String code(String text) {
    String bare = text.strip().replace(".", "").replace(" ", "");
    if (!bare.matches("\\d{5,10}")) {
      return null;
    }
    // With a zero in front every code has an even number of digits.
    String whole = bare.length() % 2 == 1 ? "0" + bare : bare;
    return whole.substring(0, 6);
  }

  // --- One table
  // ----------------------------------------------------------------------------------

  /// Where a table has its codes, and what says their revisions.
  private record Columns(String from, String to, @Nullable String a, @Nullable String b) {}

  private static List<HsConcordance.Pair> table(
      Path file, List<Map<String, String>> rows, List<Problem> problems) {
    Map<String, String> first = rows.getFirst();
    Columns columns = columns(file, first);
    if (columns == null) {
      problems.add(
          new Problem(
              file.toString(),
              1,
              String.join(",", first.keySet()),
              "are no columns of a table between revisions",
              "name two columns by revision, as HS 2017 and HS 2022, or source_code and target_code"
                  + " in a file conversion_weights_HS2017_HS2022.csv; weight beside them is"
                  + " optional"));
      return List.of();
    }
    List<HsConcordance.Pair> pairs = new ArrayList<>();
    Map<String, Double> sums = new TreeMap<>();
    int line = titles(file) + 1;
    for (Map<String, String> row : rows) {
      line++;
      HsConcordance.Pair pair = pair(file, line, row, columns, problems);
      if (pair != null) {
        pairs.add(pair);
        Double weight = pair.weight();
        if (weight != null) {
          sums.merge(pair.fromRevision() + " " + pair.from(), weight, Double::sum);
        }
      }
    }
    sums.forEach((code, sum) -> {
      if (Math.abs(sum - 1) > TOLERANCE) {
        problems.add(
            new Problem(
                file.toString(),
                0,
                code,
                "has weights that add up to %.4f and not to 1".formatted(sum),
                "correct them, or leave the column weight out"));
      }
    });
    if (pairs.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(file.toString(), 0, null, "has no pair of codes", "fetch it again"));
    }
    return pairs;
  }

  private static @Nullable Columns columns(Path file, Map<String, String> row) {
    Map<String, String> names = new TreeMap<>();
    row.keySet().forEach(name -> names.put(name.strip().toLowerCase(Locale.ROOT), name));
    List<String> inName = revisions(String.valueOf(file.getFileName()));
    String a = inName.size() == 2 ? inName.get(0) : null;
    String b = inName.size() == 2 ? inName.get(1) : null;
    for (String[] known :
        new String[][] {
          {"from", "to"}, {"source_code", "target_code"}, {"code.before", "code.after"}
        }) {
      String from = names.get(known[0]);
      String to = names.get(known[1]);
      if (from != null && to != null) {
        boolean inRow = names.containsKey("from_revision") || names.containsKey("adjustment");
        return inRow || a != null ? new Columns(from, to, a, b) : null;
      }
    }
    // Two columns whose names tell their revisions; a column of texts does so too.
    List<String> coded =
        row.entrySet().stream()
            .filter(cell -> revision(cell.getKey()) != null)
            .filter(cell -> !cell.getKey().toLowerCase(Locale.ROOT).contains("description"))
            .map(Map.Entry::getKey)
            .toList();
    return coded.size() == 2
        ? new Columns(coded.get(0), coded.get(1), revision(coded.get(0)), revision(coded.get(1)))
        : null;
  }

  private static HsConcordance.@Nullable Pair pair(
      Path file, int line, Map<String, String> row, Columns columns, List<Problem> problems) {
    String name = file.toString();
    String typedFrom = row.getOrDefault(columns.from(), "");
    String typedTo = row.getOrDefault(columns.to(), "");
    if (typedFrom.isBlank() && typedTo.isBlank()) {
      return null;
    }
    String from = code(typedFrom);
    String to = code(typedTo);
    if (from == null || to == null) {
      String wrong = from == null ? typedFrom : typedTo;
      problems.add(
          new Problem(
              name, line, wrong, "is no HS code of six digits", "correct or remove the row"));
      return null;
    }
    String a = columns.a();
    String b = columns.b();
    if (row.containsKey("from_revision")) {
      a = revision(row.getOrDefault("from_revision", ""));
      b = revision(row.getOrDefault("to_revision", ""));
    } else if (row.containsKey("adjustment")) {
      // `2022 to 2017`: the newer revision stands first, as code.after.
      List<String> said = revisions(row.getOrDefault("adjustment", ""));
      a = said.size() == 2 ? said.get(1) : null;
      b = said.size() == 2 ? said.get(0) : null;
    }
    if (a == null || b == null || a.equals(b)) {
      String cure = "write two of H0 to H6";
      problems.add(new Problem(name, line, null, "does not say two HS revisions", cure));
      return null;
    }
    String typed = row.getOrDefault("weight", "").strip();
    try {
      Double weight = typed.isEmpty() ? null : (Double) Double.parseDouble(typed);
      if (weight == null || (weight >= 0 && weight <= 1)) {
        return new HsConcordance.Pair(a, from, b, to, weight);
      }
    } catch (NumberFormatException notOne) {
      // told below, as a weight out of range is
    }
    problems.add(new Problem(name, line, typed, "is no weight", "write a share from 0 to 1"));
    return null;
  }
}
