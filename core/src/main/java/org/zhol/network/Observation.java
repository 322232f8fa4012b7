package org.zhol.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A published transit time, price or border time.
///
/// @param modes those it is about, none where any will do
/// @param judged whether the model is judged by it; the note says why not
public record Observation(
    String id,
    String measure,
    String from,
    @Nullable String to,
    Set<Mode> modes,
    @Nullable String via,
    @Nullable String cargo,
    LocalDate date,
    double low,
    double high,
    String unit,
    String scope,
    boolean judged,
    Evidence evidence,
    @Nullable String note) {
  public Observation {
    modes = modes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modes));
  }

  /// The mode if it is about one.
  public @Nullable Mode mode() {
    return modes.size() == 1 ? modes.iterator().next() : null;
  }
}
