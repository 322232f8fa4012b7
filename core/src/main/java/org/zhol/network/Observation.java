package org.zhol.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A published transit time, price or border time.
///
/// @param judged whether the model is judged by it; the note says why not
public record Observation(
    String id,
    String measure,
    String from,
    @Nullable String to,
    @Nullable Mode mode,
    @Nullable String via,
    @Nullable String cargo,
    LocalDate date,
    double low,
    double high,
    String unit,
    String scope,
    boolean judged,
    Evidence evidence,
    @Nullable String note) {}
