package org.zhol.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables after a scenario, and for each row the change that made it what it is (-1: the base).
///
/// @param faults all that stood in the way; without any the tables are whole
public record Patched(Tables tables, Map<String, List<Integer>> changeOf, List<Fault> faults) {
  public Patched {
    faults = List.copyOf(faults);
    Map<String, List<Integer>> copy = new LinkedHashMap<>();
    changeOf.forEach((table, changes) -> copy.put(table, List.copyOf(changes)));
    changeOf = Collections.unmodifiableMap(copy);
  }
}
