package org.zhol.packs.tntp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The body of a trip table: `Origin n`, then `destination : flow;` as often as needed, on lines of
/// their own or behind the origin. Some write a comma for the colon.
final class TripLines {
  private final String file;
  private final int zones;
  private final TntpReader problems;
  private final Map<Integer, BitSet> given = new HashMap<>();
  private BitSet here = new BitSet();
  private int origin; // 0 before the first, -1 after one that is no zone
  private int[] origins = new int[1 << 10];
  private int[] destinations = new int[1 << 10];
  private double[] flows = new double[1 << 10];
  private int count;

  TripLines(String file, int zones, TntpReader problems) {
    this.file = file;
    this.zones = zones;
    this.problems = problems;
  }

  TntpTrips trips(int statedZones, double statedTotal) {
    return new TntpTrips(
        statedZones,
        statedTotal,
        Arrays.copyOf(origins, count),
        Arrays.copyOf(destinations, count),
        Arrays.copyOf(flows, count));
  }

  void read(int line, String raw) {
    String text = TntpReader.uncommented(raw).strip();
    if (text.isEmpty()) {
      return;
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("origin")) {
      String rest = text.substring("origin".length()).strip();
      int end = 0;
      while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
        end++;
      }
      begin(line, rest.substring(0, end));
      text = rest.substring(end).strip();
    }
    for (int from = 0; from < text.length(); ) {
      int to = text.indexOf(';', from);
      to = to < 0 ? text.length() : to;
      String entry = text.substring(from, to).strip();
      if (!entry.isEmpty()) {
        entry(line, entry);
      }
      from = to + 1;
    }
  }

  private void begin(int line, String word) {
    origin = TntpReader.wholeNumber(word);
    if (!isZone(origin)) {
      problems.add(file, line, word, "is no origin", "zones are 1 to " + Math.max(zones, 1));
      origin = -1;
      return;
    }
    here = given.computeIfAbsent(origin, key -> new BitSet());
  }

  private boolean isZone(int zone) {
    return zone >= 1 && (zones < 0 || zone <= zones);
  }

  private void entry(int line, String entry) {
    int colon = entry.indexOf(':');
    colon = colon < 0 ? entry.indexOf(',') : colon;
    if (colon < 0) {
      problems.add(file, line, entry, "is no trips", "write destination : flow;");
      return;
    }
    String to = entry.substring(0, colon).strip();
    String amount = entry.substring(colon + 1).strip();
    int destination = TntpReader.wholeNumber(to);
    double flow = TntpReader.number(amount);
    boolean good = origin > 0;
    if (origin == 0) {
      problems.add(file, line, entry, "comes before any origin", "begin with a line 'Origin n'");
    }
    if (!isZone(destination)) {
      problems.add(file, line, to, "is no destination", "zones are 1 to " + Math.max(zones, 1));
      good = false;
    }
    if (!(flow >= 0)) {
      problems.add(file, line, amount, "is no flow", "give a number >= 0");
      good = false;
    }
    if (good && here.get(destination)) {
      problems.add(
          file, line, to, "is given twice from origin " + origin, "keep one of them, or their sum");
      good = false;
    }
    if (good) {
      here.set(destination);
      add(destination, flow);
    }
  }

  private void add(int destination, double flow) {
    if (count == flows.length) {
      origins = Arrays.copyOf(origins, 2 * count);
      destinations = Arrays.copyOf(destinations, 2 * count);
      flows = Arrays.copyOf(flows, 2 * count);
    }
    origins[count] = origin;
    destinations[count] = destination;
    flows[count++] = flow;
  }
}
