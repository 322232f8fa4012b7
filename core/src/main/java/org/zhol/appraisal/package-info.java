/// Compares results: what a scenario changes, next to the error that the solver's gap leaves, and
/// what it is worth to those who move freight (decision 0010).
@NullMarked
package org.zhol.appraisal;

import org.jspecify.annotations.NullMarked;
