package org.zhol.trade.claim;

import org.jspecify.annotations.Nullable;
import org.zhol.network.Mode;
import org.zhol.trade.Period;
import org.zhol.trade.TradeFlow;

/// What a claim is about, with its terms. What a term does not fix is left open and tried in every
/// way: whose figure, from which release, how valued.
public sealed interface Measure {
  /// The rule in words, as a verdict shows it.
  String rule();

  /// A value of trade between two countries.
  ///
  /// @param slack half a unit of the last digit that was said, dollars: "25 bn" is 24.5 to 25.5
  record Amount(
      String a, String b, TradeFlow flow, Period period, Relation is, double usd, double slack)
      implements Measure {
    @Override
    public String rule() {
      return "%s of %s and %s in %s is %s USD %s bn, by each reporter and release; 'about' is to half of the last digit said"
          .formatted(word(flow), a, b, period, word(is), usd / 1e9);
    }
  }

  /// Trade in a year against the years before another.
  record Level(String a, String b, TradeFlow flow, int year, int before) implements Measure {
    @Override
    public String rule() {
      return "%s of %s and %s in %d is at least that of %d, or the mean of the three years before %d, or the most of any year before it; by each reporter"
          .formatted(word(flow), a, b, year, before - 1, before);
    }
  }

  /// The place of partner b among the partners of a, in each of some years.
  record PartnerRank(String a, String b, int from, int to, int most) implements Measure {
    @Override
    public String rule() {
      return "%s is among the first %d partners of %s in each year from %d to %d, by turnover, exports or imports as %s reports them"
          .formatted(b, most, a, from, to, a);
    }
  }

  /// The place of b among the investors in a, by every definition for which a place is published;
  /// net flows, for which there is none, must not be negative.
  record InvestorRank(String a, String b, int from, int to, int most) implements Measure {
    @Override
    public String rule() {
      return "%s is among the first %d investors in %s in every period from %d to %d for which a place is published, by each definition; a net inflow must be above zero in each year"
          .formatted(b, most, a, from, to);
    }
  }

  /// Number and value of the joint projects.
  record ProjectTotals(int count, Relation is, double usd) implements Measure {
    @Override
    public String rule() {
      return "lists published within two years of the day have %d projects worth %s USD %s bn: by number, by value strictly, by value to 1 %%, and by value of what is launched or under way"
          .formatted(count, word(is), usd / 1e9);
    }
  }

  /// That a project stands, and how large it is.
  record ProjectStands(String project, @Nullable Double capacity, @Nullable String unit)
      implements Measure {
    @Override
    public String rule() {
      return "project %s was commissioned by the day%s"
          .formatted(
              project, capacity == null ? "" : ", with a capacity of " + capacity + " " + unit);
    }
  }

  /// How many checkpoints there are between two countries, and how they stood on the day.
  record Crossings(String a, String b, int road, int rail) implements Measure {
    @Override
    public String rule() {
      return "%d road and %d rail checkpoints of %s and %s on the day by their status records: by number, none closed, all open without limits"
          .formatted(road, rail, a, b);
    }
  }

  /// A further checkpoint in planning.
  record Planned(String a, String b, Mode mode) implements Measure {
    @Override
    public String rule() {
      return "a %s checkpoint of %s and %s has the status planned on the day"
          .formatted(word(mode), a, b);
    }
  }

  /// A terminal by the sea that works.
  record Terminal(String project, String city) implements Measure {
    @Override
    public String rule() {
      return "terminal %s was commissioned by the day, %s has both railway and port in the network, and boxes or trains were counted"
          .formatted(project, city);
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

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
