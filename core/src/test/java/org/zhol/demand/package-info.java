/// Tests of what wants to move.
@NullMarked
package org.zhol.demand;

import org.jspecify.annotations.NullMarked;
