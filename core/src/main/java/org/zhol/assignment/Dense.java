package org.zhol.assignment;

/// Vectors and matrices of a few dozen rows, for steps over limits and checkpoints.
final class Dense {
  private Dense() {}

  /// Adds weight times the outer product of x with itself.
  static void add(double[][] matrix, double[] x, double weight) {
    for (int f = 0; f < x.length; f++) {
      for (int g = 0; x[f] != 0 && g < x.length; g++) {
        matrix[f][g] += weight * x[f] * x[g];
      }
    }
  }

  /// Gaussian elimination with pivots, in place.
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        if (Math.abs(matrix[r][c]) > Math.abs(matrix[pivot][c])) {
          pivot = r;
        }
      }
      double[] row = matrix[pivot];
      matrix[pivot] = matrix[c];
      matrix[c] = row;
      double value = right[pivot];
      right[pivot] = right[c];
      right[c] = value;
      for (int r = c + 1; r < n; r++) {
        double factor = matrix[r][c] / row[c];
        if (factor != 0) {
          for (int k = c; k < n; k++) {
            matrix[r][k] -= factor * row[k];
          }
          right[r] -= factor * right[c];
        }
      }
    }
    for (int r = n - 1; r >= 0; r--) {
      for (int k = r + 1; k < n; k++) {
        right[r] -= matrix[r][k] * right[k];
      }
      right[r] /= matrix[r][r];
    }
    return right;
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  static double norm(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  static double[] minus(double[] one, double[] other) {
    double[] difference = one.clone();
    add(difference, -1, other);
    return difference;
  }

  /// Adds a multiple of a vector to another.
  static void add(double[] to, double times, double[] vector) {
    for (int k = 0; k < to.length; k++) {
      to[k] += times * vector[k];
    }
  }

  static void scale(double[] vector, double by) {
    for (int k = 0; k < vector.length; k++) {
      vector[k] *= by;
    }
  }

  /// Multiplies each element by its weight.
  static void weigh(double[] vector, double[] weight) {
    for (int k = 0; k < vector.length; k++) {
      vector[k] *= weight[k];
    }
  }
}
