package org.zhol.trade.claim;

import java.time.LocalDate;
import java.util.Locale;
import org.zhol.network.Mode;
import org.zhol.network.Names;
import org.zhol.quantity.Remark;
import org.zhol.trade.TradeFlow;

/// The definition by which a figure is read.
public sealed interface ClaimReading extends Remark {
  /// The definition as its name in answers and addresses; readings of one name are of one kind.
  String definition();

  /// A figure as printed.
  record Printed(TradeFlow flow) implements ClaimReading {
    @Override
    public String definition() {
      return word(flow) + ", printed";
    }
  }

  /// Exports and imports of one release, added up.
  record AddedUp() implements ClaimReading {
    @Override
    public String definition() {
      return "export and import, added up";
    }
  }

  /// Against a year.
  record AgainstYear(int year) implements ClaimReading {
    @Override
    public String definition() {
      return "against " + year;
    }
  }

  /// Against the mean of years.
  record AgainstMean(int fromYear, int toYear) implements ClaimReading {
    @Override
    public String definition() {
      return "against the mean of %d to %d".formatted(fromYear, toYear);
    }
  }

  /// Against the most of any year before.
  record AgainstMost() implements ClaimReading {
    @Override
    public String definition() {
      return "against the most before";
    }
  }

  /// Change between two years of one release.
  record ChangeInRelease() implements ClaimReading {
    @Override
    public String definition() {
      return "both years of one release";
    }
  }

  /// Change between the best figures of two years, which are of different releases.
  record ChangeAcross() implements ClaimReading {
    @Override
    public String definition() {
      return "years of different releases";
    }
  }

  /// A change as printed.
  record ChangePrinted() implements ClaimReading {
    @Override
    public String definition() {
      return "change, printed";
    }
  }

  /// A share reckoned from two figures of one release.
  record ShareReckoned() implements ClaimReading {
    @Override
    public String definition() {
      return "share, of one release";
    }
  }

  /// A share as printed.
  record SharePrinted() implements ClaimReading {
    @Override
    public String definition() {
      return "share, printed";
    }
  }

  /// How many projects a list has.
  record ProjectNumber() implements ClaimReading {
    @Override
    public String definition() {
      return "number of projects";
    }
  }

  /// What the projects of a list are worth, taken at its word.
  record ValueStrictly() implements ClaimReading {
    @Override
    public String definition() {
      return "value, strictly";
    }
  }

  /// What they are worth, to one percent.
  record ValueNearly() implements ClaimReading {
    @Override
    public String definition() {
      return "value, to 1 %";
    }
  }

  /// What those are worth that are launched or under way.
  record ValueUnderWay() implements ClaimReading {
    @Override
    public String definition() {
      return "value launched or under way";
    }
  }

  /// What those are worth that are launched.
  record ValueLaunched() implements ClaimReading {
    @Override
    public String definition() {
      return "value launched";
    }
  }

  /// What a project can do.
  record Capacity() implements ClaimReading {
    @Override
    public String definition() {
      return "capacity";
    }
  }

  /// What a project is planned to do.
  record CapacityPlanned() implements ClaimReading {
    @Override
    public String definition() {
      return "capacity, planned";
    }
  }

  /// When a project was commissioned.
  record Commissioned(String period) implements ClaimReading {
    @Override
    public String definition() {
      return "commissioned " + period;
    }
  }

  /// How many checkpoints there are.
  record CheckpointNumber(Mode mode) implements ClaimReading {
    @Override
    public String definition() {
      return "number of checkpoints, " + word(mode);
    }
  }

  /// How many of them are not closed.
  record NotClosed(Mode mode) implements ClaimReading {
    @Override
    public String definition() {
      return "not closed, " + word(mode);
    }
  }

  /// How many of them are open without limits.
  record FreelyOpen(Mode mode) implements ClaimReading {
    @Override
    public String definition() {
      return "open without limits, " + word(mode);
    }
  }

  /// A checkpoint that is planned.
  record PlannedSince(Names checkpoint, LocalDate since) implements ClaimReading {
    @Override
    public String definition() {
      return checkpoint.en() + " planned since " + since;
    }
  }

  /// The worst place of any year, by a flow of goods.
  record WorstByFlow(TradeFlow flow) implements ClaimReading {
    @Override
    public String definition() {
      return "worst place by " + word(flow);
    }
  }

  /// The worst place of any period, by a definition of investment.
  record WorstByInvestment(String investment) implements ClaimReading {
    @Override
    public String definition() {
      return "worst place by " + investment;
    }
  }

  /// The least net inflow of any year.
  record LeastNetInflow() implements ClaimReading {
    @Override
    public String definition() {
      return "least yearly net inflow";
    }
  }

  /// Railway and port of a city in the network.
  record RailwayAndPort() implements ClaimReading {
    @Override
    public String definition() {
      return "railway and port in the network";
    }
  }

  /// What was counted at a terminal.
  record CountedIn(String period) implements ClaimReading {
    @Override
    public String definition() {
      return "counted in " + period;
    }
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
