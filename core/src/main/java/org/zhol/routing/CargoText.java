package org.zhol.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.network.CargoClass;
import org.zhol.network.Commodity;
import org.zhol.network.Equipment;
import org.zhol.network.Network;
import org.zhol.network.Parameter;

/// Reads a cargo as people write it: `2x40HC`, `1x20:machinery`, `1x40RF`, `50000t:crude`,
/// `800kg:electronics`, `20t:grain`, `1x40HC+1x20`, with `dangerous` or `oversize` after a colon.
public final class CargoText {
  private static final Pattern BOXES =
      Pattern.compile("(\\d{1,4})\\s*[xX×]\\s*(20RF|40RF|20|40HC|40|45)");
  private static final Pattern MASS = Pattern.compile("(\\d{1,10}(?:\\.\\d{1,6})?)\\s*(kg|t)");
  private static final String EXAMPLES =
      "write 2x40HC, 1x20:machinery, 50000t:crude or 800kg:food;"
          + " boxes are 20, 40, 40HC, 45, and reefers 20RF, 40RF";

  private CargoText() {}

  /// @param valueCents value of the goods in US cents, if known
  public static Cargo parse(String text, Network network, @Nullable Long valueCents) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length > 5 || text.length() > 200) {
      throw bad(text, "is too long", new QueryRemark.CargoTooLong());
    }
    boolean dangerous = false;
    boolean oversize = false;
    Commodity commodity = null;
    for (int i = 1; i < parts.length; i++) {
      String word = parts[i].strip().toLowerCase(Locale.ROOT);
      switch (word) {
        case "dangerous" -> dangerous = true;
        case "oversize" -> oversize = true;
        default -> commodity = commodity(word, network);
      }
    }
    String amount = parts[0].strip();
    Matcher mass = MASS.matcher(amount.toLowerCase(Locale.ROOT));
    String id = commodity == null ? null : commodity.id();
    if (mass.matches()) {
      double tonnes = Double.parseDouble(mass.group(1)) / ("kg".equals(mass.group(2)) ? 1000 : 1);
      CargoClass cargoClass = looseClass(commodity, tonnes, network);
      return new Cargo(text, cargoClass, List.of(), tonnes, id, dangerous, oversize, valueCents);
    }
    List<Cargo.Boxes> boxes = boxes(amount, text);
    boolean reefer =
        boxes.stream()
            .anyMatch(
                b -> b.equipment() == Equipment.REEFER_20 || b.equipment() == Equipment.REEFER_40);
    double tonnes = 0;
    for (Cargo.Boxes b : boxes) {
      tonnes += b.count() * tonnesIn(b.equipment(), commodity, network);
    }
    CargoClass cargoClass = reefer ? CargoClass.REEFER : CargoClass.CONTAINER;
    return new Cargo(text, cargoClass, boxes, tonnes, id, dangerous, oversize, valueCents);
  }

  /// Cargo in one box: as the commodity is loaded, up to the most that the box takes, or what is
  /// usual.
  static double tonnesIn(Equipment box, @Nullable Commodity commodity, Network network) {
    Double perTeu = commodity == null ? null : commodity.tonnesPerTeu();
    if (perTeu == null) {
      return network.parameter("box." + box.code() + ".tonnes");
    }
    Parameter most = network.findParameter("box." + box.code() + ".most_tonnes");
    double full = perTeu * Fares.teu(box);
    return most == null ? full : Math.min(full, most.value());
  }

  private static List<Cargo.Boxes> boxes(String amount, String text) {
    List<Cargo.Boxes> boxes = new ArrayList<>();
    for (String part : amount.split("\\+", -1)) {
      Matcher matcher = BOXES.matcher(part.strip().toUpperCase(Locale.ROOT));
      if (!matcher.matches()) {
        String why = "is not understood at '" + shortened(part) + "'";
        throw bad(text, why, new QueryRemark.CargoNotUnderstood(shortened(part)));
      }
      int count = Integer.parseInt(matcher.group(1));
      if (count == 0) {
        throw bad(text, "has no box", new QueryRemark.NoBox());
      }
      String size = matcher.group(2);
      boxes.add(new Cargo.Boxes(Equipment.parse("40HC".equals(size) ? "40" : size), count));
    }
    return boxes;
  }

  private static BadQuery bad(String text, String reason, QueryRemark why) {
    String message = "cargo '" + shortened(text) + "' " + reason + "; " + EXAMPLES;
    return new BadQuery(message, why, new QueryRemark.WriteCargo());
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static Commodity commodity(String word, Network network) {
    for (Commodity commodity : network.commodities()) {
      if (commodity.id().equalsIgnoreCase(word)
          || commodity.names().all().stream().anyMatch(name -> name.equalsIgnoreCase(word))
          || commodity.aliases().stream().anyMatch(alias -> alias.name().equalsIgnoreCase(word))) {
        return commodity;
      }
    }
    String known =
        String.join(", ", network.commodities().stream().map(Commodity::id).sorted().toList());
    throw new BadQuery(
        "commodity '" + shortened(word) + "' unknown; use one of " + known,
        new QueryRemark.UnknownCommodity(shortened(word)),
        new QueryRemark.UseOneOf(known));
  }

  private static CargoClass looseClass(
      @Nullable Commodity commodity, double tonnes, Network network) {
    CargoClass stated = commodity == null ? CargoClass.GENERAL : commodity.cargo();
    return switch (stated) {
      case CONTAINER, REEFER, GENERAL, PARTLOAD ->
          tonnes <= network.parameter("partload.max_tonnes")
              ? CargoClass.PARTLOAD
              : CargoClass.GENERAL;
      case BULK, CRUDE, PRODUCTS, GAS -> stated;
    };
  }
}
