package org.zhol.trade.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// Something that was said and can be held against data.
///
/// @param collection such as `2022-09-13`: what belongs together
/// @param said the day; what is claimed of "now" is of this day
/// @param terms the measure's terms as `key=value`, as written
/// @param evidence where it was said; its own source is no witness for it
public record Claim(
    String id,
    String collection,
    LocalDate said,
    @Nullable String by,
    String text,
    Measure measure,
    List<String> terms,
    Evidence evidence,
    @Nullable String note) {
  public Claim {
    terms = List.copyOf(terms);
  }
}
