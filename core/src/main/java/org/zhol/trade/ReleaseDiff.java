package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What changed from one release of statistics to another.
///
/// @param onlyOld series and periods that the new release lacks
/// @param onlyNew those that the old release lacks
public record ReleaseDiff(
    String oldRelease,
    String newRelease,
    int same,
    List<Change> changes,
    List<String> onlyOld,
    List<String> onlyNew) {
  /// A value that is printed with three decimals may differ in the fourth.
  private static final double ROUNDING = 0.0005;

  public ReleaseDiff {
    changes = List.copyOf(changes);
    onlyOld = List.copyOf(onlyOld);
    onlyNew = List.copyOf(onlyNew);
  }

  /// @param change new less old as a share of old
  public record Change(String series, double oldAmount, double newAmount, double change) {}

  public static ReleaseDiff of(TradeBook book, String oldRelease, String newRelease) {
    Map<String, TradeValue> old = index(book, oldRelease);
    Map<String, TradeValue> fresh = index(book, newRelease);
    List<Change> changes = new ArrayList<>();
    int same = 0;
    for (Map.Entry<String, TradeValue> one : old.entrySet()) {
      TradeValue after = fresh.get(one.getKey());
      if (after == null) {
        continue;
      }
      double was = one.getValue().amount();
      double is = after.amount();
      if (Math.abs(is - was) <= ROUNDING * Math.max(Math.abs(was), Math.abs(is))) {
        same++;
      } else {
        double share = was == 0 ? 0 : Math.rint((is / was - 1) * 1e6) / 1e6;
        changes.add(new Change(one.getKey(), was, is, share));
      }
    }
    changes.sort(
        Comparator.comparingDouble((Change change) -> -Math.abs(change.change()))
            .thenComparing(Change::series));
    return new ReleaseDiff(
        oldRelease, newRelease, same, changes, missing(old, fresh), missing(fresh, old));
  }

  private static List<String> missing(Map<String, TradeValue> of, Map<String, TradeValue> in) {
    return of.keySet().stream().filter(key -> !in.containsKey(key)).sorted().toList();
  }

  private static Map<String, TradeValue> index(TradeBook book, String release) {
    Map<String, TradeValue> index = new HashMap<>();
    for (TradeValue value : book.only(release).values()) {
      index.merge(name(value), value, ReleaseDiff::finer);
    }
    return index;
  }

  /// Of one figure printed in billions and in millions, the latter.
  private static TradeValue finer(TradeValue one, TradeValue other) {
    return other.unit().factor() < one.unit().factor() ? other : one;
  }

  /// A series and period in words, such as `KZ export CN 2019 usd`.
  public static String name(TradeValue value) {
    TradeValue.Series series = value.series();
    StringBuilder name = new StringBuilder();
    name.append(series.reporter()).append(' ');
    name.append(series.flow().name().toLowerCase(java.util.Locale.ROOT)).append(' ');
    name.append(series.partner()).append(' ').append(value.period().text());
    String hs = series.hs();
    if (hs != null) {
      name.append(" HS").append(hs);
    } else if (!series.commodity().equals(TradeValue.Series.TOTAL)) {
      name.append(' ').append(series.commodity());
    }
    for (Object part :
        new Object[] {series.definition(), series.mode(), series.place(), series.revision()}) {
      if (part != null) {
        name.append(' ').append(part.toString().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return name.append(' ')
        .append(series.kind().name().toLowerCase(java.util.Locale.ROOT))
        .toString();
  }
}
