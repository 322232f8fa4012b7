/// How long a checkpoint or terminal keeps you: the shared delay model. Given a checkpoint's dated
/// records, a direction and a cargo class it yields the distribution of the instant of leaving by
/// the instant of arrival, the binding constraint, and what the pack lacks. Closed forms below
/// saturation, a fluid queue above, quotas as hard daily intakes.
@NullMarked
package org.zhol.queueing;

import org.jspecify.annotations.NullMarked;
