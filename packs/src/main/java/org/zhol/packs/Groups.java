package org.zhol.packs;

import java.util.HashMap;
import java.util.Map;

/// Things that hang together, found by joining pairs (disjoint sets with path halving).
final class Groups {
  private final Map<String, String> parent = new HashMap<>();

  /// The thing that stands for the whole group.
  String of(String thing) {
    String at = thing;
    while (true) {
      String up = parent.getOrDefault(at, at);
      if (up.equals(at)) {
        return at;
      }
      String higher = parent.getOrDefault(up, up);
      parent.put(at, higher);
      at = higher;
    }
  }

  void join(String a, String b) {
    String groupA = of(a);
    String groupB = of(b);
    parent.putIfAbsent(groupA, groupA);
    parent.put(groupB, groupA);
  }

  /// What stands for the group with most things in it; empty when there is none.
  String largest() {
    Map<String, Integer> sizes = new HashMap<>();
    for (String thing : parent.keySet().toArray(String[]::new)) {
      sizes.merge(of(thing), 1, Integer::sum);
    }
    String largest = "";
    int most = 0;
    for (Map.Entry<String, Integer> group : sizes.entrySet()) {
      boolean wins =
          group.getValue() > most
              || (group.getValue() == most && group.getKey().compareTo(largest) < 0);
      if (wins) {
        largest = group.getKey();
        most = group.getValue();
      }
    }
    return largest;
  }
}
