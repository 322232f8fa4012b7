package org.zhol.queueing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhol.network.Checkpoint;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;

/// What limits a checkpoint on a day in one direction, and which of it binds: the least of the
/// counted limits by the middle of its range. On a day without an open hour the reason for that
/// binds, at zero.
record Limits(DatedRecords records, LocalDate day, Lanes.OpenSeconds open, Lanes lanes) {

  List<Limit> all() {
    List<Limit> limits = new ArrayList<>();
    if (open.both() == 0) {
      limits.add(shut());
    }
    Lanes.Lane lane = lanes.least(open);
    if (lane != null && open.both() > 0) {
      limits.add(lanes(lane));
    }
    limits.addAll(records.quotas(day));
    Limit least = null;
    for (Limit limit : limits) {
      if (limit.counted() && (least == null || limit.perDay() < least.perDay())) {
        least = limit;
      }
    }
    List<Limit> marked = new ArrayList<>();
    for (Limit limit : limits) {
      boolean binds = least != null && limit.kind() == least.kind();
      marked.add(limit.binding(binds));
    }
    return marked;
  }

  private Limit shut() {
    Checkpoint.Status status = records.status(day);
    if (status != null && DatedRecords.shut(status.state())) {
      return nothing(Limit.Kind.STATUS, status.evidence(), status.reason());
    }
    Checkpoint.Closure closure = records.closure(day);
    if (closure != null) {
      return nothing(Limit.Kind.CLOSURE, closure.evidence(), closure.reason());
    }
    return nothing(Limit.Kind.HOURS, new Evidence(List.of(), Confidence.A), null);
  }

  private static Limit nothing(Limit.Kind kind, Evidence evidence, @Nullable String reason) {
    return new Limit(
        kind, 0, 0, 0, true, true, evidence.sources(), evidence.confidence(), reason, List.of());
  }

  private Limit lanes(Lanes.Lane step) {
    double perDay = step.perDay(open);
    Evidence evidence = step.evidence();
    return new Limit(
        Limit.Kind.LANES,
        perDay,
        perDay,
        perDay,
        true,
        false,
        evidence.sources(),
        evidence.confidence(),
        null,
        List.of(new BorderRemark.AtATime(step.names(), step.servers())));
  }
}
