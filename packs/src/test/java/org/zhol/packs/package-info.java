/// Tests of packs, on small worlds drawn as text.
@NullMarked
package org.zhol.packs;

import org.jspecify.annotations.NullMarked;
