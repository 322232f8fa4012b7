package org.zhol.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Phrase;

/// What is wrong with a change: which one, in which column, the value, why, and the way out.
///
/// @param change its number in the scenario, from 0
/// @param choices what could have been meant by an unknown value; empty where that is no matter of
///   spelling
public record Fault(
    int change,
    @Nullable String column,
    @Nullable String value,
    Phrase reason,
    Phrase cure,
    List<String> choices) {
  public Fault {
    choices = List.copyOf(choices);
  }
}
