package org.zhol.routing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The values that were asked for last, made when first needed; what is dropped is made anew when
/// asked for again, and is the same. Safe for many threads: who asks for a value that another is
/// making waits for it, and for no other.
final class Recent<K, V> {
  private final int most;
  private final Map<K, Held<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Held<V> {
    private @Nullable V value;

    synchronized V get(Supplier<V> maker) {
      V known = value;
      if (known == null) {
        known = maker.get();
        value = known;
      }
      return known;
    }
  }

  /// @param most values kept, at least 1
  Recent(int most) {
    this.most = most;
  }

  V get(K key, Supplier<V> maker) {
    Held<V> held;
    synchronized (kept) {
      held = kept.get(key);
      if (held == null) {
        held = new Held<>();
        kept.put(key, held);
        // Before the new one is made, so that there is never room needed for one more.
        Iterator<Held<V>> oldest = kept.values().iterator();
        while (kept.size() > most) {
          oldest.next();
          oldest.remove();
        }
      }
    }
    return held.get(maker);
  }
}
