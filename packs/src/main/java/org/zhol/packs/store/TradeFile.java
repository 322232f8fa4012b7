package org.zhol.packs.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.Problem;

/// A file of trade statistics as its first and last bytes tell: format, delimiter, columns.
///
/// @param charset UTF-8 but for sheets, whose own words tell in which encoding they are
/// @param columns of its header, as spelled; empty for JSON and Parquet
record TradeFile(
    Path path,
    TradeFormat format,
    boolean parquet,
    boolean gzip,
    char delimiter,
    Charset charset,
    List<String> columns) {
  private static final int HEAD = 64 << 10;
  private static final String BINARY = "binary";

  TradeFile {
    columns = List.copyOf(columns);
  }

  /// The column of one of these names, whatever its case; null where there is none.
  @Nullable String column(String... names) {
    return find(columns, names);
  }

  private static @Nullable String find(List<String> columns, String... names) {
    for (String name : names) {
      for (String column : columns) {
        if (column.strip().equalsIgnoreCase(name)) {
          return column;
        }
      }
    }
    return null;
  }

  /// Looks at a file; null with a problem added where it cannot be loaded.
  static @Nullable TradeFile look(Path path, List<Problem> problems) {
    String name = path.toString();
    try {
      byte[] head = head(path);
      if (head.length == 0) {
        problems.add(new Problem(name, 0, null, "is empty", "fetch it again"));
        return null;
      }
      if (starts(head, "PAR1")) {
        return parquet(path, name, problems);
      }
      String other = noTable(head);
      if (other != null) {
        problems.add(
            new Problem(
                name,
                0,
                null,
                other,
                "unpack it, or save the sheet as CSV in UTF-8, and load that"));
        return null;
      }
      boolean gzip = head[0] == 0x1f && head.length > 1 && (head[1] & 0xff) == 0x8b;
      byte[] text = gzip ? unpacked(path) : head;
      String encoding = wrongEncoding(text, path, gzip);
      if (BINARY.equals(encoding)) {
        problems.add(
            new Problem(name, 0, null, "is no text and no Parquet file", "fetch it again"));
        return null;
      }
      if (encoding != null) {
        TradeFile sheet = sheet(path, gzip, text, Charset.forName(encoding));
        if (sheet != null) {
          return sheet;
        }
        problems.add(
            new Problem(
                name,
                1,
                null,
                "is " + encoding + ", not UTF-8",
                "convert it: iconv -f " + encoding + " -t UTF-8 " + name + " > converted.csv"));
        return null;
      }
      TradeFile sheet = sheet(path, gzip, text, StandardCharsets.UTF_8);
      return sheet == null
          ? text(path, gzip, new String(text, StandardCharsets.UTF_8), problems)
          : sheet;
    } catch (IOException unreadable) {
      problems.add(
          new Problem(
              name,
              0,
              null,
              "cannot be read (" + unreadable.getMessage() + ")",
              "check the name and the rights, or fetch it again if it was cut short"));
      return null;
    }
  }

  /// Its bytes, unpacked.
  InputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    return gzip ? new GZIPInputStream(in) : in;
  }

  /// Its first rows as text.
  String beginning() throws IOException {
    try (InputStream in = open()) {
      return decoded(in.readNBytes(HEAD), charset);
    }
  }

  private static String decoded(byte[] head, Charset charset) {
    String text = new String(head, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// A table saved from a sheet; null where the first rows are of no such kind.
  private static @Nullable TradeFile sheet(Path path, boolean gzip, byte[] head, Charset charset) {
    String text = decoded(head, charset);
    if (text.stripLeading().startsWith("<") || text.stripLeading().startsWith("{")) {
      return null;
    }
    char delimiter = SheetText.delimiter(text);
    List<SheetText.Row> rows = SheetText.rows(text, delimiter);
    TradeFormat format = null;
    if (CustomsSheet.heading(rows) >= 0) {
      format = TradeFormat.GACC_COUNTRY;
    } else if (WitsSheet.header(rows) != null && format(rows.getFirst().cells()) == null) {
      format = TradeFormat.WITS_PRODUCT;
    } else if (BureauColumns.of(rows) != null) {
      format = TradeFormat.BUREAU;
    }
    return format == null
        ? null
        : new TradeFile(path, format, false, gzip, delimiter, charset, List.of());
  }

  /// Whether cells stand in quotes, as its first rows tell.
  boolean quoted() throws IOException {
    try (InputStream in = open()) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).indexOf('"') >= 0;
    }
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  private static byte[] unpacked(Path path) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean starts(byte[] bytes, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static @Nullable TradeFile parquet(Path path, String name, List<Problem> problems)
      throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] last = new byte[4];
      file.seek(Math.max(0, file.length() - 4));
      file.readFully(last);
      if (!starts(last, "PAR1")) {
        problems.add(
            new Problem(name, 0, null, "is a Parquet file that was cut short", "fetch it again"));
        return null;
      }
    }
    return new TradeFile(
        path, TradeFormat.ROWS, true, false, ',', StandardCharsets.UTF_8, List.of());
  }

  // --- Encoding
  // -------------------------------------------------------------------------------------

  /// What a file is that holds no table one could read as it is; null for all others.
  private static @Nullable String noTable(byte[] head) {
    if (starts(head, "PK\u0003\u0004")) {
      return "is a zip archive or an Excel file";
    }
    if ((head[0] & 0xff) == 0xd0 && head.length > 1 && (head[1] & 0xff) == 0xcf) {
      return "is an Excel file of the old kind";
    }
    return starts(head, "7z") || starts(head, "BZh") || starts(head, "Rar!")
        ? "is an archive"
        : null;
  }

  /// Control characters that no table of text has, beside the zeros of UTF-16.
  private static boolean isBinary(byte[] head) {
    int strange = 0;
    for (byte each : head) {
      boolean control = each > 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r';
      strange += control ? 1 : 0;
    }
    return strange > head.length / 50;
  }

  private static @Nullable String wrongEncoding(byte[] head, Path path, boolean gzip)
      throws IOException {
    int first = head[0] & 0xff;
    int second = head.length > 1 ? head[1] & 0xff : 0;
    if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) {
      return "UTF-16";
    }
    // Without a mark the upper halves of Latin (0) and Cyrillic letters (4) tell which comes first.
    int[] upper = new int[2];
    int looked = Math.min(head.length, 400);
    for (int i = 0; i < looked; i++) {
      upper[i % 2] += head[i] == 0 || head[i] == 4 ? 1 : 0;
    }
    if (Math.max(upper[0], upper[1]) > looked / 4) {
      return upper[1] > upper[0] ? "UTF-16LE" : "UTF-16BE";
    }
    if (isBinary(head)) {
      return BINARY;
    }
    return gzip || isUtf8(path) ? null : Encoding.guess(head);
  }

  /// Reads the whole file once; statistics are mostly digits, which takes a fraction of a second
  /// for 100 MB.
  private static boolean isUtf8(Path path) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] block = new byte[1 << 20];
    int kept = 0;
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.readNBytes(block, kept, block.length - kept);
          read > 0;
          read = in.readNBytes(block, kept, block.length - kept)) {
        int filled = kept + read;
        int end = firstHigh(block, filled);
        if (end == filled) {
          kept = 0;
          continue;
        }
        // A character of several bytes may lie across blocks: the last three bytes wait.
        int whole = filled < block.length ? filled : filled - 3;
        while (whole < filled && (block[whole] & 0xc0) == 0x80) {
          whole++;
        }
        try {
          decoder.reset().decode(ByteBuffer.wrap(block, 0, whole));
        } catch (CharacterCodingException other) {
          return false;
        }
        kept = filled - whole;
        System.arraycopy(block, whole, block, 0, kept);
      }
    }
    return true;
  }

  private static int firstHigh(byte[] block, int filled) {
    int i = 0;
    while (i < filled && block[i] >= 0) {
      i++;
    }
    return i;
  }

  // --- Format
  // ---------------------------------------------------------------------------------------

  private static @Nullable TradeFile text(
      Path path, boolean gzip, String head, List<Problem> problems) {
    String plain = head.startsWith("\uFEFF") ? head.substring(1) : head;
    if (plain.stripLeading().startsWith("<")) {
      problems.add(
          new Problem(
              path.toString(),
              1,
              null,
              "is a web page, not data",
              "the site answered with an error page: ask it again"));
      return null;
    }
    if (plain.stripLeading().startsWith("{") || plain.stripLeading().startsWith("[")) {
      return new TradeFile(
          path, TradeFormat.COMTRADE_JSON, false, gzip, ',', StandardCharsets.UTF_8, List.of());
    }
    String header = plain.lines().findFirst().orElse("");
    char delimiter = delimiter(header);
    List<String> columns = ChineseCustoms.inEnglish(cells(header, delimiter));
    TradeFormat format = format(columns);
    if (format == null && find(columns, ChineseCustoms.DATE) != null) {
      problems.add(
          new Problem(
              path.toString(),
              1,
              header,
              "has no column of US dollars, in which all releases are kept",
              "ask the query of the customs for US dollars, not yuan"));
      return null;
    }
    if (format == null) {
      problems.add(
          new Problem(
              path.toString(),
              1,
              header,
              "is the header of no format known",
              "load UN Comtrade, BACI, WITS, GACC or bureau files, or columns reporter, partner,"
                  + " flow, period, hs, usd, tonnes"));
      return null;
    }
    return new TradeFile(path, format, false, gzip, delimiter, StandardCharsets.UTF_8, columns);
  }

  /// A Parquet file whose columns are those of a known format.
  static @Nullable TradeFile ofColumns(Path path, List<String> columns, List<Problem> problems) {
    TradeFormat format = format(columns);
    if (format == null) {
      problems.add(
          new Problem(
              path.toString(),
              0,
              String.join(", ", columns),
              "are columns of no format known",
              "name them reporter, partner, flow, period, hs, usd, tonnes"));
      return null;
    }
    return new TradeFile(path, format, true, false, ',', StandardCharsets.UTF_8, columns);
  }

  private static char delimiter(String header) {
    char best = ',';
    for (char each : new char[] {'\t', ';'}) {
      if (count(header, each) > count(header, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<String> cells(String header, char delimiter) {
    List<String> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(header)) {
      for (CsvRecord record : csv) {
        record.getFields().forEach(cell -> cells.add(cell.strip()));
      }
    } catch (IOException | CsvParseException broken) {
      return List.of();
    }
    return cells;
  }

  /// Names of the columns for SQL, where each must be there and be different.
  List<String> uniqueColumns() {
    List<String> unique = new ArrayList<>();
    for (String column : columns) {
      String name = column.isEmpty() ? "column" : column;
      boolean taken = unique.stream().anyMatch(name::equalsIgnoreCase);
      unique.add(taken ? name + "_" + unique.size() : name);
    }
    return unique;
  }

  private static @Nullable TradeFormat format(List<String> columns) {
    String all = String.join(",", columns).toLowerCase(Locale.ROOT);
    if (all.equals("t,i,j,k,v,q")) {
      return TradeFormat.BACI;
    }
    if (find(columns, "reporterCode") != null && find(columns, "primaryValue") != null) {
      return TradeFormat.COMTRADE_TEXT;
    }
    if (all.contains("tradevalueus") || all.contains("trade value (us$)")) {
      return TradeFormat.COMTRADE_LEGACY;
    }
    if (all.startsWith("reporter,partner,product categories,indicator type,indicator")) {
      return TradeFormat.WITS_SUMMARY;
    }
    if (all.startsWith("reporter name,partner name,trade flow,indicator")) {
      return TradeFormat.WITS_PARTNER;
    }
    if (all.contains("date of data") && all.contains("us dollar")) {
      return TradeFormat.GACC;
    }
    return find(columns, "reporter") != null && find(columns, "usd") != null
        ? TradeFormat.ROWS
        : null;
  }

  /// Whether the last byte is a line end, of a file that is not packed.
  boolean endsWithLine() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(file.length() - 1);
      return file.read() == '\n';
    }
  }

  /// The flow that the name of a file of the Chinese customs tells: `e` or `i`, partner and month,
  /// as people save them; null where it does not.
  @Nullable String flowByName() {
    String name = String.valueOf(path.getFileName());
    if (format != TradeFormat.GACC || !name.matches("[ei]\\d{3}(19|20)\\d{2}\\d{1,2}\\.csv")) {
      return null;
    }
    return name.startsWith("e") ? "export" : "import";
  }

  String name() {
    return path.toString();
  }
}
