package org.zhol.routing;

/// What a question cost the search.
///
/// @param options ways that no other beats
/// @param labels partial journeys kept at some time
/// @param complete whether the whole network was searched
public record Effort(int options, int labels, boolean complete) {}
