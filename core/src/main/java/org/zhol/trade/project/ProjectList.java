package org.zhol.trade.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Evidence;
import org.zhol.trade.Bound;
import org.zhol.trade.Period;

/// A list of projects as it stood at a date, with the totals that were claimed for it. A later list
/// with the same number of projects is another list.
///
/// @param date null where the record does not say when
/// @param body who counted
/// @param low claimed value in `unit`, `high` the other end of its range
/// @param launchedBn of the value, billion dollars in projects launched; likewise the others
public record ProjectList(
    String id,
    @Nullable Period date,
    String body,
    @Nullable Integer projects,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String unit,
    Bound bound,
    @Nullable Integer launched,
    @Nullable Double launchedBn,
    @Nullable Integer underWay,
    @Nullable Double underWayBn,
    @Nullable Integer prepared,
    @Nullable Double preparedBn,
    @Nullable Integer jobs,
    Evidence evidence,
    @Nullable String note,
    List<Member> members) {
  public ProjectList {
    members = List.copyOf(members);
  }

  /// That a project is on a list, and who says so.
  public record Member(String project, Evidence evidence, @Nullable String note) {}

  /// The lower end of the claimed value, dollars, as printed; null where none was claimed.
  public @Nullable Double lowUsd() {
    return usd(low);
  }

  public @Nullable Double highUsd() {
    return usd(high);
  }

  private @Nullable Double usd(@Nullable Double value) {
    if (value == null || unit == null) {
      return null;
    }
    return switch (unit) {
      case "usd_m" -> (Double) (value * 1e6);
      case "usd_bn" -> (Double) (value * 1e9);
      default -> null;
    };
  }
}
