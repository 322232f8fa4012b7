package org.zhol.routing;

/// What walking every way on a part of the network says of the options.
///
/// @param vertices states of places walked on: those that the options pass
/// @param moves moves tried
/// @param complete whether every way on them was walked
/// @param bySearch options of the search on that part
/// @param byEnumeration options that walking every way finds
/// @param agrees whether both are the same on all four criteria
public record Verification(
    int optionsCovered,
    int vertices,
    long moves,
    boolean complete,
    int bySearch,
    int byEnumeration,
    boolean agrees) {}
