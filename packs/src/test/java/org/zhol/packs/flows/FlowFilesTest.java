package org.zhol.packs.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Matrices and lines are written and read back as their standards have them.
class FlowFilesTest {
  @TempDir Path folder = Path.of("");

  @Test
  void matricesOpenAsOmx() throws Exception {
    Path file = folder.resolve("skims.omx");
    double[][] tonnes = {{Double.NaN, 2, 3}, {4, Double.NaN, 6}, {7, 8, Double.NaN}};
    OmxFile.write(file, List.of("xian", "almaty", "khorgos"), Map.of("tonnes.ore", tonnes));
    assertThat(Arrays.copyOf(Files.readAllBytes(file), 8))
        .containsExactly(0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n');
    try (HdfFile hdf = new HdfFile(file)) {
      assertThat(hdf.getAttribute("OMX_VERSION").getData()).isEqualTo("0.2");
      assertThat((int[]) hdf.getAttribute("SHAPE").getData()).containsExactly(3, 3);
      var matrix = hdf.getDatasetByPath("/data/tonnes.ore");
      assertThat(matrix.getDimensions()).containsExactly(3, 3);
      assertThat(Arrays.deepEquals((double[][]) matrix.getData(), tonnes)).isTrue();
      assertThat((int[]) hdf.getDatasetByPath("/lookup/zone").getData()).containsExactly(1, 2, 3);
      assertThat((String[]) hdf.getDatasetByPath("/lookup/city").getData())
          .containsExactly("xian", "almaty", "khorgos");
    }
  }

  @Test
  void linesOpenAsGeoPackage() throws Exception {
    Path file = folder.resolve("flows.gpkg");
    var columns =
        List.of(
            new GeoPackageFile.Column("link", "TEXT"),
            new GeoPackageFile.Column("tonnes", "DOUBLE"));
    var line =
        new GeoPackageFile.Line(
            List.of(new double[] {80.4, 44.2}, new double[] {76.9, 43.2}),
            List.of("rail:HRG~ALT", 5.5));
    GeoPackageFile.write(file, "flow", columns, List.of(line));
    GeoPackageFile.write(file, "flow", columns, List.of(line, line)); // replaces
    byte[] bytes = Files.readAllBytes(file);
    assertThat(new String(bytes, 68, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("GPKG");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = connection.createStatement()) {
      ResultSet contents =
          sql.executeQuery(
              "SELECT data_type, min_x, max_y, g.srs_id, column_name, geometry_type_name"
                  + " FROM gpkg_contents JOIN gpkg_geometry_columns g USING (table_name)"
                  + " JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id");
      assertThat(contents.next()).isTrue();
      assertThat(contents.getString(1)).isEqualTo("features");
      assertThat(contents.getDouble(2)).isEqualTo(76.9);
      assertThat(contents.getDouble(3)).isEqualTo(44.2);
      assertThat(contents.getInt(4)).isEqualTo(4326);
      assertThat(contents.getString(5)).isEqualTo("geom");
      assertThat(contents.getString(6)).isEqualTo("LINESTRING");
      ResultSet rows = sql.executeQuery("SELECT fid, geom, link, tonnes FROM flow ORDER BY fid");
      assertThat(rows.next()).isTrue();
      ByteBuffer blob = ByteBuffer.wrap(rows.getBytes(2)).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(new byte[] {blob.get(), blob.get(), blob.get(), blob.get()})
          .containsExactly('G', 'P', 0, 3);
      assertThat(blob.getInt()).isEqualTo(4326);
      assertThat(
              new double[] {blob.getDouble(), blob.getDouble(), blob.getDouble(), blob.getDouble()})
          .containsExactly(76.9, 80.4, 43.2, 44.2);
      assertThat(blob.get()).isEqualTo((byte) 1);
      assertThat(blob.getInt()).isEqualTo(2); // a line
      assertThat(blob.getInt()).isEqualTo(2); // of two points
      assertThat(
              new double[] {blob.getDouble(), blob.getDouble(), blob.getDouble(), blob.getDouble()})
          .containsExactly(80.4, 44.2, 76.9, 43.2);
      assertThat(rows.getString(3)).isEqualTo("rail:HRG~ALT");
      assertThat(rows.getDouble(4)).isEqualTo(5.5);
      ResultSet whole = sql.executeQuery("PRAGMA integrity_check");
      assertThat(whole.getString(1)).isEqualTo("ok");
    }
  }
}
