package org.zhol.app.features;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing with its place, plain properties and time.
///
/// @param shape null where the place is not known
/// @param properties texts, numbers, truth values, null, or lists of texts
/// @param time null where it has none
public record Feature(
    String id,
    @Nullable Shape shape,
    Map<String, @Nullable Object> properties,
    @Nullable TimeSpan time) {
  public Feature {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /// Whether it passes a choice. What has no place is in every box, and what has no time at every
  /// time (OGC 17-069r4, requirements 24 and 26).
  boolean passes(Choice choice) {
    Box box = choice.box();
    Shape where = shape;
    TimeSpan wanted = choice.time();
    TimeSpan when = time;
    return (box == null || where == null || box.touches(where))
        && (wanted == null || when == null || wanted.meets(when))
        && choice.properties().entrySet().stream()
            .allMatch(each -> has(each.getKey(), each.getValue()));
  }

  /// Whether a property has a value, or one of its values is it; letter case does not matter.
  private boolean has(String name, String value) {
    Object mine = properties.get(name);
    if (mine instanceof Collection<?> list) {
      return list.stream().anyMatch(one -> String.valueOf(one).equalsIgnoreCase(value));
    }
    return mine != null && String.valueOf(mine).equalsIgnoreCase(value);
  }

  /// What of a collection is wanted.
  ///
  /// @param properties by name, the value that it must have
  public record Choice(@Nullable Box box, @Nullable TimeSpan time, Map<String, String> properties) {
    public Choice {
      properties = Map.copyOf(properties);
    }
  }
}
