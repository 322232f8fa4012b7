/// Statistics of trade as each side reports them, kept side by side: reporter, valuation, release
/// and period stay with every value, and nothing is overwritten by a later one. On top of them the
/// comparisons that answer which figure holds for whom: the mirror of two reporters, ranks,
/// structure, growth, the change between releases, and values that look wrong. Reading files and
/// keeping them is the work of `packs`.
@NullMarked
package org.zhol.trade;

import org.jspecify.annotations.NullMarked;
