/// Tests of the network as a whole.
@NullMarked
package org.zhol.network;

import org.jspecify.annotations.NullMarked;
