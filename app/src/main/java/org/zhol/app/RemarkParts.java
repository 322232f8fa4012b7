package org.zhol.app;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zhol.quantity.Remark;

/// A remark taken apart, whatever record it is: `TooHeavyByAir[mostTonnes=5]` is the code
/// `TOO_HEAVY_BY_AIR` with the value `mostTonnes`.
final class RemarkParts {
  /// The component that holds the pack's own words.
  static final String NOTE = "note";

  private RemarkParts() {}

  static String code(Class<? extends Remark> kind) {
    return kind.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  /// Components by name, in their order.
  static Map<String, Object> values(Remark remark) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : remark.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        values.put(component.getName(), accessor.invoke(remark));
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException("no value " + component + " of " + remark, broken);
      }
    }
    return values;
  }
}
