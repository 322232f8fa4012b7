package org.zhol.bench;

/// A settlement of a drawn corridor: where it lies and what it belongs to.
///
/// @param id of its road place and of the town
/// @param cluster number of the city around which it lies, -1 for a stop on the road between two
record DrawnTown(String id, String country, double latitude, double longitude, int cluster) {
  private static final double METRES_PER_DEGREE = 111_195;

  /// Straight metres on a plane that fits at these latitudes; good enough to draw by.
  double metres(DrawnTown other) {
    return metres(latitude, longitude, other.latitude, other.longitude);
  }

  static double metres(double latitude, double longitude, double latitude2, double longitude2) {
    double north = (latitude2 - latitude) * METRES_PER_DEGREE;
    double across = Math.cos(Math.toRadians((latitude + latitude2) / 2));
    double east = (longitude2 - longitude) * METRES_PER_DEGREE * across;
    return Math.hypot(north, east);
  }

  static double degreesNorth(double metres) {
    return metres / METRES_PER_DEGREE;
  }

  static double degreesEast(double metres, double latitude) {
    return metres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude)));
  }
}
