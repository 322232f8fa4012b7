package org.zhol.app.features;

import java.util.List;
import java.util.stream.Collectors;

/// Where a feature is, longitude and latitude in degrees (CRS84).
public sealed interface Shape {
  /// A point.
  record Point(double longitude, double latitude) implements Shape {}

  /// A line of at least two points.
  record Line(List<Point> points) implements Shape {
    public Line {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw new IllegalArgumentException("a line has two points or more, not " + points.size());
      }
    }
  }

  /// The points that make it.
  default List<Point> corners() {
    return switch (this) {
      case Point point -> List.of(point);
      case Line(List<Point> points) -> points;
    };
  }

  /// As GeoJSON (RFC 7946) names it.
  default String type() {
    return switch (this) {
      case Point _ -> "Point";
      case Line _ -> "LineString";
    };
  }

  /// As GeoJSON (RFC 7946) has it: a pair, or a list of pairs.
  default List<?> coordinates() {
    return switch (this) {
      case Point(double longitude, double latitude) -> List.of(longitude, latitude);
      case Line(List<Point> points) -> points.stream().map(Shape::coordinates).toList();
    };
  }

  /// As well-known text (OGC 06-103r4).
  default String wellKnownText() {
    String pairs =
        corners().stream()
            .map(point -> point.longitude() + " " + point.latitude())
            .collect(Collectors.joining(", "));
    return (this instanceof Point ? "POINT (" : "LINESTRING (") + pairs + ")";
  }
}
