package org.zhol.routing;

import org.zhol.quantity.Remark;

/// What an answer is worth that was found on a part of the network.
public sealed interface PartRemark extends Remark {
  /// The question was too large: after so many partial journeys no journey through these many
  /// places beats the options.
  record SearchedPart(int labels, int places) implements PartRemark {}

  /// What no journey on the whole network betters, each by itself, and what the options come to.
  record AtBest(
      double hours,
      double foundHours,
      long priceCents,
      long foundCents,
      double co2eKg,
      double foundCo2eKg)
      implements PartRemark {}

  /// Hours by which 90 of 100 arrive: no journey has fewer than the first, an option the second.
  record P90AtBest(double hours, double foundHours) implements PartRemark {}

  /// Chances of being in time: no journey has more than the first, an option the second.
  record OnTimeAtBest(double percent, double foundPercent) implements PartRemark {}
}
