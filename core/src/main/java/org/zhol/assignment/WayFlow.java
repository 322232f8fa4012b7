package org.zhol.assignment;

import java.util.List;

/// What one flow of the demand sent one way in a year. All ways together are the flows: the tonnes
/// of a link are the sum over the ways that use it.
///
/// @param flow id in the demand
/// @param links that it uses, in order
/// @param tonnes week by week
public record WayFlow(String flow, Chain chain, List<Step> links, List<Double> tonnes) {
  public WayFlow {
    links = List.copyOf(links);
    tonnes = List.copyOf(tonnes);
  }

  /// A link in one of its directions.
  public record Step(String link, boolean forward) {}
}
