package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.CorridorFlows;
import org.zhol.network.Link;
import org.zhol.network.Mode;
import org.zhol.network.Network;
import org.zhol.network.Place;

/// A year's flows as tables for other programs: CSV, and GeoJSON (RFC 7946) for maps.
final class FlowTables {
  private FlowTables() {}

  /// Links that carry something, as lines; tonnes of the year each way.
  private record Carriers(String type, List<Feature> features) {}

  private record Feature(String type, String id, Geometry geometry, Carrier properties) {}

  private record Geometry(String type, List<List<Double>> coordinates) {}

  private record Carrier(
      String link,
      @Nullable Mode mode,
      String from,
      String to,
      double tonnesForward,
      double tonnesBack,
      Map<String, Double> tonnesByCommodity) {}

  /// Writes `crossing_flow.csv`, `permit_flow.csv`, `link_flow.csv`, `unserved.csv` and
  /// `flows.geojson` to a folder.
  static void write(CorridorFlows flows, Network network, Path folder) throws IOException {
    Files.writeString(folder.resolve("crossing_flow.csv"), crossings(flows));
    Files.writeString(folder.resolve("permit_flow.csv"), permits(flows));
    Files.writeString(folder.resolve("link_flow.csv"), links(flows));
    Files.writeString(folder.resolve("unserved.csv"), unserved(flows));
    Files.write(folder.resolve("flows.geojson"), Json.bytes(lines(flows, network)));
  }

  private static String crossings(CorridorFlows flows) {
    var csv = new StringBuilder("week,checkpoint,direction,tonnes,units,empty_units,");
    csv.append("capacity_units,queue_hours,unloaded_hours,usd_per_unit,binds\n");
    for (CorridorFlows.Week week : flows.weeks()) {
      for (CorridorFlows.CrossingFlow one : week.crossings()) {
        row(
            csv,
            week.from(),
            one.checkpoint(),
            one.direction(),
            one.tonnes(),
            one.units(),
            one.emptyUnits(),
            one.capacityUnits(),
            one.queueHours(),
            one.unloadedHours(),
            one.usdPerUnit(),
            one.binds());
      }
    }
    return csv.toString();
  }

  private static String permits(CorridorFlows flows) {
    var csv = new StringBuilder("week,from,to,trucks,blanks,queue_hours,usd_per_blank\n");
    for (CorridorFlows.Week week : flows.weeks()) {
      for (CorridorFlows.PermitFlow one : week.permits()) {
        row(
            csv,
            week.from(),
            one.from(),
            one.to(),
            one.trucks(),
            one.blanks(),
            one.queueHours(),
            one.usdPerBlank());
      }
    }
    return csv.toString();
  }

  private static String links(CorridorFlows flows) {
    var csv = new StringBuilder("link,direction,mode,commodity,tonnes\n");
    for (CorridorFlows.LinkFlow one : flows.links()) {
      String direction = one.forward() ? "forward" : "back";
      row(csv, one.link(), direction, one.mode(), one.commodity(), one.tonnes());
    }
    return csv.toString();
  }

  private static String unserved(CorridorFlows flows) {
    var csv = new StringBuilder("flow,commodity,from,to,tonnes\n");
    for (CorridorFlows.Unserved one : flows.unserved()) {
      row(csv, one.flow(), one.commodity(), one.from(), one.to(), one.tonnes());
    }
    return csv.toString();
  }

  /// One line; what is missing, or infinite, is an empty cell.
  private static void row(StringBuilder csv, @Nullable Object... cells) {
    String comma = "";
    for (Object cell : cells) {
      boolean none = cell == null || (cell instanceof Double number && !Double.isFinite(number));
      csv.append(comma).append(none ? "" : String.valueOf(cell));
      comma = ",";
    }
    csv.append('\n');
  }

  private static Carriers lines(CorridorFlows flows, Network network) {
    Map<String, List<CorridorFlows.LinkFlow>> byLink = new TreeMap<>();
    for (CorridorFlows.LinkFlow one : flows.links()) {
      byLink.computeIfAbsent(one.link(), _ -> new ArrayList<>()).add(one);
    }
    List<Feature> features = new ArrayList<>();
    byLink.forEach((id, rows) -> {
      Link link = network.findLink(id);
      if (link != null) {
        features.add(line(link, rows, network));
      }
    });
    return new Carriers("FeatureCollection", features);
  }

  private static Feature line(Link link, List<CorridorFlows.LinkFlow> rows, Network network) {
    double forward = 0;
    double back = 0;
    Map<String, Double> byCommodity = new TreeMap<>();
    for (CorridorFlows.LinkFlow one : rows) {
      forward += one.forward() ? one.tonnes() : 0;
      back += one.forward() ? 0 : one.tonnes();
      byCommodity.merge(one.commodity(), one.tonnes(), Double::sum);
    }
    Place from = network.place(link.from());
    Place to = network.place(link.to());
    var geometry =
        new Geometry(
            "LineString",
            List.of(
                List.of(from.longitude(), from.latitude()),
                List.of(to.longitude(), to.latitude())));
    var properties =
        new Carrier(link.id(), link.mode(), from.id(), to.id(), forward, back, byCommodity);
    return new Feature("Feature", link.id(), geometry, properties);
  }
}
