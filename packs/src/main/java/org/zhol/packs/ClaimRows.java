package org.zhol.packs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.claim.Measure;
import org.zhol.trade.claim.Terms;

/// Reads claims.
final class ClaimRows {
  private ClaimRows() {}

  /// Empty for a row whose terms make no measure, which is then reported.
  static Optional<Claim> claim(Row row) {
    String word = row.id("measure");
    List<String> terms =
        Arrays.stream(row.text("terms").split("[ \n]+")).filter(term -> !term.isEmpty()).toList();
    Terms.Read read = Terms.read(word, terms);
    if (row.isGood()) {
      read.problems().forEach(wrong -> row.report(null, wrong.reason(), wrong.cure()));
    }
    Measure measure = read.measure();
    if (measure == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Claim(
            row.key("claim_id"),
            row.id("collection"),
            row.date("said"),
            row.optional("by"),
            row.text("text"),
            measure,
            prepend(word, terms),
            row.evidence(),
            row.optional("note")));
  }

  private static List<String> prepend(String word, List<String> terms) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(word), terms.stream())
        .toList();
  }
}
