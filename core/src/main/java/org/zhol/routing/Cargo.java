package org.zhol.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Equipment;

/// A consignment: boxes or tonnes of one commodity, and what it needs.
///
/// @param text as the user wrote it
/// @param cargoClass what a terminal or vehicle must take
/// @param boxes containers by kind, empty for loose cargo
/// @param tonnes net cargo mass; of boxes the stated or usual payload
/// @param commodity the pack's commodity id, if named
/// @param valueCents value of the goods in US cents, if known
public record Cargo(
    String text,
    CargoClass cargoClass,
    List<Boxes> boxes,
    double tonnes,
    @Nullable String commodity,
    boolean dangerous,
    boolean oversize,
    @Nullable Long valueCents) {
  /// A number of equal containers.
  public record Boxes(Equipment equipment, int count) {}

  public Cargo {
    boxes = List.copyOf(boxes);
    if (!(tonnes > 0) || tonnes > 1e9) {
      throw new IllegalArgumentException(
          "cargo '" + text + "' weighs " + tonnes + " t; give more than 0 and at most 1e9 t");
    }
  }
}
