package org.zhol.trade.project;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step's planned date beside the actual one.
///
/// @param months from the end of the planned period to the end of the actual one; null while it has
///   not happened
public record Slippage(
    String project,
    Step.Kind kind,
    String planned,
    @Nullable String actual,
    @Nullable Long months) {
  /// Steps that were planned, in the order of the register.
  public static List<Slippage> of(Register register) {
    List<Slippage> all = new ArrayList<>();
    for (Project project : register.projects()) {
      for (Step plan : project.steps()) {
        if (!plan.planned()) {
          continue;
        }
        List<Step> done = project.steps(plan.kind(), false);
        Step actual = done.isEmpty() ? null : done.getFirst();
        all.add(
            new Slippage(
                project.id(),
                plan.kind(),
                plan.date().text(),
                actual == null ? null : actual.date().text(),
                actual == null
                    ? null
                    : (Long) ChronoUnit.MONTHS.between(plan.date().to(), actual.date().to())));
      }
    }
    return all;
  }
}
