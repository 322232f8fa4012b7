package org.zhol.trade;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;

/// A value of goods as an answer shows it: with all that says under which terms it holds.
///
/// @param usdBn billion dollars
/// @param sum whether it is the sum of the reporter's exports and imports rather than printed
public record Reported(
    String reporter,
    double usdBn,
    boolean sum,
    Valuation valuation,
    String release,
    @Nullable String published,
    Bound bound,
    Confidence confidence,
    List<String> sources,
    @Nullable String note) {
  private static final double BILLION = 1e9;

  public Reported {
    sources = List.copyOf(sources);
  }

  static Reported of(TradeValue value, TradeBook book) {
    return new Reported(
        value.series().reporter(),
        billions(value.amount()),
        false,
        value.series().valuation(),
        value.release(),
        published(book, value.release()),
        value.bound(),
        value.evidence().confidence(),
        value.evidence().sources(),
        value.note());
  }

  /// Exports and imports together; as sure as the less sure of the two.
  static Reported sum(TradeValue exports, TradeValue imports, TradeBook book) {
    List<String> sources =
        java.util.stream.Stream.of(exports, imports)
            .flatMap(value -> value.evidence().sources().stream())
            .distinct()
            .toList();
    Confidence worse =
        exports.evidence().confidence().compareTo(imports.evidence().confidence()) > 0
            ? exports.evidence().confidence()
            : imports.evidence().confidence();
    String release =
        exports.release().equals(imports.release())
            ? exports.release()
            : exports.release() + " + " + imports.release();
    return new Reported(
        exports.series().reporter(),
        billions(exports.amount() + imports.amount()),
        true,
        Valuation.MIXED,
        release,
        published(book, exports.release()),
        exports.isExact() && imports.isExact() ? Bound.EXACT : Bound.AT_LEAST,
        worse,
        sources,
        null);
  }

  private static @Nullable String published(TradeBook book, String release) {
    Release found = book.find(release);
    return found == null ? null : found.published();
  }

  /// Rounded to a dollar, so that a sum of decimals looks like one.
  static double billions(double usd) {
    return Math.rint(usd) / BILLION;
  }
}
