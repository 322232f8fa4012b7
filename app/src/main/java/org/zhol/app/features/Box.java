package org.zhol.app.features;

import java.util.List;

/// A part of the Earth between two meridians and two parallels, edges included, in degrees. West
/// greater than east means that it lies across the 180th meridian.
public record Box(double west, double south, double east, double north) {
  private static final double HALF_TURN = 180;

  public Box {
    boolean onEarth =
        Math.abs(west) <= HALF_TURN
            && Math.abs(east) <= HALF_TURN
            && Math.abs(south) <= 90
            && Math.abs(north) <= 90;
    if (!onEarth || south > north) {
      throw new IllegalArgumentException(
          "%s,%s,%s,%s is no box on the Earth".formatted(west, south, east, north));
    }
  }

  /// The least box around all shapes, none of which lies across the 180th meridian; there must be
  /// one.
  static Box around(List<Shape> shapes) {
    double west = HALF_TURN;
    double south = 90;
    double east = -HALF_TURN;
    double north = -90;
    for (Shape shape : shapes) {
      for (Shape.Point point : shape.corners()) {
        west = Math.min(west, point.longitude());
        east = Math.max(east, point.longitude());
        south = Math.min(south, point.latitude());
        north = Math.max(north, point.latitude());
      }
    }
    return new Box(west, south, east, north);
  }

  /// Whether a shape has a point in common with it.
  public boolean touches(Shape shape) {
    if (west > east) {
      return new Box(west, south, HALF_TURN, north).touches(shape)
          || new Box(-HALF_TURN, south, east, north).touches(shape);
    }
    return switch (shape) {
      case Shape.Point point -> holds(point);
      case Shape.Line(List<Shape.Point> points) -> {
        boolean touched = false;
        for (int i = 1; i < points.size() && !touched; i++) {
          touched = meets(points.get(i - 1), points.get(i));
        }
        yield touched;
      }
    };
  }

  private boolean holds(Shape.Point point) {
    return point.longitude() >= west
        && point.longitude() <= east
        && point.latitude() >= south
        && point.latitude() <= north;
  }

  /// Cuts a straight stretch at the four edges one after the other; what is left of it lies within
  /// (Liang and Barsky, 1984).
  private boolean meets(Shape.Point a, Shape.Point b) {
    double dx = b.longitude() - a.longitude();
    double dy = b.latitude() - a.latitude();
    double[] slopes = {-dx, dx, -dy, dy};
    double[] rooms = {
      a.longitude() - west, east - a.longitude(), a.latitude() - south, north - a.latitude()
    };
    double first = 0;
    double last = 1;
    for (int edge = 0; edge < slopes.length; edge++) {
      if (slopes[edge] == 0) {
        if (rooms[edge] < 0) {
          return false;
        }
        continue;
      }
      double at = rooms[edge] / slopes[edge];
      if (slopes[edge] < 0) {
        first = Math.max(first, at);
      } else {
        last = Math.min(last, at);
      }
    }
    return first <= last;
  }
}
