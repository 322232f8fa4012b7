package org.zhol.network;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Items of a list by their ids: open addressing over positions, at most half full, for a map's
/// entry of each of a million rows would be some 50 MB.
final class Index<T> {
  private final List<T> items;
  private final Function<T, String> key;

  /// Positions plus one.
  private final int[] slots;

  Index(String what, List<T> items, Function<T, String> key) {
    this.items = items;
    this.key = key;
    slots = new int[Integer.highestOneBit(Math.max(1, items.size())) * 4];
    for (int i = 0; i < items.size(); i++) {
      String id = key.apply(items.get(i));
      int slot = slot(id);
      if (slots[slot] != 0) {
        throw new IllegalArgumentException(what + " '" + id + "' appears twice; keep one of them");
      }
      slots[slot] = i + 1;
    }
  }

  /// Where the item stands in the list; -1 where there is none.
  int position(String id) {
    return slots[slot(id)] - 1;
  }

  @Nullable T get(String id) {
    int at = position(id);
    return at < 0 ? null : items.get(at);
  }

  private int slot(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & (slots.length - 1);
    while (slots[slot] != 0 && !key.apply(items.get(slots[slot] - 1)).equals(id)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
