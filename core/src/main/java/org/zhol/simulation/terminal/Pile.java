package org.zhol.simulation.terminal;

import java.util.LinkedHashMap;
import java.util.Objects;

/// Boxes in the yard that wait for one side, first come first served.
final class Pile {
  /// A box: when it came to the yard and when its vehicle had come, ms, and from which side.
  record Box(long number, long stacked, long came, int from) {}

  private final LinkedHashMap<Long, Box> boxes = new LinkedHashMap<>();

  void add(Box box) {
    boxes.put(box.number(), box);
  }

  /// The one that has stood longest.
  Box take() {
    return Objects.requireNonNull(boxes.pollFirstEntry()).getValue();
  }

  Box take(long number) {
    Box box = boxes.remove(number);
    if (box == null) {
      throw new IllegalStateException("no box " + number + " stands here to be fetched");
    }
    return box;
  }

  int size() {
    return boxes.size();
  }
}
