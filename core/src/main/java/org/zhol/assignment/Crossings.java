package org.zhol.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Network;

/// The checkpoints of a network in each direction, numbered: where flows queue.
final class Crossings {
  record Crossing(Checkpoint checkpoint, Checkpoint.Direction direction) {
    boolean byTruck() {
      return checkpoint.mode() == Mode.ROAD;
    }
  }

  private final List<Crossing> all = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  Crossings(Network network) {
    for (Checkpoint checkpoint : network.checkpoints()) {
      if (!checkpoint.gateway()) {
        for (Checkpoint.Direction direction : Checkpoint.Direction.values()) {
          index.put(checkpoint.id() + " " + direction, all.size());
          all.add(new Crossing(checkpoint, direction));
        }
      }
    }
  }

  int size() {
    return all.size();
  }

  Crossing get(int k) {
    return all.get(k);
  }

  /// The other direction of the same checkpoint.
  int back(int k) {
    return k % 2 == 0 ? k + 1 : k - 1;
  }

  int of(String checkpoint, Checkpoint.Direction direction) {
    return index.getOrDefault(checkpoint + " " + direction, -1);
  }
}
