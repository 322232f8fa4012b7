/// Claims and what the data say to them. A claim is data: who said what and when, and a measure
/// whose terms are written down while its definition is left open. It is evaluated under every
/// reporter, valuation, release and reasonable definition at hand, each a case with its number and
/// sources; the verdict counts the cases and judges nothing else.
@NullMarked
package org.zhol.trade.claim;

import org.jspecify.annotations.NullMarked;
