package org.zhol.routing;

import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Parameter;

/// What the cargo's own nature forbids: boxes and bulk do not fly, heavy consignments neither, nor
/// dangerous or oversize goods; oversize goods go by road or wagon only.
final class CargoRules {
  private CargoRules() {}

  /// Why a cargo may not use a mode, or null where it may.
  static @Nullable String forbids(Cargo cargo, Mode mode, Network network) {
    return switch (mode) {
      case AIR -> forbidsAir(cargo, network);
      case SEA -> cargo.oversize() ? "oversize cargo needs a ship of its own" : null;
      case PIPELINE ->
          switch (cargo.cargoClass()) {
            case CRUDE, PRODUCTS, GAS -> null;
            case CONTAINER, REEFER, PARTLOAD, GENERAL, BULK ->
                "a pipeline carries crude, products or gas";
          };
      case ROAD -> forbidsRoad(cargo, network);
      case RAIL -> cargo.cargoClass() == CargoClass.GAS ? "gas travels by pipeline" : null;
    };
  }

  private static @Nullable String forbidsRoad(Cargo cargo, Network network) {
    if (cargo.cargoClass() == CargoClass.GAS) {
      return "gas travels by pipeline";
    }
    double trucks = Load.of(cargo, network).trucks();
    Parameter most = network.findParameter("truck.max_trucks");
    return most != null && trucks > most.value()
        ? "it would take %.0f trucks; at most %.0f are planned as one consignment"
            .formatted(trucks, most.value())
        : null;
  }

  private static @Nullable String forbidsAir(Cargo cargo, Network network) {
    if (cargo.dangerous()) {
      return "dangerous goods are not planned by air";
    }
    if (cargo.oversize()) {
      return "oversize cargo does not fit an aircraft door";
    }
    if (!cargo.boxes().isEmpty()) {
      return "sea containers do not fly; state the cargo in kg or t";
    }
    Parameter most = network.findParameter("air.max_tonnes");
    if (most != null && cargo.tonnes() > most.value()) {
      return "air takes at most %s t".formatted(Double.toString(most.value()));
    }
    return null;
  }
}
