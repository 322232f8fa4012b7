package org.zhol.network;

/// What a terminal, service or vehicle must be able to take.
public enum CargoClass {
  /// Dry container, 20, 40, 40HC or 45 ft.
  CONTAINER,
  /// Refrigerated container.
  REEFER,
  /// Packed goods below a truckload, priced by the kilogram.
  PARTLOAD,
  /// Packed goods by the truck or wagon.
  GENERAL,
  /// Dry bulk: ore, coal, grain.
  BULK,
  CRUDE,
  /// Oil products.
  PRODUCTS,
  /// Natural gas in a pipeline.
  GAS
}
