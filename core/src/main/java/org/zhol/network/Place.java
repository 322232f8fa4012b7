package org.zhol.network;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// One facility of one mode: a station, road point, port, airport or pumping station.
///
/// Facilities of one town share `city`, which is how a town is found as an origin or destination.
public record Place(
    String id,
    Names names,
    List<Alias> aliases,
    String city,
    String country,
    double latitude,
    double longitude,
    Mode mode,
    Set<Gauge> gauges,
    String kind,
    List<String> locodes,
    Evidence evidence,
    @Nullable String note) {
  public Place {
    aliases = List.copyOf(aliases);
    gauges = Set.copyOf(gauges);
    locodes = List.copyOf(locodes);
    if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(
          "place " + id + " lies at " + latitude + "," + longitude + ", which is not on Earth");
    }
  }
}
