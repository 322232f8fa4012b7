package org.zhol.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Equipment;
import org.zhol.network.Mode;
import org.zhol.network.Tariff;
import org.zhol.quantity.Dates;

/// Price lists of a drawn corridor: about what the built-in pack charges for a forty-foot box,
/// other pieces by a fixed ratio.
final class DrawnPrices {
  private static final int YEAR = 2025;

  /// Price of a piece as a share of a forty-foot box or a whole truck.
  private static final Map<Equipment, Double> SHARES = new EnumMap<>(Equipment.class);

  static {
    SHARES.put(Equipment.BOX_20, 0.68);
    SHARES.put(Equipment.BOX_40, 1.0);
    SHARES.put(Equipment.BOX_45, 1.06);
    SHARES.put(Equipment.REEFER_20, 1.3);
    SHARES.put(Equipment.REEFER_40, 1.9);
    SHARES.put(Equipment.PARTLOAD_TONNE, 0.15);
    SHARES.put(Equipment.GENERAL_TONNE, 0.08);
    SHARES.put(Equipment.BULK_TONNE, 0.03);
    SHARES.put(Equipment.TRUCK, 1.0);
  }

  private DrawnPrices() {}

  static List<Tariff> all() {
    List<Tariff.Row> road = new ArrayList<>();
    rows(road, Mode.ROAD, null, Tariff.Direction.ANY, 15_000, 130, 520);
    rows(road, Mode.ROAD, "CN", Tariff.Direction.ANY, 15_000, 105, 520);
    rows(road, Mode.ROAD, "KZ", Tariff.Direction.ANY, 15_000, 160, 520);
    List<Tariff.Row> wagon = new ArrayList<>();
    rows(wagon, Mode.RAIL, null, Tariff.Direction.ANY, 15_000, 58, 0);
    rows(wagon, Mode.RAIL, "CN", Tariff.Direction.ANY, 14_000, 50, 0);
    List<Tariff.Row> train = new ArrayList<>();
    rows(train, Mode.RAIL, null, Tariff.Direction.ANY, 30_000, 55, 0);
    rows(train, Mode.RAIL, null, Tariff.Direction.EAST, 20_000, 40, 0);
    List<Tariff.Row> ship = new ArrayList<>();
    rows(ship, Mode.SEA, null, Tariff.Direction.ANY, 25_000, 12, 0);
    List<Tariff.Row> flight = new ArrayList<>();
    rows(flight, Mode.AIR, null, Tariff.Direction.ANY, 200_000, 300, 0);
    return List.of(
        new Tariff("road", road),
        new Tariff("rail-wagon", wagon),
        new Tariff("train", train),
        new Tariff("ship", ship),
        new Tariff("flight", flight));
  }

  private static void rows(
      List<Tariff.Row> into,
      Mode mode,
      @Nullable String country,
      Tariff.Direction direction,
      double fixedCents,
      double centsPerKilometre,
      double centsPerHour) {
    for (Map.Entry<Equipment, Double> piece : SHARES.entrySet()) {
      double share = piece.getValue();
      into.add(
          new Tariff.Row(
              mode,
              country,
              direction,
              piece.getKey(),
              fixedCents * share,
              centsPerKilometre * share,
              centsPerHour * share,
              0,
              Dates.ALWAYS,
              YEAR,
              DrawnCorridor.DRAWN,
              null));
    }
  }
}
