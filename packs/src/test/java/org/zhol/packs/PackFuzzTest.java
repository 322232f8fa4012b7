package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Feeds the reader spoilt packs. It must give a pack, or a list of problems; never anything else.
/// A failure names its seed. `-Dzhol.fuzz.inputs=1000000` runs as many as that.
class PackFuzzTest {
  private static final int INPUTS = Integer.getInteger("zhol.fuzz.inputs", 3_000);

  private static final List<String> ODD_CELLS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e308",
          "1e999",
          "-0",
          "NaN",
          "9999999999999999999",
          "0.000000000000000000001",
          "2025-02-30",
          "9999-12-31",
          "24:00-00:00",
          "00:00-24:00;00:00-24:00",
          "*road",
          "*rail",
          "KZ-KZ",
          "-",
          "+",
          "1435+1435",
          "a;b",
          "\"\"",
          "\u0000",
          "\u001B[2J",
          "\uFEFF",
          "😀",
          "x".repeat(30_000),
          "road-A",
          "s1 s1 s2",
          "\u2028",
          "\u00A0",
          "\u202Etfel",
          "1e-999",
          "0x10",
          "٣",
          "\"1,5\"",
          "1_000",
          "Infinity",
          "2025-11-12T00:00",
          "-999999999-01-01",
          "+999999999-12-31",
          "\"never closed",
          "../../etc/passwd",
          "9".repeat(400),
          "<script>");

  private static final List<String> ODD_MANIFESTS =
      List.of(
          "",
          "null",
          "[]",
          "\"\"",
          "{\"name\": ",
          "[".repeat(50_000),
          "{\"a\":".repeat(20_000),
          "{\"name\": 1e999, \"version\": -1, \"licenses\": {}}",
          "{\"name\": null, \"version\": \"1\", \"licenses\": [[]]}",
          "{\"name\": \"a\", \"name\": \"b\", \"version\": \"1\", \"licenses\": [{\"name\": 7}]}",
          "{\"name\": \"\\ud800\", \"version\": \"\\u0000\", \"licenses\": [{\"name\": \"x\"}]}",
          "{\"name\": \"" + "n".repeat(100_000) + "\", \"version\": \"1\", \"licenses\": []}");

  private static final List<String> ODD_PATHS =
      List.of("../", "/", "a/../../", "C:/", "..\\", "deep/er/and/deeper/", "\u0000/", "\u202E/");

  private final List<Map<String, byte[]>> sound =
      List.of(DrawnPack.sound().bytes(), PackFuzzTest.minimal());

  private static Map<String, byte[]> minimal() {
    var files = DrawnPack.sound().bytes();
    files
        .keySet()
        .retainAll(
            List.of("datapackage.json", "source.csv", "country.csv", "place.csv", "link.csv"));
    return files;
  }

  @Test
  @Timeout(14_400)
  void spoiltPacksGetProblemsAndNothingElse() {
    int refused = 0;
    for (int seed = 0; seed < INPUTS; seed++) {
      try {
        refused += tryOne(new Random(seed)) ? 0 : 1;
      } catch (RuntimeException | IOException | AssertionError | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(refused).isBetween(INPUTS / 2, INPUTS - 1);
    System.out.println("fuzz: " + INPUTS + " packs, " + refused + " refused, none escaped");
  }

  /// True if the spoilt pack was read all the same.
  private boolean tryOne(Random chance) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(sound.get(chance.nextInt(4) == 0 ? 1 : 0));
    int spoils = chance.nextInt(12) == 0 ? 0 : 1 + chance.nextInt(3);
    for (int i = 0; i < spoils; i++) {
      spoil(files, chance);
    }
    try {
      Pack pack;
      if (chance.nextInt(8) == 0) {
        pack = PackReader.read(spoiltZip(files, chance));
      } else {
        pack = PackReader.read(PackFiles.of(files), new Problems(), null);
      }
      return isSameAgain(pack);
    } catch (PackException e) {
      assertThat(e.problems()).isNotEmpty();
      for (Problem problem : e.problems()) {
        String line = problem.toString();
        if (line.length() < 10
            || line.length() > 2_000
            || line.contains("Exception")
            || line.contains("java.")
            || problem.cure().isBlank()
            || line.chars().anyMatch(Character::isISOControl)) {
          throw new AssertionError("no clear line: " + line);
        }
      }
      return false;
    }
  }

  /// What was accepted can be judged, written, and read again as the same.
  private static boolean isSameAgain(Pack pack) {
    assertThat(PackCheck.check(pack)).isNotNull();
    try {
      Pack again = PackReader.read(PackFiles.of(Canonical.files(pack)), new Problems(), null);
      assertThat(again).isEqualTo(pack);
      return true;
    } catch (PackException e) {
      throw new IllegalStateException("what was written cannot be read", e);
    }
  }

  private static byte[] spoiltZip(Map<String, byte[]> files, Random chance) throws IOException {
    String folder = chance.nextInt(10) == 0 ? ODD_PATHS.get(chance.nextInt(ODD_PATHS.size())) : "";
    Map<String, byte[]> packed = new LinkedHashMap<>(files);
    if (chance.nextInt(40) == 0) {
      packed.put("place.csv", new byte[3 << 20]); // packs to a thousandth: a bomb
    }
    if (chance.nextInt(20) == 0) {
      packed.put("inside.zip", PackFilesTest.zip("", files));
      packed.put("again/link.csv", new byte[0]);
    }
    byte[] zip = PackFilesTest.zip(folder, packed);
    for (int i = chance.nextInt(4); i > 0; i--) {
      zip[chance.nextInt(zip.length)] = (byte) chance.nextInt();
    }
    return chance.nextInt(4) == 0 ? Arrays.copyOf(zip, chance.nextInt(zip.length)) : zip;
  }

  private static void spoil(Map<String, byte[]> files, Random chance) {
    List<String> names = List.copyOf(files.keySet());
    String name = names.get(chance.nextInt(names.size()));
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    switch (chance.nextInt(14)) {
      case 0 -> files.remove(name);
      case 1 -> files.put(name, Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1)));
      case 2 -> files.put(name, withByte(bytes, chance));
      case 3 -> files.put(name, withOddText(bytes, chance));
      case 4 -> files.put(name, withLineTwice(bytes, chance));
      case 5 -> files.put(name, files.getOrDefault(names.get(chance.nextInt(names.size())), bytes));
      case 6 -> files.put(name, withRubbish(bytes, chance));
      case 7 -> files.put(name, recoded(bytes, chance));
      case 8, 9 -> files.put(name, withCellOfAnotherLine(bytes, chance));
      case 10 -> {
        String manifest = ODD_MANIFESTS.get(chance.nextInt(ODD_MANIFESTS.size()));
        files.put("datapackage.json", manifest.getBytes(StandardCharsets.UTF_8));
      }
      default -> files.put(name, withOddCell(bytes, chance));
    }
  }

  /// A few arbitrary bytes amid the others: broken UTF-8, NULs, control characters.
  private static byte[] withRubbish(byte[] bytes, Random chance) {
    byte[] rubbish = new byte[1 + chance.nextInt(40)];
    chance.nextBytes(rubbish);
    int at = chance.nextInt(bytes.length + 1);
    byte[] spoilt = new byte[bytes.length + rubbish.length];
    System.arraycopy(bytes, 0, spoilt, 0, at);
    System.arraycopy(rubbish, 0, spoilt, at, rubbish.length);
    System.arraycopy(bytes, at, spoilt, at + rubbish.length, bytes.length - at);
    return spoilt;
  }

  /// The same text as other programs save it.
  private static byte[] recoded(byte[] bytes, Random chance) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return switch (chance.nextInt(5)) {
      case 0 -> text.getBytes(StandardCharsets.UTF_16);
      case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 2 -> text.getBytes(StandardCharsets.ISO_8859_1);
      case 3 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      default ->
          text.replace(',', chance.nextBoolean() ? ';' : '\t').getBytes(StandardCharsets.UTF_8);
    };
  }

  /// Ids twice, links to themselves, sides of a border in one country, dates out of order.
  private static byte[] withCellOfAnotherLine(byte[] bytes, Random chance) {
    List<String> lines =
        new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    if (lines.size() < 3) {
      return bytes;
    }
    int line = 1 + chance.nextInt(lines.size() - 1);
    String[] cells = lines.get(line).split(",", -1);
    String[] others = lines.get(1 + chance.nextInt(lines.size() - 1)).split(",", -1);
    int column = chance.nextInt(Math.min(cells.length, others.length));
    int from = chance.nextBoolean() ? column : chance.nextInt(others.length);
    cells[column] = others[from];
    lines.set(line, String.join(",", cells));
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withByte(byte[] bytes, Random chance) {
    byte[] spoilt = bytes.clone();
    if (spoilt.length > 0) {
      spoilt[chance.nextInt(spoilt.length)] = (byte) chance.nextInt();
    }
    return spoilt;
  }

  private static byte[] withOddText(byte[] bytes, Random chance) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = chance.nextInt(text.length() + 1);
    List<String> odd = List.of("\"", ",", "\n", "\r", "\n\n", ";", "{", "[", "\"\"", "\t", " ");
    return (text.substring(0, at) + odd.get(chance.nextInt(odd.size())) + text.substring(at))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withLineTwice(byte[] bytes, Random chance) {
    List<String> lines =
        new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    if (!lines.isEmpty()) {
      lines.add(chance.nextInt(lines.size() + 1), lines.get(chance.nextInt(lines.size())));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withOddCell(byte[] bytes, Random chance) {
    List<String> lines =
        new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    if (lines.isEmpty()) {
      return bytes;
    }
    int line = chance.nextInt(lines.size());
    String[] cells = lines.get(line).split(",", -1);
    boolean swap = chance.nextInt(3) == 0;
    cells[chance.nextInt(cells.length)] =
        swap
            ? cells[chance.nextInt(cells.length)]
            : ODD_CELLS.get(chance.nextInt(ODD_CELLS.size()));
    lines.set(line, String.join(",", cells));
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
