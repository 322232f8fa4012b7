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
  static @Nullable WayRemark forbids(Cargo cargo, Mode mode, Network network) {
    return switch (mode) {
      case AIR -> forbidsAir(cargo, network);
      case SEA -> cargo.oversize() ? new WayRemark.OversizeBySea() : null;
      case PIPELINE ->
          switch (cargo.cargoClass()) {
            case CRUDE, PRODUCTS, GAS -> null;
            case CONTAINER, REEFER, PARTLOAD, GENERAL, BULK -> new WayRemark.PipelineForLiquids();
          };
      case ROAD -> forbidsRoad(cargo, network);
      case RAIL -> cargo.cargoClass() == CargoClass.GAS ? new WayRemark.GasByPipeline() : null;
    };
  }

  private static @Nullable WayRemark forbidsRoad(Cargo cargo, Network network) {
    if (cargo.cargoClass() == CargoClass.GAS) {
      return new WayRemark.GasByPipeline();
    }
    double trucks = Load.of(cargo, network).trucks();
    Parameter most = network.findParameter("truck.max_trucks");
    return most != null && trucks > most.value()
        ? new WayRemark.TooManyTrucks(trucks, most.value())
        : null;
  }

  private static @Nullable WayRemark forbidsAir(Cargo cargo, Network network) {
    if (cargo.dangerous()) {
      return new WayRemark.DangerousByAir();
    }
    if (cargo.oversize()) {
      return new WayRemark.OversizeByAir();
    }
    if (!cargo.boxes().isEmpty()) {
      return new WayRemark.BoxesByAir();
    }
    Parameter most = network.findParameter("air.max_tonnes");
    if (most != null && cargo.tonnes() > most.value()) {
      return new WayRemark.TooHeavyByAir(most.value());
    }
    return null;
  }
}
