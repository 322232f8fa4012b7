/// The slot laboratory: rules of an electronic queue as data, honest carriers, hoarders and
/// scalping bots under each of them with the same arrivals, and what comes of it. Nothing here
/// decides who may cross; that is the ledger's.
@NullMarked
package org.zhol.simulation.slots;

import org.jspecify.annotations.NullMarked;
