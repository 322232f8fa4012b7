package org.zhol.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// A published transit time, price or border time, against which the model is judged.
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
    Evidence evidence,
    @Nullable String note) {}
