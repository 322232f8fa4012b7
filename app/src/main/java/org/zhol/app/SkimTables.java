package org.zhol.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.zhol.assignment.CorridorYear;
import org.zhol.assignment.Skim;
import org.zhol.network.Link;
import org.zhol.network.Network;
import org.zhol.network.Place;
import org.zhol.packs.flows.GeoPackageFile;
import org.zhol.packs.flows.OmxFile;

/// A year's flows by week, and its skims and trips between towns, as files for other programs.
final class SkimTables {
  private SkimTables() {}

  /// Writes `link_week.csv` to a folder: tens of megabytes, so on its own.
  static void writeWeeks(CorridorYear year, Path folder) throws IOException {
    Files.writeString(folder.resolve("link_week.csv"), weeks(year.linkWeeks()));
  }

  /// Writes `skim.csv`, `skims.omx` and `flows.gpkg` to a folder.
  static void write(CorridorYear year, Path folder) throws IOException {
    List<CorridorYear.LinkWeeks> links = year.linkWeeks();
    List<Skim> skims = Skim.of(year);
    Files.writeString(folder.resolve("skim.csv"), table(skims));
    if (!skims.isEmpty()) {
      List<String> towns = towns(skims);
      OmxFile.write(folder.resolve("skims.omx"), towns, matrices(skims, towns));
    }
    geoPackage(links, year.network(), folder.resolve("flows.gpkg"));
  }

  private static String weeks(List<CorridorYear.LinkWeeks> links) {
    var csv = new StringBuilder("link,direction,mode,commodity,week,tonnes\n");
    for (CorridorYear.LinkWeeks one : links) {
      for (int w = 0; w < one.tonnes().size(); w++) {
        if (one.tonnes().get(w) > 0) {
          csv.append(one.link()).append(one.forward() ? ",forward," : ",back,");
          csv.append(one.mode()).append(',').append(one.commodity()).append(',');
          csv.append(w + 1).append(',').append(one.tonnes().get(w)).append('\n');
        }
      }
    }
    return csv.toString();
  }

  private static String table(List<Skim> skims) {
    var csv = new StringBuilder("commodity,from,to,tonnes,hours,usd_per_tonne,co2e_g_per_tonne\n");
    for (Skim one : skims) {
      csv.append(one.commodity()).append(',').append(one.from()).append(',').append(one.to());
      csv.append(',').append(one.tonnes()).append(',').append(one.hours()).append(',');
      csv.append(one.usd()).append(',').append(one.grams()).append('\n');
    }
    return csv.toString();
  }

  private static List<String> towns(List<Skim> skims) {
    var towns = new TreeSet<String>();
    for (Skim one : skims) {
      towns.add(one.from());
      towns.add(one.to());
    }
    return List.copyOf(towns);
  }

  /// Four matrices a commodity; a pair without freight has 0 tonnes and no time, price or CO2e.
  private static Map<String, double[][]> matrices(List<Skim> skims, List<String> towns) {
    Map<String, List<Skim>> byCommodity = new TreeMap<>();
    for (Skim one : skims) {
      byCommodity.computeIfAbsent(one.commodity(), _ -> new ArrayList<>()).add(one);
    }
    Map<String, double[][]> matrices = new LinkedHashMap<>();
    byCommodity.forEach((commodity, rows) -> {
      matrices.put("tonnes." + commodity, matrix(rows, towns, 0, Skim::tonnes));
      matrices.put("hours." + commodity, matrix(rows, towns, Double.NaN, Skim::hours));
      matrices.put("usd_per_tonne." + commodity, matrix(rows, towns, Double.NaN, Skim::usd));
      matrices.put("co2e_g_per_tonne." + commodity, matrix(rows, towns, Double.NaN, Skim::grams));
    });
    return matrices;
  }

  private static double[][] matrix(
      List<Skim> rows, List<String> towns, double none, ToDoubleFunction<Skim> figure) {
    double[][] matrix = new double[towns.size()][towns.size()];
    for (double[] row : matrix) {
      Arrays.fill(row, none);
    }
    for (Skim one : rows) {
      matrix[towns.indexOf(one.from())][towns.indexOf(one.to())] = figure.applyAsDouble(one);
    }
    return matrix;
  }

  /// A line for each link, direction and commodity.
  private static void geoPackage(List<CorridorYear.LinkWeeks> links, Network network, Path file)
      throws IOException {
    List<GeoPackageFile.Line> lines = new ArrayList<>();
    for (CorridorYear.LinkWeeks one : links) {
      Link link = network.findLink(one.link());
      if (link != null) {
        double[] from = point(network.place(one.forward() ? link.from() : link.to()));
        double[] to = point(network.place(one.forward() ? link.to() : link.from()));
        double tonnes = one.tonnes().stream().mapToDouble(Double::doubleValue).sum();
        String direction = one.forward() ? "forward" : "back";
        lines.add(
            new GeoPackageFile.Line(
                List.of(from, to),
                Arrays.<@Nullable Object>asList(
                    one.link(),
                    direction,
                    one.mode() == null ? null : one.mode().name(),
                    one.commodity(),
                    tonnes)));
      }
    }
    var columns =
        List.of(
            new GeoPackageFile.Column("link", "TEXT"),
            new GeoPackageFile.Column("direction", "TEXT"),
            new GeoPackageFile.Column("mode", "TEXT"),
            new GeoPackageFile.Column("commodity", "TEXT"),
            new GeoPackageFile.Column("tonnes", "DOUBLE"));
    GeoPackageFile.write(file, "flow", columns, lines);
  }

  private static double[] point(Place place) {
    return new double[] {place.longitude(), place.latitude()};
  }
}
