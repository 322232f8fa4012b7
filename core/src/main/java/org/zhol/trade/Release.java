package org.zhol.trade;

import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;

/// One edition of statistics: values of the same series in another release stand beside these.
///
/// @param published year, month or day of publication; null where it is not known
/// @param licence what one may do with its values
public record Release(
    String id,
    String title,
    @Nullable String published,
    String licence,
    Evidence evidence,
    @Nullable String note) {}
