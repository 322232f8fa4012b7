/// A scenario: a small patch over a pack, in the pack's own terms. Rows are added, changed,
/// removed, or made to hold in some days; the base is never written. What comes out is checked like
/// any other pack, so that a scenario cannot build what a pack could not say (decision 0010).
@NullMarked
package org.zhol.scenario;

import org.jspecify.annotations.NullMarked;
