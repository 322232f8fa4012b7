package org.zhol.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhol.app.features.Box;
import org.zhol.app.features.Feature;
import org.zhol.app.features.FeatureType;
import org.zhol.app.features.NetworkFeatures;
import org.zhol.app.features.ProjectFeatures;
import org.zhol.app.features.Shape;
import org.zhol.app.features.TimeSpan;
import org.zhol.packs.Manifest;

/// The network and the joint projects by OGC API – Features, Part 1: Core (OGC 17-069r4), for
/// geographic information systems.
final class FeaturesEndpoint {
  /// Under which all its addresses lie.
  static final String ROOT = "/ogc";

  static final List<String> CLASSES =
      List.of(
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");

  static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  static final String CSV = "text/csv";
  static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
  private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

  private final World world;
  private final Path data;
  private final Clock clock;

  FeaturesEndpoint(World world, Path data, Clock clock) {
    this.world = world;
    this.data = data;
    this.clock = clock;
  }

  record Link(String href, String rel, String type, String title) {}

  private record Landing(String title, String description, List<Link> links) {}

  private record Conformance(List<String> conformsTo) {}

  private record Collections(List<Link> links, List<Collection> collections) {}

  private record Collection(
      String id,
      String title,
      String description,
      Extent extent,
      String itemType,
      List<String> crs,
      List<Link> links) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {}

  private record Spatial(List<List<Double>> bbox, String crs) {}

  private record Temporal(List<List<@Nullable Instant>> interval, String trs) {}

  private record Item(
      String type,
      String id,
      NetworkMap.@Nullable Geometry geometry,
      Map<String, @Nullable Object> properties,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Link> links) {
    static Item of(Feature feature, @Nullable List<Link> links) {
      var geometry = NetworkMap.Geometry.find(feature.shape());
      return new Item("Feature", feature.id(), geometry, feature.properties(), links);
    }
  }

  private record Items(
      String type,
      List<Link> links,
      Instant timeStamp,
      int numberMatched,
      int numberReturned,
      List<Item> features) {}

  // --- What there is
  // ------------------------------------------------------------------------------

  private List<FeatureType> types() {
    var network = world.network();
    return List.of(
        NetworkFeatures.places(network),
        NetworkFeatures.links(network),
        NetworkFeatures.checkpoints(network, LocalDate.ofInstant(clock.instant(), clock.getZone())),
        ProjectFeatures.projects(StoredTrade.register(world.pack(), data)));
  }

  private static @Nullable FeatureType find(List<FeatureType> types, String id) {
    for (FeatureType type : types) {
      if (type.id().equals(id)) {
        return type;
      }
    }
    return null;
  }

  private String title() {
    Manifest manifest = world.pack().manifest();
    String title = manifest.title();
    return title == null ? manifest.name() : title;
  }

  private String description() {
    String description = world.pack().manifest().description();
    return description == null ? title() : description;
  }

  Api.Answer landing(Request request) {
    request.refuseQuery();
    String root = request.origin() + ROOT;
    return Api.Answer.json(
        new Landing(
            title(),
            description(),
            List.of(
                new Link(root, "self", Api.JSON, "This document"),
                new Link(root + "/api", "service-desc", OPENAPI, "The definition of the API"),
                new Link(root + "/conformance", "conformance", Api.JSON, "What it conforms to"),
                new Link(root + "/collections", "data", Api.JSON, "The collections of features"))));
  }

  Api.Answer conformance(Request request) {
    request.refuseQuery();
    return Api.Answer.json(new Conformance(CLASSES));
  }

  Api.Answer definition(Request request) {
    request.refuseQuery();
    var definition =
        new FeaturesDefinition(title(), description(), request.origin() + ROOT, types());
    return Api.Answer.json(definition.document(), OPENAPI);
  }

  Api.Answer collections(Request request) {
    request.refuseQuery();
    String here = request.origin() + ROOT + "/collections";
    return Api.Answer.json(
        new Collections(
            List.of(new Link(here, "self", Api.JSON, "This document")),
            types().stream().map(type -> collection(type, here)).toList()));
  }

  Api.Answer collection(Request request) {
    request.refuseQuery();
    List<FeatureType> types = types();
    FeatureType type = find(types, request.captured());
    return type == null
        ? noCollection(request.captured(), types)
        : Api.Answer.json(collection(type, request.origin() + ROOT + "/collections"));
  }

  private Collection collection(FeatureType type, String collections) {
    String here = collections + "/" + type.id();
    List<Link> links = new ArrayList<>();
    links.add(new Link(here, "self", Api.JSON, "This document"));
    links.add(new Link(here + "/items", "items", Api.GEOJSON, type.title() + " as GeoJSON"));
    links.add(new Link(here + "/items?f=csv", "items", CSV, type.title() + " as CSV"));
    for (Manifest.Licence licence : world.pack().manifest().licences()) {
      String path = licence.path();
      String name = licence.title();
      if (path != null) {
        links.add(new Link(path, "license", "text/html", name == null ? licence.name() : name));
      }
    }
    return new Collection(
        type.id(),
        type.title(),
        type.description(),
        extent(type),
        "feature",
        List.of(CRS84),
        links);
  }

  private static Extent extent(FeatureType type) {
    Box box = type.box();
    TimeSpan time = type.time();
    Temporal temporal = null;
    if (time != null) {
      List<@Nullable Instant> ends = new ArrayList<>();
      ends.add(time.from());
      ends.add(time.to());
      temporal = new Temporal(List.of(ends), GREGORIAN);
    }
    return new Extent(
        box == null
            ? null
            : new Spatial(
                List.of(List.of(box.west(), box.south(), box.east(), box.north())), CRS84),
        temporal);
  }

  // --- Features
  // -----------------------------------------------------------------------------------

  Api.Answer items(Request request) {
    List<FeatureType> types = types();
    FeatureType type = find(types, request.captured());
    if (type == null) {
      return noCollection(request.captured(), types);
    }
    FeaturesQuestion question = FeaturesQuestion.of(request.query(), type);
    List<Feature> matched = type.choose(question.choice());
    int from = Math.min(question.offset(), matched.size());
    List<Feature> page = matched.subList(from, Math.min(from + question.limit(), matched.size()));
    String here = request.origin() + ROOT + "/collections/" + type.id() + "/items";
    boolean csv = question.form() == FeaturesQuestion.Form.CSV;
    List<Link> links = new ArrayList<>();
    for (FeaturesQuestion.Form form : FeaturesQuestion.Form.values()) {
      String rel = form == question.form() ? "self" : "alternate";
      String address = here + question.query(form, question.offset());
      links.add(
          new Link(address, rel, type(form), form == question.form() ? "This page" : "As " + form));
    }
    if (from + page.size() < matched.size()) {
      String next = here + question.query(question.form(), from + page.size());
      links.add(new Link(next, "next", type(question.form()), "The next page"));
    }
    if (from > 0) {
      int before = Math.max(0, from - question.limit());
      String previous = here + question.query(question.form(), before);
      links.add(new Link(previous, "prev", type(question.form()), "The page before"));
    }
    links.add(
        new Link(
            request.origin() + ROOT + "/collections/" + type.id(),
            "collection",
            Api.JSON,
            type.title()));
    if (csv) {
      return csv(type, page, links);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var items =
        new Items(
            "FeatureCollection",
            links,
            now,
            matched.size(),
            page.size(),
            page.stream().map(feature -> Item.of(feature, null)).toList());
    return Api.Answer.json(items, Api.GEOJSON);
  }

  Api.Answer item(Request request) {
    String[] ids = request.captured().split("/", 2);
    List<FeatureType> types = types();
    FeatureType type = find(types, ids[0]);
    if (type == null) {
      return noCollection(ids[0], types);
    }
    FeaturesQuestion.Form form = FeaturesQuestion.form(request.query());
    Feature feature = type.find(ids[1]);
    if (feature == null) {
      List<String> known = type.features().stream().map(Feature::id).toList();
      return Api.Answer.problem(
          ProblemAnswer.unknownFeature(type.id(), ids[1], Nearest.to(ids[1], known)));
    }
    String collection = request.origin() + ROOT + "/collections/" + type.id();
    String here = collection + "/items/" + escaped(ids[1]);
    List<Link> links = new ArrayList<>();
    for (FeaturesQuestion.Form each : FeaturesQuestion.Form.values()) {
      String address = here + (each == FeaturesQuestion.Form.CSV ? "?f=csv" : "");
      links.add(new Link(address, each == form ? "self" : "alternate", type(each), "As " + each));
    }
    links.add(new Link(collection, "collection", Api.JSON, type.title()));
    return form == FeaturesQuestion.Form.CSV
        ? csv(type, List.of(feature), links)
        : Api.Answer.json(Item.of(feature, links), Api.GEOJSON);
  }

  private static String escaped(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String type(FeaturesQuestion.Form form) {
    return switch (form) {
      case GEOJSON -> Api.GEOJSON;
      case CSV -> CSV;
    };
  }

  /// A table of features of a type; its links stand in the header, as the standard has it for forms
  /// that know no links.
  private static Api.Answer csv(FeatureType type, List<Feature> features, List<Link> links) {
    List<String> columns = new ArrayList<>(List.of("id", "geometry"));
    type.features().stream()
        .limit(1)
        .forEach(feature -> columns.addAll(feature.properties().keySet()));
    Grid grid = new Grid(columns.toArray(String[]::new));
    for (Feature feature : features) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(feature.id());
      Shape shape = feature.shape();
      row.add(shape == null ? null : shape.wellKnownText());
      for (Object value : feature.properties().values()) {
        row.add(
            value instanceof java.util.Collection<?> list
                ? String.join(" ", list.stream().map(String::valueOf).toList())
                : value);
      }
      grid.row(row.toArray());
    }
    List<String> told =
        links.stream()
            .map(link ->
                "<%s>; rel=\"%s\"; type=\"%s\"".formatted(link.href(), link.rel(), link.type()))
            .toList();
    Map<String, String> header = Map.of("Link", String.join(", ", told));
    byte[] bytes = grid.csv().getBytes(StandardCharsets.UTF_8);
    return new Api.Answer(200, CSV, bytes, null, false, null, header);
  }

  private static Api.Answer noCollection(String id, List<FeatureType> types) {
    List<String> known = types.stream().map(FeatureType::id).toList();
    return Api.Answer.problem(ProblemAnswer.unknownCollection(id, known));
  }
}
