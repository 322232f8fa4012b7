package org.zhol.app.features;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A kind of feature and all of them, in a fixed order.
///
/// @param id as it stands in addresses
/// @param filters properties by which features are chosen
public record FeatureType(
    String id, String title, String description, List<Filter> filters, List<Feature> features) {
  public FeatureType {
    filters = List.copyOf(filters);
    features = List.copyOf(features);
  }

  /// A property by which features are chosen.
  ///
  /// @param type as JSON Schema names it: `string`, `integer`, `boolean`
  /// @param values all that it can be; empty if it is no closed set
  public record Filter(String name, String description, String type, List<String> values) {
    public Filter {
      values = List.copyOf(values);
    }

    static Filter text(String name, String description) {
      return new Filter(name, description, "string", List.of());
    }

    static Filter whole(String name, String description) {
      return new Filter(name, description, "integer", List.of());
    }

    static Filter truth(String name, String description) {
      return new Filter(name, description, "boolean", List.of("true", "false"));
    }

    static Filter oneOf(String name, String description, Enum<?>... values) {
      return new Filter(
          name, description, "string", List.of(values).stream().map(Enum::name).toList());
    }
  }

  public List<Feature> choose(Feature.Choice choice) {
    return features.stream().filter(feature -> feature.passes(choice)).toList();
  }

  public @Nullable Feature find(String featureId) {
    for (Feature feature : features) {
      if (feature.id().equals(featureId)) {
        return feature;
      }
    }
    return null;
  }

  /// The least box around all features; null where none has a place.
  public @Nullable Box box() {
    List<Shape> shapes =
        features.stream()
            .map(Feature::shape)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return shapes.isEmpty() ? null : Box.around(shapes);
  }

  /// From the first beginning to the last end; null where no feature has a time.
  public @Nullable TimeSpan time() {
    TimeSpan all = null;
    for (Feature feature : features) {
      TimeSpan one = feature.time();
      if (one != null) {
        all = all == null ? one : all.with(one);
      }
    }
    return all;
  }
}
