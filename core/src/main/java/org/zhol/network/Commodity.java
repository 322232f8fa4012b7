package org.zhol.network;

import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A kind of goods: how it travels, what a tonne is worth (US dollars) and what time costs it.
public record Commodity(
    String id,
    Names names,
    CargoClass cargo,
    @Nullable Double valueUsdPerTonne,
    @Nullable Double carryingRatePerYear,
    @Nullable Double dailyRate,
    @Nullable Double tonnesPerTeu,
    Evidence evidence,
    @Nullable String note) {}
