package org.zhol.routing;

/// What a question cost the search.
///
/// @param options ways that no other beats
/// @param labels partial journeys kept at some time
/// @param settled of them, those whose moves were tried
public record Effort(int options, int labels, int settled) {}
