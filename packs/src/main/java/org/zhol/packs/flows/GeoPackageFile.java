package org.zhol.packs.flows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/// Writes lines with their figures as a GeoPackage, OGC 12-128r18 (version 1.3): an SQLite file
/// with the tables `gpkg_spatial_ref_sys`, `gpkg_contents` and `gpkg_geometry_columns`, and one of
/// features whose geometry is a GeoPackage blob around well-known binary, in WGS 84 degrees.
public final class GeoPackageFile {
  /// `GPKG` in ASCII.
  static final int APPLICATION_ID = 0x47504B47;

  /// Version 1.3.0.
  static final int USER_VERSION = 10300;

  private static final int WGS_84 = 4326;

  /// A line from place to place.
  ///
  /// @param points longitude and latitude in degrees, two or more
  /// @param values in the order of the columns: String, Double, Long or null
  public record Line(List<double[]> points, List<?> values) {
    public Line {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw new IllegalArgumentException("a line needs two points, has " + points.size());
      }
    }
  }

  /// A column of figures; `type` is `TEXT`, `DOUBLE` or `INTEGER`.
  public record Column(String name, String type) {}

  private GeoPackageFile() {}

  /// Writes one table of lines, replacing the file.
  public static void write(Path file, String table, List<Column> columns, List<Line> lines)
      throws IOException {
    Files.deleteIfExists(file);
    try (Connection connection =
        JDBC.createConnection("jdbc:sqlite:" + file.toAbsolutePath(), new Properties())) {
      connection.setAutoCommit(false);
      try (Statement sql = connection.createStatement()) {
        head(sql);
        contents(sql, table, columns, lines);
      }
      rows(connection, table, columns, lines);
      connection.commit();
    } catch (SQLException failed) {
      throw new IOException("cannot write " + file + ": " + failed.getMessage(), failed);
    }
  }

  private static void head(Statement sql) throws SQLException {
    sql.execute("PRAGMA application_id = " + APPLICATION_ID);
    sql.execute("PRAGMA user_version = " + USER_VERSION);
    sql.execute(
        """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)
        """);
    sql.execute(
        """
        INSERT INTO gpkg_spatial_ref_sys VALUES
          ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
          ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
          ('WGS 84 geodetic', 4326, 'EPSG', 4326,
           'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
           || 'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],'
           || 'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]',
           'longitude and latitude in degrees')
        """);
    sql.execute(
        """
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
          srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))
        """);
    sql.execute(
        """
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL REFERENCES gpkg_contents(table_name), column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL
            REFERENCES gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL,
          PRIMARY KEY (table_name, column_name), UNIQUE (table_name))
        """);
  }

  private static void contents(Statement sql, String table, List<Column> columns, List<Line> lines)
      throws SQLException {
    double[] box = {180, 90, -180, -90};
    for (Line line : lines) {
      for (double[] point : line.points()) {
        box[0] = Math.min(box[0], point[0]);
        box[1] = Math.min(box[1], point[1]);
        box[2] = Math.max(box[2], point[0]);
        box[3] = Math.max(box[3], point[1]);
      }
    }
    // The day stays that of the standard, so that the same flows give the same file.
    sql.execute(
        "INSERT INTO gpkg_contents VALUES ('%s','features','%s','',".formatted(table, table)
            + "'2021-01-01T00:00:00.000Z',%s,%s,%s,%s,%d)"
                .formatted(box[0], box[1], box[2], box[3], WGS_84));
    sql.execute(
        "INSERT INTO gpkg_geometry_columns VALUES ('%s','geom','LINESTRING',%d,0,0)"
            .formatted(table, WGS_84));
    StringBuilder create = new StringBuilder("CREATE TABLE ");
    create.append(table).append(" (fid INTEGER PRIMARY KEY, geom LINESTRING");
    columns.forEach(c -> create.append(", ").append(c.name()).append(' ').append(c.type()));
    sql.execute(create.append(')').toString());
  }

  private static void rows(
      Connection connection, String table, List<Column> columns, List<Line> lines)
      throws SQLException {
    String marks = "?,".repeat(columns.size() + 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      int fid = 0;
      for (Line line : lines) {
        insert.setInt(1, ++fid);
        insert.setBytes(2, blob(line.points()));
        for (int c = 0; c < columns.size(); c++) {
          insert.setObject(c + 3, line.values().get(c));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Header `GP`, version 0, flags (little-endian, envelope of x and y), SRS and envelope; then the
  /// line as well-known binary.
  private static byte[] blob(List<double[]> points) {
    double[] box = {180, 180, 90, 90}; // min x, max x, min y, max y
    box[1] = -180;
    box[3] = -90;
    for (double[] point : points) {
      box[0] = Math.min(box[0], point[0]);
      box[1] = Math.max(box[1], point[0]);
      box[2] = Math.min(box[2], point[1]);
      box[3] = Math.max(box[3], point[1]);
    }
    ByteBuffer blob = ByteBuffer.allocate(8 + 4 * 8 + 1 + 4 + 4 + points.size() * 16);
    blob.order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 0b011).putInt(WGS_84);
    for (double edge : box) {
      blob.putDouble(edge);
    }
    blob.put((byte) 1).putInt(2).putInt(points.size());
    for (double[] point : points) {
      blob.putDouble(point[0]).putDouble(point[1]);
    }
    return blob.array();
  }
}
