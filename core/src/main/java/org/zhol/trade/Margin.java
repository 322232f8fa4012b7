package org.zhol.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhol.network.Network;
import org.zhol.network.Parameter;

/// How much more a CIF value may be than the FOB value of the same goods, as a share of the latter:
/// the usual one, and the most that is thought possible.
public record Margin(double usual, double most, List<String> sources) {
  private static final String USUAL = "cif_fob_margin";
  private static final String MOST = "cif_fob_margin_most";

  public Margin {
    sources = List.copyOf(sources);
    if (!(usual >= 0 && most >= usual)) {
      throw new IllegalArgumentException(
          "CIF/FOB margins are " + usual + " and " + most + "; use 0 <= usual <= most");
    }
  }

  /// That of a pack's parameters `cif_fob_margin` and `cif_fob_margin_most`; without them nothing
  /// is explained by freight.
  public static Margin of(Network network) {
    List<String> sources = new ArrayList<>();
    double usual = 0;
    double most = 0;
    for (Parameter parameter : network.parameters()) {
      if (Objects.equals(parameter.name(), USUAL)) {
        usual = parameter.value();
        sources.addAll(parameter.evidence().sources());
      } else if (Objects.equals(parameter.name(), MOST)) {
        most = parameter.value();
        sources.addAll(parameter.evidence().sources());
      }
    }
    return new Margin(usual, Math.max(usual, most), sources);
  }
}
