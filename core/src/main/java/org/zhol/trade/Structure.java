package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;

/// What a flow consists of in a period: goods with value and tonnes, and what no row explains.
///
/// @param totalUsdBn the flow's total by the same reporter, null where it is not at hand
/// @param restUsdBn total less the goods listed by chapter, or by name where no chapters are at
///   hand
public record Structure(
    String reporter,
    String partner,
    TradeFlow flow,
    String period,
    @Nullable Double totalUsdBn,
    @Nullable Double restUsdBn,
    List<Goods> goods) {
  public Structure {
    goods = List.copyOf(goods);
  }

  /// @param usdPerTonne where one release gives both value and tonnes
  /// @param change printed change against the year before, percent
  public record Goods(
      String commodity,
      @Nullable String hs,
      @Nullable String revision,
      @Nullable String mode,
      @Nullable Double usdBn,
      @Nullable Double share,
      @Nullable Double tonnes,
      @Nullable Double usdPerTonne,
      @Nullable Double change,
      String release,
      List<String> sources) {
    public Goods {
      sources = List.copyOf(sources);
    }
  }

  public static Structure of(
      TradeBook all, String reporter, String partner, TradeFlow flow, Period period) {
    TradeBook book =
        all.where(value ->
            value.series().reporter().equals(reporter)
                && value.series().partner().equals(partner)
                && value.series().flow() == flow
                && value.period().equals(period));
    TradeValue total = book.totals(reporter, partner).headline(value -> true);
    Double totalBn = total == null ? null : Reported.billions(total.amount());
    Map<SameGoods, List<TradeValue>> groups = new LinkedHashMap<>();
    for (TradeValue value : book.values()) {
      TradeValue.Series series = value.series();
      if (!series.commodity().equals(TradeValue.Series.TOTAL) || series.hs() != null) {
        groups.computeIfAbsent(SameGoods.of(value), key -> new ArrayList<>()).add(value);
      }
    }
    List<Goods> goods = new ArrayList<>();
    for (List<TradeValue> left : groups.values()) {
      while (!left.isEmpty()) {
        goods.add(goods(left, totalBn));
      }
    }
    goods.sort(
        Comparator.comparingDouble((Goods one) -> one.usdBn() == null ? 0.0 : -one.usdBn())
            .thenComparingDouble(one -> one.tonnes() == null ? 0.0 : -one.tonnes())
            .thenComparing(Goods::commodity));
    return new Structure(
        reporter, partner, flow, period.text(), totalBn, rest(totalBn, goods), goods);
  }

  /// Chapters cover all goods once; goods by name or finer codes may overlap, so where there are no
  /// chapters the rest is told only if all rows have codes of one length.
  private static @Nullable Double rest(@Nullable Double totalBn, List<Goods> goods) {
    if (totalBn == null) {
      return null;
    }
    Map<String, Integer> codes = new HashMap<>();
    goods.forEach(one -> codes.merge(one.release(), 1, Integer::sum));
    Map<String, Goods> once = new TreeMap<>();
    int length = 0;
    for (Goods one : goods) {
      String hs = one.hs();
      if (one.usdBn() == null) {
        continue;
      }
      if (hs == null || (length != 0 && hs.length() != length)) {
        return null;
      }
      length = hs.length();
      // Two releases with one code are about the same goods: that of the fuller release counts.
      once.merge(
          hs,
          one,
          (a, b) ->
              codes.getOrDefault(b.release(), 0) > codes.getOrDefault(a.release(), 0) ? b : a);
    }
    double sum = 0;
    for (Goods one : once.values()) {
      sum += one.usdBn() == null ? 0 : one.usdBn();
    }
    return Math.rint((totalBn - sum) * 1e9) / 1e9;
  }

  /// What value, weight and growth of one kind of goods have in common.
  private record SameGoods(
      String release,
      String commodity,
      @Nullable String hs,
      @Nullable Mode mode,
      @Nullable String definition) {
    static SameGoods of(TradeValue value) {
      TradeValue.Series series = value.series();
      return new SameGoods(
          value.release(), series.commodity(), series.hs(), series.mode(), series.definition());
    }
  }

  /// The first of these values with those of other kinds, which are taken away from what is left.
  private static Goods goods(List<TradeValue> left, @Nullable Double totalBn) {
    TradeValue value = left.removeFirst();
    Double usd = amount(value, TradeUnit.Kind.USD);
    Double tonnes = amount(value, TradeUnit.Kind.MASS);
    Double change = amount(value, TradeUnit.Kind.GROWTH);
    for (TradeValue other : List.copyOf(left)) {
      if (other.series().kind() != value.series().kind()) {
        usd = usd == null ? amount(other, TradeUnit.Kind.USD) : usd;
        tonnes = tonnes == null ? amount(other, TradeUnit.Kind.MASS) : tonnes;
        change = change == null ? amount(other, TradeUnit.Kind.GROWTH) : change;
      }
    }
    left.removeIf(other -> other.series().kind() != value.series().kind());
    Double billions = usd == null ? null : Reported.billions(usd);
    Double share =
        billions == null || totalBn == null ? null : Math.rint(billions / totalBn * 1e4) / 1e4;
    return new Goods(
        value.series().commodity(),
        value.series().hs(),
        value.series().revision(),
        value.series().mode() == null ? null : value.series().mode().name(),
        billions,
        share,
        tonnes,
        usd == null || tonnes == null || tonnes == 0 ? null : Math.rint(usd / tonnes * 100) / 100,
        change,
        value.release(),
        value.evidence().sources());
  }

  private static @Nullable Double amount(TradeValue value, TradeUnit.Kind kind) {
    return value.series().kind() == kind ? value.amount() : null;
  }
}
