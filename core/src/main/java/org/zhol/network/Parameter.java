package org.zhol.network;

import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A general figure of the pack, by name.
public record Parameter(
    String name, double value, String unit, Evidence evidence, @Nullable String note) {
  public Parameter(String name, double value, String unit, Evidence evidence) {
    this(name, value, unit, evidence, null);
  }
}
