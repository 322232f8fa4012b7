package org.zhol.assignment;

/// A way of one chain between two places for one commodity, with its costs before any queue.
///
/// @param crossing the crossing it takes, an index of [Crossings]; -1 where it takes none
/// @param arcs arcs of the commodity's freight network, in order
record Route(
    Chain chain,
    double hours,
    double usdPerTonne,
    double gramsPerTonne,
    int crossing,
    int[] arcs) {}
