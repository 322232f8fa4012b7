package org.zhol.packs.tntp;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// The body of a network file: a line for each link, ten columns between blanks or tabs, a
/// semicolon at the end. Speed, toll and type may be missing.
final class LinkLines {
  private static final String[] COLUMNS = {
    "init_node", "term_node", "capacity", "length", "free_flow_time", "b", "power", "speed", "toll"
  };
  private static final int NEEDED = 7;

  private final String file;
  private final int nodes;
  private final TntpReader problems;
  private final List<TntpLink> links = new ArrayList<>();
  private int lines;

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
    StringTokenizer words = new StringTokenizer(TntpReader.uncommented(text), " \t;\f\u00a0");
    if (!words.hasMoreTokens()) {
      return;
    }
    lines++;
    if (words.countTokens() < NEEDED) {
      problems.add(
          file,
          line,
          text.strip(),
          "has " + words.countTokens() + " columns",
          "give " + String.join(", ", COLUMNS) + ", type");
      return;
    }
    double[] values = new double[COLUMNS.length];
    values[COLUMNS.length - 1] = Double.NaN;
    boolean good = true;
    for (int i = 0; i < COLUMNS.length && words.hasMoreTokens(); i++) {
      String word = words.nextToken();
      values[i] = i < 2 ? node(line, COLUMNS[i], word) : number(line, i, word);
      good &= !Double.isNaN(values[i]);
    }
    String type = words.hasMoreTokens() ? words.nextToken() : "";
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
              Math.max(0, TntpReader.wholeNumber(type)));
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
