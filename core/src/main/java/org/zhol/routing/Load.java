package org.zhol.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Commodity;
import org.zhol.network.Equipment;
import org.zhol.network.Mode;
import org.zhol.network.Network;

/// A cargo in the terms of the price lists: pieces of each shape, and gross tonnes for emissions.
///
/// @param parts shapes of cargo with the number of pieces that each mode charges for
/// @param grossTonnes cargo and box together
record Load(CargoClass cargo, List<Part> parts, double grossTonnes) {
  /// Pieces of one shape: boxes or tonnes on rail, sea, air and in pipes; trucks on the road.
  record Part(Fares.Shape shape, double pieces, double trucks) {
    double pieces(int mode) {
      return mode == Mode.ROAD.ordinal() && shape.piece() != Equipment.PARTLOAD_TONNE
          ? trucks
          : pieces;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Part key
          && shape.equals(key.shape)
          && Double.compare(pieces, key.pieces) == 0
          && Double.compare(trucks, key.trucks) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * shape.hashCode() + Double.hashCode(pieces)) + Double.hashCode(trucks);
    }
  }

  Load {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Load key
        && cargo == key.cargo
        && parts.equals(key.parts)
        && Double.compare(grossTonnes, key.grossTonnes) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * cargo.ordinal() + parts.hashCode()) + Double.hashCode(grossTonnes);
  }

  static Load of(Cargo cargo, Network network) {
    List<Part> parts = new ArrayList<>();
    double tare = 0;
    double truckTonnes = network.parameter("truck.tonnes");
    for (Cargo.Boxes boxes : cargo.boxes()) {
      double teu = Fares.teu(boxes.equipment());
      double trucks =
          teu > 1 || !pairs(boxes, cargo, network) ? boxes.count() : Math.ceil(boxes.count() / 2.0);
      parts.add(
          new Part(new Fares.Shape(cargo.cargoClass(), boxes.equipment()), boxes.count(), trucks));
      tare += boxes.count() * network.parameter("box." + boxes.equipment().code() + ".tare_tonnes");
    }
    if (parts.isEmpty()) {
      Equipment piece =
          switch (cargo.cargoClass()) {
            case PARTLOAD -> Equipment.PARTLOAD_TONNE;
            case GENERAL, CONTAINER, REEFER -> Equipment.GENERAL_TONNE;
            case BULK -> Equipment.BULK_TONNE;
            case CRUDE -> Equipment.CRUDE_TONNE;
            case PRODUCTS -> Equipment.PRODUCTS_TONNE;
            case GAS -> Equipment.GAS_TONNE;
          };
      parts.add(
          new Part(
              new Fares.Shape(cargo.cargoClass(), piece),
              cargo.tonnes(),
              Math.ceil(cargo.tonnes() / truckTonnes)));
    }
    return new Load(cargo.cargoClass(), parts, cargo.tonnes() + tare);
  }

  /// Whether a truck takes two of these short boxes: together no heavier than a truckload, or than
  /// what a long box holds, which goes by one truck.
  private static boolean pairs(Cargo.Boxes boxes, Cargo cargo, Network network) {
    String id = cargo.commodity();
    Commodity commodity = id == null ? null : network.findCommodity(id);
    double most = Math.max(network.parameter("truck.tonnes"), network.parameter("box.40.tonnes"));
    return 2 * CargoText.tonnesIn(boxes.equipment(), commodity, network) <= most;
  }

  double trucks() {
    return parts.stream().mapToDouble(Part::trucks).sum();
  }

  double teu() {
    return parts.stream().mapToDouble(p -> Fares.teu(p.shape().piece()) * p.pieces()).sum();
  }

  /// Fares of each part on a day, in the order of `parts`.
  List<Fares> fares(Graph graph, LocalDate day) {
    return parts.stream().map(part -> new Fares(graph, part.shape(), day)).toList();
  }
}
