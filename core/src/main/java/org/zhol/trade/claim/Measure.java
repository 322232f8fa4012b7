package org.zhol.trade.claim;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.trade.Period;
import org.zhol.trade.TradeFlow;

/// What a claim is about, with its terms. What a term does not fix is left open and tried in every
/// way: whose figure, from which release, how valued.
public sealed interface Measure {
  /// What is compared, as a verdict shows it.
  ClaimRule rule();

  /// A value of trade between two countries.
  ///
  /// @param slack half a unit of the last digit that was said, dollars: "25 bn" is 24.5 to 25.5
  record Amount(
      String a, String b, TradeFlow flow, Period period, Relation is, double usd, double slack)
      implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.AmountRule(flow, a, b, period.text(), is, usd / 1e9);
    }
  }

  /// Trade in a year against the years before another.
  record Level(String a, String b, TradeFlow flow, int year, int before) implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.LevelRule(flow, a, b, year, before - 1, before);
    }
  }

  /// Trade in a year against all years before.
  record Peak(String a, String b, TradeFlow flow, int year) implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.RecordRule(flow, a, b, year);
    }
  }

  /// How much trade grew from one year to another, in percent; below zero where it fell.
  ///
  /// @param slack half a unit of the last digit that was said
  record Change(
      String a,
      String b,
      TradeFlow flow,
      int from,
      int to,
      Relation is,
      double percent,
      double slack)
      implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.GrowthRule(flow, a, b, from, to, is, percent);
    }
  }

  /// What part of the trade of a is with b, in percent, as a reports it.
  ///
  /// @param slack points by which "about" may be off
  record Share(
      String a, String b, TradeFlow flow, int year, Relation is, double percent, double slack)
      implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.ShareRule(flow, a, b, year, is, percent, slack);
    }
  }

  /// The place of partner b among the partners of a, in each of some years.
  ///
  /// @param flow null where it is left open and all are tried
  /// @param best the best place that is meant: the same as `most` for one very place
  record PartnerRank(
      String a, String b, @Nullable TradeFlow flow, int from, int to, int best, int most)
      implements Measure {
    @Override
    public ClaimRule rule() {
      boolean very = best == most;
      if (flow == null) {
        return very
            ? new ClaimRule.PartnerPlaceRule(a, b, most, from, to)
            : new ClaimRule.PartnerRule(a, b, most, from, to);
      }
      return very
          ? new ClaimRule.PartnerFlowPlaceRule(flow, a, b, most, from, to)
          : new ClaimRule.PartnerFlowRule(flow, a, b, most, from, to);
    }
  }

  /// The place of b among the investors in a, by every definition for which a place is published;
  /// net flows, for which there is none, must not be negative.
  record InvestorRank(String a, String b, int from, int to, int most) implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.InvestorRule(a, b, most, from, to);
    }
  }

  /// Number and value of the joint projects, or one of them.
  ///
  /// @param year in which lists were published; null for within two years of the day
  record ProjectTotals(
      @Nullable Integer count, Relation is, @Nullable Double usd, @Nullable Integer year)
      implements Measure {
    @Override
    public ClaimRule rule() {
      if (count == null) {
        return new ClaimRule.ProjectValueRule(is, usd == null ? 0 : usd / 1e9);
      }
      return usd == null
          ? new ClaimRule.ProjectNumberRule(count)
          : new ClaimRule.ProjectsRule(count, is, usd / 1e9);
    }
  }

  /// That a project stands, and how large it is.
  record ProjectStands(String project, @Nullable Double capacity, @Nullable String unit)
      implements Measure {
    @Override
    public ClaimRule rule() {
      return capacity == null || unit == null
          ? new ClaimRule.ProjectRule(project)
          : new ClaimRule.ProjectSizeRule(project, capacity, unit);
    }
  }

  /// How many checkpoints there are between two countries, and how they stood on the day.
  record Crossings(String a, String b, int road, int rail) implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.CheckpointsRule(road, rail, a, b);
    }
  }

  /// A further checkpoint in planning.
  record Planned(String a, String b, Mode mode) implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.PlannedRule(mode, a, b);
    }
  }

  /// A terminal by the sea that works.
  record Terminal(String project, String city) implements Measure {
    @Override
    public ClaimRule rule() {
      return new ClaimRule.TerminalRule(project, city);
    }
  }

  /// How the figure stands to what was said.
  enum Relation {
    ABOUT,
    MORE_THAN,
    LESS_THAN,
    AT_LEAST,
    AT_MOST;

    /// Whether a value stands so to what was said.
    public boolean holds(double value, double said, double slack) {
      return switch (this) {
        case ABOUT -> Math.abs(value - said) <= slack;
        case MORE_THAN -> value > said;
        case LESS_THAN -> value < said;
        case AT_LEAST -> value >= said;
        case AT_MOST -> value <= said;
      };
    }
  }
}
