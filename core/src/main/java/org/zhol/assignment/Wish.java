package org.zhol.assignment;

/// What wants to go: tonnes of a commodity from a place to a place in each of the year's 52 weeks.
///
/// @param commodity id in the pack
/// @param from place, city or other text that the planner understands
public record Wish(String id, String commodity, String from, String to, double[] tonnes) {
  public Wish {
    tonnes = tonnes.clone();
  }
}
