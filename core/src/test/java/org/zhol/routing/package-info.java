/// Tests of the planner on small worlds and random networks.
@NullMarked
package org.zhol.routing;

import org.jspecify.annotations.NullMarked;
