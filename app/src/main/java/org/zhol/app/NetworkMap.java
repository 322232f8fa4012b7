package org.zhol.app;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhol.app.features.NetworkFeatures;
import org.zhol.app.features.Shape;
import org.zhol.network.CargoClass;
import org.zhol.network.Checkpoint;
import org.zhol.network.Gauge;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.quantity.Confidence;

/// The network as GeoJSON (RFC 7946): places as points, links as straight lines, checkpoints as
/// points halfway between their two sides. Coordinates are longitude, latitude in degrees.
record NetworkMap(String type, List<Feature> features) {
  /// One thing on the map.
  record Feature(String type, String id, Geometry geometry, Properties properties) {}

  /// Where it is: a pair, or a list of pairs.
  record Geometry(String type, List<?> coordinates) {
    static Geometry of(Shape shape) {
      return new Geometry(shape.type(), shape.coordinates());
    }

    /// Null where the place is not known.
    static @Nullable Geometry find(@Nullable Shape shape) {
      return shape == null ? null : of(shape);
    }
  }

  /// What is known of it; `feature` says which kind it is.
  sealed interface Properties {}

  /// A facility.
  record OfPlace(
      String feature,
      String id,
      Names names,
      String city,
      String country,
      Mode mode,
      Set<Gauge> gauges,
      String kind,
      List<String> locodes,
      Confidence confidence,
      List<String> sources)
      implements Properties {}

  /// A stretch between two places; `checkpoint` if it crosses a border there.
  record OfLink(
      String feature,
      String id,
      String from,
      String to,
      boolean directed,
      Mode mode,
      Set<Gauge> gauges,
      long lengthMetres,
      @Nullable Double kilometresPerHour,
      @Nullable Integer tracks,
      @Nullable Boolean electrified,
      @Nullable String facility,
      @Nullable CargoClass medium,
      @Nullable LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable String checkpoint,
      Confidence confidence,
      List<String> sources)
      implements Properties {}

  /// A border crossing and its two sides.
  record OfCheckpoint(
      String feature,
      String id,
      Names names,
      Mode mode,
      boolean gateway,
      String a,
      String b,
      String link,
      Confidence confidence,
      List<String> sources)
      implements Properties {}

  NetworkMap {
    features = List.copyOf(features);
  }

  static NetworkMap of(Network network) {
    Map<String, String> checkpointByLink = new HashMap<>();
    network.checkpoints().forEach(c -> checkpointByLink.put(c.link(), c.id()));
    Stream<Feature> places = network.places().stream().map(NetworkMap::place);
    Stream<Feature> links =
        network.links().stream().map(link -> link(link, network, checkpointByLink.get(link.id())));
    Stream<Feature> checkpoints =
        network.checkpoints().stream().map(checkpoint -> checkpoint(checkpoint, network));
    return new NetworkMap(
        "FeatureCollection", Stream.of(places, links, checkpoints).flatMap(all -> all).toList());
  }

  private static Feature place(Place place) {
    var properties =
        new OfPlace(
            "place",
            place.id(),
            place.names(),
            place.city(),
            place.country(),
            place.mode(),
            place.gauges(),
            place.kind(),
            place.locodes(),
            place.evidence().confidence(),
            place.evidence().sources());
    Geometry geometry = Geometry.of(NetworkFeatures.shape(place));
    return new Feature("Feature", place.id(), geometry, properties);
  }

  private static Feature link(Link link, Network network, @Nullable String checkpoint) {
    var properties =
        new OfLink(
            "link",
            link.id(),
            link.from(),
            link.to(),
            link.directed(),
            link.mode(),
            link.gauges(),
            link.lengthMetres(),
            link.kilometresPerHour(),
            link.tracks(),
            link.electrified(),
            link.facility(),
            link.medium(),
            link.open().from(),
            link.open().to(),
            checkpoint,
            link.evidence().confidence(),
            link.evidence().sources());
    Geometry geometry = Geometry.of(NetworkFeatures.shape(link, network));
    return new Feature("Feature", link.id(), geometry, properties);
  }

  private static Feature checkpoint(Checkpoint checkpoint, Network network) {
    var properties =
        new OfCheckpoint(
            "checkpoint",
            checkpoint.id(),
            checkpoint.names(),
            checkpoint.mode(),
            checkpoint.gateway(),
            checkpoint.a(),
            checkpoint.b(),
            checkpoint.link(),
            checkpoint.evidence().confidence(),
            checkpoint.evidence().sources());
    Geometry geometry = Geometry.of(NetworkFeatures.shape(checkpoint, network));
    return new Feature("Feature", checkpoint.id(), geometry, properties);
  }
}
