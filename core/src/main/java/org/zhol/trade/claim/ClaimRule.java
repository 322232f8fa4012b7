package org.zhol.trade.claim;

import org.zhol.network.Mode;
import org.zhol.quantity.Remark;
import org.zhol.trade.TradeFlow;

/// What is compared to hold a claim. Countries are ISO codes, periods such as `2021` or
/// `2017-06..2018-06`.
public sealed interface ClaimRule extends Remark {
  /// A value of trade, by each reporter and release; "about" is to half of the last digit said.
  record AmountRule(
      TradeFlow flow,
      String country,
      String partnerCountry,
      String period,
      Measure.Relation relation,
      double usdBn)
      implements ClaimRule {}

  /// Trade in a year against the year before another, the mean of three, and the most before.
  record LevelRule(
      TradeFlow flow, String country, String partnerCountry, int year, int lastYear, int beforeYear)
      implements ClaimRule {}

  /// A place among the partners in each year.
  record PartnerRule(String country, String partnerCountry, int most, int fromYear, int toYear)
      implements ClaimRule {}

  /// This very place among the partners in each year.
  record PartnerPlaceRule(
      String country, String partnerCountry, int place, int fromYear, int toYear)
      implements ClaimRule {}

  /// A place among the partners of one flow in each year.
  record PartnerFlowRule(
      TradeFlow flow, String country, String partnerCountry, int most, int fromYear, int toYear)
      implements ClaimRule {}

  /// This very place among the partners of one flow in each year.
  record PartnerFlowPlaceRule(
      TradeFlow flow, String country, String partnerCountry, int place, int fromYear, int toYear)
      implements ClaimRule {}

  /// More trade than in any year before.
  record RecordRule(TradeFlow flow, String country, String partnerCountry, int year)
      implements ClaimRule {}

  /// Change from one year to another in percent, by each reporter and release; "about" is to half
  /// of the last digit said.
  record GrowthRule(
      TradeFlow flow,
      String country,
      String partnerCountry,
      int fromYear,
      int toYear,
      Measure.Relation relation,
      double percent)
      implements ClaimRule {}

  /// Share of a country's whole trade in percent, as it reports both.
  ///
  /// @param points by how many points "about" may be off
  record ShareRule(
      TradeFlow flow,
      String country,
      String partnerCountry,
      int year,
      Measure.Relation relation,
      double percent,
      double points)
      implements ClaimRule {}

  /// A place among the investors, by each definition for which one is published.
  record InvestorRule(String country, String partnerCountry, int most, int fromYear, int toYear)
      implements ClaimRule {}

  /// Number and value of joint projects, by lists published within two years.
  record ProjectsRule(int projects, Measure.Relation relation, double usdBn) implements ClaimRule {}

  /// Number of joint projects, by lists published within two years.
  record ProjectNumberRule(int projects) implements ClaimRule {}

  /// Value of joint projects, by lists published within two years.
  record ProjectValueRule(Measure.Relation relation, double usdBn) implements ClaimRule {}

  /// A project commissioned by the day.
  record ProjectRule(String project) implements ClaimRule {}

  /// A project commissioned by the day, with a capacity.
  record ProjectSizeRule(String project, double capacity, String inUnit) implements ClaimRule {}

  /// Numbers of checkpoints on the day, by their status records.
  record CheckpointsRule(int road, int rail, String country, String partnerCountry)
      implements ClaimRule {}

  /// A checkpoint with the status planned on the day.
  record PlannedRule(Mode mode, String country, String partnerCountry) implements ClaimRule {}

  /// A terminal commissioned by the day, with railway and port, where something was counted.
  record TerminalRule(String project, String city) implements ClaimRule {}
}
