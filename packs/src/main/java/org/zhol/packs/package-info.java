/// Data packs: folders or zips of CSV tables that describe a corridor. Reads, checks and writes
/// them, and holds the built-in pack of the China–Kazakhstan artery.
@NullMarked
package org.zhol.packs;

import org.jspecify.annotations.NullMarked;
