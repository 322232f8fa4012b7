/// Values with units. Types at the edge, suffixes inside: a name that ends in `Cents`, `Metres`,
/// `Seconds` or `Grams` holds that unit. Everything else in `core` builds on this package and it
/// uses nothing but the JDK.
@NullMarked
package org.zhol.quantity;

import org.jspecify.annotations.NullMarked;
