package org.zhol.network;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stands before a border as its records tell it apart: a cargo class and, where it is known,
/// a commodity.
public record Goods(CargoClass cargo, @Nullable String commodity) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Goods key
        && cargo == key.cargo
        && Objects.equals(commodity, key.commodity);
  }

  @Override
  public int hashCode() {
    return 31 * cargo.ordinal() + Objects.hashCode(commodity);
  }

  public static Goods of(CargoClass cargo) {
    return new Goods(cargo, null);
  }
}
