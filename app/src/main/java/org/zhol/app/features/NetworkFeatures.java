package org.zhol.app.features;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhol.app.features.FeatureType.Filter;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Dates;
import org.zhol.quantity.Evidence;

/// Places, links and checkpoints of a network as features.
public final class NetworkFeatures {
  static final Filter CONFIDENCE =
      Filter.oneOf(
          "confidence", "A official or several, B one source, C estimate", Confidence.values());
  private static final Filter MODE = Filter.oneOf("mode", "Mode of transport", Mode.values());
  private static final Filter GAUGE =
      Filter.oneOf("gauges", "A track gauge that it has", Gauge.values());

  private NetworkFeatures() {}

  public static FeatureType places(Network network) {
    return new FeatureType(
        "places",
        "Places",
        "Stations, road points, ports, airports and pumping stations. They have no time, so that"
            + " `datetime` lets all pass.",
        List.of(
            MODE,
            Filter.text("country", "Code of the country, such as KZ"),
            Filter.text("city", "Id of the town that it belongs to"),
            Filter.text("kind", "What it is, such as station or port"),
            Filter.text("locodes", "A UN/LOCODE that it has"),
            GAUGE,
            CONFIDENCE),
        network.places().stream().map(NetworkFeatures::place).toList());
  }

  public static FeatureType links(Network network) {
    Map<String, String> checkpoints = new HashMap<>();
    network.checkpoints().forEach(each -> checkpoints.put(each.link(), each.id()));
    return new FeatureType(
        "links",
        "Links",
        "Stretches of one mode between two places, drawn straight. `datetime` asks for those that"
            + " were in use then; a link without dates always passes.",
        List.of(
            MODE,
            Filter.text("from", "Id of the place where it begins"),
            Filter.text("to", "Id of the place where it ends"),
            Filter.whole("tracks", "How many tracks it has"),
            Filter.truth("electrified", "Whether it is electrified"),
            Filter.text("facility", "What kind of road, railway or waterway"),
            Filter.oneOf("medium", "What a pipeline carries", CargoClass.values()),
            Filter.text("checkpoint", "Id of the checkpoint on it"),
            GAUGE,
            CONFIDENCE),
        network.links().stream()
            .map(link -> link(link, network, checkpoints.get(link.id())))
            .toList());
  }

  /// @param today of the day their state is told
  public static FeatureType checkpoints(Network network, LocalDate today) {
    return new FeatureType(
        "checkpoints",
        "Checkpoints",
        "Border crossings, halfway between their two sides, with their state of today. `datetime`"
            + " asks for those open or limited by then for the first time; one whose record never"
            + " says so always passes.",
        List.of(
            MODE,
            Filter.truth("gateway", "Whether only a stated time of crossing is known"),
            Filter.oneOf("state", "Its state today", Checkpoint.State.values()),
            Filter.text("link", "Id of the link that crosses the border there"),
            CONFIDENCE),
        network.checkpoints().stream().map(each -> checkpoint(each, network, today)).toList());
  }

  private static Feature place(Place place) {
    Map<String, @Nullable Object> properties = named(place.names());
    properties.put("city", place.city());
    properties.put("country", place.country());
    properties.put("mode", place.mode().name());
    properties.put("gauges", gauges(place.gauges()));
    properties.put("kind", place.kind());
    properties.put("locodes", place.locodes());
    evidence(properties, place.evidence());
    return new Feature(place.id(), shape(place), properties, null);
  }

  private static Feature link(Link link, Network network, @Nullable String checkpoint) {
    CargoClass medium = link.medium();
    Dates open = link.open();
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("from", link.from());
    properties.put("to", link.to());
    properties.put("directed", link.directed());
    properties.put("mode", link.mode().name());
    properties.put("gauges", gauges(link.gauges()));
    properties.put("lengthMetres", link.lengthMetres());
    properties.put("kilometresPerHour", link.kilometresPerHour());
    properties.put("tracks", link.tracks());
    properties.put("electrified", link.electrified());
    properties.put("facility", link.facility());
    properties.put("medium", medium == null ? null : medium.name());
    properties.put("opened", text(open.from()));
    properties.put("closed", text(open.to()));
    properties.put("checkpoint", checkpoint);
    evidence(properties, link.evidence());
    TimeSpan time = open.equals(Dates.ALWAYS) ? null : TimeSpan.ofDays(open.from(), open.to());
    return new Feature(link.id(), shape(link, network), properties, time);
  }

  private static Feature checkpoint(Checkpoint checkpoint, Network network, LocalDate today) {
    Checkpoint.Status now = null;
    Checkpoint.Status first = null;
    for (Checkpoint.Status status : checkpoint.statuses()) {
      if (!status.from().isAfter(today) && (now == null || !status.from().isBefore(now.from()))) {
        now = status;
      }
      boolean works =
          status.state() == Checkpoint.State.OPEN || status.state() == Checkpoint.State.LIMITED;
      if (works && (first == null || status.from().isBefore(first.from()))) {
        first = status;
      }
    }
    Map<String, @Nullable Object> properties = named(checkpoint.names());
    properties.put("mode", checkpoint.mode().name());
    properties.put("gateway", checkpoint.gateway());
    properties.put("a", checkpoint.a());
    properties.put("b", checkpoint.b());
    properties.put("link", checkpoint.link());
    properties.put("state", now == null ? null : now.state().name());
    properties.put("stateSince", now == null ? null : now.from().toString());
    properties.put("stateReason", now == null ? null : now.reason());
    evidence(properties, checkpoint.evidence());
    TimeSpan time = first == null ? null : TimeSpan.ofDays(first.from(), null);
    return new Feature(checkpoint.id(), shape(checkpoint, network), properties, time);
  }

  public static Shape.Point shape(Place place) {
    return new Shape.Point(place.longitude(), place.latitude());
  }

  /// Drawn straight.
  public static Shape.Line shape(Link link, Network network) {
    return new Shape.Line(
        List.of(shape(network.place(link.from())), shape(network.place(link.to()))));
  }

  /// Halfway between its two sides.
  public static Shape.Point shape(Checkpoint checkpoint, Network network) {
    Place a = network.place(checkpoint.a());
    Place b = network.place(checkpoint.b());
    return new Shape.Point((a.longitude() + b.longitude()) / 2, (a.latitude() + b.latitude()) / 2);
  }

  private static Map<String, @Nullable Object> named(Names names) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("name", names.en());
    properties.put("nameRu", names.ru());
    properties.put("nameKk", names.kk());
    properties.put("nameZh", names.zh());
    return properties;
  }

  static void evidence(Map<String, @Nullable Object> properties, Evidence evidence) {
    properties.put("confidence", evidence.confidence().name());
    properties.put("sources", evidence.sources());
  }

  private static List<String> gauges(Collection<Gauge> gauges) {
    return gauges.stream().collect(java.util.stream.Collectors.toCollection(TreeSet::new)).stream()
        .map(Gauge::name)
        .toList();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
