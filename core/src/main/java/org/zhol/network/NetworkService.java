package org.zhol.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// Carriage on demand over every link of a mode and gauge: trucks, wagonloads, pipeline flow.
/// Getting on and off takes the stated time; speed is the link's speed times the factor.
public record NetworkService(
    Mode mode,
    Gauge gauge,
    Set<CargoClass> cargo,
    Spread boarding,
    Spread alighting,
    double speedFactor,
    String tariff,
    Evidence evidence,
    @Nullable String note) {
  public NetworkService {
    cargo = Set.copyOf(cargo);
  }
}
