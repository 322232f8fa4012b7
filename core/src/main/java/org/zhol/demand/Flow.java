package org.zhol.demand;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.quantity.Evidence;

/// Tonnes of a commodity that go from a town to a town in a year, spread over its weeks by a
/// profile.
///
/// `from` and `to` are towns (the `city` of a place), for road, rail and air have places of their
/// own in one town and the shipper chooses between them. `mode` is set only where the record counts
/// one mode alone, as a pipeline's throughput does: it carries the main haul, and other modes only
/// the ends and the stretches where it does not exist, such as the Caspian.
public record Flow(
    String id,
    String commodity,
    String from,
    String to,
    int year,
    double tonnes,
    String profile,
    @Nullable Mode mode,
    Evidence evidence,
    @Nullable String note) {
  public Flow {
    if (!(tonnes >= 0) || Double.isInfinite(tonnes)) {
      throw new IllegalArgumentException(
          "flow " + id + " has tonnes " + tonnes + "; use a number >= 0");
    }
  }
}
