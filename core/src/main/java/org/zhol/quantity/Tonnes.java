package org.zhol.quantity;

/// Mass in metric tonnes, zero or more.
public record Tonnes(double value) {
  public Tonnes {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("tonnes must be a number >= 0, was " + value);
    }
  }
}
