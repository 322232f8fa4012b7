/// The register of joint projects: what each is, where it stands, what it was said to cost and when
/// it was to be done and was done, and the lists that were published at different dates, whose
/// members and totals are set side by side. A change is a record of its own with author and time;
/// the register is what the pack says with all changes applied that were not undone.
@NullMarked
package org.zhol.trade.project;

import org.jspecify.annotations.NullMarked;
