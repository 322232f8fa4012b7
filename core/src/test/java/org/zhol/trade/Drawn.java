package org.zhol.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// A book of trade drawn as text, one value a line: `KZ export CN 2021 9.773 wits A`; goods by
/// chapter as `KZ export CN 2021/27 3.1 wits A`, a part of a total as `>=6.9`.
final class Drawn {
  private Drawn() {}

  static TradeBook book(String... lines) {
    List<TradeValue> values = new ArrayList<>();
    List<Release> releases = new ArrayList<>();
    for (String line : lines) {
      TradeValue value = value(line);
      values.add(value);
      if (releases.stream().noneMatch(each -> each.id().equals(value.release()))) {
        releases.add(
            new Release(value.release(), value.release(), null, "any", value.evidence(), null));
      }
    }
    return new TradeBook(values, releases);
  }

  private static TradeValue value(String line) {
    String[] words = line.split(" ");
    TradeFlow flow = TradeFlow.valueOf(words[1].toUpperCase(Locale.ROOT));
    String[] when = words[3].split("/");
    boolean part = words[4].startsWith(">=");
    String figure = words[4].replace(">=", "");
    TradeUnit unit = figure.endsWith("t") ? TradeUnit.T : TradeUnit.USD_BN;
    var series =
        new TradeValue.Series(
            words[0],
            words[2],
            flow,
            null,
            when.length > 1 ? "goods" : TradeValue.Series.TOTAL,
            when.length > 1 ? when[1] : null,
            null,
            null,
            null,
            flow.usualValuation(),
            unit.kind());
    return new TradeValue(
        series,
        Objects.requireNonNull(Period.find(when[0])),
        words[5],
        Double.parseDouble(figure.replace("t", "")),
        unit,
        part ? Bound.AT_LEAST : Bound.EXACT,
        new Evidence(List.of("s"), Confidence.valueOf(words[6])),
        null);
  }
}
