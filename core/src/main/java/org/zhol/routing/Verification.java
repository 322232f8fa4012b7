package org.zhol.routing;

/// What walking every way on a part of the network says of the options.
///
/// @param optionsCovered options of the answer whose arcs are in that part, of `options` in all
/// @param arcs arcs of that part: those of the covered options and of the quickest ways through
///   other checkpoints
/// @param moves moves tried
/// @param complete whether every way on them was walked
/// @param bySearch options of the search on that part
/// @param byEnumeration options that walking every way finds
/// @param beatenUnderWay of these, those that another journey beats on their way, which could let
///   its cargo stand until then: a queue on the road that runs down is cheaper to come to later
/// @param agrees whether both are the same on all four criteria, but for these
public record Verification(
    int optionsCovered,
    int options,
    int arcs,
    long moves,
    boolean complete,
    int bySearch,
    int byEnumeration,
    int beatenUnderWay,
    boolean agrees) {}
