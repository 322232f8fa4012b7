package org.zhol.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The traffic a checkpoint's record is about: some cargo classes or commodities, or all of it
/// where none is named. Of several records for one thing the most specific holds: one for the
/// commodity before one for its class before one for all.
public record Traffic(Set<CargoClass> classes, Set<String> commodities) {
  public static final Traffic ALL = new Traffic(Set.of(), Set.of());

  public Traffic {
    classes = Set.copyOf(classes);
    commodities = Set.copyOf(commodities);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Traffic key
        && classes.equals(key.classes)
        && commodities.equals(key.commodities);
  }

  @Override
  public int hashCode() {
    return 31 * classes.hashCode() + commodities.hashCode();
  }

  public boolean isAll() {
    return classes.isEmpty() && commodities.isEmpty();
  }

  /// Whether these goods are part of it.
  public boolean includes(Goods goods) {
    String commodity = goods.commodity();
    return isAll()
        || classes.contains(goods.cargo())
        || (commodity != null && commodities.contains(commodity));
  }

  /// How narrow it is: 0 for all, 1 for cargo classes, 2 for commodities.
  public int rank() {
    return !commodities.isEmpty() ? 2 : classes.isEmpty() ? 0 : 1;
  }
}
