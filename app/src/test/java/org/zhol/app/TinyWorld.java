package org.zhol.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhol.demand.Demand;
import org.zhol.network.Country;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.packs.Manifest;
import org.zhol.packs.Pack;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// Two stations and the track between them: enough for everything that does not plan.
final class TinyWorld {
  private static final Evidence EVIDENCE = new Evidence(List.of("survey"), Confidence.A);

  private TinyWorld() {}

  static World world() {
    var network =
        new Network(
            new Network.Parts(
                List.of(
                    new Country("KZ", Names.of("Kazakhstan"), List.of(), ZoneId.of("Asia/Almaty"))),
                List.of(
                    place("rail-A", "Abay", 76.5, 43.25), place("rail-B", "Balkhash", 75, 46.8)),
                List.of(link()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    var manifest = new Manifest("tiny", "1", null, null, List.of(), Map.of());
    return World.of(new Pack(network, List.of(), List.of(), Demand.NONE, manifest));
  }

  private static Place place(String id, String name, double longitude, double latitude) {
    var names = new Names(name, null, null, "阿拜");
    return new Place(
        id,
        names,
        List.of(),
        name.toLowerCase(java.util.Locale.ROOT),
        "KZ",
        latitude,
        longitude,
        Mode.RAIL,
        Set.of(Gauge.MM1520),
        "station",
        List.of(),
        EVIDENCE,
        null);
  }

  private static Link link() {
    return new Link(
        "rail:A~B",
        "rail-A",
        "rail-B",
        false,
        450_000,
        Mode.RAIL,
        Set.of(Gauge.MM1520),
        1,
        true,
        25.0,
        null,
        null,
        null,
        null,
        Dates.ALWAYS,
        EVIDENCE,
        null);
  }
}
