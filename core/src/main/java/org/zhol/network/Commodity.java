package org.zhol.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A kind of goods: how it travels, what a tonne is worth (US dollars) and what time costs it.
///
/// @param aliases other words for it, as a shipper writes them: wheat and barley for grain
/// @param hs beginnings of the codes of the Harmonized System that are this commodity: 2, 4 or 6
///   digits; of two that fit a code the longer one counts
public record Commodity(
    String id,
    Names names,
    List<Alias> aliases,
    CargoClass cargo,
    @Nullable Double valueUsdPerTonne,
    @Nullable Double carryingRatePerYear,
    @Nullable Double dailyRate,
    @Nullable Double tonnesPerTeu,
    List<String> hs,
    Evidence evidence,
    @Nullable String note) {
  public Commodity {
    aliases = List.copyOf(aliases);
    hs = List.copyOf(hs);
  }
}
