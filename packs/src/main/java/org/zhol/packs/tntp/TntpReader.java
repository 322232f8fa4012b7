package org.zhol.packs.tntp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.packs.PackException;
import org.zhol.packs.Problem;

/// Reads a network and its trip table, and refuses bad ones with all their problems at once.
public final class TntpReader {
  /// More problems than this are only counted.
  private static final int KEPT = 1_000;

  /// So many nodes may stand unused; more than that and more than links can join is a slip.
  private static final int SPARE_NODES = 1_000_000;

  private final List<Problem> problems = new ArrayList<>();
  private int uncounted;
  private double tollFactor;
  private double distanceFactor;

  private TntpReader() {}

  /// Both files of an assignment.
  ///
  /// @param tollFactor cost of a toll of 1 as either file states it; 0 where neither does
  /// @param distanceFactor cost of a length of 1, likewise
  public record Read(
      TntpNetwork network, TntpTrips trips, double tollFactor, double distanceFactor) {}

  /// Reads both files; throws [PackException] with every problem of either.
  public static Read read(Path network, Path trips) {
    TntpReader reader = new TntpReader();
    TntpNetwork net = reader.network(network);
    TntpTrips table = reader.trips(trips, net);
    reader.refuse();
    return new Read(net, table, reader.tollFactor, reader.distanceFactor);
  }

  private void refuse() {
    if (uncounted > 0) {
      problems.add(
          new Problem(
              "tntp", 0, null, "has " + uncounted + " more problems", "mend those above first"));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }

  void add(String file, int line, @Nullable String value, String reason, String cure) {
    if (problems.size() < KEPT) {
      problems.add(new Problem(file, line, value, reason, cure));
    } else {
      uncounted++;
    }
  }

  /// The file's lines; comments may be in any old encoding, all else is ASCII.
  private List<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      String why = Files.exists(file) ? "cannot be read" : "does not exist";
      add(file.toString(), 0, null, why, "name a file in TNTP format");
      return List.of();
    }
  }

  private TntpNetwork network(Path path) {
    List<String> lines = lines(path);
    if (lines.isEmpty() && !problems.isEmpty()) {
      return new TntpNetwork(0, 0, 1, List.of());
    }
    String file = String.valueOf(path.getFileName());
    Metadata metadata = Metadata.read(file, lines, this);
    int zones = metadata.count("NUMBER OF ZONES", this);
    int nodes = metadata.count("NUMBER OF NODES", this);
    int through = metadata.count("FIRST THRU NODE", this);
    int stated = metadata.count("NUMBER OF LINKS", this);
    factors(metadata);
    LinkLines reader = new LinkLines(file, nodes, this);
    for (int i = metadata.end(); i < lines.size(); i++) {
      reader.read(i + 1, lines.get(i));
    }
    if (stated >= 0 && stated != reader.lines()) {
      add(
          file,
          0,
          String.valueOf(stated),
          "links are stated, but " + reader.lines() + " follow",
          "complete the file or correct <NUMBER OF LINKS>");
    }
    if (zones > nodes && nodes >= 0) {
      add(
          file,
          0,
          String.valueOf(zones),
          "zones are more than the " + nodes + " nodes",
          "correct <NUMBER OF ZONES> or <NUMBER OF NODES>");
    }
    if (nodes > SPARE_NODES && nodes > 2L * reader.lines() + Math.max(zones, 0)) {
      add(
          file,
          0,
          String.valueOf(nodes),
          "nodes are more than " + reader.lines() + " links can join",
          "correct <NUMBER OF NODES>");
    }
    return new TntpNetwork(Math.max(zones, 0), Math.max(nodes, 0), through, reader.links());
  }

  /// What tolls and lengths cost, as some programs write it into their files.
  private void factors(Metadata metadata) {
    tollFactor = metadata.factor("TOLL FACTOR", tollFactor, this);
    distanceFactor = metadata.factor("DISTANCE FACTOR", distanceFactor, this);
  }

  private TntpTrips trips(Path path, TntpNetwork network) {
    List<String> lines = lines(path);
    if (lines.isEmpty()) {
      return new TntpTrips(0, Double.NaN, new int[0], new int[0], new double[0]);
    }
    String file = String.valueOf(path.getFileName());
    Metadata metadata = Metadata.read(file, lines, this);
    int zones = metadata.count("NUMBER OF ZONES", this);
    factors(metadata);
    int known = network.zones() > 0 ? network.zones() : zones;
    TripLines reader = new TripLines(file, known, this);
    for (int i = metadata.end(); i < lines.size(); i++) {
      reader.read(i + 1, lines.get(i));
    }
    return reader.trips(zones, metadata.total());
  }

  /// The tags above `<END OF METADATA>`, each with its line.
  private record Metadata(
      String file, TreeMap<String, String> values, TreeMap<String, Integer> lines, int end) {

    static Metadata read(String file, List<String> lines, TntpReader reader) {
      Metadata metadata = new Metadata(file, new TreeMap<>(), new TreeMap<>(), 0);
      for (int i = 0; i < lines.size(); i++) {
        String line = uncommented(lines.get(i)).strip();
        if (line.startsWith("\u00ef\u00bb\u00bf")) { // a byte order mark, read as Latin-1
          line = line.substring(3);
        }
        int close = line.indexOf('>');
        if (!line.startsWith("<") || close < 0) {
          continue;
        }
        String tag = line.substring(1, close).strip().replaceAll("\\s+", " ");
        if (tag.equalsIgnoreCase("END OF METADATA")) {
          return new Metadata(file, metadata.values, metadata.lines, i + 1);
        }
        metadata.values.put(upper(tag), line.substring(close + 1).strip());
        metadata.lines.put(upper(tag), i + 1);
      }
      reader.add(
          file, 0, null, "has no <END OF METADATA>", "add it between the tags and the figures");
      return new Metadata(file, metadata.values, metadata.lines, lines.size());
    }

    private static String upper(String tag) {
      return tag.toUpperCase(java.util.Locale.ROOT);
    }

    /// A whole number >= 0 that must be there; -1 if it is not.
    int count(String tag, TntpReader reader) {
      String text = values.get(tag);
      if (text == null) {
        reader.add(file, 0, null, "has no <" + tag + ">", "add the tag above <END OF METADATA>");
        return -1;
      }
      int count = wholeNumber(text);
      if (count < 0) {
        int line = lines.getOrDefault(tag, 0);
        reader.add(file, line, text, "is no whole number", "give <" + tag + "> a number >= 0");
      }
      return count;
    }

    /// A number >= 0 that may be there.
    double factor(String tag, double otherwise, TntpReader reader) {
      String text = values.get(tag);
      if (text == null) {
        return otherwise;
      }
      double factor = number(text);
      if (!(factor >= 0)) {
        int line = lines.getOrDefault(tag, 0);
        reader.add(file, line, text, "is no factor", "give <" + tag + "> a number >= 0");
        return otherwise;
      }
      return factor;
    }

    double total() {
      return number(values.getOrDefault("TOTAL OD FLOW", ""));
    }
  }

  /// A line without its comment. A `~` may also stand in a header tag.
  static String uncommented(String line) {
    int comment = line.indexOf('~');
    return comment < 0 ? line : line.substring(0, comment);
  }

  /// A number >= 0 of digits alone, or -1.
  static int wholeNumber(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 9;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(text) : -1;
  }

  /// A decimal number, or NaN.
  static double number(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? Double.NaN : value;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
