package org.zhol.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    List<Goods> goods = new ArrayList<>();
    List<TradeValue> used = new ArrayList<>();
    for (TradeValue value : book.values()) {
      TradeValue.Series series = value.series();
      if (series.commodity().equals(TradeValue.Series.TOTAL) && series.hs() == null) {
        continue;
      }
      if (!used.contains(value)) {
        goods.add(goods(value, book, used, totalBn));
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

  private static Goods goods(
      TradeValue value, TradeBook book, List<TradeValue> used, @Nullable Double totalBn) {
    used.add(value);
    Double usd = amount(value, TradeUnit.Kind.USD);
    Double tonnes = amount(value, TradeUnit.Kind.MASS);
    Double change = amount(value, TradeUnit.Kind.GROWTH);
    for (TradeValue other : book.values()) {
      if (!used.contains(other) && sameGoods(value, other)) {
        used.add(other);
        usd = usd == null ? amount(other, TradeUnit.Kind.USD) : usd;
        tonnes = tonnes == null ? amount(other, TradeUnit.Kind.MASS) : tonnes;
        change = change == null ? amount(other, TradeUnit.Kind.GROWTH) : change;
      }
    }
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

  private static boolean sameGoods(TradeValue one, TradeValue other) {
    TradeValue.Series a = one.series();
    TradeValue.Series b = other.series();
    return one.release().equals(other.release())
        && a.kind() != b.kind()
        && a.commodity().equals(b.commodity())
        && java.util.Objects.equals(a.hs(), b.hs())
        && java.util.Objects.equals(a.mode(), b.mode())
        && java.util.Objects.equals(a.definition(), b.definition());
  }

  private static @Nullable Double amount(TradeValue value, TradeUnit.Kind kind) {
    return value.series().kind() == kind ? value.amount() : null;
  }
}
