package org.zhol.trade.claim;

import java.time.LocalDate;
import org.zhol.network.Checkpoint;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.quantity.Remark;
import org.zhol.trade.Bound;
import org.zhol.trade.TradeFlow;

/// What would be needed to decide a claim, or to decide more, and what is to be known of a figure.
public sealed interface ClaimRemark extends Remark {
  /// A figure of a reporter.
  record NoFigure(TradeFlow flow, String partnerCountry, String reporterCountry, String period)
      implements ClaimRemark {}

  /// Any figure of a period.
  record NoValue(String period) implements ClaimRemark {}

  /// The three years before one, by a reporter.
  record NoThreeYears(int beforeYear, String reporterCountry) implements ClaimRemark {}

  /// A place among partners.
  record NoRank(String country, TradeFlow flow, int year) implements ClaimRemark {}

  /// A place by a definition of investment of which only amounts are published.
  record NoRankPublished(String country, String investment) implements ClaimRemark {}

  /// A list of projects published within two years of the day by someone else.
  record NoList(LocalDate said) implements ClaimRemark {}

  /// A project of the register.
  record NoProject(String project) implements ClaimRemark {}

  /// A project's capacity in a unit.
  record NoCapacity(String project, String inUnit) implements ClaimRemark {}

  /// A date of commissioning.
  record NoCommissioning(String project) implements ClaimRemark {}

  /// Places of a city in the network.
  record NoPlaces(String city) implements ClaimRemark {}

  /// Boxes or trains counted at a terminal.
  record NoCounts(String project, LocalDate said) implements ClaimRemark {}

  /// A checkpoint's status on the day.
  record NoStatusOn(Names checkpoint, LocalDate said) implements ClaimRemark {}

  /// A record of a planned checkpoint; that there is none does not show that none was discussed.
  record NoneOnRecord(Mode mode, LocalDate said) implements ClaimRemark {}

  /// What the figure says about the true one.
  record Bounded(Bound bound) implements ClaimRemark {}

  /// The figure of a year that another is held against, by release and confidence.
  record YearFrom(int year, String release, String grade) implements ClaimRemark {}

  /// An amount that a change or share was reckoned from.
  record AmountOf(int year, double usdBn) implements ClaimRemark {}

  /// The year of the most.
  record MostIn(int year) implements ClaimRemark {}

  /// A checkpoint's status on the day; the note is the record's reason.
  record StoodAs(Names checkpoint, Checkpoint.State status, LocalDate since, String note)
      implements ClaimRemark {}

  /// When a list was published; the note is the list's.
  record ListOf(String period) implements ClaimRemark {}

  /// A place of a city in the network.
  record PlaceThere(Names place, Mode mode) implements ClaimRemark {}
}
