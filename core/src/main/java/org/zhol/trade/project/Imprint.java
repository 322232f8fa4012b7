package org.zhol.trade.project;

import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Remark;

/// What a source prints that looks wrong.
public sealed interface Imprint extends Remark {
  /// @param measure `cost` and the like, `inUnit` such as `usd_m`
  record PrintedFigure(String measure, double value, String inUnit, @Nullable String note)
      implements Imprint {}

  /// A project's name, as the source has it.
  record PrintedName(String name) implements Imprint {}

  /// One step on two dates.
  record PrintedTwice(Step.Kind projectStep, String period, String otherPeriod)
      implements Imprint {}

  record PrintedDone(String period) implements Imprint {}

  record PrintedDoneAndStarted(String period, String startPeriod) implements Imprint {}

  /// The worth of a whole list.
  record PrintedList(double lowValue, double highValue, String inUnit, int projects)
      implements Imprint {}
}
