package org.zhol.packs.tntp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The body of a network file: a line for each link, ten columns between blanks or tabs, a
/// semicolon at the end. Speed, toll and type may be missing. Where a comment above the links names
/// the columns as the published files do (`~ init_node term_node capacity ...`), its order holds;
/// any other comment is only that.
final class LinkLines {
  private static final String[] COLUMNS = {
    "init_node", "term_node", "capacity", "length", "free_flow_time", "b", "power", "speed", "toll"
  };
  private static final int NEEDED = 7;
  private static final int TYPE = COLUMNS.length;

  private final String file;
  private final int nodes;
  private final TntpReader problems;
  private final List<TntpLink> links = new ArrayList<>();
  private int lines;

  /// Where each of the columns and then the type stands in a line; -1 where it has none.
  private int[] at = IntStream.rangeClosed(0, TYPE).toArray();

  LinkLines(String file, int nodes, TntpReader problems) {
    this.file = file;
    this.nodes = nodes;
    this.problems = problems;
  }

  /// Lines that stand for a link, good or bad.
  int lines() {
    return lines;
  }

  List<TntpLink> links() {
    return links;
  }

  void read(int line, String text) {
    String content = TntpReader.uncommented(text);
    if (content.isBlank() && lines == 0) {
      header(text.strip());
    }
    String[] words = words(content);
    if (words.length == 0) {
      return;
    }
    lines++;
    if (words.length < NEEDED) {
      problems.add(
          file,
          line,
          text.strip(),
          "has " + words.length + " columns",
          "give " + String.join(", ", COLUMNS) + ", type");
      return;
    }
    double[] values = new double[COLUMNS.length];
    values[COLUMNS.length - 1] = Double.NaN;
    boolean good = true;
    for (int i = 0; i < COLUMNS.length; i++) {
      String word = word(words, i);
      if (word == null && i < NEEDED) {
        problems.add(file, line, text.strip(), "has no " + COLUMNS[i], "complete the line");
        good = false;
      } else if (word != null) {
        values[i] = i < 2 ? node(line, COLUMNS[i], word) : number(line, i, word);
        good &= !Double.isNaN(values[i]);
      }
    }
    String type = word(words, TYPE);
    if (good) {
      TntpLink link =
          new TntpLink(
              (int) values[0],
              (int) values[1],
              values[2],
              values[3],
              values[4],
              values[5],
              values[6],
              values[7],
              values[8],
              Math.max(0, TntpReader.wholeNumber(type == null ? "" : type)));
      if (link.isCongestible() && link.capacity() <= 0) {
        problems.add(
            file,
            line,
            String.valueOf(link.capacity()),
            "is no capacity for a link whose time grows with its flow",
            "give capacity > 0, or b or power 0");
      } else {
        links.add(link);
      }
    }
  }

  private static String[] words(String text) {
    StringTokenizer words = new StringTokenizer(text, " \t;\f\u00a0");
    String[] all = new String[words.countTokens()];
    Arrays.setAll(all, _ -> words.nextToken());
    return all;
  }

  private @Nullable String word(String[] words, int column) {
    int place = at[column];
    return place < 0 || place >= words.length ? null : words[place];
  }

  /// Takes the order of columns from a comment that names all that are needed.
  private void header(String comment) {
    if (!comment.startsWith("~")) {
      return;
    }
    List<String> named =
        Arrays.stream(words(comment.substring(1)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    int[] found = new int[TYPE + 1];
    for (int i = 0; i <= TYPE; i++) {
      found[i] = named.indexOf(i == TYPE ? "link_type" : COLUMNS[i]);
      if (found[i] < 0 && i < NEEDED) {
        return;
      }
    }
    at = found;
  }

  private double node(int line, String column, String word) {
    int node = TntpReader.wholeNumber(word);
    if (node < 1 || (nodes >= 0 && node > nodes)) {
      problems.add(
          file, line, word, "in " + column + " is no node", "nodes are 1 to " + Math.max(nodes, 1));
      return Double.NaN;
    }
    return node;
  }

  private double number(int line, int column, String word) {
    double value = TntpReader.number(word);
    if (Double.isNaN(value)) {
      problems.add(
          file,
          line,
          word,
          "in " + COLUMNS[column] + " is no number",
          "write it as 12.5 or 1.25e1");
    } else if (value < 0 && column >= 4 && column <= 6) {
      problems.add(
          file, line, word, "in " + COLUMNS[column] + " is negative", "give a number >= 0");
      return Double.NaN;
    }
    return value;
  }
}
