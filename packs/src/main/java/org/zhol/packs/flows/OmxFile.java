package org.zhol.packs.flows;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes an OMX file, open matrix standard 0.2: an HDF5 file with the attributes `OMX_VERSION` and
/// `SHAPE`, the matrices in `/data`, and in `/lookup` what their rows and columns are.
public final class OmxFile {
  private OmxFile() {}

  /// Writes matrices of equal size, replacing the file. A cell without a value is NaN.
  ///
  /// @param zones of rows and columns, in order; written as `/lookup/city`, their numbers from 1 as
  ///   `/lookup/zone`
  /// @param matrices by name, rows are origins
  public static void write(Path file, List<String> zones, Map<String, double[][]> matrices)
      throws IOException {
    int n = zones.size();
    if (n == 0) {
      throw new IllegalArgumentException("a matrix file needs at least one zone");
    }
    Files.deleteIfExists(file);
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putAttribute("OMX_VERSION", "0.2");
      hdf.putAttribute("SHAPE", new int[] {n, n});
      WritableGroup data = hdf.putGroup("data");
      for (Map.Entry<String, double[][]> matrix : matrices.entrySet()) {
        double[][] cells = matrix.getValue();
        if (cells.length != n || cells[0].length != n) {
          throw new IllegalArgumentException(
              "matrix %s has %d rows of %d, not %d"
                  .formatted(matrix.getKey(), cells.length, cells[0].length, n));
        }
        data.putDataset(matrix.getKey(), cells).putAttribute("NA", Double.NaN);
      }
      WritableGroup lookup = hdf.putGroup("lookup");
      int[] numbers = new int[n];
      for (int z = 0; z < n; z++) {
        numbers[z] = z + 1;
      }
      lookup.putDataset("zone", numbers);
      lookup.putDataset("city", zones.toArray(String[]::new));
    }
  }
}
