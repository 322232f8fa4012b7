/// Benchmarks: JMH for single pieces, and side-by-side runs against a library that a user would
/// pick instead, as ratios measured in one run.
@NullMarked
package org.zhol.bench;

import org.jspecify.annotations.NullMarked;
