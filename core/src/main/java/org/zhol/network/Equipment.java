package org.zhol.network;

import java.util.Locale;

/// What a tariff row is priced by: a box, a tonne, or a whole truck.
public enum Equipment {
  BOX_20("20"),
  BOX_40("40"),
  BOX_45("45"),
  REEFER_20("20RF"),
  REEFER_40("40RF"),
  PARTLOAD_TONNE("partload_t"),
  GENERAL_TONNE("general_t"),
  BULK_TONNE("bulk_t"),
  CRUDE_TONNE("crude_t"),
  PRODUCTS_TONNE("products_t"),
  GAS_TONNE("gas_t"),
  TRUCK("truck");

  private final String code;

  Equipment(String code) {
    this.code = code;
  }

  /// The spelling used in packs.
  public String code() {
    return code;
  }

  public static Equipment parse(String text) {
    for (Equipment equipment : values()) {
      if (equipment.code.equals(text.toLowerCase(Locale.ROOT)) || equipment.code.equals(text)) {
        return equipment;
      }
    }
    throw new IllegalArgumentException("equipment '" + text + "' unknown");
  }
}
