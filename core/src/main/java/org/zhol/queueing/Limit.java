package org.zhol.queueing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;

/// One thing that limits how many units a checkpoint passes in a day and direction.
///
/// Figures are units (trucks or trains) a day; `low` and `high` are the published range. A limit
/// that is shown for comparison only, such as a promise where the accepted number is known, is not
/// `counted`. The smallest counted limit `binds`.
///
/// @param note the pack's own words
/// @param remarks what else is to be known of the figure
public record Limit(
    Kind kind,
    double perDay,
    double lowPerDay,
    double highPerDay,
    boolean counted,
    boolean binds,
    List<String> sources,
    Confidence confidence,
    @Nullable String note,
    List<BorderRemark> remarks) {
  public Limit {
    sources = List.copyOf(sources);
    remarks = List.copyOf(remarks);
  }

  /// What limits.
  public enum Kind {
    /// The checkpoint is closed or not yet built.
    STATUS,
    /// A joint holiday closure.
    CLOSURE,
    /// The two sides share no opening hour that day.
    HOURS,
    /// Lanes or tracks times the hours they work times rate, from the inspection steps with
    /// servers.
    LANES,
    /// A stated capacity of lanes, tracks and cranes.
    CAPACITY,
    /// What the other side in fact takes.
    ACCEPTED,
    /// What the two sides agreed, used where the accepted number is unknown.
    AGREED,
    /// Slots of the electronic queue.
    CAP,
    /// Permit blanks of the week, a seventh a day; all checkpoints between two countries share
    /// them.
    PERMITS
  }

  Limit binding(boolean now) {
    return new Limit(
        kind, perDay, lowPerDay, highPerDay, counted, now, sources, confidence, note, remarks);
  }
}
