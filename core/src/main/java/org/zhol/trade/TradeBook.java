package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All figures at hand, with their releases; none replaces another.
public record TradeBook(List<TradeValue> values, List<Release> releases) {
  public TradeBook {
    values = List.copyOf(values);
    releases = List.copyOf(releases);
  }

  public static TradeBook empty() {
    return new TradeBook(List.of(), List.of());
  }

  /// This book and another, whose values and releases stand after these.
  public TradeBook with(TradeBook other) {
    List<TradeValue> all = new ArrayList<>(values);
    all.addAll(other.values);
    List<Release> editions = new ArrayList<>(releases);
    editions.addAll(other.releases);
    return new TradeBook(all, editions);
  }

  /// Only the values of one release; all of them where none is named.
  public TradeBook only(@Nullable String release) {
    return release == null ? this : where(value -> value.release().equals(release));
  }

  public TradeBook where(Predicate<TradeValue> wanted) {
    return new TradeBook(values.stream().filter(wanted).toList(), releases);
  }

  public @Nullable Release find(String id) {
    for (Release release : releases) {
      if (release.id().equals(id)) {
        return release;
      }
    }
    return null;
  }

  /// Values of goods of all kinds and modes that a reporter gives for a partner, in dollars.
  public TradeBook totals(String reporter, String partner) {
    return where(value ->
        value.series().reporter().equals(reporter)
            && value.series().partner().equals(partner)
            && value.series().kind() == TradeUnit.Kind.USD
            && value.series().isTotal());
  }

  /// The value to set against others: what the reporter said before what others made of it, then
  /// the better confidence, then the later release, then the order of the book. Null where there is
  /// none that is exact; a part of a total or a rounded word of an official is never chosen by
  /// itself.
  public @Nullable TradeValue headline(Predicate<TradeValue> wanted) {
    return values.stream()
        .filter(TradeValue::isExact)
        .filter(wanted)
        .min(
            Comparator.comparing((TradeValue value) -> value.series().definition() != null)
                .thenComparing(value -> value.evidence().confidence())
                .thenComparing(this::published, Comparator.reverseOrder()))
        .orElse(null);
  }

  private String published(TradeValue value) {
    Release release = find(value.release());
    String published = release == null ? null : release.published();
    return published == null ? "" : published;
  }

  /// Values of one series and period under one key, in the order of the book.
  Map<SeriesAt, List<TradeValue>> bySeries() {
    Map<SeriesAt, List<TradeValue>> groups = new java.util.LinkedHashMap<>();
    for (TradeValue value : values) {
      groups
          .computeIfAbsent(
              new SeriesAt(value.series(), value.period().text()), key -> new ArrayList<>())
          .add(value);
    }
    return groups;
  }

  /// A series in a period.
  record SeriesAt(TradeValue.Series series, String period) {}

  /// The years for which a value stands here, in order.
  public List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    for (TradeValue value : values) {
      if (value.period().isYear()) {
        years.add(value.period().year());
      }
    }
    return List.copyOf(years);
  }

  /// The releases that some values come from, in the order of the book.
  public List<Release> releasesOf(Iterable<String> ids) {
    Map<String, Boolean> wanted = new HashMap<>();
    for (String id : ids) {
      wanted.put(id, true);
    }
    return releases.stream().filter(release -> wanted.containsKey(release.id())).toList();
  }
}
