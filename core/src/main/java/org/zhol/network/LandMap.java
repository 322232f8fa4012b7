package org.zhol.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which country a point lies in, or that it lies in water, anywhere on Earth.
///
/// It is read from a file of border and shore lines, simplified and rounded to a grid of steps
/// (decision 0016 tells how it is made and how exact it is). The file: `ZLM1`; then whole numbers
/// of seven bits a byte, least first, the eighth bit set where more follow: millionths of a degree
/// in a step, the number of codes, the codes with two letters each, the number of lines; and of
/// each line the number of its points, the code on its left and on its right (from 1; 0 is none)
/// and its points as steps east and north from the point before, the very first from 180° W 90° S,
/// each as `2n`, or `-2n - 1` where negative. A lake is a shape like a country, laid over it.
public final class LandMap {
  /// What lies at sea or in a lake.
  public static final String WATER = "";

  /// Land of which no country is stated, being disputed.
  public static final String UNSTATED = "ZZ";

  private static final String MAGIC = "ZLM1";
  private static final String LAKE = "~~";
  private static final int BANDS_PER_DEGREE = 4;

  private final double step;
  private final String[] codes;
  private int lake;

  // Segment s runs north from (x0[s], y0[s]) to (x1[s], y1[s]), in steps, with codes on its sides.
  // The sides of a whole line would do, but lines are not looked up, segments are.
  private int[] x0 = new int[1 << 14];
  private int[] y0 = new int[1 << 14];
  private int[] x1 = new int[1 << 14];
  private int[] y1 = new int[1 << 14];
  private short[] west = new short[1 << 14];
  private short[] east = new short[1 << 14];
  private int segments;

  // The segments that touch band b are inBand[firstInBand[b]] and on, up to the next band's first.
  private final int[] firstInBand = new int[180 * BANDS_PER_DEGREE + 2];
  private final int[] inBand;

  private LandMap(Reading file) {
    step = file.next() / 1e6;
    codes = new String[file.next() + 1];
    codes[0] = WATER;
    for (int c = 1; c < codes.length; c++) {
      codes[c] = file.text(2);
      lake = codes[c].equals(LAKE) ? c : lake;
    }
    int x = 0;
    int y = 0;
    for (int lines = file.next(); lines > 0; lines--) {
      int points = file.next();
      int left = file.next();
      int right = file.next();
      for (int p = 0; p < points; p++) {
        int wasX = x;
        int wasY = y;
        x += file.signed();
        y += file.signed();
        if (p > 0 && y > wasY) {
          add(wasX, wasY, x, y, left, right);
        } else if (p > 0 && y < wasY) { // level ones cross no parallel
          add(x, y, wasX, wasY, right, left);
        }
      }
    }
    inBand = bands();
  }

  /// Reads a map.
  ///
  /// @throws IllegalArgumentException where the bytes are no such file
  public static LandMap read(byte[] file) {
    try {
      Reading reading = new Reading(file);
      if (!reading.text(MAGIC.length()).equals(MAGIC)) {
        throw new IllegalArgumentException(
            "a land map begins with " + MAGIC + "; write one with npm run landmap");
      }
      return new LandMap(reading);
    } catch (ArrayIndexOutOfBoundsException shortOfBytes) {
      throw new IllegalArgumentException(
          "a land map of " + file.length + " bytes is cut off; write one with npm run landmap",
          shortOfBytes);
    }
  }

  private void add(int fromX, int fromY, int toX, int toY, int left, int right) {
    if (segments == x0.length) {
      x0 = Arrays.copyOf(x0, 2 * segments);
      y0 = Arrays.copyOf(y0, 2 * segments);
      x1 = Arrays.copyOf(x1, 2 * segments);
      y1 = Arrays.copyOf(y1, 2 * segments);
      west = Arrays.copyOf(west, 2 * segments);
      east = Arrays.copyOf(east, 2 * segments);
    }
    x0[segments] = fromX;
    y0[segments] = fromY;
    x1[segments] = toX;
    y1[segments] = toY;
    west[segments] = (short) left;
    east[segments++] = (short) right;
  }

  private int band(double y) {
    return Math.clamp((long) (y * step * BANDS_PER_DEGREE), 0, firstInBand.length - 2);
  }

  private int[] bands() {
    for (int s = 0; s < segments; s++) {
      for (int b = band(y0[s]); b <= band(y1[s]); b++) {
        firstInBand[b + 1]++;
      }
    }
    Arrays.parallelPrefix(firstInBand, Integer::sum);
    int[] free = firstInBand.clone();
    int[] at = new int[firstInBand[firstInBand.length - 1]];
    for (int s = 0; s < segments; s++) {
      for (int b = band(y0[s]); b <= band(y1[s]); b++) {
        at[free[b]++] = s;
      }
    }
    return at;
  }

  /// The two-letter code of the country that a point lies in, `WATER` or `UNSTATED`.
  ///
  /// Coming from the west along the parallel, a shape is entered and left by its lines; the point
  /// lies in what was entered once more than left. Where simplified lines cross, that goes wrong
  /// between them alone, and not as far as the next line.
  public String at(double latitude, double longitude) {
    double x = (longitude + 180) / step;
    double y = (latitude + 90) / step;
    int[] entered = new int[codes.length];
    int b = band(y);
    for (int i = firstInBand[b]; i < firstInBand[b + 1]; i++) {
      int s = inBand[i];
      if (y0[s] <= y && y < y1[s]) {
        double along = (y - y0[s]) / (y1[s] - y0[s]);
        if (x0[s] + along * (x1[s] - x0[s]) <= x) {
          entered[east[s]]++;
          entered[west[s]]--;
        }
      }
    }
    int found = 0;
    for (int c = 1; c < codes.length; c++) {
      found = entered[c] > 0 ? c : found;
    }
    return entered[lake] > 0 && lake > 0 ? WATER : codes[found];
  }

  /// The bytes of a file, from first to last.
  private static final class Reading {
    private final byte[] file;
    private int at;

    Reading(byte[] file) {
      this.file = file;
    }

    int next() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = file[at++];
        value |= (b & 127) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    int signed() {
      int doubled = next();
      return (doubled & 1) == 0 ? doubled >> 1 : -(doubled >> 1) - 1;
    }

    String text(int letters) {
      byte[] some = Arrays.copyOfRange(file, at, at + letters);
      if (at + letters > file.length) {
        throw new ArrayIndexOutOfBoundsException(at + letters);
      }
      at += letters;
      return new String(some, StandardCharsets.US_ASCII);
    }
  }
}
