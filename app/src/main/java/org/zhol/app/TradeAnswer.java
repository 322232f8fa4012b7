package org.zhol.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhol.network.Source;
import org.zhol.trade.Release;
import org.zhol.trade.TradeBook;

/// An answer about trade and, beside it, the releases that it names with their licences, and the
/// sources with title, address and date.
record TradeAnswer<T>(@JsonUnwrapped T answer, List<Release> releases, List<Source> sources) {
  static <T> TradeAnswer<T> of(
      T answer,
      TradeBook book,
      List<Source> known,
      Collection<String> releases,
      Collection<String> sources) {
    Set<String> names = new HashSet<>();
    releases.forEach(each -> names.addAll(List.of(each.split(" \\+ "))));
    List<Release> used = book.releasesOf(names);
    Set<String> ids = new HashSet<>(sources);
    used.forEach(release -> ids.addAll(release.evidence().sources()));
    return new TradeAnswer<>(
        answer, used, known.stream().filter(source -> ids.contains(source.id())).toList());
  }
}
